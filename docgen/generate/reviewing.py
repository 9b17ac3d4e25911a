"""The review sheet of an output folder: manifest → packs read again → facts → pictures → one page."""

import contextlib
import hashlib
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from urllib.parse import quote

from docgen.errors import DataError, DocgenError, FileError, Where, leaves
from docgen.generate import batch
from docgen.nd30.rules import Finding
from docgen.outbox import pdf, pictures, run_manifest, zips
from docgen.outbox.run_manifest import Pack, RunManifest
from docgen.outbox.zips import ZipError
from docgen.review import facts
from docgen.review.facts import Block, File, Found, Line
from docgen.review.outline import blocks
from docgen.review.page import Picture
from docgen.review.sheet import Sheet, pictured
from docgen.review.words import word
from docgen.say import error_line
from docgen.sources.files import digest
from docgen.values import dataclass
from docgen.word import texts

NAME = run_manifest.REVIEW
WIDTH_PX, QUALITY = 620, 60
WORD, PDF = ".docx", ".pdf"
_MAX_BYTES = 2**30
"""A file of a pack above this is not looked into."""
_DIGEST = 12
Faults = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A pack to be read: the path of its folder or zip, and the files that should be there."""

    path: Path
    zipped: bool
    files: tuple[run_manifest.File, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What the files of a pack say, and what is wrong with them."""

    blocks: tuple[Block, ...] = ()
    faults: Faults = ()


def manifest(folder: Path) -> RunManifest:
    """Return the manifest of the output `folder`; FileError where there is none."""
    made = run_manifest.read(folder)
    if made is None:
        raise FileError("duyet_khong_ban_ke", Where(file=str(folder)), name=run_manifest.NAME)
    return made


def jobs(folder: Path, made: RunManifest, lang: str) -> list[Job]:
    """Return a job for every pack of `made`, in its order."""
    zipped = made.dong_goi == "zip"
    return [Job(folder / _place(made, pack), zipped, pack.tep, lang) for pack in made.goi]


def opened(job: Job) -> Opened:
    """Return what the files of a pack say: one that is missing, changed or unreadable is a fault."""
    found: list[Block] = []
    faults: list[tuple[str, str]] = []
    members = _members(job, faults)
    letters = [file for file in job.files if file.ten.endswith(WORD)]
    for file in job.files:
        data = members(file)
        if data is None:
            faults.append(_fault("thieu_tep", file.ten, job.lang))
            continue
        if digest(data) != file.sha256:
            faults.append(_fault("da_sua_tay", file.ten, job.lang))
        if file in letters:
            found += [Line("", file.van_ban)] if len(letters) > 1 else []
            found += _text(file.ten, data, faults, job.lang)
    return Opened(tuple(found), tuple(faults))


def read(work: Sequence[Job], executor: Executor | None = None, *, workers: int = 1) -> Iterator[Opened]:
    """Yield what is in every pack of `work`, in this process or by `executor`; a lost one is a fault."""
    for job, outcome in batch.run(opened, work, executor, workers=workers):
        if isinstance(outcome, DocgenError):
            line = error_line(outcome, job.lang)
            yield Opened(faults=(("khong_doc_duoc", line),))
        else:
            yield outcome


def run(made: RunManifest, read_: Iterable[Opened], lang: str, line: Callable[[Finding], str]) -> facts.Run:
    """Return the facts of the page: what the manifest knows of each pack, and what its files say."""
    packs = tuple(
        facts.Pack(
            pack.ten,
            pack.don_vi or pack.ten,
            _digest(pack),
            tuple(_found(one, lang, line) for one in pack.phat_hien),
            tuple(error_line(one, lang) for error in pack.loi for one in leaves(error)),
            found.faults,
            tuple(_file(made, pack, file) for file in pack.tep),
            found.blocks,
        )
        for pack, found in zip(made.goi, read_, strict=True)
    )
    return facts.Run(made.ten, made.docgen, made.nguon, packs, tuple(pack.ten for pack in made.thua))


def drawn(folder: Path, made: RunManifest, shown: Sheet, *, processes: int) -> list[Picture]:
    """Return the first pages of the letters of which the page wants one, the most wanted first.

    Raises ProgramError where LibreOffice or pdftoppm is absent; a letter that cannot be drawn is left out.
    """
    wanted = pictured(shown)
    found: dict[int, bytes] = {}
    with tempfile.TemporaryDirectory(prefix="docgen-duyet-", ignore_cleanup_errors=True) as scratch:
        pdfs = _pdfs(folder, made, wanted, Path(scratch), processes)
        with contextlib.closing(pdfs):
            found |= {int(id_): jpeg for id_, jpeg in pictures.first_pages(pdfs, WIDTH_PX, QUALITY)}
    return [(at, found[at]) for at in wanted if at in found]


# The files of a pack --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Letter:
    """A Word file to be drawn: its bytes, read when its turn has come, from a folder or a zip."""

    name: str
    job: Job
    file: run_manifest.File

    def read_bytes(self) -> bytes:
        """Return its bytes; OSError where there are none."""
        data = _members(self.job, [])(self.file)
        if data is None:
            raise FileNotFoundError(self.name)
        return data


def _pdfs(
    folder: Path, made: RunManifest, wanted: Sequence[int], scratch: Path, processes: int
) -> Generator[tuple[str, Path], None, None]:
    """Yield the number and a PDF of every pack of `wanted`: its own, else one made of its first Word file."""
    work = jobs(folder, made, "vi")
    letters: list[pdf.Document] = []
    for at in wanted:
        files = made.goi[at].tep
        letter = next((file for file in files if file.ten.endswith(WORD)), None)
        own = next(
            (
                file
                for file in files
                if file.ten.endswith(PDF) and (letter is None or file.tu == letter.sha256)
            ),
            None,
        )
        data = _members(work[at], [])(own) if own is not None else None
        if data is not None:
            path = scratch / f"{at}{PDF}"
            path.write_bytes(data)
            yield str(at), path
            path.unlink()
        elif letter is not None:
            letters.append((str(at), _Letter(letter.ten, work[at], letter)))
    if letters:
        with contextlib.closing(pdf.convert(letters, scratch, processes=processes)) as results:
            yield from ((one.id, one.path) for one in results if isinstance(one, pdf.Pdf))


def _members(job: Job, faults: list[tuple[str, str]]) -> Callable[[run_manifest.File], bytes | None]:
    """Return how the bytes of a file of a pack are had: None for one that is not there."""
    if not job.zipped:
        return lambda file: _bytes(job.path / file.ten)
    data = _bytes(job.path)
    try:
        members = zips.read(data) if data is not None else {}
    except ZipError:
        faults.append(_fault("khong_doc_duoc", job.path.name, job.lang))
        members = {}
    return lambda file: members.get(file.ten)


def _bytes(path: Path) -> bytes | None:
    """Return the bytes of a file; None where it is missing, too large, no file or cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _text(name: str, data: bytes, faults: list[tuple[str, str]], lang: str) -> list[Block]:
    try:
        return list(blocks(texts.texts(data, name)))
    except DataError as error:
        faults.append(("khong_doc_duoc", error_line(error, lang)))
        return []


def _fault(key: str, name: str, lang: str) -> tuple[str, str]:
    return key, word(f"{key}_vi_sao", lang).format(name=name)


# What the manifest knows ----------------------------------------------------------------------------------


def _place(made: RunManifest, pack: Pack) -> str:
    return f"{pack.ten}.zip" if made.dong_goi == "zip" else pack.ten


def _digest(pack: Pack) -> str:
    """Return the hash of all files of a pack, PDFs aside: these are not the same twice."""
    files = "".join(file.ten + file.sha256 for file in pack.tep if not file.ten.endswith(PDF))
    return hashlib.sha256(files.encode()).hexdigest()[:_DIGEST]


def _file(made: RunManifest, pack: Pack, file: run_manifest.File) -> File:
    place = quote(_place(made, pack))
    href = place if made.dong_goi == "zip" else f"{place}/{quote(file.ten)}"
    return File(file.ten, f"./{href}", file.kich_thuoc, file.sha256)


def _found(finding: Finding, lang: str, line: Callable[[Finding], str]) -> Found:
    rule = finding.rule
    return Found(rule.id, rule.severity, rule.en if lang == "en" else rule.vi, line(finding))

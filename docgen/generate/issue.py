"""Issuing: exactly one document of a dossier, with its number and day.

The register gives the number; what is made here for it goes to the register as staged files, so that number
and files are recorded together.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from pathlib import Path

from docgen.compare.issued import Change, Compared, Given, compared, settled
from docgen.errors import DocgenError, FileError, RegisterError, Where, raise_all
from docgen.generate import Made, issued, of_works
from docgen.generate.books import SUFFIX as BOOK
from docgen.generate.files import SUFFIX
from docgen.generate.texts import Work
from docgen.generate.to_issue import Case, made
from docgen.nd30.rules import Finding
from docgen.outbox import manifest, write
from docgen.outbox.write import Output
from docgen.register import staging
from docgen.register.entries import Asked, Issued, Stage, Staged
from docgen.sources.files import digest
from docgen.values import dataclass
from docgen.wording import marks, number

TOLD = 10
"""So many errors of the check are told one by one."""
Give = Callable[[Asked, Stage], Issued]
"""Asks the register for a number; it calls the stage with it, once, unless the document has one already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A number, and what was made for it; of one given before, only what had gone missing."""

    issued: Issued
    again: bool
    """The document had this number already."""
    files: tuple[Path, ...]
    """Where its files are."""
    findings: tuple[Finding, ...] = ()
    changes: tuple[Change, ...] = ()
    """Where number and day were filled in."""
    other: tuple[Change, ...] = ()
    """What else changed: only where that was forced."""
    restored: tuple[str, ...] = ()
    """Files that had gone missing, made again as they were."""
    lost: tuple[str, ...] = ()
    """Files that were edited since, or are gone and do not come out as they were."""


def give(one: Case, how: Give, office: Path) -> Outcome:
    """Return the number of a document from `how`, its files in their folder and marked in its manifest.

    `office`: the folder from which the register tells where files are. Raises RegisterError, and gives no
    number, where the check of the issued document has errors or where it differs from its draft in more than
    number and day, unless that is forced.
    """
    done: list[_AsIssued] = []
    draft = of_works(one.draft, only={one.key}, split=one.wanted.split)  # before others must wait for us

    def stage(new: Issued) -> Sequence[Staged]:
        done.append(_as_issued(one, draft, new))
        return _staged(one, done[-1].made.outputs)

    numbered = how(one.asked, stage)
    if not done:
        kept = issued.again(one, numbered, office)
        paths = tuple(staging.path_of(file, office) for file in numbered.files)
        return Outcome(numbered, True, paths, restored=kept.restored, lost=kept.lost)
    outputs, differences = done[-1].made.outputs, done[-1].compared
    issued.mark(one, outputs, numbered)
    paths = tuple(one.wanted.folder / output.name for output in outputs)
    return Outcome(numbered, False, paths, done[-1].made.findings, differences.filled, differences.other)


@dataclass(frozen=True, slots=True)
class _AsIssued:
    """The files of the document with its number, and how they differ from the draft."""

    made: Made
    compared: Compared


def _as_issued(one: Case, draft: Made, new: Issued) -> _AsIssued:
    """Return what the document is with its number; raise where it may not be issued so."""
    works, numbered = made(one, new.so, new.ngay or one.day)
    differences = compared(
        list(_read_drafts(one, draft, {output.name for output in numbered.outputs})),
        [output.data for output in numbered.outputs if output.name.endswith(SUFFIX)],
        _given(one, works),
        _draft_marks(one),
    )
    if not one.wanted.forced:
        _refuse_errors(one, numbered.findings)
        _refuse_differences(one, differences.other)
        _refuse_edited_books(one)
    return _AsIssued(numbered, differences)


def _read_drafts(one: Case, draft: Made, issued_names: Set[str]) -> Iterator[bytes]:
    """Yield the Word files of the draft: as they lie in the folder, where people read them, else as made."""
    for output in draft.outputs:
        path = one.wanted.folder / output.name
        if output.name.endswith(SUFFIX):
            yield _read(path) if output.name not in issued_names and path.is_file() else output.data


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError("tep_khong_doc_duoc", Where(file=str(path)), reason=reason) from error


def _given(one: Case, works: Sequence[Work]) -> Given:
    """Return what may stand where the draft has the blanks of a number or a day.

    The draft may be older than the number of another document that it names; two documents may have one
    ký hiệu, and then their blanks are alike.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for work in works:
        blank = work.document.model_copy(update={"so_van_ban": None})
        sign = settled(number.so_ky_hieu(work.document, work.agency))
        found[settled(number.so_ky_hieu(blank, work.agency))].add(sign)
    before, after = number.thoi_gian(one.typed), number.thoi_gian(works[one.index].document)
    found[settled(before)] |= {settled(after)} | ({settled(before)} if one.typed.ngay_van_ban else set())
    return {text: frozenset(choices) for text, choices in found.items()}


def _draft_marks(one: Case) -> frozenset[str]:
    """Return what a draft alone bears, in the words of its marks."""
    mark = marks.du_thao(one.typed, main=one.draft[one.index].main)
    return frozenset({settled(mark)} if mark else ())


def _refuse_errors(one: Case, findings: Sequence[Finding]) -> None:
    """Raise what the check has found, the errors one by one; nothing where it has found none."""
    errors = [finding for finding in findings if finding.rule.severity == "loi"]
    if errors:
        place = Where(one.wanted.dossier.name)
        raise_all([RegisterError("cap_so_co_loi", place, count=len(errors)), *map(_told, errors[:TOLD])])


def _told(finding: Finding) -> DocgenError:
    said = finding.note.get("said")
    if isinstance(said, DocgenError):
        return said
    rule, found = finding.rule, _short(finding.found)
    return RegisterError(
        "cap_so_loi", finding.where, rule=rule.id, clause=rule.clause or "docgen", found=found
    )


def _refuse_differences(one: Case, other: Sequence[Change]) -> None:
    if other:
        before, after = _short(other[0].before), _short(other[0].after)
        place = Where(one.wanted.dossier.name)
        raise RegisterError("cap_so_khac_du_thao", place, count=len(other), before=before, after=after)


def _refuse_edited_books(one: Case) -> None:
    """Raise RegisterError where a workbook of the draft is not as docgen made it: it would be made anew."""
    for name, entry in manifest.read(one.wanted.folder).items():
        path = one.wanted.folder / name
        if entry.van_ban != one.key or entry.cap_so or not name.endswith(BOOK) or not path.is_file():
            continue
        if digest(_read(path)) not in (entry.sha256, entry.sha256_truoc):
            raise RegisterError("cap_so_bang_tinh_sua", Where(one.wanted.dossier.name), name=name)


def _short(text: str, limit: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def _staged(one: Case, outputs: Sequence[Output]) -> Sequence[Staged]:
    write.ready(one.wanted.folder)
    manifest.read(one.wanted.folder)  # it will be written once there is no way back
    return staging.stage_all(one.wanted.folder, [(output.name, output.data) for output in outputs])

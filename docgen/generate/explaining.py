"""Where a printed value comes from: the view is made again, nothing was stored with the document."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from docgen.annex.entries import folded
from docgen.annex.printed import PrintedTable
from docgen.annex.spans import Span, spans
from docgen.errors import FileError, Where
from docgen.generate import texts
from docgen.generate.texts import Work
from docgen.models.bang import Bang, NguonSql
from docgen.models.dong import DongSoLieu
from docgen.outbox import manifest, run_manifest
from docgen.outbox.manifest import Entry
from docgen.sources import dossier, office, several
from docgen.sources.dossier import Loaded
from docgen.sources.files import digest
from docgen.values import dataclass
from docgen.vn import numbers

Kind = Literal["o", "nhom", "dem", "tong", "doan", "muc"]
"""A cell of a source, the label of a group, a count, a sum, a paragraph of a text, a fact."""
_STORES = frozenset({"co_quan.yaml", "nguoi_ky.yaml", "can_cu.yaml", "noi_nhan.yaml", "quy_uoc.yaml"})
"""Files of data/ that every document is made from."""
Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """One place that a printed value comes from; a group, count or sum has all its rows between two."""

    kind: Kind
    text: str
    where: Where
    name: str = ""
    """Of a count or sum: what the text may call it, «phu_luc.x.bang.y.so_dong»."""
    first: Where | None = None
    last: Where | None = None
    count: int = 0
    """Number of rows of data, where it has several."""


@dataclass(frozen=True, slots=True)
class Explained:
    """All places found, each once, and the sources that have changed since the document was made."""

    answers: tuple[Answer, ...]
    changed: tuple[str, ...]
    edited: bool = False
    """Whether the document itself was changed by hand since: what was typed into it comes from nowhere."""


def explain(output: Path, wanted: str, path: Path | None = None) -> Explained:
    """Return where `wanted`, a text or figure printed in `output`, comes from, in the order of the document.

    The dossier is the one that the manifest beside `output` names, or the row of the pack that it names;
    `path` is that file where it lies in another office.
    """
    entry = _entry(output)
    loaded, row = _made_from(path or _dossier(output, entry), output)
    works = [work for work in texts.read_through(loaded) if work.document.khoa == entry.van_ban]
    answers = [*_columns(row, wanted), *(answer for work in works for answer in _answers(work, wanted))]
    known = dict(loaded.files)
    changed = sorted(name for name, digest in known.items() if entry.nguon.get(name, digest) != digest)
    return Explained(tuple(dict.fromkeys(answers)), tuple(changed), _is_edited(output, entry))


def _made_from(path: Path, output: Path) -> tuple[Loaded, DongSoLieu | None]:
    """Return the dossier at `path`; of a pack the one of the row that made the folder of `output`, and it."""
    if several.is_dossier(path):
        return dossier.load(path), None
    from docgen.generate.packs import pack  # late: few documents are of a pack

    made = pack.plan(path)
    folder = output.resolve().parent.name
    if folder not in made.folders:
        raise FileError("goi_khong_con_dong", Where(file=str(output)), name=path.name, folder=folder)
    row = made.folders.index(folder)
    return pack.of_row(made, row), made.rows[row]


def _columns(row: DongSoLieu | None, wanted: str) -> Iterator[Answer]:
    """Yield the cells of the row of a pack that hold what is asked for."""
    test = _test(wanted)
    for key, text in row.o.items() if row else ():
        if test(text):
            assert row is not None
            yield Answer("o", text, row.where(key))


def _is_edited(output: Path, entry: Entry) -> bool:
    """Return whether the document is no longer as docgen left it."""
    try:
        there = digest(output.read_bytes())
    except OSError:
        return False
    return there not in (entry.sha256, entry.sha256_truoc)


def _entry(output: Path) -> Entry:
    found = manifest.read(output.parent).get(output.name) or _in_pack(output)
    if found is None:
        raise FileError("nguon_khong_ro", Where(file=str(output)), name=output.name)
    return found


def _in_pack(output: Path) -> Entry | None:
    """Return the entry of a document in the folder of a pack, by its name where that was renamed."""
    folder = output.resolve().parent
    made = run_manifest.read(folder.parent)
    if made is None:
        return None
    same = [(pack, file) for pack in made.goi for file in pack.tep if file.ten == output.name]
    own = [one for one in same if one[0].place == folder.name]
    return next(
        (Entry(file.sha256, file.van_ban, nguon={**made.nguon, **pack.mau}) for pack, file in own or same),
        None,
    )


def _dossier(output: Path, entry: Entry) -> Path:
    """Return the dossier among the sources of `output`, or the pack that it was made of.

    It is the YAML file that is none of the office's stores.
    """
    home = office.find(output.parent).root.resolve()
    names = [Path(name) for name in entry.nguon if name.endswith((".yaml", ".yml"))]
    found = [(home / name).resolve() for name in names if name.name not in _STORES]
    if packs := [one for one in found if one.is_file() and not several.is_dossier(one)]:
        found = packs
    if len(found) != 1 or not found[0].is_relative_to(home) or not found[0].is_file():
        raise FileError("ho_so_khong_thay", Where(file=str(output)), name=output.name)
    return found[0]


def _test(wanted: str) -> Test:
    """Return what tells whether a text holds `wanted` as whole words; case and spaces do not count."""
    bare = folded(wanted)
    before = r"(?<![\w.,])" if bare[:1].isdigit() else r"(?<!\w)" if bare[:1].isalnum() else ""
    after = r"(?!\w|[.,]\d)" if bare[-1:].isalnum() else ""
    pattern = re.compile(before + re.escape(bare) + after)
    return lambda text: bool(bare) and pattern.search(folded(text)) is not None


def _answers(work: Work, wanted: str) -> Iterator[Answer]:
    """Yield the places of one document: its facts, its texts, then its tables."""
    test = _test(wanted)
    yield from _facts(work, test)
    for passage in texts.case(work).passages:
        if test(passage.text):
            yield Answer("doan", passage.text, passage.where)
    for i, annex in enumerate(work.document.phu_luc):
        for j, (bang, table) in enumerate(zip(annex.bang, work.tables[annex.ma_phu_luc], strict=True)):
            shown = _Shown(bang, table, work.where("phu_luc", i, "bang", j), _name(annex.ma_phu_luc, table))
            yield from shown.cells(test)
            yield from shown.labels(test)
            yield from _behind(work, (work.document.khoa, annex.ma_phu_luc), shown, test)
            yield from shown.figures(wanted.strip())


def _behind(work: Work, annex: tuple[str, str], shown: "_Shown", test: Test) -> Iterator[Answer]:
    """Yield what stands behind a table that does not print its rows.

    The cells that a query reads; the values of which a cross table makes its headings.
    """
    bang = shown.bang
    if isinstance(bang.nguon, NguonSql):
        for own, _, _ in bang.cac_nguon:
            for row in work.loaded.tables[*annex, own]:
                yield from (Answer("o", text, row.where(key)) for key, text in row.o.items() if test(text))
    elif bang.cheo:
        printed = shown.texts()
        for key in (bang.cheo.hang.theo, bang.cheo.cot.theo):
            same: dict[str, list[DongSoLieu]] = defaultdict(list)
            for row in work.loaded.tables[*annex, bang.ma_bang]:
                same[row.o[key]].append(row)
            for text, rows in same.items():
                if text in printed and test(text):
                    first, last = rows[0].where(key), rows[-1].where(key)
                    yield Answer("nhom", text, first, "", first, last, len(rows))


def _name(annex: str, table: PrintedTable) -> str:
    return f"phu_luc.{annex}.bang.{table.ma_bang}"


def _facts(work: Work, test: Test) -> Iterator[Answer]:
    """Yield the facts of the document, its agency and its signer; texts and tables are told elsewhere."""
    facts = work.document.model_dump(exclude={"noi_dung": True, "kem_theo": True, "phu_luc": True})
    for path, value in _leaves(facts):
        if test(value):
            yield Answer("muc", value, work.where(*path))
    for i, annex in enumerate(work.document.phu_luc):
        if annex.tieu_de and test(annex.tieu_de):
            yield Answer("muc", annex.tieu_de, work.where("phu_luc", i, "tieu_de"))
    for file, key, fact in (
        ("data/co_quan.yaml", work.document.co_quan or work.loaded.ho_so.co_quan, work.agency),
        ("data/nguoi_ky.yaml", work.document.nguoi_ky, work.signer),
    ):
        for path, value in _leaves(fact.model_dump()):
            if test(value):
                yield Answer("muc", value, Where(file, field=".".join(map(str, (key, *path)))))


def _leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ANN401
    """Yield every text and number in `value` with its place."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _leaves(one, (*path, key))
    elif isinstance(value, list | tuple):
        for index, one in enumerate(value):
            yield from _leaves(one, (*path, index))
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield path, str(value)


def _is_written(number: Decimal | int, wanted: str) -> bool:
    shown = numbers.show(number)
    return wanted in (shown, shown.replace(".", ""))


@dataclass(frozen=True, slots=True)
class _Shown:
    """A printed table with its description."""

    bang: Bang
    table: PrintedTable
    where: Where
    name: str

    def cells(self, test: Test) -> Iterator[Answer]:
        """Yield the cells of the source that print what is asked for."""
        summed = {*self.bang.tong} if self.bang.chi_nhom else set()
        columns = [column.ma_cot or "" for column in self.bang.cot_nguon if column.kieu != "dem"]
        for row, source in zip(self.table.dong, self.table.goc, strict=True):
            for key in columns if source else ():
                if key not in summed and test(row[key]):
                    assert source is not None
                    yield Answer("o", row[key], source.where(key))

    def texts(self) -> frozenset[str]:
        """Return all that stands in the rows and headings of the table."""
        headings = {column.tieu_de for column in self.table.columns}
        below = {one.tieu_de for column in self.table.columns for one in column.columns}
        return frozenset({*headings, *below, *(text for row in self.table.dong for text in row.values())})

    def labels(self, test: Test) -> Iterator[Answer]:
        """Yield the labels of groups that say what is asked for, each at the first cell of its value."""
        for span in spans(self.table, summary=self.bang.chi_nhom or self.bang.cheo is not None):
            if span.rows and test(span.label):
                key = self.bang.nhom[len(span.path) - 1].theo
                first, last = (span.rows[at].where(key) for at in (0, -1))
                yield Answer("nhom", span.label, first, "", first, last, len(span.rows))

    def figures(self, wanted: str) -> Iterator[Answer]:
        """Yield the counts and sums that are printed as `wanted`, with or without dots between thousands."""
        for span in spans(self.table, summary=self.bang.chi_nhom or self.bang.cheo is not None):
            name = ".".join((self.name, *(f"nhom.{key}" for key in span.path)))
            if _is_written(span.figures.so_dong, wanted):
                yield self.answer("dem", f"{name}.so_dong", span)
            for key, value in span.figures.tong.items():
                if _is_written(value, wanted):
                    yield self.answer("tong", f"{name}.tong.{key}", span)

    def answer(self, kind: Kind, name: str, span: Span) -> Answer:
        """Return a count or sum with the first and last of its rows, where they are known."""
        key = next(iter(self.bang.nguon_cot), "")
        first, last = (span.rows[at].where(key) if span.rows else None for at in (0, -1))
        return Answer(kind, span.label, self.where, name, first, last, span.figures.so_dong)

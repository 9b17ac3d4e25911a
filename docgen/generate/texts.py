"""Facts → printed tables and filled bodies, of every document of a dossier."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from docgen.annex import orientation
from docgen.annex.printed import PrintedTable
from docgen.annex.table import printed
from docgen.body import markdown, references, units
from docgen.body.fill import Filled, fill
from docgen.body.references import Annexes, DocumentRef
from docgen.body.scheme import scheme
from docgen.errors import DocgenError, Where, leaves, raise_all
from docgen.kept import by_identity
from docgen.models.bang import Bang, NguonSql
from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.models.dong import DongSoLieu
from docgen.models.van_ban import PhuLuc, QuyetDinh, VanBan
from docgen.nd30 import kinds, page, rules_source, rules_tables
from docgen.nd30.rules import Finding
from docgen.sources.dossier import Loaded, TableKey
from docgen.sources.lines import Path as FieldPath
from docgen.values import dataclass
from docgen.wording import bases, issuer, number, signature, targets
from docgen.wording import findings as judged
from docgen.wording.bases import Bases
from docgen.wording.case import Case
from docgen.wording.signature import Signed

Tables = Mapping[str, tuple[PrintedTable, ...]]
"""Annex key → its printed tables."""
BODY = ("", "noi_dung")
ISSUED = ("", "kem_theo")
Key = tuple[str, str]
"""(annex key or empty for the document, field): `BODY`, `ISSUED`, or a text of an annex."""


@dataclass(frozen=True, slots=True)
class Work:
    """One document on its way: its facts, its tables and bodies."""

    loaded: Loaded
    index: int
    document: VanBan
    agency: CoQuan
    signer: NguoiKy
    signed: Signed
    tables: Tables
    annexes: Annexes
    can_cu: Bases
    bodies: Mapping[Key, Filled]

    def where(self, *path: str | int) -> Where:
        """Return the place of a field of the document in the dossier file."""
        return self.loaded.lines.where(("van_ban", self.index, *path))

    def annex_where(self, annex: PhuLuc, field: str) -> Where:
        """Return the place of a field of one of its annexes."""
        return self.where("phu_luc", self.document.phu_luc.index(annex), field)

    @property
    def main(self) -> bool:
        """Whether it is the first document of its dossier; the others are enclosed."""
        return self.index == 0

    @property
    def dieu_thi_hanh(self) -> str:
        """«Điều 5», the implementing article of a decision; empty for other documents."""
        if not isinstance(self.document, QuyetDinh):
            return ""
        place = self.where("dieu_thi_hanh")
        return units.implementing_article(self.bodies[BODY].units, self.document.dieu_thi_hanh, place)


def read_through(loaded: Loaded) -> list[Work]:
    """Return every document with its tables printed and its bodies filled; all their errors in one run.

    Tables come first: a letter may name the annexes of a decision that it encloses.
    """
    errors: list[DocgenError] = []
    works = _collected((partial(_printed, loaded, at) for at in range(len(loaded.ho_so.van_ban))), errors)
    raise_all(errors)
    others = {work.document.khoa: _seen_by_others(work) for work in works}
    filled = _collected((partial(_filled, work, others) for work in works), errors)
    raise_all(errors)
    return filled


def _collected(steps: Iterable[Callable[[], Work]], errors: list[DocgenError]) -> list[Work]:
    """Return what each of `steps` makes; what they raise is added to `errors` in place."""
    done: list[Work] = []
    for step in steps:
        try:
            done.append(step())
        except DocgenError as error:
            errors += leaves(error)
    return done


def _printed(loaded: Loaded, index: int) -> Work:
    """Return a document with its signature proved and its tables printed."""
    typed: VanBan = loaded.ho_so.van_ban[index]
    agency = loaded.danh_ba.co_quan[typed.co_quan or loaded.ho_so.co_quan]
    signer = loaded.danh_ba.nguoi_ky[typed.nguoi_ky]
    document = issuer.settled(typed, signer)
    signed = signature.signed(document, agency, signer, loaded.lines.where(("van_ban", index, "nguoi_ky")))
    place = ("van_ban", index, "phu_luc")
    tables = {
        annex.ma_phu_luc: tuple(
            _table(loaded, bang, (document.khoa, annex.ma_phu_luc), (*place, i, "bang", j))
            for j, bang in enumerate(annex.bang)
        )
        for i, annex in enumerate(document.phu_luc)
    }
    can_cu = bases.block(document, loaded.can_cu)
    return Work(
        loaded, index, document, agency, signer, signed, tables, references.annexes(tables), can_cu, {}
    )


def _table(loaded: Loaded, bang: Bang, annex: tuple[str, str], path: FieldPath) -> PrintedTable:
    """Return the table at `path` of the dossier as printed; `annex` names its document and annex."""
    key = (*annex, bang.ma_bang)
    rows = loaded.tables.get(key)
    if rows is None:
        rows = _queried(loaded, bang, annex, path)
    show = printed if loaded.dong is None else _printed_once
    return show(bang, rows, where=loaded.lines.where(path))


_printed_once = by_identity(printed)
"""For packs, whose rows share the tables that are the same for all."""


def _queried(loaded: Loaded, bang: Bang, annex: tuple[str, str], path: FieldPath) -> tuple[DongSoLieu, ...]:
    """Return the rows that the query of `bang` makes of its sheets."""
    from docgen.annex import query  # late: few tables are queries

    assert isinstance(bang.nguon, NguonSql), "all other sources are read already"
    sheets = {name: loaded.tables[*annex, f"{bang.ma_bang}.{name}"] for name in bang.nguon.cac_trang}
    return query.rows(bang, sheets, loaded.lines.text_where((*path, "nguon", "sql")))


def asked(loaded: Loaded) -> Loaded:
    """Return `loaded` with the rows of all queries, else each document makes its own; raise all at once."""
    found: dict[TableKey, tuple[DongSoLieu, ...]] = {}
    errors: list[DocgenError] = []
    for bang, annex, path in _queries(loaded):
        try:
            found[*annex, bang.ma_bang] = _queried(loaded, bang, annex, path)
        except DocgenError as error:
            errors += leaves(error)
    raise_all(errors)
    return replace(loaded, tables={**loaded.tables, **found})


def _queries(loaded: Loaded) -> Iterator[tuple[Bang, tuple[str, str], FieldPath]]:
    """Yield every table that is a query, the keys of its document and annex, its place in the dossier."""
    for at, document in enumerate(loaded.ho_so.van_ban):
        for i, annex in enumerate(document.phu_luc):
            for j, bang in enumerate(annex.bang):
                if isinstance(bang.nguon, NguonSql):
                    place: FieldPath = ("van_ban", at, "phu_luc", i, "bang", j)
                    yield bang, (document.khoa, annex.ma_phu_luc), place


def landscape(work: Work, annex: PhuLuc) -> bool | None:
    """Return whether an annex lies across the page; None: as its template does.

    Without a wish of the dossier, a table that docgen draws lies where it does not fit upright.
    """
    if annex.huong is not None:
        return annex.huong == "ngang"
    drawn = () if annex.mau else work.tables[annex.ma_phu_luc]
    return True if orientation.lies(drawn, page.TEXT_WIDTH_TWIPS) else None


def _seen_by_others(work: Work) -> DocumentRef:
    document = work.document
    sign = number.so_ky_hieu(document, work.agency)
    name = kinds.BY_KEY[document.loai].ten
    return references.document(name, sign, document.trich_yeu, work.annexes)


def _filled(work: Work, others: Mapping[str, DocumentRef]) -> Work:
    """Return `work` with its bodies filled; raises also where its implementing article is not there."""
    done = replace(work, bodies=_bodies(work, others))
    assert done.dieu_thi_hanh is not None, "raises where the article is not there"
    return done


def _bodies(work: Work, others: Mapping[str, DocumentRef]) -> dict[Key, Filled]:
    """Return every Markdown text of the document filled, in reading order; all their errors in one run.

    A text of the store is cited in full where the document names it first, its căn cứ included. What is
    issued with a decision is a document of its own, and so cites anew.
    """
    facts = _facts(work) | {"van_ban": others}
    filled: dict[Key, Filled] = {}
    errors: list[DocgenError] = []
    seen = set(work.can_cu.keys)
    for one in _sources(work.document):
        place = work.loaded.lines.text_where(("van_ban", work.index, *one.path))
        before = () if one.key == ISSUED else frozenset(seen)
        try:
            usual = work.loaded.house.numbering_of(one.kind)
            levels = scheme(one.scheme, place) if one.scheme else scheme(*usual)
            done = fill(
                markdown.parse(one.markdown),
                levels,
                facts,
                place,
                annexes=work.annexes,
                end_mark=one.end_mark,
                seen=before,
                kind=kinds.BY_KEY[one.kind].ten,
            )
        except DocgenError as error:
            errors += leaves(error)
            continue
        filled[one.key] = done
        seen |= done.cited if one.key != ISSUED else set()
    raise_all(errors)
    return filled


def _facts(work: Work) -> dict[str, object]:
    """Return the names that expressions of the document see beside its annexes and units."""
    return {
        "co_quan": work.agency.ten_co_quan,
        "so_ky_hieu": number.so_ky_hieu(work.document, work.agency),
        "trich_yeu": work.document.trich_yeu,
        "can_cu": bases.names(work.loaded.can_cu),
        "chi_tieu": targets.names(work.loaded.ho_so.chi_tieu),
        **({} if work.loaded.dong is None else {"dong": work.loaded.dong}),
    }


@dataclass(frozen=True, slots=True)
class _Source:
    """One Markdown text: where it stands, how it is numbered, whether «./.» ends it."""

    key: Key
    markdown: str
    scheme: str | None
    path: tuple[str | int, ...]
    kind: str
    end_mark: bool = True


def _sources(document: VanBan) -> Iterator[_Source]:
    """Yield every text of a document; an annex of text ends with «./.», one with tables does not (AMB-15)."""
    kind = document.loai
    yield _Source(BODY, document.noi_dung, document.danh_so, ("noi_dung",), kind)
    if isinstance(document, QuyetDinh) and (text := document.kem_theo):
        yield _Source(ISSUED, text.noi_dung, text.danh_so, ("kem_theo", "noi_dung"), text.loai)
    for place, annex in enumerate(document.phu_luc):
        for field, source in (("noi_dung", annex.noi_dung), ("ghi_chu", annex.ghi_chu)):
            if source:
                ends = field == "noi_dung" and not annex.bang and not annex.ghi_chu
                path = ("phu_luc", place, field)
                yield _Source((annex.ma_phu_luc, field), source, annex.danh_so or ANNEX, path, kind, ends)


def markdowns(document: VanBan) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every Markdown text of `document` with its place below the document, in reading order."""
    yield from ((one.path, one.markdown) for one in _sources(document))


ANNEX = "1 | a | - | +"
"""Numbering of an annex of text, whatever its document is."""


def findings(work: Work) -> Iterator[Finding]:
    """Yield what a person should look at in the facts and bodies of one document."""
    for filled in work.bodies.values():
        for note in filled.notes:
            yield Finding(rules_source.BY_KIND[note.kind], note.where, note.found)
    for annex in work.document.phu_luc:
        if annex.huong is None and landscape(work, annex):
            where = work.annex_where(annex, "ma_phu_luc")
            yield Finding(rules_tables.BY_KIND["bang_quay_ngang"], where, "ngang")
    yield from judged.judge(case(work))


def case(work: Work) -> Case:
    """Return a document as its facts are judged: every text of it with the place where it begins."""
    paths = {one.key: one.path for one in _sources(work.document)}
    placed = [
        (filled.body, work.loaded.lines.text_where(("van_ban", work.index, *paths[key])))
        for key, filled in work.bodies.items()
    ]
    return Case(
        work.document,
        work.loaded.can_cu,
        work.loaded.noi_nhan,
        work.where,
        placed,
        work.agency.ten_co_quan,
    )

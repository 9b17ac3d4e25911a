"""The path of one dossier: facts → printed tables → blocks → words → filled templates → checked files.

The order of the steps, and nothing else; read it top to bottom.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from docgen import word
from docgen.annex.printed import PrintedTable
from docgen.annex.table import printed
from docgen.body import markdown, references
from docgen.body.blocks import Body
from docgen.body.fill import Filled, Note, fill
from docgen.body.references import Annexes
from docgen.body.scheme import scheme
from docgen.check import Expected, check
from docgen.errors import DocgenError, TemplateError, Where, leaves, raise_all
from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.models.van_ban import PhuLuc, VanBan
from docgen.nd30 import kinds, page, rules_source
from docgen.nd30.components import BY_KEY, SizeSet
from docgen.nd30.rules import Finding
from docgen.outbox import names
from docgen.outbox.names import Place
from docgen.outbox.write import Output
from docgen.sources import dossier, office
from docgen.sources.dossier import Loaded
from docgen.word import Piece, Program, Properties, Template, unused
from docgen.word.draw.table import drawn_xml
from docgen.wording import context, letterhead, number
from docgen.wording.letterhead import Room

ANNEX_TEMPLATE = "phu_luc"
SUFFIX = ".docx"
NO_TEXT = Filled(Body(()), ())

Tables = Mapping[str, tuple[PrintedTable, ...]]
"""Annex key → its printed tables."""
Bodies = Mapping[tuple[str, str], Filled]
"""(annex key or empty for the document, field) → its filled text."""


@dataclass(frozen=True, slots=True)
class Made:
    """The finished files of a dossier, and the findings on them in reading order."""

    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """One document on its way: its facts, its tables and bodies, and how it is set."""

    loaded: Loaded
    index: int
    document: VanBan
    agency: CoQuan
    signer: NguoiKy
    tables: Tables
    annexes: Annexes
    bodies: Bodies
    stems: Mapping[Place, str]

    def where(self, *path: str | int) -> Where:
        """Return the place of a field of the document in the dossier file."""
        return self.loaded.lines.where(("van_ban", self.index, *path))

    def annex_where(self, annex: PhuLuc, field: str) -> Where:
        """Return the place of a field of one of its annexes."""
        return self.where("phu_luc", self.document.phu_luc.index(annex), field)


def make(path: Path, *, split: bool = False) -> Made:
    """Return the files of the dossier at `path` and what the check finds in them.

    `split` puts each annex into a file of its own, as the dossier's `tach_phu_luc` does. The problems of
    all data are raised together, then those of all tables and bodies, then a template's.
    """
    loaded = dossier.load(path)
    works = _read_through(loaded)
    outputs = [o for work in works for o in _outputs(work, split=split or loaded.ho_so.tach_phu_luc)]
    found = [_finding(note) for work in works for filled in work.bodies.values() for note in filled.notes]
    found += [finding for output in outputs for finding in output.findings]
    return Made(tuple(output.file for output in outputs), tuple(found))


# Facts → tables and blocks


def _read_through(loaded: Loaded) -> list[Work]:
    """Return every document with its tables printed and its bodies filled; all their errors in one run."""
    works: list[Work] = []
    errors: list[DocgenError] = []
    for index, document in enumerate(loaded.ho_so.van_ban):
        try:
            works.append(_work(loaded, index, document))
        except DocgenError as error:
            errors += leaves(error)
    raise_all(errors)
    return works


def _work(loaded: Loaded, index: int, document: VanBan) -> Work:
    tables = {
        annex.ma_phu_luc: tuple(
            printed(bang, loaded.tables[document.khoa, annex.ma_phu_luc, bang.ma_bang]) for bang in annex.bang
        )
        for annex in document.phu_luc
    }
    agency = loaded.danh_ba.co_quan[loaded.ho_so.co_quan]
    signer = loaded.danh_ba.nguoi_ky[document.nguoi_ky]
    annexes = references.annexes(tables)
    bodies = _bodies(loaded, index, document, agency, annexes)
    stems = names.stems(loaded.ho_so.van_ban, agency)
    return Work(loaded, index, document, agency, signer, tables, annexes, bodies, stems)


def _bodies(
    loaded: Loaded, index: int, document: VanBan, agency: CoQuan, annexes: Annexes
) -> dict[tuple[str, str], Filled]:
    """Return every Markdown text of the document filled; all their errors in one run."""
    facts = {
        "co_quan": agency.ten_co_quan,
        "so_ky_hieu": number.so_ky_hieu(document, agency),
        "trich_yeu": document.trich_yeu,
    }
    filled: dict[tuple[str, str], Filled] = {}
    errors: list[DocgenError] = []
    for key, source, numbering, path, end_mark in _sources(document):
        place = loaded.lines.text_where(("van_ban", index, *path))
        try:
            levels = scheme(numbering or kinds.BY_KEY[document.loai].danh_so, place)
            text = markdown.parse(source)
            filled[key] = fill(text, levels, facts, place, annexes=annexes, end_mark=end_mark)
        except DocgenError as error:
            errors += leaves(error)
    raise_all(errors)
    return filled


_Source = tuple[tuple[str, str], str, str | None, tuple[str | int, ...], bool]


def _sources(document: VanBan) -> Iterator[_Source]:
    """Yield (key, Markdown, numbering scheme, path, whether «./.» ends it) of every text of a document.

    An annex of text ends with «./.», one with tables does not (AMB-15).
    """
    yield ("", "noi_dung"), document.noi_dung, document.danh_so, ("noi_dung",), True
    for place, annex in enumerate(document.phu_luc):
        for field, source in (("noi_dung", annex.noi_dung), ("ghi_chu", annex.ghi_chu)):
            if source:
                ends = field == "noi_dung" and not annex.bang and not annex.ghi_chu
                yield (annex.ma_phu_luc, field), source, annex.danh_so, ("phu_luc", place, field), ends


def _finding(note: Note) -> Finding:
    return Finding(rules_source.BY_KIND[note.kind], note.where, note.found)


# Tables and blocks → words → filled templates


@dataclass(frozen=True, slots=True)
class _Checked:
    """A finished file and what the check finds in it."""

    file: Output
    findings: tuple[Finding, ...]


def _outputs(work: Work, *, split: bool) -> Iterator[_Checked]:
    """Yield the files of one document: one with all its annexes, or each annex its own."""
    main, found = _template(
        work, work.document.mau or kinds.BY_KEY[work.document.loai].mau, work.where("mau")
    )
    room = _room(main)
    sizes = letterhead.size_set(work.loaded.ho_so.co_chu, work.agency.dia_danh, room)
    body = replace(work.bodies["", "noi_dung"].body, keep_end=True)
    own = context.document_names(work.document, work.agency, work.signer, sizes, room, body)
    first = _Sheet(Piece(main), own, found, tuple(own))
    sheets = [_annex_sheet(work, annex, sizes, own_file=split) for annex in work.document.phu_luc]
    stem = work.stems[work.document.khoa, 0]
    yield _output(work, stem, work.document.trich_yeu, [first] if split else [first, *sheets], sizes)
    for place, (annex, sheet) in enumerate(zip(work.document.phu_luc, sheets, strict=True), start=1):
        if split:
            stem = work.stems[work.document.khoa, place]
            yield _output(work, stem, annex.tieu_de or work.document.trich_yeu, [sheet], sizes)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A template with what fills it; `needed` are the names that it may not leave unused."""

    piece: Piece
    names: Mapping[str, object]
    sources: Mapping[str, str]
    needed: tuple[str, ...]


def _template(work: Work, name: str, where: Where, drawn: str = "") -> tuple[Template, dict[str, str]]:
    file = office.template(work.loaded.office, name, where)
    return word.parse(file.data, file.name, drawn=drawn), {file.name: file.sha256}


def _room(main: Template) -> Room:
    left, right = page.LETTERHEAD_TWIPS
    return Room(
        left_twips=main.widths.get(BY_KEY["co_quan_ban_hanh"].style, left),
        right_twips=main.widths.get(BY_KEY["dia_danh_ngay"].style, right),
        text_twips=main.text_width_twips(),
    )


def _annex_sheet(work: Work, annex: PhuLuc, sizes: SizeSet, *, own_file: bool) -> _Sheet:
    landscape = None if annex.huong is None else annex.huong == "ngang"
    name, where = annex.mau or ANNEX_TEMPLATE, work.annex_where(annex, "mau")
    template, found = _template(work, name, where)
    width = template.text_width_twips(landscape=landscape)
    tables = work.tables[annex.ma_phu_luc]
    if tables and not annex.mau:
        drawn = drawn_xml([(f"bang.{table.ma_bang}", table) for table in tables], width_twips=width)
        template, found = _template(work, name, where, drawn)
    elif missing := unused.levels(template, tables):
        raise TemplateError("mau_thieu_cap", Where(file=template.name), levels=", ".join(missing))
    texts = {
        field: work.bodies.get((annex.ma_phu_luc, field), NO_TEXT).body for field in ("noi_dung", "ghi_chu")
    }
    own = context.annex_names(
        annex,
        str(work.annexes[annex.ma_phu_luc]),
        work.document,
        work.agency,
        sizes=sizes,
        room_twips=width,
        bodies=texts,
        tables=tables,
        own_file=own_file,
    )
    return _Sheet(Piece(template, landscape), own, found, _needed(annex, own))


def _needed(annex: PhuLuc, own: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names whose value must not go missing; tables are reached by either of two names."""
    given = tuple(name for name in ("phu_luc_so", "tieu_de", "kem_theo") if own[name])
    texts = tuple(field for field in ("noi_dung", "ghi_chu") if getattr(annex, field))
    return (*given, *texts, *(("bang|cac_bang",) if annex.bang else ()))


def _output(work: Work, stem: str, title: str, sheets: list[_Sheet], sizes: SizeSet) -> _Checked:
    program = word.link([sheet.piece for sheet in sheets], sizes)
    data = program.fill([sheet.names for sheet in sheets], _properties(work, title))
    _nothing_unused(program, sheets)
    sources = {name: digest for sheet in sheets for name, digest in sheet.sources.items()}
    file = Output(stem + SUFFIX, data, work.document.khoa, {**work.loaded.files, **sources})
    return _Checked(file, check(data, file=file.name, facts=_expected(work)))


def _expected(work: Work) -> Expected:
    """Return the facts of the document that its file, and those of its annexes, must agree with."""
    document, agency = work.document, work.agency
    return Expected(
        loai=kinds.BY_KEY[document.loai].ten,
        so_ky_hieu=number.so_ky_hieu(document, agency),
        ngay=number.thoi_gian(document),
        co_quan=agency.ten_co_quan,
        hinh_thuc=document.hinh_thuc,
        tap_the=agency.che_do == "tap_the",
        phu_luc=tuple(work.annexes),
        nhac_den=frozenset(key for filled in work.bodies.values() for key in filled.body.mentions),
    )


def _nothing_unused(program: Program, sheets: Iterable[_Sheet]) -> None:
    """Raise where a template leaves a fact of the dossier unused: nothing goes missing in silence."""
    errors = [
        TemplateError("mau_bo_sot", Where(file=sheet.piece.template.name), names=", ".join(missing))
        for place, sheet in enumerate(sheets)
        if (missing := unused.names(program, place, sheet.needed, sheet.names))
    ]
    raise_all(errors)


def _properties(work: Work, title: str) -> Properties:
    sign = number.so_ky_hieu(work.document, work.agency).strip()
    return Properties(
        title=title, subject=sign, creator=work.agency.ten_co_quan, created=work.document.ngay_van_ban
    )

"""Tables and bodies → words → filled templates → finished, checked files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, count

from docgen import word
from docgen.annex.printed import PrintedTable
from docgen.body.blocks import Body
from docgen.check import Expected, check
from docgen.check.proved import Proofs, Words
from docgen.check.steady import own_words
from docgen.errors import TemplateError, Where, raise_all
from docgen.generate.housed import in_style
from docgen.generate.rooms import room_of
from docgen.generate.texts import BODY, ISSUED, Work, landscape
from docgen.kept import by_identity
from docgen.models.van_ban import PhuLuc, QuyetDinh
from docgen.nd30 import kinds
from docgen.nd30.components import SizeSet
from docgen.nd30.house import House
from docgen.nd30.rules import Finding
from docgen.outbox.names import ISSUED_TEXT, MAIN, RECIPIENTS, Part, annex_part
from docgen.outbox.write import Output
from docgen.sources import office
from docgen.sources.files import ReadFile
from docgen.sources.office import Office
from docgen.values import dataclass
from docgen.word import Known, Place, Program, Properties, unused
from docgen.word.draw.grid import leaves
from docgen.word.draw.late import late
from docgen.word.draw.table import drawn_xml
from docgen.word.read import read
from docgen.wording import context, directory, issuer, letterhead, number, recipients, said
from docgen.wording.letterhead import Room

ANNEX_TEMPLATE = "phu_luc"
ISSUED_TEMPLATE = "van_ban_kem_theo"
LIST_TEMPLATE = "danh_sach_noi_nhan"
SUFFIX = ".docx"
LONG_ROWS = 2_000
NO_TEXT = Body(())


@dataclass(frozen=True, slots=True)
class Checked:
    """A finished file and what the check finds in it."""

    file: Output
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A template with what fills it; `needed` are the names that it may not leave unused."""

    part: str
    title: str
    place: Place
    names: Mapping[str, object]
    sources: Mapping[str, str]
    needed: tuple[str, ...]


def of_document(
    work: Work, stems: Mapping[Part, str], *, split: bool, proofs: Proofs | None = None
) -> Iterator[Checked]:
    """Yield the files of one document: one with all that belongs to it, or each part its own.

    `proofs` are those of a run of many documents; without them each file is judged whole.
    """
    document = work.document
    template, found = _template(work, document.mau or kinds.BY_KEY[document.loai].mau, work.where("mau"))
    room = room_of(template)
    sizes = letterhead.size_set(work.loaded.ho_so.co_chu, work.agency.dia_danh, room)
    own = _document_names(work, sizes, room)
    needed = tuple(name for name in own if name != "can_cu" or work.can_cu.body.blocks)
    first = _Sheet(MAIN, document.trich_yeu, Place(template), own, found, needed)
    sheets = [first, *_parts(work, sizes, own_file=split)]
    for group in [[sheet] for sheet in sheets] if split else [sheets]:
        yield _finished(work, stems[document.khoa, group[0].part], group, sizes, proofs)


def _document_names(work: Work, sizes: SizeSet, room: Room) -> dict[str, object]:
    known = work.loaded.noi_nhan
    return context.document_names(
        work.document,
        work.agency,
        work.signer,
        sizes,
        room,
        replace(work.bodies[BODY].body, keep_end=True),
        main=work.main,
        can_cu=work.can_cu.body,
        kinh_gui=recipients.kinh_gui(work.document, known),
        noi_nhan=recipients.noi_nhan(work.document, known, dieu_thi_hanh=work.dieu_thi_hanh),
        house=work.loaded.house,
    )


def _parts(work: Work, sizes: SizeSet, *, own_file: bool) -> Iterator[_Sheet]:
    """Yield what follows a document: the text issued with it, its annexes, its list of recipients."""
    if isinstance(work.document, QuyetDinh) and work.document.kem_theo:
        yield _issued_sheet(work, work.document, sizes, own_file=own_file)
    for annex in work.document.phu_luc:
        yield _annex_sheet(work, annex, sizes, own_file=own_file)
    if work.document.danh_sach_noi_nhan:
        yield _list_sheet(work, sizes)


def _template(work: Work, name: str, where: Where, drawn: str = "") -> tuple[Known, dict[str, str]]:
    loaded = work.loaded
    if loaded.dong is None:
        file, data = _found(loaded.office, loaded.house, name=name, where=where)
    else:
        file, data = _found_once(loaded.office, loaded.house, loaded.files, name=name, where=where)
    return Known(data, file.name, drawn, loaded.house), {file.name: file.sha256}


def _found(home: Office, house: House, *_same: object, name: str, where: Where) -> tuple[ReadFile, bytes]:
    """Return the template called `name` as it lies on the disk, and its bytes in the style of the house."""
    file = office.template(home, name, where)
    return file, in_style(file, home, house)


_found_once = by_identity(_found)
"""For packs, which are told by the files that they were read from: all rows have the same templates."""


def _issued_sheet(work: Work, document: QuyetDinh, sizes: SizeSet, *, own_file: bool) -> _Sheet:
    assert document.kem_theo is not None
    template, found = _template(work, document.kem_theo.mau or ISSUED_TEMPLATE, work.where("kem_theo", "mau"))
    body = work.bodies[ISSUED].body
    own = context.issued_text_names(
        document, work.agency, sizes, room_of(template), body, own_file=own_file, house=work.loaded.house
    )
    return _Sheet(ISSUED_TEXT, document.kem_theo.trich_yeu, Place(template), own, found, tuple(own))


def _annex_sheet(work: Work, annex: PhuLuc, sizes: SizeSet, *, own_file: bool) -> _Sheet:
    across = landscape(work, annex)
    name, where = annex.mau or ANNEX_TEMPLATE, work.annex_where(annex, "mau")
    template, found = _template(work, name, where)
    width = template.text_width_twips(landscape=across)
    tables, late_widths = work.tables[annex.ma_phu_luc], dict[str, str]()
    if tables and not annex.mau:
        drawn = drawn_xml([(f"bang.{table.ma_bang}", table) for table in tables], width_twips=width)
        shared, late_widths = late(drawn) if _is_short(tables) else (drawn, {})
        template, found = _template(work, name, where, shared)
    elif missing := unused.levels(template.template, tables):
        raise TemplateError("mau_thieu_cap", Where(file=template.name), levels=", ".join(missing))
    own = context.annex_names(
        annex,
        str(work.annexes[annex.ma_phu_luc]),
        work.document,
        work.agency,
        sizes=sizes,
        room_twips=width,
        bodies={field: _body(work, annex, field) for field in ("noi_dung", "ghi_chu")},
        tables=tables,
        own_file=own_file,
        house=work.loaded.house,
    )
    own |= late_widths
    title = annex.tieu_de or work.document.trich_yeu
    part = annex_part(annex.ma_phu_luc)
    return _Sheet(part, title, Place(template, across), own, found, _needed(annex, own))


def _is_short(tables: Sequence[PrintedTable]) -> bool:
    """Return whether a program that others may share is worth a tag in each cell."""
    fitted = any(not column.rong_mm for table in tables for column in leaves(table.columns))
    return fitted and sum(len(table.dong) for table in tables) < LONG_ROWS


def _body(work: Work, annex: PhuLuc, field: str) -> Body:
    filled = work.bodies.get((annex.ma_phu_luc, field))
    return filled.body if filled else NO_TEXT


def _needed(annex: PhuLuc, own: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names whose value must not go missing; tables are reached by either of two names."""
    given = tuple(name for name in ("phu_luc_so", "tieu_de", "kem_theo") if own[name])
    texts = tuple(field for field in ("noi_dung", "ghi_chu") if getattr(annex, field))
    return (*given, *texts, *(("bang|cac_bang",) if annex.bang else ()))


def _list_sheet(work: Work, sizes: SizeSet) -> _Sheet:
    template, found = _template(work, LIST_TEMPLATE, work.where("danh_sach_noi_nhan"))
    width = template.text_width_twips()
    table = directory.table(work.document, work.loaded.noi_nhan, work.agency.ten_co_quan)
    if missing := unused.levels(template.template, (table,)):
        raise TemplateError("mau_thieu_cap", Where(file=template.name), levels=", ".join(missing))
    own = context.list_names(
        work.document, work.agency, sizes=sizes, room_twips=width, table=table, house=work.loaded.house
    )
    return _Sheet(
        RECIPIENTS, str(own["tieu_de"]), Place(template), own, found, ("tieu_de", "kem_theo", "bang")
    )


def _finished(work: Work, stem: str, sheets: list[_Sheet], sizes: SizeSet, proofs: Proofs | None) -> Checked:
    program = word.program([sheet.place for sheet in sheets], sizes, work.loaded.house)
    members = program.members([sheet.names for sheet in sheets], _properties(work, sheets[0].title))
    _nothing_unused(program, sheets)
    sources = {name: digest for sheet in sheets for name, digest in sheet.sources.items()}
    made = word.unpacked(stem + SUFFIX, members)
    file = Output(made.name, word.write(members), work.document.khoa, {**work.loaded.files, **sources})
    facts = _expected(work)
    whole = partial(check, made, file=file.name, facts=facts)
    if proofs is None:
        return Checked(file, whole())
    names = [sheet.names for sheet in sheets]
    form = (program, facts.hinh_thuc, *map(said.shape, names))
    words = _words(names)
    found = proofs.judged(
        form,
        words,
        facts,
        whole,
        lambda: own_words(_codes(sheets), read(made, file.name, short=True), words),
    )
    return Checked(file, found)


def _words(names: Sequence[Mapping[str, object]]) -> Words:
    """Return what the names of a file's templates say, and what of it rules measure."""
    texts = [said.said(one) for one in names]
    filled = frozenset[object]().union(*map(said.filled, names, count()))
    measures = chain.from_iterable(map(said.measures, names, texts))
    return Words(texts, "\n".join(map(said.cells, names)), filled, tuple(measures))


def _codes(sheets: Iterable[_Sheet]) -> Iterator[str]:
    """Yield what stands in the tags of the templates of `sheets`."""
    templates = (sheet.place.template.template for sheet in sheets)
    parts = (part for template in templates for part in (template.document, *template.parts.values()))
    return (tag.code for part in parts for tag in part.tags if tag.kind != "end")


def _nothing_unused(program: Program, sheets: Iterable[_Sheet]) -> None:
    """Raise where a template leaves a fact of the dossier unused: nothing goes missing in silence."""
    errors = [
        TemplateError("mau_bo_sot", Where(file=sheet.place.template.name), names=", ".join(missing))
        for place, sheet in enumerate(sheets)
        if (missing := unused.names(program, place, sheet.needed, sheet.names))
    ]
    raise_all(errors)


def _expected(work: Work) -> Expected:
    """Return the facts of the document that its file, and those of its parts, must agree with."""
    document, agency = work.document, work.agency
    text = document.kem_theo if isinstance(document, QuyetDinh) else None
    article = work.dieu_thi_hanh.rpartition(" ")[2]
    return Expected(
        loai=kinds.BY_KEY[document.loai].ten,
        so_ky_hieu=number.so_ky_hieu(document, agency),
        ngay=number.thoi_gian(document),
        co_quan=issuer.issuer(document, agency).ten_co_quan,
        hinh_thuc=document.hinh_thuc,
        tap_the=work.signed.tap_the,
        phu_luc=tuple(work.annexes),
        nhac_den=frozenset(key for filled in work.bodies.values() for key in filled.body.mentions),
        tham_quyen=document.tham_quyen or "",
        nguoi_dung_dau=issuer.head(document, agency),
        kem_theo=kinds.BY_KEY[text.loai].ten if text else "",
        dieu_thi_hanh=int(article) if article else 0,
    )


def _properties(work: Work, title: str) -> Properties:
    sign = number.so_ky_hieu(work.document, work.agency).strip()
    return Properties(
        title=title, subject=sign, creator=work.agency.ten_co_quan, created=work.document.ngay_van_ban
    )

"""The one dict of names that a template receives, for a document and for each of its annexes."""

from collections.abc import Mapping, Sequence
from typing import Any

from docgen.annex.printed import PrintedTable
from docgen.body.blocks import Body
from docgen.models.co_quan import CoQuan, DiaChi, NguoiKy
from docgen.models.van_ban import CongVan, PhuLuc, QuyetDinh, VanBan
from docgen.nd30 import kinds
from docgen.nd30.components import BY_KEY, SizeSet
from docgen.nd30.house import DOCGEN, House
from docgen.nd30.page import TWIPS_PER_PT
from docgen.vn import dates
from docgen.vn.phrases import SUBJECTS
from docgen.vn.roman import roman
from docgen.vn.width import break_at_phrases, width_pt
from docgen.wording import accompanying, issuer, letterhead, marks, number, recipients, signature, titles
from docgen.wording.letterhead import Room

NO_TEXT = Body(())
LIST_TITLE = "DANH SÁCH NƠI NHẬN"
SHORT_RULE_TWIPS = 1440
"""The short line under an accompanying line: about 25 mm, as Mẫu 2.1 draws it."""


def document_names(
    document: VanBan,
    agency: CoQuan,
    signer: NguoiKy,
    sizes: SizeSet,
    room: Room,
    body: Body,
    *,
    main: bool = True,
    can_cu: Body = NO_TEXT,
    kinh_gui: Sequence[str] | None = None,
    noi_nhan: Sequence[str] | None = None,
    house: House = DOCGEN,
) -> dict[str, Any]:
    """Return the names of a document's template; every value is text, a list of text, or blocks.

    `main` says that it is the first document of its dossier, `can_cu` are its bases as blocks. `kinh_gui` and
    `noi_nhan` are the names that keys stand for; None: as typed. Raises what `signature.signed` raises.
    """
    block = signature.signed(document, agency, signer)
    addressed = getattr(document, "kinh_gui", ()) if kinh_gui is None else kinh_gui
    return {
        **_letterhead(document, agency, sizes, room, house),
        **_title(document, agency, sizes, room, can_cu, house),
        **_marks(document, house, main=main),
        **({} if isinstance(document, QuyetDinh) else {"kinh_gui": list(addressed)}),
        "noi_dung": titles.broken(body, sizes, room.text_twips),
        "noi_nhan": list(recipients.noi_nhan(document) if noi_nhan is None else noi_nhan),
        "luu": recipients.luu(document),
        "quyen_han": [_fitted(line, sizes, room) for line in block.quyen_han],
        "chuc_vu_khac": [_fitted(line, sizes, room) for line in block.chuc_vu_khac],
        "ho_ten": block.ho_ten,
        "dia_chi": _address(agency.dia_chi_co_quan, sizes, room) if document.in_dia_chi else [],
    }


def issued_text_names(
    document: QuyetDinh,
    agency: CoQuan,
    sizes: SizeSet,
    room: Room,
    body: Body,
    *,
    own_file: bool,
    house: House = DOCGEN,
) -> dict[str, Any]:
    """Return the names of the text issued with a decision (Mẫu 1.3): no number, day and signature of its own.

    `own_file` says that it is a file of its own: of an e-document it then bears the line of its signing.
    """
    text = document.kem_theo
    assert text is not None, "the decision issues no text"
    by = issuer.issuer(document, agency)
    size = BY_KEY["phu_luc_kem_theo"].size_pt(sizes)
    room_pt = room.text_twips / TWIPS_PER_PT
    lines = letterhead.subject_lines(text.trich_yeu, sizes, room)
    name = letterhead.agency_lines(by, sizes, room)
    return {
        "chu_quan": "\n".join(letterhead.parent_lines(by, sizes, room)),
        "co_quan": "\n".join(name),
        "ten_loai": kinds.BY_KEY[text.loai].ten.upper(),
        "trich_yeu": "\n".join(lines),
        "kem_theo": accompanying.kem_theo(document, agency, room_pt=room_pt, size_pt=size, house=house),
        "ky_so": _signing_line(document, agency) if own_file and document.hinh_thuc == "dien_tu" else "",
        "noi_dung": titles.broken(body, sizes, room.text_twips),
        "_ke": letterhead.line_lengths_twips(name, sizes, house)
        | {
            "ke_trich_yeu": letterhead.subject_line_twips(lines, sizes, house),
            "ke_phu_luc": SHORT_RULE_TWIPS,
        },
    }


def _letterhead(document: VanBan, agency: CoQuan, sizes: SizeSet, room: Room, house: House) -> dict[str, Any]:
    by = issuer.issuer(document, agency)
    return {
        "chu_quan": "\n".join(letterhead.parent_lines(by, sizes, room)),
        "co_quan": "\n".join(letterhead.agency_lines(by, sizes, room)),
        "so_ky_hieu": number.so_ky_hieu(document, agency),
        "dia_danh_ngay": letterhead.date_line(document, agency, sizes, room, house),
    }


def _title(
    document: VanBan, agency: CoQuan, sizes: SizeSet, room: Room, can_cu: Body, house: House
) -> dict[str, Any]:
    """Return kind, subject, bases and whose power a decision uses; of a công văn the subject alone (II.5)."""
    name = letterhead.agency_lines(issuer.issuer(document, agency), sizes, room)
    rules = letterhead.line_lengths_twips(name, sizes, house) | {"ke_phu_luc": SHORT_RULE_TWIPS}
    if isinstance(document, CongVan):
        return {"trich_yeu": document.trich_yeu, "_ke": rules | {"ke_trich_yeu": 0}}
    lines = letterhead.subject_lines(document.trich_yeu, sizes, room)
    power = issuer.authority(document, agency).upper()
    own = {"tham_quyen_ban_hanh": _fitted_to(power, room.text_twips, "trich_yeu", sizes)}
    return {
        "ten_loai": kinds.BY_KEY[document.loai].ten.upper(),
        "trich_yeu": "\n".join(lines),
        "can_cu": can_cu,
        **(own if isinstance(document, QuyetDinh) else {}),
        "_ke": rules | {"ke_trich_yeu": letterhead.subject_line_twips(lines, sizes, house)},
    }


def _marks(document: VanBan, house: House, *, main: bool) -> dict[str, str]:
    return {
        "du_thao": marks.du_thao(document, main=main),
        "do_khan": marks.do_khan(document, house),
        "luu_hanh": marks.luu_hanh(document),
    }


def _fitted(line: str, sizes: SizeSet, room: Room) -> str:
    """Return a line of the signature block, broken at phrases where it is too long for its cell."""
    return _fitted_to(line, room.right_twips, "ky_quyen_han", sizes)


def _fitted_to(text: str, room_twips: int, component: str, sizes: SizeSet) -> str:
    """Return capitals in bold of the size of `component`, broken at phrases to `room_twips`."""
    size = BY_KEY[component].size_pt(sizes)
    return "\n".join(break_at_phrases(text, room_twips / TWIPS_PER_PT, size, bold=True))


def _address(block: DiaChi | None, sizes: SizeSet, room: Room) -> list[str]:
    """Return the address block: one line of place, then telephone, fax, e-mail and web (III.4).

    These share a line as far as it reaches; none is split.
    """
    if block is None:
        return []
    facts = (
        ("ĐT", block.dien_thoai),
        ("Fax", block.so_fax),
        ("E-Mail", block.thu_dien_tu),
        ("Website", block.trang_thong_tin),
    )
    size = BY_KEY["dia_chi"].size_pt(sizes)
    lines: list[str] = []
    for piece in (f"{label}: {value}" for label, value in facts if value):
        longer = f"{lines[-1]}, {piece}" if lines else ""
        if longer and width_pt(longer, size) * TWIPS_PER_PT <= room.text_twips:
            lines[-1] = longer
        else:
            lines.append(piece)
    return [f"Địa chỉ: {block.dia_chi}", *lines]


def annex_label(index: int, count: int) -> str:
    """Return «Phụ lục» for a single annex, «Phụ lục II» for the 1-based `index` of several (III.1.a).

    >>> annex_label(1, 1), annex_label(4, 4)
    ('Phụ lục', 'Phụ lục IV')
    """
    return "Phụ lục" if count == 1 else f"Phụ lục {roman(index)}"


def annex_names(
    annex: PhuLuc,
    label: str,
    document: VanBan,
    agency: CoQuan,
    *,
    sizes: SizeSet,
    room_twips: int,
    bodies: Mapping[str, Body],
    tables: Sequence[PrintedTable],
    own_file: bool,
    house: House = DOCGEN,
) -> dict[str, Any]:
    """Return the names of an annex's template; `bodies` holds «noi_dung» and «ghi_chu», maybe empty."""
    size = BY_KEY["phu_luc_kem_theo"].size_pt(sizes)
    shown = [_table(table) for table in tables]
    line = accompanying.kem_theo(
        document, agency, room_pt=room_twips / TWIPS_PER_PT, size_pt=size, house=house
    )
    return {
        "phu_luc_so": label,
        "tieu_de": _annex_title(annex.tieu_de, sizes, room_twips) if annex.tieu_de else "",
        "kem_theo": line,
        "ky_so": _signing_line(document, agency) if own_file and document.hinh_thuc == "dien_tu" else "",
        "noi_dung": titles.broken(bodies["noi_dung"], sizes, room_twips),
        "ghi_chu": bodies["ghi_chu"],
        "cac_bang": shown,
        "bang": {table["ma_bang"]: table for table in shown},
        "_ke": {"ke_phu_luc": SHORT_RULE_TWIPS, "ke_trich_yeu": 0, "ke_tieu_ngu": 0, "ke_co_quan": 0},
    }


def list_names(
    document: VanBan,
    agency: CoQuan,
    *,
    sizes: SizeSet,
    room_twips: int,
    table: PrintedTable,
    house: House = DOCGEN,
) -> dict[str, Any]:
    """Return the names of the separate list of recipients (NN-16), accompanied as an annex is."""
    size = BY_KEY["phu_luc_kem_theo"].size_pt(sizes)
    line = accompanying.kem_theo(
        document, agency, room_pt=room_twips / TWIPS_PER_PT, size_pt=size, house=house
    )
    return {
        "tieu_de": LIST_TITLE,
        "kem_theo": line,
        "bang": {table.ma_bang: _table(table)},
        "_ke": {"ke_phu_luc": SHORT_RULE_TWIPS, "ke_trich_yeu": 0, "ke_tieu_ngu": 0, "ke_co_quan": 0},
    }


def _annex_title(title: str, sizes: SizeSet, room_twips: int) -> str:
    """Return the title of an annex in capitals, broken at phrases so that no word is left alone on a line."""
    size = BY_KEY["phu_luc_tieu_de"].size_pt(sizes)
    lines = break_at_phrases(title.upper(), room_twips / TWIPS_PER_PT, size, bold=True, phrases=SUBJECTS)
    return "\n".join(lines)


def _table(table: PrintedTable) -> dict[str, Any]:
    return {
        "ma_bang": table.ma_bang,
        "tieu_de": table.tieu_de,
        "cot": [{"ma_cot": column.ma_cot, "tieu_de": column.tieu_de} for column in table.columns],
        "dong": table.dong,
        "so_dong": table.so_dong,
        "tong": table.tong,
    }


def _signing_line(document: VanBan, agency: CoQuan) -> str:
    """Return the line of Mẫu 2.2, top right: number; day; time. The signing system fills the blanks."""
    blank = dates.NBSP * 4
    sign = number.so_ky_hieu(document, agency)
    return f"Số: {sign}; {blank}/{blank}/{blank}; {blank}:{blank}:{blank}"

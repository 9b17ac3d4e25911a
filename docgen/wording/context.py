"""The one dict of names that a template receives, for a document and for each of its annexes."""

from collections.abc import Mapping, Sequence
from typing import Any

from docgen.annex.printed import PrintedTable
from docgen.body.blocks import Body
from docgen.models.co_quan import CoQuan, DiaChi, NguoiKy
from docgen.models.van_ban import CongVan, PhuLuc, VanBan
from docgen.nd30.components import BY_KEY, SizeSet
from docgen.vn import dates
from docgen.vn.phrases import TITLE_PHRASES
from docgen.vn.roman import roman
from docgen.vn.width import break_at_phrases, width_pt
from docgen.wording import accompanying, letterhead, number, recipients, signature
from docgen.wording.letterhead import TWIPS_PER_PT, Room

SHORT_RULE_TWIPS = 1440
"""The short line under an accompanying line: about 25 mm, as Mẫu 2.1 draws it."""


def document_names(
    document: VanBan, agency: CoQuan, signer: NguoiKy, sizes: SizeSet, room: Room, body: Body
) -> dict[str, Any]:
    """Return the names of a document's template; every value is text, a list of text, or blocks."""
    own = {"kinh_gui": list(document.kinh_gui)} if isinstance(document, CongVan) else {}
    return {
        **_letterhead(document, agency, sizes, room),
        **own,
        "trich_yeu": document.trich_yeu,
        "noi_dung": body,
        "noi_nhan": list(recipients.noi_nhan(document)),
        "luu": recipients.luu(document),
        "quyen_han": list(signature.quyen_han(agency, signer)),
        "ho_ten": signer.ho_ten,
        "dia_chi": _address(agency.dia_chi_co_quan, sizes, room) if document.in_dia_chi else [],
    }


def _letterhead(document: VanBan, agency: CoQuan, sizes: SizeSet, room: Room) -> dict[str, Any]:
    name = letterhead.agency_lines(agency, sizes, room)
    return {
        "chu_quan": "\n".join(letterhead.parent_lines(agency, sizes, room)),
        "co_quan": "\n".join(name),
        "so_ky_hieu": number.so_ky_hieu(document, agency),
        "dia_danh_ngay": letterhead.date_line(document, agency, sizes, room),
        "_ke": letterhead.line_lengths_twips(name, sizes)
        | {"ke_trich_yeu": 0, "ke_phu_luc": SHORT_RULE_TWIPS},
    }


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
) -> dict[str, Any]:
    """Return the names of an annex's template; `bodies` holds «noi_dung» and «ghi_chu», maybe empty."""
    size = BY_KEY["phu_luc_kem_theo"].size_pt(sizes)
    shown = [_table(table) for table in tables]
    line = accompanying.kem_theo(document, agency, room_pt=room_twips / TWIPS_PER_PT, size_pt=size)
    return {
        "phu_luc_so": label,
        "tieu_de": _title(annex.tieu_de, sizes, room_twips) if annex.tieu_de else "",
        "kem_theo": line,
        "ky_so": _signing_line(document, agency) if own_file and document.hinh_thuc == "dien_tu" else "",
        "noi_dung": bodies["noi_dung"],
        "ghi_chu": bodies["ghi_chu"],
        "cac_bang": shown,
        "bang": {table["ma_bang"]: table for table in shown},
        "_ke": {"ke_phu_luc": SHORT_RULE_TWIPS, "ke_trich_yeu": 0, "ke_tieu_ngu": 0, "ke_co_quan": 0},
    }


def _title(title: str, sizes: SizeSet, room_twips: int) -> str:
    """Return the title of an annex in capitals, broken at phrases so that no word is left alone on a line."""
    size = BY_KEY["phu_luc_tieu_de"].size_pt(sizes)
    lines = break_at_phrases(title.upper(), room_twips / TWIPS_PER_PT, size, bold=True, phrases=TITLE_PHRASES)
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

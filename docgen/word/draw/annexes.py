"""Mẫu 2.1 and 2.2, the phụ lục, and the annexes whose tables are drawn in Word."""

from docgen.annex.printed import PrintedColumn
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.word.draw.elements import gap, optional, paragraph, slot, tag
from docgen.word.draw.table import PLAIN, Look, table_xml

_ROOM_TWIPS = 120
"""Room between the head or a text and the table under it."""


@dataclass(frozen=True, slots=True)
class TableAnnex:
    """An annex with one table drawn in Word: `table` is its expression, `levels` its prototype rows."""

    title: str
    table: str
    columns: tuple[PrintedColumn, ...]
    levels: tuple[str, ...]
    landscape: bool = False
    look: Look = PLAIN


C = PrintedColumn


def _mark(key: str, heading: str, width_mm: float = 0) -> PrintedColumn:
    return C(key, heading, width_mm, "giua")


_NUMBER = _mark("stt", "STT", 12)
_NAME = C("ten_thu_tuc", "Lĩnh vực/DVCTT")
_NOTE = C("ghi_chu", "Ghi chú")
_LEVELS = ("nhom_1", "nhom_2", "dong", "trong", "tong")
_PRESENT = C(
    "",
    "Mức độ DVCTT đang cung cấp",
    columns=(_mark("muc_do_2", "Mức độ 2", 24), _mark("muc_do_3", "Mức độ 3", 24)),
)
TABLES: dict[str, TableAnnex] = {
    "pl_tong_hop_theo_cap": TableAnnex(
        "Phụ lục tổng hợp theo cấp chính quyền",
        "bang.tong_hop",
        (
            C("cap_chinh_quyen", "Cấp chính quyền", 38),
            *(
                C(key, heading, 22, "phai")
                for key, heading in (
                    ("tong_so", "Tổng số TTHC"),
                    ("muc_do_2", "Mức độ 2"),
                    ("muc_do_3", "Mức độ 3"),
                    ("muc_do_4", "Mức độ 4"),
                )
            ),
            _NOTE,
        ),
        ("dong", "trong", "tong"),
    ),
    "pl_danh_muc_muc_do": TableAnnex(
        "Phụ lục danh mục theo mức độ",
        "bang.danh_muc",
        (
            _NUMBER,
            _NAME,
            *(_mark(f"muc_do_{level}", f"Mức độ {level}", 20) for level in (2, 3, 4)),
            C("ghi_chu", "Ghi chú", 22),
        ),
        _LEVELS,
    ),
    "pl_du_dieu_kien": TableAnnex(
        "Phụ lục dịch vụ công đủ điều kiện",
        "bang.du_dieu_kien",
        (
            _NUMBER,
            _NAME,
            _PRESENT,
            _mark("du_dieu_kien", "Dịch vụ công đủ điều kiện lên mức độ 4", 44),
            C("ghi_chu", "Ghi chú", 40),
        ),
        _LEVELS,
        landscape=True,
    ),
    "pl_khong_du_dieu_kien": TableAnnex(
        "Phụ lục dịch vụ công không đủ điều kiện",
        "bang.khong_du_dieu_kien",
        (_NUMBER, _NAME, _PRESENT, C("ly_do", "Lý do không đủ điều kiện", 74)),
        _LEVELS,
        landscape=True,
    ),
    "pl_bieu_ba_tang": TableAnnex(
        "Phụ lục biểu đề xuất",
        "bang.de_xuat",
        (
            _mark("stt", "TT", 12),
            C("ten_thu_tuc", "Tên TTHC"),
            C(
                "",
                "Dịch vụ công trực tuyến",
                columns=tuple(
                    C(
                        "",
                        heading,
                        columns=(
                            _mark(f"{key}_da_co", "Đã có", 16),
                            _mark(f"{key}_lam_moi", "Làm mới", 16),
                        ),
                    )
                    for key, heading in (("toan_trinh", "Toàn trình"), ("mot_phan", "Một phần"))
                ),
            ),
            C("ly_do", "Lý do thay đổi so với danh mục đã công bố", 38),
        ),
        _LEVELS,
        look=Look(whole=("nhom_1",), wide=("nhom_2",)),
    ),
}
"""The annexes with one table, by the name of their template."""

_RECIPIENTS = (
    _NUMBER,
    C("ten", "Nơi nhận"),
    _mark("so_ban", "Số bản", 22),
    C("ghi_chu", "Ghi chú", 45),
)
_LISTS = (_mark("stt", "TT", 12), C("ten_co_quan", "{{ b.cot[0].tieu_de }}"))
"""Each list brings its own heading («Tên bộ», «Tên tỉnh, thành phố»)."""


def annex(_: House = DOCGEN) -> str:
    """Return the body of Mẫu 2.1 and 2.2 (PL III): head, text, tables drawn from columns, notes."""
    return head() + slot("noi_dung") + slot("bang_tu_ve") + slot("ghi_chu")


def table_annex(row: TableAnnex, house: House = DOCGEN) -> str:
    """Return the body of an annex with one table."""
    drawn = table_xml(
        row.columns,
        row.levels,
        table=row.table,
        width_twips=house.text_twips(landscape=row.landscape),
        look=row.look,
    )
    return head() + slot("noi_dung") + gap(_ROOM_TWIPS) + drawn + slot("ghi_chu")


def lists_annex(house: House = DOCGEN) -> str:
    """Return the body of an annex of numbered lists: a heading line and a table of two columns for each."""
    width = house.text_twips()
    return (
        head()
        + slot("noi_dung")
        + tag("{%p for b in cac_bang %}")
        + paragraph("khoan_tieu_de", "{{ loop.index }}. {{ b.tieu_de }}")
        + gap(_ROOM_TWIPS)
        + table_xml(_LISTS, ("dong", "trong"), table="b", width_twips=width, look=Look(tagged=True))
        + tag("{%p endfor %}")
        + slot("ghi_chu")
    )


def recipients(house: House = DOCGEN) -> str:
    """Return the separate list of recipients with the number of copies for each (Điều 17.1.a)."""
    width = house.text_twips()
    return (
        title()
        + gap(_ROOM_TWIPS)
        + table_xml(_RECIPIENTS, ("nhom_1", "dong", "tong"), table="bang.noi_nhan", width_twips=width)
    )


def head() -> str:
    """Return the head of an annex: line of the e-signature, number, title, accompanying line, short line."""
    return optional("ky_so", "ky_so_phu_luc") + paragraph("phu_luc_so", "{{ phu_luc_so }}") + title()


def title() -> str:
    """Return the title of an annex, if it has one, its accompanying line and the short line under it."""
    return (
        optional("tieu_de", "phu_luc_tieu_de")
        + optional("kem_theo", "phu_luc_kem_theo")
        + paragraph("ke_phu_luc")
    )

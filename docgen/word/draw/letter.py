"""What the documents share around their text: letterhead, Kính gửi, signature, address at the foot."""

from docgen.nd30.house import DOCGEN, House
from docgen.word.draw import marks
from docgen.word.draw.elements import Cell, Row, optional, paragraph, table, tag

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


def letterhead(house: House = DOCGEN, *, subject: bool) -> str:
    """Return boxes 1 to 4 as a table without lines; with `subject`, box 5b under the number (II.5.b).

    Number and date share the second row, so that they stand level whatever the names above need (II.4.c).
    """
    number = paragraph("so_ky_hieu", "Số: {{ so_ky_hieu }}")
    about = paragraph("trich_yeu_cv", "V/v {{ trich_yeu }}") if subject else ""
    date = paragraph("dia_danh_ngay", "{{ dia_danh_ngay }}")
    second = Row((Cell(number + about + marks.beside(house)), Cell(date)))
    return table(house.letterhead_twips, (_names(), second), lines=False)


def names(house: House = DOCGEN) -> str:
    """Return boxes 1 and 2 alone, the head of a text without number and day (Mẫu 1.3)."""
    return table(house.letterhead_twips, (_names(),), lines=False)


def _names() -> Row:
    left = (
        optional("chu_quan", "co_quan_chu_quan")
        + paragraph("co_quan_ban_hanh", "{{ co_quan }}")
        + paragraph("ke_co_quan")
    )
    right = paragraph("quoc_hieu", QUOC_HIEU) + paragraph("tieu_ngu", TIEU_NGU) + paragraph("ke_tieu_ngu")
    return Row((Cell(left), Cell(right)))


def addressees() -> str:
    """Return box 9a: one addressee beside «Kính gửi:», several under it with aligned dashes (II.9.d)."""
    return (
        tag("{%p if kinh_gui|length == 1 %}")
        + paragraph("kinh_gui", "Kính gửi: {{ kinh_gui[0] }}")
        + tag("{%p else %}")
        + paragraph("kinh_gui", "Kính gửi:", after_twips=40)
        + tag("{%p for noi in kinh_gui %}")
        + paragraph("kinh_gui_ds", "- {{ noi }}{% if loop.last %}.{% else %};{% endif %}")
        + tag("{%p endfor %}")
        + tag("{%p endif %}")
    )


def signature(house: House = DOCGEN) -> str:
    """Return boxes 9b and 7 side by side, in one row that no page break splits (ND-32)."""
    left = (
        paragraph("noi_nhan_tu", "Nơi nhận:")
        + tag("{%p for noi in noi_nhan %}")
        + paragraph("noi_nhan_ds", "- {{ noi }};")
        + tag("{%p endfor %}")
        + paragraph("noi_nhan_ds", "- Lưu: {{r luu }}")
    )
    right = (
        tag("{%p for dong in quyen_han %}")
        + paragraph("ky_quyen_han", "{{ dong }}")
        + tag("{%p endfor %}")
        + _name()
    )
    return table(house.signature_twips, (Row((Cell(left), Cell(right))),), lines=False)


def _name() -> str:
    """Return box 7b: the name, under the signer's post in the agency where he has two (II.7.c).

    The room for the signature stands above the first line of the box.
    """
    return (
        tag("{%p if chuc_vu_khac %}")
        + tag("{%p for dong in chuc_vu_khac %}")
        + paragraph("ky_chuc_vu_khac", "{{ dong }}")
        + tag("{%p endfor %}")
        + paragraph("ky_ho_ten", "{{ ho_ten }}", before_twips=0)
        + tag("{%p else %}")
        + paragraph("ky_ho_ten", "{{ ho_ten }}")
        + tag("{%p endif %}")
    )


def address() -> str:
    """Return box 13, for the foot of the first page: a line across the text, then the address (III.4)."""
    return tag("{%p for dong in dia_chi %}") + paragraph("dia_chi", "{{ dong }}") + tag("{%p endfor %}")

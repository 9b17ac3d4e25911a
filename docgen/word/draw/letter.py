"""Mẫu 1.5, the công văn: letterhead, Kính gửi, slot of the body, signature, address at the foot."""

from docgen.nd30.page import LETTERHEAD_TWIPS, SIGNATURE_TWIPS
from docgen.word.draw.elements import Cell, Row, paragraph, table, tag

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


def letter() -> str:
    """Return the body of Mẫu 1.5 (PL III): boxes 1 to 5b, 9a, 6, 9b and 7."""
    return letterhead(subject=True) + addressees() + paragraph("noi_dung", "{{p noi_dung }}") + signature()


def letterhead(*, subject: bool) -> str:
    """Return boxes 1 to 4 as a table without lines; with `subject`, box 5b under the number (II.5.b).

    Number and date share the second row, so that they stand level whatever the names above need (II.4.c).
    """
    left = (
        tag("{%p if chu_quan %}")
        + paragraph("co_quan_chu_quan", "{{ chu_quan }}")
        + tag("{%p endif %}")
        + paragraph("co_quan_ban_hanh", "{{ co_quan }}")
        + paragraph("ke_co_quan")
    )
    right = paragraph("quoc_hieu", QUOC_HIEU) + paragraph("tieu_ngu", TIEU_NGU) + paragraph("ke_tieu_ngu")
    number = paragraph("so_ky_hieu", "Số: {{ so_ky_hieu }}")
    about = paragraph("trich_yeu_cv", "V/v {{ trich_yeu }}") if subject else ""
    date = paragraph("dia_danh_ngay", "{{ dia_danh_ngay }}")
    rows = (Row((Cell(left), Cell(right))), Row((Cell(number + about), Cell(date))))
    return table(LETTERHEAD_TWIPS, rows, lines=False)


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


def signature() -> str:
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
        + paragraph("ky_ho_ten", "{{ ho_ten }}")
    )
    return table(SIGNATURE_TWIPS, (Row((Cell(left), Cell(right))),), lines=False)


def address() -> str:
    """Return box 13, for the foot of the first page: a line across the text, then the address (III.4)."""
    return tag("{%p for dong in dia_chi %}") + paragraph("dia_chi", "{{ dong }}") + tag("{%p endfor %}")

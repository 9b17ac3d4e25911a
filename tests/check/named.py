"""Documents with a title of their kind, typed by hand: a decision, a submission, a report, and what is none of them."""

import io
from collections.abc import Sequence

import docx
from docx.enum.section import WD_SECTION

from tests.check.typed import (
    Dispatch,
    add_annexes,
    add_body,
    add_letterhead,
    add_signature,
    drop_first,
    page,
    paragraph,
    ruled,
    saved,
    two_cells,
)

QUYET_DINH = Dispatch(
    parent="UBND TỈNH SÔNG LÔ",
    agency="SỞ NỘI VỤ",
    number="Số: 12/QĐ-SNV",
    time="Sông Lô, ngày 05 tháng 01 năm 2026",
    subject=(),
    to=(),
    body=(
        "*Điều 1.* Thành lập Tổ rà soát thủ tục gồm các ông, bà có tên trong danh sách.",
        "*Điều 2.* Tổ có các nhiệm vụ sau:",
        "1. Rà soát thủ tục của Sở.",
        "2. Báo cáo Giám đốc Sở:",
        "a) Hằng tháng;",
        "b) Khi có yêu cầu.",
        "*Điều 3.* Chánh Văn phòng, các trưởng phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành "
        "Quyết định này./.",
    ),
    recipients=("- Như Điều 3;", "- UBND tỉnh (để báo cáo);", "- Lưu: VT, CCHC."),
    signing=("GIÁM ĐỐC",),
    name="Trần Quốc An",
)
BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Quyết định số 55/QĐ-UBND ngày 10 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Sông Lô về chức năng, "
    "nhiệm vụ của Sở Nội vụ;",
    "Theo đề nghị của Chánh Văn phòng Sở.",
)
BAO_CAO = Dispatch(
    parent="UBND TỈNH SÔNG LÔ",
    agency="SỞ NỘI VỤ",
    number="Số: 21/BC-SNV",
    time="Sông Lô, ngày 05 tháng 01 năm 2026",
    subject=(),
    to=("Ủy ban nhân dân tỉnh Sông Lô",),
    body=(
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 20 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh, Sở Nội vụ báo cáo:",
        "*I. KẾT QUẢ ĐẠT ĐƯỢC*",
        "*1. Về thủ tục*",
        "Đã rà soát 120 thủ tục.",
        "*2. Về nhân lực*",
        "a) Đã tập huấn hai lớp;",
        "b) Đã phân công người phụ trách.",
        "*II. NHIỆM VỤ*",
        "- Tiếp tục rà soát;",
        "- Báo cáo hằng quý./.",
    ),
    recipients=("- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT, CCHC."),
    signing=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Lê Hải Đông",
)


def decision(letter: Dispatch = QUYET_DINH, bases: Sequence[str] = BASES, title: str = "QUYẾT ĐỊNH") -> bytes:
    """A decision that decides itself (Mẫu 1.2)."""
    document = docx.Document()
    add_letterhead(document, letter)
    subject = "Về việc thành lập Tổ rà soát thủ tục"
    paragraph(document, title, bold=True, before=12)
    paragraph(document, subject, bold=True)
    ruled(document, subject, 14, 0.4)
    paragraph(document, "GIÁM ĐỐC SỞ NỘI VỤ", bold=True, before=12)
    for basis in bases:
        paragraph(document, basis, italic=True, align="both", before=6, indent=True)
    paragraph(document, "QUYẾT ĐỊNH:", bold=True, before=12)
    add_body(document, letter.body)
    add_signature(document, letter)
    add_annexes(document, letter)
    return saved(document)


def report(letter: Dispatch = BAO_CAO, title: str = "BÁO CÁO") -> bytes:
    """A report to the body above (Mẫu 1.4)."""
    document = docx.Document()
    add_letterhead(document, letter)
    subject = "Kết quả rà soát thủ tục hành chính năm 2025"
    paragraph(document, title, bold=True, before=12)
    paragraph(document, subject, bold=True)
    ruled(document, subject, 14, 0.4)
    paragraph(document, f"Kính gửi: {letter.to[0]}", before=12)
    add_body(document, letter.body)
    add_signature(document, letter)
    return saved(document)


def plain(*texts: str) -> bytes:
    """Centred lines and nothing else."""
    document = docx.Document()
    page(document)
    for text in texts:
        paragraph(document, text)
    return saved(document)


ISSUING = QUYET_DINH.but(
    "Thành lập Tổ rà soát thủ tục gồm các ông, bà có tên trong danh sách.",
    "Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ.",
)
ISSUED = "(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)"


def with_rules(letter: Dispatch = ISSUING, line: str = ISSUED) -> bytes:
    """A decision and the rules that it issues (Mẫu 1.3), in one file."""
    subject = "Ban hành Quy chế làm việc của Sở Nội vụ"
    document = docx.Document(io.BytesIO(decision(letter)))
    for one in document.paragraphs:
        if one.text == "Về việc thành lập Tổ rà soát thủ tục":
            one.runs[0].text = subject
    document.add_section(WD_SECTION.NEW_PAGE)
    page(document)
    left, right = two_cells(document, 65, 101)
    paragraph(left, letter.parent, 13)
    paragraph(left, letter.agency, 13, bold=True)
    ruled(left, letter.agency, 13, 0.4)
    paragraph(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    paragraph(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    ruled(right, "Độc lập - Tự do - Hạnh phúc", 14, 1)
    drop_first(left)
    drop_first(right)
    paragraph(document, "QUY CHẾ", bold=True, before=12)
    paragraph(document, "Làm việc của Sở Nội vụ", bold=True)
    paragraph(document, line, italic=True)
    ruled(document, "x" * 20, 13, 1)
    for number, title in (("Chương I", "QUY ĐỊNH CHUNG"), ("Chương II", "TRÁCH NHIỆM")):
        paragraph(document, number, bold=True, before=6)
        paragraph(document, title, bold=True)
        article = "Điều 1. Phạm vi điều chỉnh" if number == "Chương I" else "Điều 2. Trách nhiệm thi hành"
        add_body(document, (f"*{article}*", "1. Các phòng thuộc Sở.", "2. Công chức của Sở."))
    add_body(document, ("Trong quá trình thực hiện, các phòng báo cáo Giám đốc Sở./.",))
    return saved(document)

"""The correct công văn of the tests turned into other kinds: a report, a decision with a quy chế."""

from docgen.nd30.kinds import ABBREVIATIONS
from tests.check.paper import (
    AGENCY,
    KEM_THEO,
    LEFT_TWIPS,
    MOTTO,
    RIGHT_TWIPS,
    TEXT_TWIPS,
    Annex,
    P,
    Paper,
    line_under,
)

ISSUED_LINE = 3
"""Place of the accompanying line among the blocks of an issued text."""
FRAME = "<w:pBdr>{}</w:pBdr>".format(
    "".join(
        f'<w:{edge} w:val="single" w:sz="8" w:space="3" w:color="FF0000"/>'
        for edge in ("top", "left", "bottom", "right")
    )
)
_KEM_THEO = KEM_THEO.replace("Công văn", "Quyết định").replace("15/SKHCN-CĐS", "15/QĐ-SKHCN")


def underline(paper: Paper, share: float = 0.4, *, shift: int = 0) -> None:
    """Draw the line under the subject of a named kind anew, where there is one."""
    subjects, lines = paper.all("trich_yeu"), paper.all("ke_trich_yeu")
    if subjects and lines:
        lines[0].ppr = line_under(
            min(subjects[0].text, "x" * 120, key=len), 14, share, TEXT_TWIPS, shift=shift
        )


def retitle(paper: Paper, title: str, *, line: str = "") -> None:
    """Give it the title of another kind, and the number that goes with it."""
    paper.one("ten_loai").text = title
    sign = f"15/{ABBREVIATIONS[title.casefold()]}-SKHCN"
    paper.number[0].text = f"Số: {sign}"
    kem_theo = KEM_THEO.replace("Công văn", line or title.capitalize()).replace("15/SKHCN-CĐS", sign)
    paper.annexes[0].blocks[2].text = kem_theo


def report(paper: Paper) -> None:
    """Make it a report: a title instead of «V/v»."""
    if paper.all("ten_loai"):
        return
    paper.drop("trich_yeu_cv")
    subject = P("trich_yeu", "Kết quả công tác văn thư của các cơ quan")
    paper.body[0:0] = [P("ten_loai", ""), subject, P("ke_trich_yeu")]
    paper.body[0].text = "BÁO CÁO"
    retitle(paper, "BÁO CÁO")
    underline(paper)


def article(number: int, text: str, part: str = "dieu_nd") -> P:
    """An article with its number in bold and its text upright."""
    label = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Điều {number}. </w:t></w:r>'
    plain = f'<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return P(part, f"Điều {number}. {text}", inner=label + plain)


def decision(paper: Paper) -> None:
    """Make it a direct decision (Mẫu 1.2) with one annex."""
    if paper.all("tham_quyen"):
        return
    paper.drop("trich_yeu_cv")
    paper.greeting.clear()
    paper.body = [
        P("ten_loai", "QUYẾT ĐỊNH"),
        P("trich_yeu", "Về việc kiện toàn Tổ công tác cải cách hành chính"),
        P("ke_trich_yeu"),
        P("tham_quyen", f"GIÁM ĐỐC {AGENCY}"),
        P("can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
        P(
            "can_cu",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        ),
        P("can_cu", "Theo đề nghị của Chánh Văn phòng Sở."),
        P("loi_quyet_dinh", "QUYẾT ĐỊNH:"),
        article(1, "Kiện toàn Tổ công tác cải cách hành chính (Phụ lục kèm theo)."),
        article(2, "Tổ công tác có nhiệm vụ sau:"),
        P("khoan", "1. Rà soát thủ tục."),
        P("khoan", "2. Báo cáo kết quả."),
        article(
            3,
            "Chánh Văn phòng Sở và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        ),
    ]
    paper.recipients[1].text = "- Như Điều 3;"
    retitle(paper, "QUYẾT ĐỊNH", line="Quyết định")
    underline(paper)


def issued(paper: Paper) -> Annex:
    """Make it a decision that issues a quy chế (Mẫu 1.3), and return that text."""
    decision(paper)
    if len(paper.annexes) > 1:
        return paper.annexes[0]
    first, subject = (
        article(1, "Ban hành kèm theo Quyết định này Quy chế công tác văn thư (Phụ lục kèm theo)."),
        "Ban hành Quy chế công tác văn thư",
    )
    paper.body[8] = first
    paper.one("trich_yeu").text = subject
    underline(paper)
    names = [
        P("co_quan_chu_quan", "UBND TỈNH QUẢNG NGÃI"),
        P("co_quan_ban_hanh", "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ"),
    ]
    nation = [P("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), P("tieu_ngu", MOTTO)]
    names.append(P("ke_co_quan", ppr=line_under("VÀ CÔNG NGHỆ", 13, 0.4, LEFT_TWIPS)))
    nation.append(P("ke_tieu_ngu", ppr=line_under(MOTTO, 14, 1, RIGHT_TWIPS)))
    text = Annex(
        [
            [[names, nation]],
            P("ten_loai", "QUY CHẾ"),
            P("trich_yeu", "Công tác văn thư của Sở Khoa học và Công nghệ"),
            P("phu_luc_kem_theo", _KEM_THEO),
            P("ke_phu_luc", ppr=line_under("x" * 12, 13, 1, TEXT_TWIPS)),
            P("phan_so", "Chương I"),
            P("phan_tieu_de", "QUY ĐỊNH CHUNG"),
            P("dieu", "Điều 1. Phạm vi điều chỉnh"),
            P("noi_dung", "Quy chế này quy định về công tác văn thư."),
            P("phan_so", "Chương II"),
            P("phan_tieu_de", "ĐIỀU KHOẢN THI HÀNH"),
            P("dieu", "Điều 2. Trách nhiệm thi hành"),
            P("khoan", "1. Văn phòng Sở theo dõi việc thực hiện."),
            P("khoan", "2. Các phòng thực hiện Quy chế này./."),
        ]
    )
    paper.annexes.insert(0, text)
    return text


def framed(width_mm: float, room_twips: int = LEFT_TWIPS) -> str:
    """The properties of a framed line `width_mm` wide and 8 mm high."""
    return (
        f'{FRAME}<w:spacing w:line="334" w:lineRule="exact"/>'
        f'<w:ind w:left="60" w:right="{room_twips - round(width_mm * 56.7) + 60}"/><w:jc w:val="center"/>'
    )


def mark(paper: Paper, part: str) -> None:
    """Put a mark of urgency, one of circulation, or the signer's other post where it belongs."""
    if paper.all(part):
        return
    if part == "khan":
        paper.number.append(P("khan", "KHẨN", ppr=framed(20)))
    elif part == "luu_hanh":
        paper.first_header.append(P("luu_hanh", "LƯU HÀNH NỘI BỘ", ppr=framed(52, TEXT_TWIPS)))
    else:
        paper.signing[-1].ppr = ""
        paper.signing.insert(-1, P("ky_chuc_vu_khac", "PHÓ CHỦ TỊCH", ppr='<w:spacing w:before="1440"/>'))

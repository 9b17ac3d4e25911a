"""Made-up runs of packs: a letter with an annex to every commune, and what may be odd in some of them."""

import hashlib
from dataclasses import replace

from docgen.review.facts import File, Found, Line, Pack, Run, Table

HEADS = ("STT", "Mã thủ tục", "Tên thủ tục", "Số hồ sơ", "Quá hạn")
BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh.",
    "Để bảo đảm tiến độ, Sở Khoa học và Công nghệ đề nghị các cơ quan, đơn vị triển khai các việc sau:",
    "1. Rà soát toàn bộ thủ tục hành chính thuộc phạm vi quản lý, bảo đảm công khai đầy đủ, kịp thời.",
    "2. Phân công cán bộ đầu mối theo dõi, đôn đốc việc xử lý hồ sơ trên Hệ thống thông tin.",
    "4. Báo cáo kết quả về Sở trước ngày 20 tháng 8 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
)
SYLLABLES = (
    *("An", "Bình", "Cẩm", "Châu", "Đức", "Hòa", "Hưng", "Khánh", "Lộc", "Long"),
    *("Minh", "Mỹ", "Nghĩa", "Phú", "Phước", "Sơn", "Tân", "Thành", "Thạnh", "Trà"),
)
WARNING = Found("TB-01", "canh_bao", "Cột hẹp", "CẢNH BÁO TB-01 CV.docx, Bảng 3: cột hẹp")
ERROR = Found(
    "SK-03a", "loi", "Số dưới 10 có số 0", "LỖI SK-03a (PL I, P.I, II.3.c) CV.docx: thấy «Số: 5/SKHCN»"
)


def body(at):
    """Return the name of the commune `at`: three syllables, each commune another one."""
    names = [SYLLABLES[at // size % len(SYLLABLES)] for size in (1, 20, 400)]
    return f"Ủy ban nhân dân {('xã', 'phường', 'đặc khu')[at % 7 // 3]} {' '.join(names)}"


def letter(at, *, rows=6, late=None):
    """Return the blocks of the letter to the commune `at`."""
    to, number, late = body(at), f"{at + 1:02d}/SKHCN-CĐS", (at * 37) % 90 + 4 if late is None else late
    own = [
        (str(row), f"1.{at:06d}", f"Thủ tục số {(at + row) % 60}", str(row * 3), "1")
        for row in range(1, rows + 1)
    ]
    return (
        Line("Cơ quan ban hành", "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ"),
        Line("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line("Số và ký hiệu", f"Số: {number}"),
        Line("Trích yếu công văn", "V/v xử lý hồ sơ dịch vụ công trực tuyến quá hạn"),
        Line("Kính gửi", f"Kính gửi: {to}"),
        *(Line("Nội dung", text) for text in BODY[:2]),
        *(Line("Khoản", text) for text in BODY[2:4]),
        Line("Khoản", f"3. {to} xử lý dứt điểm {late} hồ sơ quá hạn nêu tại Phụ lục."),
        Line("Khoản", BODY[4]),
        Line("Nội dung", "Trân trọng./."),
        Line("Nơi nhận - danh sách", "- Như trên;"),
        Line("Quyền hạn và chức vụ người ký", "GIÁM ĐỐC"),
        Line("Họ tên người ký", "Bùi Thế Lương"),
        Line("Phụ lục", "Phụ lục"),
        Line("Tiêu đề phụ lục", "HỒ SƠ QUÁ HẠN THEO LĨNH VỰC"),
        Line("Kèm theo", f"(Kèm theo Công văn số {number}\nngày 06 tháng 8 năm 2026)"),
        Table(
            HEADS,
            rows,
            tuple(own[:3]),
            tuple(own[3:][-2:]),
            max(0, rows - 5),
            ("", "", "", "", str(late)),
            60 * rows,
        ),
    )


def pack(at, **changes):
    """Return the pack of the commune `at`."""
    name = f"{at + 1:05d}-xa"
    data = hashlib.sha256(name.encode()).hexdigest()
    file = File("CV.docx", f"{name}/CV.docx", 31_000 + at, data)
    return replace(Pack(name, body(at), data[:12], files=(file,), blocks=letter(at)), **changes)


def run(count=40, changes=(), **named):
    """Return a run of so many packs; `changes` are numbers of packs with what is other in them."""
    other = dict(changes)
    packs = tuple(pack(at, **other.get(at, {})) for at in range(count))
    inputs = {"goi.yaml": "a" * 64, "don_vi.csv": "b" * 64}
    return replace(Run("goi.yaml", "0.1.0", inputs, packs), **named)


def without(blocks, at):
    return (*blocks[:at], *blocks[at + 1 :])


def altered(blocks, at, text):
    return (*blocks[:at], replace(blocks[at], text=text), *blocks[at + 1 :])


def odd_ones(start=0):
    """Return what is other in packs `start` and after: one of every kind."""
    letters = [letter(at) for at in range(start, start + 12)]
    empty = replace(letters[4][-1], count=0, first=(), last=(), chars=0)
    zero = replace(letters[5][-1], total=("", "", "", "", "0"))
    rows = [(str(row), "1.0", "Thủ tục rất dài " * 3, "3", "1") for row in range(300)]
    return [
        (start, {"failures": ("don_vi.csv:A3: «số công văn» phải là số",), "blocks": (), "files": ()}),
        (start + 1, {"findings": (ERROR, WARNING)}),
        (start + 2, {"blocks": without(letters[2], 7)}),
        (start + 3, {"blocks": altered(letters[3], 8, "2. Không phải làm gì nữa.")}),
        (start + 4, {"blocks": (*letters[4][:-1], empty)}),
        (start + 5, {"blocks": (*letter(start + 5, late=0)[:-1], zero)}),
        (start + 6, {"blocks": altered(letters[6], 2, f"Số: {start + 9:02d}/SKHCN-CĐS")}),
        (
            start + 7,
            {
                "blocks": altered(
                    letters[7], 9, f"3. {body(start + 7)} xử lý dứt điểm 9999 hồ sơ quá hạn nêu tại Phụ lục."
                )
            },
        ),
        (
            start + 8,
            {
                "blocks": (
                    *letters[8][:-1],
                    replace(letters[8][-1], count=300, last=tuple(rows[-2:]), chars=9_000),
                )
            },
        ),
        (start + 9, {"faults": (("da_sua_tay", "CV.docx đã bị sửa sau khi tạo"),)}),
        (
            start + 10,
            {
                "body": "Sở R&D <b>\"'</b> </script>\u2028 <!-- x",
                "blocks": altered(letters[10], 4, "Kính gửi: Sở R&D <b>\"'</b> </script>\u2028 <!-- x"),
            },
        ),
        (start + 11, {"findings": (WARNING,)}),
    ]

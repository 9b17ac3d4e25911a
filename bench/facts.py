"""The facts that every engine gets, made up: a dispatch of 25 paragraphs, an annex of any number of rows.

The annex has seven columns and three kinds of rows: heads of two levels of groups, and data.
"""

from typing import Any

COLUMNS = ("stt", "ma", "ten", "don_vi", "thoi_han", "muc_do", "ghi_chu")
HEADINGS = ("TT", "Mã số", "Tên thủ tục", "Đơn vị giải quyết", "Thời hạn", "Mức độ", "Ghi chú")
WIDTHS_MM = (12, 24, 50, 32, 18, 16, 18)
PARAGRAPHS = 25
_WORDS = ("kỹ thuật", "quản lý", "nghiệp vụ", "hợp tác quốc tế", "thanh tra", "pháp chế", "kế hoạch")
PER_FIELD = 20
"""Data rows below one head of the inner level (lĩnh vực)."""
PER_BODY = 100
"""Data rows below one head of the outer level (cơ quan)."""

_TEXT = (
    "Đề nghị các cơ quan, đơn vị rà soát thủ tục hành chính thuộc thẩm quyền giải quyết R&D x<y, đối chiếu"
    " với danh mục kèm theo, xác định thủ tục đủ điều kiện cung cấp trực tuyến toàn trình và gửi kết quả về"
    " cơ quan đầu mối để tổng hợp, báo cáo cấp có thẩm quyền xem xét, quyết định"
)


def context(number: int, rows: int) -> dict[str, Any]:
    """Return the facts of dispatch `number` with `rows` data rows; the same number gives the same facts."""
    return {
        "chu_quan": "UBND TỈNH QUẢNG NGÃI",
        "co_quan": "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "so_ky_hieu": f"{number:02}/SKHCN-CĐS",
        "dia_danh_ngay": "Quảng Ngãi, ngày 06 tháng 8 năm 2026",
        "trich_yeu": f"rà soát thủ tục hành chính đợt {number}",
        "kinh_gui": ["Các sở, ban, ngành tỉnh", "UBND các xã, phường, đặc khu"],
        "noi_dung": [f"{_TEXT}, đoạn {at} của văn bản {number}." for at in range(1, PARAGRAPHS + 1)],
        "noi_nhan": ["Như trên", "UBND tỉnh (để báo cáo)", "Giám đốc, các Phó Giám đốc Sở"],
        "quyen_han": "GIÁM ĐỐC",
        "ho_ten": "Nguyễn Văn Mẫu",
        "tieu_de": "DANH MỤC THỦ TỤC HÀNH CHÍNH",
        "kem_theo": f"(Kèm theo Công văn số {number:02}/SKHCN-CĐS ngày 06 tháng 8 năm 2026)",
        "dong": printed_rows(number, rows),
    }


def data_rows(number: int, rows: int) -> list[dict[str, str]]:
    """Return the data rows of dispatch `number`, with the two groups that each is in."""
    return [
        {
            "co_quan": f"Cơ quan thứ {at // PER_BODY + 1}",
            "linh_vuc": f"Lĩnh vực thứ {at // PER_FIELD + 1}",
            "ma": f"{at % 4 + 1}.{at:06}",
            "ten": f"Cấp, cấp lại giấy phép số {at} & giấy chứng nhận{_more(number + at)} (đợt {number})",
            "don_vi": f"Phòng Chuyển đổi số{_more(number)}",
            "thoi_han": f"{at % 30 + 1} ngày",
            "muc_do": "Toàn trình" if at % 3 else "Một phần",
            "ghi_chu": "" if at % 5 else "phí < 50.000 đồng",
        }
        for at in range(rows)
    ]


def _more(number: int) -> str:
    """Return words whose length goes with `number`: no two documents of a round have columns of one width."""
    return "".join(f", {word}" for bit, word in enumerate(_WORDS) if number >> bit & 1)


def printed_rows(number: int, rows: int) -> list[dict[str, str]]:
    """Return the rows of the annex as a template loops over them: heads of groups, then their data rows."""
    printed: list[dict[str, str]] = []
    for at, row in enumerate(data_rows(number, rows)):
        if at % PER_BODY == 0:
            printed.append(_head("nhom_1", at // PER_BODY + 1, row["co_quan"]))
        if at % PER_FIELD == 0:
            printed.append(_head("nhom_2", at // PER_FIELD % (PER_BODY // PER_FIELD) + 1, row["linh_vuc"]))
        printed.append({"cap": "dong", "stt": str(at % PER_FIELD + 1), "nhan": "", **row})
    return printed


def _head(level: str, number: int, label: str) -> dict[str, str]:
    return {"cap": level, "stt": str(number), "nhan": label} | dict.fromkeys(COLUMNS[1:], "")

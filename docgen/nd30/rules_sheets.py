"""Rows judged on the sheets that annex tables are made of, before Word: what the cells of a source say.

`prop` is the fault that ``docgen.sources.source_check`` finds, and severity is its weight; `good` and `bad` are
sheets, their heading first, with the day of the document that they feed.
"""

from docgen.nd30.rules import OneOf, Rule, Severity

Rows = tuple[tuple[str, ...], ...]
_TTHC = (
    "Mã TTHC",
    "Tên thủ tục hành chính",
    "Cấp thực hiện",
    "Mức độ DVCTT",
    "Cơ quan thực hiện",
    "Số hồ sơ",
)
_CHI_TIEU = ("Tên chỉ tiêu", "Đơn vị tính", "Giá trị")
_2026, _2020 = "15/11/2026", "15/11/2020"
_GOOD = ("1.000010", "Cấp giấy phép", "Cấp Tỉnh", "Toàn trình", "Sở Tư pháp", "5")


def _procedure(at: int, text: str, *before: tuple[str, ...]) -> Rows:
    """Return a sheet of procedures, the last of which has `text` in its cell number `at`."""
    return (_TTHC, *before, (*_GOOD[:at], text, *_GOOD[at + 1 :]))


def _row(
    id: str,  # noqa: A002
    fault: str,
    severity: Severity,
    vi: str,
    en: str,
    good: Rows,
    bad: Rows,
    day: str = _2026,
) -> Rule:
    shown = {"ngay": day, "dong": good}, {"ngay": day, "dong": bad}
    return Rule(id, "", "so_lieu", fault, OneOf(("",)), severity, vi, en, *shown)


# fmt: off
_CODES: tuple[Rule, ...] = (
    _row("TC-03n", "ma_sai_dang", "loi",
         "Mã thủ tục hành chính có dạng 1.001234, 1.001234.H12 hoặc 1.001234.000.00.00.H12",
         "A procedure's code looks like 1.001234, 1.001234.H12 or 1.001234.000.00.00.H12",
         _procedure(0, "1.000010.H12"), _procedure(0, "1.00001")),
    _row("AX-02n", "ma_trung", "loi",
         "Mỗi mã thủ tục chỉ có một dòng trong một trang tính", "A code stands once in a sheet",
         _procedure(0, "1.000020", _GOOD), _procedure(0, "1.000010", _GOOD)),
    _row("TC-07a", "ma_hai_ten", "loi",
         "Một mã thủ tục chỉ có một tên", "One code has one name",
         _procedure(0, "1.000020", _GOOD), _procedure(1, "Thu hồi giấy phép", _GOOD)),
    _row("TC-07b", "ma_hai_cap", "loi",
         "Một mã thủ tục chỉ có một cấp thực hiện", "One code has one level",
         _procedure(0, "1.000020", _GOOD), _procedure(2, "Cấp Xã", _GOOD)),
    _row("TC-07c", "ma_hai_co_quan", "loi",
         "Một mã thủ tục chỉ có một cơ quan thực hiện", "One code has one body",
         _procedure(0, "1.000020", _GOOD), _procedure(4, "Sở Nội vụ", _GOOD)),
)
_TERMS: tuple[Rule, ...] = (
    _row("AX-04n", "cap_la", "loi",
         "Cấp thực hiện là một cấp có thật: Cấp Bộ, Cấp Tỉnh, Cấp Xã", "A level is one of those that there are",
         _procedure(2, "Cấp Xã"), _procedure(2, "Cấp Làng")),
    _row("LG-02t", "cap_bai_bo", "canh_bao",
         "Từ 01/7/2025 không còn Cấp Huyện", "Since 01/7/2025 there is no district level",
         _procedure(2, "Cấp Tỉnh"), _procedure(2, "Cấp Huyện")),
    _row("AX-05n", "muc_do_la", "loi",
         "Mức độ dịch vụ công trực tuyến là toàn trình, một phần, hoặc chỉ cung cấp thông tin",
         "The level of an online service is toàn trình, một phần, or information only",
         _procedure(3, "Một phần"), _procedure(3, "Nửa chừng")),
    _row("DV-10b", "muc_do_cu_o", "canh_bao",
         "Từ 15/8/2022 dịch vụ công trực tuyến chia thành toàn trình và một phần, không còn mức độ 3, mức độ 4",
         "Since 15/8/2022 online services are toàn trình or một phần, no longer mức độ 3 and 4",
         _procedure(3, "Toàn trình"), _procedure(3, "Mức độ 4")),
    _row("DV-10c", "muc_do_chua_co", "canh_bao",
         "Trước 15/8/2022 dịch vụ công trực tuyến chia thành bốn mức độ",
         "Before 15/8/2022 online services had four levels",
         _procedure(3, "Mức độ 4"), _procedure(3, "Toàn trình"), _2020),
)
_BODIES: tuple[Rule, ...] = (
    _row("LG-02c", "co_quan_huyen", "canh_bao",
         "Từ 01/7/2025 không còn cơ quan của huyện, quận, thị xã", "Since 01/7/2025 there are no bodies of districts",
         _procedure(4, "Sở Tư pháp"), _procedure(4, "Ủy ban nhân dân huyện Mẫu")),
    _row("LG-03t", "co_quan_tinh_cu", "canh_bao",
         "Từ 01/7/2025 không còn tỉnh này", "Since 01/7/2025 this province no longer exists",
         _procedure(4, "Sở Tư pháp"), _procedure(4, "Công an tỉnh Kon Tum")),
    _row("NN-20d", "co_quan_bai_bo", "canh_bao",
         "Ghi cơ quan còn hoạt động vào ngày của văn bản", "A body is one that exists on the document's day",
         _procedure(4, "Sở Tư pháp"), _procedure(4, "Sở Thông tin và Truyền thông")),
    _row("NN-20e", "co_quan_chua_co", "canh_bao",
         "Ghi cơ quan đã có vào ngày của văn bản", "A body is one that exists already on the document's day",
         (_TTHC, (*_GOOD[:3], "Mức độ 4", *_GOOD[4:])),
         (_TTHC, (*_GOOD[:3], "Mức độ 4", "Bộ Dân tộc và Tôn giáo", "5")), _2020),
    _row("NN-20f", "co_quan_ten_cu", "canh_bao",
         "Ghi tên của cơ quan vào ngày của văn bản", "A body bears its name of the document's day",
         _procedure(4, "UBND thành phố Đồng Nai"), _procedure(4, "UBND tỉnh Đồng Nai")),
)
_FIGURES: tuple[Rule, ...] = (
    _row("SL-01n", "ty_le_ngoai", "loi",
         "Chỉ tiêu tính bằng % nằm trong khoảng 0 đến 100, trừ chỉ tiêu tăng thêm",
         "A target in % lies between 0 and 100, but for one that tells a growth",
         (_CHI_TIEU, ("Tỷ lệ hồ sơ trực tuyến", "%", "95")), (_CHI_TIEU, ("Tỷ lệ hồ sơ trực tuyến", "%", "950"))),
    _row("SL-02n", "tong_lech", "loi",
         "Dòng tổng bằng tổng các dòng trên nó", "A total is the sum of the rows above it",
         (*_procedure(0, "1.000020", _GOOD), ("", "Tổng cộng", "", "", "", "10")),
         (*_procedure(0, "1.000020", _GOOD), ("", "Tổng cộng", "", "", "", "11"))),
)
# fmt: on
RULES: tuple[Rule, ...] = _CODES + _TERMS + _BODIES + _FIGURES
BY_FAULT = {rule.prop: rule for rule in RULES}
MORE = Rule(
    "SL-00n",
    "",
    "so_lieu",
    "so_lieu_con_nua",
    OneOf(("",)),
    "thong_tin",
    "Xem đủ những chỗ sai của tệp số liệu bằng docgen data check",
    "See all that is wrong with a source by docgen data check",
    None,
    None,
)
"""Said once for a table with more faults than are told one by one."""
NEAR = "_gan"
"""Ending of a fault that is told with the nearest right value: the same rule."""


def rule_of(fault: str) -> Rule | None:
    """Return the rule that the fault breaches, None for one that the domain does not know.

    >>> rule_of("cap_la_gan").id, rule_of("o_so_la_chu")
    ('AX-04n', None)
    """
    return BY_FAULT.get(fault.removesuffix(NEAR))

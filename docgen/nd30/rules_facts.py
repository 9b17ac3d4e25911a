"""Rows judged on the facts of a document, before Word: bases and recipients at the document's day.

`prop` is the kind that ``docgen.wording.findings`` finds; `good` and `bad` are fields of a document that the
tests judge with the stores that come with docgen. Severity follows the row: E an error, P and I information;
a row that itself says «warn» (CC-14, DV-10, the catalogue rule of section 21) is a warning.
"""

from docgen.nd30.rules import OneOf, Rule, Severity

Facts = dict[str, object]
_P = "PL I, P.I, "


def _row(
    id: str,  # noqa: A002
    clause: str,
    kind: str,
    severity: Severity,
    vi: str,
    en: str,
    good: Facts,
    bad: Facts,
) -> Rule:
    return Rule(id, clause, "du_kien", kind, OneOf(("",)), severity, vi, en, good, bad)


_2026: Facts = {"ngay_van_ban": "10/10/2026"}
# fmt: off
_BASES: tuple[Rule, ...] = (
    _row("CC-14", "", "can_cu_het_hieu_luc", "canh_bao",
         "Căn cứ phải còn hiệu lực vào ngày của văn bản", "A legal basis must be in force on the document's day",
         {**_2026, "can_cu": ["nd118_2025"]}, {**_2026, "can_cu": ["nd61_2018"]}),
    _row("CC-14b", "", "can_cu_chua_hieu_luc", "canh_bao",
         "Căn cứ phải đã có hiệu lực vào ngày của văn bản", "A legal basis must be in force already on the document's day",
         {**_2026, "can_cu": ["nd224_2026"]}, {"ngay_van_ban": "25/6/2026", "can_cu": ["nd224_2026"]}),
    _row("CC-15", "", "can_cu_sai_thu_tu", "thong_tin",
         "Căn cứ xếp theo hiệu lực pháp lý (luật, nghị quyết của Quốc hội, nghị định, quyết định của Thủ tướng, thông tư, "
         "nghị quyết, quyết định của địa phương), cùng bậc thì xếp theo ngày",
         "Bases go by rank (laws, decrees, decisions of the Prime Minister, circulars, local texts), then by day",
         {**_2026, "can_cu": ["llt_2024", "nd30_2020", "qd06_2022"]}, {**_2026, "can_cu": ["qd06_2022", "nd30_2020"]}),
    _row("CC-12a", _P + "II.6.b", "can_cu_lap", "loi",
         "Mỗi văn bản chỉ ghi một lần trong phần căn cứ", "Each text stands once among the bases",
         {**_2026, "can_cu": ["nd30_2020"]},
         {**_2026, "can_cu": ["nd30_2020", {"van_ban": "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"}]}),
    _row("CC-13", "", "can_cu_khac_kho", "canh_bao",
         "Số, ngày của văn bản được viện dẫn phải khớp với kho căn cứ", "A cited text has the number and day of the store",
         {**_2026, "noi_dung": "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."},
         {**_2026, "noi_dung": "Theo Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 của Chính phủ."}),
    _row("CC-17", "", "can_cu_chi_sua_doi", "thong_tin",
         "Căn cứ văn bản sửa đổi thì phải căn cứ cả văn bản được sửa đổi, ghi trước",
         "Whoever cites an amending text cites the amended one before it",
         {**_2026, "can_cu": ["qd20_2020", "qd09_2025"]}, {**_2026, "can_cu": ["qd09_2025"]}),
    _row("IS-18", "", "can_cu_hop_nhat", "thong_tin",
         "Văn bản hợp nhất không phải là căn cứ: viện dẫn văn bản được hợp nhất",
         "A consolidated text is no legal basis: cite the text that it consolidates",
         {**_2026, "can_cu": ["nd30_2020"]}, {**_2026, "can_cu": [{"van_ban": "Văn bản hợp nhất số 12/VBHN-BTC ngày 05 tháng 3 năm 2025"}]}),
)
_RECIPIENTS: tuple[Rule, ...] = (
    _row("NN-18n", "", "kinh_gui_lap", "thong_tin",
         "Nơi đã ghi ở «Kính gửi» không ghi lại ở «Nơi nhận»: dòng «Như trên» đã gồm cả",
         "An addressee is not listed again as a recipient: “Như trên” covers it",
         {**_2026, "kinh_gui": ["bo_noi_vu"], "noi_nhan": ["bo_tai_chinh"]}, {**_2026, "kinh_gui": ["bo_khoa_hoc_cong_nghe"], "noi_nhan": ["Bộ KH&CN"]}),
    _row("NN-20", "", "noi_nhan_bai_bo", "thong_tin",
         "Không gửi tới cơ quan đã bãi bỏ hoặc hợp nhất", "Nothing goes to a body that was abolished or merged",
         {"ngay_van_ban": "10/10/2024", "noi_nhan": ["Sở Thông tin và Truyền thông"]}, {**_2026, "noi_nhan": ["Sở Thông tin và Truyền thông"]}),
    _row("NN-20b", "", "noi_nhan_chua_co", "thong_tin",
         "Không gửi tới cơ quan chưa thành lập vào ngày của văn bản", "Nothing goes to a body that does not exist yet",
         {**_2026, "noi_nhan": ["bo_dan_toc_ton_giao"]}, {"ngay_van_ban": "10/10/2024", "noi_nhan": ["bo_dan_toc_ton_giao"]}),
    _row("NN-20c", "", "noi_nhan_ten_cu", "thong_tin",
         "Ghi tên của nơi nhận vào ngày của văn bản", "A recipient bears its name of the document's day",
         {**_2026, "noi_nhan": ["UBND thành phố Đồng Nai"]}, {**_2026, "noi_nhan": ["UBND tỉnh Đồng Nai"]}),
    _row("LG-02", "", "cap_huyen", "thong_tin",
         "Từ 01/7/2025 không còn huyện, quận, thị xã, thị trấn", "Since 01/7/2025 there are no districts",
         {**_2026, "noi_nhan": ["Trung tâm Y tế phường Mẫu"]}, {**_2026, "noi_nhan": ["Trung tâm Y tế huyện Mẫu"]}),
    _row("LG-03", "", "tinh_khong_con", "thong_tin",
         "Từ 01/7/2025 không còn tỉnh này", "Since 01/7/2025 this province no longer exists",
         {**_2026, "noi_nhan": ["Công an tỉnh Quảng Ngãi"]}, {**_2026, "noi_nhan": ["Công an tỉnh Kon Tum"]}),
    _row("NN-06n", _P + "II.9.a", "viec_khong_nhan", "thong_tin",
         "Cơ quan được giao việc phải có trong «Kính gửi» hoặc «Nơi nhận»", "A body that is given a task must be a recipient",
         {**_2026, "noi_nhan": ["bo_tai_chinh"], "noi_dung": "Giao Bộ Tài chính chủ trì, tổng hợp."},
         {**_2026, "noi_dung": "Giao Bộ Tài chính chủ trì, tổng hợp."}),
)
_TERMS: tuple[Rule, ...] = (
    _row("DV-10", "", "muc_do_cu", "canh_bao",
         "Từ 15/8/2022 dịch vụ công trực tuyến chia thành toàn trình và một phần, không còn mức độ 3, mức độ 4",
         "Since 15/8/2022 online services are toàn trình or một phần, no longer mức độ 3 and 4",
         {**_2026, "noi_dung": "Cung cấp dịch vụ công trực tuyến toàn trình."},
         {**_2026, "noi_dung": "Cung cấp dịch vụ công trực tuyến mức độ 4."}),
)
# fmt: on
RULES: tuple[Rule, ...] = _BASES + _RECIPIENTS + _TERMS
BY_KIND = {rule.prop: rule for rule in RULES}

"""Where the name of an agency may break: before «VÀ», before the name of a place, never inside a word.

Vietnamese writes a space between syllables, so «NHÂN DÂN» is one word of two and stays together.
"""

from collections.abc import Sequence

PHRASES: tuple[str, ...] = (
    "và",
    "tỉnh",
    "thành phố",
    "thị xã",
    "thị trấn",
    "đặc khu",
    "huyện",
    "quận",
    "phường",
    "xã",
    "trực thuộc",
)
"""Beginnings of a phrase: a name breaks best before one of these."""

SUBJECTS: tuple[str, ...] = (
    *PHRASES,
    "về",
    "của",
    "cho",
    "để",
    "đến",
    "tại",
    "trong",
    "theo",
    "từ",
    "thuộc",
    "năm",
    "giai đoạn",
    "đối với",
    "kèm theo",
    "phục vụ",
    "nhằm",
    "trên địa bàn",
    "trên phạm vi",
    "trên môi trường",
    "ban hành",
    "phê duyệt",
    "công bố",
)
"""Beginnings of a phrase in the subject (trích yếu) of a document."""

_JOINING = frozenset(("và", "trực thuộc"))
"""Beginnings that no proper name follows."""

WORDS: tuple[str, ...] = tuple(
    """
ban chỉ đạo, ban hành, ban quản lý, ban tiếp công dân, báo cáo, bảo đảm, bảo hiểm, bảo tàng, bảo tồn,
bảo trợ, bảo vệ, bệnh viện, biểu mẫu, bổ sung, cải cách, cán bộ, cao đẳng, cấp huyện, cấp tỉnh, cấp xã,
chăn nuôi, chất lượng, chi cục, chi nhánh, chỉ tiêu, chính phủ, chính quyền, chính sách, chính trị, chức
năng, chứng thực, chuyển đổi số, chuyên môn, cơ quan, cơ sở, cơ sở dữ liệu, công an, công báo, công
chức, công chứng, công dân, công đoàn, công lập, công nghệ, công nghiệp, cổng thông tin, công thương,
công trình, cung cấp, dân quân, dân số, dân tộc, danh mục, danh sách, dạy nghề, di sản, di tích, dịch
vụ, dịch vụ công, doanh nghiệp, dự án, du lịch, dữ liệu, đa khoa, đại biểu, đại học, đánh giá, đào tạo,
đất đai, đấu giá, đầu tư, địa bàn, địa chất, địa chính, địa phương, điện tử, điều dưỡng, điều hành, điều
kiện, đo lường, đô thị, đổi mới, đổi mới sáng tạo, đối ngoại, đơn giản hóa, đơn vị, đường bộ, gia đình,
giai đoạn, giải pháp, giải quyết, giám định, giám sát, giao dịch, giáo dục, giao thông, giới thiệu, hạ
tầng, hải quan, hành chính, hành chính công, hệ thống, hồ sơ, hỗ trợ, hoạt động, hội đồng, hội đồng nhân
dân, huấn luyện, hướng dẫn, kế hoạch, kèm theo, kết quả, khí tượng, khoa học, khoáng sản, khu công
nghiệp, khu kinh tế, khu vực, khuyến công, khuyến nông, kiểm định, kiểm lâm, kiểm nghiệm, kiểm sát, kiểm
soát, kiểm toán, kiểm tra, kinh doanh, kinh tế, kỹ thuật, lâm nghiệp, lao động, liên minh, lĩnh vực, lưu
trữ, mầm non, mặt trận, miền núi, môi trường, một cửa, năng lượng, ngân hàng, ngân sách, nghề nghiệp,
nghệ thuật, nghiên cứu, ngoại giao, ngoại ngữ, ngoại vụ, nhà nước, nhân dân, nhân lực, nhiệm vụ, nội
dung, nội trú, nội vụ, nông dân, nông nghiệp, nông thôn, nước sạch, phạm vi, pháp chế, pháp luật, pháp
lý, pháp y, phát thanh, phát triển, phổ thông, phòng cháy, phòng chống, phụ nữ, phục hồi, phục vụ,
phương án, quản lý, quân sự, quốc gia, quốc hội, quốc phòng, quốc tế, quỹ đất, quy hoạch, rà soát, sản
xuất, sáng tạo, sở hữu, số liệu, sự nghiệp, sư phạm, sửa đổi, tài chính, tài nguyên, tài sản, tần số,
thẩm định, thẩm quyền, thành lập, thanh niên, thanh tra, thể dục, thể thao, thi hành án, thị trường,
thiên tai, thiếu niên, thời gian, thời hạn, thống kê, thông tấn, thông tin, thủ tục, thủ tục hành chính,
thủ tướng, thú y, thực hiện, thực phẩm, thực vật, thương binh, thương mại, thường trực, thủy lợi, thủy
sản, thủy văn, tiến độ, tiếp nhận, tiếp theo, tiêu chuẩn, tiểu học, tín dụng, tin học, tình hình, tổ
chức, tổ quốc, tòa án, toàn trình, tôn giáo, tổng cục, tổng hợp, trách nhiệm, trang thiết bị, trên địa
bàn, trí tuệ, triển khai, trồng trọt, trực tuyến, trung học, trung học cơ sở, trung học phổ thông, trung
tâm, trung ương, trường học, truyền hình, truyền thông, tư pháp, tư vấn, ứng dụng, uỷ ban, ủy ban, ủy
ban nhân dân, văn hoá, văn hóa, văn phòng, vận tải, văn thư, vật liệu, vật tư, vệ sinh, việc làm, viên
chức, viễn thông, việt nam, xã hội, xã hội hóa, xây dựng, xuất bản, xúc tiến, y tế, yêu cầu
""".replace("\n", " ")
    .strip()
    .split(", ")
)
"""Words of several syllables in the names of agencies; the list helps and need not be whole."""

INSIDE_WORD = 400
AFTER_AND = 150
PLAIN = 30
AFTER_COMMA = 8
LISTED_PLACE = 60
"""Inside «các xã, phường, đặc khu»: kinds of place told one after the other stay together."""

_WORDS = frozenset(tuple(word.split()) for word in WORDS)
_PLACES = frozenset(tuple(phrase.split()) for phrase in PHRASES if phrase not in _JOINING)
"""Words of a place: what follows is its proper name."""


def gap_costs(syllables: Sequence[str], phrases: Sequence[str] = PHRASES) -> list[int]:
    """Return what a break costs before each syllable but the first: 0 before a phrase, much inside a word.

    The length is one less than that of `syllables`; letter case does not matter. The proper name after
    the word of a place («TỈNH QUẢNG NGÃI») counts as one word, up to the next phrase or comma.
    """
    low = [syllable.lower() for syllable in syllables]
    begins = frozenset(tuple(phrase.split()) for phrase in phrases)
    costs: list[int] = []
    naming = False
    while (at := len(costs)) < len(low):
        word = _word_at(low, at, begins if naming else begins | _WORDS)
        costs.append(_phrase(low, at, word) if word in begins else _entry(low, at, naming=naming))
        costs += [INSIDE_WORD] * (len(word) - 1)
        naming = word in _PLACES or (naming and word not in begins)
        naming = naming and not low[len(costs) - 1].endswith(",")
    return costs[1:]


def _word_at(low: list[str], at: int, among: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the longest word of `among` that begins at `at`, without its comma; else the one syllable."""
    for length in range(min(max(map(len, among)), len(low) - at), 0, -1):
        piece = (*low[at : at + length - 1], low[at + length - 1].rstrip(",;"))
        if piece in among:
            return piece
    return (low[at],)


def _phrase(low: list[str], at: int, word: tuple[str, ...]) -> int:
    """Return what a break before the phrase `word` at `at` costs: nothing, but within a list of places."""
    before = " ".join(low[max(at - 2, 0) : at])
    told = before.endswith(",") and any(before[:-1].endswith(" ".join(place)) for place in _PLACES)
    listed = told or before.endswith("các")
    return LISTED_PLACE if listed and word in _PLACES else 0


def _entry(low: list[str], at: int, *, naming: bool) -> int:
    """Return what a break before the syllable at `at` costs, where no phrase begins."""
    if naming:
        return INSIDE_WORD
    before = low[at - 1] if at else ""
    if before == "và" or low[at] in ("-", "–"):
        return AFTER_AND
    return AFTER_COMMA if before.endswith((",", ";")) else PLAIN

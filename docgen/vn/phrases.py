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
ban chỉ đạo, ban quản lý, ban tiếp công dân, bảo đảm, bảo hiểm, bảo tàng, bảo tồn, bảo trợ, bảo vệ, bệnh
viện, cải cách, cao đẳng, chăn nuôi, chất lượng, chi cục, chi nhánh, chính phủ, chính quyền, chính sách,
chính trị, chuyển đổi số, chuyên môn, công an, công báo, công chứng, công dân, công đoàn, công nghệ, công
nghiệp, công thương, công trình, cổng thông tin, cơ quan, cơ sở, dạy nghề, dân quân, dân số, dân tộc, di
sản, di tích, dịch vụ, doanh nghiệp, du lịch, dự án, đa khoa, đào tạo, đất đai, đầu tư, đấu giá, đại biểu,
đại học, địa chất, địa chính, địa phương, điện tử, điều dưỡng, điều hành, điều kiện, đo lường, đô thị, đối ngoại,
đường bộ, gia đình, giám định, giám sát, giao dịch, giao thông, giáo dục, giới thiệu, hải quan, hành chính, hành
chính công, hạ tầng, hỗ trợ, hội đồng, huấn luyện, kế hoạch, khí tượng, khoa học, khoáng sản, khu công
nghiệp, khu kinh tế, khu vực, khuyến công, khuyến nông, kiểm định, kiểm lâm, kiểm nghiệm, kiểm sát, kiểm
soát, kiểm toán, kiểm tra, kinh doanh, kinh tế, kỹ thuật, lao động, lâm nghiệp, liên minh, lưu trữ, mặt
trận, mầm non, miền núi, môi trường, một cửa, năng lượng, ngân hàng, ngân sách, nghề nghiệp, nghệ thuật,
nghiên cứu, ngoại giao, ngoại ngữ, ngoại vụ, nhà nước, nhân dân, nhân lực, nông dân, nông nghiệp, nông thôn,
nội trú, nội vụ, nước sạch, pháp chế, pháp luật, pháp lý, pháp y, phát thanh, phát triển, phòng chống, phòng
cháy, phổ thông, phụ nữ, phục hồi, phục vụ, quản lý, quân sự, quy hoạch, quỹ đất, quốc gia, quốc hội, quốc
phòng, quốc tế, sản xuất, sở hữu, sư phạm, tài chính, tài nguyên, tài sản, tần số, thanh niên, thanh tra,
thẩm định, thể dục, thể thao, thi hành án, thị trường, thiên tai, thiếu niên, thống kê, thông tin, thông
tấn, thú y, thủ tục, thủ tướng, thủy lợi, thủy sản, thủy văn, thương binh, thương mại, thực phẩm, thực vật,
tiêu chuẩn, tiểu học, tin học, tín dụng, tòa án, tổ chức, tổ quốc, tổng cục, tổng hợp, tôn giáo, trí tuệ,
trồng trọt, trung học, trung học cơ sở, trung học phổ thông, trung tâm, trung ương, truyền hình, truyền
thông, trực tuyến, trường học, tư pháp, tư vấn, ủy ban, uỷ ban, ứng dụng, vận tải, văn hóa, văn hoá, văn
phòng, văn thư, vật liệu, vật tư, vệ sinh, viễn thông, việc làm, việt nam, xã hội, xây dựng, xúc tiến, xuất
bản, y tế
""".replace("\n", " ")
    .strip()
    .split(", ")
)
"""Words of several syllables in the names of agencies; the list helps and need not be whole."""

INSIDE_WORD = 400
AFTER_AND = 150
PLAIN = 30
AFTER_COMMA = 8

_WORDS = frozenset(tuple(word.split()) for word in WORDS)
_PLACES = frozenset(tuple(phrase.split()) for phrase in PHRASES if phrase not in _JOINING)


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
        costs.append(0 if word in begins else _entry(low, at, naming=naming))
        costs += [INSIDE_WORD] * (len(word) - 1)
        naming = (naming or word in _PLACES) and not low[len(costs) - 1].endswith(",")
    return costs[1:]


def _word_at(low: list[str], at: int, among: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the longest word of `among` that begins at `at`, without its comma; else the one syllable."""
    for length in range(min(max(map(len, among)), len(low) - at), 0, -1):
        piece = (*low[at : at + length - 1], low[at + length - 1].rstrip(",;"))
        if piece in among:
            return piece
    return (low[at],)


def _entry(low: list[str], at: int, *, naming: bool) -> int:
    """Return what a break before the syllable at `at` costs, where no phrase begins."""
    if naming:
        return INSIDE_WORD
    before = low[at - 1] if at else ""
    if before == "và" or low[at] in ("-", "–"):
        return AFTER_AND
    return AFTER_COMMA if before.endswith((",", ";")) else PLAIN

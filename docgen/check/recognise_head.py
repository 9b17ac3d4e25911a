"""The lines of a hand-typed letterhead → their components, by text, side and form (boxes 1 to 5b)."""

from collections.abc import Sequence

from docgen.check import recognise_words as words
from docgen.check.recognise_lines import Line
from docgen.vn.patterns import regex

_STARTER = regex(
    r"(?:UBND|HĐND|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|BỘ |SỞ |BAN |CỤC |TỔNG CỤC|CHI CỤC|VĂN PHÒNG|PHÒNG |TRUNG TÂM|"
    r"TRƯỜNG |VIỆN |THANH TRA|TÒA ÁN|TOÀ ÁN|VIỆN KIỂM SÁT|CÔNG AN|CÔNG TY|TẬP ĐOÀN|TỔNG CÔNG TY|NGÂN HÀNG|"
    r"BẢO HIỂM|ĐẠI HỌC|HỌC VIỆN|BỆNH VIỆN|ĐÀI |BÁO |CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|TÊN C|ĐẢNG|TỈNH ỦY|"
    r"KHO BẠC|TỔ |ĐOÀN |HỘI |LIÊN |VỤ |QUỸ |TRẠM |BQL|BCH)",
)
_SUBJECT_WORDS = regex(r"(?i)về việc\b")


def head_parts(lines: Sequence[Line]) -> list[str]:
    """Return the component of each line of a letterhead; empty: none."""
    parts = [_by_words(line) for line in lines]
    _go_on(parts, lines)
    _agencies(parts, lines)
    for at, line in enumerate(lines):
        if not parts[at] and (not line.text or words.RULE.match(line.text)):
            parts[at] = _ruled(at, parts, lines)
    return parts


def _by_words(line: Line) -> str:
    """Return what a line is by its own words."""
    text = line.text
    tests = (
        ("quoc_hieu", words.is_nation(text)),
        ("tieu_ngu", words.is_motto(text)),
        ("khac", words.is_party(text) or words.SECRET.match(text) or words.SIGNED_LINE.match(text)),
        ("dia_danh_ngay", words.DATE.match(text) or words.SHORT_DATE.match(text)),
        ("so_ky_hieu", len(text) < 80 and words.NUMBER.match(text)),
        ("trich_yeu_cv", words.SUBJECT.match(text)),
        ("khan", words.URGENT.match(text)),
        ("luu_hanh", words.LIMITED.match(text)),
        ("du_thao", words.DRAFT.match(text)),
    )
    return next((part for part, found in tests if found), "")


def _go_on(parts: list[str], lines: Sequence[Line]) -> None:
    """Mark the lines that go on with a subject «V/v …», and «Về việc …» right under the number."""
    for at, line in enumerate(lines):
        above = parts[at - 1] if at else ""
        if parts[at] or not line.text or not at or not _beside(lines[at - 1], line):
            continue
        if above == "trich_yeu_cv" or (above == "so_ky_hieu" and _SUBJECT_WORDS.match(line.text)):
            parts[at] = "trich_yeu_cv"


def _beside(above: Line, line: Line) -> bool:
    """Return whether two lines stand in the same column."""
    return above.column == line.column


def _agencies(parts: list[str], lines: Sequence[Line]) -> None:
    """Tell the lines of the parent from those of the issuing agency, which stand above the number."""
    left = min((line.column for at, line in enumerate(lines) if line.text and line.column), default=0)
    number = next((at for at, part in enumerate(parts) if part == "so_ky_hieu"), len(lines))
    names = [
        at
        for at, line in enumerate(lines)
        if not parts[at]
        and line.text
        and line.column in (0, left)
        and not words.RULE.match(line.text)
        and (at < number or lines[at].paragraph.cell is not None)
        and len(line.text) < 120
    ]
    names = [at for at in names if not _is_below(at, parts, lines)]
    first = _issuer(names, lines)
    for place, at in enumerate(names):
        parts[at] = "co_quan_chu_quan" if place < first else "co_quan_ban_hanh"


def _is_below(at: int, parts: Sequence[str], lines: Sequence[Line]) -> bool:
    """Return whether a number or a subject stands above a line in its column."""
    return any(
        parts[above] in ("so_ky_hieu", "trich_yeu_cv") and _beside(lines[above], lines[at])
        for above in range(at)
    )


def _issuer(names: Sequence[int], lines: Sequence[Line]) -> int:
    """Return how many of the lines `names` are the parent's: by bold, else by how a name begins."""
    bold = [lines[at].mostly_bold for at in names]
    if True in bold and not bold[0]:
        return bold.index(True)
    starts = [place for place, at in enumerate(names) if _STARTER.match(lines[at].text)]
    return starts[-1] if len(starts) > 1 else 0


def _ruled(at: int, parts: Sequence[str], lines: Sequence[Line]) -> str:
    """Return which ruled line stands in a blank paragraph; empty: none is drawn there."""
    paragraph = lines[at].paragraph
    drawn = lines[at].text or paragraph.drawn or paragraph.format.top or paragraph.format.bottom
    if not drawn:
        return ""
    above = next(
        (parts[one] for one in range(at - 1, -1, -1) if lines[one].text and _beside(lines[one], lines[at])),
        "",
    )
    return {
        "tieu_ngu": "ke_tieu_ngu",
        "co_quan_ban_hanh": "ke_co_quan",
        "co_quan_chu_quan": "ke_co_quan",
    }.get(above, "khac")

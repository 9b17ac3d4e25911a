"""What the components of a document say: patterns of one printed line, however it is set."""

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from docgen.nd30.kinds import ABBREVIATIONS
from docgen.vn.patterns import regex

LONGEST = 400
"""Characters of a line that may be a component of the letterhead, the signature or an annex head."""
_KEPT = 2_000
_NATION, _MOTTO, _PARTY = "conghoaxahoichunghiavietnam", "doclaptudohanhphuc", "dangcongsanvietnam"
_ALIKE = 0.86
_BLANK = r"[\d\s.…_]*"

NUMBER = regex(rf"(?i:s[ốô])\s*(?:hiệu\s*)?[:.]?{_BLANK}(?:[/–-]\s*[A-ZĐa-zđ.…_0-9\[]|/?\s*$)")
"""«Số: 15/SKHCN-CĐS», of a draft «Số:      /SKHCN-CĐS»; slips of case, colon and blanks included."""
PARTY_NUMBER = regex(r"(?i:số)\s*:?\s*[\d.…\s]*\s*-\s*[A-ZĐ][A-Za-zĐđ]{0,5}/[A-ZĐ]")
SIGNED_LINE = regex(
    r"[^;]{1,80};(?:[^;]{1,60};)?\s*(?:ngày/tháng/năm|[\d…]{1,2}/[\d…]{1,2}/[\d…]{1,4})\s*;.{0,40}$"
)
"""Line of an agency's e-signature (Mẫu 2.2)."""
DATE = regex(r"(?i)[^;:()]{0,60}?\bngày\b[\d\s.…_]*\btháng\b[\d\s.…_]*\bnăm\b[\d\s.…_]*$")
SHORT_DATE = regex(r"[A-ZĐÀ-Ỵ][^;:()]{1,45}?,?\s*ngày\s*[\d\s.…_/-]{2,20}$")
SUBJECT = regex(r"(?i:v/v|vv)\b\s*:?|V/v")
ADDRESSED = regex(
    r"(?i:kính)\s+(?:gửi|gởi|trình)\b",
)
RECIPIENTS = regex(r"(?i)n[ơo]i\s*nh[ậâ]n\s*[:.]?\s*$")
ANNEX = regex(
    r"(?i)phụ\s*lục(?:\s+số)?(?:\s*:?\s*(?P<so>[IVXLC]{1,7}|\d{1,3}|[A-Z])(?![\w)]))?\s*[.:–-]?\s*(?P<sau>.*)$"
)
ACCOMPANYING = regex(r"(?i)\(+\s*(?:được\s+)?(?:(?:ban hành|phê duyệt|gửi|đính)\s+)?kèm(?:\s+theo)?\s")
DECIDES = regex(r"QUYẾT (?:ĐỊNH|NGHỊ)\s*:?\s*$")
BASIS = regex(r"\s*[-–+]?\s*(?:Căn cứ|CĂN CỨ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Xét tờ trình)\b")
DRAFT = regex(r"(?i)\(?dự thảo\b.{0,30}$")
URGENT = regex(r"(?:HOẢ|HỎA|HỎẢ|HOA)\s*TỐC(?: HẸN GIỜ)?$|THƯỢNG KHẨN$|KHẨN$")
LIMITED = regex(r"XEM XONG TRẢ LẠI$|LƯU HÀNH NỘI BỘ$")
SECRET = regex(r"(?:TUYỆT |TỐI )?MẬT$")
COPY = regex(r"(?:BẢN )?(?:SAO Y|SAO LỤC|TRÍCH SAO)\b")
HINT = regex(r"\(.*\)?$|\[.*\]$|(?i:đã ký)$")
RULE = regex(r"[_\-–—=*.~\u2500-\u257f\s]{3,}$")
"""A line drawn with characters."""
ADDRESS = regex(r"(?i)\s*(?:địa chỉ|điện thoại|đt|e-?mail|website|fax|trụ sở)\b[^:]{0,20}:")
DASHED = regex(r"\s*[-–—−•*+]\s*\S")
AUTHORITY = regex(r"(?i:TM|KT|TL|TUQ|T/M|K/T|T/L|TU/Q|T/UQ)\b\s*[.:]?\s*|Q\s*\.\s*(?=\w)|QUYỀN (?!HẠN)")
POST = regex(
    r"(?i)(?:quyền\s+)?(?:phó\s+|thứ\s+)?(?:tổng\s+)?(?:giám đốc|chủ tịch|bộ trưởng|trưởng\b|thủ tướng|"
    r"thủ trưởng|chánh\b|chủ nhiệm|hiệu trưởng|viện trưởng|cục trưởng|vụ trưởng|chi cục trưởng|thống đốc|"
    r"tổng cục trưởng|tổng thanh tra|tổng biên tập|tổng kiểm toán|thư ký|chủ tọa|chủ toạ|đội trưởng|"
    r"tổ trưởng|bí thư|ủy viên|uỷ viên|chỉ huy trưởng|chánh án|kiểm toán trưởng|phụ trách|quyền hạn, chức vụ)"
)
COLLECTIVE = regex(r"(?i)(?:ủy ban|uỷ ban|hội đồng|chính phủ|ban |đoàn |thường trực|ubnd|hđnd)")
NAME = regex(
    r"(?:(?:GS|PGS|TS|TSKH|ThS|Ths|KS|CN|BS|Bs|BSCK\w*|DS|LS|KTS|NGƯT|NGND|TTƯT|TTND)\b[.,]?\s*){0,4}"
    r"(?:Ông |Bà |Đ/c )?\w+(?:[ -]\w+){1,6}$"
)
_FORM_NAME = regex(r"(?i)họ và tên|họ tên")


def fold(text: str) -> str:
    """Return the bare letters of `text`, without case, marks and blanks.

    >>> fold("Độc lập - Tự do")
    'doclaptudo'
    """
    flat = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in flat if char.isascii() and char.isalpha())


@lru_cache(maxsize=_KEPT)
def _is(text: str, wanted: str, start: str) -> bool:
    bare = fold(text[:LONGEST])
    if bare == wanted:
        return True
    near = bare.startswith(start) and abs(len(bare) - len(wanted)) <= 4
    return near and SequenceMatcher(None, bare, wanted).ratio() >= _ALIKE


def is_nation(text: str) -> bool:
    """Return whether a line is Quốc hiệu, maybe with a slip.

    >>> is_nation("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT-NAM"), is_nation("Cộng hòa")
    (True, False)
    """
    return len(text) < 60 and text[:1] in "Cc" and _is(text, _NATION, "con")


def is_motto(text: str) -> bool:
    """Return whether a line is Tiêu ngữ, maybe with a slip."""
    return len(text) < 50 and text[:1] in "ĐđD" and _is(text, _MOTTO, "doc")


def is_party(text: str) -> bool:
    """Return whether a line is the heading of a Party document (not of this decree)."""
    return len(text) < 40 and text[:1] in "Đđ" and _is(text, _PARTY, "dang")


def is_caps(text: str) -> bool:
    """Return whether a text has capitals and no lower-case letter."""
    return text.upper() == text and any(char.isupper() for char in text)


def kind_of(text: str) -> str:
    """Return the name of the kind that a line is, or begins with; empty: none.

    >>> kind_of("TỜ TRÌNH"), kind_of("KẾ HOẠCH TRIỂN KHAI NĂM 2026"), kind_of("Danh mục")
    ('tờ trình', 'kế hoạch', '')
    """
    flat = " ".join(text.replace("UỶ", "ỦY").casefold().replace("uỷ", "ủy").split())
    if flat in _KINDS:
        return flat
    return next((kind for kind in _KINDS if is_caps(text) and flat.startswith(f"{kind} ")), "")


_KINDS = (*sorted(ABBREVIATIONS, key=len, reverse=True), "thư công")


def is_name(text: str) -> bool:
    """Return whether a line may be the name of a person: words with capitals, no figure.

    >>> is_name("Nguyễn Văn Bình"), is_name("TS. Lê Thị B"), is_name("PHÓ GIÁM ĐỐC"), is_name("Nơi nhận")
    (True, True, False, False)
    """
    if _FORM_NAME.match(text) and len(text) < 30:
        return True
    if len(text) > 60 or not NAME.match(text) or any(char.isdigit() for char in text):
        return False
    if is_caps(text):
        return not (POST.search(text) or COLLECTIVE.match(text))
    words = [word for word in text.replace("-", " ").replace(".", " ").split() if word]
    return all(word[0].isupper() for word in words) and not POST.match(text)

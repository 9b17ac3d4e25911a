"""How texts are numbered, and so who issued them and where they rank among the bases (CC-15, CC-21; CT-11)."""

import re
from dataclasses import dataclass

NUMBER = re.compile(
    r"(?<![\w/])\d{1,5}(?:/(?P<nam>(?:19|20)\d\d))?(?P<noi>[/-])"
    r"(?P<ky_hieu>[A-ZĐÂĂÊÔƠƯ][\wĐđ]*(?:[-&./][A-ZĐÂĂÊÔƠƯ][\wĐđ]*)*)"
)
"""A number with its ký hiệu: «30/2020/NĐ-CP», «17/NQ-CP», «57-NQ/TW»."""
LAW_WITH_NUMBER = re.compile(
    r"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh)(?=\s)(?:(?!số\s\d|Nghị quyết)[^;.]){0,200}?"
    r"(?:\((?:số\s)?|,?\ssố\s)\d{1,3}/\d{4}/(?:UBTV)?QH\d{1,2}"
)
"""A law or ordinance cited with its number, which the decree leaves out (CC-18)."""
CONSOLIDATED = re.compile(r"^(?:Căn cứ\s+)?Văn bản hợp nhất\s|(?<!\w)VBHN-")
ORDINANCE_OF_ASSEMBLY = re.compile(r"(?<!\w)Pháp lệnh\s[^;.]{1,200}?\scủa\s(?P<co_quan>Quốc hội)(?!\w)")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues texts of a ký hiệu (table 7.2): `right` matches how a citation may name the issuer."""

    id: str
    ky_hieu: re.Pattern[str]
    right: re.Pattern[str]
    name: str
    """The issuer as it should be named."""


def _row(id_: str, ky_hieu: str, right: str, name: str) -> Issuer:
    return Issuer(id_, re.compile(rf"(?:{ky_hieu})\Z"), re.compile(right), name)


_NOT_GOVERNMENT = r"(?!Chính phủ|Thủ tướng)"
# fmt: off
ISSUERS: tuple[Issuer, ...] = (
    _row("IS-01", r"NĐ-CP",                 r"Chính phủ",                                    "Chính phủ"),
    _row("IS-02", r"NQ-CP",                 r"Chính phủ",                                    "Chính phủ"),
    _row("IS-03", r"QĐ-TTg",                r"Thủ tướng",                                    "Thủ tướng Chính phủ"),
    _row("IS-04", r"CT-TTg",                r"Thủ tướng",                                    "Thủ tướng Chính phủ"),
    _row("IS-05", r"CĐ-TTg",                r"Thủ tướng",                                    "Thủ tướng Chính phủ"),
    _row("IS-06", r"TB-VPCP",               r"Văn phòng Chính phủ|VPCP",                     "Văn phòng Chính phủ"),
    _row("IS-07", r"VPCP-\w+",              r"Văn phòng Chính phủ|VPCP|Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ"),
    _row("IS-08", r"QH\d+",                 r"Quốc hội",                                     "Quốc hội"),
    _row("IS-09", r"UBTVQH\d+",             r"(?:Ủy ban|Uỷ ban) [Tt]hường vụ Quốc hội|UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    _row("IS-10", r"TT-(?:B\w+|VPCP)",      _NOT_GOVERNMENT,                                 "Bộ trưởng"),
    _row("IS-11", r"QĐ-B\w+",               _NOT_GOVERNMENT,                                 "Bộ trưởng"),
    _row("IS-12", r"NQ-HĐND",               r"Hội đồng nhân dân|HĐND",                       "Hội đồng nhân dân"),
    _row("IS-13", r"QĐ-UBND",               r"Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch", "Ủy ban nhân dân"),
    _row("IS-15", r"(?:CT|KH|TB)-UBND",     r"Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch", "Ủy ban nhân dân"),
    _row("IS-16", r"(?:NQ|KL|CT|QĐ|CV)/TW", _NOT_GOVERNMENT,                                 "Ban Chấp hành Trung ương, Bộ Chính trị hoặc Ban Bí thư"),
)
# fmt: on
TITLES = re.compile(
    r"(?:Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Uỷ ban|UBTVQH|UBND|Chủ tịch|Hội đồng nhân dân|HĐND|Văn phòng|VPCP|Bộ|Sở)"
    r"(?!\w)"
)
"""How the name of an issuer that can be judged begins."""


def issuer(ky_hieu: str) -> Issuer | None:
    """Return who issues texts of `ky_hieu` («NQ-CP»), or None where the ký hiệu does not tell.

    >>> issuer("NQ-CP").name, issuer("STTTT-CNTT")
    ('Chính phủ', None)
    """
    return next((row for row in ISSUERS if row.ky_hieu.match(ky_hieu)), None)


_RANKS: tuple[tuple[int, str], ...] = (
    (0, r"Hiến pháp"),
    (1, r"Bộ luật|Luật"),
    (2, r"Pháp lệnh|.*/(?:UBTV)?QH\d+(?!\w)"),
    (3, r".*/NĐ-CP(?!\w)"),
    (4, r".*/(?:NQ-CP|(?:QĐ|CT)-TTg)(?!\w)"),
    (5, r".*/(?:TT|TTLT|QĐ)-(?:B|VPCP|NHNN|TTCP|UBDT)"),
    (6, r".*/NQ-HĐND(?!\w)"),
    (7, r".*/(?:QĐ|CT)-UBND(?!\w)"),
    (8, r"(?:Quyết định|Kế hoạch|Công văn|Văn bản|Thông báo|Chương trình|Tờ trình|Báo cáo|Hướng dẫn)(?!\w)"),
)
_AUTHORITY = re.compile(r"Luật Tổ chức|chức năng, nhiệm vụ")


def rank(citation: str) -> int | None:
    """Return the place of a citation in the usual order of bases, the highest text first; None: unknown.

    Texts on power and functions may stand anywhere: they come first by II.6.a, or by their rank.

    >>> rank("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"), rank("Luật Lưu trữ")
    (3, 1)
    """
    bare = citation.removeprefix("Căn cứ ")
    if _AUTHORITY.search(bare):
        return None
    head = re.split(r"\sngày\s|;", bare, maxsplit=1)[0]
    return next((place for place, pattern in _RANKS if re.match(pattern, head)), None)

"""How texts are numbered, and where they rank among the bases (CT-11, CC-15); who issues them: rules_citations."""

import re

from docgen.vn.patterns import regex

NUMBER = regex(
    r"(?<![\w/])\d{1,5}(?:/(?P<nam>(?:19|20)\d\d))?(?P<noi>[/-])"
    r"(?P<ky_hieu>[A-ZĐÂĂÊÔƠƯ][\wĐđ]*(?:[-&./][A-ZĐÂĂÊÔƠƯ][\wĐđ]*)*)"
)
"""A number with its ký hiệu: «30/2020/NĐ-CP», «17/NQ-CP», «57-NQ/TW»."""
CONSOLIDATED = regex(r"^(?:Căn cứ\s+)?Văn bản hợp nhất\s|(?<!\w)VBHN-")

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
_AUTHORITY = regex(r"Luật Tổ chức|chức năng, nhiệm vụ")


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

"""Kinds of document (NĐ 30/2020, Điều 7; abbreviations PL III, Mục I): one row a kind."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its name in running text, its abbreviation, and what its form (PL III) needs."""

    key: str
    ten: str
    viet_tat: str
    """In the ký hiệu; empty where the kind has none there (công văn, II.3.b)."""
    tep: str
    """Prefix of the file name; TT 05/2025/TT-BNV's letters where they exist."""
    mau: str
    """Name of docgen's own Word template."""
    form: str
    """Number of the form in PL III."""
    danh_so: str
    """Default numbering scheme of the body."""


KINDS: tuple[Kind, ...] = (Kind("cong_van", "Công văn", "", "CV", "cong_van", "1.5", "1 | 1.1 | a | - | +"),)
BY_KEY = {kind.key: kind for kind in KINDS}

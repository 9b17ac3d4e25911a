"""What is known about a document beside its file: the facts that its annexes must agree with."""

from typing import Literal

from docgen.values import dataclass

HinhThuc = Literal["giay", "dien_tu", ""]
ThamQuyen = Literal["tap_the", "ca_nhan", ""]


@dataclass(frozen=True, slots=True)
class Expected:
    """Facts of the parent document; an empty one is taken from the file itself, where it can be."""

    loai: str = ""
    """Kind as running text names it: «Công văn», «Quyết định», «Tờ trình»."""
    so_ky_hieu: str = ""
    """What follows «Số: »; blanks of a draft included."""
    ngay: str = ""
    """«ngày 05 tháng 01 năm 2026», with or without the place before it."""
    co_quan: str = ""
    """Issuer as running text names it."""
    hinh_thuc: HinhThuc = ""
    """Paper or e-document; empty: unknown, so a blank accompanying line is accepted (AMB-02)."""
    tap_the: bool | None = None
    """Whether the agency is led by a collective; None: unknown."""
    phu_luc: tuple[str, ...] = ()
    """Keys of all annexes in order, also of those in files of their own."""
    nhac_den: frozenset[str] = frozenset()
    """Keys of the annexes that the body refers to."""
    cho_hoc_vi: bool = False
    """A degree may stand before the signer's name (schools, hospitals, institutes; II.7.c)."""
    tham_quyen: ThamQuyen = ""
    """Whether the collective decides or its head; empty: not known, so both are accepted."""
    nguoi_dung_dau: str = ""
    """Title of the agency's head as it follows KT., TL., TUQ. and Q.: «Giám đốc»; empty: not known."""
    kem_theo: str = ""
    """Kind of the text issued with a decision: «Quy chế»; empty: taken from the file."""
    dieu_thi_hanh: int = 0
    """Number of the implementing article, which «Như Điều N» names; 0: found by its words."""

"""Who issues: the agency, a consultative body of it, or its head (PL I, P.I, II.2; Mẫu 1.2, notes 2, 6)."""

from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.models.van_ban import ToTuVan, VanBan
from docgen.nd30 import signing

DECISION = "quyet_dinh"


def settled(document: VanBan, signer: NguoiKy) -> VanBan:
    """Return `document` with whose power a decision uses settled where the dossier leaves it open.

    What a unit head signs by order or mandate is the head's, whatever the agency works as: only the head
    can give that order (Điều 13.3, 13.4).
    """
    by_order = document.loai == DECISION and signer.vai_tro in signing.UNIT_ROLES
    if document.tham_quyen is not None or not by_order:
        return document
    return document.model_copy(update={"tham_quyen": "ca_nhan"})


def issuer(document: VanBan, agency: CoQuan) -> CoQuan:
    """Return who stands in box 2: `agency`, or the consultative body that issues, the agency above it.

    A consultative body named as issuer has its own abbreviation in the ký hiệu (SK-12).
    """
    body = document.to_tu_van
    if body is None:
        return agency
    return agency.model_copy(
        update={
            "ten_co_quan": body.ten_to_chuc,
            "ten_viet_tat": body.ten_viet_tat,
            "co_quan_chu_quan": agency.ten_co_quan,
            "dong_ten": (),
        }
    )


def abbreviation(document: VanBan, agency: CoQuan) -> str:
    """Return the issuer in the ký hiệu: of the agency, the body, or the State title that issues («TTg»)."""
    if document.to_tu_van:
        return document.to_tu_van.ten_viet_tat
    own_power = document.tham_quyen == "ca_nhan"
    return (own_power and agency.viet_tat_chuc_danh) or agency.ten_viet_tat


def issued_by(document: VanBan, agency: CoQuan) -> str:
    """Return who issues, as running text names it after «của».

    A decision, and whatever the head issues by his own power in an agency that works as a collective, is his:
    «Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi»; anything else is the agency's or the consultative body's.
    """
    body = document.to_tu_van
    if document.loai == DECISION:
        return authority(document, agency)
    if body is None and agency.che_do == "tap_the" and document.tham_quyen == "ca_nhan":
        return joined(agency.chuc_vu_nguoi_dung_dau, agency.ten_co_quan)
    return body.ten_to_chuc if body else agency.ten_co_quan


def authority(document: VanBan, agency: CoQuan) -> str:
    """Return whose power a decision uses, as running text names it (Mẫu 1.2, note 6).

    The head's title with the agency where the head decides, else the name of the agency.
    """
    body = document.to_tu_van
    if body:
        return (
            body.ten_to_chuc if document.tham_quyen == "tap_the" else joined(_head_of(body), body.ten_to_chuc)
        )
    regime = signing.regime(agency.che_do, document.tham_quyen, body=False, seal=False)
    if regime in ("tap_the", "thu_truong_tm"):
        return agency.ten_co_quan
    return joined(agency.chuc_vu_nguoi_dung_dau, agency.ten_co_quan)


def head(document: VanBan, agency: CoQuan) -> str:
    """Return the title of the head for whom others sign: the agency's, or that of the consultative body."""
    return _head_of(document.to_tu_van) if document.to_tu_van else agency.chuc_vu_nguoi_dung_dau


def _head_of(body: ToTuVan) -> str:
    return body.chuc_danh_nguoi_dung_dau or body.chuc_danh


def post(signer: NguoiKy, agency: CoQuan) -> str:
    """Return the signer's post with the agency: «Phó Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi»."""
    if signer.vai_tro in signing.UNIT_ROLES:
        return f"{signer.chuc_vu}, {agency.ten_co_quan}"
    return joined(signer.chuc_vu, agency.ten_co_quan)


def joined(title: str, name: str) -> str:
    """Return a title and the name of what it heads; words that end the one and begin the other stand once.

    >>> joined("Bộ trưởng", "Bộ Nội vụ"), joined("Chánh Văn phòng", "Văn phòng Chính phủ")
    ('Bộ trưởng Bộ Nội vụ', 'Chánh Văn phòng Chính phủ')
    """
    head, tail = title.split(), name.split()
    low_head, low_tail = title.lower().split(), name.lower().split()
    for length in range(min(len(head), len(tail)), 0, -1):
        if low_head[-length:] == low_tail[:length]:
            return " ".join((*head, *tail[length:]))
    return " ".join((*head, *tail))

"""The lines above a signature (NĐ 30/2020, Điều 13; PL I, P.I, II.7)."""

import re
from collections.abc import Iterator, Mapping

from docgen.errors import DataError, Where, raise_all
from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.models.van_ban import ToTuVan, VanBan
from docgen.nd30 import signing
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.wording import issuer

_ABBREVIATION = regex(r"(?:TM|KT|TL|TUQ|Q)\s*\.|(?:T/M|K/T|T/L|T/UQ)\b")
_DEPUTY = regex(r"(?:phó|thứ trưởng|tổ phó|đội phó)\b", re.IGNORECASE)
_ACTING = regex(r"quyền\s+", re.IGNORECASE)
_IN_CHARGE = ("phụ trách", "điều hành")


@dataclass(frozen=True, slots=True)
class Signed:
    """The words of a signature block, before capitals are broken into lines."""

    id: str
    """The row of ``nd30.signing``."""
    quyen_han: tuple[str, ...]
    """Authority and title, each on its own line, in capitals (box 7a)."""
    chuc_vu_khac: tuple[str, ...]
    """Post in the agency, above the name, in capitals (box 7b); empty but for a consultative body."""
    ho_ten: str

    @property
    def tap_the(self) -> bool:
        """Whether the document is signed in the name of a collective."""
        return any(line.startswith("TM. ") for line in self.quyen_han)


def signed(document: VanBan, agency: CoQuan, signer: NguoiKy, where: Where | None = None) -> Signed:
    """Return the signature block of a document of `agency` that `signer` signs.

    Raises `DataError` at `where`, the place of `nguoi_ky`, with rule, clause and remedy, where the decree
    does not know the combination or the signer's title contradicts the role; all of them together.
    """
    place = where or Where()
    role, body = _role(document, signer), document.to_tu_van
    regime = signing.regime(
        agency.che_do, document.tham_quyen, body=body is not None, seal=body is not None and body.dung_con_dau
    )
    case: signing.Case = (regime, role, document.uy_quyen or "")
    facts = _facts(document, agency, signer)
    told = facts | {"signer": signer.ho_ten, "agency": agency.ten_co_quan}
    against: list[signing.Refusal | signing.Demand] = []
    against += [signing.REFUSED[case]] if case in signing.REFUSED else []
    against += [signing.BY_DEMAND[id_] for id_ in _broken(document, agency, signer)]
    raise_all(
        DataError(row.id, place, rule=row.rule, clause=row.clause, **_shown(row.id, told)) for row in against
    )
    row = signing.BY_CASE[case]
    return Signed(row.id, _capitals(row.lines, facts), _capitals(row.below, facts), signer.ho_ten)


def _role(document: VanBan, signer: NguoiKy) -> str:
    """Return the role in which `signer` signs: in a consultative body its head, or who signs for him."""
    if body := document.to_tu_van:
        return "cap_pho" if _for_another(body) else "nguoi_dung_dau"
    return signer.vai_tro


def _for_another(body: ToTuVan) -> bool:
    head = body.chuc_danh_nguoi_dung_dau
    return head is not None and not _same(head, body.chuc_danh)


def _facts(document: VanBan, agency: CoQuan, signer: NguoiKy) -> dict[str, str]:
    """Return what the rows of ``nd30.signing`` name."""
    body = document.to_tu_van
    return {
        "tap_the": agency.ten_tap_the or agency.ten_co_quan,
        "dau": agency.chuc_vu_nguoi_dung_dau,
        "dau_don_vi": signer.don_vi or "",
        "chuc_vu": signer.chuc_vu,
        "to_chuc": body.ten_to_chuc if body else "",
        "dau_to": (body.chuc_danh_nguoi_dung_dau or "") if body else "",
        "chuc_danh": body.chuc_danh if body else "",
        "noi_cong_tac": issuer.post(signer, agency),
    }


def _capitals(lines: tuple[str, ...], facts: Mapping[str, str]) -> tuple[str, ...]:
    upper = {name: text.upper() for name, text in facts.items()}
    return tuple(line.format_map(upper) for line in lines)


def _shown(id_: str, facts: Mapping[str, str]) -> dict[str, object]:
    """Return the arguments of a sentence: who, with which title, in which agency or body, for which head."""
    in_unit = id_ in ("ky_pho_don_vi_la_dau", "ky_don_vi_la_pho", "ky_thieu_don_vi")
    return {
        "signer": facts["signer"],
        "agency": facts["agency"],
        "body": facts["to_chuc"],
        "title": facts["chuc_danh"] or facts["chuc_vu"],
        "head": facts["dau_don_vi"] if in_unit else facts["dau"],
    }


# What the signer's own facts must agree with


def _broken(document: VanBan, agency: CoQuan, signer: NguoiKy) -> Iterator[str]:
    """Yield the ids of the demands of ``nd30.signing`` that the signer's facts do not fulfil."""
    body = document.to_tu_van
    title = body.chuc_danh if body else signer.chuc_vu
    if _ABBREVIATION.match(title):
        yield "ky_co_viet_tat"
    elif body:
        if _DEPUTY.match(title) and not _for_another(body):
            yield "ky_to_thieu_truong"
    elif _in_charge(title, agency, signer):
        yield "ky_phu_trach"
    else:
        yield from _by_role(title, agency.chuc_vu_nguoi_dung_dau, signer)


def _by_role(title: str, head: str, signer: NguoiKy) -> Iterator[str]:
    """Yield what is wrong between the title and the role that the directory gives a signer."""
    role = signer.vai_tro
    if role == "nguoi_dung_dau" and not _same(title, head):
        yield "ky_dau_la_pho" if _DEPUTY.match(title) else "ky_dau_khac_chuc_vu"
    if role == "quyen" and not _same(_ACTING.sub("", title, count=1), head):
        yield "ky_quyen_khac_chuc_vu"
    if role == "cap_pho" and _same(title, head):
        yield "ky_pho_la_dau"
    if role == "truong_don_vi" and _DEPUTY.match(title):
        yield "ky_don_vi_la_pho"
    if role == "pho_don_vi" and not signer.don_vi:
        yield "ky_thieu_don_vi"
    if role == "pho_don_vi" and signer.don_vi and _same(title, signer.don_vi):
        yield "ky_pho_don_vi_la_dau"


def _in_charge(title: str, agency: CoQuan, signer: NguoiKy) -> bool:
    """Tell whether a title says «phụ trách» or «điều hành» of its own, beyond the name of the unit."""
    low, unit = title.lower(), (signer.don_vi or agency.chuc_vu_nguoi_dung_dau).lower()
    deputy = bool(_DEPUTY.match(title)) and any(word in low and word not in unit for word in _IN_CHARGE)
    return deputy or low.startswith(("phụ trách", "người phụ trách"))


def _same(one: str, other: str) -> bool:
    return " ".join(one.lower().split()) == " ".join(other.lower().split())

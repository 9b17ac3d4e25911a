"""What a file is: an administrative document of the decree, or what it does not judge; draft or issued."""

from collections.abc import Iterator
from typing import Literal

from docgen.check import recognise_words as words
from docgen.check.expected import HinhThuc
from docgen.check.parent import parent
from docgen.check.units import Spot, plain
from docgen.check.verdict import Values
from docgen.check.view import View
from docgen.values import dataclass
from docgen.vn.patterns import regex

BanChat = Literal[
    "hanh_chinh", "phu_luc", "van_ban_dang", "van_ban_quy_pham", "bieu_mau", "nhieu_van_ban", "khong_ro"
]
JUDGED = ("hanh_chinh", "phu_luc")
"""What the decree's rules hold for."""
_LAWS = ("LUẬT", "BỘ LUẬT", "PHÁP LỆNH", "NGHỊ ĐỊNH", "THÔNG TƯ", "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP", "LỆNH")
_LAW_NUMBER = regex(
    r"/(?:19|20)\d\d/(?:NĐ|TT|TTLT|QĐ|NQ|NQLT|PL|L|CT)(?:LT)?-(?:CP|TTg|UBND|HĐND|B[A-ZĐ]{1,12}|TANDTC|"
    r"VKSNDTC|KTNN|NHNN|TTCP|UBTVQH\d{1,2}|MTTW.*)$|/(?:19|20)\d\d/(?:QH|UBTVQH|NQ-HĐTP)\d{0,2}|/(?:NĐ-CP|QH\d{1,2}|L-CTN)$"
)
_OF_LAW = regex(r"(?i)\(+\s*(?:ban hành )?kèm theo (?:nghị định|thông tư|luật|bộ luật|pháp lệnh)\b")
"""The line of an annex of a normative document (QP-07)."""
_BLANK_NAME = regex(r"(?i)TÊN (?:CƠ QUAN|CQ|TỔ CHỨC|ĐƠN VỊ|CƠ SỞ|DOANH NGHIỆP)|\.{4,}|…{2,}")
_BLANK_TITLE = regex(r"(?i)(?:phụ lục\s*)?[\s\d.…]*[.…]{2,}[\s\d.…]*$")
_FORM_WORDS = regex(
    r"(?i)quyền hạn, chức vụ của người ký|họ và tên$|tên loại văn bản|thẩm quyền ban hành\d*$"
)
_FORM_HEAD = regex(r"(?i)(?:biểu\s+)?mẫu\s+(?:số\s*:?\s*)?[\dIVX]{1,4}[\w./-]{0,12}\b")
_REQUEST = regex(
    r"(?:ĐƠN|TỜ KHAI|GIẤY (?:ĐỀ NGHỊ|XÁC NHẬN|CAM KẾT|CAM ĐOAN|KHAI|ĐĂNG KÝ)|"
    r"PHIẾU (?:ĐĂNG KÝ|KHẢO SÁT|LẤY Ý KIẾN)|"
    r"BẢN (?:CAM KẾT|KHAI|KIỂM ĐIỂM|TƯỜNG TRÌNH)|SƠ YẾU|LÝ LỊCH|GIẤY PHÉP|GIẤY CHỨNG NHẬN)\b"
)
_SIGNING = regex(r"(?i)(?:người ký|ký (?:số )?bởi|thời gian ký|chữ ký số)\s*:")
_LETTERHEAD = ("quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_ngay", "co_quan_ban_hanh")
_LEAST, _FIRST, _APART = 2, 12, 14


@dataclass(frozen=True, slots=True)
class Nature:
    """What was recognised of a file as a whole."""

    ban_chat: BanChat
    trang_thai: Literal["du_thao", "da_ban_hanh", ""]
    """Draft: number or day is blank; empty: not known."""
    hinh_thuc: HinhThuc
    """Paper or e-document; empty: not known."""
    theo_doi_thay_doi: bool
    """Tracked changes are left in it; it was read as if they were accepted."""
    so_van_ban: int
    """How many documents with a number of their own it holds."""

    @property
    def judged(self) -> bool:
        """Whether the rules of the decree hold for it."""
        return self.ban_chat in JUDGED


def nature(view: View) -> Nature:
    """Return what a file is."""
    return Nature(
        _kind(view),
        _state(view),
        view.expected.hinh_thuc or ("dien_tu" if _is_electronic(view) else ""),
        any(spot.paragraph.changed for spot in view.spots),
        len(numbered(view)),
    )


def is_judged(view: View) -> bool:
    """Return whether the rules of the decree hold for a file."""
    return _kind(view) in JUDGED


def ban_chat(view: View) -> Values:
    """Return what a file is."""
    return (_kind(view),)


def _kind(view: View) -> BanChat:
    """Return what a file is, worked out once for a view, which keeps it as its own properties are kept."""
    if "ban_chat" not in view.__dict__:
        view.__dict__["ban_chat"] = _found(view)
    kind: BanChat = view.__dict__["ban_chat"]
    return kind


def _found(view: View) -> BanChat:
    heads = view.main_parts
    if not heads.get("quoc_hieu") and (_is_party(view) or _has_party_number(view)):
        return "van_ban_dang"
    if (
        any(_LAW_NUMBER.search(_squeezed(spot)) for spot in heads.get("so_ky_hieu", ()))
        or view.title in _LAWS
    ):
        return "van_ban_quy_pham"
    if not view.main and any(_OF_LAW.match(spot.text) for spot in view.by_part.get("phu_luc_kem_theo", ())):
        return "van_ban_quy_pham"
    if not view.typed:
        return "hanh_chinh" if view.main or not view.units else "phu_luc"
    if len(numbered(view)) > 1:
        return "nhieu_van_ban"
    if _is_form(view):
        return "bieu_mau"
    if sum(bool(heads.get(part)) for part in _LETTERHEAD) >= _LEAST:
        return "hanh_chinh"
    return "phu_luc" if view.units and not view.main else "khong_ro"


def _is_party(view: View) -> bool:
    return any(words.is_party(spot.text) for spot in view.spots[: 2 * _FIRST])


def _has_party_number(view: View) -> bool:
    numbers = view.main_parts.get("so_ky_hieu", ())
    return view.typed and any(words.PARTY_NUMBER.match(spot.text) for spot in numbers)


def _squeezed(spot: Spot) -> str:
    return "".join(spot.text.split())


def numbered(view: View) -> tuple[Spot, ...]:
    """Return the numbers of the documents in a file: each stands near a Quốc hiệu of its own."""
    nations = [spot.index for spot in view.by_part.get("quoc_hieu", ())]
    return tuple(
        spot
        for spot in view.by_part.get("so_ky_hieu", ())
        if any(abs(spot.index - index) <= _APART for index in nations) or not nations
    )


def _is_form(view: View) -> bool:
    """Return whether a file is a blank form: names, titles and numbers are places to fill in."""
    heads = view.main_parts if view.main else view.by_part
    names = (*heads.get("co_quan_ban_hanh", ()), *heads.get("co_quan_chu_quan", ()))
    annexes = () if view.main else (*heads.get("phu_luc_so", ()), *heads.get("phu_luc_tieu_de", ()))
    blank = any(_BLANK_NAME.match(spot.text) for spot in names)
    blank = blank or any(_BLANK_TITLE.match(spot.text) for spot in annexes)
    titles = (*view.main_parts.get("ten_loai", ()), *view.main_parts.get("ky_quyen_han", ()))
    titled = any(_FORM_WORDS.search(spot.text) for spot in titles)
    said = [spot for spot in view.spots if spot.text][:_FIRST]
    headed = any(_FORM_HEAD.match(spot.text) for spot in said[:2])
    asks = any(_REQUEST.match(plain(spot.text)) for spot in titles) and not names
    return blank or titled or asks or (headed and not view.main_parts.get("so_ky_hieu"))


def _state(view: View) -> Literal["du_thao", "da_ban_hanh", ""]:
    facts = parent(view)
    if facts.so_ky_hieu is None and facts.ngay is None:
        return ""
    issued = (facts.so_ky_hieu or "")[:1].isdigit() and facts.ngay is not None and all(facts.ngay)
    return "da_ban_hanh" if issued else "du_thao"


def _is_electronic(view: View) -> bool:
    return view.reading.signed or any(_SIGNING.match(text) for text in _around(view))


def _around(view: View) -> Iterator[str]:
    """Yield the texts among which an e-signature shows."""
    for spot in view.spots:
        if not spot.part or spot.part == "ky_so_phu_luc":
            yield spot.text

"""Texts cited by number, read once: «Nghị định số 30/2020/NĐ-CP ngày … của Chính phủ về …»."""

import re
from collections.abc import Iterable, Iterator

from docgen.check.units import Spot
from docgen.kept import by_identity, cached_property
from docgen.values import dataclass
from docgen.vn.patterns import regex

Ngay = tuple[int, int, int]
_LETTER = r"[A-Za-zĐđÂâĂăÊêÔôƠơƯư0-9]"
_SIGN = regex(
    r"(?<![\w/.\-])(?P<so>\d{1,5})"
    rf"(?:(?:/(?P<nam>(?:19|20)\d\d))?/(?P<ky_hieu>[A-ZĐÂĂÊÔƠƯ]{_LETTER}{{1,30}}(?:[-&.]{_LETTER}{{1,30}}){{0,5}})"
    r"|-(?P<dang>[A-ZĐ][A-Za-zĐ]{1,5}/[A-ZĐ]{2,10}))"
)
_KINDS = (
    "Nghị quyết liên tịch|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Công điện|"
    "Kế hoạch|Chương trình|Đề án|Thông báo|Báo cáo|Tờ trình|Hướng dẫn|Kết luận|Quy định|Quy chế|Công văn|"
    "Văn bản hợp nhất|Văn bản"
)
_KIND = regex(rf"\b(?P<loai>{_KINDS})\s*\(?(?:số\s*:?\s*)?$", re.IGNORECASE)
_LAW = regex(r"\b(?P<loai>Bộ luật|Luật|Pháp lệnh)\b[^;.()“”\"]{0,150}?\(?(?:số\s*:?\s*)?$")
_DATE = regex(
    r"(?P<ngay>,? ?(?:ban hành )?ngày (?P<d>\d{1,2})"
    r"(?: ?[/.-] ?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>\d{4})| tháng (?P<mm>\d{1,2}) năm (?P<yy>\d{4})))"
)
_ISSUER = regex(r",? của (?P<co_quan>[^;.,()“”\"]{2,100})")
_VERBS = "quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|công bố|triển khai|thông qua"
_NAME = r"(?:[^;.,()“”\"]|, (?=[A-ZĐÂĂÊÔƠƯỦỨ]))"
_SUBJECT = regex(rf"(?:,? của {_NAME}{{2,100}}?)?,? (?:[Vv]ề|{_VERBS})[ ,]")
_TAIL = regex(rf" (?:[Vv]ề|{_VERBS}|theo|tại|để|trong|yêu cầu|giao|năm \d|giai đoạn)\b.*")
_STOP = regex(r"[;.](?: |$)")
_BEFORE, _AFTER = 200, 320
"""Characters looked at on both sides of a number."""
_KEPT = 200
_QUOTES = ("“", '"', "«")


@dataclass(frozen=True, slots=True)
class Citation:
    """One text cited by number, as typed."""

    spot: Spot
    loai: str
    """Kind before the number, empty where none stands there."""
    so: str
    nam: str
    """Year group of the number, or empty."""
    ky_hieu: str
    """«NĐ-CP»; of a Party text «NQ/TW»."""
    ngay: Ngay | None
    co_quan: str
    """Issuer after «của», or empty."""
    trich_yeu: bool
    """A subject follows."""
    nested: bool
    """It stands in the subject of the text cited before it: «… về việc thực hiện Nghị định số …»."""
    text: str
    """What is typed, from the kind to the issuer."""

    @property
    def sign(self) -> str:
        """The number and its symbol: «30/2020/NĐ-CP», «57-NQ/TW»."""
        joint = "-" if "/" in self.ky_hieu else "/"
        return f"{self.so}/{self.nam}/{self.ky_hieu}" if self.nam else f"{self.so}{joint}{self.ky_hieu}"

    @property
    def full(self) -> bool:
        """Whether it names the date and the issuer or the subject: a citation for the first time (II.6.b)."""
        return self.ngay is not None and bool(self.co_quan or self.trich_yeu)


@dataclass(frozen=True)
class Cited:
    """All citations of a file in reading order."""

    all: tuple[Citation, ...]

    @cached_property
    def of_spot(self) -> dict[int, tuple[Citation, ...]]:
        """Index of a paragraph → its citations."""
        found: dict[int, list[Citation]] = {}
        for citation in self.all:
            found.setdefault(citation.spot.index, []).append(citation)
        return {index: tuple(group) for index, group in found.items()}

    @cached_property
    def first_dated(self) -> dict[int, Citation]:
        """`id` of a dated citation → the first one of the same text in the file (maybe itself).

        A number without a year is used again each year: dates that share neither the year nor the day and
        month are those of two texts.
        """
        known: dict[tuple[object, ...], Citation] = {}
        found: dict[int, Citation] = {}
        for one in self.all:
            if one.ngay is not None:
                day, month, year = one.ngay
                keys = ((one.sign,),) if one.nam else ((one.sign, year), (one.sign, day, month))
                found[id(one)] = next((known[key] for key in keys if key in known), one)
                for key in keys:
                    known.setdefault(key, one)
        return found

    @cached_property
    def repeated(self) -> frozenset[int]:
        """`id` of each full citation in running text after a first full one of the same text and document."""
        met: set[tuple[int, str, int]] = set()
        found: set[int] = set()
        for one in self.all:
            if one.full and one.ngay and not one.nested and _in_prose(one.spot):
                key = (one.spot.unit, one.sign, 0 if one.nam else one.ngay[2])
                if key in met:
                    found.add(id(one))
                met.add(key)
        return frozenset(found)


def _in_prose(spot: Spot) -> bool:
    outside = spot.paragraph.story != "than" or spot.paragraph.cell is not None or spot.part == "can_cu"
    return not outside and not spot.text.startswith(_QUOTES)


def cited(spots: Iterable[Spot]) -> Cited:
    """Return what `spots` cite; a document's own number and accompanying lines are no citations."""
    own = ("so_ky_hieu", "phu_luc_kem_theo", "ky_so_phu_luc")
    return Cited(
        tuple(one for spot in spots if spot.part not in own and "/" in spot.text for one in _found_once(spot))
    )


def _found(spot: Spot) -> Iterator[Citation]:
    text = " ".join(spot.text.replace("\u2011", "-").split())
    subject_end = 0
    for match in _SIGN.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        after = text[match.end() : match.end() + _AFTER]
        kind = _KIND.search(before) or _LAW.search(before)
        date = _DATE.match(after)
        rest = after[date.end() :] if date else after
        issuer = _ISSUER.match(rest)
        name = _TAIL.sub("", issuer["co_quan"]).strip() if issuer else ""
        told = _SUBJECT.match(rest) is not None
        nested = match.start() < subject_end
        if told and not nested:
            stop = _STOP.search(text, match.end() + (date.end() if date else 0))
            subject_end = stop.start() if stop else len(text)
        end = (date.end() if date else 0) + (issuer.start("co_quan") + len(name) if issuer else 0)
        yield Citation(
            spot=spot,
            loai=kind["loai"] if kind else "",
            so=match["so"],
            nam=match["nam"] or "",
            ky_hieu=match["ky_hieu"] or match["dang"],
            ngay=_day(date) if date else None,
            co_quan=name,
            trich_yeu=told,
            nested=nested,
            text=(kind[0] if kind else "") + match[0] + after[:end],
        )


def _all(spot: Spot) -> tuple[Citation, ...]:
    return tuple(_found(spot))


_found_once = by_identity(_all, _KEPT)
"""The files of a run share most of their paragraphs."""


def _day(match: re.Match[str]) -> Ngay:
    return int(match["d"]), int(match["m"] or match["mm"]), int(match["y"] or match["yy"])

"""References to units typed in a text: «Điều 7», «điểm b khoản 1 Điều 2», «các Điều 2, 3 và 5», «Chương II».

Read without knowing which units exist: where each stands, what it names, whether another text is meant, and
whether it is written as the decree wants it (PL II, V.7: from small to large, no commas; Điều, Chương, Mục,
Phần with a capital, khoản and điểm without).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.body.references import KINDS
from docgen.body.units import DIEM, DIEU, KHOAN, Name
from docgen.kept import by_text
from docgen.values import dataclass
from docgen.vn.patterns import regex

THIS = "này"
_RANKS = {DIEM: 0, KHOAN: 1, DIEU: 2, "Tiểu mục": 3, "Mục": 4, "Chương": 5, "Phần": 6}
_WORDS = {word.lower(): word for word in _RANKS}

_END = r"(?!\w)(?![./]\d)"
_NO_COUNT = r"(?!\s*(?:ngày|tháng|năm|giờ|phút|người|lần|bản|đồng|triệu|tỷ|tuổi|%)(?!\w))"
"""«Điều 3, 5 ngày làm việc» names one article."""
_AND = r"(?:\s*[,;]\s*(?:(?:và|hoặc)\s+)?|\s+(?:và|hoặc|hay|đến)\s+|\s*[-–]\s*)"
_TERM = regex(
    r"(?<!\w)(?P<word>[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu mục|Mục|[Cc]hương|[Pp]hần)\s+(?P<numbers>"
    + "|".join(
        rf"{one}{_END}(?:{_AND}(?:(?P=word)\s+)?{one}{_END}{_NO_COUNT})*"
        for one in (r"[IVXLC]+", r"\d{1,4}[a-zđ]?", r"[a-zđ]\d?")
    )
    + rf"|{THIS}(?!\w))"
)
_NUMBER = regex(rf"(?<!\w)(?:[IVXLC]+|\d{{1,4}}[a-zđ]?|[a-zđ]\d?|{THIS})(?!\w)")
_JOINT = regex(r"\s+(?:(?:của|thuộc)\s+)?|(?P<comma>\s*,\s*)")
_LIST = regex(r"\s*[,;]\s*(?:(?:và|hoặc)\s+)?|\s+(?:và|hoặc|hay|đến)\s+")
_BEFORE_LIST = regex(r"(?:(?:từ|tại|các|theo)\s+)*", re.IGNORECASE)

_OF = r"(?:của|tại|trong|thuộc|theo)\s+(?:các\s+)?"
_MORE = "hiến pháp|công ước|điều ước|thỏa thuận|nội quy|quy trình|quy ước|biên bản"
_TEXTS = rf"(?:(?:{_MORE})(?!\w)|{KINDS})"
_ALL_KINDS = rf"(?:(?:phụ lục|danh mục|mẫu)(?!\w)|{_TEXTS})"
_OWN = regex(rf"[\s,(]*(?:{_OF})?(?P<kind>{_ALL_KINDS})\s+này(?!\w)", re.IGNORECASE)
_FOREIGN = regex(
    rf"[\s,(]*(?:(?i:{_OF}{_ALL_KINDS})|(?=[A-ZĐ])(?i:{_ALL_KINDS})|"
    r"(?:nghị định|nghị quyết|thông tư|bộ luật|luật|pháp lệnh)(?!\w)|\s*của\s)"
)
_WITH_ANNEX = regex(
    r"(?:(?:\s*,\s*|\s+(?:và|hoặc)\s+)(?:[Pp]hụ lục|[Mm]ẫu(?: số)?)\s+[IVXLC\d]+[a-z]?(?!\w))*"
)
"""An annex named in one breath with the unit, both of one text: «Điều 8 và Phụ lục I của Nghị định …»."""
_NAMED = regex(rf"(?<!\w)(?=[A-ZĐ])(?i:{_TEXTS})\s+(?:số(?!\w)|ngày(?!\w)|\d|[A-ZĐÂƯÔỦÝỨ])")
"""Another text by its name: «Nghị định số 30/2020/NĐ-CP», «Luật Đầu tư»; not «Quyết định này»."""
_STOPS_BEFORE = regex(r"[;:\n]|[.!?](?=\s)|,(?!\s*(?:(?:quy định\s+)?(?:tại|theo)\s+)?\Z)")
_STOPS_AFTER = regex(r"[;:)\n]|[.!?](?=\s|\Z)|,")
_REACH = 300
"""How far a clause is followed, in characters."""
_QUOTED = regex(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_MIDDLE = regex(r"[\w,)%]\s+\Z")
"""What stands before a word in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class UnitLiteral:
    """One typed reference: its place, the units that it names (smaller part first), and how it is written.

    A number may be «này». `foreign`: it belongs to another text. `disorder`: commas between the parts, large
    before small, or a điểm called khoản (CC-20). `letter_case`: a wrong capital or none (VH-22).
    """

    start: int
    end: int
    found: str
    names: tuple[Name, ...]
    foreign: bool
    disorder: bool
    letter_case: bool


@dataclass(frozen=True, slots=True)
class _Term:
    """One word with its numbers: «khoản 1, 2 và 3»."""

    start: int
    end: int
    typed: str
    word: str
    numbers: tuple[str, ...]

    @property
    def rank(self) -> int:
        return _RANKS[self.word]

    @property
    def is_slip(self) -> bool:
        """Whether a điểm is called khoản, or a khoản điểm: «khoản d», «điểm 2»."""
        first = self.numbers[0]
        letters = first[:1].isalpha() and first != THIS
        return (self.word == KHOAN and letters) or (self.word == DIEM and first[:1].isdigit())


@by_text
def literals(text: str, kind: str = "") -> Iterator[UnitLiteral]:
    """Yield every reference of `text` in order, but those in quotation marks; U+00A0 counts as a space.

    `kind` is what the document itself is called («quy chế»): «Quyết định này» in it means another text.
    Empty: every text called «này» is the document itself.

    >>> [one.names for one in literals("khoản 2 Điều 3; Chương II")]
    [((('khoản', '2'), ('Điều', '3')),), ((('Chương', 'II'),),)]
    """
    unquoted = _QUOTED.sub(lambda match: "”" * len(match.group()), text)
    terms = [_term(match) for match in _TERM.finditer(unquoted)]
    for group in _groups(text, list(_chains(text, terms))):
        foreign = _is_foreign(text, group[0][0].start, group[-1][-1].end, kind.lower())
        for chain in group:
            yield _literal(text, chain, foreign=foreign)


def _term(match: re.Match[str]) -> _Term:
    typed = match.group("word")
    numbers = tuple(_NUMBER.findall(match.group("numbers")))
    return _Term(match.start(), match.end(), typed, _WORDS[typed.lower()], numbers)


# Terms → chains → groups


def _chains(text: str, terms: Sequence[_Term]) -> Iterator[list[_Term]]:
    """Yield the terms that name one unit together, as typed."""
    at = 0
    while at < len(terms):
        end = _rising(text, terms, at)
        if terms[at].word in (DIEU, KHOAN):
            end = _falling(text, terms, end)
        yield list(terms[at:end])
        at = end


def _rising(text: str, terms: Sequence[_Term], at: int) -> int:
    """Return the end of the chain from small to large that begins at `at`."""
    end = at + 1
    while end < len(terms) and terms[end].rank > terms[end - 1].rank:
        joint = _JOINT.fullmatch(text, terms[end - 1].end, terms[end].start)
        stands_alone = terms[end - 1].rank >= _RANKS[DIEU] or terms[end - 1].numbers == (THIS,)
        if joint is None or (joint["comma"] and stands_alone):
            break
        end += 1
    return end


def _falling(text: str, terms: Sequence[_Term], end: int) -> int:
    """Return the end of a chain that goes on from large to small: «Điều 2, khoản 1, điểm a»."""
    while end < len(terms) and terms[end].rank < min(terms[end - 1].rank, _RANKS[DIEU]):
        if not _JOINT.fullmatch(text, terms[end - 1].end, terms[end].start):
            break
        if _rising(text, terms, end) > end + 1:
            break
        end += 1
    return end


def _groups(text: str, chains: Sequence[list[_Term]]) -> Iterator[list[list[_Term]]]:
    """Yield chains that a list joins: «Điều 5, Điều 6 và khoản 1 Điều 7 Luật …» belong to one text."""
    group: list[list[_Term]] = []
    for chain in chains:
        if group and not _is_list(text[group[-1][-1].end : chain[0].start]):
            yield group
            group = []
        group.append(chain)
    if group:
        yield group


def _is_list(gap: str) -> bool:
    match = _LIST.match(gap)
    return match is not None and _BEFORE_LIST.fullmatch(gap, match.end()) is not None


# Chains → literals


def _literal(text: str, chain: Sequence[_Term], *, foreign: bool) -> UnitLiteral:
    start, end = chain[0].start, chain[-1].end
    pairs = list(pairwise(chain))
    slip = len(chain) > 1 and any(term.is_slip for term in chain)
    falling = any(after.rank < before.rank for before, after in pairs)
    comma = any("," in text[before.end : after.start] for before, after in pairs)
    middle = _MIDDLE.search(text, max(0, start - 8), start) is not None
    letter_case = any(_wrong_case(term, middle=middle or term is not chain[0]) for term in chain)
    ordered = sorted((term for term in chain if not term.is_slip), key=lambda term: term.rank)
    names = tuple(_names(ordered))
    return UnitLiteral(start, end, text[start:end], names, foreign, slip or falling or comma, letter_case)


def _wrong_case(term: _Term, *, middle: bool) -> bool:
    """Return whether the word of `term` lacks its capital, or has one inside a sentence."""
    if term.numbers == (THIS,):
        return False
    if term.rank >= _RANKS[DIEU]:
        return term.typed != term.word and (term.word != "Phần" or term.numbers[0].isupper())
    return middle and term.typed[0].isupper()


def _names(ordered: Sequence[_Term]) -> Iterator[Name]:
    """Yield the units of a chain: the smaller parts stand in the first number of each larger one."""
    for at, term in enumerate(ordered):
        larger = tuple((above.word, above.numbers[0]) for above in ordered[at + 1 :])
        for place, number in enumerate(term.numbers):
            if at == 0 or place:
                yield ((term.word, number), *larger)


# Whose unit


def _is_foreign(text: str, start: int, end: int, kind: str) -> bool:
    """Return whether the clause around a list of references names another text that they belong to."""
    rest = text[end : end + _REACH]
    rest = rest[_WITH_ANNEX.match(rest).end() :]  # type: ignore[union-attr]
    if own := _OWN.match(rest):
        return bool(kind) and own["kind"].lower() not in (kind, "văn bản")
    if _FOREIGN.match(rest):
        return True
    stop = _STOPS_AFTER.search(rest)
    before = text[max(0, start - _REACH) : start]
    begin = max((match.end() for match in _STOPS_BEFORE.finditer(before)), default=0)
    return bool(_NAMED.search(rest[: stop.start()] if stop else rest) or _NAMED.search(before[begin:]))


_AMENDS = regex(r"(?<!\w)(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)(?!\w)", re.IGNORECASE)


def amends(text: str) -> bool:
    """Return whether `text` changes another text: the units that it and its parts name stand in that one."""
    return _AMENDS.search(text) is not None and _NAMED.search(text) is not None

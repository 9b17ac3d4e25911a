"""Names of the directory of recipients as people spell them: whole lines, and bodies inside longer text."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from docgen.kept import by_identity, cached_property
from docgen.models.noi_nhan import DanhMucNhan
from docgen.vn.patterns import regex

_KEPT = 1_024
"""So many texts and their names are held: the documents of a run share most of their paragraphs."""
_STOPS = ".,;:!?()[]/\"'“”«»-"
_UBND = regex(r"(?<!\w)ubnd(?!\w)")
_TP = regex(r"(?<!\w)tp\.?\s?(?=\w)")


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """Return `text` so that spellings of one name are alike: case, spaces, «uỷ», «UBND», «TP.».

    >>> folded("UBND TP. Hồ Chí Minh") == folded("Uỷ ban nhân dân Thành phố Hồ Chí Minh")
    True
    """
    flat = " ".join(text.casefold().replace("\u00a0", " ").replace("uỷ", "ủy").replace("–", "-").split())
    flat = flat.strip(" .;,-")
    if "ubnd" in flat:
        flat = _UBND.sub("ủy ban nhân dân", flat)
    return _TP.sub("thành phố ", flat) if "tp" in flat else flat


@by_identity
def known_names(known: DanhMucNhan) -> "Names":
    """Return the names of the directory, folded once for all documents that are judged by it."""
    return Names(known)


class Names:
    """Every name of the directory: whole entries by their folded name, bodies found inside longer text."""

    def __init__(self, known: DanhMucNhan) -> None:
        self.known = known
        self.spots = lru_cache(maxsize=_KEPT)(self._spots)
        """Folded text → where it names a body, and by which name; of two at one place the longer."""

    @cached_property
    def entries(self) -> Mapping[str, str]:
        """Folded name, abbreviation or other spelling → key; the first of two alike."""
        found_: dict[str, str] = {}
        for key, body in self.known.don_vi.items():
            old = [name.ten_don_vi for name in body.ten_cu]
            for name in (body.ten_don_vi, *old, *body.ten_khac, body.ten_viet_tat):
                if name:
                    found_.setdefault(folded(name), key)
        for key, group in self.known.nhom.items():
            for name in (group.ten_nhom, *group.ten_khac):
                found_.setdefault(folded(name), key)
        return found_

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The folded names of bodies, no abbreviations alone; each as it stands in a folded text."""
        names: set[str] = set()
        for body in self.known.don_vi.values():
            names |= {body.ten_don_vi, *(old.ten_don_vi for old in body.ten_cu), *body.ten_khac}
        return tuple(sorted(map(folded, names)))

    @cached_property
    def by_word(self) -> Mapping[str, tuple[tuple[str, frozenset[str]], ...]]:
        """The names of `bodies` by their longest word, each with all of its words.

        Only a text that holds them all can hold the name.
        """
        found_: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for name in self.bodies:
            words = frozenset(_words(name))
            found_[max(words, key=lambda word: (len(word), word))].append((name, words))
        return {word: tuple(names) for word, names in found_.items()}

    def whole(self, text: str) -> str | None:
        """Return the key whose name is the whole of `text`, or None."""
        return self.entries.get(folded(text))

    def within(self, text: str) -> Iterator[str]:
        """Yield the keys of the bodies that `text` names, in order."""
        yield from (self.entries[name] for _, name in self.spots(folded(text)))

    def _spots(self, text: str) -> tuple[tuple[int, str], ...]:
        """Texts name few bodies: to look for some costs less than a pattern of all, slow to build."""
        said = frozenset(_words(text))
        near = (names for word, names in self.by_word.items() if word in said)
        able = (name for names in near for name, words in names if words <= said and name in text)
        found_ = sorted((at, -len(name), name) for name in able for at in _at(name, text))
        taken: list[tuple[int, str]] = []
        end = 0
        for at, _, name in found_:
            if at >= end:
                taken.append((at, name))
                end = at + len(name)
        return tuple(taken)


def _words(text: str) -> list[str]:
    for stop in _STOPS:
        text = text.replace(stop, " ")
    return text.split()


def _at(name: str, text: str) -> Iterator[int]:
    """Yield where `name` stands in `text` as words of its own."""
    at = text.find(name)
    while at >= 0:
        around = text[max(at - 1, 0) : at] + text[at + len(name) : at + len(name) + 1]
        if not any(letter.isalnum() or letter == "_" for letter in around):
            yield at
        at = text.find(name, at + 1)


def successor(known: DanhMucNhan, key: str, day: dt.date) -> str:
    """Return the name of what took the place of a body and exists on `day`; empty: unknown."""
    following = known.don_vi[key].thay_the_boi
    while following and (body := known.don_vi.get(following)) and not body.co(day):
        following = body.thay_the_boi
    if not following:
        return ""
    group = known.nhom.get(following)
    return (
        known.don_vi[following].ten(day)
        if following in known.don_vi
        else group.ten_nhom
        if group
        else following
    )

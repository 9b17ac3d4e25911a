"""Recipients judged at the document's day: bodies that ended, changed names, tasks without a recipient."""

from collections.abc import Iterator, Mapping

from docgen.errors import Where
from docgen.kept import by_identity, cached_property
from docgen.models.noi_nhan import DanhMucNhan
from docgen.nd30 import places
from docgen.nd30.rules import Finding
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.wording import directory
from docgen.wording.case import Case, found
from docgen.wording.directory import folded
from docgen.wording.recipients import POINTING

_TASK_BEFORE = regex(r"(?<!\w)(?:giao|đề nghị|yêu cầu|phân công)(?: cho)?\s+\Z")
_TASK_AFTER = regex(r"(?:\s*\([^()]*\))?\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm)(?!\w)")
"""How a text gives a body a task, before its name or after it; its letters are folded."""
_EXECUTE = regex(r"chịu trách nhiệm (?:thi hành|thực hiện)")
"""The implementing article of a decision: whoever it names receives it («Như Điều 3»)."""
_STOPS = ".,;:!?()[]/\"'“”«»-"
_GENERAL = regex(r"(?<!\w)(?:các (?P<a>bộ|sở)|(?P<b>ủy) ban nhân dân (?:các|cấp|tỉnh))(?!\w)")
"""A line that stands for all bodies whose name begins with its word: «các sở», «UBND các tỉnh»."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """One line of Kính gửi or Nơi nhận: as typed, as printed, the key that it is or is recognised as."""

    field: str
    typed: str
    shown: str
    key: str | None
    where: Where


def judge(case: Case) -> Iterator[Finding]:
    """Yield what a person should look at in Kính gửi, in Nơi nhận, and in tasks that the texts give."""
    names = _names(case.noi_nhan)
    listed = list(_listed(case, names))
    for one in listed:
        yield from _standing(case, one, names)
    yield from _repeated(listed)
    yield from _tasks(case, listed, names)


@by_identity
def _names(known: DanhMucNhan) -> "Names":
    """Return the names of the directory, folded once for all documents that are judged by it."""
    return Names(known)


class Names:
    """Every name of the directory: whole entries by their folded name, bodies found inside longer text."""

    def __init__(self, known: DanhMucNhan) -> None:
        self.known = known

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
    def words(self) -> Mapping[str, frozenset[str]]:
        """The words of each of `bodies`: only a text that holds them all can hold the name."""
        return {name: frozenset(_words(name)) for name in self.bodies}

    def whole(self, text: str) -> str | None:
        """Return the key whose name is the whole of `text`, or None."""
        return self.entries.get(folded(text))

    def within(self, text: str) -> Iterator[str]:
        """Yield the keys of the bodies that `text` names, in order."""
        yield from (self.entries[name] for _, name in self.spots(folded(text)))

    def spots(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where the folded `text` names a body, and by which name; of two at one place the longer.

        Texts name few bodies: to look for each costs a tenth of a pattern of all, which takes 10 ms to build.
        """
        said = frozenset(_words(text))
        able = (name for name, words in self.words.items() if words <= said and name in text)
        found_ = [(at, -len(name), name) for name in able for at in _at(name, text)]
        end = 0
        for at, _, name in sorted(found_):
            if at >= end:
                yield at, name
                end = at + len(name)


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


def _listed(case: Case, names: Names) -> Iterator[_Listed]:
    lines = [("kinh_gui", i, ten) for i, ten in enumerate(getattr(case.document, "kinh_gui", ()))]
    lines += [("noi_nhan", i, item.ten) for i, item in enumerate(case.document.noi_nhan)]
    for field, index, ten in lines:
        if POINTING.fullmatch(ten):
            continue
        is_key = ten in case.noi_nhan.don_vi or ten in case.noi_nhan.nhom
        key = ten if is_key else names.whole(ten)
        shown = directory.name(ten, case.noi_nhan, case.day)
        yield _Listed(field, ten, shown, key, case.where(field, index))


# One line


def _standing(case: Case, one: _Listed, names: Names) -> Iterator[Finding]:
    """Yield that a recipient does not exist on the document's day, or bears another name."""
    two_tiers = case.day >= places.TWO_TIERS
    keys = [one.key] if one.key else list(dict.fromkeys(names.within(one.typed)))
    gone = [key for key in keys if key in case.noi_nhan.don_vi and not case.noi_nhan.don_vi[key].co(case.day)]
    for key in gone:
        body = case.noi_nhan.don_vi[key]
        if body.co_tu and case.day < body.co_tu:
            yield found("noi_nhan_chua_co", one.where, one.shown)
        elif two_tiers and places.DISTRICT.search(one.shown):
            yield found("cap_huyen", one.where, one.shown, _successor(case, key))
        else:
            yield found("noi_nhan_bai_bo", one.where, one.shown, _successor(case, key))
    if gone:
        return
    if two_tiers and places.DISTRICT.search(one.shown):
        yield found("cap_huyen", one.where, one.shown)
    elif two_tiers and (province := places.dropped(one.shown)):
        yield found("tinh_khong_con", one.where, one.shown, places.DROPPED[province])
    elif one.key in case.noi_nhan.don_vi:
        yield from _renamed(case, one)


def _renamed(case: Case, one: _Listed) -> Iterator[Finding]:
    body = case.noi_nhan.don_vi[one.key or ""]
    right = body.ten(case.day)
    others = {folded(name) for name in (body.ten_don_vi, *(old.ten_don_vi for old in body.ten_cu))}
    if folded(one.shown) in others - {folded(right)}:
        yield found("noi_nhan_ten_cu", one.where, one.shown, right)


def _successor(case: Case, key: str) -> str:
    """Return the name of what took the place of a body and exists on the document's day; empty: unknown."""
    known = case.noi_nhan
    following = known.don_vi[key].thay_the_boi
    while following and (body := known.don_vi.get(following)) and not body.co(case.day):
        following = body.thay_the_boi
    return directory.name(following, known, case.day) if following else ""


# Lines among themselves


def _repeated(listed: list[_Listed]) -> Iterator[Finding]:
    """Yield every recipient that Kính gửi names already by another name of the same body (NN-18).

    The same name twice is found in the finished file.
    """
    addressed = {one.key: one.shown for one in listed if one.field == "kinh_gui" and one.key}
    for one in listed:
        same = addressed.get(one.key or "") if one.field == "noi_nhan" else None
        if same is not None and same.casefold() != one.shown.casefold():
            yield found("kinh_gui_lap", one.where, one.shown, same)


# Tasks


def _tasks(case: Case, listed: list[_Listed], names: Names) -> Iterator[Finding]:
    """Yield every body of the directory to which a text gives a task, and that receives nothing (NN-06)."""
    covered, general = _covered(case, listed, names)
    told: set[str] = set()
    whole = folded("\n".join(passage.text for passage in case.passages))
    named = any(True for _ in names.spots(whole))
    for passage in case.passages if named else ():
        for name in _charged(folded(passage.text), names):
            key = names.entries[name]
            if key in covered or key in told or name.split()[0] in general:
                continue
            told.add(key)
            yield found("viec_khong_nhan", passage.where, directory.name(key, case.noi_nhan, case.day))


def _charged(text: str, names: Names) -> Iterator[str]:
    """Yield the names of the bodies that the folded `text` charges with a task, in order."""
    for at, name in names.spots(text):
        if _TASK_BEFORE.search(text, 0, at) or _TASK_AFTER.match(text, at + len(name)):
            yield name


def _covered(case: Case, listed: list[_Listed], names: Names) -> tuple[set[str], set[str]]:
    """Return the keys that receive the document, and first words of bodies that a general line covers."""
    covered: set[str] = set()
    general: set[str] = set()
    for one in listed:
        keys = [one.key] if one.key else list(names.within(one.typed))
        for key in keys:
            covered |= {key, *directory.members(key, case.noi_nhan, case.day)}
        general |= {match["a"] or match["b"] for match in _GENERAL.finditer(folded(one.shown))}
    for passage in case.passages:
        if case.document.loai == "quyet_dinh" and _EXECUTE.search(passage.text):
            covered |= set(names.within(passage.text))
    own = names.whole(case.co_quan)
    return covered | ({own} if own else set()), general

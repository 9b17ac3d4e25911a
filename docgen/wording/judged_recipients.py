"""Recipients judged at the document's day: bodies that ended, changed names, tasks without a recipient."""

from collections.abc import Iterator, Sequence

from docgen.errors import Where
from docgen.models.ten_noi_nhan import Names, folded, known_names, successor
from docgen.nd30 import places
from docgen.nd30.rules import Finding
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.wording import directory
from docgen.wording.case import Case, Passage, found
from docgen.wording.recipients import POINTING

_TASK_BEFORE = regex(r"(?<!\w)(?:giao|đề nghị|yêu cầu|phân công)(?: cho)?\s+\Z")
_TASK_AFTER = regex(r"(?:\s*\([^()]*\))?\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm)(?!\w)")
"""How a text gives a body a task, before its name or after it; its letters are folded."""
_TASKS = ("giao", "đề nghị", "yêu cầu", "phân công", "chủ trì", "trách nhiệm")
"""One of these stands wherever one of the two does."""
_EXECUTE = regex(r"chịu trách nhiệm (?:thi hành|thực hiện)")
"""The implementing article of a decision: whoever it names receives it («Như Điều 3»)."""
_GENERAL = regex(r"(?<!\w)(?:các (?P<a>bộ|sở)|(?P<b>ủy) ban nhân dân (?:các|cấp|tỉnh))(?!\w)")
"""A line that stands for all bodies whose name begins with its word: «các sở», «UBND các tỉnh»."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """One line of Kính gửi or Nơi nhận: as typed, as printed, the key that it is or is recognised as."""

    field: str
    typed: str
    shown: str
    key: str | None
    index: int
    case: Case

    @property
    def where(self) -> Where:
        return self.case.where(self.field, self.index)


def may_tell(text: str, names: Names) -> bool:
    """Return whether there may be anything to say of a passage `text`: it gives a body a task."""
    return any(_charged(folded(text), names)) or _EXECUTE.search(text) is not None


def judge(case: Case, passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield what a person should look at in Kính gửi, in Nơi nhận, and in tasks that the texts give."""
    names = known_names(case.noi_nhan)
    listed = list(_listed(case, names))
    for one in listed:
        yield from _standing(case, one, names)
    yield from _repeated(listed)
    yield from _tasks(case, passages, listed, names)


def _listed(case: Case, names: Names) -> Iterator[_Listed]:
    lines = [("kinh_gui", i, ten) for i, ten in enumerate(getattr(case.document, "kinh_gui", ()))]
    lines += [("noi_nhan", i, item.ten) for i, item in enumerate(case.document.noi_nhan)]
    for field, index, ten in lines:
        if POINTING.fullmatch(ten):
            continue
        is_key = ten in case.noi_nhan.don_vi or ten in case.noi_nhan.nhom
        key = ten if is_key else names.whole(ten)
        shown = directory.name(ten, case.noi_nhan, case.day)
        yield _Listed(field, ten, shown, key, index, case)


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
            yield found("cap_huyen", one.where, one.shown, successor(case.noi_nhan, key, case.day))
        else:
            yield found("noi_nhan_bai_bo", one.where, one.shown, successor(case.noi_nhan, key, case.day))
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


def _tasks(case: Case, passages: Sequence[Passage], listed: list[_Listed], names: Names) -> Iterator[Finding]:
    """Yield every body of the directory to which a text gives a task, and that receives nothing (NN-06)."""
    if not passages:
        return
    covered, general = _covered(case, passages, listed, names)
    told: set[str] = set()
    for passage in passages:
        for name in _charged(folded(passage.text), names):
            key = names.entries[name]
            if key in covered or key in told or name.split()[0] in general:
                continue
            told.add(key)
            yield found("viec_khong_nhan", passage.where, directory.name(key, case.noi_nhan, case.day))


def _charged(text: str, names: Names) -> Iterator[str]:
    """Yield the names of the bodies that the folded `text` charges with a task, in order."""
    charges = any(words in text for words in _TASKS)  # the search for names is a slow one
    for at, name in names.spots(text) if charges else ():
        if _TASK_BEFORE.search(text, 0, at) or _TASK_AFTER.match(text, at + len(name)):
            yield name


def _covered(
    case: Case, passages: Sequence[Passage], listed: list[_Listed], names: Names
) -> tuple[set[str], set[str]]:
    """Return the keys that receive the document, and first words of bodies that a general line covers."""
    covered: set[str] = set()
    general: set[str] = set()
    for one in listed:
        keys = [one.key] if one.key else list(names.within(one.typed))
        for key in keys:
            covered |= {key, *directory.members(key, case.noi_nhan, case.day)}
        general |= {match["a"] or match["b"] for match in _GENERAL.finditer(folded(one.shown))}
    for passage in passages:
        if case.document.loai == "quyet_dinh" and _EXECUTE.search(passage.text):
            covered |= set(names.within(passage.text))
    own = names.whole(case.co_quan)
    return covered | ({own} if own else set()), general

"""Items → numbers and components. Numbers typed in Markdown are not trusted: every number is counted here."""

from collections.abc import Iterable
from dataclasses import replace

from docgen.body.levels import Levels
from docgen.body.scheme import Scheme, Token
from docgen.body.text import Fault, Item, fault
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Numbered:
    """What an item is once numbered: its component, its number as printed (or empty), and its look.

    `number_part`: component of the number where it stands alone above the title («Chương I»), else empty.
    `level` is the 0-based level of the scheme and `counters` the count of each level down to it; -1 and
    empty where nothing is counted.
    """

    part: str
    label: str = ""
    bold: bool = False
    caps: bool = False
    number_part: str = ""
    bold_label: bool = False
    level: int = -1
    counters: tuple[int, ...] = ()


def number(items: Iterable[Item], scheme: Scheme) -> tuple[tuple[Numbered, ...], tuple[Fault, ...]]:
    """Return one `Numbered` for each item, in order, and what cannot be numbered.

    Headings take the upper numbered levels (see `Levels`); an ordered list takes the level below its heading
    and nested lists the next ones. A count runs on over unnumbered paragraphs until the next heading; that
    of Phần, Chương and Điều through the whole document (ND-22).
    """
    items = tuple(items)
    count = _Count(scheme, items)
    return tuple(count.next(item) for item in items), tuple(count.faults)


class _Count:
    """The counters of one body."""

    def __init__(self, scheme: Scheme, items: tuple[Item, ...]) -> None:
        self.scheme = scheme
        self.levels = Levels(scheme, items)
        self.headings = any(item.kind == "tieu_de" for item in items)
        self.depth = 0
        """Depth of the last heading; 0 before the first."""
        self.heading = -1
        """Level of the last heading; -1 before the first."""
        self.counters = [0] * len(scheme.numbered)
        self.faults: list[Fault] = []

    def next(self, item: Item) -> Numbered:
        """Return what `item` is, counting it."""
        if item.kind == "tieu_de":
            return self._heading(item)
        if item.kind == "muc":
            return self._ordered(item)
        if item.kind == "gach":
            return self._dash(item)
        return Numbered("noi_dung", item.typed)

    def _heading(self, item: Item) -> Numbered:
        self._look_at_depth(item)
        self.depth = item.depth
        level = self.levels.of(item)
        if level is None:
            self._fault("tieu_de_qua_sau", item, depth=item.depth)
            return Numbered("noi_dung")
        self.heading = level
        token = self.scheme.numbered[level]
        label = self._counted(level)
        part = token.title_part or token.heading_part
        above = token.heading_part if token.title_part else ""
        return self._numbered(Numbered(part, label, token.bold_heading, token.caps_heading, above), level)

    def _look_at_depth(self, item: Item) -> None:
        """Note a level that the scheme has not, and a heading that stands too deep; a named one may."""
        if item.unit:
            if self.levels.named(item) is None:
                self._fault("cap_tieu_de_khong_co", item, found=f"{{{item.unit}}}")
        elif item.depth > self.depth + 1:
            skipped = range(self.depth + 1, item.depth)
            if not self.depth or not self.levels.may_skip(skipped):
                self._fault("tieu_de_nhay_cap", item, depth=item.depth, need=self.depth + 1)

    def _ordered(self, item: Item) -> Numbered:
        level = self.scheme.first_item(self.heading + 1) + item.depth - 1
        if self.headings and not self.depth:
            self._fault("danh_sach_truoc_tieu_de", item)
        if level >= len(self.scheme.numbered):
            self._fault("danh_sach_qua_sau", item)
            return Numbered("noi_dung")
        token = self.scheme.numbered[level]
        made = Numbered(token.item_part, self._counted(level), bold_label=_stands_out(token))
        return self._numbered(made, level)

    def _dash(self, item: Item) -> Numbered:
        if item.depth > len(self.scheme.dashes):
            self._fault("gach_qua_sau", item, depth=item.depth)
            return Numbered("noi_dung")
        token = self.scheme.dashes[item.depth - 1]
        return Numbered(token.item_part, token.end)

    def _counted(self, level: int) -> str:
        """Count one at `level`, restart the levels below, and return the number as printed."""
        self.counters[level] += 1
        for below in range(level + 1, len(self.counters)):
            if not self.scheme.numbered[below].runs_on:
                self.counters[below] = 0
        return self.scheme.label(level, self.counters)

    def _numbered(self, made: Numbered, level: int) -> Numbered:
        """Return `made` with its place in the scheme."""
        return replace(made, level=level, counters=tuple(self.counters[: level + 1]))

    def _fault(self, id: str, item: Item, **args: object) -> None:  # noqa: A002
        self.faults.append(fault(id, item.line, scheme=str(self.scheme), **args))


def _stands_out(token: Token) -> bool:
    """Return whether the number of an ordered item is bold before upright text: «Điều 1.» (Mẫu 1.2)."""
    return bool(token.word)

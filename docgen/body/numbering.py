"""Items → numbers and components. Numbers typed in Markdown are not trusted: every number is counted here."""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.body.scheme import Scheme
from docgen.body.text import Fault, Item, fault


@dataclass(frozen=True, slots=True)
class Numbered:
    """What an item is once numbered: its component, its number as printed (or empty), and its look."""

    part: str
    label: str = ""
    bold: bool = False
    caps: bool = False


def number(items: Iterable[Item], scheme: Scheme) -> tuple[tuple[Numbered, ...], tuple[Fault, ...]]:
    """Return one `Numbered` for each item, in order, and what cannot be numbered.

    Headings take the upper numbered levels; an ordered list takes the level below its heading and
    nested lists the next ones. A count runs on over unnumbered paragraphs until the next heading.
    """
    items = tuple(items)
    count = _Count(scheme, headings=any(item.kind == "tieu_de" for item in items))
    return tuple(count.next(item) for item in items), tuple(count.faults)


class _Count:
    """The counters of one body."""

    def __init__(self, scheme: Scheme, *, headings: bool) -> None:
        self.scheme = scheme
        self.headings = headings
        self.heading = 0
        """Depth of the last heading; 0 before the first."""
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
        if item.depth > self.heading + 1:
            self._fault("tieu_de_nhay_cap", item, depth=item.depth, need=self.heading + 1)
        self.heading = item.depth
        if item.depth > len(self.scheme.numbered):
            self._fault("tieu_de_qua_sau", item, depth=item.depth)
            return Numbered("noi_dung")
        token = self.scheme.numbered[item.depth - 1]
        label = self._counted(item.depth - 1)
        return Numbered(token.heading_part, label, token.bold_heading, token.caps_heading)

    def _ordered(self, item: Item) -> Numbered:
        level = self.heading + item.depth - 1
        if self.headings and not self.heading:
            self._fault("danh_sach_truoc_tieu_de", item)
        if level >= len(self.scheme.numbered):
            self._fault("danh_sach_qua_sau", item)
            return Numbered("noi_dung")
        return Numbered(self.scheme.numbered[level].item_part, self._counted(level))

    def _dash(self, item: Item) -> Numbered:
        if item.depth > len(self.scheme.dashes):
            self._fault("gach_qua_sau", item, depth=item.depth)
            return Numbered("noi_dung")
        token = self.scheme.dashes[item.depth - 1]
        return Numbered(token.item_part, token.end)

    def _counted(self, level: int) -> str:
        """Count one at `level`, restart the levels below, and return the number as printed."""
        self.counters[level] += 1
        self.counters[level + 1 :] = [0] * (len(self.counters) - level - 1)
        return self.scheme.label(level, self.counters)

    def _fault(self, id: str, item: Item, **args: object) -> None:  # noqa: A002
        self.faults.append(fault(id, item.line, scheme=str(self.scheme), **args))

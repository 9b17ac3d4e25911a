"""YAML as text: every scalar is a string, and every value knows its line.

`1.000010` is a code and `no` a word, so nothing is guessed. What YAML can do beyond plain data
(aliases, tags, merge keys, several documents) is refused, since it hides what a file says.
"""

from collections.abc import Callable
from dataclasses import field
from typing import Any

import yaml

from docgen.errors import DataError, DocgenError, Where
from docgen.sources import yaml_syntax, yaml_text
from docgen.sources.lines import Lines, Path, Placed, Step
from docgen.values import dataclass
from docgen.vn import text as vn_text

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_NODES = 400_000
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Data = str | list["Data"] | dict[str, "Data"]
Event = Any
"""An event of the parser: its stubs know neither the marks nor the anchors of one."""
_TEXT: Event = yaml.ScalarEvent
Take = Callable[[], Event]
"""Returns the next event."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Plain data of a YAML file, the line of every value, and what is wrong with the file."""

    data: Data
    lines: Lines
    errors: tuple[DocgenError, ...]
    whole: bool
    """False: reading stopped before the end, so that nothing can be said of what is missing."""


def read(data: bytes, file: str) -> Tree:
    """Return what `data` says; where it cannot be read to its end, what was read until there.

    Errors are collected in the tree, in file order: a caller can check the values beside them.
    """
    build = _Build(file)
    if len(data) > MAX_BYTES:
        return build.stopped(DataError("yaml_qua_lon", Where(file), limit_mb=MAX_BYTES // 1_000_000))
    try:
        decoded = yaml_text.decode(data, file)
    except DataError as error:
        return build.stopped(error)
    build.errors += decoded.errors
    try:
        build.document(_Loader(decoded.text).get_event)
    except yaml.MarkedYAMLError as error:
        return build.stopped(yaml_syntax.explain(error, decoded.text, file))
    except yaml.YAMLError:
        return build.stopped(DataError("yaml_cu_phap", Where(file), column=1))
    except _Stop as stop:
        return build.stopped(stop.error)
    if build.root in ([], [""]):
        return build.stopped(DataError("yaml_rong", Where(file)))
    return build.tree()


def _line(event: Event) -> int:
    """Return the 1-based line at which `event` begins."""
    line: int = event.start_mark.line
    return line + 1


def _lines_of(event: Event) -> int:
    """Return over how many lines the text of `event` is written; blank lines below a block scalar count."""
    start, end = event.start_mark, event.end_mark
    last = end.line - (event.style == ">" and end.column == 0)
    lines: int = last - start.line + (event.style != ">")
    return lines


class _Stop(Exception):  # noqa: N818
    """Reading on makes no sense; `error` says why."""

    def __init__(self, error: DataError) -> None:
        super().__init__()
        self.error = error


@dataclass(slots=True)
class _Build:
    """The tree as it grows, event by event."""

    file: str
    root: list[Data] = field(default_factory=list)
    top: int = 0
    """Line of the root."""
    below: dict[Path, dict[Step, int]] = field(default_factory=dict)
    """Path of every list and mapping → its items or keys, each with the line of its value."""
    text_at: dict[Path, int] = field(default_factory=dict)
    joined: set[Path] = field(default_factory=set)
    errors: list[DocgenError] = field(default_factory=list)
    nodes: int = 0

    def tree(self, *, whole: bool = True) -> Tree:
        lines = Lines(self.file, Placed(self.top, self.below), self.text_at, frozenset(self.joined))
        return Tree(self.root[0] if self.root else {}, lines, tuple(self.errors), whole)

    def stopped(self, error: DataError) -> Tree:
        """Return what was read before `error`, which is left out where its line bears another already."""
        if error.where.line not in {found.where.line for found in self.errors} or not error.where.line:
            self.errors.append(error)
        return self.tree(whole=False)

    def problem(self, id_: str, event: Event, **args: object) -> DataError:
        error = DataError(id_, Where(self.file, line=_line(event)), **args)
        self.errors.append(error)
        return error

    def document(self, take: Take) -> None:
        """Read the one document whose events `take` returns, one after the other."""
        while not isinstance(event := take(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if self.root:
                    raise _Stop(DataError("yaml_nhieu_tai_lieu", self._where(event)))
                event = take()
                self.top = _line(event)
                self.root.append(self.value(event, take, ()))

    def value(self, event: Event, take: Take, path: Path) -> Data:
        """Return the value that begins with `event`; the parts of a collection are read too."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self._too_many(event)
        if event.__class__ is _TEXT:
            return self.scalar(event, path)
        if isinstance(event, yaml.AliasEvent):
            self.problem("yaml_bi_danh", event, name=f"*{event.anchor}")
            return ""
        self.refused(event)
        if len(path) >= MAX_DEPTH:
            raise _Stop(DataError("yaml_qua_sau", self._where(event), limit=MAX_DEPTH))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(take, path)
        return self.mapping(take, path)

    def scalar(self, event: Event, path: Path) -> str:
        """Return the text that `event` is."""
        self.refused(event)
        if event.style in ("|", ">"):
            self.text_at[path] = _line(event) + 1
        if event.style != "|" and event.end_mark.line >= _line(event) and _lines_of(event) > 1:
            self.joined.add(path)
        text: str = event.value
        return text

    def sequence(self, take: Take, path: Path) -> list[Data]:
        found: list[Data] = []
        rows = self.below.setdefault(path, {})
        while (event := take()).__class__ is not yaml.SequenceEndEvent:
            place = len(found)
            rows[place] = _line(event)
            found.append(self.value(event, take, (*path, place)))
        return found

    def mapping(self, take: Take, path: Path) -> dict[str, Data]:
        """Return the values by key.

        Nearly all of a file are plain words as keys of texts on the same line: nothing is to be done for
        these, and each step here counts.
        """
        found: dict[str, Data] = {}
        rows = self.below.setdefault(path, {})
        first: dict[str, int] = {}
        while (event := take()).__class__ is not yaml.MappingEndEvent:
            key = (
                word
                if event.__class__ is _TEXT
                and event.anchor is None
                and event.tag is None
                and (word := event.value).isascii()
                and word != "<<"
                else self.key(event, take, path)
            )
            value = take()
            line = event.start_mark.line
            if (
                value.__class__ is _TEXT
                and value.start_mark.line == value.end_mark.line == line
                and value.anchor is None
                and value.tag is None
                and value.style != "|"
                and value.style != ">"
                and key not in found
                and key is not None
            ):
                self.nodes += 1
                if self.nodes > MAX_NODES:
                    raise self._too_many(value)
                found[key] = value.value
                rows[key] = line + 1
            elif key is None or key in found:
                if key is not None:
                    self.problem("yaml_khoa_lap", event, key=key, first=first.get(key, rows[key]))
                self.value(value, take, (*path, "\ufffd"))
            else:
                first[key] = line + 1
                rows[key] = _line(value) if value.__class__ is _TEXT else line + 1
                found[key] = self.value(value, take, (*path, key))
        return found

    def key(self, event: Event, take: Take, path: Path) -> str | None:
        """Return the key that `event` is; None, and an error, where it is no plain text."""
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self.refused(event)
            if event.value == "<<" and event.style not in ("'", '"'):
                self.problem("yaml_gop_khoa", event)
                return None
            text: str = event.value
            return text if text.isascii() else vn_text.clean(text)
        self.problem("yaml_khoa_phuc", event)
        self.value(event, take, (*path, "\ufffd"))
        return None

    def refused(self, event: Event) -> None:
        """Note an anchor or a tag of a text or a collection."""
        if event.anchor is not None:
            self.problem("yaml_bi_danh", event, name=f"&{event.anchor}")
        if event.tag is not None and event.tag != "!":
            self.problem("yaml_the", event, tag=event.tag)

    def _too_many(self, event: Event) -> _Stop:
        return _Stop(DataError("yaml_qua_nhieu", self._where(event), limit=MAX_NODES))

    def _where(self, event: Event) -> Where:
        return Where(self.file, line=_line(event))

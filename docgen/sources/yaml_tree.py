"""YAML as text: every scalar is a string, and every value knows its line.

`1.000010` is a code and `no` a word, so nothing is guessed. What YAML can do beyond plain data
(aliases, tags, merge keys, several documents) is refused, since it hides what a file says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from docgen.errors import DataError, DocgenError, Where
from docgen.sources import yaml_syntax, yaml_text
from docgen.sources.lines import Lines, Path
from docgen.vn import text as vn_text

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_NODES = 400_000
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Data = str | list["Data"] | dict[str, "Data"]


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
        build.document(yaml.parse(decoded.text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        return build.stopped(yaml_syntax.explain(error, decoded.text, file))
    except yaml.YAMLError:
        return build.stopped(DataError("yaml_cu_phap", Where(file), column=1))
    except _Stop as stop:
        return build.stopped(stop.error)
    if build.root in ([], [""]):
        return build.stopped(DataError("yaml_rong", Where(file)))
    return build.tree()


def _line(event: yaml.Event) -> int:
    """Return the 1-based line at which `event` begins."""
    return event.start_mark.line + 1 if event.start_mark else 0


def _lines_of(event: yaml.ScalarEvent) -> int:
    """Return over how many lines the text of `event` is written; blank lines below a block scalar count."""
    if not event.start_mark or not event.end_mark:
        return 1
    last = event.end_mark.line - (event.style == ">" and event.end_mark.column == 0)
    return last - event.start_mark.line + (event.style != ">")


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
    at: dict[Path, int] = field(default_factory=dict)
    text_at: dict[Path, int] = field(default_factory=dict)
    joined: set[Path] = field(default_factory=set)
    errors: list[DocgenError] = field(default_factory=list)
    nodes: int = 0

    def tree(self, *, whole: bool = True) -> Tree:
        lines = Lines(self.file, self.at, self.text_at, frozenset(self.joined))
        return Tree(self.root[0] if self.root else {}, lines, tuple(self.errors), whole)

    def stopped(self, error: DataError) -> Tree:
        """Return what was read before `error`, which is left out where its line bears another already."""
        if error.where.line not in {found.where.line for found in self.errors} or not error.where.line:
            self.errors.append(error)
        return self.tree(whole=False)

    def problem(self, id_: str, event: yaml.Event, **args: object) -> DataError:
        error = DataError(id_, Where(self.file, line=_line(event)), **args)
        self.errors.append(error)
        return error

    def document(self, events: Iterator[yaml.Event]) -> None:
        """Read the one document of `events`."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.root:
                    raise _Stop(DataError("yaml_nhieu_tai_lieu", self._where(event)))
                self.value(next(events), events, (), self.root)

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path, into: list[Data]) -> None:
        """Append the value that begins with `event` to `into`; the parts of a collection are read too."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Stop(DataError("yaml_qua_nhieu", self._where(event), limit=MAX_NODES))
        self.at.setdefault(path, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self.problem("yaml_bi_danh", event, name=f"*{event.anchor}")
            into.append("")
            return
        self.refused(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style in ("|", ">"):
                self.text_at[path] = _line(event) + 1
            if event.style != "|" and _lines_of(event) > 1:
                self.joined.add(path)
            into.append(event.value)
            return
        if len(path) >= MAX_DEPTH:
            raise _Stop(DataError("yaml_qua_sau", self._where(event), limit=MAX_DEPTH))
        if isinstance(event, yaml.SequenceStartEvent):
            into.append(self.sequence(events, path))
        else:
            into.append(self.mapping(events, path))

    def sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Data]:
        found: list[Data] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            self.value(event, events, (*path, len(found)), found)
        return found

    def mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Data]:
        found: dict[str, Data] = {}
        first: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.key(event, events, path)
            value = next(events)
            slot: list[Data] = []
            if key is None or key in found:
                if key is not None:
                    self.problem("yaml_khoa_lap", event, key=key, first=first[key])
                self.value(value, events, (*path, "\ufffd"), slot)
                continue
            first[key] = _line(event)
            if not isinstance(value, yaml.ScalarEvent):
                self.at[(*path, key)] = first[key]
            self.value(value, events, (*path, key), slot)
            found[key] = slot[0]
        return found

    def key(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> str | None:
        """Return the key that `event` is; None, and an error, where it is no plain text."""
        if isinstance(event, yaml.ScalarEvent):
            self.refused(event)
            if event.value == "<<" and event.style not in ("'", '"'):
                self.problem("yaml_gop_khoa", event)
                return None
            return vn_text.clean(event.value)
        self.problem("yaml_khoa_phuc", event)
        self.value(event, events, (*path, "\ufffd"), [])
        return None

    def refused(self, event: yaml.Event) -> None:
        """Note an anchor or a tag."""
        if (anchor := getattr(event, "anchor", None)) is not None:
            self.problem("yaml_bi_danh", event, name=f"&{anchor}")
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            self.problem("yaml_the", event, tag=tag)

    def _where(self, event: yaml.Event) -> Where:
        return Where(self.file, line=_line(event))

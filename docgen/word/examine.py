"""Everything that can be said of a template before it is filled: all that is wrong, its tags, how it looks.

`template.parse` stops at the first part that cannot be used; here every part is looked at to its end.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from docgen.body import sandbox
from docgen.body.printing import SandboxError
from docgen.errors import DocgenError, Step, TemplateError, Where, leaves
from docgen.kept import cached_property
from docgen.nd30.components import BY_STYLE, RULED_LINES
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.word import (
    cleaning,
    compiled,
    dialect,
    dress,
    ooxml,
    package,
    read,
    row_faults,
    scan,
    styles,
    tags,
    trees,
)
from docgen.word import template as parsing
from docgen.word.comments import AUTHOR
from docgen.word.effective import resolver
from docgen.word.ooxml import w
from docgen.word.package import Package
from docgen.word.pieces import OBJECT, Line
from docgen.word.places import Places
from docgen.word.screen import screen, screen_tree
from docgen.word.spots import Format, Look, Paragraph, Section
from docgen.word.tags import Tag
from docgen.word.zipping import TEMPLATE_LIMITS, pack

_TARGETS: Final = regex(r"for\s+(.+?)\s+in\b|set\s+([\w\s,]+?)\s*=")
_LEVELS: Final = regex(r"""["'](nhom_\d|dong|trong|tong)["']""")
_TABLES: Final = regex(r"""\bbang(?:\.|\[["'])(\w+)""")
_CHANGES: Final = regex("ins|del|moveFrom|moveTo|cell(?:Ins|Del|Merge)|[A-Za-z]+Change")
_FRAMES: Final = ("o", "khung", "chu_thich")
"""Places whose only paragraph is not counted: «ô 1», not «ô 1, đoạn 1»."""

_NO_FURTHER: Final = (
    "docx_strict", "docx_dtd", "docx_bang_ma_la", "docx_qua_nhieu_phan_tu", "docx_qua_nhieu_the",
    "docx_qua_nhieu_kieu",
)  # fmt: skip
"""Problems after which a closer look would say the same again, or take too long."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that a tag asks for; `bound`: a loop or a «set» of the template itself gives it here."""

    name: str
    tag: str
    steps: tuple[Step, ...]
    bound: bool
    tested: bool = False
    """The tag only asks whether it has a value."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """A style as documents will have it: what it leaves unset is filled."""

    name: str
    format: Format
    look: Look


@dataclass(frozen=True)
class Examined:
    """What was found; `paragraphs` is empty where the file cannot be read at all."""

    problems: tuple[TemplateError, ...]
    tags: tuple[Tag, ...] = ()
    asked: tuple[Asked, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    """All paragraphs in reading order, with their places as in messages, their styles by official name."""
    sections: tuple[Section, ...] = ()
    styles: Mapping[str, Dressed] = field(default_factory=dict)
    """The styles of components and ruled lines that the template has, by official name."""
    commented: tuple[tuple[Step, ...], ...] = ()
    """The places on which a person's comments hang, docgen's own left out."""

    @property
    def names(self) -> frozenset[str]:
        """The top-level names that the template asks for."""
        return frozenset(asked.name for asked in self.asked if not asked.bound)

    @property
    def printed(self) -> frozenset[str]:
        """Those of `names` that it prints or loops over, and does not only test."""
        return frozenset(asked.name for asked in self.asked if not asked.bound and not asked.tested)

    @cached_property
    def given(self) -> frozenset[str]:
        """The names that its own loops and «set» give."""
        return frozenset(name for tag in self.tags for name in _given(tag))

    @property
    def levels(self) -> frozenset[str]:
        """The levels of table rows that its tags tell apart."""
        return frozenset(level for tag in self.tags for level in _LEVELS.findall(tag.code))

    @property
    def tables(self) -> tuple[str, ...]:
        """The keys of the tables that its tags call, in order."""
        return tuple(dict.fromkeys(key for tag in self.tags for key in _TABLES.findall(tag.code)))

    @property
    def drawn(self) -> int:
        """How many places it has for drawn tables."""
        return sum(tag.kind == "blocks" and tag.code == "bang_tu_ve" for tag in self.tags)


def examine(data: bytes, name: str, house: House = DOCGEN) -> Examined:
    """Return what can be said of the untrusted template `data`, the file `name`; nothing is raised.

    What its styles leave unset is as `house` has it.
    """
    try:
        file = package.read(data, name, limits=TEMPLATE_LIMITS)
    except TemplateError as error:
        return Examined(_told(error))
    work = _Examining(file, name, house)
    try:
        return work.result()
    except DocgenError as error:
        return work.stopped(error)


def _told(error: DocgenError) -> tuple[TemplateError, ...]:
    """Return the single errors of `error`, each as a template's: the reader of any file calls them data's."""
    return tuple(TemplateError(leaf.id, leaf.where, **leaf.args_) for leaf in leaves(error))


class _Examining:
    """One look at one package; problems gather as parts are met."""

    def __init__(self, file: Package, name: str, house: House) -> None:
        self.file, self.name, self.house = file, name, house
        self.problems: list[TemplateError] = []
        self.tags: list[Tag] = []
        self.commented: list[tuple[Step, ...]] = []
        self.parts: list[tuple[Tag, ...]] = []
        """The tags of each part: a loop ends with its part, whatever is wrong with it."""

    def result(self) -> Examined:
        self._try(lambda: screen(self.file))
        self._try(lambda: trees.prove(self.file))
        if any(problem.id in _NO_FURTHER for problem in self.problems):
            return Examined(tuple(self.problems))
        for path, kind in self._parts():
            self._try(lambda path=path, kind=kind: self._part(path, kind))  # type: ignore[misc]
        data, sheet = self._dressed()
        reading = read.read(data, self.name)
        official = {} if sheet is None else {_raw(style): styles.name_of(style) for style in _styles(sheet)}
        seen = tuple(_placed((*reading.body, *reading.margins, *reading.notes), official))
        self._keep(tuple(self._hidden(seen)))
        return Examined(
            tuple(self.problems),
            tuple(self.tags),
            tuple(self._asked()),
            seen,
            reading.sections,
            {} if sheet is None else _looks(sheet),
            tuple(dict.fromkeys(self.commented)),
        )

    def stopped(self, error: DocgenError) -> Examined:
        """Return what was found before `error` made the rest of the file unreadable."""
        self._keep(_told(error))
        return Examined(tuple(self.problems), tuple(self.tags), tuple(self._asked()))

    def _try(self, step: Callable[[], object]) -> bool:
        """Return whether `step` raised nothing; what it raised is kept, each problem once."""
        try:
            step()
        except DocgenError as error:
            self._keep(_told(error))
        else:
            return True
        return False

    def _keep(self, found: tuple[TemplateError, ...]) -> None:
        known = {_key(problem) for problem in self.problems}
        self.problems += [problem for problem in found if _key(problem) not in known]

    def _parts(self) -> Iterator[tuple[str, str]]:
        """Yield (part name, relation type) of the document, then of headers, footers and notes, each once."""
        yield self.file.document, ooxml.REL_DOCUMENT
        found = {
            relation.target: relation.type
            for relation in self.file.relations(self.file.document)
            if relation.type in trees.TEXT_PARTS and self.file.has(relation.target)
        }
        yield from found.items()

    def _part(self, path: str, kind: str) -> None:
        root = self.file.xml(path)
        if root.tag.startswith("{" + ooxml.STRICT_PREFIX):
            raise TemplateError("docx_strict", Where(self.name))
        self._screened(root, trees.steps_to(path, kind))
        self.commented += self._commented(root, trees.steps_to(path, kind))
        cleaning.clean(root)
        dialect.spell(root)
        root = cleaning.at_home(root)
        steps = trees.steps_to(path, kind)
        own = tuple(_scanned(root, steps))
        self.tags += own
        self.parts.append(own)
        self._keep(tuple(row_faults.faults(root, own, steps, self.name)))
        marked: list[tuple[Tag, ...]] = []
        if self._try(lambda: marked.append(tags.mark(root, steps=steps, name=self.name))):
            self._try(lambda: compiled.compile_part(root, marked[0], name=self.name))
        else:
            whole = (tag for tag in own if OBJECT not in tag.source)
            self._keep(tuple(fault for tag in whole for fault in compiled.faults(tag, self.name)))
        self._try(lambda: parsing.relations_used(self.file, path, root))

    def _commented(self, root: Element, steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
        """Yield the places of `root` on which a person's comments hang."""
        marks = list(root.iter(w("commentReference")))
        own = self._own_comments() if marks else frozenset()
        places = Places(root, steps) if marks else None
        for mark in marks:
            if places is not None and mark.get(w("id")) not in own:
                yield places.of(mark)

    def _own_comments(self) -> frozenset[str]:
        """Return the ids of the comments that docgen itself has written: it is no matter of theirs."""
        found = self.file.relations(self.file.document)
        parts = (one.target for one in found if one.type == ooxml.REL_COMMENTS and self.file.has(one.target))
        return frozenset(
            str(comment.get(w("id")))
            for part in parts
            for comment in self.file.xml(part).iter(w("comment"))
            if comment.get(w("author")) == AUTHOR
        )

    def _screened(self, root: Element, steps: tuple[Step, ...]) -> None:
        """Keep what the part must not hold, at the place of the first change that is tracked."""
        try:
            screen_tree(self.file, root)
        except DocgenError as error:
            found = (
                one for one in root.iter(etree.Element) if _CHANGES.fullmatch(etree.QName(one).localname)
            )
            tracked = next(found, None) if error.id == "docx_theo_doi_thay_doi" else None
            place = () if tracked is None else Places(root, steps).of(tracked)
            where = Where(self.name, steps=place)
            self._keep(tuple(TemplateError(one.id, where, **one.args_) for one in leaves(error)))

    def _hidden(self, paragraphs: tuple[Paragraph, ...]) -> Iterator[TemplateError]:
        """Yield an error for each tag of the body that is not among what the paragraph there shows."""
        shown = {one.steps: one.text for one in paragraphs if one.story == "than"}
        for tag in self.tags:
            text = shown.get(tag.steps)
            if text is not None and not any(opener in text for opener in scan.OPENERS):
                yield TemplateError("the_trong_chu_an", Where(self.name, steps=tag.steps), tag=tag.source)

    def _asked(self) -> Iterator[Asked]:
        """Yield the names of each tag, taken alone: so a broken template tells its names too."""
        for part in self.parts:
            yield from _asked_in(part)

    def _dressed(self) -> tuple[bytes, Element | None]:
        """Return the file with its styles dressed, and these styles (None: the file has none)."""
        for relation in self.file.relations(self.file.document):
            if relation.type == ooxml.REL_STYLES and self.file.has(relation.target):
                sheet = self.file.xml(relation.target)
                dress.dress(sheet, self.house.sizes or "lon", needed=(), house=self.house)
                member = pack(relation.target, etree.tostring(sheet, encoding="UTF-8"))
                low = relation.target.lower()
                members = (member if one.name.lower() == low else one for one in self.file.members)
                return package.write(members), sheet
        return package.write(self.file.members), None


def _asked_in(tags: tuple[Tag, ...]) -> Iterator[Asked]:
    """Yield the names of each of `tags`; a loop gives its own up to its end, a «set» from there on."""
    scopes: list[set[str]] = [set()]
    for tag in tags:
        if tag.word == "endfor" and len(scopes) > 1:
            scopes.pop()
        for name in _names(tag):
            bound = any(name in scope for scope in scopes)
            yield Asked(name, tag.source, tag.steps, bound, tested=tag.word in ("if", "elif"))
        if tag.word == "for":
            scopes.append({"loop"})
        scopes[-1].update(_given(tag))


def _key(problem: TemplateError) -> tuple[object, ...]:
    return (problem.id, problem.where, *(str(value) for value in problem.args_.values()))


def _scanned(root: Element, steps: tuple[Step, ...]) -> Iterator[Tag]:
    """Yield the tags of the part `root` as they stand; `root` stays as it is."""
    places = Places(root, steps)
    for paragraph in root.iter(w("p")):
        found, _ = scan.scan(Line(paragraph).text)
        for one in found:
            yield Tag(0, one.source, places.of(paragraph), one.kind, one.code, one.level)


def _names(tag: Tag) -> list[str]:
    """Return the top-level names that `tag` asks for, in alphabetical order; none where it is wrong."""
    if tag.kind in ("comment", "vm"):
        return []
    try:
        return sorted(sandbox.compile_template(compiled.alone(tag)).names)
    except SandboxError:
        return []


def _given(tag: Tag) -> list[str]:
    """Return the names that a loop or a «set» gives."""
    if tag.kind != "statement" or not (match := _TARGETS.match(tag.code)):
        return []
    return re.findall(r"\w+", match[1] or match[2])


def _styles(sheet: Element) -> list[Element]:
    return [
        style for style in sheet.iterchildren(w("style")) if style.get(w("type"), "paragraph") == "paragraph"
    ]


def _raw(style: Element) -> str:
    name = style.find(w("name"))
    found: str = name.get(w("val"), "") if name is not None else ""
    return found or style.get(w("styleId"), "")


def _looks(sheet: Element) -> dict[str, Dressed]:
    """Return the styles of components and ruled lines below `sheet` with their effective values."""
    resolved = resolver(sheet, None)
    wanted = {*BY_STYLE, *RULED_LINES.values()}
    found = {styles.name_of(style): style.get(w("styleId"), "") for style in _styles(sheet)}
    return {
        name: Dressed(name, resolved.format(identity, None), resolved.look(identity, None))
        for name, identity in found.items()
        if name in wanted
    }


def _placed(paragraphs: tuple[Paragraph, ...], official: Mapping[str, str]) -> Iterator[Paragraph]:
    """Yield `paragraphs` with places as in messages and styles by official name."""
    lone = Counter(one.steps[:-1] for one in paragraphs)
    for one in paragraphs:
        short = len(one.steps) > 1 and one.steps[-2][0] in _FRAMES and lone[one.steps[:-1]] == 1
        steps = one.steps[:-1] if short else one.steps
        yield replace(one, steps=steps, style=official.get(one.style, one.style))

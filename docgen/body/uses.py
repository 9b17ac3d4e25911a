"""What one tag asks of the data: names with all that follows them, and what it does with each.

Nothing is run: this is for those who judge a template before there are data.
"""

from collections.abc import Iterator
from typing import Final, Literal

from jinja2 import nodes

from docgen.body.sandbox import SandboxError, syntax
from docgen.values import dataclass

How = Literal["in", "lap", "chu", "khac"]
"""Printed as it is; looped over; taken as text by a filter or `~`; anything else (asked for, counted …)."""
ANY: Final = "[]"
"""Stands in a path for an item whose key or number is not written out."""
_TEXT_FILTERS: Final = ("upper", "lower", "trim", "string")
_LIST_FILTERS: Final = ("join", "sum")


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a value: `path` is ``("d", "ten")`` for `d.ten`, `literals` what it is compared with."""

    path: tuple[str, ...]
    how: How
    literals: tuple[str, ...] = ()
    sure: bool = True
    """The tag does not first ask whether it is there (``is defined``, ``default``)."""

    @property
    def shown(self) -> str:
        """Return the path as a person writes it."""
        return ".".join(self.path).replace(f".{ANY}", ANY)


@dataclass(frozen=True, slots=True)
class Gift:
    """Names that a loop or a «set» gives, and the value that they come from (None: a computed one)."""

    names: tuple[str, ...]
    source: Use | None


@dataclass(frozen=True, slots=True)
class Read:
    """All that one tag asks for, and what it gives."""

    uses: tuple[Use, ...] = ()
    gift: Gift | None = None


def read(source: str) -> Read:
    """Return what `source` asks for: a template with one tag, made by the functions of ``sandbox``.

    Nothing where its syntax is wrong.
    """
    try:
        tree = syntax(source)
    except SandboxError:
        return Read()
    loop = tree.find(nodes.For)
    if loop is not None:
        found = tuple(_uses(loop.iter, "lap"))
        own = path_of(loop.iter)
        return Read(found, Gift(_targets(loop.target), found[0] if own else None))
    given = tree.find(nodes.Assign)
    if given is not None:
        found = tuple(_uses(given.node, "khac"))
        return Read(found, Gift(_targets(given.target), found[0] if path_of(given.node) else None))
    return Read(tuple(use for node in tree.body for use in _of_statement(node)))


def _of_statement(node: nodes.Node) -> Iterator[Use]:
    if isinstance(node, nodes.Output):
        for child in node.nodes:
            yield from _uses(child, "in")
    elif isinstance(node, nodes.If):
        for test in (node.test, *(other.test for other in node.elif_)):
            yield from _uses(test, "khac")


def _targets(node: nodes.Node) -> tuple[str, ...]:
    return tuple(name.name for name in [node, *node.find_all(nodes.Name)] if isinstance(name, nodes.Name))


def path_of(node: nodes.Node) -> tuple[str, ...]:
    """Return the path of a bare value, or nothing for anything that is computed."""
    if isinstance(node, nodes.Name):
        return (node.name,)
    if not isinstance(node, nodes.Getattr | nodes.Getitem):
        return ()
    above = path_of(node.node)
    if isinstance(node, nodes.Getattr):
        last = node.attr
    else:
        last = (
            node.arg.value if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str) else ANY
        )
    return (*above, last) if above else ()


def _uses(node: nodes.Node, how: How, *, sure: bool = True) -> Iterator[Use]:
    """Yield the uses in an expression; `how` says what becomes of its value."""
    if path := path_of(node):
        yield Use(path, how, sure=sure)
        yield from _keys(node)
    elif isinstance(node, nodes.Filter):
        yield from _filtered(node, how, sure=sure)
    elif isinstance(node, nodes.Compare):
        yield from _compared(node, sure=sure)
    else:
        for child, passed in _inside(node, how):
            there = isinstance(node, nodes.Test) and node.name in ("defined", "undefined")
            yield from _uses(child, passed, sure=sure and not there)


def _inside(node: nodes.Node, how: How) -> Iterator[tuple[nodes.Node, How]]:
    """Yield what stands inside an expression, and what becomes of each."""
    if isinstance(node, nodes.Call):
        if isinstance(node.node, nodes.Getattr):  # a method: what it is called on
            yield node.node.node, "khac"
        yield from ((child, "khac") for child in node.args)
    elif isinstance(node, nodes.CondExpr):
        yield node.test, "khac"
        yield from ((branch, how) for branch in (node.expr1, node.expr2) if branch is not None)
    else:
        inner: How = "chu" if isinstance(node, nodes.Concat) else "khac"
        yield from ((child, inner) for child in node.iter_child_nodes())


def _keys(node: nodes.Node) -> Iterator[Use]:
    """Yield the uses in the keys of a path: the `m` of ``bang[m].dong``."""
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
            yield from _uses(node.arg, "khac")
        node = node.node


def _filtered(node: nodes.Filter, how: How, *, sure: bool) -> Iterator[Use]:
    passed: How = "khac"
    if node.name in _TEXT_FILTERS:
        passed = "chu"
    elif node.name in _LIST_FILTERS:
        passed = "lap"
    elif node.name in ("default", "d"):
        passed, sure = how, False
    if node.node is not None:
        yield from _uses(node.node, passed, sure=sure)
    for child in node.args:
        yield from _uses(child, "khac", sure=sure)


def _compared(node: nodes.Compare, *, sure: bool) -> Iterator[Use]:
    sides = [node.expr, *(operand.expr for operand in node.ops)]
    texts = tuple(text for side in sides for text in _literals(side))
    for side in sides:
        if path := path_of(side):
            yield Use(path, "khac", texts, sure)
            yield from _keys(side)
        else:
            yield from _uses(side, "khac", sure=sure)


def _literals(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.List | nodes.Tuple):
        for item in node.items:
            yield from _literals(item)

"""What a template may say: everything else is refused when it is compiled, by name and with its line.

Reads jinja2's syntax trees; `guarded` then puts docgen's own counting, joining and comparing into them.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from docgen.body.printing import SandboxError

FILTERS: Final = (
    "default", "d", "length", "count", "upper", "lower", "trim", "join", "first", "last", "sum", "string",
)  # fmt: skip
TESTS: Final = ("defined", "undefined", "none", "odd", "even", "divisibleby", "string", "number")
FUNCTIONS: Final = ("range",)
METHODS: Final = ("items", "keys", "values", "upper", "lower", "strip", "startswith", "endswith", "cycle")
_STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign)
_VALUES = (nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword)
_PARTS = (nodes.Filter, nodes.Test, nodes.Call, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Concat)
_SUMS = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos)
_LOGIC = (nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not)
ALLOWED: Final = frozenset(_STATEMENTS + _VALUES + _PARTS + _SUMS + _LOGIC)
"""Kinds of syntax a template may use."""

MAX_DEPTH: Final = 60
"""Nesting of one template's syntax, expressions included."""
MAX_LOOP_DEPTH: Final = 10
_ENGINE_NAMES: Final = frozenset(("self", "super", "caller", "varargs", "kwargs"))
_RESERVED_NAMES: Final = _ENGINE_NAMES | {*FUNCTIONS, "loop", "context"}

OPEN_VALUE: Final = "\ufdd2"
CLOSE_VALUE: Final = "\ufdd3"
OPEN_STATEMENT: Final = "\ufdd6"
CLOSE_STATEMENT: Final = "\ufdd7"
"""Delimiters of a source: non-characters, so that no text of a document is ever taken for a tag."""


def check(tree: nodes.Template, *, trusted: bool) -> None:
    """Raise for the first node, in reading order, that is not in the tables above."""
    waiting: list[tuple[nodes.Node, int, int, int]] = [(tree, 0, 0, 1)]
    while waiting:
        node, depth, loops, line = waiting.pop()
        line = node.lineno or next((child.lineno for child in children(node)), 0) or line
        if depth > MAX_DEPTH or loops > MAX_LOOP_DEPTH:
            raise SandboxError("long_qua_sau", line, limit=MAX_DEPTH)
        if type(node) not in ALLOWED:
            raise SandboxError("lenh_bi_cam", line, command=type(node).__name__.lower())
        if own := _CHECKS.get(type(node)):
            own(node, line, trusted)
        loops += isinstance(node, nodes.For)
        waiting += [(child, depth + 1, loops, line) for child in reversed(list(children(node)))]


def children(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the parts of `node` in reading order; jinja2's own way takes three times as long."""
    for name in node.fields:
        value = getattr(node, name, None)
        if isinstance(value, nodes.Node):
            yield value
        elif isinstance(value, list):
            yield from (one for one in value if isinstance(one, nodes.Node))


def _check_name(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401 (a table of node kinds)
    if node.name.startswith("_") and not trusted:
        raise SandboxError("ten_bi_cam", line, name=node.name)
    reserved = _RESERVED_NAMES if node.ctx == "store" else _ENGINE_NAMES
    if node.name in reserved:
        raise SandboxError("ten_bi_cam", line, name=node.name)


def _check_loop(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401, ARG001
    if node.recursive:
        raise SandboxError("lenh_bi_cam", line, command="recursive")


def _check_choice(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401, ARG001
    if node.expr2 is None:  # jinja2 would print nothing, in silence
        raise SandboxError("thieu_else", line)


def _check_attribute(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401, ARG001
    if node.attr.startswith("_"):
        raise SandboxError("ten_bi_cam", line, name=node.attr)


def _check_filter(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401
    if node.name not in FILTERS and not (trusted and node.name == "_lam"):
        raise SandboxError("bo_loc_bi_cam", line, name=node.name, known=", ".join(FILTERS))
    _check_arguments(node, line)


def _check_test(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401, ARG001
    if node.name not in TESTS:
        raise SandboxError("phep_thu_bi_cam", line, name=node.name, known=", ".join(TESTS))
    _check_arguments(node, line)


def _check_call(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401, ARG001
    called = node.node
    if isinstance(called, nodes.Name):
        name, allowed = called.name, called.name in FUNCTIONS
    else:
        name = getattr(called, "attr", "")
        allowed = isinstance(called, nodes.Getattr) and name in METHODS
    if not allowed:
        raise SandboxError("ham_bi_cam", line, name=name, known=", ".join(FUNCTIONS + METHODS))
    _check_arguments(node, line)


def _check_arguments(node: Any, line: int) -> None:  # noqa: ANN401
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise SandboxError("lenh_bi_cam", line, command="*")


def _check_text(node: Any, line: int, trusted: bool) -> None:  # noqa: ANN401, ARG001
    if OPEN_STATEMENT in node.data or OPEN_VALUE in node.data:
        raise SandboxError("lenh_bi_cam", line, command="raw")


_CHECKS: Final[Mapping[type[nodes.Node], Callable[[Any, int, bool], None]]] = {
    nodes.Name: _check_name,
    nodes.For: _check_loop,
    nodes.CondExpr: _check_choice,
    nodes.Getattr: _check_attribute,
    nodes.Filter: _check_filter,
    nodes.Test: _check_test,
    nodes.Call: _check_call,
    nodes.TemplateData: _check_text,
}


def guarded(tree: nodes.Template) -> nodes.Template:
    """Return `tree` with a counter on each loop, and our own joining and comparing (changes `tree`)."""
    changed = _Guarded().visit(tree)
    assert isinstance(changed, nodes.Template)
    return changed


class _Guarded(NodeTransformer):
    """Puts a counter on each loop, and our own joining and comparing in place of Python's."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.iter = _through(node.iter, "_dem")  # type: ignore[arg-type]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _through(nodes.List(node.nodes, lineno=node.lineno), "_noi")

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.expr = _through(node.expr, "_mot")
        for operand in node.ops:
            if operand.op not in ("in", "notin"):
                operand.expr = _through(operand.expr, "_mot")
        return node


def _through(node: nodes.Expr, name: str) -> nodes.Expr:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def printed(tree: nodes.Template) -> frozenset[str]:
    """Return the names that `tree` reads anywhere but in the question of an `if`."""
    found: set[str] = set()
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        asked = node.test if isinstance(node, nodes.If | nodes.CondExpr) else None
        if isinstance(node, nodes.Name) and node.ctx == "load":
            found.add(node.name)
        waiting += (child for child in children(node) if child is not asked)
    return frozenset(found)


def first_lines(tree: nodes.Template) -> dict[str, int]:
    """Return the first line on which each name of `tree` is read."""
    lines: dict[str, int] = {}
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        waiting += children(node)
        if isinstance(node, nodes.Name) and node.ctx == "load":
            lines[node.name] = min(node.lineno, lines.get(node.name, node.lineno))
    return lines

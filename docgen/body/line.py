"""One text with expressions in it that is no Markdown: compiled once, printed for any row."""

from collections.abc import Iterator, Mapping

from jinja2 import nodes

from docgen.body import sandbox
from docgen.body.fill import printed
from docgen.body.inline import EXPRESSION
from docgen.body.sandbox import Expression, SandboxError
from docgen.body.text import Text
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A text in pieces: typed ones, and expressions."""

    pieces: tuple[str | Expression, ...]

    def fill(self, names: Mapping[str, object]) -> str:
        """Return the text with its expressions printed as in a body; SandboxError says which cannot be."""
        return "".join(one if isinstance(one, str) else _filled(one, names) for one in self.pieces)

    def expressions(self) -> Iterator[Expression]:
        """Yield the expressions, in their order."""
        yield from (one for one in self.pieces if not isinstance(one, str))


def _filled(expression: Expression, names: Mapping[str, object]) -> str:
    try:
        return printed(expression.evaluate(names))
    except SandboxError as error:
        args = {"tag": sandbox.value_of(expression.source), **error.args_}
        raise SandboxError(error.kind, error.line, **args) from error


def compile_line(source: str) -> Line:
    """Return `source` compiled; SandboxError for the first expression that is wrong, or left open."""
    pieces: list[str | Expression] = []
    at = 0
    for match in EXPRESSION.finditer(source):
        pieces += [source[at : match.start()], sandbox.compile_expression(match.group(1).strip())]
        at = match.end()
    pieces.append(source[at:])
    for typed in pieces:
        if isinstance(typed, str) and ("{{" in typed or "{%" in typed):
            raise SandboxError("bieu_thuc_ho", found=typed.strip()[:60])
    return Line(tuple(one for one in pieces if one != ""))


def expressions(text: Text) -> Iterator[tuple[Expression, int]]:
    """Yield every expression of a parsed body with its line, those of footnotes last."""
    for item in (*text.items, *(item for _, items in text.notes for item in items)):
        yield from ((piece.expression, piece.line) for piece in item.pieces if piece.expression is not None)


def asked(expression: Expression, name: str) -> tuple[str, ...]:
    """Return what `expression` takes from the object called `name`: «ten» of `dong.ten`, `dong["ten"]`."""
    if name not in expression.names:
        return ()
    tree = sandbox.syntax(sandbox.value_tag(expression.source))
    found: list[str] = []
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        assert isinstance(node, nodes.Getattr | nodes.Getitem)
        if isinstance(node.node, nodes.Name) and node.node.name == name:
            if isinstance(node, nodes.Getattr):
                found.append(node.attr)
            elif isinstance(node.arg, nodes.Const):
                found.append(str(node.arg.value))
    return tuple(dict.fromkeys(found))

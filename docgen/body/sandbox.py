"""Templates and expressions run in a sandbox: strict names, listed operations only, bounded time and memory.

The only door to jinja2. What a template may say is written down in ``docgen.body.allowed``; whatever is
not in its tables is refused when the template is compiled, by name and with its line.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import islice
from types import TracebackType
from typing import Any, Final, NoReturn

import jinja2
from jinja2 import Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS as _JINJA_TESTS

from docgen.body import allowed, meter, storable
from docgen.body.allowed import CLOSE_STATEMENT, CLOSE_VALUE, OPEN_STATEMENT, OPEN_VALUE, TESTS
from docgen.body.meter import Meter
from docgen.body.missing import Missing, MissingNameError, missing_name
from docgen.body.printing import Ready, SandboxError, kind_of, plain_text, xml_text
from docgen.values import dataclass

__all__ = ["Expression", "SandboxError", "Sheet", "compile_expression", "compile_template"]

_COMMENT: Final = ("\ufdd8", "\ufdd9")
_BATCH: Final = 512
_RESULT: Final = "_ket_qua"

Helper = Callable[[object, object], str]
"""Makes XML of (value, hands); see `compile_template`."""


def value_tag(code: str) -> str:
    """Return the source of a tag that prints the expression `code`."""
    return f"{OPEN_VALUE}{code}{CLOSE_VALUE}"


def value_of(source: str) -> str:
    """Return the tag that prints the expression `source`, as people write it; a long one is cut."""
    return f"{{{{ {source.strip()[:200]} }}}}"


def statement_tag(code: str) -> str:
    """Return the source of a statement such as ``for x in y``."""
    return f"{OPEN_STATEMENT}{code}{CLOSE_STATEMENT}"


def helper_call(code: str, helper: str) -> str:
    """Return an expression that hands the value of `code` to the trusted `helper` of `compile_template`."""
    return f"({code})|_lam('{helper}')"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A compiled template; `names` are the top-level names it asks for, `lines` the first line of each."""

    names: frozenset[str]
    lines: Mapping[str, int]
    printed: frozenset[str]
    """Those of `names` that it prints or loops over; a name that only an `if` asks for is none of them."""
    _template: jinja2.Template
    _helpers: Mapping[str, Helper]

    def stream(self, names: Mapping[str, object], hands: object = None) -> Iterator[str]:
        """Yield the filled text in chunks; `hands` go to the helpers. Raises SandboxError with its line."""
        context = _context(self._template, names)
        context.helpers, context.hands = self._helpers, hands
        pieces = self._template.root_render_func(context)
        size = 0
        while batch := self._next(pieces, names):
            chunk = "".join(batch)
            size += len(chunk)
            if size > meter.MAX_OUTPUT:
                raise SandboxError("ban_in_qua_dai", limit=meter.MAX_OUTPUT)
            yield chunk

    def _next(self, pieces: Iterator[str], names: Mapping[str, object]) -> list[str]:
        try:
            return list(islice(pieces, _BATCH))
        except _RUN_TIME as error:
            _raise_located(error, self._template, names)


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression; `names` are the top-level names it asks for."""

    names: frozenset[str]
    source: str
    _template: jinja2.Template

    def evaluate(self, names: Mapping[str, object]) -> object:
        """Return the value as it is (not printed, not escaped); an undefined name raises SandboxError."""
        context = _context(self._template, names)
        try:
            for _ in self._template.root_render_func(context):
                pass
            value = context.vars[_RESULT]
            if isinstance(value, Undefined):
                str(value)
        except _RUN_TIME as error:
            with _about(self.source):
                _raise_located(error, self._template, names)
        return value


def compile_template(source: str, *, xml: bool = True, helpers: Mapping[str, Helper] | None = None) -> Sheet:
    """Return `source` compiled; tags are made by `value_tag` and `statement_tag`, all other text is literal.

    xml: values are escaped for a w:t; False: printed as plain text. helpers: functions of docgen that
    `helper_call` names; a source with helpers is docgen's own, so that names beginning with `_` are
    allowed in it (the tags of people are checked first, alone, without helpers).
    Raises SandboxError with the 1-based line.
    """
    template, lines, printed = _sheet(source, xml, helpers is not None)
    return Sheet(frozenset(lines), lines, printed, template, dict(helpers or {}))


@lru_cache(maxsize=32)
def _sheet(
    source: str, xml: bool, trusted: bool
) -> tuple[jinja2.Template, Mapping[str, int], frozenset[str]]:
    """Return `source` compiled, the first line of each name, the names it prints; shared parts come often."""
    environment = _XML if xml else _PLAIN
    tree = _parsed(lambda: environment.parse(source))
    allowed.check(tree, trusted=trusted)
    lines, printed = allowed.first_lines(tree), allowed.printed(tree)
    template, names = _compiled(environment, tree)
    return template, {name: lines.get(name, 0) for name in names}, names & printed


def syntax(source: str) -> nodes.Template:
    """Return `source` as jinja2 reads it, to look at; it is neither run nor judged. Raises SandboxError."""
    return _parsed(lambda: _XML.parse(source))


@lru_cache(maxsize=512)
def check_template(source: str) -> None:
    """Return nothing, or raise SandboxError for the first thing in `source` that is wrong or not allowed."""
    allowed.check(syntax(source), trusted=False)


@lru_cache(maxsize=256)
def compile_expression(source: str) -> Expression:
    """Return the expression `source` (what stands between ``{{`` and ``}}``) compiled.

    Raises SandboxError with the 1-based line. Documents of one kind ask for the same again and again.
    """
    with _about(source):
        tree = _parsed(lambda: _expression_tree(source))
        allowed.check(tree, trusted=False)
        tree.body = [nodes.Assign(nodes.Name(_RESULT, "store"), tree.body[0].nodes[0], lineno=1)]  # type: ignore[attr-defined]
        template, names = _compiled(_PLAIN, tree)
    return Expression(names, source, template)


@contextmanager
def _about(source: str) -> Iterator[None]:
    """Add the expression `source`, as a tag, to the arguments of an error raised inside."""
    try:
        yield
    except SandboxError as error:
        error.args_.setdefault("tag", value_of(source))
        raise


def _expression_tree(source: str) -> nodes.Template:
    parser = Parser(_PLAIN, source, state="variable")
    expression = parser.parse_expression()
    if not parser.stream.eos:
        raise TemplateSyntaxError("", parser.stream.current.lineno)
    tree = nodes.Template([nodes.Output([expression], lineno=1)], lineno=1)
    tree.set_environment(_PLAIN)
    return tree


def _parsed(parse: Callable[[], nodes.Template]) -> nodes.Template:
    try:
        return parse()
    except TemplateSyntaxError as error:
        raise SandboxError("cu_phap_sai", error.lineno) from error
    except (RecursionError, MemoryError) as error:
        raise SandboxError("long_qua_sau", limit=allowed.MAX_DEPTH) from error
    except ValueError as error:
        raise SandboxError("so_qua_lon") from error


def _compiled(environment: "_Environment", tree: nodes.Template) -> tuple[jinja2.Template, frozenset[str]]:
    try:
        tree = allowed.guarded(tree)
        tree.set_environment(environment)
        writer = _Writer(environment, None, None, optimized=False)  # constants are rare in templates
        writer.visit(tree)
        made = storable.template(environment, writer.stream.getvalue())  # type: ignore[attr-defined]
        return made, frozenset(writer.asked)
    except TemplateSyntaxError as error:
        raise SandboxError("cu_phap_sai", error.lineno) from error
    except (RecursionError, MemoryError, SyntaxError) as error:
        raise SandboxError("long_qua_sau", limit=allowed.MAX_DEPTH) from error


class _Writer(CodeGenerator):
    """Writes the code of a template, and keeps the names that it asks for.

    `jinja2.meta` finds them in the same way, by writing the code once more: half of what compiling takes.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.asked: set[str] = set()

    def enter_frame(self, frame: Frame) -> None:
        """Write the names that a frame resolves, and remember them."""
        super().enter_frame(frame)
        resolved = {name for action, name in frame.symbols.loads.values() if action == "resolve" and name}
        self.asked |= resolved - self.environment.globals.keys()


# The environment ------------------------------------------------------------------------------------------


class _Context(Context):
    """The names of one fill, and what is counted during it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.meter = Meter()
        self.helpers: Mapping[str, Helper] = {}
        self.hands: object = None


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox: data before methods, and only listed arithmetic."""

    context_class = _Context
    intercepted_binops = frozenset("+*%")

    def __reduce__(self) -> str:
        """Return its name in this module: a stored template belongs to one of the two."""
        return "_XML" if self is _XML else "_PLAIN"

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Return the result of a counted operation; undefined operands name themselves."""
        if isinstance(left, Undefined) or isinstance(right, Undefined):
            return super().call_binop(context, operator, left, right)
        if operator == "+":
            return _meter(context).added(left, right)
        return meter.multiplied(left, right) if operator == "*" else meter.remainder(left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Return a key of a mapping before any method of the same name: a column may be called «items»."""
        if type(obj) is dict:  # as nearly all are: rows of tables
            if attribute in obj:
                return obj[attribute]
        elif isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """Return an item of a collection, never an attribute."""
        if isinstance(obj, Undefined) or isinstance(argument, Undefined):
            return obj[argument]
        if isinstance(argument, str | int) and isinstance(obj, Mapping | list | tuple | str):
            try:
                return obj[argument]  # type: ignore[index]
            except (LookupError, TypeError):
                pass
        return self.undefined(obj=obj, name=argument)


def _meter(context: Context) -> Meter:
    assert isinstance(context, _Context)
    return context.meter


@pass_context
def _count(context: _Context, items: object) -> object:
    return context.meter.rounds(items)


@pass_context
def _join(context: _Context, items: object, d: str = "") -> str:
    return context.meter.joined(items, plain_text(d))  # type: ignore[arg-type]


@pass_context
def _sum(context: _Context, items: object) -> object:
    total: object = 0
    for item in context.meter.rounds(items):
        total = context.meter.added(total, item)
    return total


@pass_context
def _help(context: _Context, value: object, helper: str) -> Ready:
    if isinstance(value, Undefined):
        str(value)
    return Ready(context.helpers[helper](value, context.hands))


def _default(value: object, other: object = "", boolean: object = False) -> object:
    return other if isinstance(value, Undefined) or (boolean and not value) else value


def _ends(at: int, items: object) -> object:
    if isinstance(items, str | list | tuple) and items:
        return items[at]
    raise SandboxError("danh_sach_rong", what=kind_of(items))


def _environment(finalize: Callable[[object], str]) -> _Environment:
    environment = _Environment(
        block_start_string=OPEN_STATEMENT,
        block_end_string=CLOSE_STATEMENT,
        variable_start_string=OPEN_VALUE,
        variable_end_string=CLOSE_VALUE,
        comment_start_string=_COMMENT[0],
        comment_end_string=_COMMENT[1],
        undefined=Missing,
        finalize=finalize,
        keep_trailing_newline=True,
        autoescape=False,  # finalize escapes, and refuses what has no text
        cache_size=0,
    )
    environment.globals = {"range": meter.numbers_between}
    environment.filters = {
        "default": _default,
        "d": _default,
        "length": len,
        "count": len,
        "upper": lambda text: plain_text(text).upper(),
        "lower": lambda text: plain_text(text).lower(),
        "trim": lambda text: plain_text(text).strip(),
        "join": _join,
        "first": partial(_ends, 0),
        "last": partial(_ends, -1),
        "sum": _sum,
        "string": plain_text,
        "_dem": _count,
        "_noi": _join,
        "_mot": meter.single,
        "_lam": _help,
    }
    environment.tests = {name: _JINJA_TESTS[name] for name in TESTS}
    return environment


_XML: Final = _environment(xml_text)
_PLAIN: Final = _environment(plain_text)


def _context(template: jinja2.Template, names: Mapping[str, object]) -> _Context:
    context = template.new_context(dict(names))
    assert isinstance(context, _Context)
    return context


# Errors while filling -------------------------------------------------------------------------------------

_RUN_TIME: Final = (
    SandboxError, jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError,
    RecursionError, MemoryError,
)  # fmt: skip


def _raise_located(error: BaseException, template: jinja2.Template, names: Mapping[str, object]) -> NoReturn:
    """Raise `error` as a SandboxError with its line; a bug of our own code passes as it is."""
    line, ours = _place(error.__traceback__, template)
    if isinstance(error, SandboxError):
        raise SandboxError(error.kind, error.line or line, **error.args_) from error
    if isinstance(error, MissingNameError):
        raise missing_name(error, line, names) from error
    if isinstance(error, SecurityError):
        raise SandboxError("khong_an_toan", line) from error
    if not ours:
        raise error
    raise SandboxError("khong_tinh_duoc", line, what=type(error).__name__) from error


def _place(traceback: TracebackType | None, template: jinja2.Template) -> tuple[int, bool]:
    """Return the line of the template where it stopped, and whether the template itself did it."""
    line, ours = 0, False
    while traceback is not None:
        scope = traceback.tb_frame.f_globals
        if scope.get("__jinja_template__") is template:
            line = template.get_corresponding_lineno(traceback.tb_lineno)
        module = str(scope.get("__name__", ""))
        ours = "__jinja_template__" in scope or module.startswith("jinja2.") or module in _SANDBOX
        traceback = traceback.tb_next
    return line, ours


_SANDBOX: Final = (__name__, meter.__name__, xml_text.__module__)

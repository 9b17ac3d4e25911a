"""Compiled templates of jinja2 that can be stored: their code goes as Python's own `__pycache__` keeps it."""

import marshal
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2 import Environment, bccache, compiler

_COMPILER = Path(compiler.__file__)
ENGINE = (bccache.bc_magic, str(_COMPILER), _COMPILER.stat().st_mtime_ns)
"""What is another where Python or jinja2 is: code that one release has written another may not run."""


class Template(jinja2.Template):
    """A template that keeps the code that it was made of."""

    code: CodeType

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how it is made again: of its environment, which is stored by name, and its code."""
        return _restored, (self.environment, marshal.dumps(self.code))


def template(environment: Environment, source: str) -> Template:
    """Return the template of the Python `source` that jinja2 has written, run in `environment`."""
    return _made(environment, compile(source, "<template>", "exec"))


def _restored(environment: Environment, code: bytes) -> Template:
    return _made(environment, marshal.loads(code))  # noqa: S302 (of the user's own folder)


def _made(environment: Environment, code: CodeType) -> Template:
    made = Template.from_code(environment, code, environment.globals)
    assert isinstance(made, Template)
    made.code = code
    return made

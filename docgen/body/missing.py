"""Names that a template uses and the data lack: what was missing, and the nearest name that is there."""

import difflib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import UndefinedError
from jinja2.utils import missing

from docgen.body.printing import SandboxError


class MissingNameError(UndefinedError):
    """An undefined `name`, of the object `owner` (`missing`: a top-level name)."""

    def __init__(self, name: object, owner: object, message: str) -> None:
        self.name, self.owner = name, owner
        super().__init__(message)


class Missing(StrictUndefined):
    """An undefined value that remembers, when used, what was missing and where."""

    __slots__ = ()
    printable = True

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401
        name: str | None = None,
        exc: Any = UndefinedError,  # noqa: ANN401
    ) -> None:
        located = exc if exc is not UndefinedError else partial(MissingNameError, name, obj)
        super().__init__(hint, obj, name, located)  # type: ignore[arg-type]


def missing_name(error: MissingNameError, line: int, names: Mapping[str, object]) -> SandboxError:
    """Return the error for an undefined name, with the nearest one that is known."""
    known = _known(error.owner, names)
    name = str(error.name)
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    if not known:
        return SandboxError("chua_co_ten_nao", line, name=name)
    listed = ", ".join(known[:40])
    if near:
        return SandboxError("ten_gan_dung", line, name=name, near=near[0], known=listed)
    return SandboxError("ten_chua_co", line, name=name, known=listed)


def _known(owner: object, names: Mapping[str, object]) -> list[str]:
    if owner is missing:
        return sorted(name for name in names if not name.startswith("_"))
    if isinstance(owner, Mapping):
        return sorted(key for key in owner if isinstance(key, str))
    if isinstance(owner, str | int | list | tuple):
        return []
    if not is_dataclass(owner):
        return []
    unnamed = getattr(owner, "unnamed", ())
    return sorted(
        one.name for one in fields(owner) if not one.name.startswith("_") and one.name not in unnamed
    )

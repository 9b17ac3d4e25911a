"""Faults of a source: what is wrong with a cell, how grave it is, and where."""

from typing import Literal

from docgen.errors import DataError, Where
from docgen.values import dataclass

Weight = Literal["loi", "canh_bao", "thong_tin"]
"""Wrong; to be looked at; handled by docgen, and said so that nobody is surprised."""
GRAVITY: tuple[Weight, ...] = ("loi", "canh_bao", "thong_tin")
MAX_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding in a source file; the error holds its sentence's id, its place and its arguments."""

    weight: Weight
    error: DataError


@dataclass(frozen=True, slots=True)
class Said:
    """What is wrong with a value, before its place is known."""

    weight: Weight
    id: str
    args: dict[str, object]

    def at(self, where: Where) -> Fault:
        """Return the fault at `where`."""
        return Fault(self.weight, DataError(self.id, where, **self.args))


def said(id: str, weight: Weight, **args: object) -> Said:  # noqa: A002
    """Return what is wrong; texts are shown on one line, cut."""
    return Said(weight, id, {key: short(arg) if isinstance(arg, str) else arg for key, arg in args.items()})


def fault(id: str, weight: Weight, where: Where, **args: object) -> Fault:  # noqa: A002
    """Return the fault at `where`; texts are shown on one line, cut."""
    return said(id, weight, **args).at(where)


def nearly(id: str, weight: Weight, near: str, **args: object) -> Said:  # noqa: A002
    """Return what is wrong with the nearest right value; where there is none, the sentence without it."""
    return said(f"{id}_gan", weight, near=near, **args) if near else said(id, weight, **args)


def gravest(found: list[Said]) -> Said | None:
    """Return the gravest of what is wrong with one cell, the first of equals."""
    return min(found, key=lambda one: GRAVITY.index(one.weight), default=None)


def short(text: str) -> str:
    """Return `text` on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SHOWN else flat[: MAX_SHOWN - 1] + "…"

"""A problem of a template: an error (it cannot be used, or breaks the decree) or a warning."""

from typing import Literal

from docgen.errors import Step, TemplateError, Where
from docgen.values import dataclass

Weight = Literal["loi", "canh_bao"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: the sentence is made of `error` at the door, as for every error."""

    weight: Weight
    error: TemplateError


def problem(file: str, weight: Weight, id: str, steps: tuple[Step, ...] = (), /, **args: object) -> Problem:  # noqa: A002
    """Return the problem `id` of the template `file` at the place `steps`."""
    return Problem(weight, TemplateError(id, Where(file, steps=steps), **args))


@dataclass(frozen=True, slots=True)
class Words:
    """Words inside a sentence, in its language: «{form}» in a Vietnamese row, «{form:en}» in an English."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.vi

    def __format__(self, spec: str) -> str:
        return self.en if spec == "en" else self.vi

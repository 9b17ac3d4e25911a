"""The row of a message: one id, its sentence and its remedy in both languages."""

from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Say:
    """What is wrong (`vi`, `en`) and what to do (`vi_do`, `en_do`); `{name}` is an argument of the error.

    Both languages use the same arguments; a remedy may be empty only where the sentence is the remedy.
    """

    id: str
    vi: str
    vi_do: str
    en: str
    en_do: str

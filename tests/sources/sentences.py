"""Errors as a person reads them, for the tests of the sources."""

from docgen.errors import DocgenError, leaves
from docgen.say import error_line


def told(error: DocgenError) -> list[str]:
    """Return the lines that the door would print."""
    return [error_line(leaf, "vi") for leaf in leaves(error)]


def ids(error: DocgenError) -> list[str]:
    return [leaf.id for leaf in leaves(error)]

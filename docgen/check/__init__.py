"""Bytes of a Word file → findings. Knows no rule: it reads properties and compares them with the rows."""

from docgen.check.expected import Expected
from docgen.check.run import check

__all__ = ["Expected", "check"]

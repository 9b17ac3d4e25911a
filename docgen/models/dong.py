"""A row of data on its way from a source to a printed table: its texts, and where each was typed."""

from collections.abc import Callable, Mapping

from docgen.errors import Where
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class DongSoLieu:
    """One data row: `o` holds a text per key of a column or group, `where` the place of a key's cell."""

    o: Mapping[str, str]
    where: Callable[[str], Where]

"""A row of data on its way from a source to a printed table: its texts, and where each was typed."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from docgen.errors import Where


class DongSoLieu(NamedTuple):
    """One data row: `o` holds a text per key of a column or group. A run may hold hundreds of thousands."""

    o: Mapping[str, str]
    noi: Callable[[int, str], Where]
    """Place of the cell of a row and a key: one function for all rows of a source."""
    so: int = 0
    """Number of the row in its source, as `noi` counts them."""

    def where(self, key: str) -> Where:
        """Return the place of the cell of `key`."""
        return self.noi(self.so, key)

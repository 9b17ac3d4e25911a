"""The report of many jobs as JSON: kept on the disk as it grows, printed whole at the end, or not at all."""

import json
import tempfile
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import click

IN_MEMORY = 2**20
"""So many bytes are kept in memory; a report of some packs needs no file."""
_BLOCK = 2**16


class Report:
    """The results as they come; not frozen, since it grows."""

    def __init__(self) -> None:
        self._kept = tempfile.SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8")  # noqa: SIM115
        self._empty = True

    def __enter__(self) -> Self:
        """Return the report itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """Forget the results."""
        self._kept.close()

    def add(self, entry: Mapping[str, object]) -> None:
        """Take note of a result."""
        text = json.dumps(entry, ensure_ascii=False, indent=1).replace("\n", "\n  ")
        self._kept.write(("\n  " if self._empty else ",\n  ") + text)
        self._empty = False

    def print(self, rest: Mapping[str, object]) -> None:
        """Print the results as «ket_qua», and `rest` after them."""
        click.echo('{\n "ket_qua": [', nl=False)
        self._kept.seek(0)
        while block := self._kept.read(_BLOCK):
            click.echo(block, nl=False)
        click.echo("],\n" if self._empty else "\n ],\n", nl=False)
        click.echo(json.dumps(rest, ensure_ascii=False, indent=1).removeprefix("{\n"))

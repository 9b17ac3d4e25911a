"""The rows of a sheet's XML that hold values and nothing else, taken out of it in one pass.

Nearly all rows of a large sheet are such. What is left is short: only there can stand what has to be told of
a row or a cell beside its value.
"""

import re
from collections.abc import Iterable, Iterator

from docgen.values import dataclass

ONE_LETTER, TWO_LETTERS = 26, 26 * 27
"""So many columns have names of one letter, and of two at most."""


@dataclass(frozen=True, slots=True)
class Left:
    """The XML of a sheet without its plain rows, and how far the cells in those reach at most."""

    xml: bytes
    rows: int
    columns: int


def taken_out(pieces: Iterable[bytes], prefix: bytes, telling: Iterable[bytes]) -> Left:
    """Return what is left of a sheet; a cell with one of the `telling` styles is not plain.

    `pieces` are its XML, cut anywhere; `prefix` is that of its tags, escaped for a pattern.
    """
    plain = _pattern(prefix, telling)
    left: list[bytes] = []
    rows, columns = 0, 0
    for piece in _before_rows(pieces, b"<" + prefix.replace(b"\\", b"") + b"row"):
        parts = plain.split(piece)
        left.extend(filter(None, parts[::3]))
        if len(parts) > 1:
            rows = max(rows, *map(int, parts[1::3]))
            columns = max(columns, TWO_LETTERS if any(parts[2::3]) else ONE_LETTER)
    return Left(b"".join(left), rows, columns)


def _before_rows(pieces: Iterable[bytes], row: bytes) -> Iterator[bytes]:
    """Yield `pieces` cut anew, each before a row begins, so that no row lies in two of them."""
    begun: list[bytes] = []
    for piece in pieces:
        cut = piece.rfind(row)
        if cut < 0:
            begun.append(piece)
        else:
            yield b"".join((*begun, piece[:cut]))
            begun = [piece[cut:]]
    yield b"".join(begun)


def _pattern(prefix: bytes, telling: Iterable[bytes]) -> re.Pattern[bytes]:
    """Return the pattern of a plain row: its number, and the last column in it whose name has two letters.

    Its cells say where they are, in this row; they hold no formula, no error and no text of several runs.
    """
    known = b"|".join(map(re.escape, telling))
    style = rb'(?: s="' + (rb"(?!(?:" + known + rb')")' if known else b"") + rb'[0-9]++")?+'
    text = rb'<Pis><Pt(?: xml:space="preserve")?+>[^<]*+</Pt></Pis>'
    value = rb"(?:" + text + rb"|<Pv>[^<]*+</Pv>)?+"
    place = rb' r="(?:[A-Z]|([A-Z]{2}))\1"'
    cell = rb"<Pc" + place + style + rb'(?: t="(?:inlineStr|[snb]|str)")?+(?:/>|>' + value + rb"</Pc>)"
    shown = rb'(?![^<>]*\bhidden\b(?!="(?:0|false)"))'
    row = rb'<Prow r="([0-9]{1,7})"' + shown + rb"[^<>/]*+>(?:" + cell + rb")*+</Prow>"
    return re.compile(row.replace(b"P", prefix))

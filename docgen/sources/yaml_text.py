"""Bytes of a YAML file → clean text: UTF-8, line feeds, no forbidden character."""

import re

from docgen.errors import DataError, Where
from docgen.values import dataclass
from docgen.vn import text as vn_text
from docgen.vn.patterns import regex

MAX_FORBIDDEN = 50
"""So many forbidden characters are named; a file with more is no text."""
_BREAK = regex("\r\n?")
_SUSPECT = bytes({*range(0x20), 0x7F, 0xC2, 0xE2, 0xED, 0xEF} - {*b"\t\n"})
"""Bytes of which a file with a carriage return or a forbidden character has at least one; most have none."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text of a file with forbidden characters replaced by U+FFFD, and an error for each of them."""

    text: str
    errors: tuple[DataError, ...]


def decode(data: bytes, file: str) -> Decoded:
    """Return the text of `data`; DataError where it is not UTF-8. A byte order mark is dropped."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError("yaml_khong_utf8", Where(file, line=line)) from error
    if len(data.translate(None, _SUSPECT)) == len(data):
        return Decoded(text, ())
    text = _BREAK.sub("\n", text)
    found = [_forbidden(text, match, file) for match in _first(text)]
    return Decoded(vn_text.FORBIDDEN.sub("\ufffd", text) if found else text, tuple(found))


def _first(text: str) -> list[re.Match[str]]:
    return [match for match, _ in zip(vn_text.FORBIDDEN.finditer(text), range(MAX_FORBIDDEN), strict=False)]


def _forbidden(text: str, match: re.Match[str], file: str) -> DataError:
    start = match.start()
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    where = Where(file, line=line)
    return DataError("yaml_ky_tu", where, character=f"U+{ord(match.group()):04X}", column=column)

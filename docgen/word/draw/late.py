"""Widths that are known only when a table is filled: tables of one form but for them share one program."""

from docgen.vn.patterns import regex

_WIDTH = regex(r'(<w:(?:gridCol|tcW) w:w=")(\d+)"')
NAME = "_rong_"
"""Beginning of the names under which a template finds the widths of its drawn tables, in twips."""
MARK = "@"
"""Stands before the name, in the place of a width."""


def late(xml: str) -> tuple[str, dict[str, str]]:
    """Return the drawn tables `xml` with names in the place of widths, and the widths in twips by name.

    >>> late('<w:gridCol w:w="680"/>')
    ('<w:gridCol w:w="@_rong_0"/>', {'_rong_0': '680'})
    """
    found: dict[str, str] = {}
    pieces = _WIDTH.split(xml)
    out = pieces[:1]
    for before, width, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        name = f"{NAME}{len(found)}"
        found[name] = width
        out.append(f'{before}{MARK}{name}"{after}')
    return "".join(out), found

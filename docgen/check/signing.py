"""Readers of the signature against the facts: whose power, whose title (Điều 13; PL I, P.I, II.7)."""

import re

from docgen.check.parent import signature_lines
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.nd30.rules import KHOP


def thieu_tm(_part: str, view: View) -> Values:
    """Return the first line of a document of the collective that has no «TM.», or False; none for others."""
    lines = signature_lines(view)
    if view.expected.tham_quyen != "tap_the" or not lines:
        return ()
    return (False if lines[0].startswith(("TM.", "TL.", "TUQ.")) else lines[0],)


def dung_nguoi_dung_dau(_part: str, view: View) -> Values:
    """Return whether the first «KT.», «TL.», «TUQ.» or «Q.» is followed by the title of the agency's head."""
    wanted = view.expected.nguoi_dung_dau.upper()
    found = (re.match(r"(?:KT|TL|TUQ|Q)\.\s*(.+)", line) for line in signature_lines(view))
    first = next((match[1] for match in found if match), "")
    if not first or not wanted:
        return ()
    return (KHOP if first.startswith(wanted) or wanted.startswith(first) else Mismatch(first, wanted),)

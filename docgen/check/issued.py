"""Readers of a text issued with a decision: own letterhead, no number, no signature (PL III, Mẫu 1.3)."""

from collections.abc import Mapping

from docgen.check.parent import parent, same_name
from docgen.check.units import SIGNATURE, Spot, Unit, plain
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.nd30.rules import KHOP

_TWO = {"quoc_hieu", "co_quan_ban_hanh"}


def _parts(unit: Unit, view: View) -> Mapping[str, tuple[Spot, ...]]:
    return view.unit_parts[unit.head.unit - 1]


def dau_rieng(unit: Unit, view: View) -> Values:
    """Return whether it bears the agency's name and Quốc hiệu."""
    return (_TWO.issubset(_parts(unit, view)),)


def so_ngay_rieng(unit: Unit, view: View) -> Values:
    """Return how many lines of a number or a date it bears."""
    parts = _parts(unit, view)
    return (len(parts.get("so_ky_hieu", ())) + len(parts.get("dia_danh_ngay", ())),)


def chu_ky_rieng(unit: Unit, view: View) -> Values:
    """Return how many lines of a signature or of recipients it bears."""
    return (sum(len(_parts(unit, view).get(part, ())) for part in SIGNATURE),)


def ten_rieng(unit: Unit, view: View) -> Values:
    """Return whether it bears a title of its kind and a subject."""
    return ({"ten_loai", "trich_yeu"}.issubset(_parts(unit, view)),)


def ten_loai_kem_theo(unit: Unit, view: View) -> Values:
    """Return whether its title is the kind of the facts; none where they do not say it."""
    wanted = view.expected.kem_theo.upper()
    titles = _parts(unit, view).get("ten_loai", ())
    if not wanted or not titles:
        return ()
    found = plain(titles[0].text)
    return (KHOP if found == wanted else Mismatch(found, wanted),)


def co_quan_kem_theo(unit: Unit, view: View) -> Values:
    """Return whether its letterhead names the agency of the decision."""
    names = _parts(unit, view).get("co_quan_ban_hanh", ())
    found, wanted = plain(" ".join(spot.text for spot in names)), parent(view).co_quan
    if not found or not wanted:
        return ()
    return (KHOP if same_name(found, wanted) or same_name(wanted, found) else Mismatch(found, wanted),)

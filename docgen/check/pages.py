"""Readers of pages (PL I, P.I, Mục I) and of the main document as a whole."""

from collections.abc import Iterable, Iterator

from docgen.check.units import Spot
from docgen.check.verdict import Values, near
from docgen.check.view import View
from docgen.kept import by_text
from docgen.nd30.families import THAN_BAI, VAN_XUOI
from docgen.nd30.page import TWIPS_PER_MM
from docgen.vn.patterns import regex
from docgen.word.spots import Paragraph, Section

TOLERANCE_MM = 0.2
"""Rounding that is never a breach (PG-10)."""
_MORE_THAN_A_PAGE = 3_500
"""Characters that surely need a second page."""
_PLACES = regex(r"\.{4,}|…{2,}|_{4,}|\bx{2,}\b")
_MARKS_OF_PLACES = ("....", "……", "____", "xx")
"""One of them stands in every match: a cheap test."""


def _mm(value_twips: int, *limits: float) -> float:
    return near(value_twips / TWIPS_PER_MM, limits, TOLERANCE_MM)


def canh_ngan_mm(section: Section, _: View) -> Values:
    """Return the short side of the paper in millimetres."""
    return (_mm(min(section.width_twips, section.height_twips), 210),)


def canh_dai_mm(section: Section, _: View) -> Values:
    """Return the long side of the paper in millimetres."""
    return (_mm(max(section.width_twips, section.height_twips), 297),)


def le_tren_mm(section: Section, _: View) -> Values:
    """Return the top margin in millimetres."""
    return (_mm(section.top_twips, 20, 25, 35),)


def le_duoi_mm(section: Section, _: View) -> Values:
    """Return the bottom margin in millimetres."""
    return (_mm(section.bottom_twips, 15, 20, 25),)


def le_trai_mm(section: Section, _: View) -> Values:
    """Return the left margin in millimetres, with the gutter."""
    return (_mm(section.left_twips + section.gutter_twips, 20, 30, 35),)


def le_phai_mm(section: Section, _: View) -> Values:
    """Return the right margin in millimetres."""
    return (_mm(section.right_twips, 15, 20, 25),)


def huong_trang(section: Section, _: View) -> Values:
    """Return «doc» or «ngang»."""
    return ("ngang" if section.landscape else "doc",)


def huong_trang_bang(section: Section, view: View) -> Values:
    """Return «doc», «ngang», or «ngang_co_bang» for a landscape section that holds a table."""
    if not section.landscape:
        return ("doc",)
    spots = (
        spot
        for spot in view.main
        if spot.paragraph.section == section.index and spot.paragraph.story == "than"
    )
    return ("ngang_co_bang" if any(spot.paragraph.cell for spot in spots) else "ngang",)


def so_trang_bat_dau(section: Section, _: View) -> Values:
    """Return the number of the first page."""
    return (1 if section.start is None else section.start,)


def kieu_so_trang(section: Section, _: View) -> Values:
    """Return the kind of the page numbers («decimal»)."""
    return (section.number_format,)


def _numbered(paragraphs: Iterable[Paragraph]) -> bool:
    return any("PAGE" in paragraph.fields for paragraph in paragraphs)


def so_trang_o_chan(section: Section, _: View) -> Values:
    """Return whether the page number stands at the foot."""
    return (any(_numbered(footer) for footer in section.footers.values()),)


def so_trang_o_dau(section: Section, view: View) -> Values:
    """Return whether the header bears a page number; none for a document that may fit one page."""
    length = sum(len(spot.text) for spot in view.main) + view.left_out_chars
    if length < _MORE_THAN_A_PAGE:
        return ()
    return (_numbered(section.headers.get("default", ())),)


def an_so_trang_dau(section: Section, _: View) -> Values:
    """Return whether the first page shows no number; none where no page shows one."""
    if not _numbered(section.headers.get("default", ())):
        return ()
    return (section.title_page and not _numbered(section.headers.get("first", ())),)


# Readers of the whole file.


def so_co_chu_noi_dung(view: View) -> Values:
    """Return how many font sizes the running text has, annexes included."""
    sizes = {
        run.look.size_pt for part in VAN_XUOI for spot in _prose(view, part) for run in spot.paragraph.shown
    }
    return (len(sizes),)


def so_muc_lui_dong(view: View) -> Values:
    """Return how many first-line indents the body has, to the nearest millimetre."""
    spots = (spot for part in THAN_BAI for spot in _prose(view, part))
    return (len({round(spot.paragraph.format.first_line_twips / TWIPS_PER_MM) for spot in spots}),)


def _prose(view: View, part: str) -> Iterable[Spot]:
    return (spot for spot in view.by_part.get(part, ()) if not spot.paragraph.cell)


def bo_co_chu(view: View) -> Values:
    """Return the sizes of Quốc hiệu, Tiêu ngữ and time as «13/14/14»; none where one is absent or mixed."""
    sizes = [
        {run.look.size_pt for spot in view.main_parts.get(part, ()) for run in spot.paragraph.shown}
        for part in ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")
    ]
    if any(len(found) != 1 for found in sizes):
        return ()
    return ("/".join(f"{size:g}" for found in sizes for size in found),)


# Readers of the body of the main document.


def co_noi_dung(view: View) -> Values:
    """Return whether there is a body; none without a main document."""
    return (bool(view.body),) if view.main else ()


def so_dau_ket(view: View) -> Values:
    """Return how often «./.» stands in the body."""
    return (sum(spot.text.count("./.") for spot in view.body),) if view.body else ()


def sau_dau_ket(view: View) -> Values:
    """Return what follows the first «./.», or False; none where there is no such mark."""
    for number, spot in enumerate(view.body):
        if "./." in spot.text:
            rest = spot.text.partition("./.")[2].strip() or next(
                (other.text for other in view.body[number + 1 :]), ""
            )
            return (rest or False,)
    return ()


def dau_ket_rieng(view: View) -> Values:
    """Return whether «./.» is a paragraph of its own; under a table it may be (DX-15)."""
    alone = [
        (view.body[number - 1] if number else None)
        for number, spot in enumerate(view.body)
        if spot.text == "./."
    ]
    return (any(above is None or above.paragraph.cell is None for above in alone),)


def cho_trong(view: View) -> Values:
    """Return the first place left to fill in, or False."""
    return (next((found for spot in view.body for found in _places(spot.text)), False),)


@by_text
def _places(text: str) -> Iterator[str]:
    """Yield the first place of `text` that is left to fill in."""
    if any(mark in text for mark in _MARKS_OF_PLACES) and (match := _PLACES.search(text)):
        yield match[0]

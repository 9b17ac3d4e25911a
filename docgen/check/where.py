"""Readers of where a paragraph stands: column, row, above and below; and of drawn lines."""

from docgen.check.texts import line_widths_pt
from docgen.check.units import Spot
from docgen.check.verdict import Values, near
from docgen.check.view import View
from docgen.nd30.components import RULED_LINES
from docgen.nd30.page import TWIPS_PER_PT
from docgen.word.spots import LINE_HEIGHT, Border, Paragraph

_MM_PER_PT = 25.4 / 72
_EXACT, _BY_HAND = 0.02, 0.1
"""Share of a ruled line by which it may differ: nobody draws by hand to the millimetre."""


def cot(spot: Spot, _: View) -> Values:
    """Return the column of the table that it stands in; none outside a table."""
    cell = spot.paragraph.cell
    return (cell.column,) if cell else ()


def _level(spot: Spot, others: tuple[Spot, ...]) -> Values:
    """Return whether `spot` shares a table row with the first of `others`; none outside a table."""
    here = spot.paragraph.cell
    there = others[0].paragraph.cell if others else None
    if here is None or there is None:
        return ()
    return ((here.table, here.row) == (there.table, there.row),)


def ngang_ngay(spot: Spot, view: View) -> Values:
    """Return whether the number stands level with place and time."""
    return _level(spot, view.parts_beside(spot).get("dia_danh_ngay", ()))


def ngang_chuc_vu(spot: Spot, view: View) -> Values:
    """Return whether «Nơi nhận» stands level with the signer's authority; none in minutes (Mẫu 1.9)."""
    if view.title == "BIÊN BẢN":
        return ()
    return _level(spot, view.parts_beside(spot).get("ky_quyen_han", ()))


def _under(spot: Spot, others: tuple[Spot, ...]) -> Values:
    if not others:
        return ()
    above = others[-1]
    same = above.paragraph.steps[:-1] == spot.paragraph.steps[:-1]
    lower, upper = spot.paragraph.cell, above.paragraph.cell
    if lower and upper:  # each line may have a row of its own
        same = same or lower.column == upper.column
    return (same and above.index < spot.index,)


def duoi_quoc_hieu(spot: Spot, view: View) -> Values:
    """Return whether Tiêu ngữ stands under Quốc hiệu, in the same cell."""
    return _under(spot, view.parts_beside(spot).get("quoc_hieu", ()))


def duoi_ten_loai(spot: Spot, view: View) -> Values:
    """Return whether the subject stands right under the title of the kind."""
    above = view.before(spot)
    return (above is not None and above.part in ("ten_loai", "trich_yeu"),)


def cung_o_so(spot: Spot, view: View) -> Values:
    """Return whether the subject of a công văn stands under the number, in the same cell."""
    return _under(spot, view.parts_beside(spot).get("so_ky_hieu", ()))


def ke_ben_duoi(spot: Spot, view: View) -> Values:
    """Return whether a ruled line stands right under it."""
    below = view.after(spot)
    drawn = below is not None and (
        below.part in RULED_LINES or (not below.text and _border(below.paragraph) is not None)
    )
    return (drawn or spot.paragraph.format.bottom is not None,)


def cho_dat(spot: Spot, view: View) -> Values:
    """Return where the address stands: body, first foot, every foot, header."""
    paragraph = spot.paragraph
    if paragraph.story != "chan_trang":
        return (paragraph.story,)
    section = view.reading.sections[paragraph.section]
    first = any(one is paragraph for one in section.footers.get("first", ()))
    return ("chan_trang_dau" if first and section.title_page else "chan_trang",)


def _border(paragraph: Paragraph) -> Border | None:
    return paragraph.format.top or paragraph.format.bottom


def _length_twips(paragraph: Paragraph) -> int:
    return paragraph.width_twips - paragraph.format.left_twips - paragraph.format.right_twips


def ti_le_ke(spot: Spot, view: View) -> Values:
    """Return the length of a ruled line in lengths of the text above it (its longest line).

    A name that Word must wrap counts as wide as its cell. None without a drawn line or a text above it.
    """
    above = view.before(spot)
    if spot.part == "ke_trich_yeu" and (above is None or above.part != "trich_yeu"):
        return ()
    if _border(spot.paragraph) is None or above is None or not above.text or spot.paragraph.width_twips <= 0:
        return ()
    room = spot.paragraph.width_twips / TWIPS_PER_PT
    part, widest = above.part, 0.0
    while above is not None and above.part == part and above.text:
        widest = max(widest, *line_widths_pt(above.paragraph))
        above = view.before(above)
    text = min(widest, room)
    tolerance = _BY_HAND if view.typed else _EXACT
    length = _length_twips(spot.paragraph) / TWIPS_PER_PT
    return (near(length / text, (1 / 3, 1 / 2, 1), tolerance),) if text else ()


def net_ke(spot: Spot, _: View) -> Values:
    """Return the kind of a ruled line («single»), «khong_co» where none is drawn."""
    border = _border(spot.paragraph)
    return (border.kind if border else "khong_co",)


def lech_giua(spot: Spot, _: View) -> Values:
    """Return whether a ruled line stands off the centre, by more than 1 mm."""
    format_ = spot.paragraph.format
    return (abs(format_.left_twips - format_.right_twips) > 2 * 57,)


def ke_tren(spot: Spot, view: View) -> Values:
    """Return the length of the line above the address in widths of the text area; 0 without a line.

    Only its first paragraph is judged, and none inside a table, whose own borders may draw the line.
    """
    first = view.group(spot)[0]
    if spot is not first or spot.paragraph.cell:
        return ()
    border = spot.paragraph.format.top
    if border is None or border.kind != "single" or spot.paragraph.width_twips <= 0:
        return (0,)
    return (near(_length_twips(spot.paragraph) / spot.paragraph.width_twips, (1,), 0.02),)


def khoang_ky_mm(spot: Spot, view: View) -> Values:
    """Return the height between title and name in millimetres: spaces and empty paragraphs."""
    base = spot
    while (post := view.before(base)) is not None and post.part == "ky_chuc_vu_khac":
        base = post
    total = base.paragraph.format.before_pt
    above = view.before(base)
    while above is not None and not above.text:
        format_ = above.paragraph.format
        line = format_.line_pt or format_.line * LINE_HEIGHT * above.paragraph.size_pt
        total += format_.before_pt + line + format_.after_pt
        above = view.before(above)
    if above is None or above.part != "ky_quyen_han":
        return ()
    return (round((total + above.paragraph.format.after_pt) * _MM_PER_PT, 1),)

"""The marks on the first page: dự thảo, mức độ khẩn (box 10b), phạm vi lưu hành (box 11; PL I, III.2)."""

from docgen.nd30.house import House
from docgen.word.draw.elements import gap, paragraph, tag
from docgen.word.draw.styles import BOX_TWIPS

DU_THAO = "DỰ THẢO"
_DU_THAO_TWIPS = (1644, 2495)
"""Width of the frame around «DỰ THẢO» and around «DỰ THẢO (lần 2)»: 29 and 44 mm."""
_KHAN_TWIPS = (("KHẨN", 1134), ("THƯỢNG KHẨN", 2268))
"""Width of the frame of these marks: 20 and 40 mm (III.2.b)."""
_HOA_TOC_TWIPS = 1701
"""Width of the third, 30 mm; its name is spelt HỎA TỐC or HOẢ TỐC (MK-09)."""
_LINE_TWIPS = 28
"""Room for the frame's own line inside the cell, whose edge would cut it off."""


def beside(house: House) -> str:
    """Return the marks below the number (box 3) or the subject (box 5b): each a framed line, or nothing."""
    room = house.letterhead_twips[0]
    return _draft(room) + _urgency(room)


def above() -> str:
    """Return the header of the first page: box 11 in the top margin, right of the centre, or no height.

    Its last paragraph has no height: something must stay where the mark is not wanted (17.10.4).
    """
    mark = tag("{%p if luu_hanh %}") + paragraph("luu_hanh", "{{ luu_hanh }}") + tag("{%p endif %}")
    return mark + gap(20)


def _draft(room_twips: int) -> str:
    """Return the mark of a draft, its frame as wide as it needs, in the middle under the number."""
    narrow, wide = (_centred("du_thao", "{{ du_thao }}", width, room_twips) for width in _DU_THAO_TWIPS)
    return (
        tag(f'{{%p if du_thao == "{DU_THAO}" %}}')
        + narrow
        + tag("{%p elif du_thao %}")
        + wide
        + tag("{%p endif %}")
    )


def _centred(key: str, text: str, width_twips: int, room_twips: int) -> str:
    side = (room_twips - width_twips) // 2 + BOX_TWIPS
    return paragraph(key, text, sides_twips=(side, side))


def _urgency(room_twips: int) -> str:
    """Return the mark of urgency in the frame of its level, at the left margin as in the diagram (IV.2)."""
    branches = "".join(
        tag(f'{{%p {"elif" if place else "if"} do_khan == "{text}" %}}') + _at_margin(width, room_twips)
        for place, (text, width) in enumerate(_KHAN_TWIPS)
    )
    return (
        branches + tag("{%p elif do_khan %}") + _at_margin(_HOA_TOC_TWIPS, room_twips) + tag("{%p endif %}")
    )


def _at_margin(width_twips: int, room_twips: int) -> str:
    left = BOX_TWIPS + _LINE_TWIPS
    right = room_twips - width_twips - _LINE_TWIPS + BOX_TWIPS
    return paragraph("khan", "{{ do_khan }}", sides_twips=(left, right))

"""What a template gives to the words: the widths of its letterhead and of its text."""

from typing import TYPE_CHECKING

from docgen.nd30 import page
from docgen.nd30.components import BY_KEY
from docgen.word import Known
from docgen.wording.letterhead import Room

if TYPE_CHECKING:
    from docgen.word.template import Template


def room_of(template: "Known | Template") -> Room:
    """Return the widths in twips of `template`; where it has no letterhead, those of docgen's own."""
    left, right = page.LETTERHEAD_TWIPS
    return Room(
        left_twips=template.widths.get(BY_KEY["co_quan_ban_hanh"].style, left),
        right_twips=template.widths.get(BY_KEY["tieu_ngu"].style, right),
        text_twips=template.text_width_twips(),
    )

"""Whether the files of a template differ in nothing but what their facts say: then one proves the others."""

import unicodedata
from collections.abc import Iterable

from docgen.check.proved import Words
from docgen.check.units import part_of, plain
from docgen.nd30.families import DAU_MUC
from docgen.vn.patterns import regex
from docgen.word.spots import Reading
from docgen.word.thin import is_suspect

_ASKED = regex(
    r"\b(?:do_khan|du_thao|luu_hanh|ten_loai|\w+\.cap) ?[!=]= ?(?:\"[^\"]*\"|'[^']*')"
    r"|\b(?:kinh_gui|noi_nhan|quyen_han|chuc_vu_khac|dia_chi) ?\| ?length ?(?:[!=<>]=?) ?\d+"
)
"""What ``docgen.wording.said.shape`` knows: marks, kinds, levels, lengths of lists."""
_BEGIN = regex(r"(?:if|elif|for \w+ in) ")
_COMPUTES = regex(r"[^\w.\[\]() ]|\b(?:if|in|is|else|colspan)\b")
"""What stands in a tag that does more than print a value, or ask whether it is there."""
_BOUND = regex(
    r"ụ lục|Ụ LỤC|[Kk]èm theo|\./\.|Điều \d|Phần |Chương |Mục \d|\.{4}|…|_{4}|xx|Kính gửi|DỰ THẢO|Lưu"
)
"""Words that rules judge by what stands around them: numbers, pointers, marks, places left to fill in."""


def own_words(codes: Iterable[str], reading: Reading, words: Words) -> tuple[str, ...] | None:
    """Return the words of the templates themselves that a rule may stop at; None: files are judged whole.

    `codes` are the tags of the templates; `reading` is one file, made of facts that say `words`. A file does
    not prove others where a tag computes, or asks for more than what is there, where the file leaves out
    what was said, or where the template has numbers, pointers or marks of its own.
    """
    said = {_flat(one.text) for texts in words.said for one in texts if not one.in_table}
    shown = [
        (part_of(paragraph), _flat(paragraph.text))
        for paragraph in (*reading.body, *reading.margins, *reading.notes)
    ]
    known = said | {_flat(text) for text in words.cells.split("\n")}
    own = [(part, text) for part, text in shown if text and text not in known]
    steady = all(map(_is_plain, codes)) and said <= {text for _, text in shown}
    if not steady or any(part in DAU_MUC or _BOUND.search(text) for part, text in own):
        return None
    return tuple(text for _, text in own if is_suspect(text))


def _is_plain(code: str) -> bool:
    asked = _BEGIN.sub("", _ASKED.sub(" ", code), count=1)
    return code == "else" or _COMPUTES.search(asked) is None


def _flat(text: str) -> str:
    return plain(unicodedata.normalize("NFC", text))

"""The letters of a template judged: loose marks, old encodings, drawn lines, what only looks like a tag."""

import re
import unicodedata
from collections.abc import Iterator

from docgen.check.look import OLD_FONTS
from docgen.check.problems import Problem, problem
from docgen.check.template_names import plain_name
from docgen.vn.patterns import regex
from docgen.word.examine import Examined
from docgen.word.spots import Paragraph
from docgen.wording.offered import BY_NAME

TAG = regex(r"\{%.{0,2000}?%\}|\{#.{0,2000}?#\}|\{\{.{0,2000}?\}\}", re.DOTALL)
_DRAWN = regex(r"[_\-–—‒―─━═=~¯‾]{5,}")
_TCVN3 = regex(r"[^\W\d_][¸µ¶·¹¾¼½¨®ª¬]|[¸¶·¹¾¼½¨®ª¬][^\W\d_]")
_VNI = regex(r"[aeiouyôöAEIOUYÔÖ][øûïåäØÛÏÅÄ]")
_OPENS = r"\{\s+\{|\{\s+%|｛\s*｛|｛\s*[%％]|\$\{|\{|\[\[|\[|<<|«|<"
_CLOSES = r"\}\s+\}|%\s*\}|｝\s*｝|[%％]\s*｝|\}|\]\]|\]|>>|»|>"
_LIKE = regex(
    rf"(?<!\{{)(?:{_OPENS})\s*(?:(?:p|r|tr|tc)\s+)?([^\W\d][\w-]*)[^{{}}｛｝\[\]<>«»]{{0,80}}?(?:{_CLOSES})(?!\}})"
)
_SURE = regex(r"^(?:\{\s+\{|\{\s+%|｛)")
_COMMANDS = ("for", "if", "endfor", "endif", "elif", "else")
_MERGED = "MERGEFIELD"


def judge(seen: Examined, name: str) -> Iterator[Problem]:
    """Yield what is wrong with the letters of each paragraph; of comments only that there are some."""
    for paragraph in seen.paragraphs:
        yield from _letters(paragraph, name)
        yield from _nearly_tags(paragraph, name)
    if seen.commented:
        yield problem(name, "canh_bao", "mau_con_nhan_xet", seen.commented[0], count=len(seen.commented))


def _letters(paragraph: Paragraph, name: str) -> Iterator[Problem]:
    text, steps = paragraph.text, paragraph.steps
    if not unicodedata.is_normalized("NFC", text):
        yield problem(name, "canh_bao", "mau_chu_to_hop", steps, text=short(text))
    fonts = [font for run in paragraph.shown for font in run.look.fonts if OLD_FONTS.match(font)]
    for font in dict.fromkeys(fonts):
        yield problem(name, "loi", "mau_phong_cu", steps, font=font, text=short(text))
    words = TAG.sub("", text)
    if not fonts and (_TCVN3.search(words) or _VNI.search(words)):
        yield problem(name, "loi", "mau_ma_cu", steps, text=short(text))
    if _DRAWN.search(words):
        yield problem(name, "canh_bao", "mau_ke_bang_chu", steps, text=short(text))


def _nearly_tags(paragraph: Paragraph, name: str) -> Iterator[Problem]:
    """Yield an error for each name in brackets that are none of a tag, and for a field of a mail merge."""
    if _MERGED in paragraph.fields:
        yield problem(name, "loi", "mau_truong_tron_thu", paragraph.steps, text=short(paragraph.text))
        return
    for match in _LIKE.finditer(TAG.sub("\n", paragraph.text)):
        inner = plain_name(match[1])
        if inner in BY_NAME or (_SURE.match(match[0]) and (inner in _COMMANDS or inner.isidentifier())):
            yield problem(name, "loi", "mau_gan_the", paragraph.steps, text=short(match[0]), name=inner)


def short(text: str) -> str:
    """Return `text` on one line, so much of it as a message needs."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"

"""Blocks of a body → WordprocessingML text; the only place that writes the paragraphs of a body.

Looks come from the paragraph style; a run says only what differs from it. Direct formatting is
absolute (ECMA-376 Part 1, 17.7.3: properties toggle between styles only), so that ``<w:b/>`` is bold
whatever the style says. The prefixes ``w`` and ``r`` are declared by the part's root.
"""

from collections.abc import Iterable, Mapping

from docgen.body.blocks import Block, Body, Run
from docgen.kept import by_identity
from docgen.nd30.components import BY_KEY
from docgen.vn.patterns import regex
from docgen.word.styles import NOTE_MARK_ID

NBSP = "\u00a0"
_PARTS = regex(r"([\n\t])")
_SPECIAL = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_SCRIPTS = {"sub": "subscript", "sup": "superscript"}
_MARK = f'<w:rPr><w:rStyle w:val="{NOTE_MARK_ID}"/><w:vertAlign w:val="superscript"/></w:rPr>'
"""LibreOffice raises the number inside a footnote only where its run has the style."""


class Ink:
    """What the blocks of one document are written with: its styles, and the links and footnotes met so far.

    `styles`: key of a component → style id. `links` and `note_links`: address → relation id, of the
    document part and of the footnotes part, each in the order of the text. `notes`: one ``w:footnote``
    per footnote, numbered from `first_note_id` (ids below it belong to the separators).
    """

    def __init__(
        self, styles: Mapping[str, str], *, first_note_id: int = 1, link_prefix: str = "rIdLienKet"
    ) -> None:
        self.styles = styles
        self.first_note_id = first_note_id
        self.link_prefix = link_prefix
        self.links: dict[str, str] = {}
        self.note_links: dict[str, str] = {}
        self.notes: list[str] = []
        self._in_note = False

    def link(self, address: str) -> str:
        """Return the relation id of `address` in the part that is being written."""
        links = self.note_links if self._in_note else self.links
        return links.setdefault(address, f"{self.link_prefix}{len(links) + 1}")

    def note(self, blocks: Iterable[Block]) -> int:
        """Return the id of a new footnote made of `blocks` (17.11.10)."""
        number = self.first_note_id + len(self.notes)
        self.notes.append("")
        self._in_note = True
        paragraphs = [_note_paragraph(block, self, is_first=not place) for place, block in enumerate(blocks)]
        self._in_note = False
        inside = "".join(paragraphs)
        self.notes[number - self.first_note_id] = f'<w:footnote w:id="{number}">{inside}</w:footnote>'
        return number


_KEPT = 500
"""So many paragraphs are held that are the same in many documents."""
_LINE_CHARACTERS = 90
"""More than one line of the text area holds at 13 pt."""


def blocks_xml(blocks: Body | Iterable[Block], ink: Ink) -> str:
    """Return `blocks` as ``w:p`` elements; their links and footnotes are added to `ink`, in place."""
    if not isinstance(blocks, Body):
        return "".join(_drawn(block, ink) for block in blocks)
    last = len(blocks.blocks) - _kept(blocks)
    return "".join(_drawn(block, ink, keep=at >= last) for at, block in enumerate(blocks.blocks))


def _kept(body: Body) -> int:
    """Return how many paragraphs at the end of `body` stay with what follows: two lines at least (ND-32)."""
    if not body.keep_end or not body.blocks:
        return 0
    shown = "".join(run.text for run in body.blocks[-1].runs)
    return 1 if len(shown) > _LINE_CHARACTERS else min(2, len(body.blocks))


def runs_xml(runs: Iterable[Run], ink: Ink) -> str:
    """Return `runs` as ``w:r`` and ``w:hyperlink`` elements; as `blocks_xml` for `ink`."""
    return "".join(_run(run, ink, bold=False, italic=False) for run in runs)


def _drawn(block: Block, ink: Ink, *, keep: bool = False) -> str:
    """Return one paragraph of the text; one that brings neither link nor footnote is drawn once a run."""
    if any(run.link or run.note for run in block.runs):
        return _paragraph(block, ink, keep=keep)
    return _plain_once(block, style=ink.styles[block.part], keep=keep)


def _plain(block: Block, *, style: str, keep: bool) -> str:
    return _paragraph(block, Ink({block.part: style}), keep=keep)


_plain_once = by_identity(_plain, _KEPT)


def _paragraph(block: Block, ink: Ink, *, before: str = "", keep: bool = False) -> str:
    """Return one paragraph: its style, its number with a no-break space after it, its runs."""
    component = BY_KEY[block.part]
    runs = "".join(_run(run, ink, bold=component.bold, italic=component.italic) for run in block.runs)
    label = _label(block, bold=component.bold, spaced=bool(runs))
    look = f'<w:pStyle w:val="{_attribute(ink.styles[block.part])}"/>' + ("<w:keepNext/>" if keep else "")
    style = f"<w:pPr>{look}</w:pPr>"
    return f"<w:p>{style}{before}{label}{runs}</w:p>"


def _note_paragraph(block: Block, ink: Ink, *, is_first: bool) -> str:
    """Return one paragraph of a footnote; the first begins with the footnote's own mark (17.11.6)."""
    mark = f"<w:r>{_MARK}<w:footnoteRef/></w:r>{_text_run(Run(' '), '')}" if is_first else ""
    return _paragraph(block, ink, before=mark)


def _label(block: Block, *, bold: bool, spaced: bool) -> str:
    """Return the number as a run of its own, bold where it says so or where all the text after it is bold.

    A number alone on its line («Chương I») has no space after it, since it is centred.
    """
    if not block.label:
        return ""
    texts = [run for run in block.runs if run.text.strip()]
    all_bold = block.bold_label or (bool(texts) and all(run.bold for run in texts))
    look = "<w:b/>" if all_bold and not bold else ""
    return _text_run(Run(block.label + (NBSP if spaced else "")), look)


def _run(run: Run, ink: Ink, *, bold: bool, italic: bool) -> str:
    if run.note:
        return f'<w:r>{_MARK}<w:footnoteReference w:id="{ink.note(run.note)}"/></w:r>'
    look = "<w:b/>" if run.bold and not bold else ""
    look += "<w:i/>" if run.italic and not italic else ""
    look += f'<w:vertAlign w:val="{_SCRIPTS[run.script]}"/>' if run.script else ""
    inside = _text_run(run, look)
    if not run.link:
        return inside
    return f'<w:hyperlink r:id="{ink.link(run.link)}" w:history="1">{inside}</w:hyperlink>'


def _text_run(run: Run, look: str) -> str:
    """Return a ``w:r``; a line break and a tab are elements of their own between the texts."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    inside = "".join(_SPECIAL.get(part) or _text(part) for part in _PARTS.split(run.text) if part)
    return f"<w:r>{properties}{inside}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{_escaped(text)}</w:t>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")

"""Document settings (ECMA-376, Part 1, 17.15): what of a template's settings goes into the output."""

import copy
from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element as Element

from docgen.word import order
from docgen.word.notes import SEPARATORS, NoteKind
from docgen.word.ooxml import NSMAP, w

_KEPT_NAMES = (
    "zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter "
    "gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "evenAndOddHeaders noPunctuationKerning characterSpacingControl compat themeFontLang clrSchemeMapping"
)
_KEPT = frozenset(w(name) for name in _KEPT_NAMES.split())
"""All that changes how pages look. Revision marks, protection, mail merge and variables are the editor's."""
_COMPATIBILITY = (
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
)
_WORD_URI = "http://schemas.microsoft.com/office/word"
_SWITCH = ("0", "1", "true", "false", "on", "off")
_VALUES = {
    "compatibilityMode": ("11", "12", "14", "15"),
    "overrideTableStyleFontSizeAndJustification": _SWITCH,
    "enableOpenTypeFeatures": _SWITCH,
    "doNotFlipMirrorIndents": _SWITCH,
    "differentiateMultirowTableHeaders": _SWITCH,
    "useWord2013TrackBottomHyphenation": _SWITCH,
    "allowHyphenationAtTrackBottom": _SWITCH,
    "allowTextAfterFloatingTableBreak": _SWITCH,
}
"""The settings that Word writes, and what each may say (MS-DOCX, 2.3.7)."""


def output(source: Element | None) -> Element:
    """Return the settings of the output, made of those of the document's template."""
    root = etree.Element(w("settings"), nsmap=NSMAP)
    for child in source if source is not None else ():
        if child.tag in _KEPT:
            root.append(copy.deepcopy(child))
    language = root.find(w("themeFontLang"))
    if language is not None:
        language.set(w("val"), "vi-VN")
    if root.find(w("compat")) is None:
        compat = order.fresh(root, "compat")
        for name, value in _COMPATIBILITY:
            etree.SubElement(
                compat, w("compatSetting"), {w("name"): name, w("uri"): _WORD_URI, w("val"): value}
            )
    _mend_compat(root.find(w("compat")))
    _keep_broken_lines(root.find(w("compat")))
    order.tidy(root)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w"])
    return root


def _mend_compat(compat: Element) -> None:
    """Remove in place the settings that are no known name with a value of it: Word refuses them."""
    for setting in compat.findall(w("compatSetting")):
        allowed = _VALUES.get(setting.get(w("name"), ""), ())
        if setting.get(w("val")) not in allowed or setting.get(w("uri")) != _WORD_URI:
            compat.remove(setting)


def _keep_broken_lines(compat: Element) -> None:
    """See in place to it that a line which ends in a line break is not stretched to the margin (17.15.3)."""
    if all(child.tag == w("compatSetting") for child in compat):
        compat.insert(0, etree.Element(w("doNotExpandShiftReturn")))


def with_notes(root: Element, kinds: Iterable[NoteKind]) -> Element:
    """Return a copy of `root` that names the separators of the notes parts of `kinds`."""
    new = copy.deepcopy(root)
    for kind in kinds:
        holder = order.fresh(new, f"{kind.note}Pr")
        for identity in SEPARATORS.values():
            etree.SubElement(holder, w(kind.note), {w("id"): identity})
    return new


def even_pages(root: Element) -> bool:
    """Return whether even pages have headers of their own."""
    found = root.find(w("evenAndOddHeaders"))
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")

"""The order in which ECMA-376 wants the children of property elements, and how to keep it.

Word repairs or refuses a file whose sequence is wrong; LibreOffice writes some out of order and some
twice. Sequences: Part 1, 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.4 (tables), 17.6.17 (sectPr), 17.7.4.17
(style).
"""

from collections.abc import Iterable

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.word.ooxml import w

_RPR = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow "
    "emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText "
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
_SEQUENCES = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
        "shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
        "adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
        "textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": _RPR,
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "pBdr": "top left bottom right between bar",
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType "
        "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
        "sectPrChange"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd "
        "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
        "hideMark "
        "headers cellIns cellDel cellMerge tcPrChange"
    ),
    "tblBorders": "top left start bottom right end insideH insideV",
    "tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "tblCellMar": "top left start bottom right end",
    "tcMar": "top left start bottom right end",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
        "locked "
        "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "footnotePr": "pos numFmt numStart numRestart footnote",
    "settings": (
        "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
        "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData "
        "embedTrueTypeFonts "
        "embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
        "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors "
        "hideGrammaticalErrors "
        "activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter "
        "stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves "
        "doNotTrackFormatting "
        "documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation "
        "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength "
        "clickAndTypeStyle "
        "defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets "
        "drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
        "displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin "
        "drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl "
        "printTwoOnOne "
        "strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture "
        "doNotValidateAgainstSchema "
        "saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml "
        "saveXmlDataOnly "
        "useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields "
        "hdrShapeDefaults "
        "footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping"
    ),
}
_RANKS = {
    parent: {w(child): rank for rank, child in enumerate(children.split())}
    for parent, children in _SEQUENCES.items()
}
_BY_TAG = {w(parent): ranks for parent, ranks in _RANKS.items()}
_REPEATED = frozenset(
    w(name) for name in ("headerReference", "footerReference", "tblStylePr", "footnote", "activeWritingStyle")
)
_TIDIED = tuple(_BY_TAG)


def tidy(root: Element) -> None:
    """Put the children of every property element below `root` in place into the schema's order, each once.

    Of an element that is there twice the last stays, as Word reads it; elements that the sequence does
    not name (other namespaces) keep their place behind the others.
    """
    for parent in root.iter(*_TIDIED):
        _tidy_one(parent, _BY_TAG[parent.tag])


def _tidy_one(parent: Element, ranks: dict[str, int]) -> None:
    """Sort one element in place; most are in order, so that this looks before it touches."""
    numbers = [ranks.get(child.tag, len(ranks)) for child in parent]
    doubled = len(set(numbers)) < len(numbers)
    if numbers == sorted(numbers) and not doubled:
        return
    kept: dict[object, Element] = {}
    for index, child in enumerate(parent):
        once = child.tag in ranks and child.tag not in _REPEATED
        kept[child.tag if once else (child.tag, index)] = child
    last = len(ranks)
    parent[:] = sorted(kept.values(), key=lambda child: ranks.get(child.tag, last))


def child(parent: Element, name: str) -> Element:
    """Return the child `name` of `parent`, made in its schema place if absent (changes `parent`)."""
    found = parent.find(w(name))
    return found if found is not None else _made(parent, name)


def fresh(parent: Element, name: str, **attributes: object) -> Element:
    """Return a new child `name` of `parent` with w: `attributes`, in place of the one there (in place)."""
    drop(parent, (name,))
    element = _made(parent, name)
    for key, value in attributes.items():
        element.set(w(key), str(value))
    return element


def drop(parent: Element, names: Iterable[str]) -> None:
    """Remove the children `names` of `parent` in place."""
    for name in names:
        for found in parent.findall(w(name)):
            parent.remove(found)


def _made(parent: Element, name: str) -> Element:
    """Return a new child `name`, put before the first sibling that must follow it."""
    ranks = _BY_TAG.get(parent.tag, {})
    rank = ranks.get(w(name), len(ranks))
    element = SubElement(parent, w(name))
    for sibling in parent:
        if sibling is not element and ranks.get(sibling.tag, len(ranks)) > rank:
            sibling.addprevious(element)
            break
    return element


def tidy_section(section: Element) -> None:
    """Put the children of one w:sectPr in place into the schema's order."""
    _tidy_one(section, _BY_TAG[section.tag])

"""The kinds of values that attributes of WordprocessingML take (ECMA-376, Part 1, 17.18 and 22.9.2).

Numbers are bounded by what Word's own dialogs take (a page of 22 inches, a letter of 1,638 pt): beyond it
Word calls the file damaged, or a page would have no room for a word.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

Test = Callable[[str], bool]
"""Says whether it takes a value."""
_MAX_TWIPS: Final = 31_680
_INT32: Final = 2**31
_MEASURE: Final = r"-?\d{1,6}(?:\.\d{1,12})?(?:mm|cm|in|pt|pc|pi)"
_PERCENT: Final = r"-?\d{1,5}(?:\.\d{1,12})?%"
_NUMBERS: Final = {
    "int": (-_INT32, _INT32 - 1, ""),
    "count": (0, _INT32 - 1, ""),
    "level": (0, 8, ""),
    "outline": (0, 9, ""),
    "columns": (0, 63, ""),
    "span": (1, 63, ""),
    "twips": (-_MAX_TWIPS, _MAX_TWIPS, _MEASURE),
    "utwips": (0, _MAX_TWIPS, _MEASURE),
    "uwidth": (0, _MAX_TWIPS, f"{_MEASURE}|{_PERCENT}"),
    "width_or_less": (-_MAX_TWIPS, _MAX_TWIPS, f"{_MEASURE}|{_PERCENT}"),
    "size": (1, 3_276, _MEASURE),
    "kern": (0, 3_276, _MEASURE),
    "lift": (-3_276, 3_276, _MEASURE),
    "eighths": (0, 255, ""),
    "points": (0, 255, ""),
    "scale": (0, 600, _PERCENT),
    "percent": (0, 500, _PERCENT),
}
"""Kind → the least and the greatest whole number, and what else it may look like."""
_SHAPES: Final = {
    "word": r"[A-Za-z]\w{0,40}",
    "hex2": "[0-9A-Fa-f]{2}",
    "hex4": "[0-9A-Fa-f]{4}",
    "hex8": "[0-9A-Fa-f]{8}",
    "hex20": "[0-9A-Fa-f]{20}",
    "bits": "[01]{12}",
    "colour": "auto|[0-9A-Fa-f]{6}",
    "lang": "[A-Za-z0-9-]{0,85}",
}
"""Kind → its pattern."""
_WORDS: Final = {
    "onoff": "1 0 true false on off",
    "anchor": "text margin page",
    "band": (
        "wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell "
        "swCell"
    ),
    "baseline": "top center baseline bottom auto",
    "border": (
        "nil none single thick double dotted dashed dotDash dotDotDash triple thinThickSmallGap thickThinSmallGap "
        "thinThickThinSmallGap thinThickMediumGap thickThinMediumGap thinThickThinMediumGap thinThickLargeGap "
        "thickThinLargeGap thinThickThinLargeGap wave doubleWave dashSmallGap dashDotStroked threeDEmboss "
        "threeDEngrave outset inset"
    ),
    "bracket": "none round square angle curly",
    "break": "page column textWrapping",
    "chapter": "hyphen period colon emDash enDash",
    "clear": "none left right all",
    "direction": "tb rl lr tbV rlV lrV btLr lrTb lrTbV tbLrV tbRl tbRlV",
    "dot": "none dot comma circle underDot",
    "drop": "none drop margin",
    "edge": "margin indent",
    "effect": "blinkBackground lights antsBlack antsRed shimmer sparkle none",
    "family": "decorative modern roman script swiss auto",
    "field": "begin separate end",
    "font": "majorEastAsia majorBidi majorAscii majorHAnsi minorEastAsia minorBidi minorAscii minorHAnsi",
    "grid": "default lines linesAndChars snapToChars",
    "height": "auto exact atLeast",
    "highlight": (
        "black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow "
        "darkGray lightGray none"
    ),
    "hint": "default eastAsia cs",
    "jc": "start center end both mediumKashida distribute numTab highKashida lowKashida thaiDistribute left right",
    "jc_table": "center end left right start",
    "layer": "front back",
    "layout": "fixed autofit",
    "leader": "none dot hyphen underscore heavy middleDot",
    "levels": "singleLevel multilevel hybridMultilevel",
    "lines": "newPage newSection continuous",
    "merge": "continue restart",
    "note": "normal separator continuationSeparator continuationNotice",
    "note_place": "pageBottom beneathText sectEnd docEnd",
    "note_restart": "continuous eachSect eachPage",
    "number": (
        "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago "
        "ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal "
        "japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero "
        "bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese "
        "ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting "
        "ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified "
        "chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 vietnameseCounting "
        "russianLower russianUpper none numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels "
        "hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting bahtText dollarText custom"
    ),
    "offset": "page text",
    "overlap": "never overlap",
    "page": "even default first",
    "paper": "portrait landscape",
    "pattern": (
        "nil clear solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross thinHorzStripe "
        "thinVertStripe thinReverseDiagStripe thinDiagStripe thinHorzCross thinDiagCross pct5 pct10 pct12 pct15 pct20 "
        "pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75 pct80 pct85 pct87 pct90 pct95"
    ),
    "pitch": "fixed variable default",
    "ptab": "left center right",
    "reading": "ltr rtl",
    "scheme": "dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink",
    "script": "baseline superscript subscript",
    "section": "nextPage nextColumn continuous evenPage oddPage",
    "shown": "allPages firstPage notFirstPage",
    "side": "next prev",
    "space": "preserve default",
    "squeeze": "doNotCompress compressPunctuation compressPunctuationAndJapaneseKana",
    "style": "paragraph character table numbering",
    "suffix": "tab space nothing",
    "tab": "clear start center end decimal bar num left right",
    "theme": (
        "dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink none "
        "background1 text1 background2 text2"
    ),
    "tight": "none allLines firstAndLastLine firstLineOnly lastLineOnly",
    "underline": (
        "single words double thick dotted dottedHeavy dash dashedHeavy dashLong dashLongHeavy dotDash dashDotHeavy "
        "dotDotDash dashDotDotHeavy wave wavyHeavy wavyDouble none"
    ),
    "valign": "top center both bottom",
    "width": "nil pct dxa auto",
    "wrap": "auto notBeside around tight through none",
    "xalign": "left center right inside outside",
    "yalign": "inline top center bottom inside outside",
    "zoom": "none fullPage bestFit textFit",
}
"""Kind → the words that it takes."""


@cache
def accepts(kind: str) -> Test:
    """Return the test for values of the `kind` that a row of ``docgen.word.markup`` names.

    >>> [accepts("twips")(value) for value in ("-5", "12.5pt", "99999999", "")]
    [True, True, False, False]
    """
    if kind == "text":
        return lambda _: True
    if kind in _NUMBERS:
        return _between(*_NUMBERS[kind])
    if kind in _SHAPES:
        shape = re.compile(_SHAPES[kind], re.ASCII)
        return lambda value: shape.fullmatch(value) is not None
    return frozenset(_WORDS[kind].split()).__contains__


def _between(low: int, high: int, other: str) -> Test:
    """Return the test for whole numbers from `low` to `high`, or what the pattern `other` takes as a whole."""

    def test(value: str) -> bool:
        digits = value[1:] if value[:1] in ("-", "+") else value
        if digits.isascii() and digits.isdigit() and len(digits) < 20:
            return low <= int(value) <= high
        return (
            bool(other) and (low < 0 or value[:1] != "-") and re.fullmatch(other, value, re.ASCII) is not None
        )

    return test

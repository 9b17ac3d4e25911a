"""The styles of a drawn template: one a component, its size left open where the two size sets differ."""

from docgen.nd30.components import COMPONENTS, RULED_LINES, Component
from docgen.nd30.house import DOCGEN, House
from docgen.nd30.page import TWIPS_PER_PT
from docgen.values import dataclass
from docgen.vn.width import width_pt
from docgen.word.draw.elements import STYLE_IDS, TAG_KEY, TAG_STYLE
from docgen.word.ooxml import W_URI

TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
LINE_BORDER = '<w:top w:val="single" w:sz="6" w:space="{space}" w:color="000000"/>'
"""0.75 pt, black on purpose: Word's own drawn lines take a theme colour (DX-07)."""
_BOX_PT = 3
BOX_TWIPS = _BOX_PT * TWIPS_PER_PT
"""Room between a framed text and its frame, which stands outside the indents (17.3.1.7)."""
_BOX_HEIGHT_TWIPS = 397
"""Height of a frame for which the decree sets none: 7 mm."""
_URGENT_HEIGHT_TWIPS = 454
"""Height of the frame of the mark of urgency: 8 mm (III.2.b)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a template sets beside the rows of ``nd30.components``, in twips; None: as the row says."""

    before: int | None = None
    after: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    """First-line indent; negative: hanging."""
    border: int | None = None
    """Line above, this many points from the text."""
    contextual: bool = False
    """No space between paragraphs of this same style (17.3.1.9)."""
    box: bool = False
    """A frame of one line around the text, in its colour."""
    line: int | None = None
    """Height of each line exactly, in twips."""


def _short_line(room: int, length: int, *, before: int = 60, after: int = 80) -> Setting:
    """Return the setting of an empty paragraph whose top border is a line of `length`, centred in `room`."""
    side = (room - length) // 2
    return Setting(before, after, side, room - length - side, border=0)


def _box(height: int = _BOX_HEIGHT_TWIPS, *, before: int = 120, left: int = 0, right: int = 0) -> Setting:
    """Return the setting of a framed line; `height`, `left` and `right` are those of the frame."""
    return Setting(
        before + BOX_TWIPS,
        left=left + BOX_TWIPS,
        right=right + BOX_TWIPS,
        box=True,
        line=height - 2 * BOX_TWIPS,
    )


_MOTTO = round(width_pt(TIEU_NGU, 14, bold=True) * TWIPS_PER_PT)
_SHORT = 1134
_MARK_TWIPS = (4989, 7937)
# fmt: off
SETTINGS: dict[str, Setting] = {
    # «Kính gửi» begins at 30 mm and hangs, so that a long addressee stays beside the colon;
    # the dashes stand under the colon (II.9.d) within 0.7 mm in both size sets.
    "kinh_gui":         Setting(before=240, after=180, left=2838, first=-1137),
    "kinh_gui_ds":      Setting(after=180, left=2812, first=-163, contextual=True),
    "ky_quyen_han":     Setting(before=240, contextual=True),
    "ky_ho_ten":        Setting(before=1440),
    "noi_nhan_tu":      Setting(before=240),
    "ky_so_phu_luc":    Setting(after=120),
    "phu_luc_kem_theo": Setting(before=20),
    # The title of a document stands clear of its letterhead, as in the forms; an annex begins at the top.
    "ten_loai":         Setting(before=360),
    "tham_quyen":       Setting(before=120, after=60),
    "loi_quyet_dinh":   Setting(before=240, after=60),
    "ky_chuc_vu_khac":  Setting(before=1440, contextual=True),
    "du_thao":          _box(),
    "khan":             _box(_URGENT_HEIGHT_TWIPS),
    "dia_chi":          Setting(border=4),
    "bang_tieu_de":     Setting(before=40, after=40),
    "bang_chu":         Setting(before=20, after=20),
    "bang_giua":        Setting(before=20, after=20),
    "bang_so":          Setting(before=20, after=20),
}
# fmt: on


def _roomy(house: House) -> dict[str, Setting]:
    """Return the settings that follow the width of the page.

    The lines open at the length of the large set; filling a template computes them anew. Box 11 stands 88 to
    140 mm from the left margin, as the decree's diagram has it.
    """
    (left, right), text = house.letterhead_twips, house.text_twips()
    return {
        "ke_tieu_ngu": _short_line(right, _MOTTO),
        "ke_co_quan": _short_line(left, _SHORT),
        "ke_trich_yeu": _short_line(text, _SHORT, after=120),
        "ke_phu_luc": _short_line(text, _SHORT, before=80, after=160),
        "luu_hanh": _box(before=0, left=_MARK_TWIPS[0], right=text - _MARK_TWIPS[1]),
    }


def styles_xml(house: House = DOCGEN) -> str:
    """Return ``word/styles.xml``: Times New Roman 13, Vietnamese; a style for each component and line."""
    settings = {**SETTINGS, **_roomy(house)}
    fonts = " ".join(f'w:{use}="Times New Roman"' for use in ("ascii", "eastAsia", "hAnsi", "cs"))
    return (
        f'<w:styles xmlns:w="{W_URI}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        '<w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(0, 0, 240)}</w:pPr></w:pPrDefault></w:docDefaults>"
        + _BUILT_IN
        + "".join(_component(row, settings.get(row.key, Setting()), house) for row in COMPONENTS)
        + "".join(_line(key, name, settings[key]) for key, name in RULED_LINES.items())
        + _TAGS
        + "</w:styles>"
    )


_HIDDEN = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
_EDGES = "".join(
    f'<w:{edge} w:w="{width}" w:type="dxa"/>'
    for edge, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
)
_BUILT_IN = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    '</w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    f'<w:name w:val="Default Paragraph Font"/>{_HIDDEN}</w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    f'{_HIDDEN}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_EDGES}</w:tblCellMar></w:tblPr>'
    '</w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    f"{_HIDDEN}</w:style>"
)
_TAGS = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{STYLE_IDS[TAG_KEY]}">'
    f'<w:name w:val="{TAG_STYLE}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/>'
    '<w:rPr><w:color w:val="808080"/><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr></w:style>'
)


def _component(row: Component, setting: Setting, house: House) -> str:
    halves = f"{house.size_of(row, 'lon') * 2:g}"
    size = f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>' if row.lon_pt == row.nho_pt else ""
    bold = "<w:b/><w:bCs/>" if row.bold else ""
    italic = "<w:i/><w:iCs/>" if row.italic else ""
    color = f'<w:color w:val="{row.color}"/>' if row.color != "auto" else ""
    return _style(
        row.key, row.style, _paragraph_properties(row, setting, house), bold + italic + color + size
    )


def _line(key: str, name: str, setting: Setting) -> str:
    border = f"<w:pBdr>{LINE_BORDER.format(space=setting.border)}</w:pBdr>"
    inner = border + _spacing(setting.before or 0, setting.after, 40, "exact") + _indent(setting, first=0)
    return _style(key, name, inner, "")


def _style(key: str, name: str, paragraph: str, look: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{STYLE_IDS[key]}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{look}</w:rPr>" if look else "")
        + "</w:style>"
    )


def _paragraph_properties(row: Component, setting: Setting, house: House) -> str:
    """Return the inside of w:pPr in the order of the schema (17.3.1.26)."""
    before = round(house.before_of(row) * TWIPS_PER_PT) if setting.before is None else setting.before
    first = house.first_line_twips if row.first_line else setting.first
    exact = setting.line is not None
    line = round(240 * house.line_of(row)) if setting.line is None else setting.line
    return (
        ("<w:keepNext/>" if row.keep_next else "")
        + _borders(row, setting)
        + _spacing(before, setting.after, line, "exact" if exact else "auto")
        + _indent(setting, first=first)
        + ("<w:contextualSpacing/>" if setting.contextual else "")
        + (f'<w:jc w:val="{row.align}"/>' if row.align else "")
    )


def _borders(row: Component, setting: Setting) -> str:
    """Return the line above, or the frame, that the setting asks for."""
    edges = LINE_BORDER.format(space=setting.border) if setting.border is not None else ""
    if setting.box:
        color = "000000" if row.color == "auto" else row.color
        look = f'w:val="single" w:sz="8" w:space="{_BOX_PT}" w:color="{color}"'
        edges = "".join(f"<w:{edge} {look}/>" for edge in ("top", "left", "bottom", "right"))
    return f"<w:pBdr>{edges}</w:pBdr>" if edges else ""


def _spacing(before: int, after: int, line: int, rule: str = "auto") -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def _indent(setting: Setting, *, first: int) -> str:
    kind = "firstLine" if first >= 0 else "hanging"
    return f'<w:ind w:left="{setting.left}" w:right="{setting.right}" w:{kind}="{abs(first)}"/>'

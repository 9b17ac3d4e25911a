"""The paragraphs of a hand-typed text → their components: title, addressees, bases, numbered units."""

from collections.abc import Sequence
from dataclasses import field
from itertools import groupby

from docgen.check import recognise_words as words
from docgen.check.recognise_lines import Line
from docgen.check.recognise_zones import table_of
from docgen.values import dataclass
from docgen.vn.patterns import regex

_UNIT = regex(r"(?i)(phần|chương)\s+(?:thứ\s+\w+|[IVXLC]{1,7}|\d{1,3})\b\s*[.:–-]?\s*(.*)$")
_SECTION = regex(r"(?i)(mục|tiểu mục)\s+(?:[IVXLC]{1,7}|\d{1,3})\b\s*[.:–-]?\s*(.*)$")
_ARTICLE = regex(r"(?i)điều\s+\d{1,4}[a-zđ]?\s*(?:[.:]|$)")
_CLAUSE = regex(
    r"\d{1,3}(?:\.\d{1,3}){0,5}\s?[.)/:]-?\s|\d{1,3}\s?[-–]\s+[^\W\d]|\d{1,3}(?:\.\d{1,3}){1,5}\.?\s+[^\W\d_]"
)
_POINT = regex(r"[a-zđ]\s?[).:/]\s|[a-zđ]{2}\)\s|[a-zđ]\s?[-–]\s")
_ROMAN = regex(r"(?:[IVX]{1,6}|[A-HK-ZĐ])\s?[.)/]\s*\S")
_DECIDING = ("quyết định", "nghị quyết")
_CITED = regex(r"(?i)\s*[-–+]?\s*(?:căn cứ|theo đề nghị|xét (?:đề nghị|tờ trình))\b")
_TITLES = 9
"""Among so many paragraphs below the letterhead the title of the kind stands."""
_ADDRESSEES = 40
_CAPTION = 160
"""Characters of a centred line that is a caption, not running text."""
_OPEN, _CLOSE = "“", "”"


@dataclass
class Text:
    """A text under way: the document itself, or what goes with it."""

    letter: bool = False
    """It has a subject «V/v …»."""
    main: bool = True
    kind: str = ""
    """Name of its kind in lower case, once its title was met."""
    phase: str = "tua"
    """«tua»: title and addressees may follow; «than»: running text."""
    quoted: bool = False
    """Inside a quotation that goes over paragraphs."""
    above: str = ""
    """Component of the paragraph above that says something."""
    titles: int = 0
    seen: set[str] = field(default_factory=set)

    def take(self, parts: list[str], lines: Sequence[Line]) -> None:
        """Set the `parts` of `lines`, which follow each other."""
        at = 0
        for table, group in groupby(lines, key=lambda line: table_of(line.paragraph)):
            rows = list(group)
            end = at + len(rows)
            if table:
                parts[at:end] = self._table(rows)
            else:
                for place in range(at, end):
                    parts[place] = self._part(lines, place)
                    if lines[place].text:
                        self.above = parts[place]
                        self.seen.add(parts[place])
            at = end

    def _table(self, rows: Sequence[Line]) -> list[str]:
        """Return the components of a table: addressees, a frame around text, or data."""
        if any(words.ADDRESSED.match(row.text) for row in rows[:4]):
            found = [self._addressee(row) if row.text else "" for row in rows]
            items = [at for at, part in enumerate(found) if part == "kinh_gui_ds"]
            if len(items) == 1 and not words.DASHED.match(rows[items[0]].text):
                found[items[0]] = "kinh_gui"  # one addressee, in the cell beside: on the same line
            self.above = "kinh_gui_ds"
            self.seen.add("kinh_gui")
            return found
        if (
            len({(row.paragraph.cell.row, row.paragraph.cell.column) for row in rows if row.paragraph.cell})
            < 2
        ):
            return ["dia_chi" if words.ADDRESS.match(row.text) else "" for row in rows]
        self.above, self.phase = "bang_chu", "than"
        return [_cell_part(row) if row.text else "" for row in rows]

    def _part(self, lines: Sequence[Line], at: int) -> str:
        line = lines[at]
        if line.text == "./.":
            return "khac"
        if not line.text or words.RULE.match(line.text):
            return self._ruled(line)
        if len(line.text) < words.LONGEST and words.SIGNED_LINE.match(line.text):
            return "ky_so_phu_luc"
        if any(step == "khung" for step, _ in line.paragraph.steps):
            return "khac"  # a box beside the text, not the text
        if self.phase == "tua" and (part := self._title(lines, at)):
            return part
        return self._body(lines, at)

    def _ruled(self, line: Line) -> str:
        """Return the ruled line under a subject; empty: nothing is drawn."""
        paragraph = line.paragraph
        drawn = line.text or paragraph.drawn or paragraph.format.top or paragraph.format.bottom
        if drawn and self.above in ("trich_yeu", "ten_loai"):
            return "ke_trich_yeu"
        if drawn and self.above in ("phu_luc_kem_theo", "phu_luc_tieu_de", "phu_luc_so"):
            return "ke_phu_luc"
        return "khac" if line.text else ""

    # Title, subject, addressees

    def _title(self, lines: Sequence[Line], at: int) -> str:
        """Return the component of a line above the running text; empty: the running text begins here."""
        line = lines[at]
        self.titles += 1
        if words.ADDRESSED.match(line.text) or self.above in ("kinh_gui", "kinh_gui_ds"):
            part = self._addressee(line)
            if part:
                return part
        kind = words.kind_of(line.text)
        if kind and not self.kind and (line.centred or words.is_caps(line.text)) and self.titles < _TITLES:
            self.kind = kind
            return "ten_loai"
        if self.kind and line.centred and self.above in ("ten_loai", "trich_yeu") and not _opens(line):
            return "tham_quyen" if self._is_authority(lines, at) else "trich_yeu"
        if self._is_authority(lines, at):
            return "tham_quyen"
        if words.DRAFT.match(line.text) and line.centred:
            return "du_thao"
        if self._is_unknown_title(line):
            self.kind = line.text.casefold()
            return "ten_loai"
        if not _opens(line) and line.centred and self.titles < _TITLES:
            return "khac"
        self.phase = "than"
        return ""

    def _is_unknown_title(self, line: Line) -> bool:
        """Return whether a line is the title of a kind that the decree does not know."""
        set_apart = line.centred and line.mostly_bold and words.is_caps(line.text)
        return self.main and not self.kind and not self.letter and set_apart and len(line.text) < 60

    def _is_authority(self, lines: Sequence[Line], at: int) -> bool:
        """Return whether a line in capitals stands right above the bases of a decision."""
        line = lines[at]
        if not (words.is_caps(line.text) and self.kind in _DECIDING) or words.DECIDES.match(line.text):
            return False
        below = next((one.text for one in lines[at + 1 :] if one.text), "")
        return _CITED.match(below) is not None

    def _addressee(self, line: Line) -> str:
        """Return the component of a line at «Kính gửi»; empty: the list is over."""
        text = line.text
        if words.ADDRESSED.match(text):
            return "kinh_gui"
        if words.DASHED.match(text) or line.paragraph.cell is not None:
            return "kinh_gui_ds"
        listed = len(text) < 150 and text.endswith((";", ".")) and self.above == "kinh_gui"
        return "kinh_gui_ds" if listed and not text.endswith("./.") else ""

    # Running text

    def _body(self, lines: Sequence[Line], at: int) -> str:
        line = lines[at]
        text = line.text
        if self._in_quotes(text):
            return "noi_dung"
        if words.ADDRESSED.match(text) and "kinh_gui" not in self.seen and at < _ADDRESSEES:
            self.phase = "tua"
            return "kinh_gui"
        if words.DECIDES.match(text) and (line.centred or line.bold):
            return "loi_quyet_dinh"
        if self._is_authority(lines, at):
            return "tham_quyen"
        if self._is_basis(line):
            return "can_cu"
        unit = self._unit(line) or _dash(text)
        return unit or ("khac" if line.centred and len(text) < _CAPTION else "noi_dung")

    def _in_quotes(self, text: str) -> bool:
        """Return whether a paragraph belongs to a quotation, whose own numbers are not the document's."""
        began = self.quoted or (text.startswith(_OPEN) and text.count(_OPEN) > text.count(_CLOSE))
        self.quoted = began and text.count(_CLOSE) <= text.count(_OPEN) - (not self.quoted)
        if began and not self.quoted:
            return True
        return began

    def _is_basis(self, line: Line) -> bool:
        """Return whether a paragraph is a basis: in a công văn they stand inside sentences (CC-22)."""
        text = line.text
        if not self.main or self.letter or not words.BASIS.match(text) or "loi_quyet_dinh" in self.seen:
            return False
        if self.kind in _DECIDING:
            return self.above in ("", "can_cu", "tham_quyen", "trich_yeu", "ten_loai", "khac", "kinh_gui")
        return line.italic or text.endswith(";") or self.above == "can_cu"

    def _unit(self, line: Line) -> str:
        """Return the component of a heading or a numbered paragraph; empty: it bears no number."""
        text = line.text
        if self.above in ("phan_so", "muc_so") and (line.centred or words.is_caps(text)):
            return "phan_tieu_de" if self.above == "phan_so" else "muc_tieu_de"
        if (match := _UNIT.match(text)) and _stands_alone(line, match[2]):
            return "phan_so"
        if (match := _SECTION.match(text)) and _stands_alone(line, match[2]):
            return "muc_so"
        if _ARTICLE.match(text):
            sentence = text.endswith((".", ";", ":", ","))
            return "dieu" if line.bold or not sentence else "dieu_nd"
        if _ROMAN.match(text) and (line.bold or words.is_caps(text)):
            return "muc_la_ma"
        if _CLAUSE.match(text):
            return "khoan_tieu_de" if line.bold else "khoan"
        return "diem" if _POINT.match(text) else ""


def _stands_alone(line: Line, rest: str) -> bool:
    """Return whether «Chương I» is a heading, not the beginning of a sentence."""
    return line.centred or not rest or (words.is_caps(rest) and line.bold)


def _opens(line: Line) -> bool:
    """Return whether a line opens the running text, though it may be centred."""
    text = line.text
    return bool(_CITED.match(text) or words.DECIDES.match(text) or words.ADDRESSED.match(text))


def _dash(text: str) -> str:
    if not words.DASHED.match(text):
        return ""
    return "cong" if text.startswith("+") else "gach"


def _cell_part(line: Line) -> str:
    """Return the component of a cell of data, by how it is set: the decree leaves tables open."""
    if line.centred:
        return "bang_tieu_de" if line.bold else "bang_giua"
    return "bang_so" if line.paragraph.format.align == "right" else "bang_chu"

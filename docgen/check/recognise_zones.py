"""Where the parts of a hand-typed document lie: letterheads, signatures, heads of annexes, and the rest."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from docgen.check import recognise_words as words
from docgen.check.recognise_lines import Line
from docgen.word.spots import Paragraph

ZoneKind = Literal["dau", "cuoi", "phu_luc", "sao", "than"]
_ABOVE, _BELOW, _FOOT, _HEAD = 14, 30, 40, 12
"""How far around its mark a letterhead reaches, a signature, the head of an annex; in paragraphs."""
_MOST_ROWS = 12
"""A table of more rows holds data, though «Nơi nhận» or Quốc hiệu may stand in it."""
_LONG = 160
"""Characters of a paragraph that is none of the letterhead."""


class Zone(NamedTuple):
    """Paragraphs `start` to `end` (not included) of one kind."""

    kind: ZoneKind
    start: int
    end: int


def zones(lines: Sequence[Line]) -> list[Zone]:
    """Return the zones of a body in order; what lies between them is running text."""
    marks = _Marks(lines)
    found: list[Zone] = []
    at = 0
    while at < len(lines):
        zone = marks.zone_at(at, found)
        if zone is None:
            at += 1
            continue
        found.append(zone)
        at = max(zone.end, at + 1)
    return _filled(found, len(lines))


def _filled(zones_: list[Zone], count: int) -> list[Zone]:
    found, at = [], 0
    for zone in zones_:
        if zone.start > at:
            found.append(Zone("than", at, zone.start))
        found.append(zone)
        at = zone.end
    return [*found, Zone("than", at, count)] if at < count else found


def table_of(paragraph: Paragraph) -> int:
    """Return the number of the outermost table that holds a paragraph; 0: none."""
    first = paragraph.steps[0] if paragraph.steps else ("", 0)
    return first[1] if first[0] == "bang" else 0


def _rows_of(lines: Sequence[Line], tables: Sequence[int]) -> dict[int, int]:
    """Return how many rows each outermost table has; rows without text count too."""
    rows: dict[int, int] = {}
    for line, table in zip(lines, tables, strict=True):
        if table and len(line.paragraph.steps) > 1:
            rows[table] = max(rows.get(table, 0), line.paragraph.steps[1][1])
    return rows


class _Marks:
    """The paragraphs by which zones are known."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.tables = [table_of(line.paragraph) for line in lines]
        rows = _rows_of(lines, self.tables)
        laid = {at for at in range(len(lines)) if rows.get(self.tables[at], 0) <= _MOST_ROWS}
        self.laid = laid
        self.head = {at for at in laid if _any(lines[at], _is_head)}
        self.number = {at for at in laid if _any(lines[at], _is_number)}
        self.foot = {at for at in laid if _any(lines[at], words.RECIPIENTS.match) and self._lists(at)}
        self.line = {at for at, line in enumerate(lines) if _any(line, words.ACCOMPANYING.match)}

    def _lists(self, at: int) -> bool:
        """Return whether «Nơi nhận» at `at` is a heading: it has its colon, or a list below it."""
        below = [line.text for line in self.lines[at + 1 : at + 2 * _HEAD] if line.text][:5]
        return ":" in self.lines[at].text or any(map(words.DASHED.match, below))

    def zone_at(self, at: int, found: Sequence[Zone]) -> Zone | None:
        """Return the zone that begins at `at`, or None."""
        previous = found[-1].end if found else 0
        if self._copied(at):
            return Zone("sao", at, len(self.lines))
        if head := self._head(at, previous):
            return head
        if foot := self._foot(at):
            return foot
        return self._annex(at, previous, found)

    def _copied(self, at: int) -> bool:
        """Return whether the block of a copy (Mẫu 3.1) begins at `at`: it is of who certifies the copy."""
        table = self.tables[at]
        if not table or (at and self.tables[at - 1] == table):
            return False
        rows = range(at, min(self._table_end(at), at + _BELOW))
        return any(words.COPY.match(self.lines[one].text) for one in rows) and not any(
            one in self.head for one in rows
        )

    # The letterhead

    def _head(self, at: int, previous: int) -> Zone | None:
        """Return the letterhead that begins at `at`: its mark lies within what may belong to it."""
        mark = next((one for one in range(at, min(at + _ABOVE, len(self.lines))) if one in self.head), None)
        if mark is None and not previous and at == 0:
            mark = self._bare_head()
        if mark is None or self._first_of(mark, previous) > at:
            return None
        return Zone("dau", at, self._last_of(mark))

    def _bare_head(self) -> int | None:
        """Return the number line of a document that bears no Quốc hiệu, near its beginning."""
        return next((at for at in sorted(self.number) if at < _ABOVE), None)

    def _first_of(self, mark: int, previous: int) -> int:
        """Return where the letterhead with its Quốc hiệu at `mark` begins."""
        first = self._table_start(mark)
        while first > previous and mark - first < _ABOVE and self._may_be_head(first - 1, mark):
            first = self._table_start(first - 1)
        while first < mark and not self.lines[first].text:
            first += 1
        return first

    def _may_be_head(self, at: int, mark: int) -> bool:
        line = self.lines[at]
        if line.paragraph.section != self.lines[mark].paragraph.section or at in self.line:
            return False
        if not line.text or words.RULE.match(line.text):
            return True
        short = len(line.text) < _LONG and not line.text.endswith(("./.", ";", "."))
        return short and (words.is_caps(line.text) or words.NUMBER.match(line.text) is not None)

    def _last_of(self, mark: int) -> int:
        """Return where the letterhead ends: after its number, place and time, and subject."""
        end = self._table_end(mark)
        at, seen = end, 0
        while at < len(self.lines) and seen < _BELOW:
            line = self.lines[at]
            if at in self.foot or at in self.line or at in self.head or self._ends_head(line):
                break
            if _any(line, _is_of_head) or (line.text and words.RULE.match(line.text)):
                at = end = self._table_end(at)
                continue
            if words.SUBJECT.match(line.text) or not line.text or self._goes_on(at, end):
                end = at + 1 if line.text else end
            elif not words.is_caps(line.text) or len(line.text) > _LONG:
                break
            at, seen = at + 1, seen + 1
        return end

    def _goes_on(self, at: int, end: int) -> bool:
        """Return whether a line goes on with the subject «V/v …» right above it."""
        above = self.lines[end - 1] if end else None
        line = self.lines[at]
        if above is None or end != at or line.paragraph.cell or words.kind_of(line.text):
            return False
        subject = any(words.SUBJECT.match(self.lines[one].text) for one in range(max(0, at - 4), at))
        return subject and len(line.text) < _LONG and not line.text.endswith((".", ";", ":"))

    @staticmethod
    def _ends_head(line: Line) -> bool:
        text = line.text
        return bool(
            words.ADDRESSED.match(text)
            or len(text) > 2 * _LONG
            or (words.kind_of(text) and line.paragraph.cell is None)
            or words.BASIS.match(text)
        )

    # The signature

    def _foot(self, at: int) -> Zone | None:
        """Return the signature that begins at `at`: «Nơi nhận» is in its table, or the signer stands here."""
        if at in self.foot:
            return Zone("cuoi", at, self._foot_end(at))
        table = self.tables[at]
        if table and (not at or self.tables[at - 1] != table):
            if any(one in self.foot for one in range(at, self._table_end(at))) or self._signs(at):
                return Zone("cuoi", at, self._foot_end(at))
        elif not table and self._signed(at):
            return Zone("cuoi", at, self._foot_end(at))
        return None

    def _signs(self, at: int) -> bool:
        """Return whether a table is a signature block without recipients: a title, then a name."""
        texts = [line.text for line in self.lines[at : min(self._table_end(at), at + _FOOT)] if line.text]
        titled = any(words.AUTHORITY.match(text) or _is_title(text) for text in texts)
        return len(texts) <= _HEAD and titled and any(map(words.is_name, texts))

    def _signed(self, at: int) -> bool:
        """Return whether `at` is a title in capitals, and a name stands below it."""
        text = self.lines[at].text
        if len(text) > 80 or not words.is_caps(text):
            return False
        below = [line.text for line in self.lines[at + 1 : at + _FOOT] if line.text][:6]
        named = any(map(words.is_name, below))
        return named if _is_title(text) else words.AUTHORITY.match(text) is not None and (named or not below)

    def _foot_end(self, at: int) -> int:
        """Return where a signature ends: before an annex, another letterhead or another section."""
        end = at = self._table_end(at)
        section = self.lines[max(0, at - 1)].paragraph.section
        blank = 0
        for one in range(at, min(at + _FOOT, len(self.lines))):
            line = self.lines[one]
            if line.paragraph.section != section or one in self.head or self._annex_mark(one):
                break
            if self._copied(one):
                break
            if not line.text:
                blank += 1
                continue
            if self._is_of_foot(line, near=blank < 12):
                end = one + 1
            else:
                break
        return end

    def _is_of_foot(self, line: Line, *, near: bool) -> bool:
        text = line.text
        signing = words.AUTHORITY.match(text) or _is_title(text) or words.is_name(text)
        listed = words.DASHED.match(text) or words.HINT.match(text) or words.RECIPIENTS.match(text)
        return bool(near and len(text) < _LONG and (signing or listed or words.ADDRESS.match(text)))

    # Annexes

    def _annex_mark(self, at: int) -> bool:
        return at in self.line or (at in self.laid and is_annex_head(self.lines[at]))

    def _annex(self, at: int, previous: int, found: Sequence[Zone]) -> Zone | None:
        """Return the head of an annex that begins at `at`: «Phụ lục …» or a title, to its «(Kèm theo …)»."""
        if not self._annex_mark(at) and not self._titles_annex(at, previous, found):
            return None
        end = at
        for one in range(at, min(at + _HEAD, len(self.lines))):
            line = self.lines[one]
            if self.tables[one] != self.tables[at] or (one > at and is_annex_head(line)):
                break
            if one in self.line:
                return Zone("phu_luc", at, self._line_end(one))
            if line.text and not (one == at or _is_annex_title(line)):
                break
            end = one + 1 if line.text else end
        return Zone("phu_luc", at, max(end, at + 1))

    def _titles_annex(self, at: int, previous: int, found: Sequence[Zone]) -> bool:
        """Return whether the title of an annex without «Phụ lục» begins at `at`: below a signature."""
        line = self.lines[at]
        if not line.text or not _is_annex_title(line):
            return False
        fresh = at == previous or not any(one.text for one in self.lines[previous:at])
        new = at == 0 or self.lines[at - 1].paragraph.section != line.paragraph.section
        signed = any(zone.kind == "cuoi" for zone in found)
        if not (new or (fresh and signed)):
            return False
        below = range(at, min(at + _HEAD, len(self.lines)))
        marked = next((one for one in below if one in self.line), None)
        return marked is not None and all(
            not self.lines[one].text or _is_annex_title(self.lines[one]) for one in range(at, marked)
        )

    def _line_end(self, at: int) -> int:
        """Return where the accompanying line that begins at `at` ends: it may be broken over paragraphs."""
        end = at + 1
        if self.lines[at].text.rstrip(" .").endswith(")"):
            return end
        for one in range(at + 1, min(at + 3, len(self.lines))):
            if self.lines[one].text.rstrip(" .").endswith(")") and self.tables[one] == self.tables[at]:
                return one + 1
        return end

    def _table_start(self, at: int) -> int:
        table = self.tables[at]
        while table and at and self.tables[at - 1] == table:
            at -= 1
        return at

    def _table_end(self, at: int) -> int:
        """Return the place after the table that `at` lies in, or after `at` itself."""
        table = self.tables[at]
        at += 1
        while table and at < len(self.lines) and self.tables[at] == table:
            at += 1
        return at


def _any(line: Line, test: object) -> bool:
    """Return whether a printed line of a paragraph passes `test`, columns side by side apart."""
    text = line.paragraph.text
    if len(text) > 3 * words.LONGEST:
        return False
    if "\n" not in text and "\t" not in text and "      " not in text and "\u00a0" not in text:
        return bool(test(line.text))  # type: ignore[operator]
    from docgen.check.recognise_lines import columns_of, lines_of, said

    pieces = [piece for one in lines_of(line.paragraph) for piece in columns_of(one) if piece]
    return bool(test(line.text)) or any(test(said(piece)) for piece in pieces)  # type: ignore[operator]


def _is_head(text: str) -> bool:
    return words.is_nation(text) or words.is_party(text)


def _is_number(text: str) -> bool:
    return len(text) < 80 and words.NUMBER.match(text) is not None


def _is_of_head(text: str) -> bool:
    if len(text) > words.LONGEST:
        return False
    dated = words.DATE.match(text) or words.SHORT_DATE.match(text)
    return bool(_is_number(text) or dated or words.is_motto(text) or words.SUBJECT.match(text))


def _is_title(text: str) -> bool:
    return len(text) < 90 and words.POST.match(text) is not None


def is_annex_head(line: Line) -> bool:
    """Return whether a paragraph is «Phụ lục …» on a line of its own, or with its title behind it."""
    first = line.paragraph.text.split("\n", 1)[0]
    match = words.ANNEX.match(" ".join(first.split()))
    if not match or (line.paragraph.cell is not None and len(line.text) > 60):
        return False
    alone = not match["sau"]
    set_apart = line.centred or line.bold or words.is_caps(first)
    return bool(
        set_apart and (alone or ("\n" in line.paragraph.text) or words.is_caps(match["sau"]) or line.centred)
    )


def _is_annex_title(line: Line) -> bool:
    return len(line.text) < 3 * _LONG and (line.centred or words.is_caps(line.text) or not line.text)

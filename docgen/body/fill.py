"""`Text` + facts → numbered blocks: expressions printed as plain text, references followed, end mark set."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, pairwise

from docgen.body import references, units
from docgen.body.blocks import Block, Body, Run
from docgen.body.cited import Seen, watched
from docgen.body.frame import Steady, frame
from docgen.body.numbering import Numbered
from docgen.body.printing import plain_text
from docgen.body.references import NO_ANNEXES, Annexes, AnnexRef
from docgen.body.runs import END_MARK, ended, merged, run_of
from docgen.body.sandbox import SandboxError, value_of
from docgen.body.scheme import Scheme
from docgen.body.text import Fault, Item, Piece, Remark, Text, fault
from docgen.body.unit_check import UnitCheck
from docgen.body.units import UnitRef, Units
from docgen.errors import DataError, Where, raise_all
from docgen.values import dataclass
from docgen.vn import dates, numbers
from docgen.vn.patterns import regex

NO_UNITS = Units()


@dataclass(frozen=True, slots=True)
class Note:
    """Material for a finding: allowed, but a person should look at it.

    `kind`: «so_go_tay» (a paragraph begins with a typed number), «gach_go_tay» (with a typed dash that is
    no list), «dong_noi_doan» (a line with a typed number ran into the paragraph above), «dau_sao_thua»
    (``**`` left over), «ket_thuc_do_dang» (the body ends in «:», «;» or «,»), «ket_thuc_giua_bai» («./.»
    before the end), «phu_luc_so_a_rap» («Phụ lục 1»), «phu_luc_khong_kem» («phụ lục kèm theo» without an
    annex), «vien_dan_sai_bac» («khoản d, Điều 2»), «vien_dan_viet_hoa» («điều 5», «theo Khoản 2»).
    ``nd30.rules_source`` has a row for each kind.
    """

    kind: str
    where: Where
    found: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled body, what a person should look at, in order of lines, its units, and the texts it cites."""

    body: Body
    notes: tuple[Note, ...]
    units: Units = NO_UNITS
    cited: frozenset[str] = frozenset()
    """Keys of every `Cited` that was printed: give them as `seen` to the text that is read next."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run in the making, and where it comes from; `typed`: it stands in the source, not in the data."""

    run: Run
    line: int
    typed: bool


def fill(
    text: Text,
    scheme: Scheme,
    names: Mapping[str, object],
    where: Where,
    *,
    annexes: Annexes = NO_ANNEXES,
    end_mark: bool = True,
    seen: Iterable[str] = (),
    kind: str = "",
) -> Filled:
    """Return `text` numbered by `scheme` and filled from `names`, with «./.» after its last word.

    `where` is the place of the source: its file, its field, and the line of the file at which it begins
    (0: line 1). Expressions see `names` and, as `phu_luc`, the `annexes`, as `vien_dan` the units that bear
    an anchor. `seen`: keys of the texts (`Cited`) that the document has cited before; `kind`: what the
    document is called («Quy chế»), so that «Điều 2 Quyết định này» in it is known to be another's; empty:
    any «này» is its own. Raises DataError, or Problems with every error in the order of its lines.
    """
    work = _Filling(text, scheme, names, annexes, Seen(seen), kind, end_mark=end_mark)
    blocks = work.blocks()
    raise_all(_located(one, where) for one in sorted(work.faults, key=lambda one: one.line))
    if end_mark:
        blocks = (*blocks[:-1], ended(blocks[-1]))
    remarks = sorted((*text.remarks, *work.remarks), key=lambda one: one.line)
    notes = tuple(Note(one.kind, _place(where, one.line), one.found) for one in remarks)
    return Filled(Body(blocks, frozenset(work.mentions)), notes, work.units, frozenset(work.seen.here))


def check(text: Text, where: Where) -> None:
    """Return nothing, or raise what is wrong with `text` before any fact is known."""
    raise_all(_located(one, where) for one in text.faults)


def _place(where: Where, line: int) -> Where:
    return replace(where, line=max(where.line, 1) + line - 1)


def _located(one: Fault, where: Where) -> DataError:
    return DataError(one.id, _place(where, one.line), **dict(one.args))


class _Filling:
    """One filling of one text; collects faults, remarks and mentions of annexes."""

    def __init__(
        self,
        text: Text,
        scheme: Scheme,
        names: Mapping[str, object],
        annexes: Annexes,
        seen: Seen,
        kind: str,
        *,
        end_mark: bool,
    ) -> None:
        self.text = text
        self.scheme = scheme
        self.annexes = annexes
        self.by_label = {annex.nhan: key for key, annex in annexes.items()}
        self.end_mark = end_mark
        self.around = (tuple(self.by_label.items()), kind, end_mark)
        """What a paragraph without expressions depends on beside the text and the unit that it stands in."""
        self.frame = frame(text, scheme)
        self.units = self.frame.units
        self.check = UnitCheck(self.units, kind)
        self.seen = seen
        own = {"phu_luc": annexes, "vien_dan": self.units.refs}
        self.names = {**names, **watched(names, seen, self.frame.asked), **own}
        self.faults = [*text.faults, *self.frame.faults]
        self.remarks: list[Remark] = []
        self.mentions: set[str] = set()
        self.notes = dict(text.notes)
        """Footnotes that are not filled yet: each is filled where its mark stands, in reading order."""
        if not text.items and not text.faults:
            self.faults.append(fault("bai_trong", 1))

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks; faulty pieces are left out, since faults are raised anyway."""
        made: list[Block] = []
        for first, end, steady in self.frame.stretches:
            made += self._steady(first, end) if steady else self._stretch_of(first, end)
        for label in tuple(self.notes):
            self._note(label)
        return tuple(made)

    def _steady(self, first: int, end: int) -> tuple[Block, ...]:
        """Return what `_stretch_of` does, worked out once for all fillings that are alike here."""
        key = (first, self.check.state, self.around)
        if kept := self.frame.known(key):
            self.remarks += kept.remarks
            self.mentions |= kept.mentions
            self.check.resume(kept.here, kept.amending)
            return kept.blocks
        faults, remarks, mentions = len(self.faults), len(self.remarks), self.mentions
        self.mentions = set()
        blocks = self._stretch_of(first, end)
        own, self.mentions = frozenset(self.mentions), mentions | self.mentions
        if len(self.faults) == faults:
            self.frame.keep(key, Steady(blocks, tuple(self.remarks[remarks:]), own, *self.check.state))
        return blocks

    def _stretch_of(self, first: int, end: int) -> tuple[Block, ...]:
        """Return the blocks of the paragraphs from `first` to before `end`."""
        items, last = self.text.items, len(self.text.items) - 1
        made: list[Block] = []
        for place in range(first, end):
            item, as_ = items[place], self.frame.numbered[place]
            if as_.number_part:
                made.append(Block(as_.number_part, (), as_.label, item.line))
            made.append(self._block(item, as_, is_last=place == last))
        return tuple(made)

    def _note(self, label: str) -> tuple[Block, ...]:
        """Return the footnote `label`; its mark stands once."""
        return tuple(self._block(item, Numbered("chu_thich")) for item in self.notes.pop(label, ()))

    def _block(self, item: Item, as_: Numbered, *, is_last: bool = False) -> Block:
        if as_.level >= 0:
            self.check.enter(as_.level, units.name_of(self.scheme, as_))
        stretches: list[_Stretch] = []
        for piece in item.pieces:
            if stretch := self._stretch(piece, as_, stretches):
                stretches.append(stretch)
        plain = "".join(stretch.run.text for stretch in stretches)
        if as_.level >= 0:
            self.check.opened(as_.level, plain)
        typed_number = item.kind != "trich" and self._look_for_numbers(stretches, plain, item)
        if item.kind != "trich" or as_.part == "chu_thich":
            self._follow(stretches, plain)
            self._follow_units(stretches, plain, from_=1 if typed_number else 0)
        self._look_at_end(item, plain.rstrip(), is_last=is_last)
        label = "" if as_.number_part else as_.label
        runs = merged(stretch.run for stretch in stretches)
        return Block(as_.part, runs, label, item.line, as_.bold_label)

    def _look_at_end(self, item: Item, plain: str, *, is_last: bool) -> None:
        """Note an end mark before the end, and a last paragraph that asks for more."""
        if not is_last and plain.endswith(END_MARK):
            self.remarks.append(Remark("ket_thuc_giua_bai", item.line, _tail(plain)))
        elif is_last and self.end_mark and plain.endswith((":", ";", ",")):
            self.remarks.append(Remark("ket_thuc_do_dang", item.pieces[-1].line, _tail(plain)))

    # Pieces

    def _stretch(self, piece: Piece, as_: Numbered, before: Sequence[_Stretch]) -> _Stretch | None:
        """Return `piece` printed after the stretches `before` it; None: it prints nothing."""
        look = replace(piece.look, bold=True) if as_.bold else piece.look
        if piece.note:
            run = Run("", note=self._note(piece.note)) if as_.part != "chu_thich" else None
            return _Stretch(run, piece.line, typed=False) if run else None
        text = piece.text
        if piece.expression:
            printed = self._printed(piece, before)
            if printed is None:
                return None
            text = printed
        if as_.caps and not look.link:
            text = text.upper()
        return _Stretch(run_of(text, look), piece.line, typed=piece.expression is None)

    def _printed(self, piece: Piece, before: Sequence[_Stretch]) -> str | None:
        """Return what the expression of `piece` prints, or None after noting why it prints nothing.

        A unit that opens a sentence begins with a capital: «Khoản 2 Điều 3 …» (PL II, I).
        """
        assert piece.expression is not None
        try:
            value = piece.expression.evaluate(self.names)
            if isinstance(value, AnnexRef) and value.own:
                self.mentions.add(value.ma_phu_luc)
            text = printed(value)
            return text[:1].upper() + text[1:] if isinstance(value, UnitRef) and _opens(before) else text
        except SandboxError as error:
            args = {"tag": value_of(piece.expression.source), **error.args_}
            self.faults.append(fault(error.kind, piece.line + max(error.line, 1) - 1, **args))
            return None

    # Typed numbers

    def _look_for_numbers(self, stretches: Sequence[_Stretch], plain: str, item: Item) -> bool:
        """Note a number or dash that was typed where docgen counts, and a list that ran into a paragraph.

        Return whether there is such a number.
        """
        if not stretches or not stretches[0].typed:
            return False
        if match := _TYPED_NUMBER.match(plain):
            self.remarks.append(Remark("so_go_tay", item.line, match.group().strip()))
        elif match := _TYPED_DASH.match(plain):
            self.remarks.append(Remark("gach_go_tay", item.line, match.group().strip()))
        for before, stretch in pairwise(stretches):
            if stretch.typed and stretch.line > before.line and (match := _RUN_IN.match(stretch.run.text)):
                self.remarks.append(Remark("dong_noi_doan", stretch.line, match.group().strip()))
        return _TYPED_NUMBER.match(plain) is not None

    # References

    def _follow(self, stretches: Sequence[_Stretch], plain: str) -> None:
        """Count each «Phụ lục …» as a mention, or note that there is no such annex."""
        place = _Places(stretches)
        for literal in references.literals(plain):
            line, typed = place.of(literal.start, literal.end)
            if literal.foreign:
                continue
            if literal.numbers:
                self._numbered_reference(literal, line, typed=typed)
            elif typed:
                self._bare_reference(literal, plain[literal.end :], line)

    def _numbered_reference(self, literal: references.Literal, line: int, *, typed: bool) -> None:
        for numeral in literal.numbers:
            key = self.by_label.get(f"Phụ lục {numeral}")
            if key is not None:
                self.mentions.add(key)
            elif typed:
                known = ", ".join(self.by_label) or "—"
                self.faults.append(fault("phu_luc_khong_co", line, found=f"Phụ lục {numeral}", known=known))
        if literal.arabic and typed:
            self.remarks.append(Remark("phu_luc_so_a_rap", line, literal.found))

    def _follow_units(self, stretches: Sequence[_Stretch], plain: str, *, from_: int) -> None:
        """Note each «khoản 2 Điều 3» that is no unit of this body, or not written as it should be.

        A reference that begins before `from_` is a typed number.
        """
        place = _Places(stretches)
        for looked in self.check.look(plain):
            literal = looked.literal
            line, typed = place.of(literal.start, literal.end)
            if not typed or literal.start < from_:
                continue
            if looked.missing:
                near = self.units.nearest(looked.missing)
                found = literal.found if len(literal.names) == 1 else units.called(looked.missing)
                id_ = "vien_dan_khong_co" if near else "vien_dan_khong_cap"
                self.faults.append(fault(id_, line, found=found, near=near))
            if literal.disorder:
                self.remarks.append(Remark("vien_dan_sai_bac", line, literal.found))
            if literal.letter_case:
                self.remarks.append(Remark("vien_dan_viet_hoa", line, literal.found))

    def _bare_reference(self, literal: references.Literal, rest: str, line: int) -> None:
        if len(self.annexes) == 1:
            self.mentions.update(self.annexes)
        elif not self.annexes and _ENCLOSED.match(rest):
            self.remarks.append(Remark("phu_luc_khong_kem", line, f"{literal.found} kèm theo"))


class _Places:
    """Where each part of a paragraph's text comes from."""

    def __init__(self, stretches: Sequence[_Stretch]) -> None:
        self.stretches = stretches
        self.starts = [0, *accumulate(len(stretch.run.text) for stretch in stretches)]

    def of(self, start: int, end: int) -> tuple[int, bool]:
        """Return the line of the text from `start` to `end`, and whether any of it was typed."""
        within = self.stretches[bisect_right(self.starts, start) - 1 : bisect_left(self.starts, end)]
        return within[0].line, any(stretch.typed for stretch in within)


_TYPED_NUMBER = regex(
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|\d{1,2}[.)/]\s|[a-zđ]\)\s|[IVXL]+\.\s|"
    r"(?:Phần|Chương|Mục|Tiểu mục|Điều|Khoản|Điểm)\s+(?:\d+|[IVXL]+|[a-zđ])(?:[.:)]|\s*\Z)|"
    r"(?:PHẦN|CHƯƠNG|MỤC|ĐIỀU)\s+(?:\d+|[IVXL]+)(?:[.:)\s]|\Z)"
)
_TYPED_DASH = regex(r"[-+*–—•●]\s")
_RUN_IN = regex(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[-+*])\s")
_ENCLOSED = regex(r"\s+(?:(?:gửi|đính)\s+)?kèm(?!\w)")


_TAIL = 20
_SENTENCE_END = regex(r"[.?!]\s+\Z")


def _opens(stretches: Sequence[_Stretch]) -> bool:
    """Return whether what comes after `stretches` opens a sentence."""
    before = "".join(stretch.run.text for stretch in stretches)[-_TAIL:]
    return not before.strip() or _SENTENCE_END.search(before) is not None


def printed(value: object) -> str:
    """Return `value` as running text, numbers and days the Vietnamese way; SandboxError if it has none."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        plain_text(value)
        return numbers.show(value)
    if isinstance(value, dt.date):
        return dates.short(value)
    return plain_text(value)


def _tail(plain: str) -> str:
    flat = " ".join(plain.split())
    return flat if len(flat) <= 40 else "…" + flat[-39:]

"""`Text` + facts → numbered blocks: expressions printed as plain text, references followed, end mark set."""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, groupby, pairwise

from docgen.body import references
from docgen.body.blocks import Block, Body, Run
from docgen.body.numbering import Numbered, number
from docgen.body.printing import plain_text
from docgen.body.references import NO_ANNEXES, Annexes, AnnexRef
from docgen.body.sandbox import SandboxError, value_of
from docgen.body.scheme import Scheme
from docgen.body.text import Fault, Item, Look, Piece, Remark, Text, fault
from docgen.errors import DataError, Where, raise_all
from docgen.vn import dates, numbers

END_MARK = "./."


@dataclass(frozen=True, slots=True)
class Note:
    """Material for a finding: allowed, but a person should look at it.

    `kind`: «so_go_tay» (a paragraph begins with a typed number), «gach_go_tay» (with a typed dash that is
    no list), «dong_noi_doan» (a line with a typed number ran into the paragraph above), «dau_sao_thua»
    (``**`` left over), «ket_thuc_do_dang» (the body ends in «:», «;» or «,»), «ket_thuc_giua_bai» («./.»
    before the end), «phu_luc_so_a_rap» («Phụ lục 1»), «phu_luc_khong_kem» («phụ lục kèm theo» without an
    annex). ``nd30.rules_source`` has a row for each kind.
    """

    kind: str
    where: Where
    found: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled body and what a person should look at, in order of lines."""

    body: Body
    notes: tuple[Note, ...]


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
) -> Filled:
    """Return `text` numbered by `scheme` and filled from `names`, with «./.» after its last word.

    `where` is the place of the source: its file, its field, and the line of the file at which it begins
    (0: line 1). Expressions see `names` and, as `phu_luc`, the `annexes`. Raises DataError, or Problems
    with every error of the body in the order of its lines.
    """
    work = _Filling(text, scheme, {**names, "phu_luc": annexes}, annexes, end_mark=end_mark)
    blocks = work.blocks()
    raise_all(_located(one, where) for one in sorted(work.faults, key=lambda one: one.line))
    if end_mark:
        blocks = (*blocks[:-1], _ended(blocks[-1]))
    remarks = sorted((*text.remarks, *work.remarks), key=lambda one: one.line)
    notes = tuple(Note(one.kind, _place(where, one.line), one.found) for one in remarks)
    return Filled(Body(blocks, frozenset(work.mentions)), notes)


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
        self, text: Text, scheme: Scheme, names: Mapping[str, object], annexes: Annexes, *, end_mark: bool
    ) -> None:
        self.text = text
        self.names = names
        self.annexes = annexes
        self.by_label = {annex.nhan: key for key, annex in annexes.items()}
        self.end_mark = end_mark
        self.numbered, wrong = number(text.items, scheme)
        self.faults = [*text.faults, *wrong]
        self.remarks: list[Remark] = []
        self.mentions: set[str] = set()
        self.notes = {label: self._note(items) for label, items in text.notes}
        if not text.items and not text.faults:
            self.faults.append(fault("bai_trong", 1))

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks; faulty pieces are left out, since faults are raised anyway."""
        last = len(self.text.items) - 1
        return tuple(
            self._block(item, as_, is_last=place == last)
            for place, (item, as_) in enumerate(zip(self.text.items, self.numbered, strict=True))
        )

    def _note(self, items: Sequence[Item]) -> tuple[Block, ...]:
        return tuple(self._block(item, Numbered("chu_thich")) for item in items)

    def _block(self, item: Item, as_: Numbered, *, is_last: bool = False) -> Block:
        stretches = [stretch for piece in item.pieces if (stretch := self._stretch(piece, as_))]
        plain = "".join(stretch.run.text for stretch in stretches)
        if item.kind != "trich":
            self._look_for_numbers(stretches, plain, item)
        if item.kind != "trich" or as_.part == "chu_thich":
            self._follow(stretches, plain)
        self._look_at_end(item, plain.rstrip(), is_last=is_last)
        return Block(as_.part, _merged(stretch.run for stretch in stretches), as_.label, item.line)

    def _look_at_end(self, item: Item, plain: str, *, is_last: bool) -> None:
        """Note an end mark before the end, and a last paragraph that asks for more."""
        if not is_last and plain.endswith(END_MARK):
            self.remarks.append(Remark("ket_thuc_giua_bai", item.line, _tail(plain)))
        elif is_last and self.end_mark and plain.endswith((":", ";", ",")):
            self.remarks.append(Remark("ket_thuc_do_dang", item.pieces[-1].line, _tail(plain)))

    # Pieces

    def _stretch(self, piece: Piece, as_: Numbered) -> _Stretch | None:
        look = replace(piece.look, bold=piece.look.bold or as_.bold)
        if piece.note:
            run = Run("", note=self.notes.get(piece.note, ())) if as_.part != "chu_thich" else None
            return _Stretch(run, piece.line, typed=False) if run else None
        text = piece.text
        if piece.expression:
            printed = self._printed(piece)
            if printed is None:
                return None
            text = printed
        if as_.caps and not look.link:
            text = text.upper()
        return _Stretch(_run(text, look), piece.line, typed=piece.expression is None)

    def _printed(self, piece: Piece) -> str | None:
        """Return what the expression of `piece` prints, or None after noting why it prints nothing."""
        assert piece.expression is not None
        try:
            value = piece.expression.evaluate(self.names)
            if isinstance(value, AnnexRef):
                self.mentions.add(value.ma_phu_luc)
            return printed(value)
        except SandboxError as error:
            args = {"tag": value_of(piece.expression.source), **error.args_}
            self.faults.append(fault(error.kind, piece.line + max(error.line, 1) - 1, **args))
            return None

    # Typed numbers

    def _look_for_numbers(self, stretches: Sequence[_Stretch], plain: str, item: Item) -> None:
        """Note a number or dash that was typed where docgen counts, and a list that ran into a paragraph."""
        if not stretches or not stretches[0].typed:
            return
        if match := _TYPED_NUMBER.match(plain):
            self.remarks.append(Remark("so_go_tay", item.line, match.group().strip()))
        elif match := _TYPED_DASH.match(plain):
            self.remarks.append(Remark("gach_go_tay", item.line, match.group().strip()))
        for before, stretch in pairwise(stretches):
            if stretch.typed and stretch.line > before.line and (match := _RUN_IN.match(stretch.run.text)):
                self.remarks.append(Remark("dong_noi_doan", stretch.line, match.group().strip()))

    # References

    def _follow(self, stretches: Sequence[_Stretch], plain: str) -> None:
        """Count each «Phụ lục …» as a mention, or note that there is no such annex."""
        starts = [0, *accumulate(len(stretch.run.text) for stretch in stretches)]
        for literal in references.literals(plain):
            within = stretches[bisect_right(starts, literal.start) - 1 : bisect_left(starts, literal.end)]
            line, typed = within[0].line, any(stretch.typed for stretch in within)
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

    def _bare_reference(self, literal: references.Literal, rest: str, line: int) -> None:
        if len(self.annexes) == 1:
            self.mentions.update(self.annexes)
        elif not self.annexes and _ENCLOSED.match(rest):
            self.remarks.append(Remark("phu_luc_khong_kem", line, f"{literal.found} kèm theo"))


_TYPED_NUMBER = re.compile(
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|\d{1,2}[.)/]\s|[a-zđ]\)\s|[IVXL]+\.\s|"
    r"(?:Phần|Chương|Mục|Điều|Khoản|Điểm)\s+(?:\d+|[IVXL]+|[a-zđ])[.:)]"
)
_TYPED_DASH = re.compile(r"[-+*–—•●]\s")
_RUN_IN = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[-+*])\s")
_ENCLOSED = re.compile(r"\s+(?:(?:gửi|đính)\s+)?kèm(?!\w)")


def printed(value: object) -> str:
    """Return `value` as running text, numbers and days the Vietnamese way; SandboxError if it has none."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        plain_text(value)
        return numbers.show(value)
    if isinstance(value, dt.date):
        return dates.short(value)
    return plain_text(value)


def _run(text: str, look: Look) -> Run:
    return Run(text, look.bold, look.italic, look.script, look.link)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return `runs` with neighbours of one look joined and empty ones dropped."""
    out: list[Run] = []
    for look, same in groupby((run for run in runs if run.text or run.note), key=_look_of):
        alike = tuple(same)
        out += alike if look.note else (replace(look, text="".join(run.text for run in alike)),)
    return tuple(out)


def _look_of(run: Run) -> Run:
    return replace(run, text="")


def _tail(plain: str) -> str:
    flat = " ".join(plain.split())
    return flat if len(flat) <= 40 else "…" + flat[-39:]


_STOP = re.compile(r"\s*(?:[.!…;,:]+(?:/\.)?)?\s*\Z")


def _ended(block: Block) -> Block:
    """Return `block` with «./.» after its last word; a stop that stands there is replaced (ND-24, DX-15)."""
    runs = list(block.runs)
    tail: list[Run] = []
    while runs and runs[-1].note:
        tail.insert(0, runs.pop())
    look = Run("")
    while runs:
        last = runs.pop()
        look = last
        if kept := _STOP.sub("", last.text, count=1):
            runs.append(replace(last, text=kept))
            break
    mark = Run(END_MARK, look.bold, look.italic)
    return replace(block, runs=_merged([*runs, *tail, mark]))

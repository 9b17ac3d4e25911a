"""The titles of Phần, Chương and Mục inside a body: centred capitals, broken where a reader would breathe."""

from dataclasses import replace
from itertools import accumulate

from docgen.body.blocks import Block, Body, Run
from docgen.nd30.components import BY_KEY, SizeSet
from docgen.nd30.page import TWIPS_PER_PT
from docgen.vn.phrases import SUBJECTS
from docgen.vn.width import break_at_phrases

_CENTRED = ("phan_tieu_de", "muc_tieu_de")


def broken(body: Body, sizes: SizeSet, room_twips: int) -> Body:
    """Return `body` with its centred titles broken at phrases to `room_twips`; the words stay."""
    if not any(block.part in _CENTRED for block in body.blocks):
        return body
    return replace(body, blocks=tuple(_block(block, sizes, room_twips) for block in body.blocks))


def _block(block: Block, sizes: SizeSet, room_twips: int) -> Block:
    if block.part not in _CENTRED:
        return block
    shown = "".join(run.text for run in block.runs)
    size = BY_KEY[block.part].size_pt(sizes)
    lines = break_at_phrases(shown.upper(), room_twips / TWIPS_PER_PT, size, bold=True, phrases=SUBJECTS)
    ends = set(accumulate((len(line) + 1 for line in lines[:-1]), initial=-1)) - {-1}
    runs: list[Run] = []
    at = 0
    for run in block.runs:
        marked = ("\n" if at + place in ends else letter for place, letter in enumerate(run.text))
        runs.append(replace(run, text="".join(marked)))
        at += len(run.text)
    return replace(block, runs=tuple(runs))

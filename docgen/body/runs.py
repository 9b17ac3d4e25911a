"""Runs made of stretches of text: joined where they look alike, ended with the mark of the end."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from docgen.body.blocks import Block, Run
from docgen.body.text import Look
from docgen.kept import by_identity
from docgen.vn.patterns import regex

END_MARK = "./."


def run_of(text: str, look: Look) -> Run:
    """Return `text` in `look`."""
    return Run(text, look.bold, look.italic, look.script, look.link)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return `runs` with neighbours of one look joined and empty ones dropped."""
    out: list[Run] = []
    kept = [run for run in runs if run.text or run.note]
    if len(kept) < 2:
        return tuple(kept)
    for look, same in groupby(kept, key=_look_of):
        alike = tuple(same)
        single = len(alike) == 1 or alike[0].note
        out += alike if single else (Run("".join([run.text for run in alike]), *look),)
    return tuple(out)


_look_of = attrgetter("bold", "italic", "script", "link", "note")


_STOP = regex(r"\s*(?:[.!…;,:]+(?:/\.)?)?\s*\Z")


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
    return replace(block, runs=merged([*runs, *tail, mark]))


ended = by_identity(_ended)
"""For packs, whose letters end in the same words: kept for the same block."""

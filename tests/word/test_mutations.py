"""Shipped templates broken at random: refused in words, or their output is as sound as that of a whole one.

More rounds by hand: ``MUTATIONS=20000 pytest tests/word/test_mutations.py``.
"""

import os
from pathlib import Path

import pytest

from docgen.check import template_names
from docgen.errors import DocgenError
from docgen.nd30.page import TEXT_WIDTH_TWIPS
from docgen.word import Properties
from docgen.word.draw.table import drawn_xml
from docgen.word.examine import examine
from docgen.word.link import Piece, link
from docgen.word.template import parse
from docgen.wording import markers

from .mutations import mutated
from .soundness import faults

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))
ROUNDS = int(os.environ.get("MUTATIONS", "600")) // len(TEMPLATES)


@pytest.mark.slow
@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_broken_template_is_refused_or_comes_out_sound(path):
    whole = path.read_bytes()
    seen = examine(whole, path.name)
    context = markers.names(template_names.form_of(seen), seen.levels)
    drawn = drawn_xml([("bang.bang_mau", markers.DRAWN)], width_twips=TEXT_WIDTH_TWIPS) if seen.drawn else ""
    refused = 0

    for number in range(ROUNDS):
        data = mutated(whole, f"{path.stem} {number}")
        try:
            out = link([Piece(parse(data, "mau.docx", drawn=drawn))], "lon").fill([context], Properties())
        except DocgenError:
            refused += 1
        else:
            assert faults(out) == [], f"{path.stem} {number}"

    assert 0 < refused < ROUNDS


@pytest.mark.slow
@pytest.mark.parametrize("path", TEMPLATES[:4], ids=lambda path: path.stem)
def test_template_check_never_breaks_down_over_a_broken_template(path):
    whole = path.read_bytes()

    found = [
        examine(mutated(whole, f"check {path.stem} {number}"), "mau.docx").problems for number in range(40)
    ]

    assert any(found)

"""What a form says: words with their accents, notes and examples of fields that there are."""

import pytest

from docgen.excel import form_words
from docgen.sources import form_plan
from docgen.sources.form_cells import word
from docgen.sources.form_plan import FormItem


def items(item: FormItem):
    yield item
    for below in item.lists.values():
        yield from items(below)


ITEMS = tuple(items(form_plan.dossier()))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.label)
def test_words_are_shown_with_accents_and_read_back(item):
    for field in item.fields:
        for one in field.words:
            assert word(form_words.shown(one), field.words) == one


def test_every_note_and_example_is_of_a_field_that_there_is():
    known = {"thuoc", "nguon", "kinh_gui", "bang.tieu_de_gop", "bang.khong_in"}
    plan = form_plan.dossier()
    known |= {".".join(field.path) for field in plan.fields}
    below = {**plan.lists, **plan.lists["van_ban"].lists, **plan.lists["van_ban"].lists["phu_luc"].lists}
    for key, item in below.items():
        known |= {".".join((key, *field.path)) for field in item.fields}
    table = below["bang"]
    known |= {f"bang.{key}[].{'.'.join(f.path)}" for key, one in table.lists.items() for f in one.fields}

    assert set(form_words.NOTES) <= known
    assert set(form_words.EXAMPLES) <= set(below)

"""What an earlier run remembers of templates makes the same files as what is worked out anew."""

import pickle
import sys

import pytest

from docgen import stored
from docgen.errors import TemplateError
from docgen.nd30.house import House
from docgen.word import Known, Place, Properties, program, remembered
from docgen.word.template import parse

from .building import RULES, docx, p

KE = {"_ke": RULES}


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.delenv(stored.SWITCH, raising=False)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    forget()
    yield tmp_path / "docgen"
    forget()


def forget():
    """Leave only what lies on the disk, as for a new process."""
    remembered._measures.cache_clear()
    remembered._program.cache_clear()


def made(data, value):
    known = Known(data, "mau.docx")
    return program([Place(known)], "lon").fill([KE | {"x": value, "cac": ["a", "b"]}], Properties())


DATA = docx(p("{{ x }}") + p("{%p for y in cac %}") + p("{{ y }}") + p("{%p endfor %}"))


def test_a_remembered_program_makes_the_same_bytes(cache):
    first = made(DATA, "một & hai")
    forget()

    assert made(DATA, "một & hai") == first
    assert len(list(cache.iterdir())) == 1


def test_a_second_run_parses_nothing(monkeypatch):
    widths = Known(DATA, "mau.docx").widths
    first = made(DATA, "một")
    forget()
    monkeypatch.setattr(sys.modules["docgen.word.template"], "_parsed", None)

    assert made(DATA, "một") == first
    assert Known(DATA, "mau.docx").widths == widths


def test_measures_are_those_of_the_template():
    known, template = Known(DATA, "mau.docx"), parse(DATA, "mau.docx")

    for _ in range(2):
        assert known.widths == template.widths
        for turn in (None, False, True):
            assert known.text_width_twips(landscape=turn) == template.text_width_twips(landscape=turn)
        forget()


def test_other_bytes_name_sizes_house_and_turn_are_other_entries(cache):
    other = docx(p("{{ x }} và {{ cac[0] }}"))
    known = Known(DATA, "mau.docx")

    program([Place(known)], "lon")
    program([Place(known)], "nho")
    program([Place(known, landscape=True)], "lon")
    program([Place(known)], "lon", House(before_pt=9.0, given=frozenset({"cach_doan_pt"})))
    program([Place(Known(other, "mau.docx"))], "lon")
    program([Place(Known(DATA, "khac.docx"))], "lon")

    assert len(list(cache.iterdir())) == 6


def test_an_error_while_filling_has_its_place_in_a_remembered_program_too():
    data = docx(p("a") + p("{{ x.y }}"))
    errors = []

    for _ in range(2):
        with pytest.raises(TemplateError) as caught:
            program([Place(Known(data, "mau.docx"))], "lon").fill([KE | {"x": {}}], Properties())
        errors.append((caught.value.id, caught.value.where, caught.value.args))
        forget()

    assert errors[0] == errors[1]
    assert errors[0][1].steps == (("doan", 2),)


def test_a_wrong_template_is_told_each_time_and_not_stored(cache):
    data = docx(p("{{ x"))

    for _ in range(2):
        with pytest.raises(TemplateError):
            program([Place(Known(data, "mau.docx"))], "lon")
        forget()

    assert not cache.exists() or list(cache.iterdir()) == []


def test_a_long_run_stores_only_its_first_programs(cache):
    for number in range(remembered._STORED + 3):
        program([Place(Known(DATA, f"{number}.docx"))], "lon")

    assert len(list(cache.iterdir())) == remembered._STORED


def test_a_program_says_the_same_when_it_was_stored():
    known = program([Place(Known(DATA, "mau.docx"))], "lon")

    again = pickle.loads(pickle.dumps(known))

    assert again.names(0) == known.names(0)
    assert again.style_ids == known.style_ids

"""The rows against the decree's own figures and words: a wrong row must not please both hands."""

import re
from collections import Counter

import pytest

from docgen.check.properties import OF_CITATION, OF_FILE, OF_PART, OF_SECTION, OF_SPOT, OF_UNIT
from docgen.nd30 import rules_wording
from docgen.nd30.components import COMPONENTS, RULED_LINES
from docgen.nd30.families import FAMILIES, PLACES, UNIT_FAMILIES
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Between, Matches, OneOf
from tests.nd30 import decree_figures as decree

TABLES = (OF_SPOT, OF_PART, OF_SECTION, OF_UNIT, OF_CITATION, OF_FILE)
BY_ID = {rule.id: rule for rule in RULES}
STYLE_PROPS = (
    "co_chu_pt",
    "dam",
    "dam_dau",
    "dam_toan_doan",
    "nghieng",
    "nghieng_toan_doan",
    "chu_hoa",
    "can_le",
)
ROWS = {
    id_: (weight, "" if clause == "-" else clause.replace("~", " "))
    for id_, weight, clause in (row.split() for row in re.split(r"[|\n]", decree.ROWS) if row.strip())
}
WEIGHTS = {"E": "loi", "E?": "canh_bao", "F": "canh_bao", "P": "thong_tin", "I": "thong_tin"}


def transcribed():
    """Every style of section V as (part, property) → what is allowed."""
    found = {}
    for part, case, low, high, face, align in (row.split() for row in decree.STYLES.strip().splitlines()):
        found[part, "co_chu_pt"] = (float(low), float(high))
        found[part, "dam"] = {"b" in face}
        found[part, "nghieng"] = {"i" in face}
        if case != "-":
            found[part, "chu_hoa"] = {"hoa" if case == "U" else "thuong"}
        if align != "-":
            found[part, "can_le"] = {align}
    return {**found, **decree.RANGES}


FIGURES = transcribed()


def key(rule):
    return rule.part, rule.prop.replace("_toan_doan", "").replace(
        "_dau", ""
    ) if rule.prop in STYLE_PROPS else rule.prop


def allowed(rule):
    if isinstance(rule.allowed, Between):
        return rule.allowed.low, rule.allowed.high
    return set(rule.allowed.values)


@pytest.mark.parametrize("figure", FIGURES, ids=" ".join)
def test_each_figure_of_the_decree_has_one_rule_that_says_the_same(figure):
    rules = [rule for rule in RULES if key(rule) == figure]

    assert [allowed(rule) for rule in rules] == [FIGURES[figure]]


def test_every_rule_with_a_figure_is_in_the_transcription():
    rules = [rule for rule in RULES if isinstance(rule.allowed, Between) or rule.prop in STYLE_PROPS]
    counted = {
        "so_lan",
        "so_lan_quyet_dinh",
        "so_nhom_cong_van",
        "so_vi_tri_gach",
        "so_co_chu_noi_dung",
        "so_muc_lui_dong",
    }

    missing = [rule.id for rule in rules if key(rule) not in FIGURES and rule.prop not in counted]

    assert missing == []


def test_every_component_with_a_clause_is_in_the_transcription():
    parts = {row.split()[0] for row in decree.STYLES.strip().splitlines()}

    assert parts == {row.key for row in COMPONENTS if row.clause}


@pytest.mark.parametrize("id_", decree.WORDS)
def test_words_of_the_decree_pass_and_those_that_it_rules_out_do_not(id_):
    right, wrong = decree.WORDS[id_]
    rule = BY_ID[id_]

    assert [text for text in right if text not in rule.allowed] == []
    assert [text for text in wrong if text in rule.allowed] == []


def test_rule_ids_are_unique():
    twice = [id_ for id_, count in Counter(rule.id for rule in RULES).items() if count > 1]

    assert twice == []


def test_rows_on_wording_which_the_decree_has_not_are_never_errors():
    assert {rule.severity for rule in rules_wording.RULES} == {"canh_bao", "thong_tin"}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule not in rules_wording.RULES], ids=lambda rule: rule.id
)
def test_severity_and_clause_follow_the_row_of_the_decree(rule):
    base = re.match(r"(ST-A\d|[A-Z]{1,2}-\d\d)", rule.id)[1]
    weight, clause = ROWS[base]

    expected = "canh_bao" if rule.id in decree.FORM_ONLY else decree.LIGHTER.get(rule.id, WEIGHTS[weight])

    assert rule.severity == expected
    assert clause in rule.clause or rule.id in decree.FORM_ONLY
    assert rule.clause or rule.severity != "loi"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_names_a_known_part_and_exactly_one_reader(rule):
    parts = {row.key for row in COMPONENTS} | set(RULED_LINES) | {*FAMILIES, *UNIT_FAMILIES, *PLACES}
    readers = [table for table in TABLES if rule.prop in table]

    assert rule.part in parts
    assert len(readers) == 1


def test_every_reader_is_used_by_a_rule():
    readers = {prop for table in TABLES for prop in table}

    assert readers == {rule.prop for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_both_sentences_are_there_and_end_without_a_stop(rule):
    for sentence in (rule.vi, rule.en):
        assert len(sentence) > 10
        assert not sentence.endswith(".")
        assert "{" not in sentence.replace("{{ … }}", "").replace("{% … %}", "")


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if isinstance(rule.allowed, Matches)], ids=lambda rule: rule.id
)
def test_the_examples_of_a_rule_on_words_fit_its_own_pattern(rule):
    assert rule.good in rule.allowed
    assert rule.bad not in rule.allowed


def test_figures_in_a_sentence_are_those_of_the_row():
    for rule in RULES:
        if (
            isinstance(rule.allowed, Between)
            and rule.prop == "co_chu_pt"
            and rule.allowed.low != rule.allowed.high
        ):
            assert f"từ {rule.allowed.low:g} đến {rule.allowed.high:g}" in rule.vi
            assert f"{rule.allowed.low:g} to {rule.allowed.high:g}" in rule.en
        if isinstance(rule.allowed, OneOf) and rule.prop == "co_chu_pt":
            assert f"{rule.allowed.values[0]:g}" in rule.vi

"""Every regime × role × mandate has one row: lines, or a refusal that names its rule and its remedy."""

import re

import pytest

from docgen.nd30 import signing
from docgen.say.rows import BY_ID

REFERENCE = {f"SG-{n:02d}" for n in range(1, 16)}
NAMES_ONLY = {"SG-10", "SG-12", "SG-15"}
"""Rows of the reference that differ from SG-07, SG-02, SG-07 by names alone."""


@pytest.mark.parametrize("case", signing.CASES, ids="-".join)
def test_every_case_is_either_signed_or_refused(case):
    assert (case in signing.BY_CASE) + (case in signing.REFUSED) == 1


def test_no_row_stands_for_a_case_that_does_not_exist():
    assert set(signing.BY_CASE) | set(signing.REFUSED) == set(signing.CASES)


def test_no_two_rows_claim_one_case():
    claims = [(r, row.role, m) for row in signing.SIGNINGS for r in row.regimes for m in row.mandates]

    assert len(claims) == len(set(claims))


def test_every_row_of_the_reference_is_there():
    assert {row.id[:5] for row in signing.SIGNINGS} == REFERENCE - NAMES_ONLY


@pytest.mark.parametrize("row", [*signing.REFUSALS, *signing.DEMANDS], ids=lambda row: row.id)
def test_every_refusal_says_rule_clause_and_remedy(row):
    say = BY_ID[row.id]

    assert "{rule}" in say.vi
    assert "{clause}" in say.vi
    assert say.vi_do
    assert re.fullmatch(r"KY-\d\d", row.rule)
    assert row.clause


@pytest.mark.parametrize("row", signing.SIGNINGS, ids=lambda row: row.id)
def test_the_lines_keep_the_validator_of_section_10(row):
    marks = [line.split(" ")[0] if ". " in line else "" for line in row.lines]

    assert all(marks.index(mark) == 0 for mark in ("TM.", "TL.", "TUQ.") if mark in marks)
    assert ("TM." in marks) <= any(regime == "tap_the" or regime.endswith("_tm") for regime in row.regimes)
    assert not ("TUQ." in marks and "KT." in marks)
    assert not ("KT." in marks and marks[-1] == "KT."), "a deputy's line follows KT."
    assert not any(mark and "{chuc_vu}" in line for mark, line in zip(marks, row.lines, strict=True))
    if "TL." in marks and "KT." in marks:
        assert row.lines[marks.index("KT.")] == "KT. {dau_don_vi}"

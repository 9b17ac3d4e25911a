"""The rules on the rows of a pack, run on their own examples."""

import pytest

from docgen.nd30.rules_packs import RULES
from tests.cli.test_pack import LOOSE, ROWS
from tests.cli.test_pack import pack as laid_out
from tests.generate.packs.made_here import make


def found(folder, rows):
    typed = [(row["ma"], row["ten"], str(n), row["linh_vuc"]) for n, row in enumerate(rows, 1)]
    outcomes = make(laid_out(folder, LOOSE, rows=[ROWS[0], *typed]), folder / "out")
    return {finding.rule.id for one in outcomes.values() for finding in one.findings}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_finds_its_bad_rows_and_not_its_good_ones(tmp_path, rule):
    assert rule.id not in found(tmp_path / "good", rule.good)
    assert rule.id in found(tmp_path / "bad", rule.bad)

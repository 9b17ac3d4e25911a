"""Findings as lines that a secretary reads."""

from docgen.cli import findings
from docgen.errors import Where
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding

RULE = {rule.id: rule for rule in RULES}


def line(rule: str, found: str, **note: object) -> str:
    return findings.line(Finding(RULE[rule], Where("a.docx"), found, note), "vi")


def test_a_breach_that_is_only_true_or_false_shows_the_text_that_breaks_the_rule():
    shown = line("CQ-06b", "có", value=True, text="UBND TỈNH QUẢNG NGÃI")

    assert "thấy «UBND TỈNH QUẢNG NGÃI»; «Cơ quan chủ quản» không được in đậm" in shown


def test_a_figure_is_shown_with_the_text_that_has_it():
    shown = line("QH-02a", "14", value=14, text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")

    assert "thấy «14» ở «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»" in shown


def test_a_text_is_shown_as_it_stands():
    assert "thấy «015»" in line("SK-04", "015", value="015", text="Số: 015/SKHCN-CĐS")

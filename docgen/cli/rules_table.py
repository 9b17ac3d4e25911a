"""The table of rules for other programs: as JSON, and as a workbook that can be filtered."""

from collections.abc import Mapping, Sequence

from docgen.cli.check_words import phrase
from docgen.cli.words import word
from docgen.excel.listing import Listing, workbook
from docgen.nd30.groups import GROUPS, group_of
from docgen.nd30.rules import Rule
from docgen.say.check import shown

_MOST = 1_000
"""So many characters of an example are shown."""


def as_json(rules: Sequence[Rule], lang: str) -> list[dict[str, object]]:
    """Return the rules as plain values."""
    return [
        {
            "quy_tac": rule.id,
            "muc_do": rule.severity,
            "phan": group_of(rule.part, rule.prop),
            "dieu_khoan": rule.clause,
            "yeu_cau": rule.en if lang == "en" else rule.vi,
            "vi_du_dung": example(rule.good, lang),
            "vi_du_sai": example(rule.bad, lang),
        }
        for rule in rules
    ]


def as_workbook(rules: Sequence[Rule], lang: str) -> bytes:
    """Return a workbook of one sheet: a row a rule, every cell text."""
    rows = [
        [
            str(row["quy_tac"]),
            word(rule.severity, lang),
            GROUPS[str(row["phan"])][lang == "en"],
            *(str(row[key]) for key in ("dieu_khoan", "yeu_cau", "vi_du_dung", "vi_du_sai")),
        ]
        for rule, row in zip(rules, as_json(rules, lang), strict=True)
    ]
    return workbook(
        [Listing(phrase("trang_quy_tac", lang), phrase("cot_quy_tac_bang", lang).split("|"), rows)]
    )


def example(value: object, lang: str) -> str:
    """Return an example of a rule in words: a value, the fields of a document, the rows of a sheet.

    >>> example({"so": "5", "ngay": ("1", "2")}, "vi")
    'so: 5; ngay: 1, 2'
    """
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {example(inner, lang)}" for key, inner in value.items())[:_MOST]
    if isinstance(value, list | tuple):
        return ", ".join(example(inner, lang) for inner in value)[:_MOST]
    return shown(value, lang)[:_MOST]

"""Findings → lines: severity, rule, place, what stands there, what the duty is."""

from collections import Counter
from collections.abc import Iterable, Mapping

from docgen.cli.words import word
from docgen.errors import DocgenError
from docgen.nd30.rules import Finding, Rule
from docgen.say import error_line, places

_TEXT = 60
"""So many characters of a paragraph are enough to know it by."""
SEVERITIES = ("loi", "canh_bao", "thong_tin")


def line(finding: Finding, lang: str) -> str:
    """Return one line: «LỖI SK-03a (PL I, P.I, II.3.c) tệp, Bảng 1, hàng 2: thấy «Số: 5/…»; số dưới 10 …»."""
    known = head(finding.rule, lang)
    if isinstance(error := finding.note.get("said"), DocgenError):
        return f"{known} {error_line(error, lang)}"
    return f"{known} {places.place(finding.where, lang)}: {said(finding, lang)}"


def said(finding: Finding, lang: str) -> str:
    """Return what stands there, what should, and the duty: «thấy «5»; số dưới 10 …»."""
    rule = finding.rule
    duty = rule.en if lang == "en" else rule.vi
    return f"{_seen(finding, lang)}{_expected(finding, lang)}; {duty}"


def head(rule: Rule, lang: str) -> str:
    """Return what a rule is known by: «LỖI SK-03a (PL I, P.I, II.3.c)»."""
    return f"{word(rule.severity, lang)} {rule.id}" + (f" ({rule.clause})" if rule.clause else "")


def _seen(finding: Finding, lang: str) -> str:
    """Return what stands there: a text; a measure and the text that has it; for a bare no, the text."""
    text, value = _short(str(finding.note.get("text", "")), _TEXT), finding.note.get("value")
    if text and isinstance(value, bool):
        return word("thay", lang).format(found=text)
    found = word("thay", lang).format(found=_short(finding.found))
    if text and isinstance(value, int | float):
        return f"{found} {word('o_cho', lang).format(text=text)}"
    return found


def _expected(finding: Finding, lang: str) -> str:
    """Return what should stand there, where the check knows it."""
    if "expected" not in finding.note:
        return ""
    from docgen.say.rows import BY_ID  # late: few documents have such a finding

    row = BY_ID["kiem_tra_can_la"]
    sentence = row.en if lang == "en" else row.vi
    return ", " + sentence.format(expected=_short(str(finding.note["expected"])))


def _short(text: str, limit: int = 120) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def summary(findings: Iterable[Finding], lang: str) -> str:
    """Return the closing line: how many of each severity."""
    return totals(Counter(finding.rule.severity for finding in findings), lang)


def totals(count: Mapping[str, int], lang: str) -> str:
    """Return the closing line for so many findings of each severity."""
    if not any(count.values()):
        return word("khong_phat_hien", lang)
    return word("tong_phat_hien", lang).format(**{key: count.get(key, 0) for key in SEVERITIES})


def as_json(finding: Finding, lang: str) -> dict[str, object]:
    """Return a finding as plain values for --json."""
    rule, where = finding.rule, finding.where
    return {
        "quy_tac": rule.id,
        "dieu_khoan": rule.clause,
        "muc_do": rule.severity,
        "tep": where.file,
        "vi_tri": places.steps(where, lang) or places.place(where, lang),
        "dong": where.line or None,
        "thay": finding.found,
        "can_la": finding.note.get("expected"),
        "yeu_cau": rule.en if lang == "en" else rule.vi,
    }

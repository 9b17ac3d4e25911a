"""The report of `docgen check` as one HTML page: nothing from outside, no script, fit for paper."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from docgen.check.reported import Placed
from docgen.cli.check_text import named, place, seen, sums, unjudged_rows
from docgen.cli.check_words import phrase
from docgen.cli.findings import said as told
from docgen.cli.words import word
from docgen.generate.checking import Checked, Dossier
from docgen.nd30.groups import GROUPS
from docgen.nd30.unjudged import Unjudged
from docgen.say import error_line

_STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 "Times New Roman", Tinos, serif; color: #222; margin: 2rem auto; max-width: 62rem; }
body { padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .3rem; }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; }
p { margin: .2rem 0; } .nho { color: #555; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #ccc; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #f3f3f0; font-weight: bold; } td:nth-child(1), td:nth-child(2) { white-space: nowrap; }
.loi td:first-child { border-left: 4px solid #a33; } .canh_bao td:first-child { border-left: 4px solid #c90; }
.thong_tin td:first-child { border-left: 4px solid #789; } .bo_qua { color: #666; }
nav li { margin: .1rem 0; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; } nav { display: none; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(found: Sequence[Dossier], lang: str) -> str:
    """Return the page; whatever a file or its name says is text in it, never markup."""
    title = escape(phrase("tieu_de", lang))
    head = (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    )
    top = [head, _p(phrase("theo", lang), "nho"), _p(phrase("tong_tep", lang, **sums(found)))]
    return "\n".join([*top, *_list(found), *_body(found, lang), "</body>\n</html>"])


def _list(found: Sequence[Dossier]) -> Iterator[str]:
    """Yield the table of contents of several files."""
    files = [checked for dossier in found for checked in dossier.files]
    if len(files) > 1:
        yield "<nav><ol>"
        for number, checked in enumerate(files):
            count = len(checked.report.findings) if checked.report else "–"
            yield f'<li><a href="#t{number}">{escape(checked.name)}</a> ({count})</li>'
        yield "</ol></nav>"


def _body(found: Sequence[Dossier], lang: str) -> Iterator[str]:
    number = 0
    for dossier in found:
        for checked in dossier.files:
            yield from _file(checked, number, lang)
            number += 1
        if dossier.across:
            yield f"<h2>{escape(phrase('giua_cac_tep', lang))}</h2>"
            yield from _table(dossier.across, lang, across=True)
    yield from _unjudged(unjudged_rows(found), lang)


def _file(checked: Checked, number: int, lang: str) -> Iterator[str]:
    report = checked.report
    yield f'<h2 id="t{number}">{escape(checked.name)}</h2>'
    if report is None:
        yield _p(error_line(checked.error, lang) if checked.error else phrase("khong_doc_duoc", lang))
        return
    yield _p(seen(report, lang), "nho")
    if not report.findings:
        yield _p(word("khong_phat_hien", lang))
    for group, members in groupby(report.findings, key=lambda one: one.group):
        yield f"<h3>{escape(GROUPS[group][lang == 'en'])}</h3>"
        yield from _table(members, lang)
    if report.suppressed:
        yield f"<h3>{escape(phrase('bo_qua', lang))}</h3>"
        yield from _table(report.suppressed, lang)
    if report.absent:
        count = sum(len(one.rules) for one in report.absent)
        yield _p(phrase("khong_co", lang, count=count, names=", ".join(map(named, report.absent))), "nho")


def _table(placed: Iterable[Placed], lang: str, *, across: bool = False) -> Iterator[str]:
    heads = [phrase(f"cot_{key}", lang) for key in ("muc_do", "quy_tac", "dieu_khoan", "vi_tri", "thay")]
    yield f"<table><thead><tr>{_cells(heads, 'th')}</tr></thead><tbody>"
    for one in placed:
        rule = one.finding.rule
        where = f"{one.finding.where.file}: {place(one, lang)}" if across else place(one, lang)
        words = told(one.finding, lang) + (
            f" ({phrase('ly_do', lang, reason=one.reason)})" if one.reason else ""
        )
        cells = _cells([word(rule.severity, lang), rule.id, rule.clause, where, words])
        yield f'<tr class="{"bo_qua" if one.reason else rule.severity}">{cells}</tr>'
    yield "</tbody></table>"


def _unjudged(rows: Sequence[Unjudged], lang: str) -> Iterator[str]:
    if not rows:
        return
    english = lang == "en"
    heads = [phrase(f"cot_{key}", lang) for key in ("quy_tac", "dieu_khoan")]
    yield f"<h2>{escape(phrase('khong_xet', lang))}</h2>"
    yield f"<table><thead><tr>{_cells([*heads, '', phrase('cot_ly_do', lang)], 'th')}</tr></thead><tbody>"
    for row in rows:
        said_ = (row.en, row.why_en) if english else (row.vi, row.why_vi)
        yield f"<tr>{_cells([', '.join(row.ids), row.clause, *said_])}</tr>"
    yield "</tbody></table>"


def _cells(texts: Iterable[str], tag: str = "td") -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def _p(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"

"""What a person should look at in the facts of a document: bases, recipients, terms, at its day."""

import datetime as dt
import re
from collections.abc import Iterator

from docgen.nd30.rules import Finding
from docgen.vn.patterns import regex
from docgen.wording import judged_bases, judged_recipients
from docgen.wording.case import Case, found

_OLD_LEVELS = regex(r"(?<!\w)mức(?: độ)? [34](?!\w|[.,]\d)", re.IGNORECASE)
_SERVICES = regex(r"dịch vụ công|DVC|trực tuyến|thủ tục hành chính|TTHC")
_ABOUT_OLD = regex(
    r"43/2011/NĐ-CP|thuật ngữ|cụm từ|tương đương|trước đây|gọi chung|gọi là|thay thế|"
    r"[“«\"][^”»\"]{0,300}mức(?: độ)? [34]"
)
"""A paragraph that speaks about the old terms, or quotes them."""
NEW_LEVELS = dt.date(2022, 8, 15)
"""Nghị định số 42/2022/NĐ-CP in force (DV-10)."""


def judge(case: Case) -> tuple[Finding, ...]:
    """Return the findings on the facts of one document, in the order of the lines of its dossier."""
    all_ = [*judged_bases.judge(case), *judged_recipients.judge(case), *_terms(case)]
    return tuple(sorted(all_, key=lambda one: one.where.line))


def _terms(case: Case) -> Iterator[Finding]:
    """Yield the paragraphs that use levels 3 and 4 of online services after their end."""
    if case.day < NEW_LEVELS:
        return
    subject = case.document.trich_yeu
    if (match := _old(subject)) is not None:
        yield found("muc_do_cu", case.where("trich_yeu"), match)
    for passage in case.passages:
        if (match := _old(passage.text)) is not None:
            yield found("muc_do_cu", passage.where, match)


def _old(text: str) -> str | None:
    if not any(word in text for word in ("mức", "Mức", "MỨC")):  # the search below is a slow one
        return None
    match = _OLD_LEVELS.search(text)
    if match is None or not _SERVICES.search(text) or _ABOUT_OLD.search(text):
        return None
    return match.group()

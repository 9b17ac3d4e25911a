"""What a person should look at in the facts of a document: bases, recipients, terms, at its day."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

from docgen.body.blocks import Block, flat
from docgen.kept import by_identity
from docgen.models.can_cu import CanCu
from docgen.models.noi_nhan import DanhMucNhan
from docgen.models.ten_noi_nhan import known_names
from docgen.nd30.rules import Finding
from docgen.vn.patterns import regex
from docgen.wording import judged_bases, judged_recipients
from docgen.wording.case import Case, Passage, found, text_of

_OLD_LEVELS = regex(r"(?<!\w)mức(?: độ)? [34](?!\w|[.,]\d)", re.IGNORECASE)
_SERVICES = regex(r"dịch vụ công|DVC|trực tuyến|thủ tục hành chính|TTHC")
_ABOUT_OLD = regex(
    r"43/2011/NĐ-CP|thuật ngữ|cụm từ|tương đương|trước đây|gọi chung|gọi là|thay thế|"
    r"[“«\"][^”»\"]{0,300}mức(?: độ)? [34]"
)
"""A paragraph that speaks about the old terms, or quotes them."""
_KEPT = 500
NEW_LEVELS = dt.date(2022, 8, 15)
"""Nghị định số 42/2022/NĐ-CP in force (DV-10)."""


def judge(case: Case) -> tuple[Finding, ...]:
    """Return the findings on the facts of one document, in the order of the lines of its dossier."""
    told = case.chosen(lambda block: _telling(block, case.can_cu, case.noi_nhan))
    all_ = [*judged_bases.judge(case, told), *judged_recipients.judge(case, told), *_terms(case, told)]
    return tuple(sorted(all_, key=lambda one: one.where.line))


def _paragraphs(block: Block, can_cu: Mapping[str, CanCu], known: DanhMucNhan) -> tuple[tuple[str, int], ...]:
    """Return text and line of what `block` and its footnotes say, where there may be anything to find."""
    names = known_names(known)
    texts = ((text_of(one), one.line) for one in flat((block,)))
    return tuple(
        (text, line)
        for text, line in texts
        if judged_bases.may_tell(text, can_cu)
        or judged_recipients.may_tell(text, names)
        or _old(text) is not None
    )


_telling = by_identity(_paragraphs, _KEPT)
"""Most paragraphs are the same in many documents, and most say nothing that is judged here."""


def _terms(case: Case, passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield the paragraphs that use levels 3 and 4 of online services after their end."""
    if case.day < NEW_LEVELS:
        return
    subject = case.document.trich_yeu
    if (match := _old(subject)) is not None:
        yield found("muc_do_cu", case.where("trich_yeu"), match)
    for passage in passages:
        if (match := _old(passage.text)) is not None:
            yield found("muc_do_cu", passage.where, match)


def _old(text: str) -> str | None:
    if not any(word in text for word in ("mức", "Mức", "MỨC")):  # the search below is a slow one
        return None
    match = _OLD_LEVELS.search(text)
    if match is None or not _SERVICES.search(text) or _ABOUT_OLD.search(text):
        return None
    return match.group()

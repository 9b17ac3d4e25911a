"""The rulebook: every row, in the order of the decree."""

from docgen.nd30 import (
    rules_annex,
    rules_body,
    rules_citations,
    rules_decision,
    rules_issued,
    rules_letterhead,
    rules_marks,
    rules_page,
    rules_recipients,
    rules_signature,
    rules_styles,
    rules_wording,
)
from docgen.nd30.rules import Rule

RULES: tuple[Rule, ...] = (
    *rules_page.RULES,
    *rules_styles.RULES,
    *rules_letterhead.RULES,
    *rules_body.RULES,
    *rules_decision.RULES,
    *rules_recipients.RULES,
    *rules_signature.RULES,
    *rules_marks.RULES,
    *rules_annex.RULES,
    *rules_issued.RULES,
    *rules_citations.RULES,
    *rules_wording.RULES,
)

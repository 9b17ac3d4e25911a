"""Every rule by its id: those of the rulebook, and those on facts, sources, tables, sheets and packs."""

from functools import lru_cache

from docgen.nd30 import (
    rulebook,
    rules_across,
    rules_facts,
    rules_packs,
    rules_sheets,
    rules_source,
    rules_tables,
)
from docgen.nd30.rules import Rule


def every() -> tuple[Rule, ...]:
    """Return all rules: the decree's own first, then those on what documents are made from."""
    tables = (*rules_tables.RULES, *rules_sheets.RULES, rules_sheets.MORE, *rules_packs.RULES)
    return (*rulebook.RULES, *rules_across.RULES, *rules_source.RULES, *rules_facts.RULES, *tables)


@lru_cache(maxsize=1)
def by_id() -> dict[str, Rule]:
    """Return every rule by its id."""
    return {rule.id: rule for rule in every()}

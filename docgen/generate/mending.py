"""A Word file → a copy with what is safe mended, and what was done. The file itself is never written."""

from collections.abc import Iterator, Mapping

from docgen.check.expected import Expected
from docgen.check.mends import Mend, mends
from docgen.check.run import judged
from docgen.nd30.rules import Finding
from docgen.sources.files import ReadFile
from docgen.values import dataclass
from docgen.word.mend import Retext, mend

MOST_ROUNDS = 6
"""What is mended may show what stood behind it; so many times a file is looked at again."""


@dataclass(frozen=True, slots=True)
class Done:
    """One finding that was mended; of words, what they were and what they are."""

    finding: Finding
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """The copy: its bytes, what was done, and what a person must still mend."""

    data: bytes
    done: tuple[Done, ...]
    left: tuple[Finding, ...]


def mended(read: ReadFile, off: Mapping[str, str], facts: Expected | None = None) -> Mended:
    """Return `read` with all that is safe mended, but for rules that are `off`.

    Mending the result again changes nothing. Raises DataError where it is no Word file.
    """
    data, done = read.data, list[Done]()
    for _ in range(MOST_ROUNDS):
        found = judged(data, file=read.name, facts=facts)
        wanted = mends(found, [one for one in found.findings if _wanted(one, off)])
        orders = [order for one in wanted for order in one.orders]
        new, changed = mend(data, read.name, orders)
        if new == data:
            break
        done += _done(wanted, changed)
        data = new
    left = judged(data, file=read.name, facts=facts).findings
    return Mended(data, tuple(done), tuple(one for one in left if one.rule.id not in off))


def _wanted(finding: Finding, off: Mapping[str, str]) -> bool:
    return finding.rule.id not in off and finding.rule.severity != "thong_tin"


def _done(wanted: tuple[Mend, ...], changed: tuple[bool, ...]) -> Iterator[Done]:
    """Yield the findings of which an order changed something."""
    at = 0
    for one in wanted:
        mine = changed[at : at + len(one.orders)]
        at += len(one.orders)
        if any(mine):
            texts = ((order.old, order.new) for order in one.orders if isinstance(order, Retext))
            yield Done(one.finding, tuple(texts))

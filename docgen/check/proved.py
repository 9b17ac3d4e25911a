"""A file of a form that has been proved: judged on what it says, read only where that is doubtful.

A template that was filled once and checked whole proves the form of all files that it makes of facts of one
shape (``docgen.wording.said.shape``): which paragraphs there are, and how they are set. What such a file may
still breach are the rules on words, numbers and citations, and these see the words without the file.
"""

import unicodedata
from collections.abc import Callable, Hashable, Sequence
from dataclasses import field

from docgen.check.again import Placed, Sound, sound
from docgen.check.expected import Expected
from docgen.check.properties import ON_WORDS
from docgen.check.run import Verdicts, breaches, plan
from docgen.check.spoken import view_of_words
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding
from docgen.values import dataclass
from docgen.word.thin import is_suspect
from docgen.wording.said import Said

AGAIN = 100
"""Of so many files of one form, one is judged whole all the same."""
_MOST_FORMS, _MOST_VERDICTS = 500, 4_000
"""So many are kept: a form holds the linked templates that it is of."""
_MOST_FIRST = 20
"""So many orders of paragraphs are held of a form."""
_RULES = tuple(rule for rule in RULES if rule.prop in ON_WORDS)


@dataclass(slots=True)
class Words:
    """What one file says: the paragraphs of each of its templates, and the text of its tables' cells."""

    said: Sequence[Sequence[Said]]
    cells: str
    filled: frozenset[object] = frozenset()
    """Which cells of which rows say anything."""
    measures: tuple[float, ...] = ()
    """Lengths that rules measure."""


@dataclass(slots=True)
class _Met:
    """What the files of a form have shown that were judged whole: cells that are filled, lengths of lines."""

    own: tuple[str, ...]
    """Words of the templates themselves, to be judged beside what each file says."""
    filled: frozenset[object]
    least: tuple[float, ...]
    most: tuple[float, ...]
    sound: set[Placed] = field(default_factory=set)
    """Paragraphs whose words are by themselves without fault."""
    first: dict[Hashable, Sound | None] = field(default_factory=dict)
    """By the parts of their paragraphs: a document without doubt; None: one alone was judged so far."""

    def has(self, words: Words) -> bool:
        """Return whether a file with `words` lies within what was met."""
        between = zip(self.least, words.measures, self.most, strict=True)
        return words.filled <= self.filled and all(low <= at <= high for low, at, high in between)

    def add(self, words: Words) -> None:
        """Add a file that was judged whole."""
        self.filled |= words.filled
        self.least = tuple(map(min, self.least, words.measures))
        self.most = tuple(map(max, self.most, words.measures))


@dataclass(slots=True)
class Proofs:
    """The forms that were proved in a run: each with how many files of it were made."""

    made: dict[Hashable, int] = field(default_factory=dict)
    met: dict[Hashable, _Met | None] = field(default_factory=dict)
    """What is known of each form; None: its files do not prove each other."""
    verdicts: Verdicts = field(default_factory=dict)

    def judged(
        self,
        form: Hashable,
        words: Words,
        facts: Expected,
        whole: Callable[[], tuple[Finding, ...]],
        own: Callable[[], tuple[str, ...] | None] = tuple,
    ) -> tuple[Finding, ...]:
        """Return what the whole check finds in a file of `form`; `whole` runs it, where that is needed.

        It is not where the form was proved and the words breach nothing: then nothing would be found. A form
        is proved by a file in which nothing is found, if its templates' `own` words allow (``check.steady``).
        """
        count, met = self.made.get(form, 0), self.met.get(form)
        if count % AGAIN and met and met.has(words) and not self._doubtful(words, met, facts):
            self.made[form] = count + 1
            return ()
        found = whole()
        if not found:
            self._proved(form, words, own)
        return found

    def _proved(self, form: Hashable, words: Words, own: Callable[[], tuple[str, ...] | None]) -> None:
        """Note that nothing was found in a file of `form`, where that says anything of others."""
        if len(self.met) > _MOST_FORMS:
            self.made.clear()
            self.met.clear()
        if form not in self.met:
            kept = own()
            at = words.measures
            self.met[form] = None if kept is None else _Met(kept, words.filled, at, at)
        if met := self.met[form]:
            met.add(words)
            self.made[form] = self.made.get(form, 0) + 1

    def _doubtful(self, words: Words, met: _Met, facts: Expected) -> bool:
        """Return whether anything in `words` breaches a rule, or may do so in the file."""
        if is_suspect(words.cells) or not unicodedata.is_normalized("NFC", words.cells):
            return True
        if len(met.sound) > _MOST_VERDICTS:
            met.sound.clear()
        parts = tuple([tuple([one.part for one in texts]) for texts in words.said])
        if first := met.first.get(parts):
            return first.doubtful(words.said, facts, met.sound)
        return self._doubtful_at_first(words, met, facts, parts)

    def _doubtful_at_first(self, words: Words, met: _Met, facts: Expected, parts: Hashable) -> bool:
        if len(self.verdicts) > _MOST_VERDICTS:
            self.verdicts.clear()
        view = view_of_words(words.said, met.own, facts)
        said = [(at, one) for at, texts in enumerate(words.said) for one in texts]
        new = {number: one for number, one in enumerate(said) if one not in met.sound}
        around = range(len(said), len(said) + len(met.own)) if not met.sound else ()
        if breaches(view, plan(_RULES), "", self.verdicts, {*new, *around}):
            return True
        met.sound |= set(new.values())
        if len(met.first) > _MOST_FIRST:
            met.first.clear()
        met.first[parts] = sound(words.said, view, plan(_RULES)) if parts in met.first else None
        return False

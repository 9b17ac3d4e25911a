"""A file of a form that has been proved: judged on what it says, read only where that is doubtful.

A template that was filled once and checked whole proves the form of all files that it makes of facts of one
shape (``docgen.wording.said.shape``): which paragraphs there are, and how they are set. What such a file may
still breach are the rules on words, numbers and citations, and these see the words without the file.
"""

import unicodedata
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import field

from docgen.check.expected import Expected
from docgen.check.properties import ON_WORDS
from docgen.check.run import Verdicts, breaches, plan
from docgen.check.view import view_of
from docgen.nd30.components import BY_KEY
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding
from docgen.values import dataclass
from docgen.word.spots import Cell, Format, Look, Paragraph, Reading, Run, Section
from docgen.word.thin import is_suspect
from docgen.wording.said import Said

AGAIN = 100
"""Of so many files of one form, one is judged whole all the same."""
_MOST_FORMS, _MOST_VERDICTS = 500, 4_000
"""So many are kept: a form holds the linked templates that it is of."""
_RULES = tuple(rule for rule in RULES if rule.prop in ON_WORDS)
_LOOK = Look(14.0, False, False, False, False, False, "auto", ("Times New Roman",), "", "")
_FORMAT = Format("both", 0, 0, 0, 0.0, 0.0, 1.0, 0.0, False, None, None, False)
_CELL = Cell(1, 1, 1, 0)
_PAGE = Section(0, 11906, 16838, 1134, 1134, 1701, 1134, 0, 720, 1, "decimal", True, "nextPage")


@dataclass(slots=True)
class Words:
    """What one file says: the paragraphs of each of its templates, and the text of its tables' cells."""

    said: Sequence[Sequence[Said]]
    cells: str


@dataclass(slots=True)
class Proofs:
    """The forms that were proved in a run: each with how many files of it were made."""

    made: dict[Hashable, int] = field(default_factory=dict)
    verdicts: Verdicts = field(default_factory=dict)

    def judged(
        self, form: Hashable, words: Words, facts: Expected, whole: Callable[[], tuple[Finding, ...]]
    ) -> tuple[Finding, ...]:
        """Return what the whole check finds in a file of `form`; `whole` runs it, where that is needed.

        It is not where the form was proved and the words breach nothing: then nothing would be found.
        """
        count = self.made.get(form, 0)
        if count % AGAIN and not self._doubtful(words, facts):
            self.made[form] = count + 1
            return ()
        if len(self.made) > _MOST_FORMS:
            self.made.clear()
        found = whole()
        if all(finding.rule.prop in ON_WORDS for finding in found):
            self.made[form] = count + 1
        return found

    def _doubtful(self, words: Words, facts: Expected) -> bool:
        """Return whether anything in `words` breaches a rule, or may do so in the file."""
        if is_suspect(words.cells) or not unicodedata.is_normalized("NFC", words.cells):
            return True
        if len(self.verdicts) > _MOST_VERDICTS:
            self.verdicts.clear()
        return bool(breaches(view_of(_reading(words), facts), plan(_RULES), "", self.verdicts))


def _reading(words: Words) -> Reading:
    """Return the words as if they had been read: a section for each template."""
    body = tuple(_paragraphs(words))
    return Reading("", body, (), (), (_PAGE,) * len(words.said))


def _paragraphs(words: Words) -> Iterator[Paragraph]:
    number = 0
    for section, said in enumerate(words.said):
        for part, text, in_table in said:
            number += 1
            style = BY_KEY[part].style
            steps = (("doan", number),)
            cell = _CELL if in_table else None
            yield Paragraph((Run(text, _LOOK),), style, _FORMAT, _LOOK, steps, "than", section, cell, 0)

"""The path of one dossier: facts → printed tables → blocks → words → filled templates → checked files.

The order of the steps, and nothing else; read it top to bottom.
"""

from dataclasses import dataclass
from pathlib import Path

from docgen.generate import files, texts
from docgen.nd30.rules import Finding
from docgen.outbox import names
from docgen.outbox.write import Output
from docgen.sources import dossier


@dataclass(frozen=True, slots=True)
class Made:
    """The finished files of a dossier, and the findings on them in reading order."""

    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]


def make(path: Path, *, split: bool = False) -> Made:
    """Return the files of the dossier at `path` and what the check finds in facts and files.

    `split` puts each annex into a file of its own, as the dossier's `tach_phu_luc` does. The problems of
    all data are raised together, then those of all tables and bodies, then a template's.
    """
    loaded = dossier.load(path)
    works = texts.read_through(loaded)
    stems = names.stems([(work.document, work.agency) for work in works])
    apart = split or loaded.ho_so.tach_phu_luc
    made = [one for work in works for one in files.of_document(work, stems, split=apart)]
    found = [finding for work in works for finding in texts.findings(work)]
    found += [finding for one in made for finding in one.findings]
    return Made(tuple(one.file for one in made), tuple(found))

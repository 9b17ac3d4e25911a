"""The path of one dossier: facts → printed tables → blocks → words → filled templates → checked files.

The order of the steps, and nothing else; read it top to bottom.
"""

from pathlib import Path

from docgen.check.proved import Proofs
from docgen.generate import files, texts
from docgen.nd30.rules import Finding
from docgen.outbox import names
from docgen.outbox.write import Output
from docgen.sources import dossier
from docgen.sources.dossier import Around, Loaded
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """The finished files of a dossier, and the findings on them in reading order."""

    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]


def make(
    path: Path,
    *,
    split: bool = False,
    excel: bool = False,
    proofs: Proofs | None = None,
    known: Around | None = None,
) -> Made:
    """Return the files of the dossier at `path` and what the check finds in facts and files.

    `split` puts each annex into a file of its own, as the dossier's `tach_phu_luc` does; `excel` adds a
    workbook for each annex with tables, as its `phu_luc_excel` does. The problems of all data are raised
    together, then those of all tables and bodies, then a template's. `proofs`, and what is `known` of the
    folder, are those of a run of many.
    """
    return of_loaded(dossier.load(path, known=known), split=split, excel=excel, proofs=proofs)


def of_loaded(
    loaded: Loaded, *, split: bool = False, excel: bool = False, proofs: Proofs | None = None
) -> Made:
    """Return the files of the dossier whose data are `loaded`, as `make` does."""
    works = texts.read_through(loaded)
    stems = names.stems([(work.document, work.agency) for work in works])
    apart = split or loaded.ho_so.tach_phu_luc
    made = [one for work in works for one in files.of_document(work, stems, split=apart, proofs=proofs)]
    found = [finding for work in works for finding in texts.findings(work)]
    if loaded.sheets:
        from docgen.generate import sheets  # most dossiers take nothing from a workbook

        found += sheets.findings(works)
    found += [finding for one in made for finding in one.findings]
    outputs = [one.file for one in made]
    if excel or loaded.ho_so.phu_luc_excel:
        from docgen.generate import books  # workbooks are written by few runs: their library is loaded here

        outputs += [book for work in works for book in books.of_document(work, stems)]
    return Made(tuple(outputs), tuple(found))

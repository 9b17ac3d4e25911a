"""The path of one dossier: facts → printed tables → blocks → words → filled templates → checked files.

The order of the steps, and nothing else; read it top to bottom.
"""

from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from docgen.check.proved import Proofs
from docgen.generate import files, texts
from docgen.generate.texts import Work
from docgen.models.so_ngay import SoNgay
from docgen.nd30.rules import Finding
from docgen.outbox import names
from docgen.outbox.write import Output
from docgen.sources import changed, dossier
from docgen.sources.dossier import Around, Loaded
from docgen.values import dataclass

NONE_GIVEN: Mapping[str, SoNgay] = {}
"""No document of the dossier is issued yet, as far as its folder of results says."""


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
    given: Mapping[str, SoNgay] = NONE_GIVEN,
) -> Made:
    """Return the files of the dossier at `path` and what the check finds in facts and files.

    `split` puts each annex into a file of its own, as the dossier's `tach_phu_luc` does; `excel` adds a
    workbook for each annex with tables, as its `phu_luc_excel` does. The problems of all data are raised
    together, then those of all tables and bodies, then a template's. `proofs`, and what is `known` of the
    folder, are those of a run of many. `given` are the numbers and days of its documents that are issued
    already.
    """
    loaded = dossier.load(path, known=known)
    if given:
        return _with_issued(loaded, given, split=split, excel=excel, proofs=proofs)
    return of_loaded(loaded, split=split, excel=excel, proofs=proofs)


def _with_issued(
    loaded: Loaded, given: Mapping[str, SoNgay], *, split: bool, excel: bool, proofs: Proofs | None
) -> Made:
    """Return the files of a dossier of which some documents are issued, each of these as it was then.

    A document that was issued first names one that was issued later as the draft that it was.
    """
    now = texts.read_through(changed.numbered(loaded, given))
    outputs: list[Output] = []
    found: list[Finding] = []
    for work in now:
        own = given.get(work.document.khoa)
        seen = {key for key in given if own is None or key in (*own.biet, work.document.khoa)}
        then = {key: given[key] for key in seen}
        every = now if seen == set(given) else texts.read_through(changed.numbered(loaded, then))
        made = of_works(every, only={work.document.khoa}, split=split, excel=excel, proofs=proofs)
        outputs += made.outputs
        found += made.findings
    return Made(tuple(outputs), tuple(found))


def of_loaded(
    loaded: Loaded,
    *,
    split: bool = False,
    excel: bool = False,
    proofs: Proofs | None = None,
    only: Container[str] | None = None,
    accents: bool = False,
) -> Made:
    """Return the files of the dossier whose data are `loaded`, as `make` does.

    `only` are the keys of the documents to be made, by default all; with `accents` the names of files keep
    their diacritics.
    """
    works = texts.read_through(loaded)
    return of_works(works, split=split, excel=excel, proofs=proofs, only=only, accents=accents)


def of_works(
    every: Sequence[Work],
    *,
    split: bool = False,
    excel: bool = False,
    proofs: Proofs | None = None,
    only: Container[str] | None = None,
    accents: bool = False,
) -> Made:
    """Return the files of the documents of a dossier, as `of_loaded` does."""
    loaded = every[0].loaded
    stems = names.stems([(work.document, work.agency) for work in every], accents=accents)
    works = every if only is None else [work for work in every if work.document.khoa in only]
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

"""PDF by LibreOffice: up to fifty documents a call, several calls at once, a bad document passed over.

No server is kept running (unoserver): a warm one takes longer for a document than a call of fifty.
"""

import contextlib
import math
import os
import shutil
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.errors import DocgenError, FileError, ProgramError, Where, raise_all
from docgen.outbox.desk import Desk, Document, Failed, Pdf, Results
from docgen.outbox.soffice import PATIENT, Patience
from docgen.outbox.write import STAGED, ready

__all__ = ["Document", "Failed", "Patience", "Pdf", "Results", "convert", "make_pdfs", "program"]

PROGRAMS = ("soffice", "libreoffice")
MAX_CHUNK = 50
"""So many documents a call at most: its start is then a tenth of its time, and a crash costs little."""


def program() -> str | None:
    """Return the path of LibreOffice, or None where it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def make_pdfs(documents: Sequence[Path], *, processes: int = 1) -> tuple[Path, ...]:
    """Return the PDFs of `documents`, each beside its Word file, replacing an older one.

    Raises ProgramError where LibreOffice is absent, and, once the others are made, for every document of
    which it makes none; FileError where a PDF cannot be put beside its document.
    """
    beside = {str(number): path for number, path in enumerate(documents)}
    made: dict[str, Path] = {}
    errors: list[DocgenError] = []
    with (
        tempfile.TemporaryDirectory(prefix="docgen-pdf-", ignore_cleanup_errors=True) as out,
        contextlib.closing(convert(tuple(beside.items()), Path(out), processes=processes)) as results,
    ):
        for one in results:
            if isinstance(one, Pdf):
                made[one.id] = _put(one.path, beside[one.id])
            else:
                errors.append(one.error)
    raise_all(errors)
    return tuple(made[key] for key in beside)


def convert(
    documents: Sequence[Document], out: Path, *, processes: int = 1, patience: Patience = PATIENT
) -> Results:
    """Yield one result for each of `documents`, as they come, by so many LibreOffices at once.

    What is on the way lies in a folder of its own below `out`, which is gone in the end, whatever happens;
    close the iterator when leaving it early. A call that crashes or hangs is killed, its unmade documents
    are tried again, those to blame alone, and only a document that fails by itself is passed over.

    Raises ProgramError where LibreOffice is absent, or makes no PDF whatever it is given.
    """
    office = program()
    if office is None:
        raise ProgramError("thieu_libreoffice")
    return _results(office, documents, out, processes, patience)


def _results(
    office: str, documents: Sequence[Document], out: Path, processes: int, patience: Patience
) -> Results:
    ready(out)
    with tempfile.TemporaryDirectory(prefix="pdf-", dir=out, ignore_cleanup_errors=True) as scratch:
        desk = Desk(office, Path(scratch), patience)
        with contextlib.closing(desk):
            yield from desk.results(deque(_chunks(documents, processes)), processes)


def _chunks(documents: Sequence[Document], processes: int) -> "Iterator[Sequence[Document]]":
    """Yield the documents of each call: of few, an equal share for every process."""
    size = min(MAX_CHUNK, math.ceil(len(documents) / processes)) or 1
    yield from (documents[start : start + size] for start in range(0, len(documents), size))


def _put(made: Path, document: Path) -> Path:
    """Put a PDF beside its Word file: it bears its name once it is whole."""
    target = document.with_suffix(".pdf")
    staged = document.with_name(f"{STAGED}-{os.getpid()}.pdf")
    try:
        shutil.copyfile(made, staged)
        staged.replace(target)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError("ghi_hong", Where(file=str(target)), name=target.name, reason=reason) from error
    finally:
        with contextlib.suppress(OSError):
            staged.unlink(missing_ok=True)
    return target

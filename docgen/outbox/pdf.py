"""PDF by LibreOffice: one call for all files, a profile folder of its own, a time limit."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import FileError, ProgramError, Where
from docgen.outbox.write import STAGED

SECONDS_PER_CALL = 60
SECONDS_PER_FILE = 30
PROGRAMS = ("soffice", "libreoffice")


def program() -> str | None:
    """Return the path of LibreOffice, or None where it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def make_pdfs(documents: Sequence[Path]) -> tuple[Path, ...]:
    """Return the PDFs of `documents`, each beside its Word file, replacing an older one.

    Raises ProgramError where LibreOffice is absent, fails, or takes too long, FileError where a PDF
    cannot be put beside its document.
    """
    office = program()
    if office is None:
        raise ProgramError("thieu_libreoffice")
    if not documents:
        return ()
    with tempfile.TemporaryDirectory(prefix="docgen-pdf-") as scratch:
        _convert(office, documents, Path(scratch))
        return tuple(_moved(Path(scratch) / f"{path.stem}.pdf", path) for path in documents)


def _convert(office: str, documents: Sequence[Path], scratch: Path) -> None:
    profile = (scratch / "profile").as_uri()
    command = [office, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", "pdf"]
    command += ["--outdir", str(scratch), *(str(path.resolve()) for path in documents)]
    limit = SECONDS_PER_CALL + SECONDS_PER_FILE * len(documents)
    env = {**os.environ, "HOME": str(scratch)}
    try:
        subprocess.run(command, capture_output=True, timeout=limit, check=False, env=env)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ProgramError("pdf_hong", name=documents[0].name) from error


def _moved(made: Path, document: Path) -> Path:
    if not made.exists():
        raise ProgramError("pdf_hong", Where(file=str(document)), name=document.name)
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

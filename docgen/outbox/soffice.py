"""One call of LibreOffice over a few Word files: started, watched and killed with all that it started."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import ProgramError
from docgen.values import dataclass

LOOK_S = 0.05
"""Seconds from one look at a call to the next."""
_MEGABYTE = 1_000_000
_TAIL = 64
_AS_WORD = "--infilter=MS Word 2007 XML"
"""A broken Word file is refused, not printed as the text that LibreOffice guesses in its bytes."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds without a new PDF after which a call hangs: for the start, a document, a megabyte of it.

    Every new PDF starts the wait anew, so a call may last the longer the more documents it has. A letter
    takes a tenth of a second, a table of 4,000 rows (0.1 MB and more) on a busy machine two minutes.
    """

    start_s: float = 60
    document_s: float = 60
    megabyte_s: float = 1_500
    longest_s: float = 3_600
    end_s: float = 10
    """Seconds from the last PDF to the end of the call."""


PATIENT = Patience()


class Call:
    """A call under way: `left` are the files without a PDF so far, `state` is empty until it has ended.

    Then it is «xong» ended by itself, «hong» crashed, «qua_lau» killed since no PDF came for too long.
    """

    def __init__(
        self, office: str, files: Sequence[Path], folder: Path, patience: Patience = PATIENT
    ) -> None:
        """Start `office` over `files`; its PDFs and its profile come into `folder`."""
        self.left = tuple(files)
        self.state = ""
        self._folder = folder
        self._made = self._seen = 0
        self._quiet_s = 0.0
        largest = max(path.stat().st_size for path in files) / _MEGABYTE
        limit_s = patience.start_s + patience.document_s + patience.megabyte_s * largest
        self._limit_s = min(limit_s, patience.longest_s)
        self._end_s = patience.end_s
        self._process = _started(office, files, folder)

    def pdf(self, file: Path) -> Path:
        """Return where the PDF of `file` is put."""
        return self._folder / f"{file.stem}.pdf"

    def look(self) -> tuple[Path, ...]:
        """Return the files whose PDFs came since the last look; call it every `LOOK_S` seconds.

        While the call is under way the newest PDF is held back: LibreOffice may still be at it.
        """
        code = self._process.poll()
        whole = tuple(file for file in self.left if _is_whole(self.pdf(file)))
        made = self._made + len(whole)
        self._quiet_s = 0 if made > self._seen else self._quiet_s + LOOK_S
        self._seen = made
        if code is not None:
            self.state = "hong" if code else "xong"
        elif self._quiet_s > (self._limit_s if len(whole) < len(self.left) else self._end_s):
            self.state = "qua_lau"
        if self.state:
            self.kill()
        new = whole if self.state else whole[:-1]
        self._made += len(new)
        self.left = tuple(file for file in self.left if file not in new)
        return new

    def kill(self) -> None:
        """End the call at once, with every process that it has started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()


def _started(office: str, files: Sequence[Path], folder: Path) -> "subprocess.Popen[bytes]":
    """Return LibreOffice started in a session of its own, which Ctrl-C does not reach and `kill` ends."""
    command = [office, "--headless", "--norestore"]
    command += [f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"]
    command += [_AS_WORD] if all(path.suffix == ".docx" for path in files) else []
    command += ["--convert-to", "pdf", "--outdir", str(folder.resolve())]
    command += [str(path.resolve()) for path in files]
    nothing = subprocess.DEVNULL
    try:
        return subprocess.Popen(  # noqa: S603 - the program of that name on the user's own path
            command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError as error:
        raise ProgramError("libreoffice_hong") from error


def _is_whole(pdf: Path) -> bool:
    """Tell whether a PDF is there from its first bytes to its last."""
    try:
        with pdf.open("rb") as stream:
            head, size = stream.read(5), stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - _TAIL))
            return head == b"%PDF-" and stream.read().rstrip().endswith(b"%%EOF")
    except OSError:
        return False

"""The calls of LibreOffice that are under way, and what becomes of the documents of one that fails."""

import contextlib
import itertools
import shutil
import threading
from collections import deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from docgen.errors import DocgenError, FileError, ProgramError, Where
from docgen.outbox.soffice import LOOK_S, Call, Patience
from docgen.values import dataclass

MAX_HUNG = 5
"""After so many documents in a row that hang, the others are not waited for."""
_PROBE = "Một dòng chữ.\n"


class Source(Protocol):
    """A Word file to be turned: a path on the disk, or a member of a zip."""

    @property
    def name(self) -> str:
        """Return the name by which people know it, and its ending."""

    def read_bytes(self) -> bytes:
        """Return its bytes; OSError where it cannot be read."""


Document = tuple[str, Source]
"""What the caller knows it by, and the Word file."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF that was made: the caller moves or reads `path` before it asks for the next result."""

    id: str
    path: Path


@dataclass(frozen=True, slots=True)
class Failed:
    """A document without a PDF.

    «qua_lau» LibreOffice hung on it, «hong» crashed, «khong_ra» made nothing of it; «khong_doc_duoc» it
    could not be read, for `reason`.
    """

    id: str
    name: str
    state: str
    reason: str = ""

    @property
    def error(self) -> DocgenError:
        """Return what is to be told of it."""
        where = Where(file=self.name)
        if self.state == "khong_doc_duoc":
            return FileError("tep_khong_doc_duoc", where, reason=self.reason)
        return ProgramError(f"pdf_{self.state}", where, name=self.name)


Results = Generator[Pdf | Failed, None, None]
"""One result a document, as they come."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A call under way, its folder, and the document of each copy that it was given."""

    call: Call
    folder: Path
    documents: Mapping[Path, Document]


class Desk:
    """The calls under way; not frozen, since it watches processes. `close` ends those that are left."""

    def __init__(self, office: str, scratch: Path, patience: Patience) -> None:
        self._office, self._scratch, self._patience = office, scratch, patience
        self._running: list[_Job] = []
        self._numbers = itertools.count(1)
        self._pause = threading.Event()  # never set: it is waited for
        self._hung = 0
        """Documents in a row on which LibreOffice hung."""

    def results(self, chunks: deque[Sequence[Document]], processes: int) -> Results:
        """Yield what comes of every document of `chunks`."""
        while chunks or self._running:
            while chunks and len(self._running) < processes:
                yield from self._start(chunks.popleft())
            self._pause.wait(LOOK_S)
            for job in tuple(self._running):
                yield from self._new(job)
                if job.call.state:
                    self._running.remove(job)
                    again, passed_over = self._judged(job)
                    chunks.extendleft(reversed(again))
                    yield from passed_over
                    shutil.rmtree(job.folder, ignore_errors=True)

    def close(self) -> None:
        """Kill every call that is under way."""
        for job in self._running:
            job.call.kill()

    def _start(self, chunk: Sequence[Document]) -> Iterator[Failed]:
        """Start a call over copies of `chunk` with names of their own; yield what cannot be read."""
        folder = self._folder()
        copies: dict[Path, Document] = {}
        for number, document in enumerate(chunk):
            copy = folder / f"{number}{Path(document[1].name).suffix.lower()}"
            if failed := _copy(document, copy):
                yield failed
            else:
                copies[copy] = document
        if copies:
            call = Call(self._office, tuple(copies), folder, self._patience)
            self._running.append(_Job(call, folder, copies))

    def _folder(self) -> Path:
        folder = self._scratch / str(next(self._numbers))
        folder.mkdir()
        return folder

    def _new(self, job: _Job) -> Iterator[Pdf]:
        for copy in job.call.look():
            self._hung = 0
            pdf = job.call.pdf(copy)
            yield Pdf(job.documents[copy][0], pdf)
            with contextlib.suppress(OSError):
                pdf.unlink(missing_ok=True)

    def _judged(self, job: _Job) -> tuple[list[Sequence[Document]], list[Failed]]:
        """Return the chunks to be tried again after a call has ended, and what is passed over for good."""
        left, state = [job.documents[copy] for copy in job.call.left], job.call.state
        if len(left) == len(job.documents):
            self._prove()
        if len(job.documents) == 1 and left:
            self._hung += state == "qua_lau"
            if self._hung >= MAX_HUNG:
                raise ProgramError("pdf_treo_mai", count=self._hung)
            id_, source = left[0]
            return [], [Failed(id_, source.name, "khong_ra" if state == "xong" else state)]
        if state == "xong":
            return [[one] for one in left], []
        # It makes one after the other: the first without a PDF is the suspect, the rest are only late.
        return [chunk for chunk in (left[:1], left[1:]) if chunk], []

    def _prove(self) -> None:
        """Raise ProgramError where LibreOffice makes no PDF of a line of text: no document is to blame."""
        folder = self._folder()
        probe = folder / "0.txt"
        _write(probe, _PROBE.encode())
        job = _Job(Call(self._office, [probe], folder, self._patience), folder, {})
        self._running.append(job)
        while not job.call.state:
            self._pause.wait(LOOK_S)
            job.call.look()
        self._running.remove(job)
        if job.call.left:
            raise ProgramError("libreoffice_hong")


def _copy(document: Document, copy: Path) -> Failed | None:
    id_, source = document
    try:
        data = source.read_bytes()
    except OSError as error:
        return Failed(id_, source.name, "khong_doc_duoc", error.strerror or type(error).__name__)
    _write(copy, data)
    return None


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError("ghi_hong", Where(file=str(path)), name=path.name, reason=reason) from error

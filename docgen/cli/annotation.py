"""``--annotate RA.docx``: a copy of the file that was checked, with Word comments at what is wrong."""

import contextlib
import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.words import word
from docgen.errors import DocgenError, FileError, UsageError, Where
from docgen.values import dataclass

if TYPE_CHECKING:
    from docgen.sources.files import ReadFile
    from docgen.word.annotate import Note
    from docgen.word.zipping import Limits


@dataclass(frozen=True, slots=True)
class Copy:
    """What became of the copy: whether it was written, or could not be made at all; the line that says so."""

    made: bool
    failed: bool
    line: str


def options(lang: str) -> list[click.Option]:
    """Return the options of a command that writes a copy with comments."""
    return [
        click.Option(
            ["--annotate"],
            metavar="RA.docx",
            type=click.Path(path_type=Path),
            help=word("opt_annotate", lang),
        ),
        click.Option(["--force"], is_flag=True, help=word("opt_force_ghi_chu", lang)),
    ]


def refuse(files: Sequence[Path], out: Path) -> None:
    """Raise UsageError where the copy may not go to `out`: it is one of one file, and never that file."""
    if len(files) != 1:
        raise UsageError("ghi_chu_mot_tep", count=len(files))
    (source,) = files
    if same_file(source, out):
        raise UsageError("ghi_chu_len_goc", name=str(out))
    if out.suffix.lower() != source.suffix.lower():
        raise UsageError("ghi_chu_sai_duoi", name=str(out), suffix=source.suffix)


def write(
    read: "ReadFile", notes: Sequence["Note"], out: Path, lang: str, *, force: bool, limits: "Limits"
) -> Copy:
    """Return what became of the copy of `read` with `notes` that was to be written to `out`.

    Without notes nothing is written. A file that stands at `out` is replaced only where `force` says so; one
    that has the same bytes stays. Raises FileError for another, and where it cannot be written.
    """
    from docgen.outbox.layout import write_over
    from docgen.say import error_line
    from docgen.word.annotate import annotate

    if not notes:
        return Copy(made=False, failed=False, line=word("khong_can_ghi_chu", lang).format(name=out))
    try:
        data = annotate(read.data, read.name, notes, lang=lang, limits=limits)
    except DocgenError as error:
        line = word("khong_ghi_chu_duoc", lang).format(name=out, reason=error_line(error, lang))
        return Copy(made=False, failed=True, line=line)
    if not has(out, data):
        if os.path.lexists(out) and not force:
            raise FileError("ghi_chu_da_co", Where(file=str(out)), name=out.name)
        write_over(out, data)
    return Copy(made=True, failed=False, line=word("da_ghi_chu", lang).format(name=out, count=len(notes)))


def same_file(source: Path, out: Path) -> bool:
    """Return whether both are one file, under two names or with letters composed in two ways."""
    with contextlib.suppress(OSError):
        if out.samefile(source):
            return True
    names = {unicodedata.normalize("NFC", os.path.realpath(path)) for path in (source, out)}
    return len(names) == 1


def has(path: Path, data: bytes) -> bool:
    """Return whether the file at `path` holds just `data`; one that cannot be read holds something else."""
    with contextlib.suppress(OSError):
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    return False

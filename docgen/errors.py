"""Every error that docgen raises: what is wrong, where, and its exit status.

An error carries an id and arguments, never a sentence: the sentence, in Vietnamese or in
English, is made at the door from the row of the same id in ``docgen.say``.
"""

from collections.abc import Iterable, Mapping

from docgen.values import dataclass

Step = tuple[str, int]
"""One step down a Word file: (kind, 1-based number); kind is a key of ``docgen.say.places.STEPS``."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place that a person can find: a file, and in it a line, a cell, a field or a part of a Word file."""

    file: str = ""
    line: int = 0
    """1-based line of a text file; 0: unknown."""
    cell: str = ""
    """``Sheet!D17`` of a workbook."""
    field: str = ""
    """Dotted path of a YAML field, ``van_ban[1].trich_yeu``, as typed by the user (lists count from 1)."""
    steps: tuple[Step, ...] = ()
    """Way to the place in a Word file: ``(("bang", 2), ("hang", 3), ("o", 1))`` is «Bảng 2, hàng 3, ô 1»."""


class DocgenError(Exception):
    """Root of all docgen errors: ``id`` names the sentence, ``args_`` fills it, ``where`` points."""

    exit_code = 2

    def __init__(self, id: str, where: Where | None = None, **args: object) -> None:  # noqa: A002
        self.id = id
        self.where = where or Where()
        self.args_ = args
        super().__init__(id, self.where, args)

    def __reduce__(self) -> tuple[object, ...]:
        """Return how a copy is made in another process: by itself Python would forget the names of `args`."""
        return _again, (type(self), self.id, self.where, self.args_)


def _again(kind: type[DocgenError], id_: str, where: Where, args: Mapping[str, object]) -> DocgenError:
    return kind(id_, where, **args)


class UsageError(DocgenError):
    """The command was called wrongly."""

    exit_code = 2


class DataError(DocgenError):
    """A fact is missing or wrong: YAML field, workbook cell, body text."""

    exit_code = 3


class TemplateError(DocgenError):
    """A Word template cannot be used."""

    exit_code = 4


class FileError(DocgenError):
    """A file or folder cannot be read or written."""

    exit_code = 5


class RegisterError(DocgenError):
    """A number cannot be given, or the register not be used."""

    exit_code = 6


class ProgramError(DocgenError):
    """A foreign program is absent or failed."""

    exit_code = 7


class Problems(DocgenError):  # noqa: N818 - it is no error of its own
    """Several errors of one run, in the order in which a reader meets them."""

    def __init__(self, errors: Iterable[DocgenError]) -> None:
        flat = [leaf for error in errors for leaf in leaves(error)]
        super().__init__("nhieu_loi", count=len(flat))
        self.errors = tuple(flat)
        self.exit_code = max((error.exit_code for error in flat), default=3)

    def __reduce__(self) -> tuple[object, ...]:
        """Return how a copy is made in another process."""
        return Problems, (self.errors,)


def leaves(error: DocgenError) -> tuple[DocgenError, ...]:
    """Return the single errors of `error`: itself, or those it holds."""
    return error.errors if isinstance(error, Problems) else (error,)


def raise_all(errors: Iterable[DocgenError]) -> None:
    """Raise nothing for no error, the error itself for one, `Problems` for more."""
    found = tuple(errors)
    if len(found) == 1:
        raise found[0]
    if found:
        raise Problems(found)

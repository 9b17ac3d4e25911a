"""A dossier file, YAML or a workbook form → its bytes and its tree of plain data."""

from collections.abc import Callable, Iterable
from pathlib import Path

from docgen.errors import DataError, DocgenError, Where
from docgen.sources import files, yaml_tree
from docgen.sources.files import ReadFile
from docgen.sources.lines import Lines
from docgen.sources.yaml_tree import Tree

SUFFIXES = (".yaml", ".yml", ".xlsx")
_BOOKS = (".xlsx", ".xlsm", ".xls")
"""The last are told from a dossier in words, not as broken YAML."""
_LOCK = "~$"
"""Begins the name of the file that Excel keeps beside an open one."""


def may_be(name: str) -> bool:
    """Return whether a file of this name may be a dossier."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(_LOCK)


def is_book(path: Path) -> bool:
    """Return whether the file is a workbook by its name."""
    return path.suffix.lower() in _BOOKS


def read_file(path: Path, name: str) -> ReadFile:
    """Return the bytes of the dossier at `path`, which people know as `name`."""
    if not is_book(path):
        return files.read(path, name, limit=yaml_tree.MAX_BYTES)
    from docgen.sources.workbook import MAX_BYTES  # late: most dossiers are YAML

    return files.read(path, name, limit=MAX_BYTES)


def is_other_book(path: Path, file: ReadFile) -> bool:
    """Return whether the file is a workbook that is no dossier: a list of figures, a damaged file."""
    if not is_book(path):
        return False
    from docgen.sources import dossier_book  # late, as above

    return not dossier_book.is_form(file)


_IN_CELLS = {"thieu": "mau_excel_thieu", "muc_cua_loai_khac": "mau_excel_muc_loai_khac"}
"""Id of a message that speaks of lines → the one that speaks of cells."""


def in_its_words(told: Iterable[DataError]) -> list[DocgenError]:
    """Return `told`, those of a workbook with remedies for one who fills in cells."""
    return [
        DataError(_IN_CELLS[one.id], one.where, **one.args_)
        if one.where.cell and one.id in _IN_CELLS
        else one
        for one in told
    ]


def rank(lines: Lines) -> Callable[[Where], tuple[int, int, int]]:
    """Return what puts places of a dossier into the order in which it is read: by line, by sheet and row."""
    if not lines.cells:
        return lambda where: (where.line, 0, 0)
    sheets = list(dict.fromkeys(cell.rpartition("!")[0] for cell in lines.cells.values()))

    def key(where: Where) -> tuple[int, int, int]:
        sheet, _, cell = where.cell.rpartition("!")
        row = "".join(filter(str.isdigit, cell))
        return (sheets.index(sheet) if sheet in sheets else -1, int(row or 0), len(cell) - len(row))

    return key


def parse(path: Path, file: ReadFile) -> Tree:
    """Return the data of the dossier whose bytes are `file`; what is wrong is collected in the tree."""
    if not is_book(path):
        return yaml_tree.read(file.data, file.name)
    from docgen.sources import dossier_book  # late, as above

    return dossier_book.read(file)

"""The tables of a dossier → their data rows, inline or from workbooks; each workbook is read once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.errors import DataError, Where
from docgen.models.bang import Bang, NguonHoSo, NguonSo, NguonSql
from docgen.models.base import Fact
from docgen.models.dong import DongSoLieu
from docgen.sources import files
from docgen.sources.files import ReadFile
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.office import Office
from docgen.values import dataclass

if TYPE_CHECKING:
    from docgen.sources.workbook import Sheet, Workbook


@dataclass(frozen=True, slots=True)
class Library:
    """The workbooks of one run; `hashes` fills as they are read: name → SHA-256."""

    folder: Path
    """Folder of the dossier: paths are relative to it."""
    office: Office
    hashes: dict[str, str] = field(default_factory=dict)
    _files: dict[Path, ReadFile] = field(default_factory=dict)
    _books: "dict[Path, Workbook]" = field(default_factory=dict)
    _sheets: "dict[tuple[Path, str | None], Sheet]" = field(default_factory=dict)

    def sheet(self, source: NguonSo, where: Where) -> "Sheet":
        """Return the sheet that `source` names; errors are told at `where`."""
        from docgen.sources import workbook  # late: most dossiers take nothing from a workbook

        path = self.path(source.tep, where)
        if path not in self._files:
            file = files.read(path, self._shown(path), limit=workbook.MAX_BYTES, where=where)
            self._files[path] = file
            self.hashes[file.name] = file.sha256
        if (path, source.trang) not in self._sheets:
            self._sheets[path, source.trang] = self._sheet(path, source.trang, where)
        return self._sheets[path, source.trang]

    def _sheet(self, path: Path, name: str | None, where: Where) -> "Sheet":
        """Return the sheet `name` of a workbook that is opened once, or the one table of a CSV file."""
        from docgen.sources import csv_text, workbook  # late, as above

        file = self._files[path]
        if csv_text.is_csv(file.name):
            if name is not None:
                raise DataError("csv_khong_trang", where, name=file.name, sheet=name)
            return csv_text.sheet(file, where)
        if path not in self._books:
            self._books[path] = workbook.open_workbook(file, where)
        return workbook.sheet(self._books[path], name, where)

    def _shown(self, path: Path) -> str:
        """Return the name of a workbook: from the office's folder down, else from the dossier's."""
        home = self.folder.resolve()
        inside = path.is_relative_to(self.office.root)
        return self.office.shown(path) if inside else path.relative_to(home).as_posix()

    def path(self, typed: str, where: Where) -> Path:
        """Return the path of the file `typed`; DataError where it leads out of the office's folder."""
        relative = Path(typed.replace("\\", "/"))
        home = self.folder.resolve()
        root = self.office.root.resolve()
        allowed = root if home.is_relative_to(root) else home
        path = files.real(home / relative)
        if relative.is_absolute() or ":" in typed or "\0" in typed or not path.is_relative_to(allowed):
            raise DataError("bang_tinh_ngoai", where, name=typed)
        return path


Sections = Mapping[NguonHoSo, Sequence[Fact]]
"""The lists of the dossier itself whose rows tables may take."""


def rows(
    bang: Bang, library: Library, lines: Lines, path: FieldPath, sections: Sections, beside: str = ""
) -> tuple[DongSoLieu, ...]:
    """Return the data rows of the table at `path` of the dossier, in the order of their source.

    `beside` is a further column of its sheet that is read with them, under its heading.
    """
    if isinstance(bang.nguon, NguonSo):
        from docgen.sources import sheet_rows  # late, as above

        where = lines.where(path if path[-3:-1] == ("nguon", "cac_trang") else (*path, "nguon"))
        return sheet_rows.rows(library.sheet(bang.nguon, where), bang, where, beside)
    assert not isinstance(bang.nguon, NguonSql), "the sheets of a query are read one by one"
    above: FieldPath
    typed: Iterable[Mapping[str, str]]
    if isinstance(bang.nguon, str):
        if not sections[bang.nguon] and (bang.nguon,) not in lines.at:
            raise DataError("bang_muc_trong", lines.where((*path, "nguon")), name=bang.nguon)
        above, typed = (bang.nguon,), map(_texts, sections[bang.nguon])
    else:
        above, typed = (*path, "nguon"), bang.nguon
    keys = bang.khoa_dong
    place = partial(_where, lines, above, keys)
    return tuple(
        DongSoLieu({key: row.get(own, "") for key, own in keys.items()}, place, number)
        for number, row in enumerate(typed)
    )


def _texts(fact: Fact) -> dict[str, str]:
    """Return the fields of `fact` as the texts of a row; what is absent is an empty cell."""
    return {name: "" if value is None else str(value) for name, value in fact}


def _where(lines: Lines, above: FieldPath, keys: Mapping[str, str], number: int, key: str) -> Where:
    return lines.where((*above, number, keys.get(key, key)))

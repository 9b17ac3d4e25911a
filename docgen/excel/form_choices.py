"""The drop-down lists of a form, kept on a sheet of their own: Excel takes no long list in a cell."""

from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from docgen.excel.book import TEXT, Book, Value, put_text
from docgen.excel.form_words import LOOSE, shown
from docgen.sources.dossier_book import LISTS
from docgen.sources.form_cells import BETWEEN
from docgen.sources.form_plan import DOCUMENTS, OWNER, FormField
from docgen.values import dataclass

YES_NO = ("có", "không")


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be chosen: a key, and the name that people know."""

    key: str
    name: str = ""

    @property
    def text(self) -> str:
        """As the list shows it."""
        return f"{self.key}{BETWEEN}{' '.join(self.name.split())}" if self.name else self.key


class Choices:
    """The lists of one form: each has a column of the last sheet, and cells refer to it."""

    def __init__(self, book: Book, office: Mapping[str, Sequence[Choice]], documents: Sequence[str]) -> None:
        self._book = book
        self._office = {key: tuple(one.text for one in found) for key, found in office.items()}
        self._texts = {key: {one.key: one.text for one in found} for key, found in office.items()}
        self._documents = tuple(one for one in documents if one)
        self._columns: dict[tuple[str, ...], tuple[str, int]] = {}

    def of(self, field: FormField) -> tuple[str, ...]:
        """Return what may be chosen for `field`; nothing: it is typed."""
        if field.kind == "co_khong":
            return YES_NO
        if field.kind == "tu":
            return tuple(shown(word) for word in field.words)
        if _names_document(field):
            return self._documents
        return self._office.get(_name(field), ())

    def shown(self, field: FormField, value: Value) -> Value:
        """Return the value as its list shows it."""
        if not isinstance(value, str):
            return value
        if field.kind == "tu":
            return shown(value)
        return self._texts.get(_name(field), {}).get(value, value)

    def attach(self, sheet: Worksheet, field: FormField, cells: tuple[int, int, int, int]) -> None:
        """Give the cells (first row, column, last row, column) the list of `field`."""
        texts = self.of(field)
        if not texts:
            return
        column = self._columns.setdefault(texts, (field.label, len(self._columns)))[1]
        first, last = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for row in (1, len(texts)))
        loose = _name(field) in LOOSE
        options: dict[str, object] = {
            "validate": "list",
            "source": f"='{LISTS}'!{first}:{last}",
            "show_error": not loose,
            "error_title": "Chọn trong danh sách",
            "error_message": "Giá trị này không có trong danh sách. Bấm mũi tên ở cạnh ô để chọn.",
        }
        sheet.data_validation(*cells, options)

    def write(self) -> None:
        """Write the sheet of the lists."""
        sheet = self._book.sheet(LISTS)
        head = self._book.style(bold=True, bg_color="#D9E2EC", border=1, text_wrap=True, valign="vcenter")
        cell = self._book.style(num_format=TEXT, font_color="#404040")
        for texts, (label, column) in self._columns.items():
            put_text(sheet, 0, column, label, head)
            for row, text in enumerate(texts, start=1):
                put_text(sheet, row, column, text, cell)
            sheet.set_column_pixels(column, column, min(60 + 7 * max(map(len, texts)), 420))
        sheet.freeze_panes(1, 0)
        sheet.set_tab_color("#A0A0A0")


def _names_document(field: FormField) -> bool:
    return field.path in ((OWNER,), (OWNER, DOCUMENTS))


def _name(field: FormField) -> str:
    """Return the name by which the list of a field is kept; a plain line is a recipient."""
    return field.path[-1] if field.path else "ten"

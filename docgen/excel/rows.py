"""The rows of an annex's sheet: data, groups, totals, and rows to be filled in."""

from collections.abc import Mapping, Sequence

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from docgen.annex.printed import PrintedColumn, PrintedRow, PrintedTable
from docgen.excel import figures
from docgen.excel.book import TEXT, Book, number_format, put_text
from docgen.excel.figures import Total
from docgen.excel.sheet import Ruler, height_pt, merge
from docgen.models.bang import Bang
from docgen.models.cot import STT
from docgen.values import dataclass

_ALIGN = {"trai": "left", "giua": "center", "phai": "right", "": "left"}
_BLANK_PT = 21.5
"""Height of a row to be filled in: 7.5 mm, as in Word."""
_NUMBERS = ("so", "dem")
"""Kinds of columns whose cells are numbers, sums or counts."""
_ANY, _COUNTED, _NOTHING_YET = "General", "0", "#,##0;-#,##0;"
"""Formats of a number to be filled in, of the number of a row, of a total that shows no nought."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of cells: its key, what its cells are, how it is aligned, its format of data rows.

    `numeric` says that its rows of data hold numbers, `figured` that those of groups and totals do.
    """

    key: str
    numeric: bool
    figured: bool
    align: str
    style: Format


class Rows:
    """The writing of the rows of one `table` of flat columns, from the row `first` of the sheet on."""

    def __init__(
        self,
        book: Book,
        sheet: Worksheet,
        first: int,
        bang: Bang,
        table: PrintedTable,
        grid: Sequence[int],
    ) -> None:
        self.book = book
        self.sheet = sheet
        self.first = first
        self.bang = bang
        self.table = table
        self.grid = grid
        self.plain, self.bold = Ruler(), Ruler(bold=True)
        self.columns = tuple(map(self._column, table.columns))
        self.label_at = 1 if self.columns[0].key == STT and len(self.columns) > 1 else 0
        """The column that holds the label of a group or total: the first beside the number."""

    def _column(self, cell: PrintedColumn) -> _Column:
        counted = self.bang.chi_nhom and cell.kieu != "chu" and cell.ma_cot in self.bang.tong
        numeric = cell.kieu in _NUMBERS or counted
        align = _ALIGN[cell.can_le]
        style = self._style(align, _ANY if numeric else TEXT)
        return _Column(cell.ma_cot, numeric, cell.kieu != "chu", align, style)

    def _style(self, align: str, num_format: str, *, bold: bool = False, italic: bool = False) -> Format:
        return self.book.style(
            align=align,
            num_format=num_format,
            bold=bold,
            italic=italic,
            valign="top",
            border=1,
            text_wrap=True,
        )

    def write(self) -> None:
        """Write the rows; their totals become formulas where these give the printed figure."""
        totals = {column.key: self._totals(column) for column in self.columns[self.label_at + 1 :]}
        for at, row in enumerate(self.table.dong):
            place = self.first + at
            if row["cap"] in figures.DATA:
                self._data(place, row)
                continue
            for number in range(self._label(place, row), len(self.columns)):
                self._figure(place, number, row, totals[self.columns[number].key].get(at))

    def _totals(self, column: _Column) -> Mapping[int, Total]:
        grouped = self.table.levels if column.key in self.table.cot_nhom else ()
        asked = {*grouped, "tong"} if column.key in self.bang.tong else set()
        return figures.totals(self.table.dong, column.key, summed=column.numeric, asked=asked)

    def _data(self, place: int, row: PrintedRow) -> None:
        """Write a row of data, or one to be filled in."""
        height = _BLANK_PT if row["cap"] == "trong" else self._height_pt(row)
        if height:
            self.sheet.set_row(place, height)
        for at, column in enumerate(self.columns):
            text = row[column.key]
            if not text:
                self.sheet.write_blank(place, at, None, column.style)
            elif column.numeric and (value := figures.number(text)) is not None:
                style = self._style(column.align, number_format(value))
                self.sheet.write_number(place, at, value, style)
            elif column.key == STT and text.isdecimal():
                self.sheet.write_number(place, at, int(text), self._style(column.align, _COUNTED))
            else:
                put_text(self.sheet, place, at, text, column.style)

    def _height_pt(self, row: PrintedRow) -> float:
        """Return the height of a row whose longest cell takes more than one line; 0: Excel's own height."""
        cells = zip(self.columns, self.grid, strict=True)
        lines = max(self.plain.lines(row[column.key], width) for column, width in cells)
        return height_pt(lines) if lines > 1 else 0

    def _label(self, place: int, row: PrintedRow) -> int:
        """Write number and label of a group or total, and return the column after them."""
        first, end = self._reach(row)
        if first:
            put_text(self.sheet, place, 0, row[STT], self._style("center", TEXT, bold=True))
        label = row["nhan"] if first or not row[STT] else f"{row[STT]}. {row['nhan']}"
        if own := row[self.columns[self.label_at].key]:
            label = f"{label}: {own}"
        align = "center" if row["cap"] == "tong" else "left"
        merge(self.sheet, (place, first, place, end - 1), label, self._headed(row, align, TEXT))
        self.sheet.set_row(place, height_pt(self.bold.lines(label, sum(self.grid[first:end]))))
        return end

    def _reach(self, row: PrintedRow) -> tuple[int, int]:
        """Return the first column of a label and the one after it.

        That of a total takes the number and the first column; that of a group every column up to the first
        with a figure, and the number's too where it has none.
        """
        if row["cap"] == "tong":
            return 0, self.label_at + 1
        filled = (at for at, column in enumerate(self.columns) if column.key in self.table.cot_nhom)
        end = next((at for at in filled if at > self.label_at), len(self.columns))
        return (self.label_at if row[STT] else 0), end

    def _headed(self, row: PrintedRow, align: str, num_format: str) -> Format:
        """Return the format of a cell of a group or total: bold, from the third level on italic."""
        return self._style(align, num_format, bold=True, italic="nhom_2" < row["cap"] < "tong")

    def _figure(self, place: int, at: int, row: PrintedRow, total: Total | None) -> None:
        """Write a cell beside a label: a formula, a number or a text."""
        column = self.columns[at]
        text = row[column.key]
        value = figures.number(text) if column.figured else None
        if total:
            style = self._headed(row, column.align, _NOTHING_YET if value is None else number_format(value))
            reach = xl_range(self.first + total.first, at, self.first + total.last, at)
            formula = f"=SUBTOTAL({total.function},{reach})"
            self.sheet.write_formula(place, at, formula, style, "" if value is None else value)
        elif value is not None:
            self.sheet.write_number(place, at, value, self._headed(row, column.align, number_format(value)))
        else:
            put_text(self.sheet, place, at, text, self._headed(row, column.align, TEXT))

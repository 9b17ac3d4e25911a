"""Tables (bảng) of an annex: where the rows come from, and what is shown."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Annotated, Literal, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)

from docgen.models import bang_khop
from docgen.models import cot as columns
from docgen.models.base import (
    KEY_PATTERN,
    MAX_KEY,
    MAX_TEXT,
    Cell,
    Fact,
    Flag,
    Key,
    Line,
    Lines,
    Text,
    Whole,
    refuse,
)
from docgen.models.cot import STT, Cot
from docgen.models.nhom import Cheo, Counted, Filter, Groups, Order, Theo
from docgen.models.so_lieu import ChiTieu, GiaiTrinh
from docgen.vn import text as vn_text

NguonHoSo = Literal["chi_tieu", "giai_trinh"]
"""A list of the dossier itself whose rows a table takes."""
SECTIONS: dict[NguonHoSo, type[Fact]] = {"chi_tieu": ChiTieu, "giai_trinh": GiaiTrinh}


class NguonSo(Fact, title="Tệp Excel"):
    """A sheet of a workbook (.xlsx); the heading row is found by the headings of the columns."""

    tep: Annotated[Line, Field(title="Tệp")]
    """Path of the workbook, relative to the dossier file."""
    trang: Annotated[Line | None, Field(title="Trang tính")] = None
    """Name of the sheet; absent: the workbook has one sheet."""


def _as_sql_column(value: object) -> object:
    """Return the column that a heading alone means: its key is the heading without accents."""
    if not isinstance(value, str) or not value.strip():
        return value
    return {"ma_cot": vn_text.slug(value).replace("-", "_"), "lay_tu": value}


class CotSql(Fact, title="Cột của câu truy vấn"):
    """A column of a sheet as a query sees it."""

    ma_cot: Annotated[Key, Field(title="Mã cột")]
    lay_tu: Annotated[Line | None, Field(title="Lấy từ cột nguồn")] = None
    kieu: Annotated[Literal["chu", "so"], Field(title="Kiểu")] = "chu"


class TrangSql(NguonSo, title="Trang tính của câu truy vấn"):
    """A sheet as a query sees it: a table with the columns that are named here."""

    cot: Annotated[
        tuple[Annotated[CotSql, BeforeValidator(_as_sql_column, json_schema_input_type=str | CotSql)], ...],
        Field(title="Cột", min_length=1),
    ]
    """Headings, or columns with a key of their own; a column of numbers is declared `kieu: so`."""

    @model_validator(mode="after")
    def _columns_agree(self) -> Self:
        """Refuse two columns of one key, and keys that a table cannot have."""
        refuse("TrangSql", list(columns.breaches(self.cot_bang)))
        return self

    @property
    def cot_bang(self) -> tuple[Cot, ...]:
        """Its columns as those of a table that reads the sheet."""
        return tuple(Cot(**one.model_dump(exclude_unset=True)) for one in self.cot)


class NguonSql(Fact, title="Câu truy vấn"):
    """A query (SQL, read-only, SQLite's) over sheets, for what the keys of a table cannot say."""

    sql: Annotated[Text, Field(title="Câu truy vấn", max_length=10_000)]
    """One SELECT; each of its columns has the key (or `lay_tu`) of a column of the table."""
    cac_trang: Annotated[dict[Key, TrangSql], Field(title="Các trang tính", min_length=1, max_length=16)]
    """Name of a table in the query → the sheet that it is."""


def _rows(value: object, check: ValidatorFunctionWrapHandler) -> object:
    """Return inline rows; those of plain keys and texts, as nearly all are, are not taken apart for it."""
    return tuple(map(dict, value)) if isinstance(value, list) and _are_plain(value) else check(value)


def _row(value: object, check: ValidatorFunctionWrapHandler) -> object:
    """Return an inline row, as `_rows` does where another one is not plain."""
    return dict(value) if isinstance(value, dict) and _are_plain([value]) else check(value)


def _are_plain(rows: Sequence[object]) -> bool:
    """Return whether `rows` have valid keys and texts only, which stay as they are, without blanks around.

    They are looked at together: what is in NFC and printable as a whole is so in every part.
    """
    known = [row for row in rows if isinstance(row, dict)]
    try:
        text = "|".join(chain.from_iterable(map(dict.values, known)))
    except TypeError:  # something else than a text
        return False
    blank = text[:1] == " " or text[-1:] == " " or " |" in text or "| " in text
    fits = len(known) == len(rows) and len(text) <= MAX_TEXT and not blank
    clean = fits and text.isprintable() and unicodedata.is_normalized("NFC", text)
    return clean and all(map(_is_key, set().union(*known)))


@lru_cache(maxsize=256)
def _is_key(key: object) -> bool:
    return isinstance(key, str) and len(key) <= MAX_KEY and re.fullmatch(KEY_PATTERN, key) is not None


Dong = Annotated[dict[Key, Cell], WrapValidator(_row)]
"""One inline row: column key → text; a missing key is an empty cell."""
_Dongs = Annotated[tuple[Dong, ...], WrapValidator(_rows)]


def _as_source(value: object) -> object:
    """Return the source that `value` means: a bare text names a list of the dossier, else a workbook."""
    if not isinstance(value, str) or not (bare := value.strip()):
        return value
    return bare if bare in SECTIONS else {"tep": value}


def _kind_of_source(value: object) -> str | None:
    if isinstance(value, NguonSql) or (isinstance(value, dict) and "sql" in value):
        return "<sql>"
    if isinstance(value, dict | NguonSo):
        return "<tep>"
    if isinstance(value, str) and value in SECTIONS:
        return "<muc>"
    return "<dong>" if isinstance(value, list | tuple) else None


Nguon = Annotated[
    Annotated[NguonSo, Tag("<tep>")]
    | Annotated[NguonHoSo, Tag("<muc>")]
    | Annotated[NguonSql, Tag("<sql>")]
    | Annotated[_Dongs, Tag("<dong>")],
    Discriminator(_kind_of_source),
    BeforeValidator(_as_source, json_schema_input_type=str | NguonSo | NguonSql | tuple[Dong, ...]),
]
_STRINGS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_Keys = Annotated[Lines, WithJsonSchema(_STRINGS)]


class Bang(Fact, title="Bảng"):
    """A table: its source, which rows it takes and how it shows them."""

    ma_bang: Annotated[Key, Field(title="Mã bảng")] = "bang"
    tieu_de: Annotated[Line | None, Field(title="Tên bảng")] = None
    nguon: Annotated[Nguon, Field(title="Nguồn số liệu")]
    """A sheet of a workbook, `chi_tieu` or `giai_trinh` of the dossier, a query, or the rows themselves."""
    loc: Annotated[Filter, Field(title="Lọc", max_length=20)] = ()
    """Conditions; the table takes the rows that meet all of them."""
    sap_xep: Annotated[Order, Field(title="Sắp xếp", max_length=6)] = ()
    """Columns by which rows are sorted; absent: the order of the source."""
    cot: Annotated[tuple[Cot, ...], Field(title="Cột", json_schema_extra={"minItems": 1})] = ()
    """Empty only for a cross table."""
    nhom: Annotated[Groups, Field(title="Nhóm", max_length=6)] = ()
    chi_nhom: Annotated[Flag, Field(title="Chỉ in nhóm")] = False
    """Whether the innermost groups stand for their rows, one printed row each."""
    cheo: Annotated[Cheo | None, Field(title="Bảng chéo")] = None
    tach_cap: Annotated[Flag, Field(title="Tách theo từng cấp")] = False
    """Whether a row of several levels stands under each of them; else under the highest."""
    dem_theo: Annotated[Counted | None, Field(title="Đếm theo cột")] = None
    """Column whose distinct values are counted as rows, a code; absent: every row of the source is one."""
    tong: Annotated[_Keys, Field(title="Cộng các cột")] = ()
    """Keys of the columns that a total row sums (numbers) or counts (marks X, counts)."""
    tong_nhom: Annotated[Flag, Field(title="Cộng theo nhóm")] = False
    """Whether group rows bear the sums of their rows too."""
    nhan_tong: Annotated[Line, Field(title="Nhãn dòng tổng")] = "Tổng cộng"
    dong_trong: Annotated[Whole, Field(title="Số dòng trống", ge=0, le=500)] = 0
    """Blank rows to fill in: at the end of each innermost group, or of the table."""
    danh_so_dong: Annotated[Literal["theo_nhom", "lien_tuc"], Field(title="Đánh số dòng")] = "theo_nhom"

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        """Refuse columns, groups, totals and inline rows that do not belong together."""
        refuse("Bang", [*columns.breaches(self.cot), *bang_khop.breaches(self)])
        section = SECTIONS[self.nguon] if isinstance(self.nguon, str) else None
        refuse("Bang", list(bang_khop.source_breaches(self, section)))
        return self

    @property
    def cac_cot(self) -> tuple[Cot, ...]:
        """The columns that hold data, left to right, docgen's own numbers left out."""
        return tuple(column for column in columns.lowest(self.cot) if column.ma_cot != STT)

    @property
    def cot_nguon(self) -> tuple[Cot, ...]:
        """Those of its columns that a source fills: a count of rows needs none."""
        return tuple(column for column in self.cac_cot if column.kieu != "dem" or column.lay_tu)

    @property
    def theo(self) -> tuple[Theo, ...]:
        """Every column of the source that is named outside `cot`, groups first."""
        crossed = (self.cheo.hang, self.cheo.cot, self.cheo.cong) if self.cheo else ()
        others = (*self.loc, *self.sap_xep, self.dem_theo, *crossed)
        return (*self.nhom, *(one for one in others if one is not None))

    @property
    def nguon_cot(self) -> dict[str, tuple[str, ...]]:
        """Key of every column and group → names under which its source may know it, best first."""
        found: dict[str, tuple[str, ...]] = {}
        for column in self.cot_nguon:
            key = column.ma_cot or ""
            own = (column.tieu_de, key) if column.tieu_de else (key,)
            found[key] = (column.lay_tu,) if column.lay_tu else own
        for one in self.theo:
            found.setdefault(one.theo, (one.lay_tu,) if one.lay_tu else (one.theo,))
        return found

    @property
    def khoa_dong(self) -> dict[str, str]:
        """Key of every column and group → key of the inline row that holds it."""
        own = {column.ma_cot or "": column.lay_tu or column.ma_cot or "" for column in self.cot_nguon}
        return {one.theo: one.lay_tu or one.theo for one in reversed(self.theo)} | own

    @property
    def cot_so(self) -> frozenset[str]:
        """Keys of all that is read as a number: columns, sums of a cross table, bounds of a filter."""
        numeric = {column.ma_cot or "" for column in self.cac_cot if column.kieu == "so"}
        bounds = {one.theo for one in self.loc if one.la_so}
        return frozenset(
            numeric | bounds | ({self.cheo.cong.theo} if self.cheo and self.cheo.cong else set())
        )

    @property
    def cot_phai_co(self) -> tuple[str, ...]:
        """Keys without which a row has no place: those of its groups, outermost first."""
        return tuple(group.theo for group in self.nhom)

    @property
    def cac_nguon(self) -> Iterator[tuple[str, "Bang", tuple[str, ...]]]:
        """The tables to read, each with its key and its place below this one: itself, or a query's sheets.

        The key of a sheet is «table.sheet».
        """
        if not isinstance(self.nguon, NguonSql):
            yield self.ma_bang, self, ()
            return
        for name, sheet in self.nguon.cac_trang.items():
            source = NguonSo(tep=sheet.tep, trang=sheet.trang)
            own = Bang(ma_bang=name, nguon=source, cot=sheet.cot_bang)
            yield f"{self.ma_bang}.{name}", own, ("nguon", "cac_trang", name)

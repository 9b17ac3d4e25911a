"""A query reads the sheets that it declares, and nothing else; it cannot run for long or take much."""

import resource
import sqlite3

import pytest

from docgen.annex import guard, query
from docgen.annex.table import printed
from docgen.errors import DataError, Where
from docgen.models.bang import Bang
from docgen.say.annex import ROWS
from tests.annex.rows import rows

HERE = Where("ho_so.yaml", line=7)
SAY = {row.id: row for row in ROWS}
SHEETS = {
    "thu_tuc": rows(
        {"ma": "1.000010", "ten": "Cấp giấy", "phi": "1.234,5", "co_quan": "A"},
        {"ma": "1.000020", "ten": "Đổi giấy", "phi": "", "co_quan": "B"},
        {"ma": "1.000030", "ten": "Thu hồi", "phi": "10", "co_quan": "A"},
    ),
    "co_quan": rows({"ma_co_quan": "A", "ten_co_quan": "Sở Nội vụ"}, {"ma_co_quan": "B", "ten_co_quan": ""}),
}
TRANG = {
    "thu_tuc": {"tep": "a.xlsx", "cot": ["ma", "ten", {"ma_cot": "phi", "kieu": "so"}, "co_quan"]},
    "co_quan": {"tep": "a.xlsx", "trang": "Cơ quan", "cot": ["Mã cơ quan", "Tên cơ quan"]},
}


def bang(sql: str, *names: str, **more) -> Bang:
    columns = [{"ma_cot": name} for name in names or ("ten",)]
    return Bang.model_validate({"nguon": {"sql": sql, "cac_trang": TRANG}, "cot": columns, **more})


def asked(sql: str, *names: str) -> list[dict[str, str]]:
    return [dict(row.o) for row in query.rows(bang(sql, *names), SHEETS, HERE)]


def refused(sql: str, *names: str) -> DataError:
    with pytest.raises(DataError) as caught:
        asked(sql, *names)
    assert caught.value.where == HERE
    assert SAY[caught.value.id].vi.format_map(caught.value.args_)
    return caught.value


def test_sheets_are_joined_and_codes_keep_their_zeros():
    found = asked(
        "SELECT t.ma, t.ten, c.ten_co_quan FROM thu_tuc t JOIN co_quan c ON c.ma_co_quan = t.co_quan",
        "ma", "ten", "ten_co_quan",
    )  # fmt: skip

    assert found == [
        {"ma": "1.000010", "ten": "Cấp giấy", "ten_co_quan": "Sở Nội vụ"},
        {"ma": "1.000020", "ten": "Đổi giấy", "ten_co_quan": ""},
        {"ma": "1.000030", "ten": "Thu hồi", "ten_co_quan": "Sở Nội vụ"},
    ]


def test_numbers_are_numbers_and_empty_cells_are_null():
    (found,) = asked(
        "SELECT sum(phi) tong, count(phi) so, round(avg(phi), 3) tb, max(phi) lon FROM thu_tuc",
        "tong", "so", "tb", "lon",
    )  # fmt: skip

    assert found == {"tong": "1244,5", "so": "2", "tb": "622,25", "lon": "1234,5"}


def test_a_row_keeps_the_place_of_the_sheet_where_the_query_hands_it_on():
    table = bang("SELECT ten, dong_nguon FROM thu_tuc WHERE phi IS NULL", "ten")

    (kept,) = query.rows(table, SHEETS, HERE)
    (lost,) = query.rows(bang("SELECT ten FROM thu_tuc WHERE phi IS NULL"), SHEETS, HERE)

    assert kept.where("ten").line == 2
    assert lost.where("ten") == HERE


def test_the_rows_of_a_query_are_grouped_and_summed_like_any_others():
    table = bang(
        "SELECT co_quan, ten, phi FROM thu_tuc", "ten", nhom="co_quan",
        cot=[{"ma_cot": "ten"}, {"ma_cot": "phi", "kieu": "so"}], tong="phi",
    )  # fmt: skip

    found = printed(table, query.rows(table, SHEETS, HERE))

    assert [row["nhan"] or row["ten"] for row in found.dong] == [
        "A", "Cấp giấy", "Thu hồi", "B", "Đổi giấy", "Tổng cộng",
    ]  # fmt: skip
    assert found.tong == {"phi": "1.244,5"}


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("ATTACH 'x.db' AS x", "x.db"),
        ("PRAGMA table_info(thu_tuc)", "table_info"),
        ("INSERT INTO thu_tuc (ten) VALUES ('x')", "thu_tuc"),
        ("UPDATE thu_tuc SET ten = 'x'", "thu_tuc"),
        ("DELETE FROM thu_tuc", "thu_tuc"),
        ("DROP TABLE thu_tuc", "sqlite_master"),
        ("CREATE TABLE x (a)", "sqlite_master"),
        ("CREATE TEMP TABLE x (a)", "sqlite_temp_master"),
        ("VACUUM INTO 'x.db'", "x.db"),
        ("SELECT sql AS ten FROM sqlite_master", "sqlite_master"),
        ("SELECT name AS ten FROM pragma_database_list", "sqlite_master"),
        ("SELECT value AS ten FROM json_each('[1]')", "sqlite_master"),
        ("SELECT load_extension('x') AS ten", "load_extension"),
        ("SELECT readfile('/etc/passwd') AS ten", ""),
        ("SELECT hex(randomblob(9)) AS ten", "hex"),
        ("SELECT zeroblob(900000000) AS ten", "zeroblob"),
        ("SELECT printf('%1000000d', 1) AS ten", "printf"),
        ("BEGIN", "BEGIN"),
    ],
)
def test_nothing_but_reading_is_allowed(sql, what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    error = refused(sql)

    assert error.id in ("sql_cam", "sql_sai")
    assert what in str(error.args_["found"]) or error.id == "sql_sai"
    assert list(tmp_path.iterdir()) == []


def test_two_statements_are_refused():
    assert refused("SELECT ten FROM thu_tuc; SELECT ten FROM thu_tuc").id == "sql_nhieu_cau"


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "


def test_an_endless_query_is_stopped():
    assert refused(ENDLESS + "SELECT max(i) AS ten FROM n").id == "sql_qua_lau"


def test_a_bounded_recursion_is_allowed():
    found = asked(ENDLESS.replace("FROM n)", "FROM n WHERE i < 3)") + "SELECT i AS ten FROM n")

    assert [row["ten"] for row in found] == ["1", "2", "3"]


def test_a_query_that_fills_the_memory_is_stopped():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    error = refused(f"{ENDLESS} SELECT '{'x' * 9_000}' || i AS ten FROM n ORDER BY 1")

    grown_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert error.id == "sql_qua_lon"
    assert grown_kb * 1024 < 1.5 * guard.MAX_HEAP


def test_a_long_text_cannot_be_made():
    doubled = "'" + "x" * 100 + "'"
    for _ in range(3):
        doubled = f"replace({doubled}, 'x', 'xxxxxxxxxx')"

    assert refused(f"SELECT {doubled} AS ten").id == "sql_qua_lon"


def test_too_many_rows_are_told(monkeypatch):
    monkeypatch.setattr(query, "MAX_ROWS", 4)

    assert refused("SELECT ten FROM thu_tuc").id == "sql_qua_nhieu_dong"
    monkeypatch.setattr(query, "MAX_ROWS", 5)
    assert refused("SELECT a.ten FROM thu_tuc a, thu_tuc b").id == "sql_qua_nhieu_dong"


@pytest.mark.parametrize(
    "sql", ["SELECT x FROM thu_tuc", "SELEC ten", "SELECT ten FROM khong_co", "SELECT '"]
)
def test_sqlites_own_complaint_is_passed_on(sql):
    error = refused(sql)

    assert error.id == "sql_sai"
    assert error.args_["found"]


def test_a_column_that_the_result_lacks_or_has_twice_is_named():
    assert refused("SELECT ma FROM thu_tuc", "ma", "ten").args_ == {"columns": "«ten»", "known": "ma"}
    assert refused("SELECT ten, ma AS ten FROM thu_tuc").args_["columns"] == "«ten»"


@pytest.mark.parametrize("value", ["x'00'", "9e999", "1e300"])
def test_a_value_without_text_is_refused(value):
    assert refused(f"SELECT {value} AS ten").id == "sql_gia_tri"


def test_every_listed_function_is_one_of_sqlites_and_none_reaches_out():
    with sqlite3.connect(":memory:") as database:
        known = {name for (name,) in database.execute("SELECT name FROM pragma_function_list")}

    assert guard.FUNCTIONS - known <= {"string_agg"}
    assert not guard.FUNCTIONS & {
        "load_extension",
        "readfile",
        "writefile",
        "edit",
        "fts3_tokenizer",
        "zeroblob",
    }


def test_a_heading_alone_names_its_column_without_accents():
    (sheet,) = [table for key, table, _ in bang("SELECT 1").cac_nguon if key == "bang.co_quan"]

    assert sheet.nguon_cot == {"ma_co_quan": ("Mã cơ quan",), "ten_co_quan": ("Tên cơ quan",)}

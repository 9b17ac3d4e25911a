"""Hostile workbooks and CSV files meet the whole program in a child process with little memory and time."""

import io
import zipfile

import pytest

from docgen.say.rows import BY_ID
from tests.cli.test_hostile import ran
from tests.offices import LETTER, office
from tests.sources.workbooks import HEAD, book, data_of, repacked

TABLE = """        bang:
          - nguon: {tep}
            cot: [{{ma_cot: ma, lay_tu: Mã số}}, {{ma_cot: ten, lay_tu: Tên thủ tục}}]
"""


def with_cells(cells: bytes) -> bytes:
    return repacked(
        data_of(book(HEAD, [1, "1.000010", "Cấp giấy", "Hộ tịch", 5])),
        lambda name, text: (
            text.replace(b"</sheetData>", cells + b"</sheetData>") if "sheet1" in name else text
        ),
    )


def bomb() -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/workbook.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(1_000):
            member.write(b"\0" * 1_000_000)
    return out.getvalue()


CASES = {
    "zeros.xlsx": (bomb, "bang_tinh_qua_lon"),
    "far.xlsx": (
        lambda: with_cells(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "bang_tinh_qua_rong",
    ),
    "old.xlsx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "bang_tinh_xls"),
    "broken.xlsx": (
        lambda: with_cells(b'<row r="3"><c r="A3" t="s"><v>9999</v></c></row>'),
        "bang_tinh_hong",
    ),
    "lines.csv": (lambda: b"\n" * 29_000_000, "csv_qua_rong"),
    "marks.csv": (lambda: b";" * 29_000_000, "csv_qua_rong"),
    "quotes.csv": (lambda: b'"' * 29_000_000, "csv_hong"),
    "large.csv": (lambda: b"x;" * 25_000_000, "tep_qua_lon"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_a_hostile_source_is_refused_with_one_line(name, tmp_path):
    make, id_ = CASES[name]
    path = office(tmp_path, LETTER[: LETTER.index("        bang:")] + TABLE.format(tep=name))
    (tmp_path / name).write_bytes(make())

    checked = ran("data", "check", name, folder=tmp_path)
    rendered = ran("render", path.name, "-o", "ra", folder=tmp_path)

    said = BY_ID[id_].vi.split("{")[0]
    for done in (checked, rendered):
        assert done.returncode in (3, 5)
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1
        assert said in done.stderr
    assert not (tmp_path / "ra").exists()

"""Tables and columns: demanded of the office without a dossier, judged with one."""

from pathlib import Path

import pytest

from docgen.check.template_parts import demanded
from docgen.cli.frame import run as command
from docgen.errors import UsageError
from docgen.generate import templates
from docgen.generate.columns import columns_of, tables_for
from docgen.word.draw.shipped import make_template
from docgen.word.examine import examine
from tests.templates.breaking import ANNEX, COLUMN, edited, run
from tests.templates.docxtpl_way import SOUND, annex, rows

ROOT = Path(__file__).parents[2]
DOSSIER = ROOT / "data" / "mau" / "000-ra-soat-dich-vu-cong" / "ho_so.yaml"
NAME = "pl_danh_muc_muc_do.docx"
CELL = "{{ d.ten_thu_tuc }}"


def judged(data):
    found = templates.judge(data, NAME, tables=tables_for(DOSSIER, NAME)).problems
    return [(one.error.id, one.error.args_.get("part") or one.error.args_.get("levels")) for one in found]


def test_what_the_dossier_must_bring_is_listed_once_a_place():
    found = demanded(examine(SOUND["totals"], "mau.docx"))

    assert [(one.key, one.column) for one in found] == [
        ("danh_muc", ""),
        ("danh_muc", "ten"),
        ("danh_muc", ""),
        ("danh_muc", "so_luong"),
    ]


def test_a_table_that_goes_by_another_name_is_still_known():
    found = demanded(examine(SOUND["a name of its own"], "mau.docx"))

    assert ("danh_muc", "ten") in [(one.key, one.column) for one in found]


def test_a_template_that_fits_its_dossier_has_no_problem():
    assert judged(ANNEX) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (COLUMN, run("{{ d.ten_thutuc }}"), [("mau_phan_gan_dung", "ten_thutuc")]),
        ("bang.danh_muc.dong", "bang.danhmuc.dong", [("mau_phan_gan_dung", "danhmuc")]),
        ("{{ d.muc_do_4 }}", "{{ d.xyz }}", [("mau_phan_la", "xyz")]),
    ],
)
def test_columns_and_tables_are_judged_by_the_dossier(old, new, expected):
    assert judged(edited(ANNEX, old, new)) == expected


def test_a_column_of_the_dossier_that_the_template_leaves_out_is_told():
    assert judged(edited(ANNEX, "{{ d.muc_do_4 }}", "", count=-1)) == [("mau_thieu_cap", "muc_do_4")]


def test_a_dossier_that_does_not_use_the_template_is_a_mistake_of_the_call(tmp_path, capsys):
    path = tmp_path / "khac.docx"
    path.write_bytes(make_template("phu_luc"))

    with pytest.raises(UsageError):
        tables_for(DOSSIER, path.name)

    assert command(["template", "check", str(path), "--ho-so", str(DOSSIER)]) == 2
    assert "«khac»" in capsys.readouterr().err


def test_the_columns_of_a_table_are_those_of_its_rows():
    found = columns_of(tables_for(DOSSIER, NAME))

    assert {"cap", "stt", "nhan", "ten_thu_tuc", "muc_do_2"} <= found["danh_muc"]


def test_fields_of_a_file_name_the_columns_that_a_dossier_must_bring(tmp_path, capsys):
    path = tmp_path / "mau.docx"
    path.write_bytes(annex(rows(("{%tr for d in bang.ds.dong %}", ""), (CELL, ""), ("{%tr endfor %}", ""))))

    assert command(["template", "fields", str(path)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("| `bang.ds` |") for line in lines)
    assert any(line.startswith("| `bang.ds.ten_thu_tuc` |") and "hàng 3, ô 1" in line for line in lines)

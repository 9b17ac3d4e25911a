"""A table's description agrees with itself, or every disagreement is told at its own field."""

import pytest
from pydantic import ValidationError

from docgen.models.bang import Bang, NguonSo

COLUMNS = [{"ma_cot": "ten"}, {"ma_cot": "phi", "kieu": "so"}]


def bang(**facts) -> Bang:
    return Bang.model_validate({"nguon": [], "cot": COLUMNS} | facts)


def breaches(**facts) -> list[tuple[str, tuple[object, ...]]]:
    with pytest.raises(ValidationError) as caught:
        bang(**facts)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_source_is_a_workbook_or_rows():
    assert bang(nguon="a.xlsx").nguon == NguonSo(tep="a.xlsx")
    assert bang(nguon={"tep": "a.xlsx", "trang": "1"}).nguon == NguonSo(tep="a.xlsx", trang="1")
    assert bang(nguon=[{"ten": " Cấp ", "phi": ""}]).nguon == ({"ten": "Cấp", "phi": ""},)


def test_a_single_word_stands_for_a_list_of_one():
    table = bang(nguon="a.xlsx", nhom="linh_vuc", tong="phi")

    assert [group.theo for group in table.nhom] == ["linh_vuc"]
    assert table.tong == ("phi",)


def test_every_disagreement_of_the_columns_is_told():
    columns = [
        {"ma_cot": "ten"},
        {"ma_cot": "ten"},
        {"tieu_de": "Không mã"},
        {"ma_cot": "nhan"},
        {"ma_cot": "items"},
        {"ma_cot": "stt", "lay_tu": "STT"},
        {"ma_cot": "m", "danh_dau": "3", "kieu": "so"},
        {"ma_cot": "gop", "cot": [{"ma_cot": "duoi"}, {"tieu_de": "x"}]},
    ]

    assert breaches(cot=columns) == [
        ("trung_khoa", ("cot", 1, "ma_cot")),
        ("bang_thieu_ma_cot", ("cot", 2, "ma_cot")),
        ("bang_khoa_rieng", ("cot", 3, "ma_cot")),
        ("bang_khoa_rieng", ("cot", 4, "ma_cot")),
        ("bang_stt_tu_danh", ("cot", 5, "lay_tu")),
        ("bang_dau_va_so", ("cot", 6, "danh_dau")),
        ("bang_thieu_ma_cot", ("cot", 7, "cot", 1, "ma_cot")),
        ("bang_thieu_tieu_de", ("cot", 7, "tieu_de")),
        ("bang_cot_gop", ("cot", 7, "ma_cot")),
    ]


def test_totals_are_columns_of_numbers():
    assert breaches(tong=["phi", "phi", "ten", "le_phi"]) == [
        ("trung_khoa", ("tong", 1)),
        ("bang_tong_khong_so", ("tong", 2)),
        ("bang_tong_khong_co", ("tong", 3)),
    ]


def test_groups_are_named_once_and_not_like_docgens_own_keys():
    groups = ["a", "a", "stt", {"theo": "ten", "lay_tu": "Tên"}]

    assert breaches(nguon="x.xlsx", nhom=groups) == [
        ("trung_khoa", ("nhom", 1, "theo")),
        ("bang_khoa_rieng", ("nhom", 2, "theo")),
        ("bang_nhom_lay_tu", ("nhom", 3, "lay_tu")),
    ]


def test_inline_cells_belong_to_a_column_or_a_group():
    rows = [{"ten": "a", "cap": "b", "phi": "x", "stt": "1"}, {"linh_vuc": "A"}]

    assert breaches(nguon=rows, nhom=["linh_vuc"]) == [
        ("bang_o_thua", ("nguon", 0, "cap")),
        ("khong_phai_so", ("nguon", 0, "phi")),
        ("bang_stt_tu_danh", ("nguon", 0, "stt")),
        ("bang_thieu_nhom", ("nguon", 0, "linh_vuc")),
    ]


def test_columns_may_read_one_key_of_a_row():
    columns = [{"ma_cot": f"muc_{n}", "lay_tu": "muc_do", "danh_dau": [str(n)]} for n in (3, 4)]

    table = bang(nguon=[{"muc_do": "3"}], cot=columns)

    assert table.khoa_dong == {"muc_3": "muc_do", "muc_4": "muc_do"}


def test_leaves_are_found_at_any_depth():
    columns = [
        {"tieu_de": "A", "cot": [{"tieu_de": "B", "cot": [{"ma_cot": "x"}]}]},
        {"ma_cot": "stt"},
        {"ma_cot": "y"},
    ]

    assert [column.ma_cot for column in bang(cot=columns).cac_cot] == ["x", "y"]


def test_a_width_may_have_a_decimal_comma():
    assert bang(cot=[{"ma_cot": "a", "rong_mm": "12,5"}]).cot[0].rong_mm == 12.5

"""A table's description agrees with itself, or every disagreement is told at its own field."""

import pytest
from pydantic import ValidationError

from docgen.models.bang import Bang, NguonSo
from docgen.models.nhom import unknown

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
        ("bang_tong_hai_lan", ("tong", 1)),
        ("bang_tong_khong_so", ("tong", 2)),
        ("bang_tong_khong_co", ("tong", 3)),
    ]


def test_groups_are_named_once_and_not_like_docgens_own_keys():
    groups = ["a", "a", "stt", {"theo": "ten", "lay_tu": "Tên"}]

    assert breaches(nguon="x.xlsx", nhom=groups) == [
        ("bang_nhom_hai_lan", ("nhom", 1, "theo")),
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


def test_a_table_without_columns_is_a_cross_table():
    assert breaches(cot=[]) == [("bang_chua_co_cot", ("cot",))]
    assert bang(nguon="x.xlsx", cot=[], cheo={"hang": "a", "cot": "b"}).nguon_cot == {
        "a": ("a",),
        "b": ("b",),
    }


def test_a_cross_table_makes_its_own_rows_and_columns():
    more = {"nhom": "g", "tong": "phi", "chi_nhom": "có", "dong_trong": 1}

    assert breaches(nguon="x.xlsx", cheo={"hang": "cap", "cot": "cap"}, **more) == [
        *(("bang_cheo_rieng", (name,)) for name in ("chi_nhom", "cot", "dong_trong", "nhom", "tong")),
        ("bang_khoa_rieng", ("cheo", "hang", "theo")),
        ("bang_cheo_mot_cot", ("cheo", "cot")),
    ]


def test_groups_that_stand_for_rows_lose_nothing():
    assert breaches(nguon="x.xlsx", chi_nhom="có") == [
        ("bang_chi_nhom_khong_nhom", ("chi_nhom",)),
        ("bang_chi_nhom_khong_cong", ("cot", 1, "kieu")),
    ]
    assert breaches(nguon="x.xlsx", chi_nhom="có", nhom="g", tong="phi") == [
        ("bang_chi_nhom_thieu_cot", ("chi_nhom",))
    ]


def test_marks_and_counts_may_be_totalled_but_texts_not():
    columns = [{"ma_cot": "x", "danh_dau": "a"}, {"ma_cot": "n", "kieu": "dem"}, {"ma_cot": "ten"}]

    assert bang(nguon="x.xlsx", cot=columns, tong=["x", "n"]).tong == ("x", "n")
    assert breaches(nguon="x.xlsx", cot=columns, tong="ten") == [("bang_tong_khong_so", ("tong", 0))]


def test_a_label_asks_only_for_what_the_table_knows():
    group = {"theo": "g", "nhan": "{{ gia_tri }} {{ so_dong }} {{ phi }} {{ ten }} }}"}

    assert breaches(nguon="x.xlsx", nhom=group, tong="phi", nhan_tong="{{ gia_tri }}") == [
        ("bang_nhan_la", ("nhom", 0, "nhan")),
        ("bang_nhan_la", ("nhom", 0, "nhan")),
        ("bang_nhan_la", ("nhan_tong",)),
    ]


def test_a_label_that_asks_for_a_column_says_that_it_must_be_summed():
    group = {"theo": "g", "nhan": "{{ gia_tri }} ({{ phi }} đồng)"}

    assert breaches(nguon="x.xlsx", nhom=group) == [("bang_nhan_chua_cong", ("nhom", 0, "nhan"))]


def test_an_odd_place_of_a_label_is_shown_as_it_is_typed():
    assert list(unknown("{{ so_dong }} {{ gia_tri | upper }} a }} {{ b", frozenset({"so_dong"}))) == [
        "{{ gia_tri | upper }}",
        "}}",
        "{{ b",
    ]


def test_bounds_that_no_number_meets_are_told():
    assert breaches(nguon="x.xlsx", loc=[{"theo": "phi", "tu": 10, "den": 5}]) == [
        ("loc_nguoc", ("loc", 0, "den"))
    ]
    assert bang(nguon="x.xlsx", loc=[{"theo": "phi", "tu": 5, "den": 5}]).loc[0].la_so


def test_a_filter_may_be_a_mapping_of_values():
    table = bang(nguon="x.xlsx", loc={"cap": "Cấp Tỉnh", "linh_vuc": ["a", "b"]})

    assert [(one.theo, one.la) for one in table.loc] == [("cap", ("Cấp Tỉnh",)), ("linh_vuc", ("a", "b"))]
    assert bang(nguon="x.xlsx", loc={"theo": "phi", "tu": "1,5"}).cot_so == {"phi"}


def test_a_condition_that_asks_for_nothing_is_told():
    assert breaches(nguon="x.xlsx", loc=[{"theo": "cap"}]) == [("loc_khong_dieu_kien", ("loc", 0))]


def test_every_column_that_a_view_needs_is_read():
    counts = [{"ma_cot": "n", "kieu": "dem"}, {"ma_cot": "m", "kieu": "dem", "lay_tu": "Cơ quan"}]

    table = bang(
        nguon="x.xlsx",
        loc={"a": "1"},
        sap_xep=["b", "ten"],
        dem_theo={"theo": "c", "lay_tu": "Mã"},
        nhom="d",
        cot=[*COLUMNS, *counts],
    )

    own = {key: (key,) for key in ("ten", "phi", "a", "b", "d")}
    assert table.nguon_cot == own | {"m": ("Cơ quan",), "c": ("Mã",)}


def test_inline_rows_hold_what_a_view_needs():
    rows = [{"ten": "a", "cap": "x", "ma": "1"}]

    assert bang(nguon=rows, loc={"cap": "x"}, dem_theo="ma").khoa_dong["cap"] == "cap"
    assert breaches(nguon=[{"ten": "a", "so": "x"}], loc={"theo": "so", "tu": 1}) == [
        ("khong_phai_so", ("nguon", 0, "so"))
    ]


def test_a_list_of_the_dossier_has_the_fields_that_a_view_names():
    columns = [{"ma_cot": "ten_chi_tieu"}]

    assert breaches(nguon="chi_tieu", cot=columns, loc={"cap": "x"}, sap_xep="ten", dem_theo="ma") == [
        ("bang_cot_ngoai_muc", ("loc", 0, "theo")),
        ("bang_cot_ngoai_muc", ("sap_xep", 0, "theo")),
        ("bang_cot_ngoai_muc", ("dem_theo", "theo")),
    ]


def test_a_query_is_a_source_with_sheets():
    source = {"sql": "SELECT 1", "cac_trang": {"t": {"tep": "a.xlsx", "cot": ["Tên thủ tục"]}}}

    (sheet,) = bang(nguon=source).cac_nguon

    assert (sheet[0], sheet[2]) == ("bang.t", ("nguon", "cac_trang", "t"))
    assert sheet[1].nguon_cot == {"ten_thu_tuc": ("Tên thủ tục",)}
    assert [loc for _, loc in breaches(nguon={"sql": "SELECT 1", "cac_trang": {}})] == [
        ("nguon", "<sql>", "cac_trang")
    ]


def test_the_columns_of_a_sheet_of_a_query_agree():
    sheet = {"tep": "a.xlsx", "cot": ["Mã", "ma", "STT", {"ma_cot": "x", "kieu": "dem"}]}

    assert breaches(nguon={"sql": "SELECT 1", "cac_trang": {"t": sheet}}) == [
        ("literal_error", ("nguon", "<sql>", "cac_trang", "t", "cot", 3, "kieu"))
    ]
    sheet["cot"] = sheet["cot"][:3]
    assert breaches(nguon={"sql": "SELECT 1", "cac_trang": {"t": sheet}}) == [
        ("trung_khoa", ("nguon", "<sql>", "cac_trang", "t", "cot", 1, "ma_cot")),
        ("bang_stt_tu_danh", ("nguon", "<sql>", "cac_trang", "t", "cot", 2, "lay_tu")),
    ]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a|b", "a|b"),
        (" a", "a"),
        ("a ", "a"),
        ("a | b", "a | b"),
        ("a\nb", "a\nb"),
        ("a\u00a0", "a"),
        ("Ho\u0323p", "Họp"),
        ("\u0323a", "\u0323a"),
        ("", ""),
    ],
)
def test_a_cell_is_read_alike_alone_and_among_others(typed, read):
    rows = [{"ten": "một", "phi": "1"}, {"ten": typed}, {"ten": "ba", "phi": ""}]

    alone, among = bang(nguon=[{"ten": typed}]).nguon, bang(nguon=rows).nguon

    assert alone == ({"ten": read},)
    assert among == ({"ten": "một", "phi": "1"}, {"ten": read}, {"ten": "ba", "phi": ""})


@pytest.mark.parametrize("cell", ["a\u200bb", "\x07", ["a"], {"a": "b"}, 5, None])
def test_a_cell_that_is_no_clean_text_is_told_at_its_place_among_others(cell):
    rows = [{"ten": "một"}, {"ten": "hai", "phi": cell}, "ba"]

    assert {loc[:4] for _, loc in breaches(nguon=rows)} == {
        ("nguon", "<dong>", 1, "phi"),
        ("nguon", "<dong>", 2),
    }

"""Tables that take their rows from the dossier itself: targets and explained changes."""

import pytest

from docgen.annex.table import printed
from docgen.errors import DocgenError, leaves
from docgen.models.bang import Bang, NguonSo
from docgen.sources.dossier import load
from tests.offices import LETTER, office
from tests.sources.sentences import told

DATA = """
chi_tieu:
  - {ma_chi_tieu: toan_trinh, ten_chi_tieu: Tỷ lệ hồ sơ, gia_tri: 80, don_vi_tinh: "%", nam: 2026}
  - ma_chi_tieu: tich_hop
    ten_chi_tieu: Số dịch vụ
    gia_tri: 1.200
    don_vi_tinh: dịch vụ
    co_quan_thuc_hien: Sở Nội vụ
giai_trinh:
  - vi_tri: Điều 2
    noi_dung_cu: mức độ 4
    noi_dung_moi: toàn trình
    ly_do: Theo nghị định mới
"""
TABLE = """          - nguon: {source}
            cot:
              - {{ma_cot: stt}}
{columns}
"""


def dossier(source, *columns, data=DATA):
    shown = "\n".join(f"              - {{{column}}}" for column in columns)
    table = TABLE.format(source=source, columns=shown)
    head = LETTER.split("          - nguon:")[0].replace(".so_dong }}", ".so_dong }}")
    return head + table + data


def rows(folder, text):
    loaded = load(office(folder, text))
    bang = loaded.ho_so.van_ban[0].phu_luc[0].bang[0]
    return bang, loaded.tables["cong_van", "danh_muc", "bang"]


def test_the_rows_of_a_table_are_the_targets(tmp_path):
    columns = (
        "ma_cot: ten_chi_tieu",
        "ma_cot: gia_tri, kieu: so",
        "ma_cot: dv, lay_tu: don_vi_tinh",
        "ma_cot: nam",
    )

    bang, found = rows(tmp_path, dossier("chi_tieu", *columns))

    table = printed(bang, found)
    assert [(row["stt"], row["gia_tri"], row["dv"], row["nam"]) for row in table.dong] == [
        ("1", "80", "%", "2026"), ("2", "1.200", "dịch vụ", ""),
    ]  # fmt: skip
    assert bang.nguon == "chi_tieu"


def test_a_cell_is_located_at_its_line_in_the_list(tmp_path):
    text = dossier("chi_tieu", "ma_cot: ten_chi_tieu", "ma_cot: so, lay_tu: gia_tri, kieu: so")

    _, found = rows(tmp_path, text)

    where = found[1].where("so")
    assert text.splitlines()[where.line - 1].strip() == "gia_tri: 1.200"
    assert where.field == "chi_tieu[2].gia_tri"


def test_the_rows_of_a_table_are_the_explained_changes(tmp_path):
    columns = [f"ma_cot: {name}" for name in ("vi_tri", "noi_dung_cu", "noi_dung_moi", "ly_do")]

    _, found = rows(tmp_path, dossier("giai_trinh", *columns))

    assert [list(row.o.values()) for row in found] == [
        ["Điều 2", "mức độ 4", "toàn trình", "Theo nghị định mới"]
    ]


def test_a_table_may_group_targets_by_body(tmp_path):
    text = dossier("chi_tieu", "ma_cot: ten_chi_tieu").replace(
        "            cot:", "            nhom: co_quan_thuc_hien\n            cot:"
    )

    _, found = rows(tmp_path, text)

    assert [row.o["co_quan_thuc_hien"] for row in found] == ["", "Sở Nội vụ"]


def test_a_list_given_empty_is_an_empty_table(tmp_path):
    _, found = rows(tmp_path, dossier("chi_tieu", "ma_cot: ten_chi_tieu", data="chi_tieu: []\n"))

    assert found == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (dossier("chi_tieu", "ma_cot: ten"), "không có mục «ten» để lấy vào cột này"),
        (dossier("giai_trinh", "ma_cot: x, lay_tu: gia_tri"), "vi_tri, noi_dung_cu, noi_dung_moi, ly_do"),
        (dossier("chi_tieu", "ma_cot: nam").replace("gia_tri: 80", "gia_tri: nhiều"), "phải là số"),
        (dossier("giai_trinh", "ma_cot: ly_do", data=""), "hồ sơ chưa có dòng nào ở mục ấy"),
        (
            dossier("giai_trinh", "ma_cot: ly_do")
            .replace("    noi_dung_cu: mức độ 4\n", "")
            .replace("    noi_dung_moi: toàn trình\n", ""),
            "chưa có nội dung cũ, cũng chưa có nội dung mới",
        ),
        (dossier("chi_tieu", "ma_cot: nam").replace("tich_hop", "toan_trinh"), "trùng với một mục ở trên"),
    ],
)
def test_a_slip_is_told(tmp_path, text, words):
    with pytest.raises(DocgenError) as caught:
        load(office(tmp_path, text))

    (line,) = [line for leaf in leaves(caught.value) for line in told(leaf)]
    assert words in line


def test_any_other_word_is_still_a_workbook():
    cot = [{"ma_cot": "ma"}]

    assert Bang.model_validate({"nguon": "chi_tieu.xlsx", "cot": cot}).nguon == NguonSo(tep="chi_tieu.xlsx")

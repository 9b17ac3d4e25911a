"""`docgen explain` as a person meets it: a printed text or figure leads back to its file, sheet and cell."""

import json

import pytest
from openpyxl import Workbook

from docgen.cli.frame import run
from tests.cli.test_pack import pack
from tests.offices import LETTER, office

ROWS = [
    ("DANH MỤC THỦ TỤC",),
    ("Mã", "Tên thủ tục", "Lĩnh vực", "Phí"),
    ("1.000010", "Cấp giấy phép", "Hộ tịch", 10),
    ("1.000020", "Đổi giấy phép", "Đất đai", 20),
    ("1.000030", "Thu hồi giấy", "Hộ tịch", 5),
]
TABLE = """        bang:
          - nguon: tt.xlsx
            cot: [{ma_cot: stt}, {ma_cot: ma}, {ma_cot: ten, tieu_de: Tên thủ tục}, {ma_cot: phi, kieu: so}]
            nhom: [linh_vuc]
            tong: phi
          - ma_bang: cheo
            nguon: tt.xlsx
            cheo: {hang: linh_vuc, cot: ma}
"""


@pytest.fixture
def made(tmp_path, capsys):
    """A document made of a workbook, in the output folder of its office, which has a style of its own."""
    letter = LETTER[: LETTER.index("        bang:")] + TABLE
    path = office(tmp_path, letter)
    (tmp_path / "data" / "quy_uoc.yaml").write_text("cach_doan_pt: 8\n", encoding="utf-8")
    book = Workbook()
    book.active.title = "TTHC"
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "tt.xlsx")
    assert run(["render", str(path), "-o", str(tmp_path / "output")]) == 0
    capsys.readouterr()
    return next((tmp_path / "output").glob("*.docx"))


def told(capsys, *words) -> tuple[int, list[str]]:
    status = run(["explain", *map(str, words)])
    return status, capsys.readouterr().out.splitlines()


def test_a_printed_text_leads_to_its_cell(made, capsys):
    status, out = told(capsys, made, "đổi  GIẤY phép")

    assert status == 0
    assert out == ["tt.xlsx:TTHC!B4: ô «Đổi giấy phép»", "«đổi  GIẤY phép» lấy từ 1 chỗ."]


def test_whole_words_only_are_looked_for(made, capsys):
    status, out = told(capsys, made, "1.0000")

    assert (status, out) == (1, ["Không thấy «1.0000» trong số liệu và nội dung của văn bản này."])


def test_a_figure_is_told_as_the_count_or_sum_that_it_is(made, capsys):
    _, out = told(capsys, made, "15")

    place, name, rows = (
        out[0].split(": ")[0],
        "phu_luc.danh_muc.bang.bang.nhom.ho_tich.tong.phi",
        "cộng 2 dòng",
    )
    assert out == [
        f"{place}: {name}, {rows}, từ tt.xlsx:TTHC!A3 đến tt.xlsx:TTHC!A5",
        "«15» lấy từ 1 chỗ.",
    ]
    assert place.endswith("mục van_ban[1].phu_luc[1].bang[1]")


def test_the_count_of_the_letter_leads_to_its_sentence_and_to_the_rows(made, capsys):
    report = _report(capsys, made, "6")

    assert [(one["loai"], one["ten"], one["dong"]) for one in report["noi_den"]] == [("doan", None, 15)]
    assert report["noi_den"][0]["gia_tri"] == "Rà soát 6 thủ tục."


def test_the_cells_of_a_cross_table_are_told_by_their_names(made, capsys):
    names = [one["ten"] for one in _report(capsys, made, "1")["noi_den"]]

    assert "phu_luc.danh_muc.bang.cheo.nhom.ho_tich.tong.gt_1_000010" in names
    assert "phu_luc.danh_muc.bang.cheo.nhom.dat_dai.so_dong" in names


def test_facts_lead_to_the_dossier_and_to_the_directory(made, capsys):
    _, subject = told(capsys, made, "rà soát thủ tục hành chính")
    _, agency = told(capsys, made, "Sở Khoa học và Công nghệ")

    assert subject[0].startswith("ho_so.yaml, dòng 8, mục van_ban[1].trich_yeu: ")
    assert agency[0] == "data/co_quan.yaml, mục skhcn.ten_co_quan: «Sở Khoa học và Công nghệ»"


def test_a_source_that_has_changed_is_named(made, capsys):
    book = Workbook()
    book.active.title = "TTHC"
    for row in (*ROWS, ("1.000040", "Cấp giấy mới", "Hộ tịch", 1)):
        book.active.append(row)
    book.save(made.parent.parent / "tt.xlsx")

    status = run(["explain", str(made), "Cấp giấy mới"])

    streams = capsys.readouterr()
    assert status == 0
    assert "«tt.xlsx» đã thay đổi" in streams.err
    assert "tt.xlsx:TTHC!B6" in streams.out


def test_a_file_that_docgen_did_not_make_is_told(made, capsys):
    status = run(["explain", str(made.parent / "khac.docx"), "x"])

    assert status == 5
    assert "bản kê của thư mục không có tệp «khac.docx»" in capsys.readouterr().err


def test_the_dossier_is_named_where_the_file_lies_elsewhere(made, tmp_path_factory, capsys):
    folder = tmp_path_factory.mktemp("noi_khac")
    for path in made.parent.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    moved = folder / made.name

    assert run(["explain", str(moved), "Đổi giấy phép"]) == 5
    assert "--ho-so" in capsys.readouterr().err
    assert (
        run(["explain", str(moved), "Đổi giấy phép", "--ho-so", str(made.parent.parent / "ho_so.yaml")]) == 0
    )


def test_the_label_of_a_group_leads_to_its_rows(made, capsys):
    _, out = told(capsys, made, "Hộ tịch")

    assert out == [
        "tt.xlsx:TTHC!C3: nhóm «Hộ tịch», 2 dòng, từ tt.xlsx:TTHC!C3 đến tt.xlsx:TTHC!C5",
        "«Hộ tịch» lấy từ 1 chỗ.",
    ]


def test_a_document_that_was_edited_by_hand_is_said_to_be(made, capsys):
    made.write_bytes(made.read_bytes() + b"x")

    status = run(["explain", str(made), "Đổi giấy phép"])

    streams = capsys.readouterr()
    assert status == 0
    assert f"«{made.name}» đã được sửa tay" in streams.err
    assert "tt.xlsx:TTHC!B4" in streams.out


def test_the_headings_of_a_cross_table_lead_to_the_cells_with_their_value(tmp_path, capsys):
    document = of_table(tmp_path, capsys, "            cheo: {hang: linh_vuc, cot: ma}\n")

    _, row = told(capsys, document, "Hộ tịch")
    _, column = told(capsys, document, "1.000020")

    assert row[0] == "tt.csv:C2: nhóm «Hộ tịch», 2 dòng, từ tt.csv:C2 đến tt.csv:C4"
    assert column[0] == "tt.csv:A3: nhóm «1.000020», 1 dòng, từ tt.csv:A3 đến tt.csv:A3"


def test_what_a_query_prints_leads_to_the_query_and_to_the_cells_that_it_reads(tmp_path, capsys):
    query = """
              sql: SELECT ma, ten FROM d WHERE ma > '1.000010'
              cac_trang: {d: {tep: tt.csv, cot: [Mã, {ma_cot: ten, lay_tu: Tên thủ tục}]}}
            cot: [{ma_cot: ma}, {ma_cot: ten}]
"""
    document = of_table(tmp_path, capsys, query, source="")

    _, out = told(capsys, document, "Đổi giấy phép")

    assert [line.split(": ")[0] for line in out] == [
        "ho_so.yaml, dòng 30, mục van_ban[1].phu_luc[1].bang[1].nguon.sql",
        "tt.csv:B3",
        "«Đổi giấy phép» lấy từ 2 chỗ.",
    ]


def of_table(folder, capsys, keys, source=" tt.csv\n"):
    """Return a document whose one table has `keys`."""
    start = LETTER[: LETTER.index("        bang:")].replace("{{ phu_luc.danh_muc.so_dong }}", "các")
    path = office(folder, f"{start}        bang:\n          - nguon:{source}{keys}")
    lines = (";".join(map(str, row)) for row in ROWS[1:])
    (folder / "tt.csv").write_text("\n".join(lines), encoding="utf-8")
    assert run(["render", str(path), "-o", str(folder / "output")]) == 0
    capsys.readouterr()
    return next((folder / "output").glob("*.docx"))


@pytest.fixture
def packed(tmp_path, capsys, monkeypatch):
    """The output folder of a pack of two rows, called with the path of the pack as people type it."""
    pack(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["pack", "goi.yaml", "-o", "output"]) == 0
    capsys.readouterr()
    return tmp_path / "output"


def test_a_document_of_a_pack_is_explained_by_its_own_row(packed, capsys):
    (document,) = (packed / "H48.02").glob("*.docx")

    body, out = told(capsys, document, "Chi cục Đo lường")
    other, _ = told(capsys, document, "Thủ tục thứ nhất")
    count, figures = told(capsys, document, "1")

    assert (body, other, count) == (0, 1, 0)
    assert out[0] == "don_vi.csv:B3: ô «Chi cục Đo lường»"
    assert any("phu_luc.danh_muc.bang.bang.so_dong, đếm 1 dòng" in line for line in figures)


def test_a_document_of_a_pack_in_another_folder_is_told_what_to_do(packed, capsys):
    (packed / "H48.02").rename(packed / "khac")
    (document,) = (packed / "khac").glob("*.docx")

    assert run(["explain", str(document), "x"]) == 5
    assert "gói «goi.yaml» không có dòng nào làm ra thư mục «khac»" in capsys.readouterr().err


def _report(capsys, *words):
    assert run(["explain", *map(str, words), "--json"]) == 0
    return json.loads(capsys.readouterr().out)

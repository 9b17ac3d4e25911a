"""Packs: a folder for every row, what is wrong told at its cell or line, before anything is written."""

import csv
import json

import openpyxl
import pytest
from docx import Document

from docgen.cli.frame import run
from docgen.excel import form
from docgen.models.ho_so import HoSo
from docgen.sources import yaml_tree
from tests.children import as_a_child
from tests.offices import LETTER, ROOT, office

DOSSIER = LETTER.replace("Đề nghị các cơ quan", "Đề nghị {{ dong.ten }}")
PACK = """ho_so: ho_so.yaml
nguon: don_vi.csv
khoa: ma
thay:
  van_ban.cong_van.kinh_gui: "{{ dong.ten }}"
  van_ban.cong_van.so_van_ban: "{{ dong.so }}"
loc:
  - {bang: van_ban.cong_van.phu_luc.danh_muc.bang.bang, cot: linh_vuc, theo: linh_vuc}
"""
LOOSE = PACK.replace("theo: linh_vuc}", "theo: linh_vuc, bo_dong_thua: có}")
"""The same for fewer rows than the table has fields: what nobody asks for is left out."""
MANIFESTS = ["docgen-goi.json", "docgen-goi.xlsx"]
ROWS = [
    ("Mã", "Tên", "Số", "Lĩnh vực"),
    ("H48.01", "Sở Khoa học", "11", "Khoa học"),
    ("H48.02", "Chi cục Đo lường", "12", "Đo lường"),
    ("H48.03", "Sở R&D <mới>", "13", "Không có"),
]


def pack(folder, text=PACK, rows=ROWS, dossier=DOSSIER):
    """Lay out an office with a pack in `folder`, and return the path of the pack."""
    office(folder, dossier)
    with (folder / "don_vi.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    (folder / "goi.yaml").write_text(text, encoding="utf-8")
    return folder / "goi.yaml"


def docgen(*arguments):
    return run([str(argument) for argument in arguments])


def refused(capsys, path):
    """Return the lines that `docgen pack` ends with, having written nothing."""
    status = docgen("pack", path, "-o", path.parent / "out")

    told = capsys.readouterr()
    assert (status, told.out) == (3, "")
    assert not (path.parent / "out").exists()
    return told.err.splitlines()


def made(out):
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def packs(out):
    """Return what is in the folders of packs, the manifests left out."""
    return {name: data for name, data in made(out).items() if "/" in name}


def _line(text, source):
    """Return the 1-based line of `source` in which `text` comes first."""
    return next(number for number, line in enumerate(source.splitlines(), 1) if text in line)


def text_of(folder):
    """Return the text of the one Word file in `folder`, tables too."""
    (path,) = folder.glob("*.docx")
    word = Document(path)
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def test_the_dossier_of_a_pack_may_be_a_workbook(tmp_path, capsys):
    path = pack(tmp_path, PACK.replace("ho_so.yaml", "ho_so.xlsx"))
    ho_so = HoSo.model_validate(yaml_tree.read(DOSSIER.encode(), "ho_so.yaml").data)
    (tmp_path / "ho_so.xlsx").write_bytes(form.workbook(ho_so, {}))

    status = docgen("pack", path, "-o", tmp_path / "out")

    assert status == 0, capsys.readouterr().err
    assert "Đề nghị Sở Khoa học" in text_of(tmp_path / "out" / "H48.01")


def test_every_row_makes_a_folder_with_its_own_facts_and_rows(tmp_path, capsys):
    status = docgen("pack", pack(tmp_path), "-o", tmp_path / "out")

    assert status == 0
    assert "Tổng số 3: 3 đã tạo, 0 không đổi, 0 không tạo được." in capsys.readouterr().out
    first, second, third = (text_of(tmp_path / "out" / f"H48.0{number}") for number in (1, 2, 3))
    assert "Kính gửi: Sở Khoa học" in first
    assert "Đề nghị Sở Khoa học thực hiện" in first
    assert "Rà soát 2 thủ tục" in first
    assert "Thủ tục thứ nhất" in first
    assert "Thủ tục thứ ba" not in first
    assert "Thủ tục thứ ba" in second
    assert "Rà soát 1 thủ tục" in second
    assert "Sở R&D <mới>" in third
    assert "Rà soát 0 thủ tục" in third


def test_packs_without_a_row_any_more_are_named_and_kept(tmp_path, capsys):
    docgen("pack", pack(tmp_path, LOOSE), "-o", tmp_path / "out")
    capsys.readouterr()

    status = docgen("pack", pack(tmp_path, LOOSE, ROWS[:2]), "-o", tmp_path / "out", "--resume")

    told = capsys.readouterr()
    assert status == 0
    assert "2 gói không còn dòng trong bảng nguồn, được giữ nguyên: H48.02, H48.03; xóa đi" in told.err
    assert (tmp_path / "out" / "H48.03").is_dir()


ZIPPED = PACK.replace(
    "khoa: ma", "khoa: ma\ndong_goi: zip\ngiu_dau: có\nten_goi: '{{ dong.ma }} {{ dong.ten }}'"
)
NAMED = ["H48.01-Sở-Khoa-học.zip", "H48.02-Chi-cục-Đo-lường.zip", "H48.03-Sở-R-D-mới.zip"]


def test_zips_of_two_workers_are_those_of_one_and_bear_the_names_asked_for(tmp_path):
    path = pack(tmp_path, ZIPPED)

    for workers in (1, 2):
        assert docgen("pack", path, "-o", tmp_path / f"out{workers}", "--workers", workers) == 0

    assert made(tmp_path / "out1") == made(tmp_path / "out2")
    assert sorted(made(tmp_path / "out1")) == sorted([*NAMED, *MANIFESTS])


@pytest.mark.parametrize(
    ("name", "rows", "told"),
    [
        (
            "{{ dong.ten }}",
            [("A", "Sở A", "1", "x"), ("B", "SỞ A", "2", "x")],
            "don_vi.csv:B3: tên gói «SO-A»",
        ),
        ("{{ dong.ten }}", [("A", "…", "1", "x")], "don_vi.csv:B2: ten_goi cho ra «…»"),
        ("{{ dong.ten }}", [("A", "Sở A", "1", "x"), ("a", "Sở B", "2", "x")], "don_vi.csv:A3: khóa «a»"),
        ("{{ dong.tem }}", [("A", "Sở A", "1", "x")], "mục ten_goi: nguồn của gói không có cột «tem»"),
        ("{{ dong.ten", [("A", "Sở A", "1", "x")], "mục ten_goi: biểu thức mở bằng {{ nhưng"),
        ("CÙNG TÊN", [("A", "Sở A", "1", "x"), ("B", "Sở B", "2", "x")], "mục ten_goi: tên gói «CUNG-TEN»"),
    ],
)
def test_names_that_clash_or_are_none_are_told_at_their_cells(tmp_path, capsys, name, rows, told):
    text = LOOSE.replace("khoa: ma", f"khoa: ma\nten_goi: '{name}'")

    lines = refused(capsys, pack(tmp_path, text, rows=[ROWS[0], *rows]))

    assert len(lines) == 1
    assert told in lines[0]


def test_two_workers_write_the_same_bytes_as_one(tmp_path):
    path = pack(tmp_path)

    for workers in (1, 2):
        assert docgen("pack", path, "-o", tmp_path / f"out{workers}", "--workers", workers) == 0

    assert made(tmp_path / "out1") == made(tmp_path / "out2")
    assert sorted(made(tmp_path / "out1")) == sorted([*packs(tmp_path / "out1"), *MANIFESTS])
    assert len(packs(tmp_path / "out1")) == 3


def test_a_row_gives_the_bytes_of_a_dossier_typed_so(tmp_path):
    dossier = DOSSIER.replace("{{ dong.ten }}", "Sở Khoa học").replace("so_van_ban: 5", "so_van_ban: 11")
    typed = dossier.replace("[Các sở ban ngành, UBND các xã phường]", "Sở Khoa học")
    typed = "\n".join(line for line in typed.split("\n") if "Đo lường" not in line)
    docgen("pack", pack(tmp_path / "a"), "-o", tmp_path / "out")

    docgen("render", office(tmp_path / "b", typed), "-o", tmp_path / "alone")

    (one,) = (tmp_path / "out" / "H48.01").glob("*.docx")
    assert one.read_bytes() == (tmp_path / "alone" / one.name).read_bytes()


def test_again_nothing_changes(tmp_path, capsys):
    path = pack(tmp_path)
    docgen("pack", path, "-o", tmp_path / "out")
    capsys.readouterr()

    docgen("pack", path, "-o", tmp_path / "out")

    assert "0 đã tạo, 3 không đổi" in capsys.readouterr().out


@pytest.mark.parametrize("workers", [1, 2])
def test_a_wrong_cell_stops_its_own_row_and_is_told_there(tmp_path, capsys, workers):
    rows = [*ROWS[:2], ("H48.02", "Chi cục", "mười", "Đo lường"), ROWS[3]]

    status = docgen("pack", pack(tmp_path, rows=rows), "-o", tmp_path / "out", "--workers", workers)

    told = capsys.readouterr()
    assert status == 3
    assert "H48.02: KHÔNG TẠO ĐƯỢC; 1 lỗi" in told.out
    assert "don_vi.csv:C3, mục van_ban[1].so_van_ban" in told.err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["H48.01", "H48.03", *MANIFESTS]


def test_an_empty_cell_is_an_error_there_and_no_document_without_addressee(tmp_path, capsys):
    rows = [*ROWS[:2], ("H48.02", "", "12", "Đo lường")]

    status = docgen("pack", pack(tmp_path, rows=rows), "-o", tmp_path / "out")

    assert status == 3
    assert "don_vi.csv:B3, mục van_ban[1].kinh_gui" in capsys.readouterr().err


def test_a_key_of_the_directory_in_a_cell_is_looked_up(tmp_path, capsys):
    text = PACK.replace("loc:", '  van_ban.cong_van.nguoi_ky: "{{ dong.ky }}"\nloc:')
    rows = [(*ROWS[0], "Ký"), (*ROWS[1], "giam_doc"), (*ROWS[2], "giam_dox")]

    status = docgen("pack", pack(tmp_path, text, rows), "-o", tmp_path / "out")

    assert status == 3
    assert "don_vi.csv:E3, mục van_ban[1].nguoi_ky" in capsys.readouterr().err
    assert "Nguyễn Văn Mẫu" in text_of(tmp_path / "out" / "H48.01")


def test_a_body_of_the_pack_takes_the_place_of_the_dossiers(tmp_path):
    body = "  van_ban.cong_van.noi_dung: |\n    Gửi **{{ dong.ten }}** theo {{ phu_luc.danh_muc }}.\nloc:"

    docgen("pack", pack(tmp_path, PACK.replace("loc:", body)), "-o", tmp_path / "out")

    assert "Gửi Sở R&D <mới> theo Phụ lục./." in text_of(tmp_path / "out" / "H48.03")


def test_what_a_cell_holds_stays_text(tmp_path):
    rows = [ROWS[0], ("H48.01", "{{ dong.ma }} **đậm** # một", "11", "Khoa học")]

    docgen("pack", pack(tmp_path, LOOSE, rows), "-o", tmp_path / "out")

    assert "Đề nghị {{ dong.ma }} **đậm** # một thực hiện" in text_of(tmp_path / "out" / "H48.01")


def test_the_rows_may_stand_in_a_workbook_or_in_the_pack_itself(tmp_path):
    docgen("pack", pack(tmp_path), "-o", tmp_path / "csv")
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.active.title = "Đơn vị"
    book.save(tmp_path / "don_vi.xlsx")
    keys = ("ma", "ten", "so", "linh_vuc")
    inline = json.dumps([dict(zip(keys, row, strict=True)) for row in ROWS[1:]], ensure_ascii=False)

    for name, source in (("xlsx", "{tep: don_vi.xlsx, trang: Đơn vị}"), ("yaml", inline)):
        (tmp_path / "goi.yaml").write_text(PACK.replace("don_vi.csv", source), encoding="utf-8")
        assert docgen("pack", tmp_path / "goi.yaml", "-o", tmp_path / name) == 0

    words = {name: data for name, data in made(tmp_path / "csv").items() if name.endswith(".docx")}
    for name in ("xlsx", "yaml"):
        assert {key: data for key, data in made(tmp_path / name).items() if key in words} == words


def test_a_table_may_be_chosen_from_by_a_column_that_it_does_not_print(tmp_path):
    book = openpyxl.Workbook()
    for row in (("Mã đơn vị", "Tên"), ("H48.01", "Của một"), ("H48.02", "Của hai")):
        book.active.append(row)
    book.save(tmp_path / "bang.xlsx")
    rows = (
        "          - nguon:\n" + DOSSIER.partition("          - nguon:\n")[2].partition("            cot:")[0]
    )
    dossier = DOSSIER.replace(rows, "          - nguon: bang.xlsx\n")
    dossier = dossier.replace("              - {ma_cot: ma, tieu_de: Mã, rong_mm: 25}\n", "")
    dossier = dossier.replace("tieu_de: Tên thủ tục", "tieu_de: Tên").replace(
        "            nhom: [linh_vuc]\n", ""
    )
    text = PACK.replace("cot: linh_vuc, theo: linh_vuc", "cot: Mã đơn vị, theo: ma")

    status = docgen("pack", pack(tmp_path, text, dossier=dossier), "-o", tmp_path / "out")

    assert status == 0
    assert "Của một" in text_of(tmp_path / "out" / "H48.01")
    assert "Của hai" not in text_of(tmp_path / "out" / "H48.01")


def shared(value):
    """Return the pack whose first row asks for the rows of `value`, the second for those of «Đo lường»."""
    return [(*ROWS[0],), (*ROWS[1][:3], value), ROWS[2]]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("khoa hoc", "2 dòng của bảng có «Khoa học» ở cột «linh_vuc», mà nguồn của gói không có ở cột"),
        ("khoa hoc", "(có lẽ là «khoa hoc»): không đơn vị nào nhận các dòng ấy → sửa ô"),
        ("Y tế", "không có ở cột «linh_vuc»: không đơn vị nào nhận các dòng ấy"),
        ("", "2 dòng của bảng có «Khoa học»"),
    ],
)
def test_rows_that_belong_to_nobody_are_told_at_the_first_cell(tmp_path, capsys, value, told):
    line = refused(capsys, pack(tmp_path, rows=shared(value)))

    assert len(line) == 1
    assert told in line[0]
    assert line[0].startswith(f"ho_so.yaml, dòng {_line('Khoa học', DOSSIER)}, mục ")


def test_a_row_that_names_nobody_is_told_even_where_the_pack_has_an_empty_cell(tmp_path, capsys):
    dossier = DOSSIER.replace("linh_vuc: Đo lường", 'linh_vuc: ""').replace(
        "            nhom: [linh_vuc]\n", ""
    )
    dossier = dossier.replace(
        "{ma_cot: ma,", "{ma_cot: linh_vuc, tieu_de: Lĩnh vực}\n              - {ma_cot: ma,"
    )
    rows = [ROWS[0], ROWS[1], (*ROWS[2][:3], "")]

    (line,) = refused(capsys, pack(tmp_path, rows=rows, dossier=dossier))

    assert "1 dòng của bảng chưa ghi gì ở cột «linh_vuc»" in line


def test_rows_that_belong_to_nobody_are_left_out_where_the_pack_says_so(tmp_path):
    assert docgen("pack", pack(tmp_path, LOOSE, rows=ROWS[:2]), "-o", tmp_path / "out") == 0

    assert "Thủ tục thứ ba" not in text_of(tmp_path / "out" / "H48.01")


def test_a_table_is_chosen_from_once(tmp_path, capsys):
    again = PACK.splitlines()[-1] + "\n"

    (line,) = refused(capsys, pack(tmp_path, PACK + again))

    assert line.startswith(
        "goi.yaml, dòng 9, mục loc[2].bang: bảng «van_ban.cong_van.phu_luc.danh_muc.bang.bang» đã có"
    )


def test_the_sample_pack_is_made_without_findings(tmp_path, capsys):
    status = docgen("pack", ROOT / "data" / "mau" / "005-goi-tung-don-vi" / "goi.yaml", "-o", tmp_path)

    assert status == 0
    assert "Tổng số 5: 5 đã tạo" in capsys.readouterr().out
    assert "Xử lý dứt điểm 43 hồ sơ" in text_of(tmp_path / "ly-son")


# What is wrong with a pack


@pytest.mark.parametrize(
    ("typed", "wrong", "told"),
    [
        ("dong.ten }}", "dong.tem }}", "goi.yaml, dòng 5, mục thay.van_ban.cong_van.kinh_gui: nguồn của gói"),
        ("dong.ten }}", "dong.ten", "dòng 5, mục thay.van_ban.cong_van.kinh_gui: biểu thức mở bằng {{ nhưng"),
        ("dong.ten }}", "dong.ten.__class__ }}", "goi.yaml, dòng 5"),
        ("khoa: ma", "khoa: mã số", "goi.yaml, dòng 3, mục khoa: nguồn của gói không có cột «mã số»"),
        ("cong_van.kinh_gui", "cong_van.kinh_guj", "không có «kinh_guj», có lẽ là «kinh_gui»"),
        ("cong_van.kinh_gui", "cong_ván.kinh_gui", "không có «cong_ván», có lẽ là «cong_van»"),
        ("cong_van.kinh_gui", "cong_van.loai", ": «van_ban.cong_van.loai» không thay bằng chữ được"),
        ("cong_van.kinh_gui", "cong_van.phu_luc", "không thay bằng chữ được: đó là cả một nhóm mục"),
        (".cong_van.kinh_gui", ".cong_van", "«van_ban.cong_van» không thay bằng chữ được"),
        ("nguon: don_vi.csv", "nguon: []", "dòng 2, mục nguon: nguồn của gói không có dòng nào"),
        ("cong_van.kinh_gui", "cong_van.luu", "dòng 5, mục thay.van_ban.cong_van.luu: "),
        ("van_ban.cong_van.kinh_gui", "van_ban", "dòng 5, mục thay.van_ban: "),
        ("danh_muc.bang.bang", "danh_muc.bang.bag", "dòng 8, mục loc[1].bang: "),
        ("danh_muc.bang.bang", "danh_muc", "dòng 8, mục loc[1].bang: "),
        ("cot: linh_vuc", "cot: linh_vục_x", "dòng 8, mục loc[1].cot: bảng này không có cột «linh_vục_x»"),
        ("theo: linh_vuc", "theo: vùng", "dòng 8, mục loc[1].theo: nguồn của gói không có cột «vùng»"),
        ("ho_so: ho_so.yaml", "ho_so: ho_so.yam", "goi.yaml, dòng 1, mục ho_so: "),
        ("ho_so: ho_so.yaml", "ho_so: ../ho_so.yaml", "goi.yaml, dòng 1, mục ho_so: "),
        ("nguon: don_vi.csv", "nguon: don_vi.csw", "goi.yaml, dòng 2, mục nguon: "),
        ("nguon: don_vi.csv", "nguon: {tep: don_vi.csv, trang: A}", "goi.yaml, dòng 2, mục nguon: "),
        ("nguon: don_vi.csv", "nguon: []", "goi.yaml, dòng "),
        ("khoa: ma", "khoaa: ma", "goi.yaml, dòng 3, mục khoaa: "),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_pack_is_told_at_its_line(tmp_path, capsys, typed, wrong, told):
    path = pack(tmp_path, PACK.replace(typed, wrong))

    status = docgen("pack", path, "-o", tmp_path / "out")

    lines = capsys.readouterr().err
    assert status in (3, 5)
    assert told in lines
    assert "Traceback" not in lines
    assert not (tmp_path / "out").exists()


def test_an_unknown_column_of_a_body_is_told_in_the_dossier(tmp_path, capsys):
    lines = refused(capsys, pack(tmp_path, dossier=LETTER.replace("các cơ quan", "{{ dong.tenn }}")))

    assert len(lines) == 1
    assert lines[0].startswith(
        "ho_so.yaml, dòng 11, mục van_ban[1].noi_dung: nguồn của gói không có cột «tenn»"
    )


def test_all_unknown_columns_are_told_in_one_run(tmp_path, capsys):
    text = PACK.replace("dong.ten", "dong.tenx").replace("dong.so", "dong.sox")

    assert len([line for line in refused(capsys, pack(tmp_path, text)) if "không có cột" in line]) == 2


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("dong", "thẻ «{{ dong }}»"),
        ("dong.ten + 1", "{{ dong.ten + 1 }}"),
        ("'a' * 999999999", "{{ 'a' * 999999999 }}"),
        ("dongg.ten", "{{ dongg.ten }}"),
        ("dong.ten.a", "{{ dong.ten.a }}"),
    ],
)
def test_what_an_expression_cannot_print_is_told_with_it_and_no_traceback(tmp_path, capsys, expression, told):
    status = docgen(
        "pack",
        pack(tmp_path, PACK.replace("{{ dong.ten }}", f"{{{{ {expression} }}}}")),
        "-o",
        tmp_path / "out",
    )

    assert status == 3
    assert told in capsys.readouterr().err
    assert packs(tmp_path / "out") == {}


def test_a_source_without_a_row_says_so_first(tmp_path, capsys):
    (line,) = refused(capsys, pack(tmp_path, rows=[]))

    assert line.startswith("goi.yaml, dòng 2, mục nguon: nguồn của gói không có dòng nào")


@pytest.mark.parametrize("key", ["", "…", "../..", "/"])
def test_a_key_that_names_no_folder_is_told_at_its_cell(tmp_path, capsys, key):
    lines = refused(capsys, pack(tmp_path, rows=[*ROWS[:2], (key, *ROWS[2][1:])]))

    assert len(lines) == 1
    assert lines[0].startswith("don_vi.csv:A3: ")


@pytest.mark.parametrize("key", ["H48.01", "h48.01", "H48.01 ", "H48.01/"])
def test_two_keys_of_one_folder_are_told_at_the_second(tmp_path, capsys, key):
    lines = refused(capsys, pack(tmp_path, rows=[*ROWS[:2], (key, *ROWS[2][1:])]))

    assert len(lines) == 1
    assert lines[0].startswith("don_vi.csv:A3: khóa «H48.01" if key[0] == "H" else "don_vi.csv:A3: khóa «h48")
    assert "A2" in lines[0]


@pytest.mark.parametrize(
    ("key", "folder"),
    [
        ("../x", "x"),
        ("CON", "CON_"),
        ("nul.txt", "nul.txt_"),
        ("a" * 300, "a" * 80),
        ("Sở Tài chính: «A»|B?", "So-Tai-chinh-A-B"),
        ("..\\..\\windows", "windows"),
        ("/etc/passwd", "etc-passwd"),
        (" . ", ""),
    ],
)
def test_a_key_makes_a_folder_that_every_system_takes(tmp_path, key, folder):
    status = docgen(
        "pack", pack(tmp_path, LOOSE, [*ROWS[:1], (key, *ROWS[1][1:])]), "-o", tmp_path / "o" / "out"
    )

    assert status == (0 if folder else 3)
    assert [path.name for path in (tmp_path / "o").rglob("*") if path.is_dir()] == (
        ["out", folder] if folder else []
    )


@pytest.mark.parametrize("out", ["goi.yaml", "goi.yaml/ra"])
def test_a_folder_that_is_a_file_is_told_once_for_all_rows(tmp_path, capsys, out):
    status = docgen("pack", pack(tmp_path), "-o", tmp_path / out)

    told = capsys.readouterr()
    assert (status, told.out) == (5, "")
    assert len(told.err.splitlines()) == 1
    assert "không làm thư mục được" in told.err


def test_a_folder_without_the_right_to_write_is_told_once(tmp_path, capsys):
    path = pack(tmp_path)
    (tmp_path / "out").mkdir(mode=0o500)

    def packed():
        status = docgen("pack", path, "-o", tmp_path / "out")
        return f"{status} {capsys.readouterr().err}"

    told = as_a_child(packed, powerless=True)

    (line,) = told.splitlines()
    assert line.startswith("5 ")
    assert "xin quyền ghi" in line


def test_a_faulty_dossier_is_told_as_ever(tmp_path, capsys):
    (line,) = refused(capsys, pack(tmp_path, dossier=DOSSIER.replace("nguoi_ky: pho", "nguoi_ky: phoo")))

    assert line.startswith("ho_so.yaml, dòng ")


def test_a_file_that_is_no_csv_is_told(tmp_path, capsys):
    path = pack(tmp_path)
    (tmp_path / "don_vi.csv").write_bytes("Mã;Tên\nH1;Sở".encode("utf-16-le"))

    status = docgen("pack", path, "-o", tmp_path / "out")

    assert status in (3, 5)
    assert capsys.readouterr().err.startswith("goi.yaml, dòng ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_as_excel_writes_it(tmp_path, encoding, delimiter):
    path = pack(tmp_path, LOOSE)
    with (tmp_path / "don_vi.csv").open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([*ROWS[:1], ("H1", 'Sở "A"; B, C', "11", "Khoa học")])

    docgen("pack", path, "-o", tmp_path / "out")

    assert 'Kính gửi: Sở "A"; B, C' in text_of(tmp_path / "out" / "H1")


def test_a_row_of_a_csv_with_more_cells_than_headings_is_told_and_not_cut_off(tmp_path, capsys):
    rows = [*ROWS[:2], ("H48.02", "Chi cục Đo lường", "12", "Đo lường", "", "Chất lượng"), ROWS[3]]

    (line,) = refused(capsys, pack(tmp_path, rows=rows))

    assert line.startswith("don_vi.csv:F3: «Chất lượng» nằm ngoài các cột có tiêu đề")


def test_the_report_as_json_names_every_row(tmp_path, capsys):
    docgen("pack", pack(tmp_path), "-o", tmp_path / "out", "--json")

    report = json.loads(capsys.readouterr().out)
    assert [one["ten"] for one in report["ket_qua"]] == ["H48.01", "H48.02", "H48.03"]
    assert report["tong"]["moi"] == 3

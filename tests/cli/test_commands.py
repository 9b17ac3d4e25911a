"""The commands as a person meets them: exit status, one line for each mistake, nothing half-written."""

import errno
import json
import os
import subprocess
import sys

import openpyxl
import pytest
from docx import Document

from docgen.cli.frame import run
from tests.children import as_a_child
from tests.offices import LETTER, office


def docgen(*arguments):
    return run([str(argument) for argument in arguments])


def files(folder):
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


def test_render_makes_the_letter_and_ends_with_the_findings(tmp_path, capsys):
    status = docgen("render", office(tmp_path), "-o", tmp_path / "out")

    out = capsys.readouterr().out
    assert status == 0
    assert "CV_05_SKHCN-CDS_ra-soat-thu-tuc-hanh-chinh.docx (tạo mới)" in out
    assert out.splitlines()[-1] == "Kiểm tra thể thức: không có phát hiện nào."


def test_render_again_changes_nothing(tmp_path, capsys):
    path = office(tmp_path)
    docgen("render", path)
    before = {
        name: (tmp_path / "output" / "ho_so" / name).read_bytes()
        for name in files(tmp_path / "output" / "ho_so")
    }

    status = docgen("render", path)

    after = {
        name: (tmp_path / "output" / "ho_so" / name).read_bytes()
        for name in files(tmp_path / "output" / "ho_so")
    }
    assert status == 0
    assert after == before
    assert "(không đổi)" in capsys.readouterr().out


def test_a_hand_edit_is_kept_until_force_saves_it_beside(tmp_path, capsys):
    path, out = office(tmp_path), tmp_path / "out"
    docgen("render", path, "-o", out)
    (name,) = [name for name in files(out) if name.endswith(".docx")]
    (out / name).write_bytes(b"edited")

    refused = docgen("render", path, "-o", out)
    kept = (out / name).read_bytes()
    forced = docgen("render", path, "-o", out, "--force")

    assert (refused, kept, forced) == (5, b"edited", 0)
    assert "sửa bằng tay" in capsys.readouterr().err
    assert [p.read_bytes() for p in out.glob("*.sua-tay-1.docx")] == [b"edited"]


def test_findings_give_status_one_and_name_rule_clause_and_line(tmp_path, capsys):
    letter = LETTER.replace("      Trân trọng.", "      1.5 Gõ số bằng tay.")

    status = docgen("render", office(tmp_path, letter), "-o", tmp_path / "out")

    out = capsys.readouterr().out
    assert status == 1
    assert "CẢNH BÁO ND-22n" in out
    lines = (tmp_path / "ho_so.yaml").read_text(encoding="utf-8").splitlines()
    assert f"ho_so.yaml, dòng {lines.index('      1.5 Gõ số bằng tay.') + 1}" in out


def test_json_holds_files_and_findings(tmp_path, capsys):
    docgen("render", office(tmp_path), "-o", tmp_path / "out", "--json")

    report = json.loads(capsys.readouterr().out)
    assert [entry["trang_thai"] for entry in report["tep"]] == ["moi"]
    assert report["phat_hien"] == [] or {f["muc_do"] for f in report["phat_hien"]} == {"thong_tin"}


def test_init_lays_out_an_office_in_which_new_and_render_work(tmp_path, capsys):
    home = tmp_path / "văn phòng"

    statuses = [
        docgen("init", home),
        docgen("new", "cong_van", "-o", home / "ho_so.yaml"),
        docgen("render", home / "ho_so.yaml"),
    ]

    assert statuses == [0, 0, 0], capsys.readouterr()
    assert {"templates", "data", "output", "ho_so.schema.json"} <= set(files(home))
    assert [name for name in files(home / "output") if name.endswith(".docx")]


def test_init_and_new_write_workbook_forms_that_render(tmp_path, capsys):
    home = tmp_path / "văn phòng"

    statuses = [
        docgen("init", home, "--excel"),
        docgen("render", home / "ho_so.xlsx"),
        docgen("new", "to_trinh", "--excel", "-o", home / "trinh.xlsx"),
        docgen("render", home / "trinh.xlsx"),
        docgen("new", "to_trinh", "--excel", "-o", home / "trinh.xlsx"),
    ]

    assert statuses == [0, 0, 0, 0, 5], capsys.readouterr()
    assert len([name for name in files(home / "output") if name.endswith(".docx")]) == 2


def test_a_bad_cell_of_a_workbook_form_is_one_line(tmp_path, capsys):
    path = office(tmp_path).with_name("ho_so.xlsx")
    docgen("new", "cong_van", "--excel", "-o", path)
    book = openpyxl.load_workbook(path)
    book["Văn bản"]["C5"] = "mười"
    book.save(path)
    capsys.readouterr()

    status = docgen("render", path)

    line = capsys.readouterr().err.splitlines()[0]
    assert status == 3
    assert line.startswith("ho_so.xlsx:")


def test_init_never_overwrites(tmp_path, capsys):
    docgen("init", tmp_path)
    (tmp_path / "data" / "co_quan.yaml").write_text("của tôi", encoding="utf-8")

    refused, added = docgen("init", tmp_path), docgen("init", tmp_path, "--force")

    assert (refused, added) == (5, 0)
    assert (tmp_path / "data" / "co_quan.yaml").read_text(encoding="utf-8") == "của tôi"


def test_new_knows_its_kinds_and_keeps_what_exists(tmp_path, capsys):
    path = tmp_path / "ho_so.yaml"
    docgen("new", "cong_van", "-o", path)

    assert docgen("new", "cong_van", "-o", path) == 5
    assert docgen("new", "thu_tinh", "-o", tmp_path / "b.yaml") == 2
    assert "cong_van" in capsys.readouterr().err


def test_demo_makes_the_samples_without_a_finding(tmp_path, capsys):
    status = docgen("demo", "-o", tmp_path / "output")

    out = capsys.readouterr().out
    assert status == 0, out
    assert len([name for name in files(tmp_path / "output") if name.endswith(".docx")]) >= 2


@pytest.mark.slow
@pytest.mark.office
@pytest.mark.poppler
@pytest.mark.font
def test_pdfs_of_the_demo_use_only_liberation_serif(tmp_path, capsys):
    docgen("demo", "-o", tmp_path, "--pdf")

    for path in tmp_path.rglob("*.pdf"):
        fonts = subprocess.run(
            ["pdffonts", path], capture_output=True, text=True, check=True
        ).stdout.splitlines()[2:]
        assert fonts
        assert {line.split()[0].split("+")[1].split("-")[0] for line in fonts} == {"LiberationSerif"}


def test_without_libreoffice_the_word_files_are_made_and_the_remedy_is_named(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    status = docgen("render", office(tmp_path), "-o", tmp_path / "out", "--pdf")

    assert status == 7
    assert "libreoffice-writer-nogui" in capsys.readouterr().err
    assert [name for name in files(tmp_path / "out") if name.endswith(".docx")]


def _missing_file(folder):
    return folder / "khong-co.yaml"


def _unknown_key(folder):
    return office(folder, LETTER.replace("trich_yeu:", "trich_yeux:"))


def _alias(folder):
    return office(
        folder, LETTER.replace("kinh_gui: [", "kinh_gui: &a [").replace("nguoi_ky: pho", "nguoi_ky: *a")
    )


def _not_a_docx(folder):
    path = office(folder)
    (folder / "templates" / "cong_van.docx").write_bytes(b"xin chao")
    return path


def _template(folder, text):
    path = office(folder)
    document = Document(folder / "templates" / "cong_van.docx")
    document.add_paragraph(text)
    document.save(folder / "templates" / "cong_van.docx")
    return path


def _syntax_error(folder):
    return _template(folder, "{{ trich_yeu ")


def _runs_code(folder):
    return _template(folder, "{{ trich_yeu.__class__.__mro__ }}")


def _unknown_name(folder):
    return _template(folder, "{{ trich_yeuu }}")


def _missing_column(folder):
    letter = LETTER.split("          - nguon:")[0] + (
        "          - nguon: {tep: so_lieu.xlsx}\n"
        "            cot: [{ma_cot: ma, tieu_de: Mã}, {ma_cot: ten, tieu_de: Tên thủ tục}]\n"
    )
    path = office(folder, letter)
    book = openpyxl.Workbook()
    book.active.append(["Mã", "Ghi chú"])
    book.active.append(["1.000010", "x"])
    book.save(folder / "so_lieu.xlsx")
    return path


def _folder_is_a_file(folder):
    (folder / "out").write_text("x", encoding="utf-8")
    return office(folder)


def _open_in_word(folder):
    (folder / "out").mkdir()
    (folder / "out" / "~$_05_SKHCN-CDS_ra-soat-thu-tuc-hanh-chinh.docx").write_text("x", encoding="utf-8")
    return office(folder)


BAD = [
    (_missing_file, 5, "khong-co.yaml"),
    (_unknown_key, 3, "trich_yeu"),
    (_alias, 3, "ho_so.yaml, dòng"),
    (_not_a_docx, 4, "cong_van.docx"),
    (_syntax_error, 4, "cong_van.docx, Đoạn"),
    (_runs_code, 4, "cong_van.docx, Đoạn"),
    (_unknown_name, 4, "trich_yeu"),
    (_missing_column, 3, "Tên thủ tục"),
    (_folder_is_a_file, 5, "-o"),
    (_open_in_word, 5, "đang mở"),
]


@pytest.mark.parametrize(("prepare", "status", "named"), BAD, ids=lambda case: getattr(case, "__name__", ""))
def test_bad_input_gives_one_clear_line_its_status_and_nothing_half_written(prepare, status, named, tmp_path):
    path = prepare(tmp_path)

    result = subprocess.run(
        [sys.executable, "-m", "docgen", "render", str(path), "-o", str(tmp_path / "out")],
        capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip

    assert (result.returncode, result.stdout) == (status, "")
    assert named in result.stderr
    assert "→" in result.stderr
    assert "Traceback" not in result.stderr
    assert [name for name in files(tmp_path / "out") if not name.startswith("~$")] == []


def test_a_folder_without_the_right_to_write_is_named(tmp_path, capsys):
    path = office(tmp_path)
    (tmp_path / "out").mkdir(mode=0o500)

    def rendered():
        status = docgen("render", path, "-o", tmp_path / "out")
        return f"{status} {capsys.readouterr().err}"

    told = as_a_child(rendered, powerless=True)

    assert told.startswith("5 ")
    assert "xin quyền ghi" in told


def test_a_folder_without_the_right_to_look_into_it_is_one_line(tmp_path, capsys, monkeypatch):
    def closed(path, **_):
        raise PermissionError(errno.EACCES, "", str(path))

    dossier = office(tmp_path)
    monkeypatch.setattr("docgen.sources.stores.Path.exists", closed)

    status = docgen("render", dossier, "-o", tmp_path / "out")

    (line,) = capsys.readouterr().err.splitlines()
    assert (status, line.split(" «")[0]) == (5, "không có quyền đọc tệp")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_help_speaks_the_language_throughout(lang, capsys):
    docgen("--lang", lang, "render", "--help")

    out = capsys.readouterr().out
    assert ("Cách dùng:" in out) == (lang == "vi")
    assert ("Usage:" in out) == (lang == "en")


@pytest.mark.parametrize(
    "arguments", [["rendr"], ["render"], ["render", "a.yaml", "--khong-co"], ["--lang", "fr"]]
)
def test_a_wrong_call_is_one_line_and_status_two(arguments, capsys):
    assert docgen(*arguments) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["render"], "thiếu tham số «HO_SO…»"),
        (["pack", "goi.yaml"], "thiếu tham số «--out»"),
        (["render", "a.yaml", "--workers", "x"], "«--workers» phải là số nguyên từ 1 đến 256"),
        (["render", "a.yaml", "--workers", "0"], "«--workers» phải là số nguyên từ 1 đến 256"),
        (["render", "a.yaml", "--workers"], "tùy chọn «--workers» thiếu giá trị"),
        (["render", "a.yaml", "--json=1"], "tùy chọn «--json» thiếu giá trị, hoặc không nhận giá trị"),
        (["pack", "goi.yaml", "b.yaml", "-o", "ra"], "lệnh này không nhận thêm «b.yaml»"),
        (["template", "new", "--mau", "9", "-o", "a.docx"], "«--mau» chỉ nhận một trong: 1.2, 1.3"),
    ],
)
def test_a_wrong_call_is_told_in_vietnamese_by_the_names_of_the_help(arguments, told, capsys):
    assert docgen(*arguments) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(told)


def test_stopping_is_told_in_one_line(tmp_path, capsys, monkeypatch):
    def stopped(*_, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr("docgen.cli.schema.json.dumps", stopped)

    assert docgen("schema") == 130
    assert (
        capsys.readouterr().err.strip().startswith("Đã dừng giữa chừng; những tệp đã ghi xong vẫn giữ nguyên")
    )


def test_schema_and_rules_print(capsys):
    assert docgen("schema") == 0
    assert json.loads(capsys.readouterr().out)["properties"]["van_ban"]
    assert docgen("rules") == 0
    assert "QH-02" in capsys.readouterr().out


def test_two_documents_of_one_name_never_overwrite_each_other(tmp_path):
    again = LETTER.split("van_ban:\n")[1].replace("loai: cong_van", "loai: cong_van\n    ma_van_ban: hai")

    status = docgen("render", office(tmp_path, LETTER + again), "-o", tmp_path / "out")

    assert status == 0
    assert len([name for name in files(tmp_path / "out") if name.endswith(".docx")]) == 2


def test_a_flood_of_errors_is_cut_off_and_counted(tmp_path, capsys):
    flood = LETTER + "".join(f"la_{n}: x\n" for n in range(500))

    status = docgen("render", office(tmp_path, flood))

    lines = capsys.readouterr().err.splitlines()
    assert status == 3
    assert len(lines) == 202
    assert lines[-2] == "… và 300 lỗi nữa; sửa những lỗi trên rồi chạy lại."
    assert "500 lỗi" in lines[-1]


def test_docgen_alone_prints_its_help(capsys):
    status = docgen()

    assert status == 2
    assert capsys.readouterr().err.startswith("Cách dùng: docgen")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_results_that_cannot_be_printed_are_one_line_and_no_traceback(tmp_path):
    command = [sys.executable, "-m", "docgen", "render", str(office(tmp_path)), "-o", str(tmp_path / "out")]

    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 5
    assert len(done.stderr.splitlines()) == 1

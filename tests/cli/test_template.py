"""`docgen template …` as a person meets it: lines, exit status, JSON, both languages."""

import json
import re
import unicodedata

import openpyxl
import pytest

from docgen.cli.frame import run
from docgen.word.draw.shipped import make_template
from tests.word.building import changed, member, relation

DOCUMENT, RELS = "word/document.xml", "word/_rels/document.xml.rels"
COMMENTS = relation("rId99", "comments", "comments.xml")
SLIP = "{{ so_kyhieu }}"


@pytest.fixture
def sound(tmp_path):
    path = tmp_path / "cong_van.docx"
    path.write_bytes(make_template("cong_van"))
    return path


def spoilt(path, old, new):
    data = path.read_bytes()
    out = path.with_name("hong.docx")
    out.write_bytes(changed(data, **{DOCUMENT: member(data, DOCUMENT).replace(old, new, 1)}))
    return out


def test_a_sound_template_is_said_to_be_sound(sound, capsys):
    status = run(["template", "check", str(sound)])

    assert status == 0
    assert capsys.readouterr().out == f"{sound} (công văn): không có gì sai.\n"


def test_errors_are_lines_with_places_and_status_4(sound, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)

    status = run(["template", "check", str(sound), str(bad)])

    lines = capsys.readouterr().out.splitlines()
    assert status == 4
    assert lines[1].startswith(
        f"LỖI {bad}, Bảng 1, hàng 2, ô 1, đoạn 1: thẻ «{SLIP}» dùng tên «so_kyhieu» mà dữ liệu không có "
        "→ có lẽ là «so_ky_hieu»;"
    )
    assert lines[-1] == f"{bad} (công văn): 1 lỗi, 0 cảnh báo."


def test_warnings_alone_are_status_1(sound, capsys):
    bad = spoilt(sound, "Nơi nhận:", unicodedata.normalize("NFD", "Nơi nhận:"))

    status = run(["template", "check", str(bad), "--lang", "en"])

    out = capsys.readouterr().out
    assert status == 1
    assert out.startswith(f"WARNING {bad}, Table 2, row 1, cell 1, paragraph 1: letters with marks that")
    assert out.endswith(f"{bad} (dispatch): 0 errors, 1 warnings.\n")


def annotated(*words, lang="vi"):
    return run(["template", "check", *map(str, words), "--lang", lang])


def said(path):
    """Return the texts of the comments in the file."""
    inner = member(path.read_bytes(), "word/comments.xml")
    return ["".join(re.findall(r"<w:t[^>]*>([^<]*)", one)) for one in inner.split("</w:comment>")[:-1]]


@pytest.mark.parametrize(("lang", "first"), [("vi", "LỖI: thẻ «{{ so_kyhieu }}»"), ("en", "ERROR: the tag")])
def test_a_copy_holds_every_problem_as_a_comment_and_the_source_stays(lang, first, sound, capsys):
    bad = spoilt(spoilt(sound, "{{ so_ky_hieu }}", SLIP), "{{ ho_ten }}", "{{ ho_tenn }}")
    before, out = bad.read_bytes(), bad.with_name("ra.docx")

    status = annotated(bad, "--annotate", out, lang=lang)

    texts, lines = said(out), capsys.readouterr().out.splitlines()
    assert status == 4
    assert len(texts) == 2
    assert texts[0].startswith(first)
    assert all(any(text.partition(": ")[2] in line for line in lines) for text in texts)
    assert str(out) in lines[-1]
    assert bad.read_bytes() == before
    assert sorted(path.name for path in bad.parent.iterdir()) == ["cong_van.docx", "hong.docx", "ra.docx"]


def test_a_copy_with_comments_is_judged_as_its_source(sound, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)
    out = bad.with_name("ra.docx")
    annotated(bad, "--annotate", out)
    first = capsys.readouterr().out.splitlines()[:-1]

    assert annotated(out) == 4

    assert capsys.readouterr().out.splitlines() == [line.replace("hong.docx", "ra.docx") for line in first]


def test_the_same_copy_again_is_no_mistake_but_another_file_is_kept(sound, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)
    out = bad.with_name("ra.docx")

    assert annotated(bad, "--annotate", out) == annotated(bad, "--annotate", out) == 4
    out.write_bytes(b"edited")
    capsys.readouterr()
    assert annotated(bad, "--annotate", out) == 5
    refused = capsys.readouterr()
    kept = out.read_bytes()
    assert annotated(bad, "--annotate", out, "--force") == 4

    assert refused.out == ""
    assert len(refused.err.splitlines()) == 1
    assert "--force" in refused.err
    assert kept == b"edited"
    assert len(said(out)) == 1


@pytest.mark.parametrize("name", ["hong.docx", "../here/hong.docx", "link.docx", "hard.docx"])
def test_the_source_is_never_written_over(name, sound, tmp_path, capsys):
    folder = tmp_path / "here"
    folder.mkdir()
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP).rename(folder / "hong.docx")
    (folder / "link.docx").symlink_to(bad)
    (folder / "hard.docx").hardlink_to(bad)
    before = bad.read_bytes()

    assert annotated(bad, "--annotate", folder / name, "--force") == 2

    assert bad.read_bytes() == before
    assert "docgen không ghi lên tệp gốc" in capsys.readouterr().err


def test_a_copy_is_of_one_file_and_keeps_its_ending(sound, tmp_path, capsys):
    out = tmp_path / "ra.docx"

    assert annotated(sound, sound, "--annotate", out) == 2
    assert annotated(sound, "--annotate", tmp_path / "ra.pdf") == 2

    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2
    assert "nhưng có 2 tệp" in errors[0]
    assert "phải có đuôi «.docx»" in errors[1]
    assert not out.exists()


def test_nothing_wrong_is_no_copy(sound, tmp_path, capsys):
    out = tmp_path / "ra.docx"

    assert annotated(sound, "--annotate", out) == 0

    assert not out.exists()
    assert capsys.readouterr().out.splitlines()[-1] == f"Không có gì để ghi chú nên không ghi «{out}»."


@pytest.mark.parametrize("broken", [b"no zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_file_that_takes_no_comments_is_judged_all_the_same(broken, tmp_path, capsys):
    bad, out = tmp_path / "hong.docx", tmp_path / "ra.docx"
    bad.write_bytes(broken)

    status = annotated(bad, "--annotate", out)

    lines = capsys.readouterr().out.splitlines()
    assert status == 4
    assert lines[0].startswith(f"LỖI {bad}: tệp ")
    assert lines[-1].startswith(f"Không gắn được ghi chú nên không ghi «{out}»: {bad}: tệp ")
    assert not out.exists()


def test_comments_that_cannot_be_read_are_told_though_the_template_is_sound(sound, tmp_path, capsys):
    data = spoilt(sound, "Nơi nhận:", "Nơi nhận: ________").read_bytes()
    part = {"word/comments.xml": "<w:comments", RELS: member(data, RELS).replace("</R", COMMENTS + "</R")}
    bad = tmp_path / "nhan_xet.docx"
    bad.write_bytes(changed(data, **part))

    assert annotated(bad, "--annotate", tmp_path / "ra.docx") == 4

    assert "«word/comments.xml» của tệp bị hỏng" in capsys.readouterr().out.splitlines()[-1]


def test_json_names_the_copy(sound, tmp_path, capsys):
    bad, out = spoilt(sound, "{{ so_ky_hieu }}", SLIP), tmp_path / "ra.docx"

    reports = []
    for file in (bad, sound):
        annotated(file, "--annotate", out, "--json")
        reports += json.loads(capsys.readouterr().out)

    assert [report["ban_ghi_chu"] for report in reports] == [str(out), None]


@pytest.mark.parametrize("name", ["x" * 300 + ".docx", "hong.docx/ra.docx"])
def test_a_copy_that_cannot_be_written_is_one_line(name, sound, tmp_path, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)

    assert annotated(bad, "--annotate", tmp_path / name) == 5

    assert len(capsys.readouterr().err.splitlines()) == 1


def test_json_holds_every_problem_with_its_id(sound, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)

    status = run(["template", "check", str(bad), "--json", "--loai", "1.5"])

    (report,) = json.loads(capsys.readouterr().out)
    assert status == 4
    assert report["loai_mau"] == "cong_van"
    assert [one["ma"] for one in report["van_de"]] == ["ten_gan_dung"]
    assert report["van_de"][0]["vi_tri"] == "Bảng 1, hàng 2, ô 1, đoạn 1"


def test_an_absent_file_and_an_unknown_form_are_one_line(sound, capsys):
    assert run(["template", "check", str(sound.with_name("khong.docx"))]) == 5
    assert run(["template", "check", str(sound), "--loai", "9.9"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_fields_of_a_form_are_a_table(capsys):
    status = run(["template", "fields", "quyet_dinh"])

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert lines[0] == "| Tên | Nhãn | Ví dụ | Thẻ | Bắt buộc |"
    assert "| `can_cu` | Căn cứ | Căn cứ Luật …; | `{{p can_cu }}` | có |" in lines
    assert not any("`kinh_gui`" in line for line in lines)


def test_fields_of_a_file_say_where_each_stands(sound, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)

    status = run(["template", "fields", str(bad), "--json", "--lang", "en"])

    rows = {row["ten"]: row for row in json.loads(capsys.readouterr().out)["ten"]}
    assert status == 0
    assert rows["co_quan"]["dung_o"] == ["Table 1, row 1, cell 1, paragraph 4"]
    assert rows["so_ky_hieu"]["dung_o"] == []
    assert rows["so_kyhieu"]["nhan"] == "(not in the data)"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_fields_are_written_as_a_workbook_of_text(lang, sound, tmp_path, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", "{{ ho_ten }}{{ so_ky_hieu }}")
    out = tmp_path / "ten.xlsx"

    status = run(["template", "fields", str(bad), "-o", str(out), "--lang", lang])

    sheet = openpyxl.load_workbook(out).active
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    found = {row[0]: row for row in rows}
    assert status == 0
    assert len(head) == 6
    assert found["so_ky_hieu"][3] == "{{ so_ky_hieu }}"
    assert found["ho_ten"][5].startswith("Bảng 1, hàng 2, ô 1" if lang == "vi" else "Table 1, row 2, cell 1")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet.freeze_panes == "A2"
    assert str(out) in capsys.readouterr().out


def test_fields_in_markdown_are_what_is_printed(tmp_path, capsys):
    out = tmp_path / "ten.md"

    assert run(["template", "fields", "phu_luc"]) == 0
    printed = capsys.readouterr().out
    assert run(["template", "fields", "phu_luc", "-o", str(out)]) == 0

    assert out.read_text(encoding="utf-8") == printed
    assert "| `phu_luc_so` | Số phụ lục | Phụ lục II | `{{ phu_luc_so }}` | có |" in printed.splitlines()


@pytest.mark.parametrize("words", [["-o", "ten.pdf"], ["-o", "ten.xlsx", "--json"]])
def test_fields_cannot_be_written_as_anything_else(words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert run(["template", "fields", "1.5", *words]) == 2

    assert list(tmp_path.iterdir()) == []
    assert ".xlsx hoặc .md" in capsys.readouterr().err


def test_a_trial_is_written_and_not_written_over_unasked(sound, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert run(["template", "try", str(sound)]) == 0
    assert run(["template", "try", str(sound)]) == 5
    assert run(["template", "try", str(sound), "--force"]) == 0

    assert "V/v ‹Trích yếu›" in member((tmp_path / "cong_van_thu.docx").read_bytes(), DOCUMENT)
    assert capsys.readouterr().out.count("Đã điền thử vào «cong_van_thu.docx».") == 2


@pytest.mark.parametrize("name", ["cong_van.docx", "../here/cong_van.docx", "link.docx"])
def test_a_trial_is_never_written_over_its_template(name, sound, tmp_path, monkeypatch, capsys):
    here = tmp_path / "here"
    here.mkdir()
    before = sound.rename(here / "cong_van.docx").read_bytes()
    (here / "link.docx").symlink_to("cong_van.docx")
    monkeypatch.chdir(here)

    status = run(["template", "try", "cong_van.docx", "-o", name, "--force"])

    assert (status, (here / "cong_van.docx").read_bytes()) == (2, before)
    assert capsys.readouterr().err.startswith(f"«{name}» là chính mẫu được điền thử")


@pytest.mark.parametrize("words", [["try", "{sound}"], ["new", "--mau", "1.5"]])
def test_a_template_is_written_under_a_name_that_word_opens(words, sound, tmp_path, capsys):
    out = tmp_path / "ra.pdf"

    status = run(["template", *(word.format(sound=sound) for word in words), "-o", str(out)])

    assert (status, out.exists()) == (2, False)
    assert "phải có đuôi .docx" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["try", "{sound}"], ["new", "--mau", "1.5"]])
def test_a_name_that_no_disk_takes_is_one_line(words, sound, tmp_path, capsys):
    out = tmp_path / ("a" * 300 + ".docx")

    assert run(["template", *(word.format(sound=sound) for word in words), "-o", str(out)]) == 5

    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("name", ["mau.docx", "mau.doc", "mau.png", "mau"])
def test_fields_of_a_file_that_is_no_template_are_not_made_up(name, tmp_path, capsys):
    (tmp_path / name).write_bytes(b"\x89PNG")

    status = run(["template", "fields", str(tmp_path / name)])

    told = capsys.readouterr()
    assert (status, told.out) == (4, "")
    assert "tệp không phải là tệp Word (.docx)" in told.err


@pytest.mark.parametrize("name", ["thu.docx", "thu.doc", "thu.xlsx"])
def test_fields_of_an_absent_file_say_that_it_is_absent(name, tmp_path, capsys):
    assert run(["template", "fields", str(tmp_path / name)]) == 5

    assert "không có tệp" in capsys.readouterr().err


def test_a_trial_of_a_broken_template_writes_nothing(sound, tmp_path, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", "{{ so_ky_hieu }")

    assert run(["template", "try", str(bad), "-o", str(tmp_path / "ra.docx")]) == 4

    assert not (tmp_path / "ra.docx").exists()
    assert "Bảng 1, hàng 2, ô 1, đoạn 1" in capsys.readouterr().err


@pytest.mark.parametrize("mau", ["1.2", "1.3", "1.4", "1.5", "2.1"])
def test_a_new_template_is_a_sound_copy(mau, tmp_path):
    path = tmp_path / "mau.docx"

    assert run(["template", "new", "--mau", mau, "-o", str(path)]) == 0
    assert run(["template", "new", "--mau", mau, "-o", str(path)]) == 5
    assert run(["template", "check", str(path), "--loai", mau]) == 0


def test_the_help_of_the_group_and_of_each_tool_is_in_the_language(capsys):
    for words in (["template"], ["template", "check"], ["template", "try"], ["template", "new"]):
        assert run([*words, "--help"]) == 0
        assert "Tùy chọn" in capsys.readouterr().out

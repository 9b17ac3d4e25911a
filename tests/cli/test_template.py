"""`docgen template …` as a person meets it: lines, exit status, JSON, both languages."""

import json

import pytest

from docgen.cli.frame import run
from docgen.word.draw.shipped import make_template
from tests.word.building import changed, member

DOCUMENT = "word/document.xml"
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
    assert lines[-1] == f"{bad} (công văn): 2 lỗi, 0 cảnh báo."


def test_warnings_alone_are_status_1(sound, capsys):
    bad = spoilt(sound, "Nơi nhận:", "Nơi nhận: ________")

    status = run(["template", "check", str(bad), "--lang", "en"])

    out = capsys.readouterr().out
    assert status == 1
    assert out.startswith(f"WARNING {bad}, Table 2, row 1, cell 1, paragraph 1: a line drawn with characters")
    assert out.endswith(f"{bad} (dispatch): 0 errors, 1 warnings.\n")


def test_json_holds_every_problem_with_its_id(sound, capsys):
    bad = spoilt(sound, "{{ so_ky_hieu }}", SLIP)

    status = run(["template", "check", str(bad), "--json", "--loai", "1.5"])

    (report,) = json.loads(capsys.readouterr().out)
    assert status == 4
    assert report["loai_mau"] == "cong_van"
    assert [one["ma"] for one in report["van_de"]] == ["ten_gan_dung", "mau_thieu_o"]
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


def test_a_trial_is_written_and_not_written_over_unasked(sound, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert run(["template", "try", str(sound)]) == 0
    assert run(["template", "try", str(sound)]) == 5
    assert run(["template", "try", str(sound), "--force"]) == 0

    assert "V/v ‹Trích yếu›" in member((tmp_path / "cong_van_thu.docx").read_bytes(), DOCUMENT)
    assert capsys.readouterr().out.count("Đã điền thử vào «cong_van_thu.docx».") == 2


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

"""``docgen number issue``: one document gets number and day, and nothing else of it changes."""

import json
import shutil
import subprocess
import sys

import openpyxl
import pytest
from docx import Document

from docgen.outbox import manifest
from docgen.outbox.manifest import NAME
from tests.cli.issuing import DAY, DRAFT, PAIR, another, at_work, docgen, issued, made, numbers, text_of
from tests.offices import ROOT

NUMBERED = "CV_01_SKHCN-CDS_ra-soat-thu-tuc-hanh-chinh.docx"
DRAFTED = "CV_du-thao_SKHCN-CDS_ra-soat-thu-tuc-hanh-chinh.docx"


@pytest.fixture
def dossier(tmp_path, monkeypatch):
    """An office with a draft letter, as the working folder."""
    return at_work(tmp_path, monkeypatch)


@pytest.fixture
def out(tmp_path):
    """The folder of the letter's files."""
    return tmp_path / "output" / "ho_so"


def edit(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_the_document_and_its_annex_bear_number_and_day(dossier, out, capsys):
    status = issued(dossier)

    told = capsys.readouterr().out
    text = text_of(out / NUMBERED)
    assert status == 0, told
    assert "01/SKHCN-CĐS ngày 15/01/2026" in told
    assert "chỉ khác số và ngày: 3 chỗ" in told
    assert "Số: 01/SKHCN-CĐS" in text
    assert "ngày 15 tháng 01 năm 2026" in text
    assert "Kèm theo Công văn số 01/SKHCN-CĐS ngày 15 tháng 01 năm 2026" in " ".join(text.split())


def test_the_dossier_is_not_touched_and_the_draft_stays(dossier, out):
    before = dossier.read_bytes()
    docgen("render", dossier)
    draft = (out / DRAFTED).read_bytes()

    issued(dossier)

    assert dossier.read_bytes() == before
    assert (out / DRAFTED).read_bytes() == draft


def foot(path, text):
    """Add a paragraph to the footer of a Word file, as a person does."""
    word = Document(path)
    footer = word.sections[0].footer
    footer.is_linked_to_previous = False
    footer.add_paragraph(text)
    word.save(path)


def test_a_footer_edited_by_hand_is_no_number_and_no_day(dossier, out, capsys):
    docgen("render", dossier)
    foot(out / DRAFTED, "Lưu hành nội bộ")

    assert issued(dossier) == 6
    assert "Lưu hành nội bộ" in capsys.readouterr().err
    assert not (out / NUMBERED).exists()


def test_an_excel_annex_edited_by_hand_stops_it_unless_forced(dossier, out, capsys):
    docgen("render", dossier, "--excel")
    (path,) = out.glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    book.active["A1"] = "sửa tay"
    book.save(path)

    assert issued(dossier, "--excel") == 6
    assert path.name in capsys.readouterr().err
    assert issued(dossier, "--excel", "--force", "Đã đối chiếu") == 0


def test_issued_twice_the_same_number_comes_back(dossier, out, capsys):
    issued(dossier)
    files = made(out)

    status = issued(dossier, day="20/01/2026")

    told = capsys.readouterr().out
    assert status == 0
    assert "đã mang số 01/SKHCN-CĐS ngày 15/01/2026" in told
    assert made(out) == files
    assert [one["so"] for one in numbers(capsys)] == [1]


def test_a_dossier_that_changed_since_is_refused_by_the_number_it_has(dossier, capsys):
    issued(dossier)
    edit(dossier, "Gửi kết quả", "Gửi báo cáo")

    status = issued(dossier)

    assert status == 6
    assert "01/SKHCN-CĐS" in capsys.readouterr().err
    assert len(numbers(capsys)) == 1


def test_another_way_to_write_the_same_time_of_a_draft_is_no_change(dossier, capsys):
    issued(dossier)
    edit(dossier, "thang_van_ban: 01/2026", "nam_van_ban: 2026")

    assert issued(dossier) == 0
    assert len(numbers(capsys)) == 1


def test_a_render_after_it_keeps_the_issued_file_and_says_so(dossier, out, capsys):
    issued(dossier)
    files = made(out)
    capsys.readouterr()

    status = docgen("render", dossier)

    told = capsys.readouterr().out
    assert status == 0
    assert "LƯU Ý: văn bản «cong_van» đã được cấp số 01 ngày 15/01/2026" in told
    assert made(out) == files


@pytest.mark.parametrize("more", [(), ("--force",), ("--tach-phu-luc",)])
def test_a_render_of_other_words_writes_nothing_for_an_issued_document(dossier, out, capsys, more):
    issued(dossier)
    files = made(out)
    edit(dossier, "trich_yeu: rà soát", "trich_yeu: kiểm tra")
    edit(dossier, "Gửi kết quả", "Gửi báo cáo")

    status = docgen("render", dossier, *more)

    assert status == 1
    assert "lập văn bản mới" in capsys.readouterr().out
    assert made(out) == files


def test_a_render_of_many_keeps_it_too(dossier, out, tmp_path, capsys):
    issued(dossier)
    files = made(out)
    edit(dossier, "Gửi kết quả", "Gửi báo cáo")
    shutil.copy(dossier, tmp_path / "khac.yaml")

    status = docgen("render", dossier, tmp_path / "khac.yaml")

    assert status == 1
    assert "văn bản đã cấp số" in capsys.readouterr().out
    assert made(out) == files


def test_a_workbook_of_an_issued_annex_may_be_made_later(dossier, out):
    issued(dossier)

    status = docgen("render", dossier, "--excel")

    (book,) = out.glob("*.xlsx")
    cells = [cell.value for row in openpyxl.load_workbook(book).active.iter_rows() for cell in row]
    assert status == 0
    assert book.name.startswith("PL01_CV_01_SKHCN-CDS")
    assert any("số 01/SKHCN-CĐS ngày 15 tháng 01 năm 2026" in str(cell) for cell in cells)


def test_annexes_in_files_of_their_own_and_as_workbooks_are_issued_together(dossier, out, capsys):
    assert issued(dossier, "--tach-phu-luc", "--excel") == 0

    (one,) = numbers(capsys)
    names = {file["ten"] for file in one["tep"]}
    assert names == {name for name in made(out) if name != NAME}
    assert {name.partition("_")[0] for name in names} == {"CV", "PL01"}
    assert len(names) == 3
    assert {entry.cap_so.so for entry in manifest.read(out).values()} == {1}


def test_the_accompanying_line_of_an_electronic_annex_keeps_its_blanks(tmp_path, monkeypatch, out):
    electronic = DRAFT.replace("  - loai: cong_van\n", "  - loai: cong_van\n    hinh_thuc: dien_tu\n")
    dossier = at_work(tmp_path, monkeypatch, electronic)

    assert issued(dossier) == 0

    text = " ".join(text_of(out / NUMBERED).split())
    assert "Số: 01/SKHCN-CĐS" in text
    assert "Kèm theo Công văn số / ngày tháng năm của Sở" in text


# Which document ---------------------------------------------------------------------------------------------


def test_with_several_documents_the_key_must_be_named(tmp_path, monkeypatch, capsys):
    dossier = at_work(tmp_path, monkeypatch, PAIR)

    assert issued(dossier) == 2
    assert issued(dossier, "--van-ban", "cong_van") == 2

    told = capsys.readouterr().err
    assert told.count("to_trinh, quyet_dinh") == 2
    assert not (tmp_path / "output").exists()


def test_only_the_named_document_is_issued(tmp_path, monkeypatch, out):
    dossier = at_work(tmp_path, monkeypatch, PAIR)

    assert issued(dossier, "--van-ban", "to_trinh") == 0

    assert [name for name in made(out) if name != NAME] == ["TTr_01_SKHCN_ve-viec-ban-hanh-quy-trinh.docx"]
    text = " ".join(text_of(out / "TTr_01_SKHCN_ve-viec-ban-hanh-quy-trinh.docx").split())
    assert "Kèm theo dự thảo /QĐ-SKHCN để" in text


def test_what_is_issued_later_names_the_number_that_is_known_and_loses_its_mark(
    tmp_path, monkeypatch, out, capsys
):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    docgen("render", dossier)
    assert "DỰ THẢO" in text_of(out / "QD_du-thao_SKHCN_ban-hanh-quy-trinh.docx")
    issued(dossier, "--van-ban", "to_trinh")
    capsys.readouterr()

    status = issued(dossier, "--van-ban", "quyet_dinh")

    text = text_of(out / "QD_02_SKHCN_ban-hanh-quy-trinh.docx")
    assert status in (0, 1)
    assert "chỉ khác số và ngày: 3 chỗ" in capsys.readouterr().out
    assert "Tờ trình số 01/TTr-SKHCN." in text
    assert "DỰ THẢO" not in text


def test_what_was_issued_first_stays_as_it_was_once_the_other_is_issued_too(
    tmp_path, monkeypatch, out, capsys
):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    issued(dossier, "--van-ban", "to_trinh")
    issued(dossier, "--van-ban", "quyet_dinh")
    files = made(out)
    capsys.readouterr()

    docgen("render", dossier)

    told = capsys.readouterr().out
    assert made(out) == files
    assert told.count("(không đổi)") == 2
    assert "lập văn bản mới" not in told


def test_a_draft_made_after_names_the_issued_document(tmp_path, monkeypatch, out):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    issued(dossier, "--van-ban", "to_trinh")

    docgen("render", dossier)

    assert "Tờ trình số 01/TTr-SKHCN." in text_of(out / "QD_du-thao_SKHCN_ban-hanh-quy-trinh.docx")


# What stops it ----------------------------------------------------------------------------------------------


def refused(dossier, capsys, *more, day=DAY):
    """Return the error of an issue that is refused, having given no number and written no file."""
    before = sorted(path for path in dossier.parent.rglob("*.docx"))

    status = issued(dossier, *more, day=day)

    told = capsys.readouterr().err
    assert status == 6, told
    assert sorted(path for path in dossier.parent.rglob("*.docx")) == before
    assert numbers(capsys) == []
    return told


def test_a_draft_that_was_edited_by_hand_stops_it(dossier, out, capsys):
    docgen("render", dossier)
    draft = Document(out / DRAFTED)
    draft.paragraphs[-1].add_run(" Thêm bằng tay.")
    draft.save(out / DRAFTED)

    told = refused(dossier, capsys)

    assert "khác dự thảo ở 1 chỗ" in told
    assert "Thêm bằng tay" in told


def test_a_draft_that_word_saved_without_other_words_does_not(dossier, out):
    docgen("render", dossier)
    Document(out / DRAFTED).save(out / DRAFTED)

    assert issued(dossier) == 0


def test_a_dossier_that_changed_after_its_draft_was_made_stops_it(dossier, capsys):
    docgen("render", dossier)
    edit(dossier, "Gửi kết quả", "Gửi báo cáo")

    assert "Gửi báo cáo" in refused(dossier, capsys)

    docgen("render", dossier)
    assert issued(dossier) == 0


def test_with_a_reason_it_is_issued_all_the_same_and_the_reason_stands_in_the_register(dossier, capsys):
    docgen("render", dossier)
    edit(dossier, "Gửi kết quả", "Gửi báo cáo")

    status = issued(dossier, "--force", "Giám đốc đã duyệt bản mới")

    assert status == 0
    assert "KHÁC DỰ THẢO" in capsys.readouterr().out
    (one,) = numbers(capsys)
    assert one["ly_do_ep"] == "Giám đốc đã duyệt bản mới"


def test_errors_of_the_check_stop_it_and_are_told(dossier, capsys):
    edit(dossier, "Trân trọng.", "Thực hiện điều 5 của Quy chế.")
    docgen("render", dossier)
    assert "LỖI" in capsys.readouterr().out

    told = refused(dossier, capsys)

    assert "2 lỗi thể thức; chưa cấp số" in told
    assert "lỗi VH-22n" in told
    assert issued(dossier, "--force", "Cấp trên yêu cầu") == 1
    assert numbers(capsys)[0]["ly_do_ep"] == "Cấp trên yêu cầu"


def test_a_number_typed_in_the_dossier_stops_it(dossier, capsys):
    edit(dossier, "thang_van_ban: 01/2026", "so_van_ban: 7\n    ngay_van_ban: 15/01/2026")

    assert "số 7 ngày 15/01/2026" in refused(dossier, capsys)


def test_a_day_to_come_stops_it(dossier, capsys):
    assert "31/12/2199" in refused(dossier, capsys, day="31/12/2199")


def test_the_day_of_the_dossier_is_taken_where_none_is_asked_for(dossier, capsys):
    edit(dossier, "thang_van_ban: 01/2026", "ngay_van_ban: 14/01/2026")

    assert docgen("number", "issue", dossier) == 0

    assert numbers(capsys)[0]["ngay"] == "2026-01-14"


def test_a_day_before_the_last_number_needs_a_reason(dossier, tmp_path, capsys):
    other = another(dossier, "khac.yaml")
    issued(dossier)

    assert issued(other, day="14/01/2026") == 6
    assert "15/01/2026" in capsys.readouterr().err
    assert issued(other, "--ly-do", "Ký từ hôm trước", day="14/01/2026") == 0
    assert [one["ly_do_ngay"] for one in numbers(capsys)] == [None, "Ký từ hôm trước"]


def test_a_file_of_that_name_that_is_no_such_file_stops_it(dossier, out, capsys):
    out.mkdir(parents=True)
    (out / NUMBERED).write_bytes(b"x")

    assert NUMBERED in refused(dossier, capsys)
    assert (out / NUMBERED).read_bytes() == b"x"


def test_without_an_office_the_register_must_be_named(tmp_path, monkeypatch, capsys):
    dossier = at_work(tmp_path, monkeypatch)
    monkeypatch.chdir(tmp_path)
    shutil.rmtree(tmp_path / "data")

    status = docgen("number", "list")

    assert status == 2
    assert "--register" in capsys.readouterr().err
    assert dossier.exists()


# After an accident ------------------------------------------------------------------------------------------


def test_a_file_that_went_missing_is_made_again_as_it_was(dossier, out, capsys):
    issued(dossier)
    files = made(out)
    shutil.rmtree(out)

    status = issued(dossier)

    assert status == 0
    assert "đã làm lại y nguyên" in capsys.readouterr().out
    assert (out / NUMBERED).read_bytes() == files[NUMBERED]
    assert manifest.read(out)[NUMBERED].cap_so.so == 1


def test_the_first_of_two_is_made_again_as_it_was_before_the_second(tmp_path, monkeypatch, out):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    issued(dossier, "--van-ban", "to_trinh")
    issued(dossier, "--van-ban", "quyet_dinh")
    name = "TTr_01_SKHCN_ve-viec-ban-hanh-quy-trinh.docx"
    before = (out / name).read_bytes()
    (out / name).unlink()

    assert issued(dossier, "--van-ban", "to_trinh") == 0

    assert (out / name).read_bytes() == before


CRASH = """
import os, sys
from docgen.register import recovery
recovery.settle_all = lambda *_: os._exit(9)
from docgen.cli.frame import run
run(sys.argv[1:])
"""
"""docgen that is killed once the number is recorded, before its files have their names."""


def test_what_a_killed_run_left_is_finished_by_the_next_command(dossier, out, tmp_path, capsys):
    other = another(dossier, "khac.yaml")
    command = [sys.executable, "-c", CRASH, "number", "issue", str(dossier), "--ngay", DAY]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == 9
    assert not (out / NUMBERED).exists()

    status = issued(other)

    told = capsys.readouterr()
    assert (status, [one["so"] for one in numbers(capsys)]) == (0, [1, 2])
    assert f"Đã làm nốt việc dở của lần trước: 01/SKHCN-CĐS {NUMBERED}" in told.err
    assert (out / NUMBERED).exists()
    docgen("render", dossier)
    told = capsys.readouterr().out
    assert f"{NUMBERED} (không đổi)" in told
    assert "đã được cấp số 01" in told


@pytest.mark.slow
def test_clerks_at_once_get_one_number_a_document(dossier, tmp_path, capsys):
    dossiers = [dossier, another(dossier, "khac.yaml")] * 2
    command = [sys.executable, "-m", "docgen", "number", "issue"]
    clerks = [
        subprocess.Popen([*command, str(path), "--ngay", DAY], cwd=ROOT, stdout=subprocess.PIPE)
        for path in dossiers
    ]

    told = [clerk.communicate()[0].decode().splitlines()[0] for clerk in clerks]

    assert [clerk.returncode for clerk in clerks] == [0] * 4
    assert [one["so"] for one in numbers(capsys)] == [1, 2]
    assert sorted(line.startswith("Đã cấp") for line in told) == [False, False, True, True]
    assert len(list((tmp_path / "output").rglob("CV_0?_*.docx"))) == 2


@pytest.mark.office
def test_a_pdf_of_the_issued_document_is_made_on_request(dossier, out):
    assert issued(dossier, "--pdf") == 0

    assert (out / NUMBERED).with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_an_edited_issued_file_is_named_and_left(dossier, out, capsys):
    issued(dossier)
    (out / NUMBERED).write_bytes(b"edited")

    status = issued(dossier)

    assert status == 1
    assert "đã mất hoặc bị sửa" in capsys.readouterr().err
    assert (out / NUMBERED).read_bytes() == b"edited"


def test_a_manifest_that_was_lost_is_marked_again(dossier, out):
    issued(dossier)
    (out / NAME).unlink()

    issued(dossier)

    assert manifest.read(out)[NUMBERED].cap_so.so == 1


def test_a_manifest_altered_by_hand_is_told_and_nothing_is_written(dossier, out, capsys):
    issued(dossier)
    text = (out / NAME).read_text(encoding="utf-8")
    (out / NAME).write_text(text.replace('"so": 1,', '"so": "một",'), encoding="utf-8")

    assert docgen("render", dossier) == 5
    assert NAME in capsys.readouterr().err


def test_no_number_is_given_into_a_folder_whose_manifest_cannot_be_read(dossier, out, capsys):
    docgen("render", dossier)
    (out / NAME).write_text("{", encoding="utf-8")

    assert issued(dossier) == 5

    assert NAME in capsys.readouterr().err
    assert numbers(capsys) == []
    assert not (out / NUMBERED).exists()


# What is told -----------------------------------------------------------------------------------------------


def test_json_tells_all_of_it(dossier, capsys):
    issued(dossier, "--json", "--nguoi", "Văn thư Mẫu")

    told = json.loads(capsys.readouterr().out)

    assert told["so_ky_hieu"] == "01/SKHCN-CĐS"
    assert told["ai"] == "Văn thư Mẫu"
    assert told["trich_yeu"] == "Công văn về việc rà soát thủ tục hành chính"
    assert told["noi_nhan"][:2] == ["Các sở ban ngành", "UBND các xã phường"]
    assert told["luu"] == "VT, CĐS"
    assert told["ho_so"] == "ho_so.yaml#cong_van"
    assert told["da_dien"][0]["sau"] == "Số: 01/SKHCN-CĐS"
    assert told["khac_du_thao"] == []
    assert told["da_co_tu_truoc"] is False


def test_it_speaks_english_too(dossier, capsys):
    issued(dossier, "--lang", "en")

    told = capsys.readouterr().out

    assert "Issued as 01/SKHCN-CĐS" in told
    assert "only number and day differ" in told


def test_the_environment_and_the_house_style_name_the_register(dossier, tmp_path, monkeypatch):
    (tmp_path / "data" / "quy_uoc.yaml").write_text("so_dang_ky: so/van-ban-di.sqlite\n", encoding="utf-8")
    (tmp_path / "so").mkdir()
    issued(dossier)
    monkeypatch.setenv("DOCGEN_REGISTER", str(tmp_path / "khac.sqlite"))
    docgen("number", "policy", "--dat", "theo_loai", "--ly-do", "Thử", "--co-quan", "skhcn")

    found = {path.name for path in tmp_path.rglob("*.sqlite")}

    assert found == {"van-ban-di.sqlite", "khac.sqlite"}

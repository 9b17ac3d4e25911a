"""`--excel`: the annexes of a dossier as workbooks beside the Word file."""

import json

import pytest
from openpyxl import load_workbook

from docgen.cli.frame import run
from tests.offices import LETTER, office

BOOK = "PL01_CV_05_SKHCN-CDS_danh-muc-thu-tuc.xlsx"


def docgen(*arguments):
    return run([str(argument) for argument in arguments])


def test_the_workbook_of_an_annex_stands_beside_the_letter(tmp_path, capsys):
    status = docgen("render", office(tmp_path), "-o", tmp_path / "out", "--excel")

    assert status == 0
    assert f"{BOOK} (tạo mới)" in capsys.readouterr().out
    (sheet,) = load_workbook(tmp_path / "out" / BOOK)
    assert sheet["A2"].value == "DANH MỤC THỦ TỤC"
    assert sheet["A3"].value.startswith("(Kèm theo Công văn số 05/SKHCN-CĐS ngày 05 tháng 01 năm 2026")


def test_the_dossier_may_ask_for_it_itself(tmp_path):
    path = office(tmp_path, LETTER.replace("van_ban:", "phu_luc_excel: có\nvan_ban:", 1))

    docgen("render", path, "-o", tmp_path / "out")

    assert (tmp_path / "out" / BOOK).exists()


def test_again_changes_nothing_and_the_sources_are_kept(tmp_path, capsys):
    path, out = office(tmp_path), tmp_path / "out"
    docgen("render", path, "-o", out, "--excel")
    before = (out / BOOK).read_bytes()
    capsys.readouterr()

    docgen("render", path, "-o", out, "--excel")

    entry = json.loads((out / "docgen-ban-ke.json").read_text(encoding="utf-8"))["tep"][BOOK]
    assert f"{BOOK} (không đổi)" in capsys.readouterr().out
    assert (out / BOOK).read_bytes() == before
    assert (entry["van_ban"], "ho_so.yaml" in entry["nguon"]) == ("cong_van", True)


def test_a_workbook_filled_in_by_hand_is_kept(tmp_path):
    path, out = office(tmp_path), tmp_path / "out"
    docgen("render", path, "-o", out, "--excel")
    (out / BOOK).write_bytes(b"filled in")

    status = docgen("render", path, "-o", out, "--excel")

    assert status == 5
    assert (out / BOOK).read_bytes() == b"filled in"


@pytest.mark.office
@pytest.mark.slow
def test_pdf_is_made_of_word_files_only(tmp_path):
    docgen("render", office(tmp_path), "-o", tmp_path / "out", "--excel", "--pdf")

    assert [path.name for path in (tmp_path / "out").glob("*.pdf")] == [
        "CV_05_SKHCN-CDS_ra-soat-thu-tuc-hanh-chinh.pdf"
    ]

"""`docgen number book` and `metadata` as a person meets them; a book goes in again as it came out."""

import io
import json
from dataclasses import replace

import openpyxl
import pytest

from docgen.cli.frame import run
from docgen.register.book import NAME, open_register
from docgen.register.entries import DA_HUY, NHAP, Asking
from tests.offices import LETTER, office
from tests.register.asked import CLERK, NOW, asked, decision, nothing

PERIOD = ["--tu", "01/01/2026", "--den", "31/12/2026"]
WHOLE = {
    "noi_nhan": ("UBND tỉnh", "Sở Tài chính; Sở Nội vụ"),
    "luu": "VT",
    "so_ban": 12,
    "ghi_chu": "bản giấy",
    "metadata": {"SignerInfo.Position": "Giám đốc"},
}


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An office with a register of four numbers: given, void, given, reserved; and a secret one."""
    place = tmp_path / "co_quan"
    place.mkdir()
    office(place, LETTER)
    monkeypatch.chdir(place)
    with open_register(place / NAME, office=place) as book:
        one = book.issue(
            decision(**WHOLE),
            now=NOW,
            who=CLERK,
            stage=nothing,
        )
        two = book.issue(asked("b"), now=NOW, who=CLERK, stage=nothing)
        book.issue(asked("c"), now=NOW, who=CLERK, stage=nothing)
        book.void(two.so_sach, two.so, reason="nhầm người ký", now=NOW, who=CLERK)
        book.reserve(decision("d"), 1, reason="chờ ký", until=NOW.date(), now=NOW, who=CLERK)
        book.issue(asked("m", do_mat="mat"), now=NOW, who=CLERK, stage=nothing)
    assert one.so == 1
    return place


def rows(path):
    sheet = openpyxl.load_workbook(path)["Sổ"]
    return [(row[0].value, row[9].value or "") for row in sheet.iter_rows(min_row=3)]


def test_the_book_is_printed_as_a_workbook_and_as_word(home, capsys):
    assert run(["number", "book", *PERIOD, "-o", "so.xlsx"]) == 0
    assert run(["number", "book", *PERIOD, "-o", "so.docx", "--quyen", "01"]) == 0

    told = capsys.readouterr()
    assert told.out.splitlines() == ["Đã in 1 quyển, 4 dòng: so.xlsx", "Đã in 1 quyển, 4 dòng: so.docx"]
    assert rows(home / "so.xlsx") == [
        ("01/QĐ-SKHCN", "bản giấy"),
        ("02/SKHCN-CĐS", "Đã hủy: nhầm người ký"),
        ("03/SKHCN-CĐS", ""),
        ("04", "Giữ số đến ngày 10/3/2026: chờ ký"),
    ]
    assert (home / "so.docx").read_bytes().startswith(b"PK")


def test_secret_books_are_left_out_and_named_unless_asked_for(home, capsys):
    assert run(["number", "book", *PERIOD, "-o", "so.xlsx"]) == 0
    assert run(["number", "book", *PERIOD, "-o", "mat.xlsx", "--mat"]) == 0

    told = capsys.readouterr()
    assert "1 sổ văn bản mật" in told.err
    assert "Đã in 2 quyển" in told.out
    assert openpyxl.load_workbook(home / "mat.xlsx").sheetnames == ["Bìa 1", "Sổ 1", "Bìa 2", "Sổ 2"]


def test_the_agency_names_the_parent_on_the_cover(home):
    run(["number", "book", *PERIOD, "-o", "a.xlsx"])
    run(["number", "book", *PERIOD, "-o", "b.xlsx", "--co-quan", "skhcn"])

    covers = [openpyxl.load_workbook(home / name)["Bìa"]["A2"].value for name in ("a.xlsx", "b.xlsx")]
    assert covers == [None, "UBND TỈNH QUẢNG NGÃI"]


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        (["--tu", "01/01/2020", "--den", "31/12/2020", "-o", "a.xlsx"], 3, "không có số nào"),
        (["--so", "to_trinh", *PERIOD, "-o", "a.xlsx"], 3, "không có số nào"),
        (["--co-quan", "Sở khác", *PERIOD, "-o", "a.xlsx"], 3, "không có số nào"),
        (["--tu", "02/01/2026", "--den", "01/01/2026", "-o", "a.xlsx"], 2, "sau ngày cuối"),
        (["--tu", "31/02/2026", "-o", "a.xlsx"], 2, "31/02/2026"),
        ([*PERIOD, "-o", "a.pdf"], 2, "a.pdf"),
    ],
)
def test_what_cannot_be_printed_is_one_line(home, capsys, options, status, words):
    assert run(["number", "book", *options]) == status

    (line,) = [text for text in capsys.readouterr().err.splitlines() if "mật" not in text]
    assert words in line
    assert not (home / "a.xlsx").exists()


def test_a_file_that_is_there_is_kept_unless_forced(home, capsys):
    (home / "so.xlsx").write_text("của tôi", encoding="utf-8")

    assert run(["number", "book", *PERIOD, "-o", "so.xlsx"]) == 5
    assert (home / "so.xlsx").read_text(encoding="utf-8") == "của tôi"
    assert run(["number", "book", *PERIOD, "-o", "so.xlsx", "--force"]) == 0
    assert "so.xlsx" in capsys.readouterr().err


def test_a_printed_book_goes_into_an_empty_register_as_the_same_numbers(home, tmp_path, monkeypatch):
    run(["number", "book", *PERIOD, "-o", str(tmp_path / "so.xlsx"), "--mat"])
    with open_register(home / NAME, office=home) as book:
        before = book.list(Asking())
    other = tmp_path / "moi"
    other.mkdir()
    office(other, LETTER)
    monkeypatch.chdir(other)

    status = run(["number", "import", str(tmp_path / "so.xlsx"), "--co-quan", "skhcn", "--nam", "2026"])

    with open_register(other / NAME, office=other) as book:
        after = book.list(Asking())
    assert status == 0
    assert [told(one) for one in after] == [told(one) for one in before if one.trang_thai != "giu_cho"]
    assert {one.trang_thai for one in after} == {NHAP, DA_HUY}


def told(issued):
    """What of a number a book can hold: all but its state, its files and what is only computed with."""
    document = replace(issued.asked, noi_dung_sha256="", metadata={})
    return (issued.so_sach, issued.so, issued.so_ky_hieu, issued.ngay, document)


def test_a_reserved_number_is_told_when_a_book_is_imported(home, tmp_path, monkeypatch, capsys):
    run(["number", "book", *PERIOD, "-o", str(tmp_path / "so.xlsx")])
    other = tmp_path / "moi"
    other.mkdir()
    office(other, LETTER)
    monkeypatch.chdir(other)
    capsys.readouterr()

    run(["number", "import", str(tmp_path / "so.xlsx"), "--co-quan", "skhcn", "--nam", "2026"])

    assert "04" in capsys.readouterr().err


def test_metadata_is_json_by_number_and_by_key(home, capsys):
    assert run(["number", "metadata", "01/QĐ-SKHCN", "--nam", "2026"]) == 0
    by_number = capsys.readouterr().out
    assert run(["number", "metadata", "ho_so.yaml#quyet_dinh", "-o", "m.json"]) == 0

    assert json.loads(by_number)["SignerInfo"] == {"Position": "Giám đốc", "FullName": "Trần Văn Mẫu"}
    assert (home / "m.json").read_text(encoding="utf-8") == by_number


def test_metadata_that_nobody_knows_is_named(home, capsys):
    assert run(["number", "metadata", "03/SKHCN-CĐS", "--nam", "2026"]) == 1

    streams = capsys.readouterr()
    assert "SignerInfo.Position" in streams.err
    assert json.load(io.StringIO(streams.out))["SignerInfo"]["Position"] is None


@pytest.mark.parametrize(
    ("wanted", "status"), [("02/SKHCN-CĐS", 3), ("99/QĐ-SKHCN", 2), ("khong.yaml#co", 2), ("abc", 2)]
)
def test_metadata_of_no_document_is_one_line(home, capsys, wanted, status):
    assert run(["number", "metadata", wanted, "--nam", "2026"]) == status

    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_document_that_docgen_issues_has_its_whole_metadata(tmp_path, monkeypatch, capsys):
    urgent = LETTER.replace("    so_van_ban: 5\n", "    do_khan: khan\n")
    office(tmp_path, urgent)
    monkeypatch.chdir(tmp_path)
    assert run(["number", "issue", "ho_so.yaml", "--ngay", "05/01/2026"]) == 0
    capsys.readouterr()

    assert run(["number", "metadata", "1", "--nam", "2026"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert (found["CodeNumber"], found["CodeNotation"]) == ("01", "SKHCN-CĐS")
    assert found["Subject"] == "rà soát thủ tục hành chính"
    assert found["SignerInfo"] == {"Position": "Phó Giám đốc", "FullName": "Trần Thị Ví Dụ"}
    assert found["Priority"] == 1
    assert found["To"][0] == {"OrganId": None, "OrganName": "Các sở ban ngành"}

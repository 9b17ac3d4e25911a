"""``docgen number`` beside issuing: numbers without documents, from elsewhere; looking, proving, copying."""

import csv
import json
import sqlite3

import pytest

from docgen.cli import number_open
from docgen.outbox import manifest
from docgen.register import giving
from docgen.sources import register_cells
from tests.cli.issuing import PAIR, another, at_work, docgen, issued, made, numbers

DECISION = ("--van-ban", "quyet_dinh")
REASON = ("--ly-do", "Họp tháng 01")
AGENCY = ("--co-quan", "skhcn")
UNTIL = ("--den", "31/12/2199")


@pytest.fixture
def dossier(tmp_path, monkeypatch):
    """An office with a draft letter, as the working folder."""
    return at_work(tmp_path, monkeypatch)


@pytest.fixture
def more(dossier, tmp_path):
    """Further dossiers with the same letter: more(2) is «ho_so_2.yaml»."""
    return lambda at: another(dossier, f"ho_so_{at}.yaml")


def year_of(capsys):
    """Return the year in which a number is reserved now."""
    docgen("number", "list", "--trang-thai", "giu_cho", "--json")
    return json.loads(capsys.readouterr().out)[0]["nam"]


# A number without a document --------------------------------------------------------------------------------


def test_reserved_numbers_are_passed_over_until_they_are_used(dossier, capsys):
    reserve = ("number", "reserve", "--loai", "cong_van", "--so-luong", "2", *UNTIL, *REASON, *AGENCY)
    assert docgen(*reserve) == 0
    assert "Đã giữ 01, 02" in capsys.readouterr().out
    this_year = year_of(capsys)
    day = f"01/01/{this_year}"

    assert docgen("number", "issue", dossier, "--ngay", day) == 0
    assert docgen("number", "use", another(dossier, "b.yaml"), "--so", "2", "--ngay", day) == 0

    capsys.readouterr()
    docgen("number", "list", "--json", "--nam", this_year)
    found = json.loads(capsys.readouterr().out)
    assert [(one["so"], one["trang_thai"]) for one in found] == [
        (1, "giu_cho"), (2, "da_cap"), (3, "da_cap")
    ]  # fmt: skip
    assert found[0]["giu_den"] == "2199-12-31"


def test_a_number_that_nobody_reserved_cannot_be_used(dossier, capsys):
    status = docgen("number", "use", dossier, "--so", "9", "--ngay", "15/01/2026")

    assert status == 6
    assert "9" in capsys.readouterr().err
    assert not list(dossier.parent.rglob("CV_09*"))


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("reserve", "--loai", "cong_van", *UNTIL, *AGENCY), "ghi lý do"),
        (("void", "1"), "ghi lý do"),
        (("reserve", "--loai", "cong_vn", *UNTIL, *REASON, *AGENCY), "cong_vn"),
        (("reserve", "--loai", "cong_van", "--den", "31/02/2030", *REASON, *AGENCY), "31/02/2030"),
        (("show", "mười lăm"), "mười lăm"),
        (("show", "15"), "15"),
        (("policy", *AGENCY, "--dat", "theo_nhom", "--nhom", "qd=quyet_din", *REASON), "qd=quyet_din"),
    ],
)
def test_a_wrong_word_is_told_in_one_line(dossier, capsys, command, told):
    issued(dossier)
    capsys.readouterr()

    status = docgen("number", *command)

    printed = capsys.readouterr()
    assert status == 2
    assert told in printed.err
    assert printed.err.count("\n") == 1


def test_whose_numbers_they_are_must_be_said_where_there_are_several_agencies(dossier, capsys):
    people = dossier.parent / "data" / "co_quan.yaml"
    first, _, second = people.read_text(encoding="utf-8").partition("tphcm:")
    other = second.replace("Sở Khoa học và Công nghệ", "Chi cục Đo lường", 1)
    people.write_text(f"{first}tphcm:{other}", encoding="utf-8")
    reserve = ("number", "reserve", "--loai", "cong_van", *UNTIL, *REASON)

    assert docgen(*reserve) == 2
    assert "skhcn, tphcm" in capsys.readouterr().err
    assert docgen(*reserve, "--co-quan", "tphcm") == 0


def test_a_void_number_is_never_given_again_and_its_files_stay(dossier, more, capsys):
    issued(dossier)
    out = dossier.parent / "output" / "ho_so"
    files = {name for name in made(out) if name.startswith("CV_01")}

    assert docgen("number", "void", "01/SKHCN-CĐS", "--nam", "2026", "--ly-do", "Cấp nhầm") == 0
    assert issued(dossier) == 0

    assert [(one["so"], one["trang_thai"]) for one in numbers(capsys)] == [(1, "da_huy"), (2, "da_cap")]
    assert files <= set(made(out))
    assert {entry.cap_so.so for entry in manifest.read(out).values() if entry.cap_so} == {2}


def test_which_of_two_like_numbers_is_meant_must_be_said(tmp_path, monkeypatch, capsys):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    docgen("number", "policy", "--dat", "theo_loai", *REASON, *AGENCY)
    issued(dossier, "--van-ban", "to_trinh")
    issued(dossier, *DECISION)
    capsys.readouterr()

    assert docgen("number", "void", "1", "--nam", "2026", "--ly-do", "x") == 2
    assert "01/TTr-SKHCN" in capsys.readouterr().err
    assert docgen("number", "void", "1/QĐ-SKHCN", "--nam", "2026", "--ly-do", "x") == 0
    assert {one["so_ky_hieu"]: one["trang_thai"] for one in numbers(capsys)} == {
        "01/QĐ-SKHCN": "da_huy", "01/TTr-SKHCN": "da_cap"
    }  # fmt: skip


# Numbers from elsewhere -------------------------------------------------------------------------------------


def test_a_number_of_another_system_is_recorded_and_its_gap_explained(dossier, more, capsys):
    record = ("number", "record", dossier, "--so", "123", "--ngay", "15/01/2026")

    assert docgen(*record) == 6
    assert docgen(*record, "--ly-do", "Hệ thống cấp từ đầu năm") == 0
    assert issued(more(2)) == 0

    found = numbers(capsys)
    assert [(one["so"], one["trang_thai"]) for one in found] == [(123, "ghi_nhan"), (124, "da_cap")]
    assert (dossier.parent / "output" / "ho_so").joinpath(found[0]["tep"][0]["ten"]).exists()


def test_a_document_that_has_its_number_in_the_dossier_is_recorded_with_it_alone(dossier, capsys):
    text = dossier.read_text(encoding="utf-8")
    numbered = text.replace("thang_van_ban: 01/2026", "so_van_ban: 1\n    ngay_van_ban: 15/01/2026")
    dossier.write_text(numbered, encoding="utf-8")
    docgen("render", dossier)
    before = made(dossier.parent / "output" / "ho_so")

    assert docgen("number", "record", dossier, "--so", "2", "--ngay", "15/01/2026") == 6
    assert docgen("number", "record", dossier, "--so", "1", "--ngay", "15/01/2026") == 0

    after = made(dossier.parent / "output" / "ho_so")
    assert {name: data for name, data in after.items() if name.endswith(".docx")} == {
        name: data for name, data in before.items() if name.endswith(".docx")
    }
    assert [one["so_ky_hieu"] for one in numbers(capsys)] == ["01/SKHCN-CĐS"]


BOOK = [
    ("Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Ghi chú"),
    ("01/QĐ-SKHCN", "05/01/2026", "Quyết định ban hành Quy chế", ""),
    ("02", "", "", "Đã hủy: viết nhầm"),
    ("03/SKHCN-CĐS", "07/01/2026", "V/v rà soát thủ tục", ""),
]


def test_the_door_believes_every_number_that_the_register_does():
    assert number_open.parsed(f"{giving.MOST}/QĐ-SKHCN") == (giving.MOST, "QĐ-SKHCN")
    assert number_open.MAX_NUMBER == giving.MOST == register_cells.MOST


def test_an_old_book_goes_on_where_it_ends_and_twice_adds_nothing(dossier, capsys):
    with (dossier.parent / "so.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(BOOK)
    once = ("number", "import", "so.csv", "--nam", "2026", *AGENCY)

    assert docgen(*once) == 0
    assert "Đã nhập 3 số" in capsys.readouterr().out
    assert docgen(*once) == 0
    assert "Đã nhập 0 số" in capsys.readouterr().out
    assert issued(dossier) == 0

    found = [(one["so"], one["trang_thai"], one["ly_do"]) for one in numbers(capsys)]
    assert found[1] == (2, "da_huy", "viết nhầm")
    assert [(so, state) for so, state, _ in found] == [
        (1, "nhap"), (2, "da_huy"), (3, "nhap"), (4, "da_cap")
    ]  # fmt: skip


def test_an_old_book_may_begin_with_a_void_number(dossier, capsys):
    rows = [BOOK[0], ("01", "", "", "Đã hủy: viết nhầm"), ("02/QĐ-SKHCN", "05/01/2026", "Quyết định", "")]
    with (dossier.parent / "so.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)

    assert docgen("number", "import", "so.csv", "--nam", "2026", *AGENCY) == 0

    assert [(one["so"], one["trang_thai"]) for one in numbers(capsys)] == [(1, "da_huy"), (2, "nhap")]


def test_a_void_number_behind_the_last_one_of_the_old_book_is_not_given_again(dossier, capsys):
    with (dossier.parent / "so.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*BOOK, ("04", "", "", "Đã hủy: bỏ trắng"), ("06", "", "", "Đã hủy")])

    assert docgen("number", "import", "so.csv", "--nam", "2026", *AGENCY) == 0
    assert issued(dossier) == 0

    assert [(one["so"], one["trang_thai"]) for one in numbers(capsys)][3:] == [
        (4, "da_huy"), (6, "da_huy"), (7, "da_cap")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "year", "words"), [("05/01/2025", "2026", "năm 2026"), ("05/01/2200", "2200", "chưa đến")]
)
def test_an_old_book_with_a_day_that_cannot_be_is_refused_at_its_cell(dossier, capsys, day, year, words):
    with (dossier.parent / "so.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([BOOK[0], ("04/QĐ-SKHCN", day, "Quyết định", "")])

    assert docgen("number", "import", "so.csv", "--nam", year, *AGENCY) != 0

    told = capsys.readouterr().err
    assert "so.csv:B2" in told or "so.csv:2" in told
    assert words in told
    assert not (dossier.parent / "so-dang-ky.sqlite").exists()


def test_a_number_of_the_old_book_that_the_register_gave_to_another_is_told_by_its_cell(dossier, capsys):
    issued(dossier)
    with (dossier.parent / "so.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(BOOK)
    before = numbers(capsys)

    assert docgen("number", "import", "so.csv", "--nam", "2026", *AGENCY) == 6

    assert "so.csv:A2" in capsys.readouterr().err
    assert numbers(capsys) == before


# Looking ----------------------------------------------------------------------------------------------------


def test_the_list_fits_a_narrow_terminal(dossier, more, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    long = dossier.read_text(encoding="utf-8").replace("rà soát thủ tục", "rà soát " + "rất dài " * 20)
    (dossier.parent / "dai.yaml").write_text(long, encoding="utf-8")
    issued(dossier)
    issued(dossier.parent / "dai.yaml")
    capsys.readouterr()

    docgen("number", "list", "--nam", "2026")

    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[2].startswith("01/SKHCN-CĐS  15/01/2026  đã cấp")
    assert "…" in lines[3]
    assert lines[-1] == "Có 2 số."


def test_numbers_are_found_by_words_days_kind_and_state(tmp_path, monkeypatch, capsys):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    issued(dossier, "--van-ban", "to_trinh")
    issued(dossier, *DECISION, day="20/01/2026")
    capsys.readouterr()

    def found(*arguments):
        docgen("number", *arguments, "--json")
        return [one["so"] for one in json.loads(capsys.readouterr().out)]

    assert found("find", "to trinh") == [1]
    assert found("find", "mẫu") == [2]
    assert found("list", "--nam", "2026", "--loai", "quyet_dinh") == [2]
    assert found("list", "--tu", "16/01/2026", "--den", "31/01/2026") == [2]
    assert found("list", "--nam", "2026", "--trang-thai", "da_huy") == []
    assert found("list", "--nam", "2025") == []
    assert docgen("number", "find", "không hề có") == 1


def test_show_tells_document_files_and_history(dossier, capsys):
    issued(dossier, "--nguoi", "Văn thư Mẫu")
    capsys.readouterr()

    docgen("number", "show", "1", "--nam", "2026")

    told = capsys.readouterr().out
    for text in ("01/SKHCN-CĐS", "Trần Thị Ví Dụ", "output/ho_so/CV_01", "ho_so.yaml#cong_van"):
        assert text in told
    docgen("number", "show", "1", "--nam", "2026", "--json")
    history = json.loads(capsys.readouterr().out)["nhat_ky"]
    assert [line["ai"] for line in history] == ["Văn thư Mẫu"]


# An inspector -----------------------------------------------------------------------------------------------


def test_a_clean_register_has_no_fault_and_an_edited_file_is_one(dossier, capsys):
    issued(dossier)
    check = ("number", "check", "--nam", "2026", "--tep")
    assert docgen(*check) == 0
    assert "không có gì sai" in capsys.readouterr().out

    (file,) = (dossier.parent / "output").rglob("CV_01*")
    file.write_bytes(b"edited")

    assert docgen(*check) == 1
    assert "tệp bị sửa: CV_01" in capsys.readouterr().out


def test_a_gap_with_a_reason_is_no_fault_without_one(dossier, capsys):
    docgen("number", "record", dossier, "--so", "3", "--ngay", "15/01/2026", *REASON)
    capsys.readouterr()

    status = docgen("number", "check", "--nam", "2026")

    told = capsys.readouterr().out
    assert "khuyết số 01–02; có lý do: Họp tháng 01" in told
    assert status == 0


def test_the_journal_is_proved_and_an_altered_register_told(dossier, tmp_path, capsys):
    issued(dossier)
    capsys.readouterr()
    docgen("number", "audit", "--json")
    tip = json.loads(capsys.readouterr().out)["moc"]
    assert docgen("number", "audit", "--moc", tip) == 0

    with sqlite3.connect(tmp_path / "so-dang-ky.sqlite") as base:
        base.execute("UPDATE so SET so = 7" if _has(base, "so") else f"UPDATE {_numbers(base)} SET so = 7")

    assert docgen("number", "audit", "--moc", tip) == 6
    assert "ĐÃ BỊ SỬA" in capsys.readouterr().err


def _has(base, table):
    found = base.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,))
    return found.fetchone() is not None


def _numbers(base):
    """Return the table that holds the numbers: the one with a column for ký hiệu."""
    tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    columns = {name: {row[1] for row in base.execute(f"PRAGMA table_info({name})")} for (name,) in tables}
    return next(name for name, found in columns.items() if {"so", "ky_hieu"} <= found)


def test_a_backup_brings_the_register_back(dossier, tmp_path, capsys):
    issued(dossier)
    before = numbers(capsys)
    assert docgen("number", "backup", "sao.sqlite") == 0
    for path in tmp_path.glob("so-dang-ky.sqlite*"):
        path.unlink()

    assert docgen("number", "restore", "sao.sqlite") == 0

    assert numbers(capsys) == before
    assert docgen("number", "backup", "sao.sqlite") == 6


def test_each_kind_has_its_own_numbers_once_that_is_the_policy(tmp_path, monkeypatch, capsys):
    dossier = at_work(tmp_path, monkeypatch, PAIR)
    assert docgen("number", "policy", "--dat", "theo_loai", *REASON, *AGENCY) == 0
    assert "mỗi loại một dãy" in capsys.readouterr().out

    issued(dossier, "--van-ban", "to_trinh")
    issued(dossier, *DECISION)

    assert sorted(one["so_ky_hieu"] for one in numbers(capsys)) == ["01/QĐ-SKHCN", "01/TTr-SKHCN"]


def test_a_secret_document_has_a_series_of_its_own(dossier, more, capsys):
    issued(dossier)

    issued(more(2), "--do-mat", "mat")

    assert {(one["so"], one["do_mat"]) for one in numbers(capsys)} == {(1, None), (1, "mat")}


def test_a_register_that_is_none_yet_is_told(dossier, capsys):
    status = docgen("number", "list")

    assert status == 6
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_no_register_is_told_and_left(dossier, tmp_path, capsys):
    (tmp_path / "x.sqlite").write_bytes(b"no database at all, but some text that is long enough")

    status = issued(dossier, "--register", "x.sqlite")

    assert status == 6
    assert "Traceback" not in capsys.readouterr().err
    assert (tmp_path / "x.sqlite").read_bytes().startswith(b"no database")


def test_help_is_in_both_languages(capsys):
    assert docgen("number", "--help") == 0
    assert docgen("number", "issue", "--help", "--lang", "en") == 0

    told = capsys.readouterr().out
    assert "Cấp số và ngày" in told
    assert "Day of the document" in told


@pytest.mark.parametrize(
    "words",
    [("show", "1\udcff"), ("find", "\udcff"), ("void", "1", "--ly-do", "\udcff"), ("list", "--tu", "\udcff")],
)
def test_bytes_that_are_no_utf8_in_an_argument_are_one_line(dossier, capsys, words):
    issued(dossier)
    capsys.readouterr()

    assert docgen("number", *words) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "UTF-8" in line


@pytest.fixture
def two_alike(dossier, more):
    """An ordinary and a secret letter that both are 01/SKHCN-CĐS."""
    issued(dossier)
    issued(more(2), "--do-mat", "mat")


@pytest.mark.parametrize(("which", "secret"), [("--mat", "mat"), ("--khong-mat", None)])
def test_a_secret_number_is_told_from_the_ordinary_one_of_the_same_print(two_alike, capsys, which, secret):
    assert docgen("number", "show", "1", "--nam", "2026") == 2
    assert "--khong-mat" in capsys.readouterr().err

    assert docgen("number", "show", "1", "--nam", "2026", which, "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["do_mat"] == secret
    assert docgen("number", "show", "1", "--so-sach", shown["so_sach"]) == 0
    assert docgen("number", "metadata", "1", "--nam", "2026", which) in (0, 1)
    assert docgen("number", "void", "1", "--nam", "2026", which, "--ly-do", "In sai") == 0
    states = {one["do_mat"]: one["trang_thai"] for one in numbers(capsys)}
    assert states.pop(secret) == "da_huy"
    assert set(states.values()) == {"da_cap"}


def test_what_a_secret_document_is_about_is_hidden_unless_asked_for(two_alike, capsys):
    subjects = [one["trich_yeu"] for one in numbers(capsys) if one["do_mat"]]
    hidden = numbers(capsys)
    (shown,) = [one for one in numbers(capsys, "--mat") if one["do_mat"]]

    assert subjects == ["(văn bản mật)"]
    assert [one["tep"] for one in hidden if one["do_mat"]] == [[]]
    assert "rà soát" in shown["trich_yeu"]
    docgen("number", "find", "rà soát", "--nam", "2026", "--json")
    assert [one["do_mat"] for one in json.loads(capsys.readouterr().out)] == [None]
    docgen("number", "find", "rà soát", "--nam", "2026", "--json", "--mat")
    assert len(json.loads(capsys.readouterr().out)) == 2

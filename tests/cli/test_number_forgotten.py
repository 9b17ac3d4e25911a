"""A register that was lost, emptied or is an old copy gives no number twice; nor does a copied dossier."""

import shutil

import pytest

from docgen.register.book import NAME
from tests.cli.issuing import DAY, at_work, docgen, issued, numbers

OTHER = "khac.yaml"


@pytest.fixture
def dossier(tmp_path, monkeypatch):
    """An office whose first letter has its number, and a second dossier of other words."""
    path = at_work(tmp_path, monkeypatch)
    text = path.read_text(encoding="utf-8").replace("trich_yeu: rà soát", "trich_yeu: kiểm tra")
    (tmp_path / OTHER).write_text(text, encoding="utf-8")
    assert issued(path) == 0
    return path


def lose(folder):
    for path in folder.glob(f"{NAME}*"):
        path.unlink()


def test_the_first_number_says_that_a_register_was_begun(tmp_path, monkeypatch, capsys):
    dossier = at_work(tmp_path, monkeypatch)

    issued(dossier)
    first = capsys.readouterr().err
    issued(dossier)

    assert f"Đã lập sổ mới: {tmp_path / NAME}" in first
    assert "sổ mới" not in capsys.readouterr().err


def test_a_lost_register_is_not_begun_again_from_one(dossier, tmp_path, capsys):
    lose(tmp_path)

    assert issued(dossier) == 6
    assert "đã được cấp số 1 ngày 15/01/2026" in capsys.readouterr().err
    assert issued(tmp_path / OTHER) == 6
    assert "--so-moi" in capsys.readouterr().err
    assert docgen("number", "list", "--nam", "2026", "--json") == 0
    assert capsys.readouterr().out.strip() == "[]"


def test_no_number_is_reserved_in_a_lost_register_either(dossier, tmp_path, capsys):
    lose(tmp_path)
    wanted = ("reserve", "--loai", "cong_van", "--den", "31/12/2199", "--ly-do", "Hội nghị")

    assert docgen("number", *wanted) == 6
    assert docgen("number", *wanted, "--so-moi", "Sổ mất") == 0


def test_the_number_that_was_lost_is_taken_over_and_the_next_one_follows(dossier, tmp_path, capsys):
    lose(tmp_path)

    assert docgen("number", "record", dossier, "--so", "1", "--ngay", DAY) == 0
    assert issued(tmp_path / OTHER) == 0
    assert [one["so"] for one in numbers(capsys)] == [1, 2]


def test_a_register_begun_anew_for_a_reason_says_why(dossier, tmp_path, capsys):
    lose(tmp_path)

    assert issued(tmp_path / OTHER, "--so-moi", "Sổ cũ cháy") == 0

    assert [one["ly_do_ngay"] for one in numbers(capsys)] == ["Sổ cũ cháy"]


def test_an_older_copy_of_the_register_gives_no_number_twice(dossier, tmp_path, capsys):
    docgen("number", "backup", "sao.sqlite")
    assert issued(tmp_path / OTHER) == 0
    third = (tmp_path / OTHER).read_text(encoding="utf-8").replace("kiểm tra", "thống kê")
    (tmp_path / "ba.yaml").write_text(third, encoding="utf-8")
    lose(tmp_path)
    capsys.readouterr()

    assert docgen("number", "restore", "sao.sqlite") == 1
    assert "chưa có số 02 ngày 15/01/2026 của «cong_van» (output/khac)" in capsys.readouterr().err
    assert issued(tmp_path / "ba.yaml") == 6
    assert docgen("number", "record", OTHER, "--so", "2", "--ngay", DAY) == 0
    assert issued(tmp_path / "ba.yaml") == 0
    assert [one["so"] for one in numbers(capsys)] == [1, 2, 3]


def test_an_emptied_register_is_damage_and_no_new_one(dossier, tmp_path, capsys):
    lose(tmp_path)
    (tmp_path / NAME).write_bytes(b"")

    assert issued(tmp_path / OTHER) == 6
    assert "0 byte" in capsys.readouterr().err
    assert (tmp_path / NAME).read_bytes() == b""


def test_a_dossier_renamed_or_copied_gets_no_second_number(dossier, tmp_path, capsys):
    shutil.copy(dossier, tmp_path / "ban-chep.yaml")

    assert issued(tmp_path / "ban-chep.yaml") == 6
    told = capsys.readouterr().err
    assert "01/SKHCN-CĐS" in told
    assert "ho_so.yaml#cong_van" in told
    assert issued(tmp_path / "ban-chep.yaml", "--ly-do", "Gửi lần hai") == 0
    assert [one["so"] for one in numbers(capsys)] == [1, 2]


def test_a_void_number_does_not_keep_its_words_from_being_issued_again(dossier, tmp_path):
    assert docgen("number", "void", "1", "--nam", "2026", "--ly-do", "In sai") == 0
    shutil.copy(dossier, tmp_path / "ban-chep.yaml")

    assert issued(tmp_path / "ban-chep.yaml") == 0


def test_a_lost_register_goes_on_once_its_old_book_is_imported(dossier, tmp_path, capsys):
    assert docgen("number", "book", "--tu", "01/01/2026", "--den", "31/12/2026", "-o", "so.xlsx") == 0
    lose(tmp_path)

    assert docgen("number", "import", "so.xlsx", "--nam", "2026") == 0
    assert issued(tmp_path / OTHER) == 0
    assert [one["so"] for one in numbers(capsys)] == [1, 2]

"""`docgen verify`: a delivered folder is as its manifest says, or every difference is named."""

import json
import shutil

import pytest

from docgen.generate.packs import pack
from docgen.generate.packs.runs import finish, running
from docgen.outbox import zips
from tests.cli.test_pack import LOOSE, PACK, ROWS, docgen
from tests.cli.test_pack import pack as laid_out
from tests.generate.packs.made_here import make


@pytest.fixture
def folders(tmp_path):
    make(laid_out(tmp_path), tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def zipped(tmp_path):
    make(laid_out(tmp_path, PACK.replace("khoa: ma", "khoa: ma\ndong_goi: zip")), tmp_path / "out")
    return tmp_path / "out"


def verified(capsys, folder):
    """Return the exit status, and the differences that --json tells."""
    status = docgen("verify", folder, "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["dung"] is (status == 0)
    return status, [(one["loai"], one["ten"]) for one in told["khac"]]


def document(folder, pack):
    (path,) = (folder / pack).iterdir()
    return path


def test_a_folder_as_it_was_made_is_right(folders, capsys):
    assert docgen("verify", folders) == 0

    told = capsys.readouterr().out
    assert told.startswith("3 gói, 3 tệp: đúng như bản kê.\nSHA-256 của bản kê: ")


def test_zips_as_they_were_made_are_right(zipped, capsys):
    assert verified(capsys, zipped) == (0, [])


def test_what_is_missing_changed_or_more_is_named(folders, capsys):
    one, two = document(folders, "H48.01"), document(folders, "H48.02")
    one.write_bytes(one.read_bytes()[:-1] + b"x")
    two.unlink()
    shutil.rmtree(folders / "H48.03")
    (folders / "H48.01" / "ghi chu.txt").write_text("x")
    (folders / "la").mkdir()
    (folders / "Thumbs.db").write_text("x")

    assert verified(capsys, folders) == (
        1,
        [
            ("khac", f"H48.01/{one.name}"),
            ("la", "H48.01/ghi chu.txt"),
            ("thieu", f"H48.02/{two.name}"),
            ("thieu", "H48.03"),
            ("la", "la"),
        ],
    )


def test_every_difference_is_told_in_a_line(folders, capsys):
    shutil.rmtree(folders / "H48.03")

    assert docgen("verify", folders) == 1
    assert capsys.readouterr().out.splitlines()[:2] == ["thiếu: H48.03", "3 gói, 3 tệp: 1 chỗ khác bản kê."]


def test_what_is_in_a_zip_is_proved_too(zipped, capsys):
    path = zipped / "H48.01.zip"
    ((name, data),) = zips.read(path.read_bytes()).items()
    path.write_bytes(zips.to_bytes([(name, data + b"x"), ("them.txt", b"x")]))
    (zipped / "H48.02.zip").write_bytes(b"PK")
    (zipped / "H48.03.zip").unlink()

    assert verified(capsys, zipped)[1] == [
        ("khac", f"H48.01.zip/{name}"),
        ("la", "H48.01.zip/them.txt"),
        ("zip_hong", "H48.02.zip"),
        ("thieu", "H48.03.zip"),
    ]


def test_a_zip_packed_anew_is_changed_even_with_the_same_files(zipped, capsys):
    path = zipped / "H48.01.zip"
    path.write_bytes(path.read_bytes() + b"x")

    assert verified(capsys, zipped)[1] in ([("khac", "H48.01.zip")], [("zip_hong", "H48.01.zip")])


def test_a_link_in_the_place_of_a_file_or_folder_is_no_proof(folders, capsys, tmp_path):
    path = document(folders, "H48.01")
    path.rename(tmp_path / "elsewhere.docx")
    path.symlink_to(tmp_path / "elsewhere.docx")
    (folders / "H48.02").rename(tmp_path / "elsewhere")
    (folders / "H48.02").symlink_to(tmp_path / "elsewhere")

    assert verified(capsys, folders)[1] == [("khac", f"H48.01/{path.name}"), ("khac", "H48.02")]


def test_packs_no_longer_in_the_table_and_failed_ones_are_told(tmp_path, capsys):
    path = laid_out(tmp_path, LOOSE)
    make(path, tmp_path / "out")
    laid_out(tmp_path, LOOSE, rows=[*ROWS[:2], ("H48.02", "Chi cục", "mười", "Đo lường")])
    make(path, tmp_path / "out")

    assert docgen("verify", tmp_path / "out") == 1
    told = capsys.readouterr().out
    assert "gói không còn trong bảng nguồn: H48.03" in told
    assert "1 gói không tạo được" in told


def test_a_run_that_was_cut_off_is_told(tmp_path, capsys):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    make(path, tmp_path / "out", stop_after=1)

    assert verified(capsys, tmp_path / "out") == (1, [("dang_do", ".docgen-goi")])


def test_a_run_that_was_stopped_is_not_whole_until_it_is_resumed(tmp_path, capsys):
    path = laid_out(tmp_path)
    plan = pack.plan(path)

    with running(path, plan, tmp_path / "out") as run:
        finish(run, {0: pack.done(run.jobs[0])})

    assert verified(capsys, tmp_path / "out") == (1, [("chua_lam", str(len(plan.rows) - 1))])
    make(path, tmp_path / "out", resume=True)
    assert verified(capsys, tmp_path / "out") == (0, [])


def test_a_folder_whose_name_differs_in_capitals_alone_is_told(folders, capsys):
    (folders / "h48.01").mkdir()

    assert verified(capsys, folders) == (1, [("la", "h48.01")])


def test_a_folder_without_a_manifest_is_told_in_one_line(tmp_path, capsys):
    assert docgen("verify", tmp_path) == 5

    assert "thư mục này không có bản kê «docgen-goi.json»" in capsys.readouterr().err


def test_an_altered_manifest_is_told_in_one_line(folders, capsys):
    (folders / "docgen-goi.json").write_text("{")

    assert docgen("verify", folders) == 5
    assert len(capsys.readouterr().err.splitlines()) == 1

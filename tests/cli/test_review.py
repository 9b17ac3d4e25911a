"""`docgen review` as a person meets it."""

import pytest

from docgen.cli.frame import run
from docgen.generate.reviewing import NAME
from docgen.outbox import pdf, run_manifest
from tests.cli.test_pack import pack


def docgen(*arguments):
    return run([str(argument) for argument in arguments])


@pytest.fixture
def out(tmp_path, capsys):
    """The output folder of three packs."""
    assert docgen("pack", pack(tmp_path), "-o", tmp_path / "out") == 0
    capsys.readouterr()
    return tmp_path / "out"


def test_the_page_is_put_into_the_folder_and_named(out, capsys):
    assert docgen("review", out, "--no-pictures") == 0

    told = capsys.readouterr()
    assert told.out.startswith(f"Đã lập trang duyệt {out / NAME} (0.0 MB): 3 gói,")
    assert told.err == ""
    assert "Sở R&amp;D &lt;mới&gt;" in (out / NAME).read_text(encoding="utf-8")


def test_the_same_folder_gives_the_same_page_whatever_the_workers(out):
    pages = set()
    for workers in (1, 2):
        docgen("review", out, "--no-pictures", "--workers", workers)
        pages.add((out / NAME).read_bytes())

    assert len(pages) == 1


def test_nothing_else_in_the_folder_changes(out):
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}

    docgen("review", out, "--no-pictures")

    after = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert {path for path in after if path not in before} == {out / NAME}
    assert {path: after[path] for path in before} == before


def test_a_pack_that_failed_is_on_the_page_with_its_reason(tmp_path, capsys):
    rows = [
        ("Mã", "Tên", "Số", "Lĩnh vực"),
        ("H48.01", "Sở Khoa học", "mười", "Khoa học"),
        ("H48.02", "Chi cục Đo lường", "12", "Đo lường"),
    ]
    assert docgen("pack", pack(tmp_path, rows=rows), "-o", tmp_path / "out") == 3

    assert docgen("review", tmp_path / "out", "--no-pictures") == 0

    html = (tmp_path / "out" / NAME).read_text(encoding="utf-8")
    assert "<b>1</b> không tạo được" in html
    assert "don_vi.csv:C2" in html


def test_the_page_speaks_english_where_asked(out, capsys):
    docgen("review", out, "--no-pictures", "--lang", "en")

    assert "The review page" in capsys.readouterr().out
    assert "to look at first" in (out / NAME).read_text(encoding="utf-8")


def test_without_libreoffice_the_page_is_made_and_the_pictures_missed(out, capsys, monkeypatch):
    monkeypatch.setattr(pdf, "PROGRAMS", ("no-such-office",))

    assert docgen("review", out) == 0

    assert "không có ảnh trang đầu" in capsys.readouterr().err
    assert (out / NAME).exists()


@pytest.mark.parametrize("spoiled", ["", "{}", "[1", '{"phien_ban": 99}'])
def test_a_folder_whose_manifest_is_missing_or_spoiled_is_told_in_one_line(out, capsys, spoiled):
    (out / run_manifest.NAME).unlink()
    if spoiled:
        (out / run_manifest.NAME).write_text(spoiled, encoding="utf-8")

    assert docgen("review", out) == 5

    (line,) = capsys.readouterr().err.splitlines()
    assert run_manifest.NAME in line
    assert not (out / NAME).exists()

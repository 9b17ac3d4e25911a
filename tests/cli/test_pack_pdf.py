"""Packs with PDFs: beside the Word files, in zips, alone; a program that is absent is told first."""

import json
import zipfile

import pytest

from docgen.outbox import run_manifest
from tests.cli.test_pack import LOOSE, ROWS, docgen, made
from tests.cli.test_pack import pack as laid_out
from tests.generate.clusters import running
from tests.generate.test_cluster import packed

office = pytest.mark.office


def endings(out):
    return sorted(name.rpartition(".")[2] for name in made(out) if not name.startswith("docgen-goi"))


@office
@pytest.mark.slow
def test_every_word_file_has_its_pdf_and_resume_leaves_both(tmp_path, capsys):
    path = laid_out(tmp_path, LOOSE, rows=ROWS[:3])

    first = docgen("pack", path, "-o", tmp_path / "out", "--pdf", "--json")
    told = json.loads(capsys.readouterr().out)
    before = made(tmp_path / "out")
    again = docgen("pack", path, "-o", tmp_path / "out", "--pdf", "--resume", "--json")
    told_again = json.loads(capsys.readouterr().out)

    assert (first, again) == (0, 0)
    assert endings(tmp_path / "out") == ["docx", "docx", "pdf", "pdf"]
    assert [len(one["pdf"]) for one in told["ket_qua"]] == [1, 1]
    assert told_again["tong"] == {"tat_ca": 2, "moi": 0, "khong_doi": 2, "hong": 0}
    assert made(tmp_path / "out") == before


@office
@pytest.mark.slow
def test_a_zip_holds_word_file_and_pdf_and_the_review_is_made_of_it(tmp_path, capsys):
    text = LOOSE + "dong_goi: zip\ngom: [word, pdf]\n"

    status = docgen("pack", laid_out(tmp_path, text, ROWS[:3]), "-o", tmp_path / "out", "--review")

    assert status == 0, capsys.readouterr().err
    with zipfile.ZipFile(tmp_path / "out" / "H48.01.zip") as pack:
        assert sorted(name.rpartition(".")[2] for name in pack.namelist()) == ["docx", "pdf"]
    assert (tmp_path / "out" / "docgen-duyet.html").exists()
    assert docgen("verify", tmp_path / "out") == 0


@office
@pytest.mark.dask
@pytest.mark.slow
def test_a_cluster_makes_the_pdfs_too(tmp_path):
    path = laid_out(tmp_path, LOOSE + "gom: [pdf]\n")

    with running(tmp_path) as address:
        told = packed(path, tmp_path / "out", "--scheduler", address)

    assert told.returncode == 0, told.stderr
    assert endings(tmp_path / "out") == ["pdf"] * (len(ROWS) - 1)
    assert all(len(one.tep) == 1 and one.tep[0].tu for one in run_manifest.read(tmp_path / "out").goi)


@pytest.mark.parametrize("asked", ["--pdf", "gom"])
def test_without_libreoffice_nothing_is_begun(tmp_path, capsys, monkeypatch, asked):
    monkeypatch.setenv("PATH", str(tmp_path))
    text = LOOSE + ("gom: [word, pdf]\n" if asked == "gom" else "")

    status = docgen("pack", laid_out(tmp_path, text), "-o", tmp_path / "out", *[asked][asked == "gom" :])

    assert status == 7
    assert "không tìm thấy LibreOffice" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()

"""Several dossiers at once: each in its own folder, one's mistakes its own, the worst exit status."""

import json
import shutil
from dataclasses import replace

import pytest

from docgen.cli.frame import run
from docgen.errors import DocgenError
from docgen.generate import many
from tests.offices import LETTER, office

BROKEN = LETTER.replace("ngay_van_ban: 05/01/2026", "ngay_van_ban: 31/02/2026")


def docgen(*arguments):
    return run([str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path):
    """An office with the dossiers mot, hai and ba in ho_so/, beside a file that is none."""
    dossier = office(tmp_path)
    (tmp_path / "ho_so").mkdir()
    for number, name in enumerate(("mot", "hai", "ba"), start=5):
        text = LETTER.replace("so_van_ban: 5", f"so_van_ban: {number}")
        (tmp_path / "ho_so" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "ho_so" / "ghi_chu.yaml").write_text("a: b\n", encoding="utf-8")
    dossier.unlink()
    return tmp_path / "ho_so"


def made(out):
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_all_dossiers_of_a_folder_are_made_each_in_its_own(folder, tmp_path, capsys):
    status = docgen("render", folder, "-o", tmp_path / "out")

    told = capsys.readouterr().out
    assert status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["ba", "hai", "mot"]
    assert "hai.yaml: đã tạo; 0 phát hiện" in told
    assert "Tổng số 3: 3 đã tạo, 0 không đổi, 0 không tạo được." in told


def test_without_a_folder_for_results_each_goes_where_it_goes_alone(folder, tmp_path):
    docgen("render", folder / "mot.yaml", folder / "hai.yaml")

    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == ["hai", "mot"]


def test_two_workers_write_the_same_bytes_as_one(folder, tmp_path):
    for workers in (1, 2):
        docgen("render", folder, "-o", tmp_path / f"out{workers}", "--workers", workers)

    assert made(tmp_path / "out1") == made(tmp_path / "out2")
    assert len(made(tmp_path / "out1")) == 6


@pytest.mark.parametrize("workers", [1, 2])
def test_the_mistakes_of_one_dossier_stop_no_other(folder, tmp_path, capsys, workers):
    (folder / "hai.yaml").write_text(BROKEN, encoding="utf-8")

    status = docgen("render", folder, "-o", tmp_path / "out", "--workers", workers)

    told = capsys.readouterr()
    assert status == 3
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["ba", "mot"]
    assert "hai.yaml: KHÔNG TẠO ĐƯỢC; 1 lỗi" in told.out
    assert "không có trên lịch: «31/02/2026»" in told.err
    assert "2 đã tạo, 0 không đổi, 1 không tạo được" in told.out


def test_the_second_time_all_are_unchanged(folder, tmp_path, capsys):
    docgen("render", folder, "-o", tmp_path / "out")

    docgen("render", folder, "-o", tmp_path / "out")

    assert "Tổng số 3: 0 đã tạo, 3 không đổi, 0 không tạo được." in capsys.readouterr().out


def test_json_has_every_dossier_with_its_files_or_errors(folder, tmp_path, capsys):
    (folder / "hai.yaml").write_text(BROKEN, encoding="utf-8")

    docgen("render", folder, "-o", tmp_path / "out", "--json")

    report = json.loads(capsys.readouterr().out)
    states = {one["ten"].rpartition("/")[2]: one["trang_thai"] for one in report["ket_qua"]}
    assert states == {"ba.yaml": "moi", "hai.yaml": "hong", "mot.yaml": "moi"}
    assert report["tong"] == {"tat_ca": 3, "moi": 2, "khong_doi": 0, "hong": 1}
    assert [len(one.get("loi", ())) for one in report["ket_qua"]] == [0, 1, 0]


def test_a_dossier_named_twice_is_made_once(folder, tmp_path, capsys):
    docgen("render", folder, folder / "mot.yaml", "-o", tmp_path / "out")

    assert "Tổng số 3:" in capsys.readouterr().out


def test_two_dossiers_of_one_name_are_refused_in_one_line(folder, tmp_path, capsys):
    (tmp_path / "khac").mkdir()
    shutil.copy(folder / "mot.yaml", tmp_path / "khac" / "MOT.yaml")

    status = docgen("render", folder, tmp_path / "khac", "-o", tmp_path / "out")

    told = capsys.readouterr().err
    assert status == 2
    assert told.count("\n") == 1
    assert "sẽ vào cùng một thư mục" in told
    assert not (tmp_path / "out").exists()


def test_dossiers_called_ho_so_are_told_apart_by_their_folders(folder, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        shutil.copy(folder / "mot.yaml", tmp_path / name / "ho_so.yaml")

    docgen("render", tmp_path / "a" / "ho_so.yaml", tmp_path / "b" / "ho_so.yaml", "-o", tmp_path / "out")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a", "b"]


def test_a_folder_without_dossiers_is_told(tmp_path, capsys):
    (tmp_path / "trong").mkdir()

    status = docgen("render", tmp_path / "trong")

    assert status == 2
    assert "không có hồ sơ nào" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_a_failure_of_its_own(folder, tmp_path, capsys):
    (folder / "la.yaml").symlink_to(tmp_path / "khong_co.yaml")

    status = docgen("render", folder, "-o", tmp_path / "out")

    assert status == 5
    assert "la.yaml: KHÔNG TẠO ĐƯỢC" in capsys.readouterr().out


def test_a_folder_that_is_a_file_is_told_once(folder, tmp_path, capsys):
    (tmp_path / "ra").write_text("x", encoding="utf-8")

    assert docgen("render", folder, "-o", tmp_path / "ra") == 5

    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)


@pytest.mark.parametrize("workers", ["0", "-1", "x", "1000"])
def test_a_number_of_workers_that_makes_no_sense_is_refused(folder, capsys, workers):
    status = docgen("render", folder, "--workers", workers)

    assert status == 2
    assert "workers" in capsys.readouterr().err


def test_a_later_run_sees_what_was_changed_beside_the_dossiers(folder, tmp_path):
    docgen("render", folder, "-o", tmp_path / "out1")
    signers = tmp_path / "data" / "nguoi_ky.yaml"
    signers.write_text(signers.read_text(encoding="utf-8").replace("Trần Thị", "Phạm Thị"), encoding="utf-8")

    docgen("render", folder, "-o", tmp_path / "out2")

    first, later = made(tmp_path / "out1"), made(tmp_path / "out2")
    changed = [name for name in first if name.endswith(".docx") and first[name] != later[name]]
    assert len(changed) == 3


def test_the_dossiers_of_one_run_know_one_directory(folder, tmp_path):
    jobs = [many.Job(folder / f"{name}.yaml", tmp_path / name, run="x") for name in ("mot", "hai")]
    many.done(jobs[0])
    (tmp_path / "data" / "nguoi_ky.yaml").write_text("", encoding="utf-8")

    again, other = many.done(jobs[1]), replace(jobs[1], run="y")

    assert [one.name for one in again.written if one.name.endswith(".docx")]
    with pytest.raises(DocgenError):
        many.done(other)

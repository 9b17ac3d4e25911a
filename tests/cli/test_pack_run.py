"""Runs of packs in real processes: stopped, killed, taken up again; the same bytes in the end."""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from docgen.outbox import run_manifest
from tests.cli.test_pack import LOOSE, ROWS, docgen, made
from tests.cli.test_pack import pack as laid_out

COUNT, FEW = 160, 12
FIELDS = ("Khoa học", "Đo lường", "Không có")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc"),
]


def many(folder, count=COUNT):
    """Lay out a pack of so many rows in `folder`, and return its path."""
    rows = [
        (f"X{number:04d}", f"Xã số {number}", str(number + 1), FIELDS[number % 3]) for number in range(count)
    ]
    return laid_out(folder, LOOSE, [ROWS[0], *rows])


def begun(path, out, *options):
    """Start `docgen pack` in a process group of its own."""
    command = [sys.executable, "-m", "docgen", "pack", path, "-o", out, *options]
    return subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def wait_for_packs(out, count, process):
    """Return when so many packs are there."""
    end = time.monotonic() + 60
    while len(folders(out)) < count:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.002)


def folders(out):
    return sorted(path for path in out.glob("X*")) if out.exists() else []


def children(process):
    """Return the ids of the worker processes of `process`."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(number) for number in listed]


def assert_whole(out):
    """Assert that every pack there can be read, and nothing else is there than packs and manifests."""
    for folder in folders(out):
        for path in folder.iterdir():
            assert path.suffix == ".docx"
            with zipfile.ZipFile(path) as document:
                assert document.testzip() is None
    known = {*(folder.name for folder in folders(out)), run_manifest.NAME, run_manifest.LISTING}
    assert {path.name for path in out.iterdir()} <= known


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """A pack of many rows, and what a run of it that nothing disturbs makes."""
    folder = tmp_path_factory.mktemp("goi")
    path = many(folder)
    assert docgen("pack", path, "-o", folder / "out", "--workers", 1) == 0
    return path, made(folder / "out")


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_lets_running_packs_end_and_the_manifest_tells_what_is_done(undisturbed, tmp_path, workers):
    path, whole = undisturbed
    out = tmp_path / "out"
    process = begun(path, out, "--workers", workers)
    wait_for_packs(out, FEW, process)

    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    told, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert errors.decode().count("\n") == 3
    assert "Nhấn Ctrl+C lần nữa" in errors.decode()
    assert "--resume" in errors.decode().splitlines()[-1]
    assert_whole(out)
    names = [folder.name for folder in folders(out)]
    assert FEW <= len(names) < COUNT
    assert [one.ten for one in run_manifest.read(out).goi] == names
    assert f"Tổng số {len(names)}: {len(names)} đã tạo" in told.decode()

    assert docgen("pack", path, "-o", out, "--resume", "--workers", workers) == 0
    assert made(out) == whole


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_twice_stops_at_once_and_resume_makes_the_rest(undisturbed, tmp_path, workers, capsys):
    path, whole = undisturbed
    out = tmp_path / "out"
    process = begun(path, out, "--workers", workers)
    wait_for_packs(out, FEW, process)

    os.killpg(process.pid, signal.SIGINT)
    time.sleep(0.001)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "Traceback" not in errors.decode()
    assert docgen("pack", path, "-o", out, "--resume") == 0
    assert made(out) == whole
    assert "không đổi, 0 không tạo được" in capsys.readouterr().out
    assert_whole(out)


def test_a_worker_that_the_system_kills_costs_no_pack(undisturbed, tmp_path):
    path, whole = undisturbed
    out = tmp_path / "out"
    process = begun(path, out, "--workers", 2)
    wait_for_packs(out, FEW, process)

    os.kill(children(process)[0], signal.SIGKILL)
    told, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (0, b"")
    assert f"Tổng số {COUNT}:" in told.decode()
    assert "0 không tạo được" in told.decode()
    assert made(out) == whole


def test_a_run_that_is_killed_is_taken_up_again(undisturbed, tmp_path, capsys):
    path, whole = undisturbed
    out = tmp_path / "out"
    process = begun(path, out, "--workers", 2)
    wait_for_packs(out, FEW, process)

    process.kill()
    process.communicate(timeout=60)
    status = docgen("pack", path, "-o", out, "--resume")

    assert status == 0
    assert made(out) == whole
    assert "tạo được." in capsys.readouterr().out


def test_json_of_a_stopped_run_says_so(undisturbed, tmp_path):
    path, _ = undisturbed
    out = tmp_path / "out"
    process = begun(path, out, "--json")
    wait_for_packs(out, FEW, process)

    process.send_signal(signal.SIGINT)
    told, _ = process.communicate(timeout=60)

    report = json.loads(told)
    assert process.returncode == 130
    assert report["dung"] is True
    assert report["tong"]["tat_ca"] == len(report["ket_qua"]) == len(folders(out)) < COUNT

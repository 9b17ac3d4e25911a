"""Packs whose run is killed, whose disk fills, whose folder another run uses: real processes, real disks."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from docgen.outbox import journal
from tests.cli.test_pack import LOOSE, ROWS, made
from tests.cli.test_pack import pack as laid_out
from tests.generate.packs.made_here import make

COUNT = 60
SEED = 20261122
SMALL_DISK = "the disk must be a small one: mounting one is not allowed here"


def many_rows(count=COUNT):
    return [ROWS[0], *((f"H{n:03d}", f"Đơn vị số {n}", str(n + 1), "Khoa học") for n in range(count))]


def command(path: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "docgen", "pack", str(path), "-o", str(out), *more]


def whole(folder):
    """Return the pack in `folder`, and what an undisturbed run makes of it."""
    path = laid_out(folder, LOOSE, rows=many_rows())
    make(path, folder / "whole")
    return path, made(folder / "whole")


def named(out):
    """Return what bears a final name in `out`: all but what is in the working folder."""
    return {name: data for name, data in made(out).items() if not name.startswith(journal.WORK)}


@pytest.mark.slow
@pytest.mark.parametrize("kills", [4, pytest.param(20, marks=pytest.mark.soak)])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_at_any_moment_and_resumed_it_ends_with_the_same_bytes(tmp_path, workers, kills):
    path, wanted = whole(tmp_path)
    moments, out, killed = random.Random(SEED), tmp_path / "out", 0

    for _ in range(kills):
        process = subprocess.Popen(
            command(path, out, "--resume", "--workers", workers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        _wait_for(out, moments.randint(1, COUNT // 3), process)
        time.sleep(moments.random() * 0.05)
        process.send_signal(signal.SIGKILL)
        _, told = process.communicate()
        there = {name: data for name, data in named(out).items() if "/" in name}
        assert {name: wanted[name] for name in there} == there
        if process.returncode == -signal.SIGKILL:
            killed += 1
        else:  # it was done already
            assert (process.returncode, made(out)) == (0, wanted), told
            shutil.rmtree(out)
    subprocess.run(command(path, out, "--resume", "--workers", workers), check=False, capture_output=True)

    assert killed
    assert made(out) == wanted


def _wait_for(out: Path, packs: int, process: "subprocess.Popen[bytes]") -> None:
    """Return once so many more packs are there than before, or the run has ended."""
    before = len(list(out.glob("H*")))
    while process.poll() is None and len(list(out.glob("H*"))) < before + packs:
        time.sleep(0.005)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 300 KB, where one may be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip(SMALL_DISK)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.slow
def test_a_full_disk_is_told_and_what_it_holds_is_whole(tmp_path, small_disk):
    path, wanted = whole(tmp_path)

    done = subprocess.run(command(path, small_disk, "--workers", "1"), check=False, capture_output=True)

    assert done.returncode == 5
    assert "ghi_hong" not in done.stderr.decode()
    assert "No space left" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    there = {name: data for name, data in named(small_disk).items() if "/" in name}
    assert 0 < len(there) < COUNT
    assert {name: wanted[name] for name in there} == there

    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    again = subprocess.run(command(path, small_disk, "--resume"), check=False, capture_output=True)

    assert again.returncode == 0
    assert f"{COUNT - len(there)} đã tạo, {len(there)} không đổi" in again.stdout.decode()
    assert made(small_disk) == wanted


@pytest.mark.slow
def test_of_two_runs_at_once_the_second_is_refused_in_one_line(tmp_path):
    path, wanted = whole(tmp_path)
    first = subprocess.Popen(command(path, tmp_path / "out", "--workers", "1"), stdout=subprocess.DEVNULL)
    _wait_for(tmp_path / "out", 1, first)
    first.send_signal(signal.SIGSTOP)

    second = subprocess.run(command(path, tmp_path / "out"), check=False, capture_output=True)

    first.send_signal(signal.SIGCONT)
    assert second.returncode == 5
    assert len(second.stderr.decode().splitlines()) == 1
    assert "một lần chạy khác đang ghi" in second.stderr.decode()
    assert first.wait() == 0
    assert made(tmp_path / "out") == wanted

"""Many clerks at once, and clerks who are killed: no number twice, none left out, none without its files."""

import random
import re
import signal
import time

import pytest

from docgen.register.book import open_register
from docgen.register.staging import PREFIX
from tests.register.asked import NOW, content, file_name
from tests.register.load import started


def assert_whole(place, office):
    """Return the numbers, after proof that they run from 1, each with its file, and nothing else there."""
    with open_register(place, office=office) as register:
        register.recover(office / "output")
        numbers = register.list()

        assert [one.so for one in numbers] == list(range(1, len(numbers) + 1))
        assert len({one.khoa for one in numbers}) == len(numbers)
        assert register.check(today=NOW.date(), files=True) == ()
        assert register.audit().problems == ()
    there = {path.name: path.read_bytes() for path in (office / "output").iterdir()}
    assert there == {file_name(one): content(one) for one in numbers}
    return numbers


def at_once(place, office, clerks, each):
    """Return what every clerk was told, all of them at work at the same moment."""
    running = [started(place, office, f"clerk-{index}", each) for index in range(clerks)]
    told = []
    for clerk in running:
        out, err = clerk.communicate(timeout=1_000)
        assert clerk.returncode == 0, err
        told.append([int(line) for line in out.split()])
    return told


@pytest.mark.slow
@pytest.mark.parametrize("each", [25, pytest.param(250, marks=pytest.mark.soak)])
def test_eight_clerks_at_once_take_no_number_twice_and_leave_none_out(place, tmp_path, each):
    told = at_once(place, tmp_path, 8, each)

    numbers = assert_whole(place, tmp_path)
    assert sorted(so for clerk in told for so in clerk) == [one.so for one in numbers]
    assert len(numbers) == 8 * each
    assert all(clerk == sorted(clerk) for clerk in told)


@pytest.mark.slow
@pytest.mark.parametrize("times", [5, pytest.param(50, marks=pytest.mark.soak)])
def test_a_clerk_killed_at_any_moment_leaves_every_number_with_its_files(place, tmp_path, times):
    chance = random.Random(times)
    told = []

    for turn in range(times):
        clerk = started(place, tmp_path, f"turn-{turn}", 10_000)
        told.append(int(clerk.stdout.readline()))
        time.sleep(chance.random() / 5)
        clerk.send_signal(signal.SIGKILL)
        told += [int(line) for line in re.findall(r"(\d+)\n", clerk.communicate()[0])]

        numbers = assert_whole(place, tmp_path)
        assert set(told) <= {one.so for one in numbers}

    assert len(numbers) >= times
    assert not list((tmp_path / "output").glob(f"{PREFIX}*"))

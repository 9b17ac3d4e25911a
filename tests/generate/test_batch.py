"""Many jobs: results in their order, one failure its own, a bug everybody's."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from docgen.errors import DataError, DocgenError, ProgramError
from docgen.generate import batch, elsewhere


def halved(number):
    """Return half of an even number; odd ones are mistakes, a negative one a bug."""
    if number < 0:
        raise ZeroDivisionError
    if number % 2:
        raise DataError("de_trong", title=str(number))
    return number // 2


def dead_or_alive(job):
    number, dies = job
    if dies:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def dead_once(been):
    """Kill the worker that comes first."""
    try:
        been.touch(exist_ok=False)
    except FileExistsError:
        return "alive"
    os.kill(os.getpid(), signal.SIGKILL)
    return None


def waited(number):
    time.sleep(0.01)
    return number


def told(results):
    return [(job, one.args_["title"] if isinstance(one, DocgenError) else one) for job, one in results]


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7, 100])
def test_results_come_in_the_order_of_the_jobs_whoever_does_them(workers, count):
    wanted = [(n, str(n) if n % 2 else n // 2) for n in range(count)]

    with batch.pool(workers) as executor:
        found = told(batch.run(halved, range(count), executor, workers=workers))

    assert found == wanted


def test_a_bug_is_not_taken_for_a_failed_job():
    with batch.pool(2) as executor, pytest.raises(ZeroDivisionError):
        list(batch.run(halved, [2, -1, 4], executor, workers=2))


@pytest.mark.slow
@pytest.mark.parametrize("deadly", [{0}, {57}, {3, 4, 99}])
def test_a_job_that_kills_its_worker_is_named_and_the_rest_goes_on(deadly):
    jobs = [(number, number in deadly) for number in range(100)]

    with batch.pool(2) as executor:
        found = [outcome for _, outcome in batch.run(dead_or_alive, jobs, executor, workers=2)]

    named = {at for at, outcome in enumerate(found) if isinstance(outcome, DocgenError)}
    assert named == deadly
    assert {found[at].id for at in named} == {"viec_hong_tien_trinh"}
    assert [outcome for outcome in found if not isinstance(outcome, DocgenError)] == [
        number for number, dies in jobs if not dies
    ]


@pytest.mark.slow
def test_a_worker_that_is_killed_once_costs_no_job(tmp_path):
    with batch.pool(2) as executor:
        found = told(batch.run(dead_once, [tmp_path / "been"] * 40, executor, workers=2))

    assert [outcome for _, outcome in found] == ["alive"] * 40


@pytest.mark.slow
def test_a_machine_on_which_every_worker_dies_is_told_in_one_line():
    with batch.pool(2) as executor, pytest.raises(ProgramError) as raised:
        list(batch.run(dead_or_alive, [(0, True)] * 100, executor, workers=2))

    assert raised.value.id == "tien_trinh_hong"


def test_an_executor_of_another_that_is_broken_is_told_in_one_line():
    with ProcessPoolExecutor(1) as executor, pytest.raises(ProgramError) as raised:
        list(batch.run(dead_or_alive, [(0, True)] * 4, executor))

    assert raised.value.id == "tien_trinh_hong"


def test_no_more_than_a_few_chunks_are_under_way():
    begun = []

    with ThreadPoolExecutor(1) as executor:
        results = batch.run(begun.append, range(1_000), executor, workers=1)
        for _ in range(3):
            next(results)

    assert 0 < len(begun) <= 4 * elsewhere.MAX_CHUNK


@pytest.mark.parametrize("workers", [1, 2])
def test_once_stopped_no_job_is_begun_and_what_was_done_comes_out(workers):
    found = []

    with batch.pool(workers) as executor:
        stopped = lambda: len(found) >= 10  # noqa: E731
        for job, outcome in batch.run(waited, range(1_000), executor, workers=workers, stopped=stopped):
            assert outcome == job
            found.append(job)

    assert 10 <= len(found) < 100
    assert found == sorted(set(found))


@pytest.mark.parametrize(("jobs", "wanted"), [(1, 1), (7, 1), (8, min(8, batch.processors()))])
def test_few_jobs_are_no_reason_for_more_processes(jobs, wanted):
    assert batch.default_workers(jobs) == wanted


def slow(path):
    """Write half of a file, wait, then the rest."""
    path.write_text(f"{os.getpid()} ", encoding="utf-8")
    time.sleep(0.3)
    with path.open("a", encoding="utf-8") as file:
        file.write("done")


FIRST = """
import pathlib, sys
from docgen.generate import batch
from tests.generate.test_batch import slow
jobs = [pathlib.Path(sys.argv[1], str(number)) for number in range(200)]
with batch.pool(2) as executor:
    list(batch.run(slow, jobs, executor, workers=2))
"""


def _waited(true, seconds=20):
    """Return whether `true` came to hold within so many seconds."""
    end = time.monotonic() + seconds
    while not (held := true()) and time.monotonic() < end:
        time.sleep(0.02)
    return held


def _lives(number):
    """Return whether a process does any work still; one that only waits to be buried does not."""
    try:
        with open(f"/proc/{number}/stat", encoding="utf-8") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists("/proc/self/stat"), reason="needs /proc")  # noqa: PTH110
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_after_their_job_when_the_first_process_is_gone(tmp_path, sent):
    first = subprocess.Popen([sys.executable, "-c", FIRST, str(tmp_path)], stderr=subprocess.DEVNULL)
    assert _waited(lambda: len({_worker(path) for path in tmp_path.iterdir()} - {None}) == 2)
    workers = {_worker(path) for path in tmp_path.iterdir()} - {None}

    first.send_signal(sent)
    first.wait()

    assert _waited(lambda: not any(map(_lives, workers)))
    assert {path.read_text().split()[1:] == ["done"] for path in tmp_path.iterdir()} == {True}
    assert len(list(tmp_path.iterdir())) < 200


def _worker(path):
    """Return the number of the process that writes `path`, None where it has not begun."""
    return int(words[0]) if (words := path.read_text().split()) else None

"""The line at the foot of the terminal, and the clock that it goes by."""

import os
import pty
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.cli.progress import EMPTY, FULL, left, line
from tests.cli.test_pack_run import many


@given(
    st.integers(0, 10**6),
    st.integers(0, 10**6),
    st.floats(0, 10**6),
    st.integers(0, 10**6),
    st.integers(20, 200),
)
def test_the_line_never_leaves_its_room(done, more, elapsed_s, failed, room):
    for lang in ("vi", "en"):
        assert len(line(done, done + more, elapsed_s, failed, lang, room=room)) <= room


def test_at_eighty_columns_all_is_told():
    found = line(1_234, 3_321, 100, 12, "vi", room=79)

    assert re.fullmatch(rf"\[{FULL}+{EMPTY}+\] 1\.234/3\.321 · 12/giây · còn khoảng 3 phút · 12 hỏng", found)


def test_where_room_is_short_the_numbers_stay():
    found = line(1_234, 3_321, 100, 12, "vi", room=30)

    assert "1.234/3.321" in found


@pytest.mark.parametrize(("done", "full"), [(0, 0), (50, 15), (100, 30)])
def test_the_bar_is_as_full_as_the_run_is_far(done, full):
    assert line(done, 100, 10, 0, "vi", room=120).count(FULL) == full


def test_before_the_first_and_after_the_last_no_time_is_told():
    assert "còn" not in line(0, 100, 0, 0, "vi")
    assert "còn" not in line(100, 100, 5, 0, "vi")


@pytest.mark.parametrize(
    ("seconds", "vi", "en"),
    [
        (0, "còn khoảng 10 giây", "about 10 s left"),
        (41, "còn khoảng 50 giây", "about 50 s left"),
        (59, "còn khoảng 1 phút", "about 1 min left"),
        (125, "còn khoảng 2 phút", "about 2 min left"),
        (3_599, "còn khoảng 1 giờ", "about 1 h left"),
        (36_000 + 600, "còn khoảng 10 giờ 10 phút", "about 10 h 10 min left"),
    ],
)
def test_time_left_is_told_as_people_say_it(seconds, vi, en):
    assert (left(seconds, "vi"), left(seconds, "en")) == (vi, en)


def seen(*command):
    """Return what comes to a terminal of 80 columns as the errors of docgen, and its results elsewhere."""
    terminal, inside = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "docgen", *map(str, command)],
        stdout=subprocess.PIPE,
        stderr=inside,
        env={**os.environ, "COLUMNS": "80"},
    )
    os.close(inside)
    with open(terminal, "rb", buffering=0) as screen:  # noqa: PTH123
        drawn = _all(screen).decode()
    told, _ = process.communicate(timeout=60)
    return drawn, told.decode(), process.returncode


def _all(screen):
    found = b""
    try:
        while block := screen.read(4_096):
            found += block
    except OSError:  # the other end of the terminal is closed
        pass
    return found


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs a pseudo-terminal")
def test_on_a_terminal_the_line_grows_and_is_gone_in_the_end(tmp_path):
    drawn, told, status = seen("pack", many(tmp_path), "-o", tmp_path / "out", "--workers", 1)

    *lines, blank, end = drawn.split("\r")
    counts = [int(found[1]) for one in lines if (found := re.search(r"(\d+)/160", one))]
    assert status == 0
    assert counts
    assert counts == sorted(counts)
    assert max(map(len, lines)) < 80
    assert (blank.strip(), end) == ("", "")
    assert "160 đã tạo" in told

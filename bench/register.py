"""How many numbers a second the register gives, without files: one clerk alone, and eight at once."""

import contextlib
import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import postgres
from docgen.register.book import NAME, open_register
from docgen.register.entries import Asked

CLERKS = 8
DAY = dt.datetime(2026, 3, 10, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def markdown(each: int) -> str:
    """Return the table: numbers a second, `each` of them for every clerk."""
    lines = [f"| {name} | {clerks} | {rate:.0f} |" for name, clerks, rate in rows(each)]
    head = [
        "| register, every number safe on the disk | clerks at once | numbers/s |",
        "| --- | ---: | ---: |",
    ]
    return "\n".join([*head, *lines]) + "\n"


def rows(each: int) -> Iterator[tuple[str, int, float]]:
    """Yield (database, clerks, numbers a second); no PostgreSQL where it is not installed."""
    for clerks in (1, CLERKS):
        with tempfile.TemporaryDirectory() as folder:
            yield "SQLite", clerks, rate(Path(folder) / NAME, Path(folder), clerks, each)
    if postgres.missing():
        return
    with tempfile.TemporaryDirectory() as folder, postgres.cluster(safe=True) as server:
        for clerks in (1, CLERKS):
            url = postgres.new_database(server, f"bench{clerks}")
            yield "PostgreSQL", clerks, rate(url, Path(folder), clerks, each)


def rate(place: object, office: Path, clerks: int, each: int) -> float:
    """Return the numbers a second that processes get from the first to the last, their start not counted."""
    command = [sys.executable, "-m", __name__, str(place), str(office), str(each)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with contextlib.ExitStack() as stack:
        started = [subprocess.Popen([*command, f"clerk-{index}"], **pipes) for index in range(clerks)]
        running = [stack.enter_context(one) for one in started]
        for one in running:
            one.stdout.readline()  # ready
        begin = time.perf_counter()
        for one in running:
            one.stdin.write("go\n")
            one.stdin.flush()
        if sum(one.wait() for one in running):
            raise RuntimeError("a clerk failed")
        return clerks * each / (time.perf_counter() - begin)


def clerk(place: str, office: Path, each: int, name: str) -> None:
    """Give `each` numbers, once a line comes in."""
    with open_register(place, office=office) as register:
        give(register, name, 1)
        print("ready", flush=True)
        sys.stdin.readline()
        give(register, f"{name} again", each)


def give(register: object, name: str, each: int) -> None:
    """Give numbers to documents without files."""
    for index in range(each):
        facts = ("Sở Khoa học và Công nghệ", "cong_van", "SKHCN-CĐS", DAY.date(), f"{name}#{index}", "0" * 64)
        asked = Asked(*facts, "Công văn về việc rà soát thủ tục hành chính", noi_nhan=("Như trên",))
        register.issue(asked, now=DAY, who=name, stage=lambda _issued: ())


if __name__ == "__main__":
    clerk(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

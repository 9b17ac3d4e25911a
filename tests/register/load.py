"""A clerk as a process of his own: gives numbers one after the other, until done or killed.

``python -m tests.register.load PLACE OFFICE NAME COUNT``: a line for each number; files go to OFFICE/output.
"""

import subprocess
import sys
from pathlib import Path

from docgen.register.book import open_register
from tests.register.asked import NOW, asked, decision, filed

ROOT = Path(__file__).parent.parent.parent


def started(place: object, office: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", __name__, str(place), str(office), name, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def main(place: str, office: Path, name: str, count: int) -> None:
    with open_register(place, office=office) as register:
        for index in range(count):
            kind = decision if index % 3 == 0 else asked
            issued = register.issue(
                kind(f"{name}#{index}"), now=NOW, who=name, stage=filed(office / "output")
            )
            sys.stdout.write(f"{issued.so}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))

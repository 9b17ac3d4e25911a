"""A stand-in for LibreOffice, a program of its own: what it does to a document stands in the document."""

import os
import signal
import stat
import sys
import time
from pathlib import Path

SCRIPT = """#!{python} -IS
import os, subprocess, sys, time
from pathlib import Path
here = Path(__file__).parent
out = Path(sys.argv[sys.argv.index("--outdir") + 1])
files = [Path(one) for one in sys.argv[sys.argv.index("--outdir") + 2 :]]
texts = [file.read_text() for file in files]
note = lambda name, text: print(text, file=(here / name).open("a"))
note("calls", " ".join(texts).replace(chr(10), ""))
note("pids", str(os.getpid()))
def hang():
    note("pids", str(subprocess.Popen(["sleep", "1000"]).pid))
    time.sleep(1000)
for file, text in zip(files, texts):
    place = out / f"{{file.stem}}.pdf"
    whole = "%PDF-1.7 " + text + " %%EOF"
    if (here / "all").exists():
        text = (here / "all").read_text()
    match text.split("-")[0]:
        case "hang": hang()
        case "crash": os.abort()
        case "slow": time.sleep(1)
        case "nothing": continue
        case "half": place.write_text(whole[:-5]); continue
        case "wait":
            while not (here / "go").exists(): time.sleep(0.01)
    place.write_text(whole)
    if text.startswith("end"): hang()
"""


class Standin:
    """The program, alone on PATH with what it needs, and what it has noted."""

    def __init__(self, folder: Path, monkeypatch):
        self.folder = folder
        folder.mkdir()
        program = folder / "soffice"
        program.write_text(SCRIPT.format(python=sys.executable))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")

    def does(self, text: str) -> None:
        """Have it do that to every document, whatever stands in it."""
        (self.folder / "all").write_text(text)

    def go(self) -> None:
        (self.folder / "go").touch()

    @property
    def calls(self) -> list[list[str]]:
        """The documents of every call so far, in the order of the calls."""
        return [line.split() for line in self._lines("calls")]

    @property
    def processes(self) -> list[int]:
        """The processes of all calls, and those they have started, that still run."""
        return [pid for pid in map(int, self._lines("pids")) if _runs(pid)]

    def is_gone(self) -> bool:
        """Tell whether none of them runs; those killed get a moment to go."""
        for _ in range(100):
            if not self.processes:
                return True
            time.sleep(0.01)
        return False

    def _lines(self, name: str) -> list[str]:
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []

    def end(self) -> None:
        for pid in self.processes:
            os.kill(pid, signal.SIGKILL)


def _runs(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"

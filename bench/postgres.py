"""A private PostgreSQL cluster in a folder of its own, on a socket only: for the bench and for the tests."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER = "postgres"
"""The server does not run as root: there it is started as this user, whom Debian's package makes."""
NEEDED = ("initdb", "pg_ctl", "createdb")


def missing() -> str:
    """Return what is not installed; empty where all is there."""
    return ", ".join(name for name in NEEDED if not _program(name))


@contextmanager
def cluster(*, safe: bool) -> Iterator[Path]:
    """Yield the folder in which a new cluster listens; `safe`: what is committed is on the disk."""
    folder = Path(tempfile.mkdtemp(prefix="docgen-pg-"))  # a socket's path must be short
    if os.getuid() == 0:
        shutil.chown(folder, OWNER)
    data, log = folder / "data", folder / "log"
    try:
        _run("initdb", "-D", data, "-A", "trust", "-U", "docgen", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c max_connections=60 -c fsync={'on' if safe else 'off'}"
        _run("pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start")
        try:
            yield folder
        finally:
            _run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def new_database(folder: Path, name: str) -> str:
    """Return the URL of a new database of the cluster in `folder`."""
    _run("createdb", "-h", folder, "-U", "docgen", name)
    return f"postgresql://docgen@/{name}?host={folder}"


def _program(name: str) -> str | None:
    """Return the path of a program; Debian keeps the server's ones out of the PATH."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name, reverse=True
    )
    return shutil.which(name, path=os.pathsep.join([*map(str, debian), os.environ["PATH"]]))


def _run(name: str, *arguments: object) -> None:
    """Run a program, as the server's own user where we are root; what it says is told where it fails."""
    command = [str(_program(name)), *map(str, arguments)]
    as_owner = {} if os.getuid() else {"user": OWNER, "group": pwd.getpwnam(OWNER).pw_gid}
    done = subprocess.run(
        command,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd="/",
        **as_owner,
    )
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.strip()}")

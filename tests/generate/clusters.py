"""A Dask cluster of this machine, as an office would start one: a scheduler and two worker processes."""

import contextlib
import os
import socket
import subprocess
import sys
import time


@contextlib.contextmanager
def running(folder, workers=2, first=None):
    """Yield the address of a scheduler with so many workers, which look for modules in `first` first."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    with contextlib.ExitStack() as stack:
        port = address.rpartition(":")[2]
        stack.enter_context(
            _dask(folder, "scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        )
        for number in range(workers):
            name = ("--name", f"worker{number}", "--local-directory", str(folder / f"dask{number}"))
            options = ("--no-dashboard", "--nthreads", "1", *name)
            stack.enter_context(_dask(folder, "worker", address, *options, first=first))
        _wait(address, workers)
        yield address


@contextlib.contextmanager
def _dask(folder, *arguments, first=None):
    paths = [str(first)] * bool(first) + [path for path in sys.path if path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    with (folder / f"dask-{time.monotonic_ns()}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments], stdout=log, stderr=log, cwd=folder, env=environment
        )
        try:
            yield process
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
            process.wait()


WAIT = """
import sys
from distributed import Client
with Client(sys.argv[1], timeout=30) as client:
    if wanted := int(sys.argv[2]):
        client.wait_for_workers(wanted, timeout=30)
"""


def _wait(address, workers):
    """Return when the workers have come; in a process of its own, for the threads that a client leaves."""
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(tuple(_parts(address)), timeout=1):
            break
        time.sleep(0.1)
    subprocess.run([sys.executable, "-c", WAIT, address, str(workers)], check=True, timeout=60)


def _parts(address):
    host, _, port = address.removeprefix("tcp://").rpartition(":")
    return host, int(port)

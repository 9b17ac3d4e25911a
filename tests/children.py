"""A child process that may do less than the tests: without the rights of root, or without large files."""

import contextlib
import ctypes
import os
import resource
import signal
from collections.abc import Callable

_CAPABILITIES_V3 = 0x20080522


def as_a_child(function: Callable[[], str], *, powerless: bool = False, limit: int = 0) -> str:
    """Return what `function` returns in a child that may not write files over `limit` bytes.

    A `powerless` child is held by the rights of files and folders, be it root's; what root owns is its own.
    """
    read, write = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover - in the child
        with contextlib.suppress(BaseException):
            if powerless and os.geteuid() == 0:
                _give_up_capabilities()
            if limit:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            os.write(write, function().encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as stream:
        told = stream.read()
    os.waitpid(child, 0)
    return told


def _give_up_capabilities() -> None:
    """Have this process be root in name only; see capset(2)."""
    header, none = (ctypes.c_uint32 * 2)(_CAPABILITIES_V3, 0), (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, none):
        raise OSError(ctypes.get_errno(), "capset")

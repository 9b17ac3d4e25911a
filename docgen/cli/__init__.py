"""The command line: parse, call, print, exit. Known errors are caught once, here."""

OBJECTS = 200_000
"""New objects between two searches for rings of garbage: Python's own 700 has it search all the time, and
50,000 once in a single `docgen render`, for 5 ms."""


def main() -> None:
    """Run docgen on the arguments of the process, and end the process with docgen's exit status.

    Of a cold `docgen render` of 490 ms, 25 went into the search for garbage among the modules just imported,
    and 75 into taking all of them apart at the end: what leaves at once leaves that to the system.
    """
    import gc
    import os
    import sys

    gc.set_threshold(OBJECTS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for them takes 3 ms
    from docgen.cli.frame import run

    status = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(status)

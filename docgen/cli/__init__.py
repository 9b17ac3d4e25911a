"""The command line: parse, call, print, exit. Known errors are caught once, here."""


def main() -> None:
    """Run docgen on the arguments of the process, and leave it with docgen's exit status."""
    import sys

    from docgen.cli.frame import run

    sys.exit(run(sys.argv[1:]))

"""Compare docgen with docxtpl: `python -m bench [--quick] [-o FILE]`; takes some minutes."""

import argparse
import tempfile
from pathlib import Path

from bench import cases, register, table

RESULTS = Path(__file__).parent / "results.md"


def main() -> None:
    """Measure, print the table and write it to a file."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small and rough: does it run at all?")
    parser.add_argument("-o", dest="out", type=Path, default=None, help="where the table goes")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        size = cases.QUICK if asked.quick else cases.FULL
        rows = cases.all_rows(Path(folder), size)
        others = [*cases.source_rows(Path(folder), size), *cases.pack_rows(Path(folder), size)]
        text = f"{table.markdown(rows)}\n{table.sources(others)}"
    text += f"\n{register.markdown(10 if asked.quick else 250)}"
    print(text)
    out = asked.out or (None if asked.quick else RESULTS)
    if out:
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

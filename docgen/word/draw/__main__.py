"""``python -m docgen.word.draw DIR``: write the shipped templates into DIR, for whoever changes them."""

import sys
from pathlib import Path

from docgen.word.draw.shipped import TEMPLATES, make_template


def main(folder: Path) -> None:
    """Write every shipped template into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in TEMPLATES:
        (folder / f"{name}.docx").write_bytes(make_template(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

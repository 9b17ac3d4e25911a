"""The engines: each fills the template of `template` from a context and writes the file.

An engine is made ready once, then called for every document. docxtpl has nothing to make ready: it reads and
compiles its template anew for every document, since an instance cannot be rendered twice.
"""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path

Context = Mapping[str, object]
Fill = Callable[[Context, Path], None]
"""Fills the template from a context and writes the file."""

RUST = Path(__file__).parent.parent / "build" / "rust-docxtpl" / "bin" / "python"
"""The Python of an environment with rust-docxtpl, which refuses to lie beside docxtpl: both have one name."""


def docgen(template: Path) -> Fill:
    """Return docgen's fill: parsed and linked here, once."""
    from docgen.word import Properties
    from docgen.word.link import Piece, link
    from docgen.word.template import parse

    program = link([Piece(parse(template.read_bytes(), template.name))], "lon")

    def fill(context: Context, out: Path) -> None:
        out.write_bytes(program.fill([context], Properties()))

    return fill


def docxtpl(template: Path) -> Fill:
    """Return plain docxtpl's fill, with escaping, without which «R&D» breaks the file."""
    from docxtpl import DocxTemplate

    def fill(context: Context, out: Path) -> None:
        word = DocxTemplate(str(template))
        word.render(dict(context), autoescape=True)
        word.save(str(out))

    return fill


ENGINES: dict[str, Callable[[Path], Fill]] = {"docgen": docgen, "docxtpl": docxtpl}
if RUST.exists():
    ENGINES["rust-docxtpl"] = docxtpl


def load(engine: str) -> None:
    """Import what `engine` needs, and nothing more."""
    importlib.import_module("docgen.word.link" if engine == "docgen" else "docxtpl")

import re
import string
from pathlib import Path

import docgen.body
import docgen.word
from docgen.say.template import ROWS

RAISERS = (
    "printing",
    "meter",
    "missing",
    "allowed",
    "sandbox",
    "scan",
    "tags",
    "pairs",
    "pieces",
    "compiled",
)
MADE = re.compile(r'(?:SandboxError|TemplateError|_error|return|kind =)\(?\s*\(?"([a-z]+(?:_[a-z]+)+)"')


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_use_the_same_arguments():
    for row in ROWS:
        assert fields(row.vi) | fields(row.vi_do) == fields(row.en) | fields(row.en_do), row.id


def test_every_error_of_the_engine_has_its_row():
    folders = [Path(package.__path__[0]) for package in (docgen.body, docgen.word)]
    sources = [file for name in RAISERS for folder in folders if (file := folder / f"{name}.py").exists()]
    raised = {found for file in sources for found in MADE.findall(file.read_text(encoding="utf-8"))}

    assert len(sources) == len(RAISERS)
    assert len(raised) > 30
    assert raised <= {row.id for row in ROWS}

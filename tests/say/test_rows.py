"""Every error has its sentence, in both languages, with the same arguments."""

import ast
import re
import string
from pathlib import Path

import pytest

from docgen.errors import DataError, FileError, Where
from docgen.say import error_line
from docgen.say.rows import BY_ID, ROWS

PACKAGE = Path(__file__).parent.parent.parent / "docgen"
ERRORS = {"DocgenError", "UsageError", "DataError", "TemplateError", "FileError", "ProgramError"}


def raised() -> set[str]:
    """Ids that stand as literal first argument of an error or a fault anywhere in the package."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if (
                    name in ERRORS | {"fault", "said"}
                    and isinstance(first, ast.Constant)
                    and isinstance(first.value, str)
                ):
                    found.add(first.value)
    return found


def arguments(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_id_that_is_raised_has_a_row():
    assert raised() - set(BY_ID) == set()


def test_ids_are_unique():
    assert len(BY_ID) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_both_languages_say_the_same_with_the_same_arguments(row):
    assert row.vi.strip()
    assert row.en.strip()
    assert bool(row.vi_do) == bool(row.en_do)
    assert arguments(row.vi) == arguments(row.en)
    assert arguments(row.vi_do) == arguments(row.en_do)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_vietnamese_sentences_are_vietnamese(row):
    plain = re.sub(r"\{.*?\}|«.*?»", "", row.vi)

    assert re.search(r"[à-ỹđ]", plain.lower())
    assert not re.search(
        r"[à-ỹđ]", re.sub(r"«.*?»|\{.*?\}|\(.*?\)", "", row.en).lower().replace("có or không", "")
    )


def test_a_line_names_place_fault_and_remedy():
    error = FileError("tep_da_co", Where(file="ho_so.yaml"), name="ho_so.yaml")

    assert error_line(error, "vi") == "ho_so.yaml: tệp «ho_so.yaml» đã có → chọn tên khác bằng -o"
    assert error_line(error, "en") == "ho_so.yaml: the file «ho_so.yaml» exists → choose another name with -o"


def test_braces_in_a_value_are_not_read_as_arguments():
    error = DataError("tep_da_co", name="{x} {0} %s")

    assert "«{x} {0} %s»" in error_line(error, "vi")

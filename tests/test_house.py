"""The walls of the house: floors, owners of foreign libraries, sizes of functions and files."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "docgen"

README = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
PICTURE = README.split("## The house")[1].split("```")[1]
"""The picture is the table: a line a floor, rooms end with `/` or `.py`, sideways pairs stand in brackets."""
FLOORS = {
    room: int(line[0])
    for line in PICTURE.strip().splitlines()
    for room in re.findall(r"(\w+)(?:/|\.py)", line)
}
SIDEWAYS = set(re.findall(r"(\w+) → (\w+)", PICTURE))
OWNERS = {
    "lxml": {"word"}, "zipfile": {"word", "sources", "excel"}, "zlib": {"word", "sources"},
    "jinja2": {"body"}, "markupsafe": {"body"}, "markdown_it": {"body"}, "mdit_py_plugins": {"body"},
    "pydantic": {"models", "sources"}, "pydantic_core": {"models", "sources"},
    "yaml": {"sources"}, "python_calamine": {"sources"}, "click": {"cli"},
    "sqlite3": {"annex", "register"}, "sqlalchemy": {"register"},
    "xlsxwriter": {"excel"}, "distributed": {"generate"},
}  # fmt: skip
FORBIDDEN_NAMES = {"utils", "helpers", "common", "core", "manager", "misc"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            if node.module == "docgen":
                yield from (f"docgen.{alias.name}" for alias in node.names)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_every_room_stands_on_a_floor():
    rooms = {room(path) for path in modules()} - {"__init__", "__main__"}

    assert rooms == set(FLOORS)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down_only(path):
    here = room(path)
    targets = {name.split(".")[1] for name in imported(parse(path)) if name.startswith("docgen.")}

    wrong = [
        there
        for there in targets - {here, "__version__"}
        if here in FLOORS and FLOORS[there] >= FLOORS[here] and (here, there) not in SIDEWAYS
    ]

    assert wrong == []


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_foreign_library_has_one_owner(path):
    here = room(path)
    tops = {name.split(".")[0] for name in imported(parse(path))}
    foreign = {top for top in tops if top not in sys.stdlib_module_names and top != "docgen"} | (
        tops & set(OWNERS)
    )

    assert {top for top in foreign if here not in OWNERS.get(top, set())} == set()


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path):
    source = path.read_text(encoding="utf-8")
    long_functions = [
        f"{node.name}: {size}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := _lines_without_docstring(node)) > 40
    ]

    assert source.count("\n") <= 400
    assert long_functions == []
    assert path.stem not in FORBIDDEN_NAMES


def _lines_without_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert node.end_lineno is not None
    size = node.end_lineno - node.lineno + 1
    if ast.get_docstring(node):
        first = node.body[0]
        assert first.end_lineno is not None
        size -= first.end_lineno - first.lineno + 1
    return size


BELOW_THE_DOORS = [path for path in modules() if FLOORS.get(room(path), 9) < 5]
CLOCKS = {"now", "today", "utcnow", "time_ns", "monotonic"}


@pytest.mark.parametrize("path", BELOW_THE_DOORS, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nothing_below_the_doors_prints_or_looks_at_the_clock(path):
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))

            assert name not in {"print", "input"} | CLOCKS, f"line {node.lineno}: {name}"
        if isinstance(node, ast.Import):
            assert not {alias.name for alias in node.names} & {"random", "secrets", "uuid", "time"}

"""What a command must not load: a cold start is its imports, and each of these is 10 to 60 ms of it."""

import os
import subprocess
import sys

import pytest

from tests.offices import office

FOREIGN = {"pydantic", "jinja2", "markdown_it", "lxml", "yaml", "python_calamine", "xlsxwriter"}
CALL = "import sys; from docgen.cli.frame import run; run(sys.argv[1:]); print('LOADED', *sys.modules)"


def loaded(*argv, **environment):
    """Return the modules that a process has loaded when docgen was called with `argv`."""
    command = [sys.executable, "-c", CALL, *map(str, argv)]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, **environment})
    return set(done.stdout.decode().rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    "argv",
    [
        ["--version"],
        ["--help"],
        ["render", "--help"],
        ["check", "--help"],
        ["template", "--help"],
        ["rules"],
        ["nonsense"],
    ],
)
def test_what_makes_no_document_loads_none_of_the_large_libraries(argv):
    assert loaded(*argv) & FOREIGN == set()


def test_the_version_loads_no_command_and_no_room():
    found = {name for name in loaded("--version") if name.startswith("docgen.")}

    assert {name.split(".")[1] for name in found} == {"cli", "errors", "say", "values"}
    assert "docgen.cli.render" not in found


def test_a_command_loads_no_other_command():
    found = {name for name in loaded("rules") if name.startswith("docgen.cli.")}

    frame = {f"docgen.cli.{name}" for name in ("commands", "frame", "words", "words_many")}
    assert found == {*frame, "docgen.cli.rules"}


def test_a_dossier_without_workbooks_and_errors_loads_neither_their_readers_nor_the_sentences(tmp_path):
    dossier = office(tmp_path / "van_phong")

    found = loaded("render", dossier, "-o", tmp_path / "out")

    assert list((tmp_path / "out").glob("*.docx"))
    assert (
        found & {"python_calamine", "xlsxwriter", "sqlite3", "docgen.sources.workbook", "docgen.say.rows"}
        == set()
    )
    assert found & {"docgen.word.draw.shipped", "docgen.generate.templates"} == set()
    assert FOREIGN - found == {"python_calamine", "xlsxwriter"}


def test_a_second_run_loads_nothing_that_parses_or_links_templates(tmp_path):
    dossier = office(tmp_path / "van_phong")
    cache = {"DOCGEN_CACHE": "1", "XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}

    first, again = (loaded("render", dossier, "-o", tmp_path / "out", **cache) for _ in range(2))

    makers = {f"docgen.word.{name}" for name in ("link", "template", "sound", "screen", "trees", "dress")}
    assert makers <= first
    assert makers & again == set()


def test_the_database_is_loaded_by_the_commands_of_the_register_alone(tmp_path):
    dossier = office(tmp_path / "van_phong")

    assert "sqlalchemy" not in loaded("number", "--help")
    assert "sqlalchemy" not in loaded("render", dossier, "-o", tmp_path / "out")

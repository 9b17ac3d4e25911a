"""Hostile and odd files meet `docgen check` in a child process with little memory and little time."""

import re

import pytest

from docgen.say.rows import BY_ID
from tests.cli.test_hostile import ran
from tests.word.hostile import CASES
from tests.word.hostile_check import ALL


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_a_hostile_file_is_told_in_one_line_or_judged(name, tmp_path):
    make, id_ = ALL[name]
    data = make()
    (tmp_path / "a.docx").write_bytes(data)

    done = ran("check", "a.docx", "--fix", "sua.docx", "--annotate", "ghi_chu.docx", folder=tmp_path)

    lines = done.stderr.splitlines()
    assert "Traceback" not in done.stderr, done.stderr[-2_000:]
    assert (tmp_path / "a.docx").read_bytes() == data
    if id_:
        assert (done.returncode, len(lines)) == (3, 1), done.stderr[-2_000:]
        assert lines[0].startswith("a.docx")
        assert max(re.split(r"\{\w+\}|[«»]", BY_ID[id_].vi), key=len).strip() in lines[0]
        assert not (tmp_path / "sua.docx").exists()
    else:
        assert (done.returncode in (0, 1), lines) == (True, []), done.stderr[-2_000:]


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(CASES) - set(ALL)))
def test_what_would_harm_as_a_template_is_judged_or_told(name, tmp_path):
    make, _ = CASES[name]
    (tmp_path / "a.docx").write_bytes(make())

    done = ran("check", "a.docx", "--format", "json", folder=tmp_path)

    assert done.returncode in (0, 1, 3), done.stderr[-2_000:]
    assert len(done.stderr.splitlines()) == (done.returncode == 3)

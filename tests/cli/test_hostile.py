"""Hostile templates meet the whole program in a child process with little memory and little time."""

import resource
import subprocess
import sys

import pytest

from docgen.say.rows import BY_ID
from docgen.word import zipping
from tests.word.building import docx, member, names, p, relation, typed
from tests.word.hostile import CASES
from tests.word.making import made

MEMORY = 2**30
SECONDS = 20
"""Of the processor, not of the clock: a busy machine changes nothing."""


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def ran(*arguments, folder):
    """Return the finished process of ``docgen`` with `arguments`, run with the limits of `limited`."""
    command = [sys.executable, "-m", "docgen", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, preexec_fn=limited
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_a_hostile_template_is_refused_with_one_line(name, tmp_path):
    make, id_ = CASES[name]
    (tmp_path / "mau.docx").write_bytes(make())

    done = ran("template", "try", "mau.docx", "--loai", "cong_van", "-o", "ra.docx", folder=tmp_path)

    lines = done.stderr.splitlines()
    assert (done.returncode, len(lines)) == (4, 1), done.stderr[-2_000:]
    assert lines[0].startswith("mau.docx")
    assert len(lines[0]) < 1_000
    assert max(BY_ID[id_].vi.split("{")[0].split("«"), key=len).strip() in lines[0]
    assert " → " in lines[0]
    assert not (tmp_path / "ra.docx").exists()


@pytest.mark.slow
def test_a_sound_template_passes_within_the_same_limits(tmp_path):
    (tmp_path / "mau.docx").write_bytes(docx(p("{{ co_quan }}")))

    done = ran("template", "try", "mau.docx", "--loai", "cong_van", "-o", "ra.docx", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "ra.docx").exists()


def test_what_is_not_of_the_form_does_not_go_out():
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inner = "<w:attachedSchema w:val='urn:x'/><w:docVars><w:docVar w:name='a'/></w:docVars><w:updateFields/>"
    settings = f"<w:settings xmlns:w='{space}'>{inner}</w:settings>"
    extra = {
        "customXml/item1.xml": "<bi-mat/>",
        "word/webSettings.xml": "<w:webSettings/>",
        "word/glossary/document.xml": "<bi-mat/>",
        "docProps/custom.xml": "<bi-mat/>",
        "docProps/thumbnail.jpeg": b"bi-mat",
        "word/people.xml": "<bi-mat/>",
        "word/a.exe": b"MZ",
    }
    data = docx(
        p("x"),
        parts={"settings.xml": ("settings", settings)},
        relations=[relation("rId7", "customXml", "../customXml/item1.xml"), relation("rId8", "x", "a.exe")],
        **extra,
    )
    data = typed(data, "word/a.exe", "application/octet-stream")

    out = made(data)

    assert not {name for name in names(out) if "custom" in name or "thumb" in name or name.endswith(".exe")}
    assert all(b"bi-mat" not in zipping.inflate(one) for one in zipping.members(out))
    kept = member(out, "word/settings.xml")
    assert not [word for word in ("attachedSchema", "docVar", "updateFields") if word in kept]

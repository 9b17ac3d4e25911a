"""Pictures of first pages: what pdftoppm cannot paint is left out, and its absence is said."""

import stat
import sys

import pytest

from docgen.errors import ProgramError
from docgen.outbox import pictures


def painter(folder, monkeypatch, code):
    """Put a stand-in for pdftoppm on PATH that runs `code`."""
    program = folder / "pdftoppm"
    program.write_text(f"#!{sys.executable} -IS\nimport sys, time\n{code}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))


def test_an_absent_pdftoppm_is_none_and_asking_it_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert pictures.program() is None
    with pytest.raises(ProgramError) as caught:
        next(pictures.first_pages([("a", tmp_path / "a.pdf")]))
    assert caught.value.id == "thieu_poppler"


@pytest.mark.parametrize(
    "code",
    [
        'sys.stdout.buffer.write(b"P6 no jpeg")',
        'sys.stdout.buffer.write(b"\\xff\\xd8" + bytes(2_000_000))',
        'sys.stdout.buffer.write(b"\\xff\\xd8"); sys.exit(1)',
        "time.sleep(1000)",
    ],
    ids=["no picture", "too large", "failed", "hangs"],
)
def test_what_is_no_picture_is_left_out(tmp_path, monkeypatch, code):
    monkeypatch.setattr(pictures, "SECONDS", 1)
    good = 'if sys.argv[-1].endswith("good.pdf"): sys.stdout.buffer.write(b"\\xff\\xd8good"); sys.exit()\n'
    painter(tmp_path, monkeypatch, good + code)

    found = list(pictures.first_pages([(name, tmp_path / f"{name}.pdf") for name in ("bad", "good")]))

    assert found == [("good", b"\xff\xd8good")]

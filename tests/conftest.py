"""What all tests share: the golden files, and the skip of what a machine lacks."""

import os
import shutil
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
NEEDS = {"office": ("soffice", "LibreOffice writer"), "poppler": ("pdffonts", "poppler-utils")}


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="accept the golden files as they come out now"
    )


def pytest_runtest_setup(item):
    for mark, (program, name) in NEEDS.items():
        if item.get_closest_marker(mark) and not shutil.which(program):
            reason = f"{name} is not installed ({program})"
            if os.environ.get("DOCGEN_CI"):
                pytest.fail(f"in CI nothing may be skipped: {reason}")
            pytest.skip(reason)


@pytest.fixture
def golden(request):
    """A function that compares text with `tests/golden/<name>.txt`; --update-golden accepts a change."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"no golden file {path.name}: run pytest --update-golden and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare

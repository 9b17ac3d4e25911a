"""What all tests share: the golden files, and the skip of what a machine lacks."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def _has_font() -> bool:
    """Tell whether a Liberation Serif with the Vietnamese letters is installed."""
    if not shutil.which("fc-list"):
        return False
    command = ["fc-list", ":lang=vi:family=Liberation Serif"]
    return bool(subprocess.run(command, capture_output=True, check=False).stdout.strip())


NEEDS = {
    "office": (lambda: shutil.which("soffice"), "LibreOffice writer"),
    "poppler": (lambda: shutil.which("pdffonts"), "poppler-utils"),
    "dask": (lambda: importlib.util.find_spec("distributed"), "dask[distributed]"),
    "node": (lambda: shutil.which("node"), "Node.js"),
    "font": (_has_font, "Liberation Serif 2 (fonts-liberation2)"),
}


def pytest_configure():
    os.environ["DOCGEN_CACHE"] = "0"  # no test may depend on what an earlier one has left on the disk


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="accept the golden files as they come out now"
    )


def pytest_runtest_setup(item):
    for mark, (there, name) in NEEDS.items():
        if item.get_closest_marker(mark) and not there():
            pytest.skip(f"{name} is not installed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Let a test that is skipped, whatever for, fail in CI: there nothing may be missing."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("DOCGEN_CI"):
        report.outcome = "failed"
        report.longrepr = f"in CI nothing may be skipped: {report.longrepr[-1]}"
    return report


def pytest_collection_modifyitems(config, items):
    """Leave out the full load unless it is asked for by its name."""
    if "soak" not in config.option.markexpr:
        left_out = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("soak")]


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

"""Patterns that are compiled late: they must do what `re.compile` does, and every one must be right."""

import importlib
import pkgutil
import re

import docgen
from docgen.vn.patterns import _Pattern, regex


def test_a_late_pattern_finds_what_a_compiled_one_finds():
    late, compiled = regex(r"(\d+)/(?P<nam>\d{4})", re.ASCII), re.compile(r"(\d+)/(?P<nam>\d{4})", re.ASCII)
    text = "15/2026, 16/2027"

    assert late.findall(text) == compiled.findall(text)
    assert late.search(text)["nam"] == "2026"
    assert late.fullmatch(text) is None
    assert late.sub("…", text) == "…, …"
    assert late.pattern == compiled.pattern
    assert late.flags == compiled.flags


def test_a_pattern_of_bytes_is_one_too():
    assert regex(rb"<w:p[ >]").split(b"a<w:p>b") == [b"a", b"b"]


def test_every_pattern_of_docgen_can_be_compiled():
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(docgen.__path__, "docgen.")
        if found.name != "docgen.__main__"
    ]
    late = {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, _Pattern)
    }

    assert len(late) > 100
    assert all(isinstance(value.groups, int) for value in late.values())

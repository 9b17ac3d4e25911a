import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.word.scan import scan


@pytest.mark.parametrize(
    ("text", "kind", "level", "code"),
    [
        ("{{ x }}", "value", "", "x"),
        ("{{x}}", "value", "", "x"),
        ("{{p x }}", "blocks", "p", "x"),
        ("{{r x}}", "runs", "r", "x"),
        ("{{ r }}", "value", "", "r"),
        ("{{p}}", "value", "", "p"),
        ("{{p.x}}", "value", "", "p.x"),
        ("{%tr for x in y %}", "statement", "tr", "for x in y"),
        ("{%tc\u00a0endfor%}", "statement", "tc", "endfor"),
        ("{%- if x -%}", "statement", "", "if x"),
        ("{%p- if x %}", "statement", "p", "if x"),
        ("{% colspan n + 1 %}", "colspan", "", "n + 1"),
        ("{% vm %}", "vm", "", "vm"),
        ("{# a {{ b }} #}", "comment", "", "a {{ b }}"),
        ("{#tr a #}", "comment", "tr", "a"),
        ("{{ 'a }} b' }}", "value", "", "'a }} b'"),
        ("{{ {'a': 1}['a'] }}", "value", "", "{'a': 1}['a']"),
        ("{{ “a” ~ ‘b’ }}", "value", "", "\"a\" ~ 'b'"),
        ('{{ "a”}}', "value", "", '"a"'),
        ('{{ "“a”" }}', "value", "", '"“a”"'),
        ("{{ “d'Ivoire” }}", "value", "", '"d\'Ivoire"'),
        ('{{ "a\\"b" }}', "value", "", '"a\\"b"'),
        ("{{ 'Họ\u0323p' }}".replace("ọ", "o"), "value", "", "'Họp'"),
    ],
)
def test_a_tag_is_told_apart(text, kind, level, code):
    [tag], faults = scan(f"a {text} b")

    assert (tag.kind, tag.level, tag.code, faults) == (kind, level, code, [])
    assert (tag.start, tag.end) == (2, 2 + len(text))


@given(st.text(alphabet="{}%# 'a\"p\\“”", max_size=40))
def test_any_text_is_scanned_to_its_end(text):
    found, faults = scan(text)

    starts = sorted([tag.start for tag in found] + [fault.start for fault in faults])
    assert len(starts) == len(set(starts))
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


def test_a_long_line_of_braces_is_scanned_quickly():
    found, faults = scan("{{ '" * 2_000)

    assert (len(found), len(faults)) == (0, 2_000)

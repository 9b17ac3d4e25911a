"""What a tag asks for and gives, read without running it."""

import pytest

from docgen.body.sandbox import statement_tag, value_tag
from docgen.body.uses import ANY, Gift, Use, read


def asked(code):
    return [(use.shown, use.how) for use in read(value_tag(code)).uses]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("d.ten", [("d.ten", "in")]),
        ("d['ten']", [("d.ten", "in")]),
        ("kinh_gui[0]", [("kinh_gui[]", "in")]),
        ("bang[ma].so_dong", [("bang[].so_dong", "in"), ("ma", "khac")]),
        ("ten|upper", [("ten", "chu")]),
        ("dong|length", [("dong", "khac")]),
        ("dong|join(', ')", [("dong", "lap")]),
        ("'a' ~ ten", [("ten", "chu")]),
        ("a if b else c", [("b", "khac"), ("a", "in"), ("c", "in")]),
        ("bang.items()", [("bang", "khac")]),
        ("so_dong + 1", [("so_dong", "khac")]),
        ("1 +", []),
    ],
)
def test_each_value_is_known_with_what_becomes_of_it(code, expected):
    assert asked(code) == expected


def test_texts_that_a_value_is_compared_with_are_known():
    found = read(statement_tag('if d.cap == "nhom_1" or d.cap in ("tong", "trong")') + statement_tag("endif"))

    assert [use.literals for use in found.uses] == [("nhom_1",), ("tong", "trong")]


@pytest.mark.parametrize("code", ["d.ten|default('')", "d.ten is defined"])
def test_a_part_that_is_asked_for_first_is_not_sure(code):
    assert [use.sure for use in read(value_tag(code)).uses] == [False]


def test_a_loop_gives_its_names_and_a_set_its_own():
    loop = read(statement_tag("for d in bang.x.dong") + statement_tag("endfor"))
    pair = read(statement_tag("for k, v in bang.items()") + statement_tag("endfor"))
    given = read(statement_tag("set b = bang.x"))

    assert loop.gift == Gift(("d",), Use(("bang", "x", "dong"), "lap"))
    assert pair.gift == Gift(("k", "v"), None)
    assert given.gift == Gift(("b",), Use(("bang", "x"), "khac"))
    assert ANY not in given.gift.source.shown

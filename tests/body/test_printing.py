import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docgen.body.printing import MAX_CHARS, SandboxError, attribute_text, plain_text, xml_text


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_escaped_text_reads_back_unchanged(text):
    part = etree.fromstring(f"<t>{xml_text(text)}</t>".encode())

    assert (part.text or "") == text
    assert plain_text(text) == text


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_an_attribute_reads_back_unchanged(text):
    assert etree.fromstring(f'<t a="{attribute_text(text)}"/>'.encode()).get("a") == text


def test_a_text_of_a_str_subclass_prints_as_text():
    class Ma(str):
        def __str__(self):
            return "khác"

    assert xml_text(Ma("a&b")) == "a&amp;b"


@pytest.mark.parametrize("text", ["a" * (MAX_CHARS + 1), "\n" * (MAX_CHARS + 1)])
def test_a_text_without_end_is_refused(text):
    for printing in (plain_text, xml_text, attribute_text):
        with pytest.raises(SandboxError) as error:
            printing(text)
        assert error.value.kind == "chu_qua_dai"

from xml.sax import saxutils

from hypothesis import given
from hypothesis import strategies as st

from docgen.word.escaping import escape, quoteattr

TEXT = st.text(st.sampled_from("aĐ &<>\"'\n\r\t;")) | st.text()


@given(TEXT)
def test_text_and_values_are_written_as_the_standard_library_writes_them(text):
    assert escape(text) == saxutils.escape(text)
    assert quoteattr(text) == saxutils.quoteattr(text)

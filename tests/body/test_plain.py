"""A paragraph that is not taken apart comes out as if it had been."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from docgen.body import markdown
from docgen.body.plain import is_plain

PIECES = st.sampled_from(
    [
        "x",
        " ",
        "<",
        ">",
        "&",
        "*",
        "_",
        "{{ a }}",
        "[^1]",
        "`",
        "~",
        "^",
        "!",
        "\\",
        "b>",
        "/",
        "a@b.c",
        "://",
        "1.",
    ]
)


def taken_apart(text):
    """Return the tokens of `text` as the parser of Markdown gives them."""
    tokens: list[Token] = []
    markdown._MARKDOWN.inline.parse(text, markdown._MARKDOWN, {}, tokens)
    return tokens


@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
def test_what_counts_as_plain_is_one_text_when_taken_apart(text):
    if is_plain(text):
        tokens = taken_apart(text)
        assert {token.type for token in tokens} == {"text"}
        assert "".join(token.content for token in tokens) == text

"""Paragraphs without any Markdown inside: most of a letter's, and not taken apart for it."""

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from docgen.body.inline import AUTOLINK, HTML
from docgen.vn.patterns import regex

_PLAIN = regex(r"[^{\[!<`~^*\\\n]+")
"""Text in which no rule finds its first character."""


def install(markdown: MarkdownIt) -> None:
    """Put the parsing of paragraphs into `markdown`, in place: only those that need it are taken apart."""
    markdown.core.ruler.at("inline", _children)


def _children(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if is_plain(token.content):
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def is_plain(text: str) -> bool:
    """Return whether no rule matches anywhere in `text`; «x<y» is no tag.

    >>> is_plain("R&D, x<y"), is_plain("x <b>y</b>"), is_plain("**x**")
    (True, False, False)
    """
    if "<" not in text:
        return _PLAIN.fullmatch(text) is not None
    tagged = AUTOLINK.search(text) or HTML.search(text)
    return not tagged and _PLAIN.fullmatch(text.replace("<", "")) is not None

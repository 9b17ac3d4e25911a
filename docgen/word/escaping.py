"""Text and attribute values as XML writes them.

The functions of `xml.sax.saxutils` do the same, but import the standard library's network client, for
which every cold command would wait.
"""

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """Return `text` as it stands between tags.

    >>> escape("R&D, x<y")
    'R&amp;D, x&lt;y'
    """
    return text.translate(_TEXT)


def quoteattr(text: str) -> str:
    """Return `text` as the value of an attribute, in its quotes.

    >>> print(quoteattr('a&"b'), quoteattr("c"))
    'a&amp;"b' "c"
    """
    value = text.translate(_VALUE)
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "&quot;") + '"'

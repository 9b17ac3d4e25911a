"""Text typed for the fonts of before Unicode, TCVN3 (.VnTime) and VNI (VNI-Times): recognised, converted."""

import re
from collections.abc import Callable

from docgen.vn import syllables
from docgen.vn.patterns import regex

TCVN3, VNI = "TCVN3", "VNI"
_TCVN3 = dict(
    zip(
        map(ord, "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"),
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""Code of TCVN 5712:1993 VN3, read as Latin-1 → letter."""
_TONED = {
    "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹỵ", "ô": "ớờởỡợ", "ö": "ứừửữự",
}  # fmt: skip
_ROOFED = {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}
_VNI = {
    base + mark: letter for base, row in _TONED.items() for mark, letter in zip("ùøûõï", row, strict=True)
}
_VNI |= {b + mark: letter for b, row in _ROOFED.items() for mark, letter in zip("âáàåãä", row, strict=True)}
_VNI |= {"a" + mark: letter for mark, letter in zip("êéèúüë", "ăắằẳẵặ", strict=True)}
_VNI |= {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI |= {old.upper(): new.upper() for old, new in _VNI.items()}
_VNI |= {old.capitalize(): new.upper() for old, new in _VNI.items() if len(old) == 2 and old.islower()}
_VNI_LETTER = regex("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_STRANGE = regex("[¡£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñö÷øûüþÅÄ]")
"""Characters of these fonts that no Vietnamese text in Unicode holds between its letters."""
_WORD = regex(r"[^\s\d.,;:()\[\]/\"'“”–?!&%-]+")


def recognised(text: str) -> tuple[str, str] | None:
    """Return (`TCVN3` or `VNI`, `text` in Unicode) for text of the old fonts, or None.

    Every word with a strange character must become a syllable: «37·5» and «Curaçao» stay as they are.

    >>> recognised("Thñ tôc hµnh chÝnh"), recognised("Thuû tuïc haønh chính")
    (('TCVN3', 'Thủ tục hành chính'), ('VNI', 'Thủ tục hành chính'))
    >>> recognised("Thủ tục hành chính") is None
    True
    """
    if not is_strange(text):
        return None
    strange = [word for word in _WORD.findall(text) if _STRANGE.search(word) and len(word) > 1]
    ways: tuple[tuple[str, Callable[[str], str]], ...] = ((TCVN3, _from_tcvn3), (VNI, _from_vni))
    for name, convert in ways:
        if strange and all(syllables.is_syllable(convert(word)) for word in strange):
            return name, convert(text)
    return None


def is_strange(text: str) -> bool:
    """Return whether `text` holds a letter of the old fonts that Vietnamese in Unicode has not."""
    return _STRANGE.search(text) is not None


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda match: _VNI[match.group()], text)

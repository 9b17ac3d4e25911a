"""Bytes of a YAML file become clean text: every forbidden character is found, whatever it stands in."""

from docgen.sources import yaml_text
from docgen.vn.text import FORBIDDEN

CHARACTERS = [chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF]


def test_every_forbidden_character_is_found():
    for character in filter(FORBIDDEN.match, CHARACTERS):
        decoded = yaml_text.decode(f"a: x{character}y\n".encode(), "f")

        if character == "\r":
            assert (decoded.text, decoded.errors) == ("a: x\ny\n", ())
        else:
            assert decoded.text == "a: x\ufffdy\n"
            assert [error.args_["character"] for error in decoded.errors] == [f"U+{ord(character):04X}"]


def test_line_breaks_of_all_systems_are_line_feeds():
    assert yaml_text.decode(b"a: 1\r\nb: 2\rc: 3\n", "f").text == "a: 1\nb: 2\nc: 3\n"


def test_text_without_any_stays_as_it_is():
    text = "a: Ủy ban nhân dân tỉnh\tQuảng Ngãi\nb: “R&D” – 5 °C…\n"

    assert yaml_text.decode(text.encode(), "f") == yaml_text.Decoded(text, ())

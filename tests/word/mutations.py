"""Templates broken at random, each the same for its number: bytes of a part, or elements of its tree."""

import random
import re

from lxml import etree

from docgen.word import zipping

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ABSURD = ("99999999", "-5", "", "x", "0", "1.5", "NaN", "4294967296", "-1", "true")
_PARTS = re.compile(r"word/(document|styles|settings|header\d|footer\d|numbering|footnotes)\.xml")


def mutated(data, number):
    """Return the package `data` with one to three things wrong in it, chosen by `number`."""
    chance = random.Random(number)
    members = {member.name: zipping.inflate(member) for member in zipping.members(data)}
    names = [name for name in members if _PARTS.fullmatch(name)] * 4
    names += ["word/document.xml"] * 6
    names += [name for name in members if name.endswith(".rels") or name == "[Content_Types].xml"]
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        name = chance.choice(names)
        change = _bytes if chance.random() < 0.4 else _elements
        members[name] = change(members[name], chance)
    return zipping.write(zipping.pack(name, content) for name, content in members.items())


def _bytes(content, chance):
    """Return `content` with some bytes changed, so that it mostly stays well-formed."""
    text = content.decode(errors="replace")
    kind = chance.randrange(4)
    at = chance.randrange(len(text))
    if kind == 0:
        return (text[:at] + chance.choice("abxXwz019 -.:/") + text[at + 1 :]).encode()
    names = [*re.finditer(r"[\w:]+(?==\")|(?<=<)/?[\w:]+|(?<==\")[^\"]*", text)]
    word = chance.choice(names)
    if kind == 1:
        other = chance.choice(names).group()
        return (text[: word.start()] + other + text[word.end() :]).encode()
    if kind == 2:
        at = word.start() + chance.randrange(max(len(word.group()), 1))
        return (text[:at] + chance.choice("abcdefXYZ019-") + text[at + 1 :]).encode()
    value = chance.choice([*re.finditer(r'(?<==")[^"]*', text)])
    return (text[: value.start()] + chance.choice(_ABSURD) + text[value.end() :]).encode()


def _elements(content, chance):
    """Return `content` with one element taken out, doubled, moved, renamed or given other attributes."""
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return content
    below = list(root.iter(etree.Element))[1:]
    if below:
        one, other = chance.choice(below), chance.choice(below)
        chance.choice(_CHANGES)(one, other, chance)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _take_out(one, _other, _chance):
    one.getparent().remove(one)


def _unwrap(one, _other, _chance):
    for child in list(one):
        one.addprevious(child)
    one.getparent().remove(one)


def _double(one, _other, _chance):
    one.addnext(etree.fromstring(etree.tostring(one, with_tail=False)))


def _move(one, other, _chance):
    if one not in other.iterancestors() and one is not other:
        other.insert(0, one)


def _move_behind(one, other, _chance):
    if one not in other.iterancestors() and one is not other:
        other.addnext(one)


def _rename(one, other, _chance):
    one.tag = other.tag


def _unknown(one, _other, chance):
    one.tag = chance.choice((W + "la", "la", "{urn:x}la", W + "tbl", W + "fldChar", W + "footnoteReference"))


def _lose_attribute(one, _other, chance):
    if one.attrib:
        del one.attrib[chance.choice(sorted(one.attrib))]


def _give_attribute(one, other, chance):
    if other.attrib:
        name = chance.choice(sorted(other.attrib))
        one.set(name, other.get(name))


def _absurd(one, _other, chance):
    if one.attrib:
        one.set(chance.choice(sorted(one.attrib)), chance.choice(_ABSURD))


def _stray_text(one, _other, _chance):
    one.text = f"{one.text or ''}lạc"


def _stray_tail(one, _other, _chance):
    one.tail = "lạc"


def _swap(one, _other, _chance):
    if (before := one.getprevious()) is not None:
        one.addnext(before)


def _bookmark(one, _other, chance):
    kind = chance.choice(("bookmarkStart", "bookmarkEnd"))
    one.addprevious(etree.Element(W + kind, {W + "id": "1", W + "name": "a"}))


def _half_field(one, _other, chance):
    mark = etree.Element(W + "fldChar", {W + "fldCharType": chance.choice(("begin", "separate", "end"))})
    one.addnext(mark)


_CHANGES = (
    _take_out, _take_out, _unwrap, _double, _move, _move_behind, _rename, _unknown, _lose_attribute,
    _give_attribute, _absurd, _absurd, _stray_text, _stray_tail, _swap, _bookmark, _half_field,
)  # fmt: skip

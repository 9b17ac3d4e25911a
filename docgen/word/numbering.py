"""Joins the list definitions of several templates (ECMA-376, Part 1, 17.9): ids of an annex are moved up."""

import copy
from collections.abc import Iterable, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from docgen.word.ooxml import NSMAP, w


def blank() -> Element:
    """Return an empty w:numbering."""
    return etree.Element(w("numbering"), nsmap=NSMAP)


def plain(source: Element) -> Element:
    """Return a copy of `source` without picture bullets and ids by which Word joins lists of two files."""
    root = copy.deepcopy(source)
    for element in list(root.iter(w("numPicBullet"), w("lvlPicBulletId"), w("nsid"), w("numIdMacAtCleanup"))):
        element.getparent().remove(element)
    return root


def moved(source: Element, target: Element) -> dict[str, str]:
    """Move the ids of `source` above those of `target` in place; return old w:numId → new."""
    shift = 1 + _highest(target, "abstractNum", "abstractNumId")
    for element in source.iter(w("abstractNum")):
        element.set(w("abstractNumId"), str(_id(element, "abstractNumId") + shift))
    for element in source.iterfind(f"{w('num')}/{w('abstractNumId')}"):
        element.set(w("val"), str(_id(element, "val") + shift))
    first = 1 + _highest(target, "num", "numId")
    ids: dict[str, str] = {"0": "0"}
    for offset, element in enumerate(source.iterchildren(w("num"))):
        ids.setdefault(element.get(w("numId"), ""), str(first + offset))
        element.set(w("numId"), str(first + offset))
    return ids


def _highest(root: Element, name: str, attribute: str) -> int:
    return max((_id(element, attribute) for element in root.iterchildren(w(name))), default=0)


def _id(element: Element, attribute: str) -> int:
    text: str = element.get(w(attribute), "")
    return int(text) if text.isascii() and text.isdigit() else 0


def own(source: Element | None) -> dict[str, str]:
    """Return the w:numId of the lists that `source` has, each for itself, and «0», which is no list."""
    found = () if source is None else source.iterchildren(w("num"))
    return {"0": "0"} | {(number := one.get(w("numId"), "")): number for one in found}


def renumber(roots: Iterable[Element], ids: Mapping[str, str]) -> None:
    """Replace w:numId in `roots` in place by `ids`; a paragraph in a list that is not there is in none."""
    for root in roots:
        for element in list(root.iterfind(f".//{w('numPr')}/{w('numId')}")):
            new = ids.get(element.get(w("val"), ""))
            if new is None:
                numbers = element.getparent()
                numbers.getparent().remove(numbers)
            else:
                element.set(w("val"), new)


def append(target: Element, source: Element) -> None:
    """Add the definitions of `source` to `target` in place: all w:abstractNum before all w:num (17.9.17)."""
    first_num = target.find(w("num"))
    for definition in source.findall(w("abstractNum")):
        if first_num is None:
            target.append(definition)
        else:
            first_num.addprevious(definition)
    for number in source.findall(w("num")):
        target.append(number)

"""Keys that lead from a dossier into the stores: căn cứ lists, Kính gửi and Nơi nhận, checked as typed."""

from collections.abc import Iterator, Mapping

from docgen.errors import DataError, DocgenError
from docgen.models.base import KEY_PATTERN
from docgen.sources import files, stores
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.stores import BASES, RECIPIENTS, Stores
from docgen.sources.yaml_tree import Data, Tree
from docgen.vn.patterns import regex

_KEY = regex(KEY_PATTERN)


def check(tree: Tree, known: Stores) -> list[DocgenError]:
    """Return an error for every cited key of `tree` that the stores do not hold; none for faulty stores."""
    if not known.whole or not isinstance(tree.data, dict):
        return []
    found: list[DocgenError] = []
    documents = tree.data.get("van_ban")
    for index, document in enumerate(documents if isinstance(documents, list) else []):
        if isinstance(document, dict):
            found += _bases(document, ("van_ban", index, BASES), known, tree.lines)
            found += _recipients(document, ("van_ban", index), known, tree.lines)
    return found


def keys(document: Mapping[str, Data]) -> Iterator[tuple[FieldPath, str]]:
    """Yield every key of the căn cứ list of a raw `document`, with its place below the list."""
    for index, item in _items(document.get(BASES)):
        if isinstance(item, str):
            yield (index,), item.strip()
        elif isinstance(item, dict) and isinstance(key := item.get("khoa"), str):
            yield (index, "khoa"), key.strip()


def _bases(
    document: Mapping[str, Data], path: FieldPath, known: Stores, lines: Lines
) -> Iterator[DocgenError]:
    for place, key in keys(document):
        where = lines.where((*path, *place))
        if key in known.can_cu:
            if known.can_cu[key].ngay_ban_hanh is None:
                yield DataError("can_cu_thieu_ngay", where, key=key)
        elif _KEY.match(key):
            yield stores.unknown(BASES, key, known.can_cu, where)


def _recipients(
    document: Mapping[str, Data], path: FieldPath, known: Stores, lines: Lines
) -> Iterator[DocgenError]:
    listed = {**known.noi_nhan.don_vi, **known.noi_nhan.nhom}
    for field in ("kinh_gui", "noi_nhan"):
        for index, item in _items(document.get(field)):
            typed = item.get("ten") if isinstance(item, dict) else item
            if isinstance(typed, str) and _lost(typed.strip(), listed):
                place = (*path, field, index, "ten") if isinstance(item, dict) else (*path, field, index)
                yield stores.unknown(RECIPIENTS, typed.strip(), listed, lines.where(place))


def _lost(typed: str, listed: Mapping[str, object]) -> bool:
    """Return whether `typed` is meant as a key and is none: a bare word unlike any key («no») is a name."""
    if typed in listed or not _KEY.match(typed):
        return False
    return "_" in typed or files.nearest(typed, tuple(listed)) != ""


def _items(value: Data | None) -> Iterator[tuple[int, Data]]:
    """Yield the items of a list; a single one needs no list."""
    yield from enumerate(value if isinstance(value, list) else [value] if value else [])

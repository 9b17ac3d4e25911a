"""Which dossiers cite a legal basis: in their căn cứ lists, and in their texts as `can_cu.KEY`."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from docgen.errors import DocgenError, UsageError, Where
from docgen.sources import cited, dossier_tree, office, stores
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Citing:
    """Where a key is cited, file by file in the order of lines, and the files that cannot be read whole."""

    places: tuple[Where, ...]
    unread: tuple[DocgenError, ...]


def find(key: str, folder: Path | None = None) -> Citing:
    """Return every citation of `key` in the dossiers below `folder`, in the order of their names.

    The default is the folder of the office of the present folder, without one the present folder itself.
    Raises UsageError for a key that is neither cited nor in the store, and for a folder that is none.
    """
    home = office.find(folder or Path())
    root = folder or (home.root if home.own else Path())
    if not root.is_dir():
        raise UsageError("thu_muc_khong_co", folder=str(root))
    places: list[Where] = []
    unread: list[DocgenError] = []
    for path in _files(root):
        try:
            file = dossier_tree.read_file(path, str(path))
        except DocgenError as error:
            unread.append(error)
            continue
        if dossier_tree.is_other_book(path, file):
            continue
        tree = dossier_tree.parse(path, file)
        places += _places(tree, key)
        unread += () if tree.whole else tree.errors
    if not places and key not in (known := stores.read(home).can_cu):
        lost = stores.unknown(stores.BASES, key, known, Where())
        raise UsageError(lost.id, None, **lost.args_)
    return Citing(tuple(places), tuple(unread))


def _files(root: Path) -> Iterator[Path]:
    """Yield what may be dossiers below `root` by name; hidden folders and links to folders are left out."""
    for folder, names, found in os.walk(root):
        names[:] = sorted(name for name in names if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(found) if dossier_tree.may_be(name))


def _places(tree: Tree, key: str) -> Iterator[Where]:
    """Yield the places of one dossier by line; a file without documents is no dossier."""
    documents = tree.data.get("van_ban") if isinstance(tree.data, dict) else None
    found: list[Where] = []
    for index, document in enumerate(documents if isinstance(documents, list) else []):
        if isinstance(document, dict):
            path = ("van_ban", index)
            listed = (place for place, one in cited.keys(document) if one == key)
            found += [tree.lines.where((*path, stores.BASES, *place)) for place in listed]
            found += _in_texts(document, path, tree.lines, _expression(key))
    yield from sorted(found, key=dossier_tree.rank(tree.lines))


def _expression(key: str) -> re.Pattern[str]:
    name = re.escape(key)
    return re.compile(rf"(?<![\w.])can_cu(?:\.{name}|\[['\"]{name}['\"]\])(?!\w)")


def _in_texts(
    value: Mapping[str, Data] | Data, path: FieldPath, lines: Lines, wanted: re.Pattern[str]
) -> Iterator[Where]:
    """Yield the lines of every text below `value` in which an expression names the key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _in_texts(inner, (*path, name), lines, wanted)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _in_texts(inner, (*path, index), lines, wanted)
    elif isinstance(value, str) and "{{" in value:
        where = lines.text_where(path)
        for tag in re.finditer(r"\{\{.*?\}\}", value, re.DOTALL):
            if wanted.search(tag.group()):
                line = where.line + value.count("\n", 0, tag.start())
                yield replace(where, line=0 if where.cell else line)

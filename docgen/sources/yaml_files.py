"""The YAML files of an office's data/ folder, read together: what is wrong in them is collected."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DocgenError
from docgen.sources import files, yaml_tree
from docgen.sources.office import Office
from docgen.sources.yaml_tree import Tree


@dataclass(frozen=True, slots=True)
class YamlFiles:
    """Files as read, by kind; one that cannot be read at all is only in `errors`."""

    trees: Mapping[str, Tree]
    hashes: Mapping[str, str]
    """Name of every file read → SHA-256 of its bytes."""
    errors: tuple[DocgenError, ...]


def read(paths: Mapping[str, Path], office: Office) -> YamlFiles:
    """Return the files at `paths` by kind, each with the mistakes of its YAML."""
    trees: dict[str, Tree] = {}
    hashes: dict[str, str] = {}
    errors: list[DocgenError] = []
    for kind, path in paths.items():
        try:
            file = files.read(path, office.shown(path), limit=yaml_tree.MAX_BYTES)
        except DocgenError as error:
            errors.append(error)
            continue
        hashes[file.name] = file.sha256
        trees[kind] = yaml_tree.read(file.data, file.name)
        errors += trees[kind].errors
    return YamlFiles(trees, hashes, tuple(errors))

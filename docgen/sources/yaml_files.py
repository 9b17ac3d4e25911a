"""The YAML files of an office's data/ folder, read together: what is wrong in them is collected."""

from collections.abc import Mapping
from pathlib import Path

from docgen.errors import DocgenError
from docgen.sources import files, yaml_tree
from docgen.sources.files import ReadFile
from docgen.sources.office import Office
from docgen.sources.yaml_tree import Tree
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class YamlFiles:
    """Files as read, by kind; one that cannot be read at all is only in `errors`."""

    trees: Mapping[str, Tree]
    hashes: Mapping[str, str]
    """Name of every file read → SHA-256 of its bytes."""
    errors: tuple[DocgenError, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes of files by kind, and what could not be read: equal where no byte has changed."""

    files: tuple[tuple[str, ReadFile], ...]
    errors: tuple[DocgenError, ...]


def find(paths: Mapping[str, Path], office: Office) -> Found:
    """Return the bytes of the files at `paths` by kind."""
    found: list[tuple[str, ReadFile]] = []
    errors: list[DocgenError] = []
    for kind, path in paths.items():
        try:
            found.append((kind, files.read(path, office.shown(path), limit=yaml_tree.MAX_BYTES)))
        except DocgenError as error:
            errors.append(error)
    return Found(tuple(found), tuple(errors))


def parse(found: Found) -> YamlFiles:
    """Return the files of `found` by kind, each with the mistakes of its YAML."""
    trees = {kind: yaml_tree.read(file.data, file.name) for kind, file in found.files}
    hashes = {file.name: file.sha256 for _, file in found.files}
    mistakes = (error for tree in trees.values() for error in tree.errors)
    return YamlFiles(trees, hashes, (*found.errors, *mistakes))


def read(paths: Mapping[str, Path], office: Office) -> YamlFiles:
    """Return the files at `paths` by kind, each with the mistakes of its YAML."""
    return parse(find(paths, office))

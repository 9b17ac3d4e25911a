"""A pack as one zip: members stored as they are, no clock, the same files the same bytes."""

from collections.abc import Iterable, Mapping

from docgen.word import zipping
from docgen.word.zipping import Limits, ZipError

LIMITS = Limits(members=1_000, packed=2**30, member=2**29, total=2**30)

__all__ = ["LIMITS", "ZipError", "read", "to_bytes"]


def to_bytes(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of `files` (name, bytes) in their order: Word and Excel files are compressed already."""
    return zipping.write(zipping.stored(name, data) for name, data in files)


def read(data: bytes) -> Mapping[str, bytes]:
    """Return the files in a zip that may come from anyone; ZipError where it cannot be trusted."""
    return {one.name: zipping.inflate(one) for one in zipping.members(data, LIMITS)}

"""A workbook's package, opened with suspicion: what it inflates to is counted before anyone reads it."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from docgen.values import dataclass

MAX_MEMBERS = 2_000
MAX_INFLATED = 200_000_000
_BROKEN = (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, struct.error)
_STORED, _DEFLATED = 0, 8
_BEGIN_BYTES = 10_000
_PACKED_BYTES = 2**14
"""So much is inflated at once: at most a thousand times as much comes of it."""


class ArchiveError(Exception):
    """The package cannot be used; `id` is the sentence that says why."""

    def __init__(self, id: str) -> None:  # noqa: A002
        super().__init__(id)
        self.id = id


@dataclass(frozen=True, slots=True)
class Archive:
    """The members of a ZIP package by name; together they inflate to less than the limit."""

    data: bytes
    members: dict[str, zipfile.ZipInfo]

    def read(self, name: str) -> bytes:
        """Return the inflated bytes of `name`, nothing for a member that is not there."""
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield what `read` returns in pieces, so that a large member is never whole in memory."""
        if info := self.members.get(name):
            yield from _pieces(self.data, info, MAX_INFLATED)

    def begin(self, name: str) -> bytes:
        """Return the first bytes of `name`, at least ten thousand where it has so many."""
        found = b""
        for piece in self.pieces(name):
            found += piece
            if len(found) >= _BEGIN_BYTES:
                break
        return found


def open_archive(data: bytes) -> Archive:
    """Return the package in `data`; ArchiveError where it is broken, encrypted, or inflates beyond the limit.

    Sizes are counted by inflating, since those that a package declares may lie.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
    except _BROKEN as error:
        raise ArchiveError("bang_tinh_hong") from error
    if len(infos) > MAX_MEMBERS:
        raise ArchiveError("bang_tinh_qua_lon")
    if any(info.flag_bits & 1 for info in infos):
        raise ArchiveError("bang_tinh_mat_khau")
    left = MAX_INFLATED
    for info in infos:
        left -= sum(map(len, _pieces(data, info, left)))
    return Archive(data, {info.filename: info for info in infos})


def _pieces(data: bytes, info: zipfile.ZipInfo, limit: int) -> Iterator[bytes]:
    """Yield the inflated bytes of a member; ArchiveError as soon as they are more than `limit`."""
    packed = _packed(data, info)
    if info.compress_type not in (_STORED, _DEFLATED):
        raise ArchiveError("bang_tinh_hong")
    inflator = zlib.decompressobj(-15)
    for start in range(0, len(packed), _PACKED_BYTES):
        piece = packed[start : start + _PACKED_BYTES]
        if info.compress_type == _DEFLATED:
            try:
                piece = inflator.decompress(piece, limit + 1)
            except zlib.error as error:
                raise ArchiveError("bang_tinh_hong") from error
        limit -= len(piece)
        if limit < 0:
            raise ArchiveError("bang_tinh_qua_lon")
        yield piece


def _packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    start = info.header_offset
    try:
        name_length, extra_length = struct.unpack("<HH", data[start + 26 : start + 30])
    except struct.error as error:
        raise ArchiveError("bang_tinh_hong") from error
    begin = start + 30 + name_length + extra_length
    return data[begin : begin + info.compress_size]

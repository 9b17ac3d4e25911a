"""A workbook's package, opened with suspicion: what it inflates to is counted before anyone reads it."""

import io
import struct
import zipfile
import zlib

from docgen.values import dataclass

MAX_MEMBERS = 2_000
MAX_INFLATED = 200_000_000
_BROKEN = (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, struct.error)
_STORED, _DEFLATED = 0, 8


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
        info = self.members.get(name)
        return _inflated(self.data, info, MAX_INFLATED) if info else b""


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
        left -= len(_inflated(data, info, left))
        if left < 0:
            raise ArchiveError("bang_tinh_qua_lon")
    return Archive(data, {info.filename: info for info in infos})


def _inflated(data: bytes, info: zipfile.ZipInfo, limit: int) -> bytes:
    start = info.header_offset
    try:
        name_length, extra_length = struct.unpack("<HH", data[start + 26 : start + 30])
    except struct.error as error:
        raise ArchiveError("bang_tinh_hong") from error
    begin = start + 30 + name_length + extra_length
    packed = data[begin : begin + info.compress_size]
    if info.compress_type == _STORED:
        return packed
    if info.compress_type != _DEFLATED:
        raise ArchiveError("bang_tinh_hong")
    try:
        inflated = zlib.decompressobj(-15).decompress(packed, limit + 1)
    except zlib.error as error:
        raise ArchiveError("bang_tinh_hong") from error
    if len(inflated) > limit:
        raise ArchiveError("bang_tinh_qua_lon")
    return inflated

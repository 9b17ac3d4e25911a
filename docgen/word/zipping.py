"""The zip container: members read raw from untrusted bytes, and written the same bytes every time.

Read and written here without ``zipfile``'s writer: it stamps the clock and cannot copy a member that is
already compressed. Layout: PKWARE APPNOTE 4.3; of it only what OPC allows (ECMA-376, Part 2, annex B).
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from docgen.values import dataclass

STORED, DEFLATED = 0, 8
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DOS_DATE = 0x0021
"""1980-01-01, the earliest day a zip can name; the hour is 00:00."""
_UTF8, _ENCRYPTED = 0x800, 0x1
_LEVEL = 3
"""Of a letter with an annex (70 kB) it makes 4,213 bytes in 0.12 ms; level 6 makes 3,765 in 0.33 ms.

zlib-ng makes 3,771 in 0.12 ms, isal 4,407 in 0.03 ms: they do not pay for another library.
"""
BATCH_CHARS = 32_768
PLAIN_BYTES = 2**20
_MOST_BYTES = 0xFFFF_FFFF - 0x100_0000


class ZipError(Exception):
    """The bytes are no zip that can be trusted: `kind` is the tail of an id of ``docgen.say.word``."""

    def __init__(self, kind: str, **args: object) -> None:
        super().__init__(kind, args)
        self.kind = kind
        self.args_ = args


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a package may hold; sizes in bytes."""

    members: int = 2_000
    name_chars: int = 200
    packed: int = 128 * 2**20
    member: int = 256 * 2**20
    total: int = 512 * 2**20
    ratio: int = 200
    """Inflated ÷ compressed size that a member above 1 MiB may have; Word's own XML stays below 40."""
    marks: int = 2**31
    """How many ``<`` and ``=`` an XML part may hold: elements and attributes cost far more than text."""


LIMITS = Limits()
"""Any Word file, an annex of 50,000 rows included."""
TEMPLATE_LIMITS = Limits(packed=32 * 2**20, member=32 * 2**20, total=96 * 2**20, marks=150_000)
"""A template: a few pages, perhaps a picture."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the container, still compressed by `method`; `crc` and `size` are of the inflated bytes."""

    name: str
    method: int
    crc: int
    size: int
    data: bytes
    plain: bytes = b""
    """The inflated bytes, where they are few and at hand."""


def pack(name: str, content: bytes | Iterable[str]) -> Member:
    """Return the member `name` holding `content`, deflated; text is encoded as it comes."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    crc, size = 0, 0
    packed: list[bytes] = []
    plain: list[bytes] = []
    for piece in _encoded(content):
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        packed.append(deflate.compress(piece))
        plain.append(piece)
        if size > PLAIN_BYTES:
            plain.clear()
    packed.append(deflate.flush())
    if size > _MOST_BYTES:
        raise ZipError("qua_lon", member=name, limit_mb=_MOST_BYTES >> 20)
    return Member(
        name, DEFLATED, crc, size, b"".join(packed), b"".join(plain) if size <= PLAIN_BYTES else b""
    )


def stored(name: str, content: bytes) -> Member:
    """Return the member `name` holding `content` as it is: what is compressed already gets no smaller."""
    return Member(name, STORED, zlib.crc32(content), len(content), content)


@lru_cache(maxsize=64)
def pack_small(name: str, content: str) -> Member:
    """Return the member `name` holding `content`, as `pack` does: the same parts come in many files."""
    return pack(name, content.encode())


def _encoded(content: bytes | Iterable[str]) -> Iterator[bytes]:
    """Yield `content` as bytes in pieces large enough for the deflater to be called seldom."""
    if isinstance(content, bytes):
        yield content
        return
    batch: list[str] = []
    held = 0
    for text in content:
        batch.append(text)
        held += len(text)
        if held >= BATCH_CHARS:
            yield "".join(batch).encode()
            batch.clear()
            held = 0
    yield "".join(batch).encode()


def inflate(member: Member) -> bytes:
    """Return the bytes of `member`; ZipError if they are not those that its header promised."""
    if member.plain:
        return member.plain
    if member.method == STORED:
        content = member.data
    else:
        stream = zlib.decompressobj(-15)
        try:
            content = stream.decompress(member.data, member.size + 1)
        except zlib.error as error:
            raise ZipError("hong", member=member.name) from error
        if not stream.eof and len(content) <= member.size:
            raise ZipError("hong", member=member.name)
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise ZipError("hong", member=member.name)
    return content


def write(members: Iterable[Member]) -> bytes:
    """Return the container of `members` in their order: no clock, no extra fields, compressed data copied."""
    out = io.BytesIO()
    central: list[bytes] = []
    for member in members:
        name = member.name.encode()
        flags = 0 if name.isascii() else _UTF8
        sizes = (member.crc, len(member.data), member.size, len(name), 0)
        head = (20, flags, member.method, 0, _DOS_DATE, *sizes)
        central.append(_CENTRAL.pack(b"PK\x01\x02", 20, *head, 0, 0, 0, 0, out.tell()) + name)
        out.write(_LOCAL.pack(b"PK\x03\x04", *head) + name)
        out.write(member.data)
    start, directory = out.tell(), b"".join(central)
    if start + len(directory) > _MOST_BYTES:
        raise ZipError("qua_lon", member="", limit_mb=_MOST_BYTES >> 20)
    out.write(directory)
    out.write(_END.pack(b"PK\x05\x06", 0, 0, len(central), len(central), len(directory), start, 0))
    return out.getvalue()


def members(data: bytes, limits: Limits = LIMITS) -> tuple[Member, ...]:
    """Return the members of the untrusted container `data` in its order; folders are left out.

    ZipError where it is no zip, is encrypted, is larger than `limits`, or a name is doubled or leaves
    the container. Nothing is inflated here.
    """
    if len(data) > limits.packed:
        raise ZipError("qua_lon", member="", limit_mb=limits.packed >> 20)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            infos = container.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, struct.error) as error:
        raise ZipError("khong_phai_zip") from error
    if len(infos) > limits.members:
        raise ZipError("qua_nhieu_tep", count=len(infos), limit=limits.members)
    if sum(info.file_size for info in infos) > limits.total:
        raise ZipError("qua_lon", member="", limit_mb=limits.total >> 20)
    _refuse_doubles(infos)
    files = [info for info in infos if not info.filename.endswith("/")]
    _refuse_overlaps(files)
    return tuple(_member(data, info, limits) for info in files)


def _refuse_overlaps(files: Iterable[zipfile.ZipInfo]) -> None:
    """Raise where two members share bytes: so a small file holds a huge one many times over."""
    end = 0
    for info in sorted(files, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise ZipError("hong", member=_shown(info.filename))
        end = info.header_offset + _LOCAL.size + len(info.filename) + info.compress_size


def _refuse_doubles(infos: Iterable[zipfile.ZipInfo]) -> None:
    """Raise at the first name that is there twice; part names are equal without case (Part 2, 6.2.2.3)."""
    seen: set[str] = set()
    for info in infos:
        if (low := info.filename.lower()) in seen:
            raise ZipError("trung_ten", member=_shown(info.filename))
        seen.add(low)


def _member(data: bytes, info: zipfile.ZipInfo, limits: Limits) -> Member:
    """Return the member that `info` of the central directory describes, cut raw from `data`."""
    shown = _shown(info.orig_filename)
    if _leaves(info.orig_filename) or len(info.orig_filename) > limits.name_chars:
        raise ZipError("ten_xau", member=shown)
    if info.flag_bits & _ENCRYPTED:
        raise ZipError("ma_hoa")
    if info.compress_type not in (STORED, DEFLATED):
        raise ZipError("hong", member=shown)
    too_dense = info.file_size > 2**20 and info.file_size > limits.ratio * max(info.compress_size, 1)
    if info.file_size > limits.member or too_dense:
        raise ZipError("qua_lon", member=shown, limit_mb=limits.member >> 20)
    raw = _raw(data, info)
    if len(raw) != info.compress_size:
        raise ZipError("hong", member=shown)
    return Member(info.filename, info.compress_type, info.CRC, info.file_size, raw)


def _raw(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """Return the compressed bytes that follow the local header of `info`; empty where there is none."""
    head = data[info.header_offset : info.header_offset + _LOCAL.size] if info.header_offset >= 0 else b""
    if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
        raise ZipError("hong", member=_shown(info.filename))
    *_, name_bytes, extra_bytes = _LOCAL.unpack(head)
    start = info.header_offset + _LOCAL.size + name_bytes + extra_bytes
    return data[start : start + info.compress_size]


def _leaves(name: str) -> bool:
    """Return whether `name` is no plain path inside the container."""
    parts = name.rstrip("/").split("/")
    control = any(ord(char) < 32 or char in '\\:*?"<>|' for char in name)
    return control or any(part in ("", ".", "..") for part in parts)


def _shown(name: str) -> str:
    """Return `name` fit to be printed in a message."""
    return "".join(char if char.isprintable() else "?" for char in name[:80])

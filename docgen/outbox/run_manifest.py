"""The manifest of a run of packs: what each row of the table became, and from what (no time, no path)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any, Literal

from docgen.errors import DocgenError, FileError, Where
from docgen.nd30.rules import Finding, Severity
from docgen.outbox import names, told_rows
from docgen.values import dataclass

NAME = "docgen-goi.json"
LISTING = "docgen-goi.xlsx"
"""The same as a workbook, for people."""
REVIEW = "docgen-duyet.html"
"""The page on which the packs are looked through."""
VERSION = 1
MAX_BYTES = 400_000_000
MAX_PACKS = 200_000
BROKEN = (ValueError, TypeError, KeyError, AttributeError, RecursionError, IndexError)
"""What reading a manifest or journal raises that docgen did not write."""
GRAVITY: tuple[Severity, ...] = ("loi", "canh_bao", "thong_tin")
Form = Literal["thu_muc", "zip"]


@dataclass(frozen=True, slots=True)
class File:
    """One file of a pack, in its folder or its zip; `van_ban` is the key of its document."""

    ten: str
    sha256: str
    kich_thuoc: int
    """Bytes."""
    van_ban: str
    tu: str = ""
    """Of a PDF: SHA-256 of the Word file that it was made of."""


@dataclass(frozen=True, slots=True)
class Pack:
    """One row of the pack's table: its files, what was found in them, or why there are none.

    A pack with errors (`loi`) may have files: those that an earlier run made, which are left as they are.
    """

    ten: str
    """Name of its folder; of its zip without «.zip»."""
    khoa: str
    """Its key, as the table has it."""
    don_vi: str
    """The body that it goes to, as people know it: the addressee, else the name."""
    dong: str = ""
    """Place of its row, «don_vi.csv:A3»."""
    dau_vao: str = ""
    """Hash of all that it was made from, templates aside; empty where nothing was made."""
    mau: Mapping[str, str] = field(default_factory=dict)
    """Name of each template → SHA-256."""
    tep: tuple[File, ...] = ()
    phat_hien: tuple[Finding, ...] = ()
    loi: tuple[DocgenError, ...] = ()
    sha256: str = ""
    """Of the zip; empty for a folder."""
    kich_thuoc: int = 0
    """Of the zip, in bytes."""

    def path(self, folder: Path, file: File) -> Path | None:
        """Return the path of one of its files below the output `folder`; None where it lies in the zip."""
        return None if self.sha256 else folder / self.ten / file.ten

    @property
    def place(self) -> str:
        """Name of its folder or zip in the output folder."""
        return f"{self.ten}.zip" if self.sha256 else self.ten

    @property
    def state(self) -> Literal["hong", "loi", "canh_bao", "thong_tin", "dat"]:
        """«hong» could not be made; else the gravest severity of its findings, «dat» without any."""
        if self.loi:
            return "hong"
        found = {one.rule.severity for one in self.phat_hien}
        return next((one for one in GRAVITY if one in found), "dat")


@dataclass(frozen=True, slots=True)
class RunManifest:
    """All packs of an output folder."""

    ten: str
    """Name of the pack file."""
    docgen: str
    """Version of docgen."""
    dong_goi: Form
    nguon: Mapping[str, str]
    """Name of every file that was read, templates aside → SHA-256."""
    goi: tuple[Pack, ...]
    """In the order of the table's rows."""
    thua: tuple[Pack, ...] = ()
    """Packs of earlier runs whose row is no longer in the table; they are left as they are."""
    chua_lam: int = 0
    """Rows that the last run, which was stopped, did not come to and no earlier one had made."""


def read(folder: Path) -> RunManifest | None:
    """Return the manifest of the output `folder`, None where there is none.

    FileError where it cannot be read, or is none: it may have been altered by hand.
    """
    path = folder / NAME
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(path)
        return _manifest(parsed(path.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, *BROKEN) as error:
        raise FileError("goi_ban_ke_hong", Where(file=str(path)), name=NAME) from error


def parts(made: RunManifest) -> Iterator[bytes]:
    """Yield the manifest as JSON, a line a pack: the same packs give the same bytes."""
    head: dict[str, Any] = {"phien_ban": VERSION, "docgen": made.docgen, "ten": made.ten}
    head |= {"dong_goi": made.dong_goi, "nguon": dict(sorted(made.nguon.items()))}
    head |= {"chua_lam": made.chua_lam} if made.chua_lam else {}
    yield b"{\n"
    for key, value in head.items():
        yield f"{_text(key)}: {_text(value)},\n".encode()
    yield from _listed("goi", made.goi)
    yield b",\n"
    yield from _listed("thua", made.thua)
    yield b"\n}\n"


def _listed(key: str, packs: Sequence[Pack]) -> Iterator[bytes]:
    yield f"{_text(key)}: [".encode()
    for number, one in enumerate(packs):
        yield f"{',' if number else ''}\n{_text(row(one))}".encode()
    yield b"\n]" if packs else b"]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def row(pack: Pack) -> dict[str, Any]:
    """Return `pack` as plain values; what is empty is left out."""
    values: dict[str, Any] = {"ten": pack.ten, "khoa": pack.khoa, "don_vi": pack.don_vi, "dong": pack.dong}
    values |= {"dau_vao": pack.dau_vao, "mau": dict(sorted(pack.mau.items()))}
    values |= {"sha256": pack.sha256, "kich_thuoc": pack.kich_thuoc}
    values["tep"] = [_file_row(one) for one in pack.tep]
    values["phat_hien"] = [told_rows.of_finding(one) for one in pack.phat_hien]
    values["loi"] = [told_rows.of_error(one) for one in pack.loi]
    return {key: value for key, value in values.items() if value}


def _file_row(one: File) -> dict[str, Any]:
    values = {"ten": one.ten, "sha256": one.sha256, "kich_thuoc": one.kich_thuoc, "van_ban": one.van_ban}
    return values | ({"tu": one.tu} if one.tu else {})


# Read again -----------------------------------------------------------------------------------------------


def parsed(data: bytes) -> Any:  # noqa: ANN401
    """Return the value of the JSON `data`; ValueError or RecursionError where it is none."""
    return json.loads(data.decode(), parse_constant=_refused)


def _refused(name: str) -> float:
    raise ValueError(name)


def _manifest(data: dict[str, Any]) -> RunManifest:
    if data["phien_ban"] != VERSION or data["dong_goi"] not in ("thu_muc", "zip"):
        raise ValueError(data["phien_ban"])
    goi, thua = (tuple(map(pack_of, _list(data[key], MAX_PACKS))) for key in ("goi", "thua"))
    kept = [one.place.casefold() for one in (*goi, *thua)]
    if len(set(kept)) < len(kept):
        raise ValueError("two packs of one name")
    left = _size(data.get("chua_lam", 0))
    return RunManifest(
        _str(data["ten"]), _str(data["docgen"]), data["dong_goi"], _hashes(data["nguon"]), goi, thua, left
    )


def pack_of(data: dict[str, Any]) -> Pack:
    """Return the pack that `row` made `data` of; KeyError, TypeError or ValueError for any other."""
    return Pack(
        _name(data["ten"]),
        _str(data.get("khoa", "")),
        _str(data.get("don_vi", "")),
        _str(data.get("dong", "")),
        _hash(data.get("dau_vao", "")),
        _hashes(data.get("mau", {})),
        tuple(map(_file, _list(data.get("tep", []), 1_000))),
        tuple(map(told_rows.finding, _list(data.get("phat_hien", []), 10_000))),
        tuple(map(told_rows.error, _list(data.get("loi", []), 10_000))),
        _hash(data.get("sha256", "")),
        _size(data.get("kich_thuoc", 0)),
    )


def _file(data: dict[str, Any]) -> File:
    made = File(
        _name(data["ten"]),
        _hash(data["sha256"]),
        _size(data["kich_thuoc"]),
        _str(data["van_ban"]),
        _hash(data.get("tu", "")),
    )
    if not made.sha256:
        raise ValueError(made.ten)
    return made


def _name(value: object) -> str:
    if not names.is_plain(text := _str(value)):
        raise ValueError(text)
    return text


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # half a surrogate pair cannot be written again
    return value


def _hash(value: object) -> str:
    text = _str(value)
    if text and (len(text) != 64 or not set(text) <= set("0123456789abcdef")):
        raise ValueError(text)
    return text


def _size(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise ValueError(value)
    return value


def _hashes(value: Mapping[str, object]) -> dict[str, str]:
    return {_str(name): _hash(sha256) for name, sha256 in value.items()}


def _list(value: object, limit: int) -> Sequence[dict[str, Any]]:
    if not isinstance(value, list) or len(value) > limit:
        raise TypeError(type(value))
    return value

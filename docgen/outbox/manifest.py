"""The manifest of an output folder: what docgen last wrote, and from what (hashes; no time, no path)."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from docgen.errors import FileError, Where
from docgen.models.so_ngay import SoNgay
from docgen.values import dataclass

NAME = "docgen-ban-ke.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that docgen wrote: its hash, and the hash of each file it was made from, by name.

    `sha256_truoc` is the hash before, so that a run that stopped between two renames leaves no file
    that looks edited by hand.
    """

    sha256: str
    van_ban: str
    sha256_truoc: str = ""
    nguon: Mapping[str, str] = field(default_factory=dict)
    cap_so: SoNgay | None = None
    """Number and day of the document that the file is, issued: it stays as it is from then on."""


def read(folder: Path) -> dict[str, Entry]:
    """Return the entries of the manifest in `folder` by file name; none without a manifest."""
    path = folder / NAME
    if not path.exists():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {name: _entry(**entry) for name, entry in data["tep"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise FileError("ban_ke_hong", Where(file=str(path)), name=NAME) from error


def _entry(cap_so: Mapping[str, Any] | None = None, **rest: Any) -> Entry:  # noqa: ANN401
    if cap_so is None:
        return Entry(**rest)
    number, day = cap_so["so"], dt.date.fromisoformat(cap_so["ngay"])
    if type(number) is not int or number < 1:
        raise ValueError(number)
    return Entry(**rest, cap_so=SoNgay(number, day, tuple(map(str, cap_so.get("biet", ())))))


def issued(entries: Mapping[str, Entry]) -> dict[str, SoNgay]:
    """Return number and day of every document of which `entries` hold an issued file, by its key."""
    return {entry.van_ban: entry.cap_so for entry in entries.values() if entry.cap_so}


def to_bytes(entries: Mapping[str, Entry]) -> bytes:
    """Return the manifest as JSON, names sorted: the same entries give the same bytes."""
    tep: dict[str, Any] = {
        name: {
            "sha256": entry.sha256,
            "sha256_truoc": entry.sha256_truoc,
            "van_ban": entry.van_ban,
            "nguon": dict(sorted(entry.nguon.items())),
            **_number(entry.cap_so),
        }
        for name, entry in sorted(entries.items())
    }
    return (json.dumps({"phien_ban": VERSION, "tep": tep}, ensure_ascii=False, indent=1) + "\n").encode()


def _number(given: SoNgay | None) -> dict[str, object]:
    if given is None:
        return {}
    return {"cap_so": {"so": given.so, "ngay": given.ngay.isoformat(), "biet": list(given.biet)}}

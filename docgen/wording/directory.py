"""The directory of recipients in words: names by day, groups expanded, the separate list of recipients."""

import datetime as dt
from collections.abc import Iterator

from docgen.annex.printed import PrintedTable
from docgen.annex.table import printed
from docgen.errors import Where
from docgen.models.bang import Bang
from docgen.models.dong import DongSoLieu
from docgen.models.noi_nhan import DanhMucNhan
from docgen.models.ten_noi_nhan import folded
from docgen.models.van_ban import NoiNhan, VanBan
from docgen.values import dataclass


def name(typed: str, known: DanhMucNhan, day: dt.date) -> str:
    """Return the name that a key stands for on `day`; what is no key is a name already."""
    if typed in known.don_vi:
        return known.don_vi[typed].ten(day)
    return known.nhom[typed].ten_nhom if typed in known.nhom else typed


def members(key: str, known: DanhMucNhan, day: dt.date) -> tuple[str, ...]:
    """Return the keys that stand for `key` in a list: of a group its members that exist on `day`, once each.

    Groups in groups are expanded in order; an open group stands for itself, and so does a body.
    """
    return tuple(dict.fromkeys(_members(key, known, day)))


def _members(key: str, known: DanhMucNhan, day: dt.date) -> Iterator[str]:
    group = known.nhom.get(key)
    if group is None or group.mo:
        yield key
    else:
        for member in group.thanh_vien:
            if member in known.nhom:
                yield from _members(member, known, day)
            elif known.don_vi[member].co(day):
                yield member


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the separate list: a body, or a group that is not listed, with its number of copies."""

    ten: str
    so_ban: int
    ghi_chu: str = ""


@dataclass(frozen=True, slots=True)
class RecipientList:
    """The separate list of recipients (NN-16): its rows, and how many copies are printed in all."""

    rows: tuple[Place, ...]
    tong: int


def listed(document: VanBan, known: DanhMucNhan, co_quan: str = "") -> RecipientList:
    """Return the separate list: addressees, then recipients, groups expanded, nobody twice.

    `co_quan` is the name of the issuer: a group that holds it is listed without it.

    A body that is named more than once gets the most copies that any of its lines asks for; two bodies of
    the directory that share a name stay two. The copies kept (Lưu) are added where the dossier says how many.
    """
    day = document.ngay_xet
    keys = {folded(body.ten(day)): key for key, body in reversed(known.don_vi.items())}
    found: dict[str, Place] = {}
    for item in _all(document):
        for key in members(item.ten, known, day):
            shown = name(key, known, day)
            if key != item.ten and folded(shown) == folded(co_quan):
                continue
            one = key if key in known.don_vi else keys.get(folded(shown), shown)
            before = found.get(one, Place(shown, 0))
            copies, note = max(before.so_ban, item.so_ban or 1), before.ghi_chu or item.muc_dich or ""
            found[one] = Place(before.ten, copies, note)
    rows = list(found.values())
    if document.luu.so_ban_luu:
        rows.append(Place("Lưu", document.luu.so_ban_luu))
    return RecipientList(tuple(rows), sum(row.so_ban for row in rows))


_LIST = Bang.model_validate(
    {
        "ma_bang": "noi_nhan",
        "nguon": [],
        "cot": [
            {"ma_cot": "stt", "tieu_de": "STT"},
            {"ma_cot": "ten", "tieu_de": "Nơi nhận"},
            {"ma_cot": "so_ban", "tieu_de": "Số bản", "kieu": "so"},
            {"ma_cot": "ghi_chu", "tieu_de": "Ghi chú"},
        ],
        "tong": ["so_ban"],
    }
)


def table(document: VanBan, known: DanhMucNhan, co_quan: str = "") -> PrintedTable:
    """Return the separate list as the table `noi_nhan` of its template: stt, ten, so_ban, ghi_chu.

    `co_quan` is the name of the issuer, which sends nothing to itself.
    """
    rows = [
        DongSoLieu({"ten": row.ten, "so_ban": str(row.so_ban), "ghi_chu": row.ghi_chu}, _nowhere)
        for row in listed(document, known, co_quan).rows
    ]
    return printed(_LIST, rows)


def _nowhere(_row: int, _key: str) -> Where:
    return Where()


def _all(document: VanBan) -> Iterator[NoiNhan]:
    """Yield addressees and recipients but the lines that only point at them («Như trên», «Như Điều 3»)."""
    yield from (NoiNhan(ten=one) for one in getattr(document, "kinh_gui", ()))
    yield from (item for item in document.noi_nhan if not item.ten.startswith("Như "))

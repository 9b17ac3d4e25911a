"""A number → the metadata of its document (PL VI, P.II, I): 20 fields, their types and lengths kept."""

import datetime as dt
from collections.abc import Iterator, Mapping

from docgen.errors import DataError, Where, raise_all
from docgen.nd30 import kinds
from docgen.nd30.metadata import LANGUAGE, OUTGOING, DataField
from docgen.register.entries import IN_USE, Issued
from docgen.values import dataclass
from docgen.vn.patterns import regex

Scalar = str | int | None
RECIPIENTS = "To"
"""The group that is a list: one of the two fields for each body."""
_PURPOSE = regex(r"\s*\((?:để|b/c|p/h|t/h|th/h)\b[^()]*\)$")
"""What a document goes to a body for: «(để báo cáo)»."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields as JSON nests them; `missing` are the needed ones that nobody told."""

    values: Mapping[str, object]
    missing: tuple[DataField, ...]


def outgoing(issued: Issued) -> Metadata:
    """Return the metadata of the document that bears the number `issued`.

    What was stored at issuing goes before what the book says. A field without a value is None. Raises at
    once every value that is longer than its field, or of another type: nothing is cut. DataError for a
    number without a document.
    """
    if issued.asked is None or issued.trang_thai not in IN_USE:
        raise DataError("sieu_du_lieu_khong_co", so=issued.so_ky_hieu)
    told = {**_from_book(issued), **issued.asked.metadata}
    names = [_PURPOSE.sub("", name) for name in issued.asked.noi_nhan]
    bodies = _listed(told.get(RECIPIENTS)) or _listed([{"OrganName": name} for name in names])
    raise_all(_wrong(issued, told, bodies))
    missing = [
        row
        for row in OUTGOING
        if row.needed and (not bodies if row.many else told.get(row.name) in (None, ""))
    ]
    return Metadata(_nested(told, bodies), tuple(missing))


def _from_book(issued: Issued) -> dict[str, object]:
    """Return what the entry itself says, by the names of the fields."""
    one = issued.asked
    assert one is not None, "only a number with a document has metadata"
    kind = kinds.BY_KEY.get(one.loai)
    return {
        "TypeName": kind.ten if kind else one.loai,
        "CodeNumber": f"{issued.so:02d}",
        "CodeNotation": issued.ky_hieu,
        "IssuedDate": f"{issued.ngay:%d/%m/}{issued.ngay.year:04d}" if issued.ngay else None,
        "OrganName": one.tu_van or one.co_quan,
        "Subject": one.ten_loai_trich_yeu,
        "Description": one.ghi_chu or None,
        "SignerInfo.FullName": one.nguoi_ky or None,
        "Priority": 0,
        "IssuedAmount": one.so_ban or None,
        "Language": LANGUAGE,
    }


def _listed(stored: object) -> list[dict[str, object]]:
    """Return the stored recipients by the names of their fields: what is no list of them counts as none."""
    rows = stored if isinstance(stored, list | tuple) else ()
    names = [row.name for row in OUTGOING if row.many]
    return [
        {name: row.get(name.partition(".")[2]) for name in names} for row in rows if isinstance(row, Mapping)
    ]


def _wrong(
    issued: Issued, told: Mapping[str, object], bodies: list[dict[str, object]]
) -> Iterator[DataError]:
    """Yield every value that does not fit its field."""
    for row in OUTGOING:
        values = [(n, body.get(row.name)) for n, body in enumerate(bodies, start=1)] if row.many else []
        for at, value in values or [(0, told.get(row.name))]:
            if value in (None, "") or (fault := _fault(row, value)) is None:
                continue
            place = row.name.replace(".", f"[{at}].") if at else row.name
            where = Where(issued.so_ky_hieu, field=place)
            found = str(value)
            yield DataError(
                fault, where, label=row.label, found=found[:60], length=len(found), limit=row.length
            )


def _fault(row: DataField, value: object) -> str | None:
    """Return the id of what is wrong with the value of a field, None for nothing."""
    if row.type == "Number":
        whole = str(value)
        if isinstance(value, bool) or not (whole.isascii() and whole.isdigit()):
            return "sieu_du_lieu_khong_so"
    elif not isinstance(value, str) or (row.type == "Date" and not _is_day(value)):
        return "sieu_du_lieu_khong_ngay" if row.type == "Date" else "sieu_du_lieu_khong_chu"
    return "sieu_du_lieu_qua_dai" if len(str(value)) > row.length else None


def _is_day(text: str) -> bool:
    try:
        day, month, year = text.split("/")
        return bool(dt.date(int(year), int(month), int(day)))
    except ValueError:
        return False


def _nested(told: Mapping[str, object], bodies: list[dict[str, object]]) -> dict[str, object]:
    """Return the fields as JSON: a dot in a name leads into a group, numbers are numbers."""
    out: dict[str, object] = {}
    for row in OUTGOING:
        group, _, name = row.name.partition(".")
        if row.many:
            out[group] = [
                {field.name.partition(".")[2]: body.get(field.name) for field in OUTGOING if field.many}
                for body in bodies
            ]
        elif name:
            inner = out.setdefault(group, {})
            assert isinstance(inner, dict), "a group holds its fields"
            inner[name] = _value(row, told.get(row.name))
        else:
            out[row.name] = _value(row, told.get(row.name))
    return out


def _value(row: DataField, value: object) -> Scalar:
    if value in (None, ""):
        return None
    return int(str(value)) if row.type == "Number" else str(value)

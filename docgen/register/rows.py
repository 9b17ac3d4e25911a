"""Entries ↔ canonical JSON: what the journal hashes and the tables keep. Whatever is read back is judged."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from docgen.errors import RegisterError
from docgen.register.entries import Asked, FileOf, Issued, Policy
from docgen.register.series import Series

LIMIT = 4_000_000
"""Characters of one row as JSON, six for most Vietnamese letters: thousands of recipients still fit."""
Row = dict[str, Any]
Reader = Callable[[Any], Any]
Made = TypeVar("Made")


def canonical(value: object) -> str:
    """Return `value` as JSON that is the same for the same value: keys sorted, no blanks, no line breaks."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)
    if len(text) > LIMIT:
        raise RegisterError("so_qua_dai", size=len(text), limit=LIMIT)
    return text


def parsed(text: object) -> Row:
    """Return the object that `text` holds; RegisterError so_hong where it holds none."""
    try:
        row = json.loads(text) if isinstance(text, str) and len(text) <= LIMIT else None
    except (ValueError, RecursionError) as error:
        raise RegisterError("so_hong", reason="JSON") from error
    return _object(row)


def of_issued(issued: Issued) -> Row:
    """Return a number as JSON values; what is empty is left out."""
    asked = issued.asked
    return _filled(
        {name: _plain(getattr(issued, name)) for name in _ISSUED if name not in ("asked", "files")}
        | {"asked": asked and _filled({name: _plain(getattr(asked, name)) for name in _ASKED})}
        | {"files": [{name: getattr(file, name) for name in _FILE} for file in issued.files]}
    )


def to_issued(row: Row) -> Issued:
    """Return the number that `of_issued` gave."""
    return _made(Issued, row, _ISSUED)


def of_policy(policy: Policy) -> Row:
    """Return a policy as JSON values."""
    return _filled({name: _plain(getattr(policy, name)) for name in _POLICY})


def to_policy(row: Row) -> Policy:
    """Return the policy that `of_policy` gave."""
    return _made(Policy, row, _POLICY)


def of_series(series: Series) -> Row:
    """Return a series as JSON values, all of them."""
    return {name: getattr(series, name) for name in _SERIES}


def to_series(row: Row) -> Series:
    """Return the series that `of_series` gave."""
    return _made(Series, row, _SERIES)


def _plain(value: object) -> object:
    """Return `value` as JSON has it: dates as ISO 8601, tuples as lists."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple | list) else value


def _filled(row: Row) -> Row:
    return {name: value for name, value in row.items() if value not in ("", None, [], {})}


def _made(kind: Callable[..., Made], row: object, readers: Mapping[str, Reader]) -> Made:
    """Return what `row` describes, each value read by the reader of its name; so_hong for any other row."""
    try:
        return kind(**{name: readers[name](value) for name, value in _object(row).items()})
    except (ValueError, KeyError, TypeError) as error:
        raise RegisterError("so_hong", reason=type(error).__name__) from error


def _object(value: Any) -> Row:  # noqa: ANN401
    row: Row = _of(dict, value)
    return row


def _of(kind: type, value: Any) -> Any:  # noqa: ANN401
    if type(value) is not kind:
        raise RegisterError("so_hong", reason=f"{kind.__name__} ≠ {type(value).__name__}")
    return value


def _text(value: Any) -> str:  # noqa: ANN401
    return str(_of(str, value))


def _whole(value: Any) -> int:  # noqa: ANN401
    return int(_of(int, value))


def _flag(value: Any) -> bool:  # noqa: ANN401
    return bool(_of(bool, value))


def _date(value: Any) -> dt.date:  # noqa: ANN401
    return dt.date.fromisoformat(_text(value))


def _moment(value: Any) -> dt.datetime:  # noqa: ANN401
    return dt.datetime.fromisoformat(_text(value))


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(_text(part) for part in _of(list, value))


def _asked(value: Any) -> Asked:  # noqa: ANN401
    return _made(Asked, _EMPTY | _object(value), _ASKED)


def _files(value: Any) -> tuple[FileOf, ...]:  # noqa: ANN401
    return tuple(_made(FileOf, {"folder": ""} | _object(part), _FILE) for part in _of(list, value))


def _groups(value: Any) -> Mapping[str, tuple[str, ...]]:  # noqa: ANN401
    return {name: _texts(kinds) for name, kinds in _object(value).items()}


_FILE: Mapping[str, Reader] = {"folder": _text, "name": _text, "sha256": _text, "size": _whole}
_ASKED: Mapping[str, Reader] = {
    "co_quan": _text, "loai": _text, "ky_hieu": _text, "ngay": _date, "khoa": _text, "noi_dung_sha256": _text,
    "ten_loai_trich_yeu": _text, "nguoi_ky": _text, "do_mat": _text, "tu_van": _text, "noi_nhan": _texts,
    "luu": _text, "so_ban": _whole, "ngay_chuyen": _date, "ky_nhan": _text, "ghi_chu": _text,
    "hinh_thuc": _text, "metadata": _object,
}  # fmt: skip
_EMPTY = dict.fromkeys(("co_quan", "loai", "ky_hieu", "khoa", "noi_dung_sha256", "ten_loai_trich_yeu"), "")
"""Texts of a document that must be given and may be empty."""
_ISSUED: Mapping[str, Reader] = {
    "so_sach": _text, "so": _whole, "trang_thai": _text, "nam": _whole, "co_quan": _text, "luc": _moment,
    "ai": _text, "ky_hieu": _text, "ngay": _date, "asked": _asked, "files": _files, "ly_do": _text,
    "ly_do_ngay": _text, "ly_do_ep": _text, "han": _date,
}  # fmt: skip
_SERIES: Mapping[str, Reader] = {
    "khoa": _text, "pham_vi": _text, "co_quan": _text, "nam": _whole, "nhom": _text, "tu_van": _text,
    "mat": _flag, "tu_ngay": _text, "dau": _whole,
}  # fmt: skip
_POLICY: Mapping[str, Reader] = {"co_quan": _text, "che_do": _text, "tu_ngay": _date, "nhom": _groups}

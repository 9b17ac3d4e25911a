"""Which series (book) a document belongs to: agency × year × policy; secrets and advisory bodies apart."""

import datetime as dt
import unicodedata
from collections.abc import Sequence

from docgen.register.entries import MOT_DAY, THEO_LOAI, Asked, Policy
from docgen.values import dataclass

OTHER = "khac"
"""Group of the kinds that no group names."""
_BAR = "|"
YEAR = 4
"""Characters of the year, with which a scope begins."""


@dataclass(frozen=True, slots=True)
class Series:
    """One run of numbers: a book."""

    khoa: str
    """Its key: scope, first day where the policy changed within the year, kind or group."""
    pham_vi: str
    """Its scope: year, agency, advisory body, secrecy; number and ký hiệu are unique in it."""
    co_quan: str
    """Name of the agency as first written."""
    nam: int
    nhom: str = ""
    """Kind or group of kinds; empty: all."""
    tu_van: str = ""
    mat: bool = False
    tu_ngay: str = ""
    """First day (ISO 8601) of a book that a change of policy opened within the year; else empty."""
    dau: int = 1
    """Its first number: 1, or what follows the books before it in the year."""


def agency_key(name: str) -> str:
    r"""Return an agency's name as it is compared: its words alone, upper and lower case alike.

    >>> agency_key("SỞ KHOA HỌC,\nVÀ CÔNG NGHỆ ") == agency_key("Sở Khoa học và Công nghệ")
    True
    """
    words = (letter if letter.isalnum() else " " for letter in unicodedata.normalize("NFC", name))
    return " ".join("".join(words).split()).casefold()


def of(asked: Asked, policies: Sequence[Policy], moment: dt.date) -> Series:
    """Return the series of `asked` under the policy in force on the day `moment`.

    Secret documents and advisory bodies have one series each whatever the policy (Điều 15.2; PL I, II.3.a).
    """
    where = scope(asked)
    if asked.do_mat or asked.tu_van:
        return _series(asked, where, "", "")
    policy = in_force(policies, moment)
    return _series(asked, where, _since(policy, asked.ngay.year), group(policy, asked.loai))


def scope(asked: Asked) -> str:
    """Return the scope of a document: year, agency, advisory body, secrecy."""
    secret = "mat" if asked.do_mat else ""
    parts = (f"{asked.ngay.year:04d}", agency_key(asked.co_quan), agency_key(asked.tu_van), secret)
    return _BAR.join(parts)


def ordinary(agency: str) -> str:
    """Return, without its year, the scope of documents that are not secret and come from no advisory body."""
    return _BAR.join(("", agency_key(agency), "", ""))


def in_force(policies: Sequence[Policy], moment: dt.date) -> Policy:
    """Return the last of `policies` that holds on `moment`; they stand by day, the first without one."""
    return [policy for policy in policies if policy.tu_ngay is None or policy.tu_ngay <= moment][-1]


def group(policy: Policy, kind: str) -> str:
    """Return the group of a kind under `policy`.

    >>> group(Policy("A", "theo_nhom", None, {"qd": ("quyet_dinh",)}), "cong_van")
    'khac'
    """
    if policy.che_do == MOT_DAY:
        return ""
    if policy.che_do == THEO_LOAI:
        return kind
    return next((name for name, kinds in policy.nhom.items() if kind in kinds), OTHER)


def given_on(day: dt.date, today: dt.date) -> dt.date:
    """Return the day whose policy a number given `today` follows: a document may bear an earlier date.

    Within its own year: in January a document of the old year still goes into the old year's books.
    """
    return max(day, min(today, dt.date(day.year, 12, 31)))


def _since(policy: Policy, year: int) -> str:
    day = policy.tu_ngay
    return day.isoformat() if day and day.year == year and (day.month, day.day) != (1, 1) else ""


def _series(asked: Asked, where: str, since: str, kinds: str) -> Series:
    return Series(
        khoa=_BAR.join((where, since, kinds)),
        pham_vi=where,
        co_quan=asked.co_quan,
        nam=asked.ngay.year,
        nhom=kinds,
        tu_van=asked.tu_van,
        mat=bool(asked.do_mat),
        tu_ngay=since,
    )


def told(key: str) -> tuple[str, str]:
    """Return what the key of a series says of it: its kind or group (empty: all kinds), its first day.

    The day is empty where the series began with the year.

    >>> told("2026|sở a||mat||"), told("2026|sở a|||2026-07-01|quyet_dinh")
    (('', ''), ('quyet_dinh', '2026-07-01'))
    """
    *_, since, kinds = key.split(_BAR)
    return kinds, since

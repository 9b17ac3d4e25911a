"""Number and day of a document once they are given: what a draft lacks."""

import datetime as dt

from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class SoNgay:
    """The number of a document in its series, and its day (NĐ 30/2020, Điều 15)."""

    so: int
    ngay: dt.date
    biet: tuple[str, ...] = ()
    """Keys of the documents of its dossier that had their numbers before it: it may name them."""

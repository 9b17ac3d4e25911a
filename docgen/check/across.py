"""The documents of a dossier against each other: readers of ``docgen.nd30.rules_across``."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from docgen.check.counted import Counted, Rows
from docgen.check.dossier import At, Document, Enclosed
from docgen.check.parent import Ngay, folded, names_agency, squeezed, time_of
from docgen.errors import Where
from docgen.nd30.rules import Finding
from docgen.nd30.rules_across import RULES
from docgen.values import dataclass
from docgen.vn.text import slug


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that says something else than another document: what is there, and what should be."""

    file: str
    at: At
    found: str
    expected: str


MOST = 300
"""So many annexes and lists in them are added up."""
Dossier = Sequence[Document]
Reader = Callable[[Dossier, dt.date | None], Iterable[Clash]]


def across(dossier: Dossier, day: dt.date | None = None) -> tuple[Finding, ...]:
    """Return where the documents of one dossier disagree; `day`: of documents that bear none."""
    return tuple(
        Finding(
            rule,
            Where(clash.file, steps=clash.at.steps),
            clash.found,
            {"value": clash.found, "text": clash.at.text[:80], "expected": clash.expected},
        )
        for rule in RULES
        for clash in READERS[rule.prop](dossier, day)
    )


# Annexes in files of their own.


def _parents(dossier: Dossier, kind: str) -> list[Document]:
    """Return the documents that an annex may belong to: those of the kind that its line names."""
    numbered = [one for one in dossier if one.so_ky_hieu]
    of_kind = [one for one in numbered if one.loai.casefold() == kind.casefold()]
    return of_kind or (numbered if len(numbered) == 1 or kind.casefold() == "văn bản" else [])


def _lines(dossier: Dossier) -> Iterator[tuple[Document, Enclosed, list[Document]]]:
    for document in dossier:
        for enclosed in document.kem_theo:
            if parents := _parents(dossier, enclosed.line.loai):
                yield document, enclosed, parents


def so_phu_luc_rieng(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the numbers in lines of annexes that no document bears; a blank is none."""
    for document, enclosed, parents in _lines(dossier):
        found = squeezed(enclosed.line.so).strip(",.…")
        wanted = [one.so_ky_hieu for one in parents]
        blank = found in ("", "/") or found in (sign[sign.find("/") :] for sign in wanted)
        if found not in wanted and not blank:
            yield Clash(document.file, At(found, enclosed.steps), found, "; ".join(wanted))


def ngay_phu_luc_rieng(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the days in lines of annexes that are not those of their document; a blank is none."""
    for document, enclosed, parents in _lines(dossier):
        found, days = time_of(enclosed.line.ngay), [one.ngay for one in parents if one.ngay]
        if found and any(found) and days and not any(_agree(found, day) for day in days):
            text = enclosed.line.ngay.strip()
            yield Clash(document.file, At(text, enclosed.steps), text, "; ".join(map(_shown, days)))


def co_quan_phu_luc_rieng(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the issuers in lines of annexes that issue none of the documents."""
    for document, enclosed, parents in _lines(dossier):
        names = [one.co_quan.text for one in parents if one.co_quan.text]
        found = enclosed.line.co_quan
        if names and not any(names_agency(found, name, head=True) for name in names):
            yield Clash(document.file, At(found, enclosed.steps), found, "; ".join(dict.fromkeys(names)))


def _agree(left: Ngay, right: Ngay) -> bool:
    """Return whether two days may be one: what is blank in either may be anything."""
    return all(a == b or not a or not b for a, b in zip(left, right, strict=True))


def _shown(day: Ngay) -> str:
    return "ngày {} tháng {} năm {}".format(
        *(f"{part:02}" if part and (at == 0 or part < 3) else part or "…" for at, part in enumerate(day))
    )


# Numbers and cited texts.


def vien_dan_khac_tep(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the citations whose day is not that of another file, or of the document itself."""
    known: dict[tuple[object, ...], tuple[str, Ngay]] = {}
    for document in dossier:
        if document.ngay and all(document.ngay) and document.so_ky_hieu[:1].isdigit():
            known.update(
                dict.fromkeys(_keys(document.so_ky_hieu, document.ngay), (document.file, document.ngay))
            )
    for document in dossier:
        for cited in document.vien_dan:
            keys = _keys(cited.sign, cited.ngay)
            first = next((known[key] for key in keys if key in known), None)
            if first and first[0] != document.file and first[1] != cited.ngay:
                expected = f"{cited.sign} {_shown(first[1])} ({first[0]})"
                yield Clash(document.file, cited.at, cited.at.text, expected)
            for key in keys:
                known.setdefault(key, (document.file, cited.ngay))


def _keys(sign: str, ngay: Ngay) -> list[tuple[object, ...]]:
    """Return what tells a text: a number without a year is used again each year (see ``Cited``)."""
    day, month, year = ngay
    with_year = sign.count("/") > 1
    return [(sign,)] if with_year else [(sign, year), (sign, day, month)]


def so_trung(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the documents with the number and ký hiệu of one before them, in one year."""
    seen: dict[tuple[object, ...], str] = {}
    for document in dossier:
        if document.so_ky_hieu[:1].isdigit():
            year = document.ngay[2] if document.ngay else 0
            key = (document.so_ky_hieu.lstrip("0"), year, squeezed(document.co_quan.text).casefold())
            if key in seen:
                yield Clash(document.file, document.so, document.so.text, f"≠ {seen[key]}")
            seen.setdefault(key, document.file)


def chu_viet_tat(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the documents whose ký hiệu abbreviates the agency otherwise than one before them."""
    known: dict[str, tuple[str, str]] = {}
    for document in dossier:
        groups = document.so_ky_hieu.rpartition("/")[2].split("-")
        short = groups[0] if document.loai == "CÔNG VĂN" else groups[-1]
        name = squeezed(document.co_quan.text).casefold()
        if name and short and len(groups) > 1:
            first, file = known.setdefault(name, (short, document.file))
            if first != short:
                yield Clash(document.file, document.so, short, f"{first} ({file})")


# Counts, deadlines, names.


def so_dem(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the counts that no list of the annexes has; none where no annex holds numbered rows."""
    annexes = [rows for document in dossier for rows in document.phu_luc]
    for document in dossier:
        for counted in document.dem:
            named = [rows for rows in document.phu_luc or annexes if rows.number in counted.annexes]
            judged = named or (annexes if not counted.annexes else [])
            if judged and counted.count not in _counts(judged):
                yield _miscounted(document, counted, judged)


def _counts(annexes: Iterable[Rows]) -> set[int]:
    """Return what may be counted: lists that follow each other, groups, and the printed totals."""
    all_ = list(annexes)[:MOST]
    found = {total for rows in all_ for total in (*rows.totals, len(rows.lists))}
    lists = [count for rows in all_ for count in rows.lists][:MOST]
    for start in range(len(lists)):
        found.update(accumulate(lists[start:]))
    return found


def _miscounted(document: Document, counted: Counted, annexes: Sequence[Rows]) -> Clash:
    sums = [str(sum(rows.lists)) for rows in annexes]
    return Clash(document.file, At(counted.text, counted.steps), counted.text, ", ".join(sums))


def han_truoc_ngay(dossier: Dossier, day: dt.date | None) -> Iterator[Clash]:
    """Yield the deadlines before the day of their document, or of a draft before its month."""
    for document in dossier:
        issued = _earliest(document.ngay) or day
        for deadline in document.han if issued else ():
            if issued and deadline.day < issued:
                yield Clash(document.file, deadline.at, deadline.at.text, f"≥ {issued:%d/%m/%Y}")


def _earliest(ngay: Ngay | None) -> dt.date | None:
    """Return the first day that a document may bear; None where not even its year is known."""
    if not ngay or not ngay[2]:
        return None
    try:
        return dt.date(ngay[2], ngay[1] or 1, ngay[0] or 1)
    except ValueError:
        return None


def ten_nguoi_ky(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the signers whose name is that of another document but for accents."""
    yield from _slips([(one.file, one.nguoi_ky) for one in dossier])


def ten_co_quan(dossier: Dossier, _: dt.date | None) -> Iterator[Clash]:
    """Yield the issuers whose name is that of another document but for accents."""
    yield from _slips([(one.file, one.co_quan) for one in dossier])


def _slips(names: Iterable[tuple[str, At]]) -> Iterator[Clash]:
    """Yield each name that is one met before but for accents; case and tone-mark place may differ."""
    first: dict[str, tuple[str, At]] = {}
    for file, at in names:
        if at.text:
            other, known = first.setdefault(slug(at.text), (file, at))
            if folded(known.text) != folded(at.text):
                yield Clash(file, at, at.text, f"{known.text} ({other})")


READERS: dict[str, Reader] = {
    "so_phu_luc_rieng": so_phu_luc_rieng,
    "ngay_phu_luc_rieng": ngay_phu_luc_rieng,
    "co_quan_phu_luc_rieng": co_quan_phu_luc_rieng,
    "vien_dan_khac_tep": vien_dan_khac_tep,
    "chu_viet_tat": chu_viet_tat,
    "so_trung": so_trung,
    "so_dem": so_dem,
    "han_truoc_ngay": han_truoc_ngay,
    "ten_nguoi_ky": ten_nguoi_ky,
    "ten_co_quan": ten_co_quan,
}
"""`prop` of a row → its reader."""

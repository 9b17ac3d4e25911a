"""Readers of annexes: numbers, accompanying lines against the parent, pointers (PL I, P.I, III.1)."""

import re
from collections.abc import Iterator

from docgen.check.parent import names_agency, parent, squeezed, time_of
from docgen.check.units import LETTERHEAD, SIGNATURE, Spot, Unit, plain
from docgen.check.verdict import Mismatch, Values
from docgen.check.view import View
from docgen.kept import by_text
from docgen.nd30.families import THAN_BAI
from docgen.nd30.rules import KHOP, TRONG
from docgen.values import dataclass
from docgen.vn.patterns import regex
from docgen.vn.roman import roman, roman_value

_BEGIN = regex(r"\(+ ?Kèm theo ", re.IGNORECASE)
_NUMERAL = r"(?-i:[IVXLC]{1,12})\b"
_MENTION = regex(
    rf"\bphụ lục(?: số)?(?: (?P<so>{_NUMERAL}(?: ?(?:,|;|và|đến|-|–) ?(?:phụ lục )?{_NUMERAL})*))?",
    re.IGNORECASE,
)
_FOREIGN = regex(
    r"\s*(?:\([^)]{0,120}\)\s*)?(?:(?:được\s+)?(?:ban hành\s+)?kèm theo\s+|của\s+|tại\s+)?"
    r"(?:Nghị định|Thông tư|Luật|Nghị quyết|Hiến pháp|"
    r"(?:Quyết định|Kế hoạch|Công văn|Văn bản|Hướng dẫn|Thông báo)\s+số)\b"
)
_POINTER = regex(r"kèm theo|gửi kèm|đính kèm", re.IGNORECASE)


def so_hieu(spot: Spot, _: View) -> Values:
    """Return what follows «Phụ lục»."""
    return (_numeral(spot),)


def _numeral(spot: Spot) -> str:
    return re.sub(r"^phụ lục", "", plain(spot.text), flags=re.IGNORECASE).strip(" .:")


def _count(view: View) -> int:
    """Return how many annexes the document has; 0: the file is one annex of a document that is not known."""
    return len(view.expected.phu_luc) or (len(view.annexes) if view.main or len(view.annexes) > 1 else 0)


def so_hieu_duy_nhat(spot: Spot, view: View) -> Values:
    """Return the number of a single annex."""
    return (_numeral(spot),) if _count(view) == 1 else ()


def thu_tu_phu_luc(spot: Spot, view: View) -> Values:
    """Return whether the number of one of several annexes is the next one; none in a file of one annex."""
    annex = view.units[spot.unit - 1] if spot.unit > 0 else None
    if _count(view) < 2 or len(view.annexes) < 2 or annex is None:
        return ()
    found = _numeral(spot)
    value = int(found) if found.isdigit() and len(found) < 5 else roman_value(found.upper())
    return (KHOP if value == annex.number else Mismatch(found, roman(annex.number)),)


@dataclass(frozen=True, slots=True)
class Line:
    """What an accompanying line says, as typed."""

    loai: str
    so: str
    ngay: str
    co_quan: str


def line_of(spot: Spot) -> Line | None:
    """Return the parts of «(Kèm theo … số … ngày … của …)»; None where one is missing."""
    text = plain(spot.text)
    begin = _BEGIN.search(text)
    kind, number, rest = (text[begin.end() :] if begin else "").partition(" số")
    sign, day, rest = rest.lstrip(":").partition("ngày")
    time, of, name = rest.partition(" của ")
    if not (number and day and of):
        return None
    return Line(kind.strip(), sign, f"{day}{time}", name.strip(" )"))


def kem_theo_loai(spot: Spot, view: View) -> Values:
    """Return whether the line names the parent's kind; «Văn bản» fits any."""
    line, kind = line_of(spot), parent(view).loai
    if not line or not kind:
        return ()
    fits = line.loai.casefold() in (kind.casefold(), "văn bản")
    return (KHOP if fits else Mismatch(line.loai, kind),)


def kem_theo_co_quan(spot: Spot, view: View) -> Values:
    """Return whether the line names the parent's issuer in full."""
    line, facts = line_of(spot), parent(view)
    name = facts.co_quan
    head = facts.loai == "Quyết định" or view.expected.tham_quyen == "ca_nhan"
    if not line or not name:
        return ()
    return (KHOP if names_agency(line.co_quan, name, head=head) else Mismatch(line.co_quan, name),)


def _number(spot: Spot, view: View) -> object:
    """Return KHOP, TRONG or a Mismatch for the number; None: unknown."""
    line, wanted = line_of(spot), parent(view).so_ky_hieu
    if not line or wanted is None:
        return None
    found = squeezed(line.so).strip(",.…")
    if found == wanted:
        return KHOP
    blank = found in ("", "/", wanted[wanted.find("/") :])
    return TRONG if blank else Mismatch(found, wanted)


def _time(spot: Spot, view: View) -> object:
    """Return KHOP, TRONG or a Mismatch for the date; None: unknown."""
    line, wanted = line_of(spot), parent(view).ngay
    if not line or wanted is None:
        return None
    found = time_of(line.ngay)
    if found == wanted:
        return KHOP
    if found in (None, (0, 0, 0)) and not re.search(r"\d", line.ngay):
        return TRONG
    day, month, year = wanted
    return Mismatch(line.ngay.strip(), f"ngày {day or '…'} tháng {month or '…'} năm {year or '…'}")


def _on_paper(verdict: object, view: View) -> Values:
    """Return `verdict` of a document that may be on paper; a blank place counts only when it surely is."""
    form = view.expected.hinh_thuc
    if verdict is None or form == "dien_tu" or (verdict == TRONG and form != "giay"):
        return ()
    return (verdict,)


def kem_theo_so(spot: Spot, view: View) -> Values:
    """Return whether the line bears the parent's number."""
    return _on_paper(_number(spot, view), view)


def kem_theo_ngay(spot: Spot, view: View) -> Values:
    """Return whether the line bears the parent's date."""
    return _on_paper(_time(spot, view), view)


def kem_theo_dien_tu(spot: Spot, view: View) -> Values:
    """Return what stands at the two places in an e-document: blank, as the parent, or something else."""
    if view.expected.hinh_thuc != "dien_tu":
        return ()
    return tuple(verdict for verdict in (_number(spot, view), _time(spot, view)) if verdict is not None)


# Readers of an annex as a whole.


def _mentions(view: View) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield each mention of an own annex in the document or what it issues: its words and its numbers."""
    for spot in view.pointing:
        yield from _mentioned(spot.text)


@by_text
def _mentioned(text: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    if "ụ lục" not in text and "Ụ LỤC" not in text.upper():
        return
    flat = plain(text)
    for match in _MENTION.finditer(flat):
        if not _FOREIGN.match(flat, match.end()):
            yield match[0], _numbers(match["so"] or "")


def _numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of «I, II và IV» or «I đến IV».

    >>> _numbers("I, II và IV"), _numbers("I đến III")
    ((1, 2, 4), (1, 2, 3))
    """
    found = [roman_value(numeral) for numeral in re.findall(r"\b[IVXLC]+\b", text)]
    if re.search(r"đến|-|–", text) and len(found) == 2 and 0 < found[0] <= found[1] <= found[0] + 100:
        return tuple(range(found[0], found[1] + 1))
    return tuple(found)


def duoc_nhac_den(annex: Unit, view: View) -> Values:
    """Return whether the main document points to the annex."""
    facts = view.expected
    key = facts.phu_luc[annex.number - 1] if annex.number <= len(facts.phu_luc) else ""
    if not view.main or key in facts.nhac_den:
        return (True,) if view.main else ()
    mentions = list(_mentions(view))
    if _count(view) == 1:
        return (bool(mentions) or any(_POINTER.search(spot.text) for spot in view.pointing),)
    return (any(annex.number in numbers for _, numbers in mentions),)


def phu_luc_khong_co(view: View) -> Values:
    """Return the first annex that the main document names and does not have, or ""; none without annexes."""
    count = _count(view)
    if not view.main or not count:
        return ()
    missing = (number for _, numbers in _mentions(view) for number in numbers if number > count)
    number = next(missing, 0)
    return (f"Phụ lục {roman(number)}" if number else "",)


def _of(annex: Unit, *parts: str) -> list[Spot]:
    return [spot for spot in annex.spots if spot.part in parts]


def so_dong_kem_theo(annex: Unit, _: View) -> Values:
    """Return how many accompanying lines it has; one broken over paragraphs counts once."""
    begun = [
        spot
        for spot in _of(annex, "phu_luc_kem_theo")
        if re.match(r"\(+\s*Kèm theo", spot.text, re.IGNORECASE)
    ]
    return (len(begun),)


def so_dong_ke(annex: Unit, _: View) -> Values:
    """Return how many ruled lines stand under the accompanying line."""
    return (len(_of(annex, "ke_phu_luc")),)


def thanh_phan_thua(annex: Unit, _: View) -> Values:
    """Return how many paragraphs of a letterhead or signature it holds."""
    return (len([spot for spot in _of(annex, *LETTERHEAD, *SIGNATURE) if spot.text]),)


def ket_thuc(annex: Unit, _: View) -> Values:
    """Return whether an annex of running text ends with «./.»; none where it holds a table (AMB-15)."""
    last = next((spot for spot in reversed(annex.spots) if spot.text), None)
    tables = any(spot.paragraph.cell for spot in annex.spots if spot.text and spot.part not in LETTERHEAD)
    if last is None or last.part not in THAN_BAI or tables:
        return ()
    return (last.text.endswith("./."),)


def so_trang_phu_luc(annex: Unit, _: View) -> Values:
    """Return the number of its first page, «noi_tiep» where the count runs on."""
    start = annex.section.start if annex.own_section else None
    return ("noi_tiep" if start is None else start,)


def an_so_trang_dau_phu_luc(annex: Unit, _: View) -> Values:
    """Return whether its first page shows no number."""
    first = annex.section.headers.get("first", ())
    return (annex.section.title_page and not any("PAGE" in paragraph.fields for paragraph in first),)


def muc_rieng(annex: Unit, _: View) -> Values:
    """Return whether it begins a section on a new page."""
    new_page = annex.section.index == 0 or annex.section.break_kind != "continuous"
    return (annex.own_section and new_page,)

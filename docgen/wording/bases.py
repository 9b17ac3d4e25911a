"""Legal bases as words: the căn cứ block, and citations in running text (PL I, P.I, II.6.a, II.6.b)."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from docgen.body.blocks import Block, Body, Run
from docgen.body.cited import Cited
from docgen.kept import by_identity
from docgen.models.can_cu import CanCu
from docgen.models.van_ban import CanCuDan, VanBan
from docgen.values import dataclass
from docgen.vn import dates
from docgen.vn.patterns import regex
from docgen.wording.citations import entries

PART = "can_cu"
_OPENERS = ("Căn cứ", "Thực hiện", "Xét", "Theo", "Trên cơ sở", "Để")
"""What a line of the block begins with; any other text is put after «Căn cứ »."""
_OPENS = regex(rf"(?:{'|'.join(_OPENERS)})(?!\w)", re.IGNORECASE)
_DASH = regex(r"^[-–—+*•]\s+")
_STOPS = " \t\u00a0;,."
_PROPOSED = regex(r"^(?:Theo|Xét) đề nghị của\s+", re.IGNORECASE)


def dated(text: CanCu) -> str:
    """Return the citation of the căn cứ block: with number, day, issuer and subject; a law by name and day.

    >>> dated(CanCu(loai_van_ban="Luật", trich_yeu="Lưu trữ", ngay_ban_hanh="21/6/2024"))
    'Luật Lưu trữ ngày 21 tháng 6 năm 2024'
    """
    if not text.la_luat:
        return full(text)
    day = f" {dates.in_words(text.ngay_ban_hanh)}" if text.ngay_ban_hanh else ""
    return f"{full(text)}{day}"


def full(text: CanCu) -> str:
    """Return the citation at the first mention in running text (II.6.b); of a law its name alone."""
    if text.la_luat or text.ngay_ban_hanh is None:
        return f"{text.loai_van_ban} {text.trich_yeu}"
    day = dates.in_words(text.ngay_ban_hanh)
    return f"{short(text)} {day} của {text.co_quan_ban_hanh} {text.trich_yeu}"


def short(text: CanCu) -> str:
    """Return the citation at every later mention: kind and number, of a law its name (II.6.b).

    >>> short(CanCu(loai_van_ban="Luật", trich_yeu="Lưu trữ"))
    'Luật Lưu trữ'
    """
    return full(text) if text.la_luat else f"{text.loai_van_ban} số {text.so_ky_hieu}"


@dataclass(frozen=True, slots=True)
class CitedBasis(Cited):
    """A text of the store as expressions see it: `can_cu.nd30_2020`, and single facts of it."""

    so_ky_hieu: str = ""
    trich_yeu: str = ""
    co_quan_ban_hanh: str = ""
    ngan: str = ""
    """The short citation, wherever it stands."""
    day_du: str = ""
    """The full citation, wherever it stands."""


@by_identity
def names(store: Mapping[str, CanCu]) -> Mapping[str, CitedBasis]:
    """Return what bodies see under `can_cu`: every text of the store by key."""
    return MappingProxyType({key: _cited(key, text) for key, text in store.items()})


def _cited(key: str, text: CanCu) -> CitedBasis:
    whole, brief = full(text), short(text)
    number, issuer = text.so_ky_hieu or "", text.co_quan_ban_hanh or ""
    return CitedBasis(
        key,
        whole,
        brief,
        so_ky_hieu=number,
        trich_yeu=text.trich_yeu,
        co_quan_ban_hanh=issuer,
        ngan=brief,
        day_du=whole,
    )


@dataclass(frozen=True, slots=True)
class Bases:
    """The căn cứ block of a document, and the keys that it cites, in order: mentions before the body's."""

    body: Body
    keys: tuple[str, ...]


def block(document: VanBan, store: Mapping[str, CanCu]) -> Bases:
    """Return the căn cứ of `document`, a paragraph each, and «Theo đề nghị của …» as its last line.

    Every line ends with «;», the last with «.» (CC-07, CC-08); a document without bases has no block.
    """
    cited: Sequence[CanCuDan] = getattr(document, "can_cu", ())
    lines = [line(one, store, document.ngay_xet) for one in cited]
    if proposed := getattr(document, "theo_de_nghi", None):
        lines.append(f"Theo đề nghị của {_bare(_PROPOSED.sub('', proposed, count=1))}")
    last = len(lines) - 1
    blocks = [Block(PART, (Run(text + (";" if at < last else ".")),)) for at, text in enumerate(lines)]
    keys = [key for one in cited for key in keys_of(one, store, document.ngay_xet)]
    return Bases(Body(tuple(blocks)), tuple(dict.fromkeys(keys)))


def line(one: CanCuDan, store: Mapping[str, CanCu], day: dt.date) -> str:
    """Return one line of the block without its final stop; `day` is the document's."""
    if one.khoa is None:
        typed = _bare(_DASH.sub("", one.van_ban or ""))
        return f"{typed[:1].upper()}{typed[1:]}" if _OPENS.match(typed) else f"Căn cứ {typed}"
    return "Căn cứ " + "; ".join(dated(store[key]) for key in keys_of(one, store, day))


def keys_of(one: CanCuDan, store: Mapping[str, CanCu], day: dt.date) -> tuple[str, ...]:
    """Return the keys that a line cites: its own and, where asked, of what amends it by `day`, oldest first.

    A typed line cites what its words name: number, or name and day of a law.
    """
    if one.khoa is None:
        return tuple(dict.fromkeys(key for key, _ in entries(one.van_ban or "", store)))
    amending = [key for key in store[one.khoa].sua_doi_boi if _passed(store[key]) <= day]
    amending.sort(key=lambda key: _passed(store[key]))
    return (one.khoa, *amending) if one.kem_sua_doi else (one.khoa,)


def _passed(text: CanCu) -> dt.date:
    return text.ngay_ban_hanh or dt.date.max


def _bare(text: str) -> str:
    """Return `text` without the stop that ends it: docgen sets its own."""
    bare = text.strip().rstrip(_STOPS)
    return bare[:-2].rstrip(_STOPS) if bare.endswith("./") else bare

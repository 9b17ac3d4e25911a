"""File names: ASCII, safe on Windows, made from what the document is."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import PhuLuc, VanBan
from docgen.nd30 import kinds
from docgen.vn.text import slug
from docgen.wording.number import ky_hieu

SUBJECT_LIMIT = 50
Place = tuple[str, int]
"""Key of a document, and which of its annexes, counted from 1; 0: the document itself."""


def document_stem(document: VanBan, agency: CoQuan) -> str:
    """Return the name of a document's file without its suffix.

    `CV_15_SKHCN-CDS_ra-soat-…` once numbered, `CV_du-thao_SKHCN-CDS_…` while a draft.
    """
    number = "du-thao" if document.so_van_ban is None else f"{document.so_van_ban:02d}"
    prefix = kinds.BY_KEY[document.loai].tep
    parts = (prefix, number, _ascii(ky_hieu(document, agency)), slug(document.trich_yeu, SUBJECT_LIMIT))
    return "_".join(part for part in parts if part)


def annex_stem(annex: PhuLuc, index: int, document: VanBan, agency: CoQuan) -> str:
    """Return the name of an annex's own file without its suffix: `PL02_15_SKHCN-CDS_…`."""
    number = "du-thao" if document.so_van_ban is None else f"{document.so_van_ban:02d}"
    title = slug(annex.tieu_de or annex.ma_phu_luc, SUBJECT_LIMIT)
    parts = (
        f"PL{index:02d}",
        kinds.BY_KEY[document.loai].tep,
        number,
        _ascii(ky_hieu(document, agency)),
        title,
    )
    return "_".join(part for part in parts if part)


def stems(documents: Sequence[VanBan], agency: CoQuan) -> dict[Place, str]:
    """Return the names of the files of all `documents` of a dossier and of their annexes, no two alike.

    Where two would be the same (on a disk that knows no case too), the key of its document ends each of them.
    """
    found: dict[Place, str] = {}
    for document in documents:
        found[document.khoa, 0] = document_stem(document, agency)
        for index, annex in enumerate(document.phu_luc, start=1):
            found[document.khoa, index] = annex_stem(annex, index, document, agency)
    times = Counter(stem.casefold() for stem in found.values())
    return {
        place: f"{stem}_{place[0]}" if times[stem.casefold()] > 1 else stem for place, stem in found.items()
    }


def _ascii(sign: str) -> str:
    """Return a ký hiệu in ASCII, case kept.

    >>> _ascii("SKHCN-CĐS")
    'SKHCN-CDS'
    """
    flat = unicodedata.normalize("NFD", sign.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^A-Za-z0-9-]+", "", flat)

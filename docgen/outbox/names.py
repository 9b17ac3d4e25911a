"""File names: ASCII, safe on Windows, made from what the document is."""

import re
import unicodedata

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import PhuLuc, VanBan
from docgen.nd30 import kinds
from docgen.vn.text import slug
from docgen.wording.number import ky_hieu

SUBJECT_LIMIT = 50


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


def _ascii(sign: str) -> str:
    """Return a ký hiệu in ASCII, case kept.

    >>> _ascii("SKHCN-CĐS")
    'SKHCN-CDS'
    """
    flat = unicodedata.normalize("NFD", sign.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^A-Za-z0-9-]+", "", flat)

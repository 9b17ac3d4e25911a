"""File names: ASCII, safe on Windows, made from what the document is, no two the same in a dossier."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import PhuLuc, QuyetDinh, VanBan
from docgen.nd30 import kinds
from docgen.vn.patterns import regex
from docgen.vn.text import slug
from docgen.wording.issuer import abbreviation
from docgen.wording.number import ky_hieu

SUBJECT_LIMIT = 50
FOLDER_LIMIT = 80
_DEVICE = regex(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself, with whatever suffix."""
MAIN, ISSUED_TEXT, RECIPIENTS = "", "kem_theo", "danh_sach_noi_nhan"
Part = tuple[str, str]
"""(key of a document, part of it): `MAIN`, `ISSUED_TEXT`, `RECIPIENTS`, or `annex_part` of an annex's key."""


def annex_part(annex_key: str) -> str:
    """Return the name of the part that an annex is."""
    return f"phu_luc.{annex_key}"


def document_stem(document: VanBan, agency: CoQuan) -> str:
    """Return the name of a document's file without its suffix.

    `CV_15_SKHCN-CDS_ra-soat-…` once numbered, `QD_du-thao_UBND_ban-hanh-…` while a draft.
    """
    return _joined(*_parent(document, agency), slug(document.trich_yeu, SUBJECT_LIMIT))


def annex_stem(annex: PhuLuc, index: int, document: VanBan, agency: CoQuan) -> str:
    """Return the name of an annex's own file without its suffix: `PL02_CV_15_SKHCN-CDS_…`."""
    title = slug(annex.tieu_de or annex.ma_phu_luc, SUBJECT_LIMIT)
    return _joined(f"PL{index:02d}", *_parent(document, agency), title)


def issued_text_stem(document: QuyetDinh, agency: CoQuan) -> str:
    """Return the name of the own file of the text issued with a decision: `VBKT_QC_QD_15_UBND_…`."""
    text = document.kem_theo
    assert text is not None, "the decision issues no text"
    subject = slug(text.trich_yeu, SUBJECT_LIMIT)
    return _joined("VBKT", kinds.BY_KEY[text.loai].tep, *_parent(document, agency), subject)


def recipients_stem(document: VanBan, agency: CoQuan) -> str:
    """Return the name of the own file of a recipient list: `DSNN_QD_15_UBND_…`."""
    return _joined("DSNN", *_parent(document, agency), slug(document.trich_yeu, SUBJECT_LIMIT))


def stems(documents: Sequence[tuple[VanBan, CoQuan]]) -> Mapping[Part, str]:
    """Return the name without suffix of every file that `documents` of one dossier may be made into.

    Where two would be the same, upper and lower case alike, each is told by the key of its document.
    """
    named = {part: stem for document, agency in documents for part, stem in _parts(document, agency)}
    while twice := {stem for stem, count in Counter(map(str.lower, named.values())).items() if count > 1}:
        named = {
            part: _joined(stem, part[0].replace("_", "-")) if stem.lower() in twice else stem
            for part, stem in named.items()
        }
    return named


def _parts(document: VanBan, agency: CoQuan) -> Iterator[tuple[Part, str]]:
    """Yield every part of a document with the name of its file, were it one of its own."""
    key = document.khoa
    yield (key, MAIN), document_stem(document, agency)
    if isinstance(document, QuyetDinh) and document.kem_theo:
        yield (key, ISSUED_TEXT), issued_text_stem(document, agency)
    for index, annex in enumerate(document.phu_luc, start=1):
        yield (key, annex_part(annex.ma_phu_luc)), annex_stem(annex, index, document, agency)
    if document.danh_sach_noi_nhan:
        yield (key, RECIPIENTS), recipients_stem(document, agency)


def _parent(document: VanBan, agency: CoQuan) -> tuple[str, str, str]:
    """Return kind, number and issuer; of a công văn the whole ký hiệu, the others have their kind in it."""
    kind = kinds.BY_KEY[document.loai]
    number = "du-thao" if document.so_van_ban is None else f"{document.so_van_ban:02d}"
    sign = abbreviation(document, agency) if kind.viet_tat else ky_hieu(document, agency)
    return kind.tep, number, _ascii(sign)


def _joined(*parts: str) -> str:
    return "_".join(part for part in parts if part)


def folder(key: str) -> str:
    """Return `key` as the name of a folder: ASCII, safe on Windows; empty where nothing is left of it.

    >>> folder("Sở Tài chính"), folder("H48.12"), folder("../x"), folder("con"), folder("…")
    ('So-Tai-chinh', 'H48.12', 'x', 'con_', '')
    """
    flat = unicodedata.normalize("NFD", key.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(character for character in flat if not unicodedata.combining(character))
    name = re.sub(r"[^A-Za-z0-9._]+", "-", bare)[:FOLDER_LIMIT].strip("-.")
    return f"{name}_" if _DEVICE.fullmatch(name) else name


def _ascii(sign: str) -> str:
    """Return a ký hiệu in ASCII, case kept.

    >>> _ascii("SKHCN-CĐS")
    'SKHCN-CDS'
    """
    flat = unicodedata.normalize("NFD", sign.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^A-Za-z0-9-]+", "", flat)

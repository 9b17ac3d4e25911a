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
NAME_LIMIT = 255
_FORBIDDEN = frozenset('\\/:*?"<>|\x7f')
"""Characters that no name on Windows may have; control characters besides."""
OWN_NAMES = frozenset({"docgen-goi.json", "docgen-goi.xlsx", "docgen-duyet.html"})
"""Files that stand beside the folders of a pack, in lower case."""
_DEVICE = regex(r"(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself, with whatever suffix."""
MAIN, ISSUED_TEXT, RECIPIENTS = "", "kem_theo", "danh_sach_noi_nhan"
Part = tuple[str, str]
"""(key of a document, part of it): `MAIN`, `ISSUED_TEXT`, `RECIPIENTS`, or `annex_part` of an annex's key."""


def annex_part(annex_key: str) -> str:
    """Return the name of the part that an annex is."""
    return f"phu_luc.{annex_key}"


def document_stem(document: VanBan, agency: CoQuan, *, accents: bool = False) -> str:
    """Return the name of a document's file without its suffix.

    `CV_15_SKHCN-CDS_ra-soat-…` once numbered, `QD_du-thao_UBND_ban-hanh-…` while a draft; with `accents`,
    as below, `CV_15_SKHCN-CĐS_rà-soát-…`.
    """
    return _joined(
        *_parent(document, agency, accents=accents), slug(document.trich_yeu, SUBJECT_LIMIT, accents=accents)
    )


def annex_stem(annex: PhuLuc, index: int, document: VanBan, agency: CoQuan, *, accents: bool = False) -> str:
    """Return the name of an annex's own file without its suffix: `PL02_CV_15_SKHCN-CDS_…`."""
    title = slug(annex.tieu_de or annex.ma_phu_luc, SUBJECT_LIMIT, accents=accents)
    return _joined(f"PL{index:02d}", *_parent(document, agency, accents=accents), title)


def issued_text_stem(document: QuyetDinh, agency: CoQuan, *, accents: bool = False) -> str:
    """Return the name of the own file of the text issued with a decision: `VBKT_QC_QD_15_UBND_…`."""
    text = document.kem_theo
    assert text is not None, "the decision issues no text"
    subject = slug(text.trich_yeu, SUBJECT_LIMIT, accents=accents)
    return _joined("VBKT", kinds.BY_KEY[text.loai].tep, *_parent(document, agency, accents=accents), subject)


def recipients_stem(document: VanBan, agency: CoQuan, *, accents: bool = False) -> str:
    """Return the name of the own file of a recipient list: `DSNN_QD_15_UBND_…`."""
    return _joined(
        "DSNN",
        *_parent(document, agency, accents=accents),
        slug(document.trich_yeu, SUBJECT_LIMIT, accents=accents),
    )


def stems(documents: Sequence[tuple[VanBan, CoQuan]], *, accents: bool = False) -> Mapping[Part, str]:
    """Return the name without suffix of every file that `documents` of one dossier may be made into.

    Where two would be the same, upper and lower case alike, each is told by the key of its document.
    """
    named = {
        part: stem
        for document, agency in documents
        for part, stem in _parts(document, agency, accents=accents)
    }
    while twice := {stem for stem, count in Counter(map(str.lower, named.values())).items() if count > 1}:
        named = {
            part: _joined(stem, part[0].replace("_", "-")) if stem.lower() in twice else stem
            for part, stem in named.items()
        }
    return named


def _parts(document: VanBan, agency: CoQuan, *, accents: bool) -> Iterator[tuple[Part, str]]:
    """Yield every part of a document with the name of its file, were it one of its own."""
    key = document.khoa
    yield (key, MAIN), document_stem(document, agency, accents=accents)
    if isinstance(document, QuyetDinh) and document.kem_theo:
        yield (key, ISSUED_TEXT), issued_text_stem(document, agency, accents=accents)
    for index, annex in enumerate(document.phu_luc, start=1):
        yield (key, annex_part(annex.ma_phu_luc)), annex_stem(annex, index, document, agency, accents=accents)
    if document.danh_sach_noi_nhan:
        yield (key, RECIPIENTS), recipients_stem(document, agency, accents=accents)


def _parent(document: VanBan, agency: CoQuan, *, accents: bool) -> tuple[str, str, str]:
    """Return kind, number and issuer; of a công văn the whole ký hiệu, the others have their kind in it."""
    kind = kinds.BY_KEY[document.loai]
    draft = slug("dự thảo", accents=accents)
    number = draft if document.so_van_ban is None else f"{document.so_van_ban:02d}"
    sign = abbreviation(document, agency) if kind.viet_tat else ky_hieu(document, agency)
    return kind.tep, number, _sign(sign, accents=accents)


def _joined(*parts: str) -> str:
    return "_".join(part for part in parts if part)


def folder(key: str, *, accents: bool = False) -> str:
    """Return `key` as the name of a folder, safe on Windows; empty where nothing is left of it.

    ASCII, or with `accents` any letters and digits, in NFC.

    >>> [folder(key) for key in ("Sở Tài chính", "H48.12", "../x", "con", "COM1.a", "docgen-goi.json", "…")]
    ['So-Tai-chinh', 'H48.12', 'x', 'con_', 'COM1.a_', 'docgen-goi.json_', '']
    >>> folder("Sở Tài chính: «A/B»", accents=True)
    'Sở-Tài-chính-A-B'
    """
    name = re.sub(r"[^\w.]+", "-", _plain(key, accents=accents))[:FOLDER_LIMIT].strip("-.")
    if not any(character.isalnum() for character in name):
        return ""
    taken = _DEVICE.fullmatch(name) or name.casefold() in OWN_NAMES
    return f"{name}_" if taken else name


def _plain(text: str, *, accents: bool) -> str:
    """Return `text` in NFC, without `accents` what of it is ASCII once its marks are gone."""
    if accents:
        return unicodedata.normalize("NFC", text)
    flat = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = (character for character in flat if not unicodedata.combining(character))
    return "".join(character if character.isascii() else " " for character in bare)


def is_plain(name: str) -> bool:
    r"""Return whether `name` is that of one file or folder, and leads nowhere else.

    >>> [is_plain(name) for name in ("CV_15.docx", "", "..", "a/b", "a\\b", "C:", "a\n")]
    [True, False, False, False, False, False, False]
    """
    if not name or len(name) > NAME_LIMIT or name in (".", ".."):
        return False
    return not any(character in _FORBIDDEN or ord(character) < 32 for character in name)


def _sign(sign: str, *, accents: bool = False) -> str:
    """Return a ký hiệu as part of a name, case kept.

    >>> _sign("SKHCN-CĐS"), _sign("SKHCN-CĐS", accents=True)
    ('SKHCN-CDS', 'SKHCN-CĐS')
    """
    return re.sub(r"[^\w-]+|_", "", _plain(sign, accents=accents))

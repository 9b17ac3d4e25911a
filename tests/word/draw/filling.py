"""The shipped templates filled by the engine, and the output as a reader sees it."""

import io
import zipfile

from lxml import etree

from docgen.body.blocks import Block, Body, Run
from docgen.word import Properties
from docgen.word.draw.shipped import make_template
from docgen.word.link import Piece, link
from docgen.word.ooxml import w
from docgen.word.template import parse
from tests.word.soundness import faults

LINES = {"ke_tieu_ngu": 3430, "ke_co_quan": 1000, "ke_trich_yeu": 2400, "ke_phu_luc": 1440}
AGENCY = {"chu_quan": "UBND TỈNH QUẢNG NGÃI", "co_quan": "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ", "_ke": LINES}


def body(*rows: tuple[str, str]) -> Body:
    """Return a body of paragraphs, each (component, text)."""
    return Body(tuple(Block(part, (Run(text),)) for part, text in rows))


DOCUMENT = AGENCY | {
    "so_ky_hieu": "15/SKHCN-CĐS",
    "dia_danh_ngay": "Quảng Ngãi, ngày 05 tháng 01 năm 2026",
    "trich_yeu": "rà soát dịch vụ công trực tuyến",
    "noi_dung": body(("noi_dung", "Kính đề nghị phối hợp./.")),
    "noi_nhan": ["Như trên"],
    "luu": (Run("VT, CĐS."),),
    "quyen_han": ["GIÁM ĐỐC"],
    "chuc_vu_khac": [],
    "ho_ten": "Nguyễn Văn An",
    "dia_chi": [],
    "du_thao": "",
    "do_khan": "",
    "luu_hanh": "",
}
NAMED = DOCUMENT | {"ten_loai": "TỜ TRÌNH", "can_cu": Body(()), "kinh_gui": []}
BASES = body(
    ("can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
    ("can_cu", "Theo đề nghị của Chánh Văn phòng Sở."),
)
ALL = {
    "cong_van": DOCUMENT | {"kinh_gui": ["Bộ Nội vụ"]},
    "ten_loai": NAMED,
    "quyet_dinh": DOCUMENT
    | {
        "ten_loai": "QUYẾT ĐỊNH",
        "tham_quyen_ban_hanh": "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "can_cu": BASES,
    },
    "van_ban_kem_theo": AGENCY
    | {
        "ten_loai": "QUY CHẾ",
        "trich_yeu": "Công tác văn thư",
        "kem_theo": "(Kèm theo Quyết định số 15/QĐ-SKHCN)",
        "ky_so": "",
        "noi_dung": body(("dieu", "Điều 1. Phạm vi")),
    },
    "danh_sach_noi_nhan": {
        "tieu_de": "DANH SÁCH NƠI NHẬN",
        "kem_theo": "(Kèm theo Công văn số 15/SKHCN-CĐS)",
        "bang": {
            "noi_nhan": {
                "dong": [
                    {"cap": "dong", "stt": "1", "ten": "Bộ Nội vụ", "so_ban": "2", "ghi_chu": ""},
                    {"cap": "tong", "nhan": "Tổng số", "so_ban": "2", "ghi_chu": ""},
                ]
            }
        },
        "_ke": LINES,
    },
}
"""A context for each template; what is optional is absent."""


def filled(*kinds: str, sizes: str = "lon", **changes: object) -> bytes:
    """Return the templates `kinds` filled as one file, proved sound; `changes` are names of the first."""
    pieces = [Piece(parse(make_template(kind), f"{kind}.docx")) for kind in kinds]
    first, *rest = (ALL[kind] for kind in kinds)
    out = link(pieces, sizes).fill([first | changes, *rest], Properties())
    assert faults(out) == []
    return out


def part(out: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return the root of a part."""
    with zipfile.ZipFile(io.BytesIO(out)) as package:
        return etree.fromstring(package.read(name))


def lines(out: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of every paragraph of the document that is there to be seen."""
    return [row for row in _lines(out, part(out)) if any(row)]


def first_header(out: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of every paragraph with text in the header of the first page."""
    reference = next(one for one in part(out).iter(w("headerReference")) if one.get(w("type")) == "first")
    rid = next(value for key, value in reference.attrib.items() if key.endswith("}id"))
    target = next(
        one.get("Target") for one in part(out, "word/_rels/document.xml.rels") if one.get("Id") == rid
    )
    return [row for row in _lines(out, part(out, f"word/{target}")) if row[1]]


def _lines(out: bytes, root: etree._Element) -> list[tuple[str, str]]:
    sheet = part(out, "word/styles.xml")
    names = {one.get(w("styleId")): one.find(w("name")).get(w("val")) for one in sheet.iter(w("style"))}
    found = []
    for paragraph in root.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        text = "".join(
            "\n" if one.tag == w("br") else one.text or "" for one in paragraph.iter(w("t"), w("br"))
        )
        found.append((names[style.get(w("val"))] if style is not None else "", text))
    return found

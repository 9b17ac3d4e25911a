"""Marks on a document: draft, urgency, circulation (NĐ 30/2020, PL I, P.I, III.2)."""

from docgen.models.van_ban import VanBan
from docgen.nd30.house import DOCGEN, House

DRAFT = "DỰ THẢO"
URGENCY = {"thuong_khan": "THƯỢNG KHẨN", "khan": "KHẨN"}
"""The third, «HỎA TỐC», is spelled as the office does (AMB-04)."""
CIRCULATION = {"xem_xong_tra_lai": "XEM XONG TRẢ LẠI", "luu_hanh_noi_bo": "LƯU HÀNH NỘI BỘ"}


def du_thao(document: VanBan, *, main: bool) -> str:
    """Return «DỰ THẢO» or «DỰ THẢO (lần 2)»; empty where the document bears no such mark.

    An issued document never bears it. Else it does as `du_thao` of the document says; where that says
    nothing, a numbered draft does, and every document but the `main` one of its dossier.
    """
    if document.so_van_ban is not None:
        return ""
    wanted = document.du_thao
    if wanted is None:
        wanted = not main or document.lan_du_thao is not None
    round_ = f" (lần {document.lan_du_thao})" if document.lan_du_thao else ""
    return f"{DRAFT}{round_}" if wanted else ""


def do_khan(document: VanBan, house: House = DOCGEN) -> str:
    """Return the urgency mark, «KHẨN», or nothing (III.2.b)."""
    return URGENCY.get(document.do_khan, house.urgent) if document.do_khan else ""


def luu_hanh(document: VanBan) -> str:
    """Return the circulation mark, «LƯU HÀNH NỘI BỘ», or nothing (III.2.c)."""
    return CIRCULATION[document.luu_hanh] if document.luu_hanh else ""

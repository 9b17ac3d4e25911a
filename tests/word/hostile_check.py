"""Files that are no sound documents, for the check: each with the status that it must end with."""

from .building import SPACES, changed, docx, member, p, relation, rels, style, table
from .hostile import CASES, DOCUMENT, TYPES, document, nested, stored

REFUSED = (
    "nested_tables", "packed_text", "noise_in_one_run", "members", "zip_lies_small", "zip_lies_huge", "zip_overlap",
    "half_a_zip", "path_up", "path_absolute", "path_drive", "path_backslash", "path_nul", "path_case", "entity",
    "external_entity", "laughs", "dtd_styles", "dtd_rels", "dtd_root_rels", "dtd_types", "dtd_utf16", "utf7",
    "latin", "docm", "no_types", "strict", "old_word", "locked",
)  # fmt: skip
"""Templates that no program should open either: the id of the line is that of a template."""
STYLES, RELS = "word/styles.xml", "word/_rels/document.xml.rels"
_HUGE = "9" * 400
_NUMBERS = (
    f'<w:pPr><w:spacing w:before="{_HUGE}" w:line="-{_HUGE}"/><w:ind w:left="1e999" w:firstLine="nan"/></w:pPr>'
    f'<w:r><w:rPr><w:sz w:val="{_HUGE}"/></w:rPr><w:t>x</w:t></w:r>'
)


def section(inner):
    return docx(p("x"), section=f"<w:sectPr>{inner}</w:sectPr>")


def cell(properties):
    inner = table((p("x"), p("y")))
    return docx(inner.replace('<w:tcW w:w="4000" w:type="dxa"/>', properties))


def chain(count):
    """Return a file whose styles are based on each other in a ring."""
    rows = [style(f"s{n}", identity=f"s{n}", based_on=f"s{(n + 1) % count}") for n in range(count)]
    return docx(p("x", style="s0"), sheet="".join(rows))


ODD = {
    "elements": (CASES["elements"][0], "docx_qua_nhieu_doan"),
    # told in one line
    "empty": (lambda: b"", "docx_khong_phai_zip"),
    "text": (lambda: "Số: 15/SKHCN".encode(), "docx_khong_phai_zip"),
    "truncated": (lambda: docx(p("x"))[:200], "docx_khong_phai_zip"),
    "no_document": (lambda: changed(docx(p("x")), **{DOCUMENT: None}), "docx_khong_phai_word"),
    "no_rels": (lambda: changed(docx(p("x")), **{"_rels/.rels": None}), "docx_khong_phai_word"),
    "not_xml": (lambda: changed(docx(p("x")), **{DOCUMENT: b"\0\1\2"}), "docx_xml_hong"),
    "no_body": (lambda: changed(docx(p("x")), **{DOCUMENT: f"<w:document {SPACES}/>"}), "docx_khong_phai_word"),
    "workbook": (
        lambda: changed(
            docx(p("x")), **{TYPES: member(docx(p("x")), TYPES).replace("wordprocessingml.document.main", "spreadsheetml.sheet.main")}
        ),
        "docx_khong_phai_word",
    ),
    "three_thousand_tables": (lambda: docx(nested("", 3_000)), "docx_xml_hong"),
    # read all the same
    "no_styles": (lambda: changed(docx(p("x")), **{STYLES: None}), ""),
    "styles_of_another_kind": (lambda: changed(docx(p("x")), **{STYLES: f"<w:hdr {SPACES}/>"}), ""),
    "numbers": (lambda: docx(f"<w:p>{_NUMBERS}</w:p>"), ""),
    "no_page": (lambda: section('<w:pgSz w:w="0" w:h="-5"/><w:pgMar w:left="99999999999999999999" w:right="x"/>'), ""),
    "page_number": (lambda: section(f'<w:pgNumType w:start="{_HUGE}" w:fmt="&#x202E;"/>'), ""),
    "span": (lambda: cell('<w:gridSpan w:val="2147483647"/>'), ""),
    "negative_span": (lambda: cell('<w:gridSpan w:val="-9"/><w:tcW w:w="-1" w:type="pct"/>'), ""),
    "ring_of_styles": (lambda: chain(50), ""),
    "no_header": (lambda: section('<w:headerReference w:type="default" r:id="rId77"/>'), ""),
    "header_is_the_document": (
        lambda: changed(
            docx(p("x"), section='<w:sectPr><w:headerReference w:type="default" r:id="rId8"/></w:sectPr>'),
            **{RELS: rels(relation("rId8", "header", "document.xml"))},
        ),
        "",
    ),
    "forty_nested_tables": (lambda: docx(nested("", 40)), ""),
    "no_text": (lambda: docx(""), ""),
    "long_line": (lambda: document(p("Số: 5 ngày tháng căn cứ khoản điểm " * 60_000), stored), ""),
    "blanks": (lambda: document(p("Kính gửi" + " " * 2_000_000 + "x"), stored), ""),
    "dots": (lambda: document(p("V/v " + "." * 500_000 + ";" * 500_000), stored), ""),
    "tabs": (lambda: document("<w:p><w:r>" + "<w:tab/>" * 300_000 + "</w:r></w:p>", stored), ""),
    "breaks": (lambda: document("<w:p><w:r>" + "<w:t>a</w:t><w:br/>" * 100_000 + "</w:r></w:p>", stored), ""),
    "fields": (lambda: document("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 50_000 + "</w:p>", stored), ""),
    "paragraphs": (lambda: document(p("Căn cứ Luật số 5/2020/QH14;") * 20_000, stored), ""),
    "numbered": (lambda: document("".join(p(f"{n}. Điều {n}. a) b)") for n in range(20_000)), stored), ""),
    "citations": (
        lambda: document(p("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về văn thư; " * 4) * 4_000, stored), "",
    ),
    "sections": (lambda: document('<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' * 5_000, stored), ""),
    "cells": (lambda: document(table(*[(p("1"), p("x"))] * 20_000), stored), ""),
    "letterheads": (
        lambda: document((p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Số: 5/A-B") + p("Nơi nhận:")) * 4_000, stored), "",
    ),
}  # fmt: skip
"""Name → (maker, id of the one line that refuses it; empty: it is read)."""
ALL = {**{name: CASES[name] for name in REFUSED}, **ODD}

"""Files that no template may be: kind → (template, what is told)."""

from tests.templates.breaking import (
    AGENCY,
    LETTER,
    NUMBER,
    RELS,
    SO,
    changed,
    edited,
    member,
    run,
)
from tests.word.building import relation, zipped

TYPES = "[Content_Types].xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
AT_NUMBER, AT_AGENCY = "Bảng 1, hàng 2, ô 1, đoạn 1", "Bảng 1, hàng 1, ô 1, đoạn 4"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
PICTURE = relation("rId9", "image", "http://a.vn/a.png", external=True)
COMMENT = (
    f'<w:commentRangeStart w:id="0"/>{NUMBER}<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r>'
)

BROKEN = {
    "a macro": (changed(LETTER, **{"word/vbaProject.bin": b"x"}), ("docx_macro", "")),
    "a .docm renamed": (edited(LETTER, WORD, MACRO, TYPES), ("docx_macro", "")),
    "an old .doc renamed": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ("docx_doc_cu", "")),
    "a workbook renamed": (zipped({"xl/workbook.xml": "<workbook/>"}), ("docx_khong_phai_word", "")),
    "half a file": (LETTER[:3000], ("docx_khong_phai_zip", "")),
    "text inserted with tracking": (
        edited(LETTER, NUMBER, f'<w:ins w:id="9" w:author="a">{NUMBER}</w:ins>'),
        ("docx_theo_doi_thay_doi", AT_NUMBER),
    ),
    "a tag deleted with tracking": (
        edited(
            LETTER,
            AGENCY,
            AGENCY + '<w:del w:id="9" w:author="a"><w:r><w:delText>{{ chu_quan }}</w:delText></w:r></w:del>',
        ),
        ("docx_theo_doi_thay_doi", AT_AGENCY),
        ("the_sai_cho", AT_AGENCY),
    ),
    "a look changed with tracking": (
        edited(LETTER, NUMBER, run(SO, '<w:rPrChange w:id="4" w:author="a"><w:rPr/></w:rPrChange>')),
        ("docx_theo_doi_thay_doi", AT_NUMBER),
    ),
    "a comment left": (edited(LETTER, NUMBER, COMMENT), ("mau_con_nhan_xet", AT_NUMBER)),
    "a picture from the network": (
        changed(
            LETTER, **{RELS: member(LETTER, RELS).replace("</Relationships>", PICTURE + "</Relationships>")}
        ),
        ("docx_lien_ket_ngoai", ""),
    ),
}

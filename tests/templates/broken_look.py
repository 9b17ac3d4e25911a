"""Pages, styles, letters and lines outside the decree: kind → (template, what is told)."""

import unicodedata

from tests.templates.breaking import (
    AGENCY,
    ANNEX,
    DECISION,
    DOCUMENT,
    FOOTER,
    HEADER,
    LETTER,
    NUMBER,
    SO,
    STYLES,
    SUBJECT,
    changed,
    edited,
    member,
    properties_of,
    restyled,
    retyped,
    run,
    style_edited,
)

AT_AGENCY, AT_HEAD, AT_MOTTO = (
    "Bảng 1, hàng 1, ô 1, đoạn 4",
    "Bảng 1, hàng 1, ô 2, đoạn 1",
    "Bảng 1, hàng 1, ô 2, đoạn 2",
)
AT_LINE, AT_NUMBER, AT_SUBJECT = (
    "Bảng 1, hàng 1, ô 2, đoạn 3",
    "Bảng 1, hàng 2, ô 1, đoạn 1",
    "Bảng 1, hàng 2, ô 1, đoạn 2",
)
AT_RECIPIENTS, BODY = "Bảng 2, hàng 1, ô 1, đoạn 1", "Đoạn 9"
LAW = "mau_the_thuc:"
MARGINS = 'w:top="1134" w:right="851" w:bottom="1134" w:left="1701"'
PAPER = '<w:pgSz w:w="11906" w:h="16838"/>'
LINE = '<w:p><w:pPr><w:pStyle w:val="DongKeTieuNgu"/></w:pPr></w:p>'
SUBJECT_LINE = '<w:p><w:pPr><w:pStyle w:val="DongKeTrichYeu"/></w:pPr></w:p>'
ANNEX_LINE = '<w:p><w:pPr><w:pStyle w:val="DongKePhuLuc"/></w:pPr></w:p>'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
SHAPE = f'<w:p><w:r><w:pict><v:line {VML} from="0,0" to="100,0"/></w:pict></w:r></w:p>'
PAGE_NUMBER = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_HEADER = member(LETTER, HEADER)
FIELD = _HEADER[_HEADER.index("<w:r>") : _HEADER.index("</w:p>")]
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BODY_LOOK = properties_of(LETTER, "NoiDung")


def swapped_letterhead():
    """Return the letter whose left cell of the letterhead is the wide one."""
    xml = member(LETTER, DOCUMENT)
    end = xml.index("</w:tbl>")
    table = xml[:end].replace("3685", "@").replace("5669", "3685").replace("@", "5669")
    return changed(LETTER, **{DOCUMENT: table + xml[end:]})


def direct(properties):
    """Return the letter with the number line set by hand."""
    return edited(LETTER, NUMBER, run(SO, properties))


BROKEN = {
    # pages
    "a margin too narrow": (
        edited(LETTER, MARGINS, MARGINS.replace("1701", "1134")),
        ("mau_le_trang", "Phần 1"),
    ),
    "letter paper": (
        edited(LETTER, PAPER, '<w:pgSz w:w="12240" w:h="15840"/>'),
        ("mau_le_trang", "Phần 1"),
        ("mau_le_trang", "Phần 1"),
    ),
    "a letter in landscape": (
        edited(LETTER, PAPER, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'),
        (LAW + "PG-02", "Phần 1"),
    ),
    "Roman page numbers": (
        edited(LETTER, '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="1" w:fmt="lowerRoman"/>'),
        (LAW + "PN-02c", "Phần 1"),
    ),
    "a page number at the foot": (
        edited(LETTER, "</w:ftr>", f"<w:p>{FIELD}</w:p></w:ftr>", FOOTER),
        ("mau_trai_the_thuc:PN-04b", "Phần 1"),
    ),
    "a word before the page number": (
        edited(LETTER, PAGE_NUMBER, run("Trang ") + PAGE_NUMBER, HEADER),
        (LAW + "PN-02b", "Đầu trang 1, đoạn 1"),
    ),
    "no page number": (edited(LETTER, FIELD, "", HEADER), ("mau_trai_the_thuc:PN-04c", "Phần 1")),
    # styles
    "a style too large": (
        restyled(
            LETTER, "SoVaKyHieu", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>'
        ),
        ("mau_kieu_co_chu", ""),
    ),
    "a style in another font": (
        restyled(LETTER, "NoiDung", BODY_LOOK + '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>'),
        ("mau_kieu_phong", ""),
    ),
    "a bold subject": (
        restyled(
            LETTER,
            "TrichYeuCongVan",
            '<w:pPr><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>',
        ),
        ("mau_kieu_khong_dam", ""),
    ),
    "an upright day": (
        restyled(
            LETTER,
            "DiaDanhVaThoiGian",
            '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i w:val="0"/></w:rPr>',
        ),
        (LAW + "DD-10c", "Bảng 1, hàng 2, ô 2"),
    ),
    "a style aligned left": (style_edited(LETTER, "QuocHieu", '"center"', '"left"'), ("mau_kieu_can_le", "")),
    "a body aligned left": (style_edited(LETTER, "NoiDung", '"both"', '"left"'), ("mau_kieu_can_le", "")),
    "a body with double lines": (
        style_edited(LETTER, "NoiDung", 'w:line="240"', 'w:line="480"'),
        (LAW + "ND-05", BODY),
    ),
    "paragraphs without space between": (
        style_edited(LETTER, "NoiDung", 'w:before="120"', 'w:before="0"'),
        (LAW + "ND-04", BODY),
    ),
    "first lines that begin at the margin": (
        style_edited(LETTER, "NoiDung", 'w:firstLine="567"', 'w:firstLine="0"'),
        (LAW + "ND-03a", BODY),
        (LAW + "ND-03b", ""),
    ),
    "items in another size than the body": (
        restyled(LETTER, "Khoan", properties_of(LETTER, "Khoan") + '<w:rPr><w:sz w:val="26"/></w:rPr>'),
        (LAW + "ND-01e", ""),
    ),
    "space under Quốc hiệu": (
        style_edited(LETTER, "QuocHieu", 'w:after="0"', 'w:after="120"'),
        (LAW + "QH-10b", AT_HEAD),
    ),
    "Quốc hiệu in wide lines": (
        style_edited(LETTER, "QuocHieu", 'w:line="240"', 'w:line="360"'),
        (LAW + "QH-10a", AT_HEAD),
    ),
    "no room for the signature": (
        style_edited(LETTER, "HoTenNguoiKy", 'w:before="1440"', 'w:before="0"'),
        (LAW + "KY-24", "Bảng 2, hàng 1, ô 2, đoạn 10"),
    ),
    "a style under another name": (
        edited(LETTER, 'w:val="Số và ký hiệu"', 'w:val="So ky hieu moi"', STYLES),
        ("mau_thieu_kieu", AT_NUMBER),
    ),
    "a box in another style": (
        edited(LETTER, '<w:pStyle w:val="DiaDanhVaThoiGian"/>', ""),
        ("mau_thieu_kieu", "Bảng 1, hàng 2, ô 2"),
        ("mau_doan_can_le", "Bảng 1, hàng 2, ô 2"),
    ),
    # by hand
    "a size set by hand": (direct('<w:sz w:val="36"/>'), ("mau_doan_co_chu", AT_NUMBER)),
    "bold put on the number": (direct("<w:b/>"), ("mau_doan_khong_dam", AT_NUMBER)),
    "highlighted text": (direct('<w:highlight w:val="yellow"/>'), (LAW + "M-19e", AT_NUMBER)),
    "a colour set by hand": (
        edited(LETTER, AGENCY, run("{{ co_quan }}", '<w:color w:val="FF0000"/>')),
        ("mau_doan_mau", AT_AGENCY),
    ),
    "bold taken off": (
        edited(LETTER, AGENCY, run("{{ co_quan }}", '<w:b w:val="0"/>')),
        ("mau_doan_dam", AT_AGENCY),
    ),
    "aligned by hand": (
        edited(LETTER, '<w:pStyle w:val="QuocHieu"/>', '<w:pStyle w:val="QuocHieu"/><w:jc w:val="right"/>'),
        ("mau_doan_can_le", AT_HEAD),
    ),
    "two fonts in one line": (
        edited(
            LETTER,
            run("Nơi nhận:"),
            run("Nơi ") + run("nhận:", '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'),
        ),
        ("mau_doan_phong", AT_RECIPIENTS),
    ),
    # lines
    "a line of dashes": (
        edited(LETTER, LINE, f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run("-" * 17)}</w:p>'),
        ("mau_ke_bang_chu", AT_LINE),
        (LAW + "QH-09c", AT_MOTTO),
    ),
    "a line of underscores": (
        edited(LETTER, "Nơi nhận:</w:t>", "Nơi nhận:</w:t><w:br/><w:t>_____________</w:t>"),
        ("mau_ke_bang_chu", AT_RECIPIENTS),
        (LAW + "NN-07f", AT_RECIPIENTS),
    ),
    "no line under the motto": (edited(LETTER, LINE, ""), (LAW + "QH-09c", AT_MOTTO)),
    "a line drawn as a shape": (edited(LETTER, LINE, SHAPE), (LAW + "QH-09c", AT_MOTTO)),
    "the motto underlined": (
        edited(LETTER, run(MOTTO), run(MOTTO, '<w:u w:val="single"/>')),
        (LAW + "QH-09b", AT_MOTTO),
    ),
    "a dotted line": (
        edited(
            LETTER,
            '<w:pStyle w:val="DongKeTieuNgu"/>',
            '<w:pStyle w:val="DongKeTieuNgu"/><w:pBdr><w:top w:val="dotted" w:sz="4" w:space="1"/></w:pBdr>',
        ),
        (LAW + "QH-09d", AT_LINE),
    ),
    "a line under the subject of a letter": (
        edited(LETTER, SUBJECT + "</w:p>", f"{SUBJECT}</w:p>{SUBJECT_LINE}"),
        (LAW + "TL-07", AT_SUBJECT),
    ),
    "no line under the subject of a decision": (
        edited(DECISION, SUBJECT_LINE, ""),
        (LAW + "TL-04c", "Đoạn 2"),
    ),
    "no line under the head of an annex": (edited(ANNEX, ANNEX_LINE, ""), (LAW + "PL-12", "Đoạn 4")),
    # words of the letterhead
    "a letterhead with its cells swapped": (
        swapped_letterhead(),
        (LAW + "MK-04", "Bảng 1, hàng 2, ô 1, đoạn 9"),
        (LAW + "QH-04", AT_HEAD),
        (LAW + "DD-15", "Bảng 1, hàng 2, ô 2"),
    ),
    "long dashes in the motto": (
        retyped(LETTER, MOTTO, MOTTO.replace("-", "–")),
        (LAW + "QH-06", AT_MOTTO),
        (LAW + "QH-09a", AT_LINE),
    ),
    "no colon after Số": (retyped(LETTER, SO, "Số {{ so_ky_hieu }}"), (LAW + "SK-02", AT_NUMBER)),
    "no V/v before the subject": (
        retyped(LETTER, "V/v {{ trich_yeu }}", "{{ trich_yeu }}"),
        (LAW + "TL-05f", AT_SUBJECT),
    ),
    "no colon after Kính gửi": (retyped(LETTER, "Kính gửi:", "Kính gửi"), (LAW + "NN-02f", "Đoạn 4")),
    # letters
    "letters in two pieces": (
        retyped(LETTER, "Nơi nhận:", unicodedata.normalize("NFD", "Nơi nhận:")),
        ("mau_chu_to_hop", AT_RECIPIENTS),
    ),
    "a font of an old encoding": (
        edited(LETTER, AGENCY, run("{{ co_quan }}", '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>')),
        ("mau_phong_cu", AT_AGENCY),
    ),
    "letters of TCVN3": (retyped(LETTER, "Nơi nhận:", "N¬i nhËn:"), ("mau_ma_cu", AT_RECIPIENTS)),
    "letters of VNI": (retyped(LETTER, "Nơi nhận:", "Nôi nhaän:"), ("mau_ma_cu", AT_RECIPIENTS)),
}

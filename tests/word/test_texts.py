"""The texts of a Word file are those that the whole reading finds, without how they are set."""

import pytest

from docgen.errors import DataError
from docgen.generate import make
from docgen.word import read
from docgen.word.texts import Place, texts
from tests.offices import LETTER, office
from tests.word.building import docx


def t(text, around="r"):
    """Return a run of `text`, inside the element `around`."""
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    return run if around == "r" else f"<w:{around}>{run}</w:{around}>"


BOX = f"<w:r><w:pict><w:txbxContent><w:p>{t('HỎA TỐC')}</w:p></w:txbxContent></w:pict></w:r>"
BODIES = {
    "runs": "<w:p><w:r><w:t>Sở </w:t><w:tab/><w:t>KH&amp;CN</w:t><w:br/></w:r></w:p>",
    "inserted": f"<w:p>{t('mới', 'ins')}<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>",
    "moved": f"<w:p>{t('đi', 'moveFrom')}{t('đến', 'moveTo')}</w:p>",
    "link": f"<w:p>{t('nối', 'hyperlink')}{t('!', 'smartTag')}</w:p>",
    "control": f"<w:sdt><w:sdtContent><w:p>{t('trong')}</w:p></w:sdtContent></w:sdt>",
    "hidden": f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>{t('hiện')}</w:p>",
    "style": f'<w:p><w:pPr><w:pStyle w:val="KhongCo"/></w:pPr>{t("x")}</w:p>',
    "empty": "<w:p/><w:p><w:pPr/></w:p>",
    "table": (
        f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>{t('a')}</w:p></w:tc>"
        f"<w:tc><w:p>{t('b')}</w:p><w:p>{t('c')}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    ),
    "box": f"<w:p>{BOX}{t('ngoài')}</w:p>",
}


def of_reading(data):
    return [(one.style, one.text) for one in read.read(data, "x.docx").body]


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_texts_are_those_of_the_whole_reading(body):
    data = docx(body)

    assert [(one.style, one.text) for one in texts(data, "x.docx")] == of_reading(data)


def test_a_document_of_docgen_has_the_same_styles_texts_and_cells(tmp_path):
    (output, *_) = make(office(tmp_path, LETTER)).outputs

    found = texts(output.data, output.name)

    assert [(one.style, one.text) for one in found] == of_reading(output.data)
    whole = read.read(output.data, output.name).body
    places = [one.cell and Place(one.cell.table, one.cell.row, one.cell.column) for one in whole]
    assert [one.cell for one in found] == places


def test_a_table_in_a_cell_is_read_where_it_stands():
    inner = f"<w:tbl><w:tr><w:tc><w:p>{t('trong')}</w:p></w:tc></w:tr></w:tbl><w:p/>"

    first, *_ = texts(docx(f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl><w:p/>"), "x.docx")

    assert (first.text, first.cell) == ("trong", Place(1, 1, 1))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_word_file_is_an_error(data):
    with pytest.raises(DataError):
        texts(data, "x.docx")

"""An annex whose table does not fit upright lies across the page, and the findings say so."""

import io

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from docgen.generate import make
from tests.offices import LETTER, office


def wide(more: str = "") -> str:
    """The letter with a table of fourteen columns."""
    column = "\n              - {{ma_cot: thang_{n}, tieu_de: Tháng {n}, rong_mm: 15}}"
    columns = "".join(column.format(n=n) for n in range(1, 13))
    last = "              - {ma_cot: ten, tieu_de: Tên thủ tục}"
    return LETTER.replace(last, last + columns).replace("        bang:\n", f"{more}        bang:\n")


def made(folder, letter):
    result = make(office(folder, letter))
    (output,) = result.outputs
    sections = Document(io.BytesIO(output.data)).sections
    return [section.orientation for section in sections], [(f.rule.id, f.where.line) for f in result.findings]


def test_a_wide_table_turns_its_annex_and_says_so(tmp_path):
    turned, findings = made(tmp_path, wide())

    assert turned == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    assert [id_ for id_, _ in findings] == ["PL-16n"]


def test_an_annex_that_is_to_stand_stands(tmp_path):
    turned, findings = made(tmp_path, wide("        huong: doc\n"))

    assert turned == [WD_ORIENT.PORTRAIT, WD_ORIENT.PORTRAIT]
    assert findings == []


def test_a_table_that_fits_stays_upright(tmp_path):
    turned, findings = made(tmp_path, LETTER)

    assert turned == [WD_ORIENT.PORTRAIT, WD_ORIENT.PORTRAIT]
    assert findings == []


KEPT = qn("w:keepNext")


def test_the_total_never_stands_alone_on_a_page(tmp_path):
    count = "              - {ma_cot: so, tieu_de: Số, kieu: dem, rong_mm: 15}"
    columns = f"            tong: so\n            cot:\n{count}"
    path = office(tmp_path, LETTER.replace("            cot:", columns))

    (output,) = make(path).outputs

    table = Document(io.BytesIO(output.data)).tables[-1]
    held = {
        " ".join(dict.fromkeys(cell.text for cell in row.cells)).strip(): all(
            p._p.find(f".//{KEPT}") is not None for cell in row.cells for p in cell.paragraphs
        )
        for row in table.rows[1:]
    }
    assert [name for name, kept in held.items() if kept and "hủ tục" in name] == ["2.000030 Thủ tục thứ ba"]
    assert not held["Tổng cộng: 3"]

"""`docgen template new --cot`: from a description of columns to the finished document."""

import io
import zipfile

import pytest
from lxml import etree

from docgen.cli.frame import run
from docgen.generate import make
from docgen.word.ooxml import w
from tests.offices import LETTER, office
from tests.word.building import changed, member

DOCUMENT = "word/document.xml"
DEEP = """
bang:
  - ma_bang: de_xuat
    tieu_de: Danh mục đề xuất
    cot:
      - {ma_cot: stt, tieu_de: TT}
      - {ma_cot: ten_thu_tuc, tieu_de: Tên thủ tục}
      - tieu_de: Trực tuyến
        cot:
          - tieu_de: Toàn trình
            cot: [{ma_cot: a, tieu_de: Có, danh_dau: x}, {ma_cot: b, tieu_de: Mới, danh_dau: x}]
          - {ma_cot: c, tieu_de: Một phần, danh_dau: x}
      - {ma_cot: phi, tieu_de: Phí, kieu: so}
    nhom: [cap_thuc_hien, linh_vuc, nganh]
    tong: phi
"""
WIDE = "cot:\n" + "".join(f"  - {{ma_cot: c{n}, tieu_de: Cột {n}, rong_mm: 30}}\n" for n in range(6))


def described(folder, text):
    path = folder / "cot.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def drawn(folder, text, name="pl.docx"):
    """Return the template drawn from `text`, and the words said about it."""
    out = folder / name
    assert run(["template", "new", "--cot", str(described(folder, text)), "-o", str(out)]) == 0
    return out


def rows_of(data):
    root = etree.fromstring(member(data, DOCUMENT).encode())
    return [["".join(cell.itertext()) for cell in row.iter(w("tc"))] for row in root.iter(w("tr"))]


def table_of(data):
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(DOCUMENT))
    return etree.tostring(next(root.iter(w("body"))), encoding="unicode")


def test_a_template_of_deep_headings_and_three_levels_passes_the_check_and_fills(tmp_path, capsys):
    out = drawn(tmp_path, DEEP)

    assert run(["template", "check", str(out)]) == 0
    assert run(["template", "try", str(out), "-o", str(tmp_path / "thu.docx")]) == 0

    tagged = rows_of(out.read_bytes())
    assert tagged[:3] == [
        ["TT", "Tên thủ tục", "Trực tuyến", "Phí"],
        ["", "", "Toàn trình", "Một phần", ""],
        ["", "", "Có", "Mới", "", ""],
    ]
    assert [row[0] for row in tagged if row[0].startswith("{%tr")] == [
        "{%tr for d in bang.de_xuat.dong %}",
        '{%tr if d.cap == "nhom_1" %}',
        '{%tr elif d.cap == "nhom_2" %}',
        '{%tr elif d.cap == "nhom_3" %}',
        '{%tr elif d.cap == "trong" %}',
        '{%tr elif d.cap == "tong" %}',
        "{%tr else %}",
        "{%tr endif %}",
        "{%tr endfor %}",
    ]
    filled = rows_of((tmp_path / "thu.docx").read_bytes())
    assert filled[3:6] == [[str(n), "‹nhan›"] for n in (1, 2, 3)]
    assert filled[-1] == ["‹nhan›", "‹a›", "‹b›", "‹c›", "‹phi›"]
    assert "không có gì sai" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "landscape", "said"),
    [
        (DEEP, False, "giấy dọc: các cột cần khoảng"),
        (WIDE, True, "giấy ngang: các cột cần khoảng 180 mm"),
        ("huong: doc\n" + WIDE, False, "giấy dọc: theo mục huong"),
        ("huong: ngang\n" + DEEP.lstrip(), True, "giấy ngang: theo mục huong"),
    ],
)
def test_the_paper_follows_the_widths_and_is_told(text, landscape, said, tmp_path, capsys):
    out = drawn(tmp_path, text)

    size = etree.fromstring(member(out.read_bytes(), DOCUMENT).encode()).find(f".//{w('pgSz')}")
    assert (size.get(w("orient")) == "landscape") == landscape
    told = capsys.readouterr().out
    assert said in told
    assert ("hẹp hơn mong muốn" in told) == ("huong: doc" in text)
    assert "mau: pl (mã bảng: " in told


def test_headings_that_look_like_tags_or_markup_print_as_they_stand(tmp_path):
    headings = "{{ d.x {% for <b>&amp; {#"
    out = drawn(tmp_path, f"cot: [{{ma_cot: ten, tieu_de: '{headings}'}}, {{ma_cot: so}}]\nma_bang: values\n")

    assert run(["template", "check", str(out)]) == 0
    assert run(["template", "try", str(out), "-o", str(tmp_path / "thu.docx")]) == 0

    assert rows_of((tmp_path / "thu.docx").read_bytes())[0][0] == headings


def test_the_widest_and_deepest_description_draws_a_sound_template(tmp_path):
    text = "{ma_cot: day, tieu_de: Đáy}"
    for depth in range(12):
        text = f"{{tieu_de: Tầng {depth}, cot: [{text}]}}"
    columns = [text, *(f"{{ma_cot: c{n}, tieu_de: Cột {n}}}" for n in range(62))]

    out = drawn(tmp_path, f"cot: [{', '.join(columns)}]\n")

    assert run(["template", "check", str(out)]) == 0
    assert len(rows_of(out.read_bytes())[12]) == 63


@pytest.mark.parametrize("above", ["bang:\n", ""])
def test_the_tables_of_a_dossier_are_taken_as_they_were_copied(above, tmp_path):
    copied = LETTER.partition("        bang:\n")[2]

    data = drawn(tmp_path, above + copied).read_bytes()

    assert "{{ d.ten }}" in member(data, DOCUMENT)
    assert "Thủ tục thứ nhất" not in member(data, DOCUMENT)


def test_a_dossier_that_uses_the_template_is_the_document_that_docgen_draws_itself(tmp_path):
    path = office(tmp_path)
    (own,) = make(path).outputs
    drawn(tmp_path, LETTER.partition("        bang:\n")[2], "templates/pl.docx")
    path.write_text(LETTER.replace("        bang:\n", "        mau: pl\n        bang:\n"), encoding="utf-8")

    made = make(path)

    assert table_of(made.outputs[0].data) == table_of(own.data)
    assert made.findings == make(office(tmp_path)).findings


def test_a_heading_changed_in_word_is_what_the_dossier_prints(tmp_path):
    path = office(tmp_path)
    out = drawn(tmp_path, LETTER.partition("        bang:\n")[2], "templates/pl.docx")
    edited = member(out.read_bytes(), DOCUMENT).replace(">Tên thủ tục<", ">Tên gọi thủ tục<")
    out.write_bytes(changed(out.read_bytes(), **{DOCUMENT: edited}))
    path.write_text(LETTER.replace("        bang:\n", "        mau: pl\n        bang:\n"), encoding="utf-8")

    (made,) = make(path).outputs

    assert ">Tên gọi thủ tục<" in member(made.data, DOCUMENT)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WIDE + "nhom: cap\n", "cot.yaml, dòng 8, mục nhom: mã «cap» là tên dành riêng"),
        ("bang:\n  - cot: [{tieu_de: Tên}]\n", "cot.yaml, dòng 2, mục bang[1].cot[1].ma_cot: cột chưa có mã"),
        ("- cot: [{ma_cot: a, rong: 5}]\n", "cot.yaml, dòng 1, mục [1].cot[1].rong: không có mục «rong»"),
        ("bang: []\n", "cot.yaml, dòng 1, mục bang: "),
        ("huong: cheo\n" + WIDE, "cot.yaml, dòng 1, mục huong: «Hướng giấy» không nhận giá trị «cheo»"),
        (WIDE + "tong: c9\n", "cot.yaml, dòng 8, mục tong: không có cột «c9»"),
        ("bang:\n" + 2 * "  - cot: [{ma_cot: a}]\n", "cot.yaml, dòng 3, mục bang[2].ma_bang: "),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_nothing_is_written(text, told, tmp_path, capsys):
    path, out = described(tmp_path, text), tmp_path / "pl.docx"

    status = run(["template", "new", "--cot", str(path), "-o", str(out)])

    assert capsys.readouterr().err.startswith(told)
    assert status == 3
    assert not out.exists()


def test_exactly_one_origin_is_needed_and_nothing_is_written_over(tmp_path, capsys):
    path, out = described(tmp_path, DEEP), tmp_path / "pl.docx"
    origins = (["--mau", "1.5", "--cot", str(path)], [])

    assert [run(["template", "new", *origin, "-o", str(out)]) for origin in origins] == [2, 2]
    assert not out.exists()
    assert capsys.readouterr().err.count("cần đúng một trong hai") == 2

    out.write_bytes(b"of a person")
    assert run(["template", "new", "--cot", str(path), "-o", str(out)]) == 5
    assert out.read_bytes() == b"of a person"

"""The house style, from data/quy_uoc.yaml to the finished page: law, then house, then template."""

import json
import re

import pytest
from lxml import etree

from docgen.cli.frame import run
from docgen.errors import FileError, Problems
from docgen.generate import make
from docgen.models.quy_uoc import QuyUoc
from docgen.nd30 import kinds
from docgen.nd30.house import DOCGEN
from docgen.sources import office as offices
from docgen.word.draw.shipped import TEMPLATES, make_template
from docgen.word.ooxml import w
from tests.offices import LETTER, ROOT, office
from tests.word.building import changed, member

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
DRAFT = LETTER.replace("    so_van_ban: 5\n    ngay_van_ban: 05/01/2026\n", "    thang_van_ban: 1/2026\n")
E_LETTER = LETTER.replace("  - loai: cong_van\n", "  - loai: cong_van\n    hinh_thuc: dien_tu\n")
URGENT = LETTER.replace("  - loai: cong_van\n", "  - loai: cong_van\n    do_khan: hoa_toc\n")
OTHER = {
    "co_chu": ("nho", LETTER),
    "hinh_thuc": ("dien_tu", LETTER),
    "le_tren_mm": ("25", LETTER),
    "le_duoi_mm": ("22,5", LETTER),
    "le_trai_mm": ("35", LETTER),
    "le_phai_mm": ("20", LETTER),
    "lui_dong_dau_cm": ("1,27", LETTER),
    "cach_doan_pt": ("9", LETTER),
    "gian_dong": ("1,5", LETTER),
    "co_chu_bang_pt": ("11", LETTER),
    "ti_le_ke": ("0,34", LETTER),
    "so_khoang_trong": ("4", DRAFT),
    "hoa_toc": ("HOẢ TỐC", URGENT),
    "kem_theo_dien_tu": ("ghi_du", E_LETTER),
    "danh_so": ("{cong_van: 1 | a | -}", LETTER),
}
"""Field → a value that is not docgen's, and a letter that shows it."""


def styled(folder, text, letter=LETTER):
    path = office(folder, letter)
    (folder / "data" / "quy_uoc.yaml").write_text(text, encoding="utf-8")
    return path


def made(folder, text, letter=LETTER):
    (document,) = make(styled(folder, text, letter)).outputs
    return document.data


def words(data):
    """Return the text of the document, the paragraphs run together."""
    return " ".join("".join(etree.fromstring(member(data, DOCUMENT).encode()).itertext()).split())


def style(data, name, path, attribute="val"):
    sheet = etree.fromstring(member(data, STYLES).encode())
    found = next(one for one in sheet.iter(w("style")) if one.find(w("name")).get(w("val")) == name)
    return found.find("/".join(w(step) for step in path.split("/"))).get(w(attribute))


def edited(data, old, new, part=STYLES):
    text = member(data, part)
    assert old in text
    return changed(data, **{part: text.replace(old, new, 1)})


# every value


def test_every_value_has_a_case():
    assert set(OTHER) == set(QuyUoc.model_fields) - {"bo_qua_quy_tac", "so_dang_ky"}, (
        "they change no document"
    )


@pytest.mark.parametrize("field", OTHER)
def test_each_value_changes_the_document_and_breaks_no_rule(field, tmp_path):
    value, letter = OTHER[field]
    own = made(tmp_path / "docgen", "# nothing\n", letter)

    result = make(styled(tmp_path / "house", f"{field}: {value}\n", letter))

    assert result.outputs[0].data != own
    assert [one.rule.id for one in result.findings] == []


def test_a_value_that_is_docgens_own_changes_nothing(tmp_path):
    same = "le_trai_mm: 30\nle_phai_mm: 15\ngian_dong: 1\nti_le_ke: 0,4\nso_khoang_trong: 6\n"

    assert made(tmp_path / "house", same) == made(tmp_path / "docgen", "# nothing\n")


def test_the_page_and_the_text_follow_the_house(tmp_path):
    data = made(
        tmp_path,
        "le_trai_mm: 35\nle_phai_mm: 20\nlui_dong_dau_cm: 1,27\ncach_doan_pt: 9\ngian_dong: 1,15\n"
        "co_chu_bang_pt: 11\n",
    )

    root = etree.fromstring(member(data, DOCUMENT).encode())
    margins = [(one.get(w("left")), one.get(w("right"))) for one in root.iter(w("pgMar"))]
    tables = [sum(int(c.get(w("w"))) for c in grid.iter(w("gridCol"))) for grid in root.iter(w("tblGrid"))]
    assert margins == [("1985", "1134")] * 2
    assert tables == [11906 - 1985 - 1134] * len(tables)
    assert style(data, "Nội dung", "pPr/ind", "firstLine") == "720"
    assert style(data, "Khoản", "pPr/spacing", "before") == "180"
    assert style(data, "Điểm", "pPr/spacing", "line") == "276"
    assert style(data, "Bảng - chữ", "rPr/sz") == "22"


@pytest.mark.parametrize("typed", ["0,33", "0,34", "0,5"])
def test_a_third_and_a_half_are_inside_the_law(typed, tmp_path):
    assert make(styled(tmp_path, f"ti_le_ke: {typed}\n")).findings == ()


def test_words_follow_the_house(tmp_path):
    draft = made(tmp_path / "a", "so_khoang_trong: 4\n", DRAFT)
    urgent = made(tmp_path / "b", "hoa_toc: HOẢ TỐC\n", URGENT)
    electronic = made(tmp_path / "c", "kem_theo_dien_tu: ghi_du\n", E_LETTER)

    assert ", ngày\xa0\xa0\xa0\xa0 tháng 01" in member(draft, DOCUMENT)
    assert "HOẢ TỐC" in member(urgent, DOCUMENT)
    assert re.search(r"\(Kèm theo Công văn số 05/SKHCN-CĐS\W.*ngày 05 tháng 01", member(electronic, DOCUMENT))


def test_the_numbering_of_a_kind_is_the_houses_where_the_document_names_none(tmp_path):
    usual = made(tmp_path / "a", "danh_so: {cong_van: I | 1 | a, bao_cao: 1 | a}\n")
    own = LETTER.replace("    nguoi_ky: pho\n", "    nguoi_ky: pho\n    danh_so: 1 | 1.1\n", 1)

    assert "I. RÀ SOÁT" in words(usual)
    assert "1.1. Rà soát" in words(made(tmp_path / "b", "danh_so: {cong_van: I | 1}\n", own))


def test_what_a_dossier_or_a_document_says_wins_over_the_house(tmp_path):
    large = made(tmp_path / "a", "co_chu: nho\n", "co_chu: lon\n" + LETTER.lstrip())
    paper = LETTER.replace("  - loai: cong_van\n", "  - loai: cong_van\n    hinh_thuc: giay\n")

    assert style(large, "Nội dung", "rPr/sz") == "28"
    assert made(tmp_path / "b", "hinh_thuc: dien_tu\n", paper) == made(tmp_path / "c", "# -\n", paper)


# the law


@pytest.mark.parametrize(
    ("field", "low", "below", "high", "above", "clause", "known"),
    [
        ("le_tren_mm", "20", "19,9", "25", "25,1", "I.3", "20–25"),
        ("le_duoi_mm", "20", "19", "25", "26", "I.3", "20–25"),
        ("le_trai_mm", "30", "29,9", "35", "36", "I.3", "30–35"),
        ("le_phai_mm", "15", "14", "20", "21", "I.3", "15–20"),
        ("lui_dong_dau_cm", "1", "0", "1,27", "1,1", "II.6.e", "1; 1,27"),
        ("cach_doan_pt", "6", "5,9", "24", None, "II.6.e", "≥ 6"),
        ("gian_dong", "1", "0,9", "1,5", "1,6", "II.6.e", "1–1,5"),
        ("ti_le_ke", "0,34", "0,3", "0,5", "0,6", "II.2.b", "0,33–0,5"),
    ],
)
def test_a_house_may_narrow_the_law_and_never_widen_it(
    field, low, below, high, above, clause, known, tmp_path, capsys
):
    for inside in (low, high):
        QuyUoc.model_validate({field: inside})
    for outside in filter(None, (below, above)):
        path = styled(tmp_path, f"# một dòng\n{field}: {outside}\n")

        status = run(["render", str(path)])

        told = capsys.readouterr().err
        assert status == 3
        assert told.startswith(f"data/quy_uoc.yaml, dòng 2, mục {field}: «")
        assert f"(PL I, P.I, {clause}): {known} →" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("co_chu_bang_pt: 20\n", "dòng 1, mục co_chu_bang_pt: «Cỡ chữ của bảng (pt)» là «20», lớn hơn 14"),
        ("cach_doan_pt: 60\n", "lớn hơn 24"),
        ("le_trai: 30\n", "dòng 1, mục le_trai: không có mục «le_trai» → có phải là «le_trai_mm»?"),
        ("co_chu: to\n", "dòng 1, mục co_chu: «Bộ cỡ chữ» không nhận giá trị «to»"),
        ("gian_dong: rộng\n", "dòng 1, mục gian_dong: "),
        ("le_trai_mm: 30\nle_trai_mm: 31\n", "dòng 2"),
        (
            "danh_so: {thu_moi: 1 | a}\n",
            "dòng 1, mục danh_so.thu_moi: không có loại văn bản «thu_moi» → chọn",
        ),
        ("danh_so:\n  cong_van: 1 | b\n", "data/quy_uoc.yaml, dòng 2, mục danh_so.cong_van: "),
        ("- le_trai_mm\n", "data/quy_uoc.yaml, dòng 1"),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_line(text, told, tmp_path, capsys):
    path = styled(tmp_path, text)

    assert run(["render", str(path)]) == 3

    assert told in capsys.readouterr().err


def test_its_errors_are_told_with_those_of_the_dossier(tmp_path):
    path = styled(tmp_path, "le_trai_mm: 50\n", LETTER.replace("nguoi_ky: pho", "nguoi_ky: ai"))

    with pytest.raises(Problems) as caught:
        make(path)

    assert [one.id for one in caught.value.errors] == ["nguoi_ky_khong_co", "quy_uoc_ngoai"]


def test_the_file_is_recorded_where_it_says_something_and_one_that_cannot_be_read_is_told(tmp_path):
    empty, told = ("# le_trai_mm: 35\n", "le_trai_mm: 35\n")

    assert "data/quy_uoc.yaml" not in make(styled(tmp_path, empty)).outputs[0].nguon
    assert "data/quy_uoc.yaml" in make(styled(tmp_path, told)).outputs[0].nguon
    (tmp_path / "data" / "quy_uoc.yaml").unlink()
    (tmp_path / "data" / "quy_uoc.yaml").mkdir()
    with pytest.raises(FileError) as caught:
        make(tmp_path / "ho_so.yaml")
    assert caught.value.id == "tep_khong_phai_tep"


def test_an_editor_has_the_schema_of_the_file(tmp_path, capsys):
    assert run(["schema", "--quy-uoc"]) == 0
    assert run(["init", str(tmp_path / "vp")]) == 0

    told = capsys.readouterr().out.partition("\n}\n")[0] + "\n}\n"
    schema = json.loads(told)
    assert set(schema["properties"]) == set(QuyUoc.model_fields)
    assert (schema["properties"]["le_trai_mm"]["minimum"], schema["properties"]["gian_dong"]["maximum"]) == (
        30,
        1.5,
    )
    assert (tmp_path / "vp" / "quy_uoc.schema.json").read_text(encoding="utf-8") == told
    assert (tmp_path / "vp" / "data" / "quy_uoc.yaml").is_file()


# templates


def test_docgens_own_are_drawn_in_the_house_and_their_files_stay(tmp_path):
    before = {path.name: path.read_bytes() for path in (ROOT / "templates").glob("*.docx")}
    path = styled(tmp_path, "le_trai_mm: 35\n")
    copies = {file.name: file.read_bytes() for file in (tmp_path / "templates").glob("*.docx")}
    (tmp_path / "templates" / "cong_van.docx").unlink()

    from_docgen = make(path).outputs[0].data
    (tmp_path / "templates" / "cong_van.docx").write_bytes(copies["cong_van.docx"])
    from_copy = make(path).outputs[0].data

    assert from_docgen == from_copy
    assert 'w:left="1985"' in member(from_copy, DOCUMENT)
    assert {file.name: file.read_bytes() for file in (tmp_path / "templates").glob("*.docx")} == copies
    assert {path.name: path.read_bytes() for path in (ROOT / "templates").glob("*.docx")} == before


def test_what_a_person_set_in_a_template_stays_and_what_it_leaves_open_is_the_houses(tmp_path):
    path = styled(tmp_path, "le_trai_mm: 35\nlui_dong_dau_cm: 1,27\ncach_doan_pt: 9\n")
    own = tmp_path / "templates" / "cong_van.docx"
    data = edited(own.read_bytes(), 'w:left="1701"', 'w:left="1758"', DOCUMENT)
    sheet = member(data, STYLES)
    (body,) = re.findall(r'<w:style [^>]*><w:name w:val="Nội dung"/>.*?</w:style>', sheet)
    bare = body.replace('<w:ind w:left="0" w:right="0" w:firstLine="567"/>', "").replace(
        ' w:before="120"', ""
    )
    own.write_bytes(edited(data, body, bare))

    made_ = make(path).outputs[0].data

    assert 'w:left="1758"' in member(made_, DOCUMENT)
    assert style(made_, "Nội dung", "pPr/ind", "firstLine") == "720"
    assert style(made_, "Nội dung", "pPr/spacing", "before") == "180"
    assert style(made_, "Khoản", "pPr/ind", "firstLine") == "567"


def test_a_template_without_margins_has_those_of_the_house(tmp_path):
    path = styled(tmp_path, "le_tren_mm: 25\n")
    own = tmp_path / "templates" / "cong_van.docx"
    text = member(own.read_bytes(), DOCUMENT)
    own.write_bytes(changed(own.read_bytes(), **{DOCUMENT: re.sub(r"<w:pgMar[^>]*/>", "", text)}))

    root = etree.fromstring(member(make(path).outputs[0].data, DOCUMENT).encode())

    assert next(root.iter(w("pgMar"))).get(w("top")) == "1418"


def test_the_check_judges_an_edited_template_by_the_house_and_an_untouched_one_not(tmp_path, capsys):
    styled(tmp_path, "le_trai_mm: 35\nlui_dong_dau_cm: 1,27\nco_chu: lon\nco_chu_bang_pt: 11\n")
    own = tmp_path / "templates" / "phu_luc.docx"

    assert run(["template", "check", str(own)]) == 0
    own.write_bytes(edited(own.read_bytes(), "{{ phu_luc_so }}", "{{ phu_luc_so }} ", DOCUMENT))
    assert run(["template", "check", str(own)]) == 1

    lines = [line.partition("phu_luc.docx")[2] for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert [line.partition(" →")[0] for line in lines] == [
        ", Phần 1: lề trái là 30 mm, quy ước của cơ quan là 35 mm",
        (
            ": lùi chữ đầu dòng của kiểu «Nội dung», «Điều có nội dung», «Khoản», «Điểm», «Gạch đầu dòng», "
            "«Dấu cộng đầu dòng», «Căn cứ», «Điều», «Khoản có tiêu đề», «Mục I» là 1 cm, "
            "quy ước của cơ quan là 1,27 cm"
        ),
        (
            ": cỡ chữ bảng của kiểu «Bảng - tiêu đề cột», «Bảng - chữ», «Bảng - giữa», «Bảng - số» là 12 pt, "
            "quy ước của cơ quan là 11 pt"
        ),
    ]


def test_a_value_that_the_office_leaves_open_judges_no_template(tmp_path, capsys):
    styled(tmp_path, "co_chu: lon\n")
    own = tmp_path / "templates" / "cong_van.docx"
    own.write_bytes(edited(own.read_bytes(), 'w:left="1701"', 'w:left="1900"', DOCUMENT))

    assert run(["template", "check", str(own)]) == 0
    assert "không có gì sai" in capsys.readouterr().out


@pytest.mark.parametrize("mau", ["1.2", "1.3", "1.4", "1.5", "2.1"])
def test_a_new_template_is_drawn_in_the_house_and_passes_its_check(mau, tmp_path):
    styled(
        tmp_path, "le_trai_mm: 35\nle_phai_mm: 20\nlui_dong_dau_cm: 1,27\ngian_dong: 1,5\ncach_doan_pt: 9\n"
    )
    out = tmp_path / "templates" / "moi.docx"

    assert run(["template", "new", "--mau", mau, "-o", str(out)]) == 0

    assert 'w:left="1985"' in member(out.read_bytes(), DOCUMENT)
    assert run(["template", "check", str(out)]) == 0


def test_a_drawn_annex_has_the_width_of_the_houses_page(tmp_path):
    styled(tmp_path, "le_trai_mm: 35\n")
    columns = tmp_path / "cot.yaml"
    columns.write_text("cot: [{ma_cot: ten, tieu_de: Tên}]\n", encoding="utf-8")
    out = tmp_path / "templates" / "pl.docx"

    assert run(["template", "new", "--cot", str(columns), "-o", str(out)]) == 0

    assert f'<w:gridCol w:w="{11906 - 1985 - 851}"/>' in member(out.read_bytes(), DOCUMENT)
    assert run(["template", "check", str(out)]) == 0


@pytest.mark.parametrize("kind", TEMPLATES)
def test_every_template_keeps_its_tables_inside_the_narrowest_page(kind):
    house = QuyUoc.model_validate({"le_trai_mm": 35, "le_phai_mm": 20}).house()

    root = etree.fromstring(member(make_template(kind, house), DOCUMENT).encode())

    landscape = root.find(f".//{w('pgSz')}").get(w("orient")) == "landscape"
    widths = {sum(int(c.get(w("w"))) for c in grid) for grid in root.iter(w("tblGrid"))}
    assert widths <= {house.text_twips(landscape=landscape)}
    assert house.letterhead_twips[1] == DOCGEN.letterhead_twips[1]


# whose templates


def test_the_list_says_whose_each_template_is_and_the_offices_own_wins(tmp_path, capsys):
    path = office(tmp_path)
    folder = tmp_path / "templates"
    (folder / "phu_luc.docx").unlink()
    own = edited((folder / "cong_van.docx").read_bytes(), "Nơi nhận:", "Nơi nhận: ", DOCUMENT)
    (folder / "cong_van.docx").write_bytes(own)
    (folder / "cv_rieng.docx").write_bytes(own)
    (folder / "hong.docx").write_bytes(b"PK")
    (folder / "~$cong_van.docx").write_bytes(b"")

    assert run(["template", "list", str(tmp_path)]) == 0

    rows = capsys.readouterr().out.splitlines()
    assert rows[0] == "| Tên | Mẫu | Loại | Của |"
    assert "| `cong_van` | 1.5 | công văn | cơ quan (thay mẫu cùng tên của docgen) |" in rows
    assert "| `cv_rieng` | 1.5 | công văn | cơ quan |" in rows
    assert "| `hong` |  | không rõ loại mẫu | cơ quan |" in rows
    assert "| `phu_luc` | 2.1 | phụ lục | docgen |" in rows
    assert "| `quyet_dinh` | 1.2 | quyết định | cơ quan (bản sao nguyên) |" in rows
    assert not any("~$" in row for row in rows)
    assert run(["template", "check", str(folder / "cong_van.docx")]) == 0
    assert "Nơi nhận: <" in member(make(path).outputs[0].data, DOCUMENT)


def test_the_list_of_no_office_is_docgens(tmp_path, capsys):
    assert run(["template", "list", str(tmp_path), "--json", "--lang", "en"]) == 0
    assert run(["template", "list", str(tmp_path / "khong")]) == 5

    told = capsys.readouterr()
    assert told.out.count('"cua": "docgen"') == len(TEMPLATES)
    assert "khong" in told.err


def test_the_file_that_comes_with_docgen_shows_docgens_own_values():
    text = (ROOT / "data" / "quy_uoc.yaml").read_text(encoding="utf-8")

    shown = dict(re.findall(r"^# (\w+): (.+?) {2,}#", text, re.MULTILINE))
    numbering = dict(re.findall(r"^#   (\w+): (.+)$", text, re.MULTILINE))
    house = QuyUoc.model_validate(shown).house()

    assert set(shown) == set(QuyUoc.model_fields) - {"danh_so", "bo_qua_quy_tac"}
    assert {kind: kinds.BY_KEY[kind].danh_so for kind in numbering} == numbering
    assert not house.redraws
    assert (house.short_line, house.blanks, house.urgent) == (DOCGEN.short_line, DOCGEN.blanks, DOCGEN.urgent)
    assert house.fills_e_line == DOCGEN.fills_e_line
    assert offices.shipped() == ROOT

"""The shipped templates: the files are what the builder makes, and look as the decree wants."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docgen.nd30.components import COMPONENTS, RULED_LINES
from docgen.nd30.page import LETTERHEAD_TWIPS, TEXT_WIDTH_TWIPS
from docgen.word.draw import __main__ as script
from docgen.word.draw.shipped import TEMPLATES, make_template
from docgen.word.ooxml import w

FOLDER = Path(__file__).parents[3] / "templates"
KINDS = pytest.mark.parametrize("kind", TEMPLATES)
SIGNED = pytest.mark.parametrize("kind", ["cong_van", "ten_loai", "quyet_dinh"])


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(kind: str, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(make_template(kind))[part])


def names(kind: str) -> dict[str, str]:
    """Return style id → style name."""
    return {
        s.get(w("styleId")): s.find(w("name")).get(w("val"))
        for s in tree(kind, "word/styles.xml").iter(w("style"))
    }


def outline(kind: str) -> str:
    """Return what a reader sees: style and text of each paragraph, rows and cells by their marks."""
    known, lines = names(kind), []
    for part in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml"):
        lines.append(f"== {part}")
        for element in tree(kind, part).iter(w("tbl"), w("tr"), w("tc"), w("p"), w("pgSz")):
            name = etree.QName(element).localname
            if name == "p":
                style = element.find(f"{w('pPr')}/{w('pStyle')}")
                shown = known["Normal" if style is None else style.get(w("val"))]
                lines.append(f"    {shown} | {''.join(element.itertext())}")
            else:
                facts = [f"{etree.QName(k).localname}={v}" for k, v in element.attrib.items()]
                facts += _facts(element) if name != "pgSz" else []
                lines.append(f"  {name} {' '.join(facts)}".rstrip())
    return "\n".join(lines) + "\n"


def _facts(element) -> list[str]:
    kept = ("tblW", "gridCol", "tblHeader", "tcW", "gridSpan", "vMerge")
    holders = [element.find(w(name)) for name in ("tblPr", "tblGrid", "trPr", "tcPr")]
    found = [child for holder in holders if holder is not None for child in holder]
    return [
        f"{name}={child.get(w('val')) or child.get(w('w')) or 'yes'}"
        for child in found
        if (name := etree.QName(child).localname) in kept
    ]


@KINDS
def test_the_committed_template_is_what_the_builder_makes(kind):
    assert parts((FOLDER / f"{kind}.docx").read_bytes()) == parts(make_template(kind))


@KINDS
def test_a_template_reads_as_agreed(kind, golden):
    golden(f"templates/{kind}", outline(kind))


@KINDS
def test_the_same_template_comes_out_every_time(kind):
    assert make_template(kind) == make_template(kind)


def test_no_template_is_in_the_folder_that_the_builder_does_not_know(tmp_path):
    script.main(tmp_path / "mau")

    assert {path.stem for path in (tmp_path / "mau").iterdir()} == set(TEMPLATES)
    assert {path.stem for path in FOLDER.glob("*.docx")} == set(TEMPLATES)


@KINDS
def test_every_component_and_line_has_its_style_and_every_used_style_is_there(kind):
    known = names(kind)
    used = {
        element.get(w("val"))
        for part in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml")
        for element in tree(kind, part).iter(w("pStyle"))
    }

    assert {row.style for row in COMPONENTS} | set(RULED_LINES.values()) <= set(known.values())
    assert used <= set(known)


@pytest.mark.parametrize("row", COMPONENTS, ids=lambda row: row.key)
def test_a_size_is_set_only_where_both_size_sets_agree(row):
    style = next(
        s
        for s in tree("cong_van", "word/styles.xml").iter(w("style"))
        if s.find(w("name")).get(w("val")) == row.style
    )
    size = style.find(f"{w('rPr')}/{w('sz')}")

    assert (size is not None) == (row.lon_pt == row.nho_pt)
    assert size is None or float(size.get(w("val"))) / 2 == row.lon_pt


@pytest.mark.parametrize("kind", ["cong_van", "ten_loai", "quyet_dinh", "van_ban_kem_theo"])
def test_the_letterhead_fills_the_text_width_without_padding(kind):
    table = tree(kind).find(f"{w('body')}/{w('tbl')}")
    padding = table.findall(f"{w('tblPr')}/{w('tblCellMar')}/*")

    assert tuple(int(column.get(w("w"))) for column in table.iter(w("gridCol"))) == LETTERHEAD_TWIPS
    assert [side.get(w("w")) for side in padding] == ["0", "0"]


@SIGNED
def test_a_signature_never_leaves_its_row(kind):
    table = tree(kind).findall(f"{w('body')}/{w('tbl')}")[-1]

    assert len(table.findall(w("tr"))) == 1
    assert table.find(f"{w('tr')}/{w('trPr')}/{w('cantSplit')}") is not None


@KINDS
def test_a_drawn_table_is_as_wide_as_its_page(kind):
    body = tree(kind).find(w("body"))
    section = body.find(w("sectPr"))
    margins = section.find(w("pgMar"))
    room = int(section.find(w("pgSz")).get(w("w"))) - sum(
        int(margins.get(w(side))) for side in ("left", "right")
    )

    assert room in (TEXT_WIDTH_TWIPS, 14286)
    assert all(
        int(table.find(f"{w('tblPr')}/{w('tblW')}").get(w("w"))) == room for table in body.iter(w("tbl"))
    )


@KINDS
def test_the_first_page_has_a_header_without_number_and_a_foot_of_its_own(kind):
    section = tree(kind).find(f"{w('body')}/{w('sectPr')}")
    kinds = [(etree.QName(e).localname, e.get(w("type"))) for e in section if e.get(w("type"))]

    assert section.find(w("titlePg")) is not None
    assert kinds == [
        ("headerReference", "default"),
        ("headerReference", "first"),
        ("footerReference", "first"),
    ]
    assert "PAGE" not in "".join(tree(kind, "word/header2.xml").itertext())
    assert "PAGE" in "".join(tree(kind, "word/header1.xml").itertext())

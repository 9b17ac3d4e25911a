import datetime as dt
import io
import os
import pathlib
import subprocess
import sys

import docx as python_docx
import pytest
from lxml import etree

from docgen.errors import TemplateError
from docgen.word import Properties
from docgen.word.link import Piece, link
from docgen.word.ooxml import w
from docgen.word.template import parse

from .building import (
    SPACES,
    body,
    docx,
    header,
    member,
    names,
    p,
    relation,
    style,
    styles,
    table,
    typed,
)
from .making import document, made, texts

# one piece


def test_a_document_alone_is_filled():
    out = made(
        docx(p("Kính gửi: {{ ten }}") + p("{{p noi_dung }}")),
        contexts=[{"ten": "Sở NN&PTNT", "noi_dung": body("x<y", "hết./.")}],
    )

    assert [text for text in texts(out) if text] == ["Kính gửi: Sở NN&PTNT", "x<y", "hết./."]
    assert names(out)[0] == "[Content_Types].xml"


def test_a_program_is_filled_many_times():
    program = link([Piece(parse(docx(p("{{ a }}")), "m"))], "lon")

    first, second, third = (program.fill([{"a": text}], Properties()) for text in ("một", "hai", "một"))

    assert texts(second) == ["hai"]
    assert first == third


def test_one_template_is_linked_many_times():
    template = parse(docx(p("{{ a }}"), parts={"header1.xml": header(p("{{ a }}"))}), "m")

    outs = [
        link([Piece(template), Piece(template, landscape=True)], sizes).fill(
            [{"a": "1"}, {"a": "2"}], Properties()
        )
        for sizes in ("lon", "nho", "lon")
    ]

    assert outs[0] == outs[2] != outs[1]


def test_the_number_of_contexts_must_be_that_of_the_pieces():
    program = link([Piece(parse(docx(p("x")), "m"))], "lon")

    with pytest.raises(ValueError, match="1 pieces, 0 contexts"):
        program.fill([], Properties())


def test_no_piece_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="no piece"):
        link([], "lon")


def test_an_undefined_name_is_told_with_its_template():
    program = link(
        [Piece(parse(docx(p("x")), "a.docx")), Piece(parse(docx(p("{{ ten }}")), "b.docx"))], "lon"
    )

    with pytest.raises(TemplateError) as caught:
        program.fill([{}, {}], Properties())

    assert caught.value.where.file == "b.docx"
    assert caught.value.where.steps == (("doan", 1),)


@pytest.mark.parametrize(("sizes", "halves"), [("lon", "28"), ("nho", "26")])
def test_both_size_sets_dress_one_template(sizes, halves):
    out = made(docx(p("x", "NoiDung")), sizes=sizes)

    sheet = etree.fromstring(member(out, "word/styles.xml").encode())
    size = next(row.find(f"{w('rPr')}/{w('sz')}") for row in sheet if row.get(w("styleId")) == "NoiDung")
    assert size.get(w("val")) == halves


# the rest of the package


def test_what_the_editor_left_does_not_go_out():
    settings = (
        "settings",
        (
            f"<w:settings {SPACES}><w:trackRevisions/><w:rsids><w:rsidRoot w:val='00'/></w:rsids><w:docVars>"
            "<w:docVar w:name='a' w:val='b'/>"
            "</w:docVars><w:defaultTabStop w:val='567'/><w:attachedTemplate r:id='rId1'/></w:settings>"
        ),
    )
    data = docx(
        p("x"),
        parts={"settings.xml": settings, "comments.xml": ("comments", f"<w:comments {SPACES}/>")},
        **{"docProps/thumbnail.jpeg": b"x", "customXml/item1.xml": "<a/>"},
    )

    out = made(data)

    assert not any(mark in name for name in names(out) for mark in ("comments", "thumbnail", "customXml"))
    text = member(out, "word/settings.xml")
    assert "defaultTabStop" in text
    assert not any(mark in text for mark in ("trackRevisions", "rsid", "docVar", "attachedTemplate"))


def test_the_theme_goes_out_as_it_came_in():
    theme = "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' name='x'/>"
    data = docx(
        p("x"), relations=[relation("rId9", "theme", "theme/theme1.xml")], **{"word/theme/theme1.xml": theme}
    )
    kind = "application/vnd.openxmlformats-officedocument.theme+xml"
    data = typed(data, "word/theme/theme1.xml", kind)

    assert member(made(data), "word/theme/theme1.xml") == theme


def test_properties_come_from_the_data():
    facts = Properties("Rà soát <a> & b", "15/SKHCN-CĐS", "Sở KHCN", "a; b", dt.date(2026, 2, 5))

    out = made(docx(p("x")), properties=facts)

    core = python_docx.Document(io.BytesIO(out)).core_properties
    assert (core.title, core.subject, core.author, core.keywords) == (
        facts.title,
        facts.subject,
        facts.creator,
        "a; b",
    )
    assert core.created == core.modified == dt.datetime(2026, 2, 5, tzinfo=dt.UTC)


def test_a_draft_without_a_day_has_no_time_at_all():
    assert "dcterms:created" not in member(made(docx(p("x"))), "docProps/core.xml")


def test_python_docx_reads_what_is_written_and_is_read():
    file = python_docx.Document()
    file.add_heading("Tiêu đề", 1)
    file.add_paragraph("{{ a }}", style="List Bullet")
    file.add_table(2, 2, style="Light Grid Accent 1").cell(0, 0).text = "{{ a }}"
    data = io.BytesIO()
    file.save(data)

    out = made(data.getvalue(), data.getvalue(), contexts=[{"a": "một"}, {"a": "hai"}])

    again = python_docx.Document(io.BytesIO(out))
    assert [paragraph.text for paragraph in again.paragraphs if paragraph.text] == [
        "Tiêu đề",
        "một",
        "Tiêu đề",
        "hai",
    ]
    assert [one.cell(0, 0).text for one in again.tables] == ["một", "hai"]
    assert len(again.sections) == 2


PROGRAM = """
import datetime as dt, hashlib, sys
sys.path.insert(0, {root!r})
from docgen.word import Properties
from docgen.word.link import Piece, link
from docgen.word.template import parse
from tests.word.building import docx
from tests.word.test_link import linked, picture
from tests.word.test_notes import NOTED, NOTES, with_note
files = [docx(NOTED, parts={{"footnotes.xml": NOTES}}), picture("a"), linked("https://a.vn")]
program = link([Piece(parse(data, "m"), True) for data in files], "nho")
contexts = [{{"ten": "một", "noi_dung": with_note("x")}}, {{}}, {{}}]
print(hashlib.sha256(program.fill(contexts, Properties("a", created=dt.date(2026, 1, 2)))).hexdigest())
"""


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path):
    root = str(pathlib.Path(__file__).parents[2])
    hashes = set()

    for seed, zone, lang in (
        ("0", "UTC", "C"),
        ("7", "Asia/Ho_Chi_Minh", "vi_VN.UTF-8"),
        ("99", "America/Lima", "C.UTF-8"),
    ):
        env = os.environ | {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LANG": lang,
            "LC_ALL": lang,
            "PYTHONUTF8": "1",
        }
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM.format(root=root)],
            env=env,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        hashes.add(done.stdout)

    assert len(hashes) == 1


@pytest.mark.slow
def test_fifty_thousand_rows_are_streamed():
    rows = table(
        [p("{%tr for d in bang %}"), p()], [p("{{ d.a }}"), p("{{ d.b }}")], [p("{%tr endfor %}"), p()]
    )
    program = link(
        [Piece(parse(docx(p("x")), "a")), Piece(parse(docx(rows + p()), "b"), landscape=True)], "lon"
    )
    data = [{"a": f"Hàng {number}", "b": "x < y"} for number in range(50_000)]

    out = program.fill([{}, {"bang": data}], Properties())

    text = member(out, "word/document.xml")
    assert text.count("<w:tr>") == 50_000
    assert "Hàng 49999" in text
    assert text.endswith("</w:sectPr></w:body></w:document>")


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_opens_it_and_its_own_copy_is_a_template_again(tmp_path):
    rows = table([p("{{ a }}"), p("b")])
    first = docx(
        p("{{ a }}", "qh") + rows + p(),
        sheet=styles(style("Quốc hiệu", identity="qh"), style("Nội dung", identity="nd")),
    )
    source = tmp_path / "mau.docx"
    source.write_bytes(first)
    office = f"-env:UserInstallation=file://{tmp_path}/ho_so"
    command = [
        "soffice",
        "--headless",
        office,
        "--convert-to",
        "docx:Office Open XML Text",
        "--outdir",
        str(tmp_path / "lo"),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    out = made((tmp_path / "lo/mau.docx").read_bytes(), first, contexts=[{"a": "Sở A"}, {"a": "Sở B"}])

    result = tmp_path / "ra.docx"
    result.write_bytes(out)
    assert [text for text in texts(out) if text] == ["Sở A", "Sở A", "b", "Sở B", "Sở B", "b"]
    assert document(out).find(f".//{w('pStyle')}").get(w("val")) == "QuocHieu"
    command[4:] = ["pdf", "--outdir", str(tmp_path), str(result)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert (tmp_path / "ra.pdf").read_bytes().count(b"/Type/Page\n") or (
        tmp_path / "ra.pdf"
    ).stat().st_size > 1_000


@pytest.mark.office
@pytest.mark.slow
def test_the_shipped_templates_are_the_same_after_libreoffice_saved_them(tmp_path):
    shipped = sorted((pathlib.Path(__file__).parents[2] / "templates").glob("*.docx"))
    office = f"-env:UserInstallation=file://{tmp_path}/ho_so"
    command = ["soffice", "--headless", office, "--convert-to", "docx:Office Open XML Text", "--outdir"]

    subprocess.run(
        [*command, str(tmp_path), *map(str, shipped)], check=True, capture_output=True, timeout=300
    )

    assert shipped
    for path in shipped:
        before, after = (parse(one.read_bytes(), path.name) for one in (path, tmp_path / path.name))
        assert [tag.source for tag in after.document.tags] == [tag.source for tag in before.document.tags]
        assert after.widths == pytest.approx(before.widths, abs=2, rel=0.001)  # rounded to 1/10 mm
        used = [
            [one.get(w("val")) for one in each.document.root.iter(w("pStyle"))] for each in (before, after)
        ]
        assert set(used[0]) <= set(used[1])

import pytest

from docgen.errors import Problems, TemplateError
from docgen.word import package
from docgen.word.ooxml import w
from docgen.word.template import parse

from .building import (
    PICTURE,
    PNG,
    docx,
    footer,
    header,
    member,
    p,
    relation,
    table,
)

PIC = PICTURE.format(uri="http://schemas.openxmlformats.org/drawingml/2006/picture", rid="rId7")


def texts(template):
    return ["".join(paragraph.itertext(w("t"))) for paragraph in template.document.root.iter(w("p"))]


# where drawn tables go

DRAWN = table(
    [p("{%tr for d in bang %}"), p()], [p("{{ d }}", "BangChu"), p()], [p("{%tr endfor %}"), p()]
) + p("sau")


def test_drawn_markup_takes_its_paragraph():
    data = docx(p("trước") + p("{{p bang_tu_ve }}") + p("cuối"))

    template = parse(data, "m", drawn=DRAWN)

    assert texts(template)[0] == "trước"
    assert texts(template)[-2:] == ["sau", "cuối"]
    assert [tag.code for tag in template.document.tags if tag.kind == "value"] == ["d"]
    assert "BangChu" in {row.get(w("styleId")) for row in template.styles}


def test_without_drawn_markup_the_paragraph_goes():
    assert texts(parse(docx(p("trước") + p("{{p  bang_tu_ve}}") + p("cuối")), "m")) == ["trước", "cuối"]


def test_the_last_paragraph_of_a_cell_is_emptied_not_removed():
    template = parse(docx(table([p("{{p bang_tu_ve }}"), p("x")]) + p()), "m")

    assert texts(template) == ["", "", "x", ""]


@pytest.mark.parametrize("count", [0, 2])
def test_drawn_markup_needs_one_place(count):
    with pytest.raises(TemplateError) as caught:
        parse(docx(p("{{p bang_tu_ve }}") * count + p()), "m", drawn=DRAWN)

    assert (caught.value.id, caught.value.args_["count"]) == ("mau_khong_co_cho_bang", count)


# tags and parts


def test_a_wrong_tag_names_file_part_and_place():
    with pytest.raises((TemplateError, Problems)) as caught:
        parse(docx(p("{%p if a %}"), parts={"header3.xml": header(p("{{ a "))}), "mau.docx")

    errors = [caught.value] if isinstance(caught.value, TemplateError) else caught.value.errors
    assert all(error.where.file == "mau.docx" for error in errors)


def test_tags_of_a_header_know_that_they_stand_in_it():
    template = parse(docx(p("{{ a }}"), parts={"header3.xml": header(p("x") + p("{{ b }}"))}), "m")

    (part,) = template.parts.values()

    assert part.tags[0].steps == (("dau_trang", 3), ("doan", 2))
    assert template.document.tags[0].steps == (("doan", 1),)


def test_pictures_are_kept_as_they_are_packed():
    data = docx(
        f"<w:p>{PIC}</w:p>", relations=[relation("rId7", "image", "media/a.png")], **{"word/media/a.png": PNG}
    )

    (picture,) = parse(data, "m").media.values()

    assert picture in package.read(data, "m").members


def test_an_unknown_kind_of_picture_is_refused():
    data = docx(
        f"<w:p>{PIC}</w:p>",
        relations=[relation("rId7", "image", "media/a.svg")],
        **{"word/media/a.svg": "<svg/>"},
    )

    with pytest.raises(TemplateError) as caught:
        parse(data, "m")

    assert caught.value.args_["kind"] == "svg"


def test_what_the_text_does_not_use_is_left_behind():
    data = docx(
        p("x"),
        relations=[relation("rId7", "image", "media/a.png"), relation("rId8", "webSettings", "x.xml")],
        **{"word/media/a.png": PNG, "word/x.xml": "<x/>"},
    )

    template = parse(data, "m")

    assert not template.media
    assert not template.document.relations


def test_a_broken_picture_is_refused():
    good = docx(
        f"<w:p>{PIC}</w:p>",
        relations=[relation("rId7", "image", "media/a.png")],
        **{"word/media/a.png": b"\1" * 40},
    )
    at = good.index(b"PK\x01\x02", good.index(b"word/media/a.png"))

    with pytest.raises(TemplateError) as caught:
        parse(
            good[: good.rindex(b"word/media/a.png") - 30]
            + b"\x77"
            + good[good.rindex(b"word/media/a.png") - 29 :],
            "m",
        )

    assert at
    assert caught.value.id == "docx_hong"


def test_parse_does_not_touch_what_it_is_given():
    data = docx(p("x"), parts={"footer1.xml": footer(p("y"))})

    parse(data, "m")

    assert "x" in member(data, "word/document.xml")

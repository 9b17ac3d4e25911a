import pytest
from lxml import etree

from docgen.word import styles
from docgen.word.ooxml import w

from .building import SPACES, style
from .building import styles as sheet_of


def sheet(*rows, defaults=""):
    return etree.fromstring(f"<w:styles {SPACES}>{sheet_of(*rows, defaults=defaults)}</w:styles>")


def value(root, name, path, attribute="val"):
    """Return the w:attribute at `path` in the style `name`, None where it is not written."""
    found = next(row for row in root.iter(w("style")) if styles.name_of(row) == name)
    element = found.find("/".join(w(step) for step in path.split("/")))
    return None if element is None else element.get(w(attribute), "")


# ids and names


def test_the_ids_of_all_components_differ():
    ids = [styles.style_id(name) for name in styles.COMPONENT_STYLES]

    assert len({identity.lower() for identity in ids}) == len(ids)
    assert all(identity.isascii() and identity.isalnum() for identity in ids)


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Normal", "Normal"),
        ("heading 1", "Heading1"),
        ("Table Grid", "TableGrid"),
        ("Điều", "Dieu"),
        ("Mục I", "MucI"),
    ],
)
def test_an_id_is_the_name_without_marks(name, identity):
    assert styles.style_id(name) == identity


def test_a_name_without_latin_letters_has_an_id_too():
    assert styles.style_id("正文") != styles.style_id("标题")


@pytest.mark.parametrize("typed", ["quốc HIỆU", " Quốc  hiệu", "Quo\u0302\u0301c hie\u0323\u0302u"])
def test_a_component_is_known_in_any_spelling_of_its_name(typed):
    root = etree.fromstring(f"<w:styles {SPACES}>{style(typed, identity='x')}</w:styles>")

    assert styles.name_of(root[0]) == "Quốc hiệu"


def test_a_component_is_known_by_an_alias():
    aliased = style("Kiểu của tôi", identity="x", inner='<w:aliases w:val="QH,Quốc hiệu"/>')
    root = etree.fromstring(f"<w:styles {SPACES}>{aliased}</w:styles>")

    styles.canonicalise(root, [])

    assert root[0].get(w("styleId")) == "QuocHieu"
    assert root[0].find(w("aliases")) is None


def test_foreign_ids_become_canonical_everywhere():
    root = sheet(style("Nội dung", identity="Nidung"), style("Trích dẫn", identity="abc", based_on="Nidung"))
    text = etree.fromstring(
        f'<w:p {SPACES}><w:pPr><w:pStyle w:val="abc"/></w:pPr><w:r><w:rPr><w:rStyle w:val="khong_co"/>'
        "</w:rPr></w:r></w:p>"
    )

    styles.canonicalise(root, [text])

    assert set(styles.by_id(root)) == {"Normal", "NoiDung", "TrichDan"}
    assert value(root, "Trích dẫn", "basedOn") == "NoiDung"
    assert text.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) == "TrichDan"
    assert text.find(f".//{w('rStyle')}") is None


def test_styles_that_fold_alike_are_kept_apart():
    root = sheet(
        style("Mục a", identity="1"),
        style("Mục á", identity="2"),
        style("Mục a", identity="3", kind="character"),
    )

    styles.canonicalise(root, [])

    assert list(styles.by_id(root)) == ["Normal", "MucA", "MucA2", "MucAChar"]


def test_a_circle_of_styles_ends():
    root = sheet(style("A", based_on="B"), style("B", based_on="A"))

    assert len(styles.chain(root[1], styles.by_id(root))) == 2


def test_only_a_component_bears_the_id_of_a_component():
    root = sheet(
        style("Quoc hieu", identity="1"),
        style("Quốc hiệu", identity="2", kind="character"),
        style("Quốc hiệu", identity="3"),
    )

    styles.canonicalise(root, [])

    assert list(styles.by_id(root)) == ["Normal", "QuocHieu2", "QuocHieuChar", "QuocHieu"]
    assert styles.by_name(root)["Quốc hiệu"].get(w("styleId")) == "QuocHieu"


def test_there_is_one_default_style_of_each_kind():
    root = sheet(style("Normal", default=True), style("Khác", identity="k", default=True))

    styles.canonicalise(root, [])

    assert [row.get(w("default")) for row in root] == ["1", None]

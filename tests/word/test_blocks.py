"""Blocks → WordprocessingML: what Word would read."""

from lxml import etree

from docgen.body.blocks import Block, Body, Run
from docgen.nd30.components import BY_KEY
from docgen.word.blocks import Ink, blocks_xml, runs_xml
from docgen.word.ooxml import R_URI, W_URI
from tests.body.bodies import filled

NS = {"w": W_URI, "r": R_URI}
W = f"{{{W_URI}}}"
R = f"{{{R_URI}}}"


def ink(**options) -> Ink:
    return Ink({key: f"Style_{key}" for key in BY_KEY}, **options)


def tree(xml: str):
    return etree.fromstring(f'<w:body xmlns:w="{W_URI}" xmlns:r="{R_URI}">{xml}</w:body>')


def shown(root) -> str:
    """The text of a tree as people read it."""
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(one.text or "" if one.tag == f"{W}t" else marks.get(one.tag, "") for one in root.iter())


def looks(root) -> list[tuple[str, list[str]]]:
    return [
        (shown(run), [etree.QName(one).localname for one in run.findall("w:rPr/*", NS)])
        for run in root.iter(f"{W}r")
    ]


def paragraph(*runs: Run, part: str = "noi_dung", label: str = "", hand: Ink | None = None):
    return tree(blocks_xml((Block(part, runs, label),), hand or ink()))


def test_every_component_writes_its_own_style():
    blocks = [Block(part, (Run("x"),)) for part in BY_KEY]

    root = tree(blocks_xml(blocks, ink()))

    assert [one.get(f"{W}val") for one in root.iter(f"{W}pStyle")] == [f"Style_{part}" for part in BY_KEY]


def test_a_body_and_its_blocks_are_written_alike():
    blocks = (Block("noi_dung", (Run("x"),)),)

    assert blocks_xml(Body(blocks), ink()) == blocks_xml(blocks, ink())


def test_text_is_escaped_and_kept_to_the_last_space():
    typed = " Sở NN&PTNT  x<y ]]> \"a\" 'b' \u00a0 "

    assert shown(paragraph(Run(typed))) == typed


def test_a_line_break_and_a_tab_are_elements():
    root = paragraph(Run("a\nb\tc\n\n"))

    assert shown(root) == "a\nb\tc\n\n"
    assert not any("\n" in (one.text or "") for one in root.iter(f"{W}t"))


def test_the_label_is_followed_by_a_no_break_space():
    assert shown(paragraph(Run("Rà soát"), part="khoan", label="1.1.")) == "1.1.\u00a0Rà soát"


def test_direct_looks_are_written_only_where_the_style_does_not_have_them():
    bold_in_plain = paragraph(Run("a"), Run("b", bold=True, italic=True))
    bold_in_bold = paragraph(Run("a", bold=True, italic=True), part="khoan_tieu_de", label="1.")

    assert looks(bold_in_plain) == [("a", []), ("b", ["b", "i"])]
    assert looks(bold_in_bold) == [("1.\u00a0", []), ("a", ["i"])]


def test_no_look_is_ever_switched_off():
    root = paragraph(Run("a"), Run("b", bold=True), part="khoan_tieu_de")

    assert root.xpath("//w:b[@w:val] | //w:i[@w:val]", namespaces=NS) == []


def test_the_label_is_bold_only_with_all_of_its_text():
    whole = paragraph(Run("a", bold=True), Run(" "), Run("b", bold=True), part="diem", label="a)")
    partly = paragraph(Run("a", bold=True), Run("b"), part="diem", label="a)")

    assert looks(whole)[0] == ("a)\u00a0", ["b"])
    assert looks(partly)[0] == ("a)\u00a0", [])


def test_the_number_of_an_article_of_a_decision_is_bold_before_upright_text():
    root = tree(blocks_xml(filled("1. Ban hành **ngay**", "Điều | 1").body, ink()))

    assert root.xpath("string(//w:pStyle/@w:val)", namespaces=NS) == "Style_dieu_nd"
    assert looks(root) == [("Điều 1.\u00a0", ["b"]), ("Ban hành ", []), ("ngay", ["b"])]


def test_a_chapter_is_two_centred_paragraphs_without_a_space_after_its_number():
    root = tree(blocks_xml(filled("# Chung\n## Phạm vi", "Chương | Điều").body, ink()))

    shown_styles = [one.get(f"{W}val").removeprefix("Style_") for one in root.iter(f"{W}pStyle")]
    assert shown_styles == ["phan_so", "phan_tieu_de", "dieu"]
    assert [shown(one) for one in root.iter(f"{W}p")] == ["Chương I", "CHUNG", "Điều 1.\u00a0Phạm vi"]
    assert [look for _, look in looks(root)] == [[], [], [], []]


def test_scripts_are_set_by_vertical_alignment():
    root = paragraph(Run("HCC"), Run("(pvt)", script="sub"), Run("2", script="sup"))

    assert [one.get(f"{W}val") for one in root.iter(f"{W}vertAlign")] == ["subscript", "superscript"]


def test_an_address_is_one_relation_however_often_it_is_linked():
    hand = ink(link_prefix="rIdX")

    root = paragraph(
        Run("a", link="https://a.vn/?b&c"),
        Run("b", link="https://b.vn"),
        Run("c", link="https://a.vn/?b&c"),
        hand=hand,
    )

    assert [one.get(f"{R}id") for one in root.iter(f"{W}hyperlink")] == ["rIdX1", "rIdX2", "rIdX1"]
    assert hand.links == {"https://a.vn/?b&c": "rIdX1", "https://b.vn": "rIdX2"}


def test_a_link_looks_like_the_text_around_it():
    root = paragraph(Run("a", link="https://a.vn"))

    assert root.xpath("//w:rStyle | //w:u | //w:color", namespaces=NS) == []


def test_footnotes_are_numbered_and_written_apart():
    note = (
        Block("chu_thich", (Run("một "), Run("a", link="https://a.vn"))),
        Block("chu_thich", (Run("hai"),)),
    )
    hand = ink(first_note_id=2)

    root = paragraph(Run("x"), Run("", note=note), Run("y"), Run("", note=note[1:]), hand=hand)
    notes = tree("".join(hand.notes))

    assert [one.get(f"{W}id") for one in root.iter(f"{W}footnoteReference")] == ["2", "3"]
    assert [one.get(f"{W}id") for one in notes.iter(f"{W}footnote")] == ["2", "3"]
    assert [shown(one) for one in notes.iter(f"{W}p")] == [" một a", "hai", " hai"]
    assert len(notes.findall(".//w:footnoteRef", NS)) == 2
    assert [one.get(f"{W}val") for one in notes.iter(f"{W}pStyle")] == ["Style_chu_thich"] * 3


def test_links_of_footnotes_belong_to_another_part():
    hand = ink()

    paragraph(
        Run("a", link="https://a.vn"),
        Run("", note=(Block("chu_thich", (Run("b", link="https://b.vn"),)),)),
        hand=hand,
    )

    assert hand.links == {"https://a.vn": "rIdLienKet1"}
    assert hand.note_links == {"https://b.vn": "rIdLienKet1"}


def test_runs_alone_make_no_paragraph():
    root = tree(runs_xml((Run("VT, CNTT"), Run("2", script="sub"), Run(".")), ink()))

    assert shown(root) == "VT, CNTT2."
    assert root.find("w:p", NS) is None


def test_a_body_from_markdown_arrives_whole():
    source = "# Các **sở** & ban\n\n1. HCC~(pvt)~ x<y[^a]\n   - {{ x }}\n\n[^a]: ghi chú"
    hand = ink()

    root = tree(blocks_xml(filled(source, names={"x": "Sở NN&PTNT"}, end_mark=True).body, hand))

    assert [shown(one) for one in root.iter(f"{W}p")] == [
        "1.\u00a0Các sở & ban",
        "1.1.\u00a0HCC(pvt) x<y",
        "-\u00a0Sở NN&PTNT./.",
    ]
    assert shown(tree(hand.notes[0])) == " ghi chú"

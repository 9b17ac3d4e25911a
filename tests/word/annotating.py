"""A file as people type it, its places, and what comments of a file say and where: for tests."""

from lxml import etree

from docgen.errors import TemplateError
from docgen.word import package
from tests.word.building import SECTION, docx, header, member, p, table
from tests.word.soundness import W, faults

COMMENTS = "word/comments.xml"
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{}</w:txbxContent>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
CHANGED = (
    '<w:ins w:id="1" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
    '<w:hyperlink w:anchor="x"><w:r><w:t> liên kết</w:t></w:r></w:hyperlink>'
)


def wrapped(inner):
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def note_part(kind, *texts):
    notes = "".join(
        f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>' for number, text in enumerate(texts, start=1)
    )
    separator = f'<w:{kind} w:type="separator" w:id="-1">{p()}</w:{kind}>'
    return f"{kind}s", header("")[1].replace("w:hdr", f"w:{kind}s").replace("><", f">{separator}{notes}<", 1)


NESTED = table((p("N1") + p("N2"), p("N3")))
TYPED = docx(
    p("đầu")
    + wrapped(p("trong điều khiển"))
    + p("sửa: ", extra=CHANGED)
    + table((p("A1"), p("B1") + NESTED + p("B2")), (p("A2"), wrapped(p("B3"))))
    + p("neo", extra=BOX.format(p("hộp 1") + p("hộp 2"), p("hộp 1") + p("hộp 2")))
    + f"<w:p><w:pPr>{SECTION}</w:pPr><w:r><w:t>hết phần 1</w:t></w:r></w:p>"
    + table((p("C1"), p("C2", extra=BOX.format(p("hộp 3"), p("hộp 3")))))
    + p("có chú thích", extra='<w:r><w:footnoteReference w:id="1"/></w:r>')
    + p("cuối", extra='<w:r><w:footnoteReference w:id="2"/></w:r>'),
    parts={"footnotes.xml": note_part("footnote", "một", "hai"), "header1.xml": header(p("đầu trang"))},
)
AT = {
    "the whole file": ("", "đầu", "x"),
    "a paragraph": ("doan 1", "đầu", "x"),
    "a paragraph in a content control": ("doan 2", "trong điều khiển", "x"),
    "a paragraph with tracked changes": ("doan 3", "sửa: thêm liên kết", "x"),
    "a table": ("bang 1", "A1", "x"),
    "a row": ("bang 1 hang 2", "A2", "x"),
    "a cell": ("bang 1 hang 1 o 2", "B1", "x"),
    "the lone paragraph of a cell, counted": ("bang 1 hang 1 o 1 doan 1", "A1", "x"),
    "one of the paragraphs of a cell": ("bang 1 hang 1 o 2 doan 2", "B2", "x"),
    "a cell in a content control": ("bang 1 hang 2 o 2", "B3", "x"),
    "a table in a table": ("bang 1 hang 1 o 2 bang 1 hang 1 o 1 doan 2", "N2", "x"),
    "a cell of a table in a table": ("bang 1 hang 1 o 2 bang 1 hang 1 o 2", "N3", "x"),
    "a text box": ("doan 4 khung 1 doan 2", "neo", "Đoạn 4, khung chữ 1, đoạn 2: x"),
    "a text box in a cell": ("bang 2 hang 1 o 2 khung 1", "C2", "Bảng 2, hàng 1, ô 2, khung chữ 1: x"),
    "the same, all counted": (
        "bang 2 hang 1 o 2 doan 1 khung 1 doan 1",
        "C2",
        "Bảng 2, hàng 1, ô 2, đoạn 1, khung chữ 1, đoạn 1: x",
    ),
    "a header": ("dau_trang 1 doan 1", "đầu", "Đầu trang 1, đoạn 1: x"),
    "a footer": ("chan_trang 2", "đầu", "Chân trang 2: x"),
    "a footnote": ("chu_thich 2 doan 1", "cuối", "Chú thích 2, đoạn 1: x"),
    "a footnote without a mark": ("chu_thich 3", "đầu", "Chú thích 3: x"),
    "the first section": ("phan_trang 1", "đầu", "Phần 1: x"),
    "a later section": ("phan_trang 2", "C1", "Phần 2: x"),
    "a section that is gone": ("phan_trang 3", "đầu", "Phần 3 (không còn trong tệp): x"),
    "a paragraph that is gone": ("doan 99", "đầu", "Đoạn 99 (không còn trong tệp): x"),
    "a second paragraph of a lone one": (
        "bang 1 hang 1 o 1 doan 2",
        "đầu",
        "Bảng 1, hàng 1, ô 1, đoạn 2 (không còn trong tệp): x",
    ),
    "a paragraph of a paragraph": ("doan 1 doan 1", "đầu", "Đoạn 1, đoạn 1 (không còn trong tệp): x"),
}


def steps(text):
    words = text.split()
    return tuple(zip(words[::2], map(int, words[1::2]), strict=True))


def tree(data, part):
    return etree.fromstring(member(data, part).encode())


def opens(data):
    """Return whether comments can be put into `data`."""
    try:
        package.read(data, "a.docx")
    except TemplateError:
        return False
    return True


def old_faults(data):
    """Return the faults that `data` has itself, but for those of a zip that the tests wrote."""
    return faults(package.write(package.read(data, "a.docx").members))


def shown(element):
    """Return the text of a paragraph without its text boxes and what is deleted."""
    texts = (text for text in element.iter(W + "t") if next(text.iterancestors(W + "p")) is element)
    return "".join(text.text or "" for text in texts)


def hung(data, part=COMMENTS):
    """Return (text of the paragraph, text of the comment) for each comment, in the order of the comments."""
    said = {
        one.get(W + "id"): "\n".join(shown(line) for line in one.iter(W + "p"))
        for one in tree(data, part).iter(W + "comment")
    }
    marks = {
        mark.get(W + "id"): mark for mark in tree(data, "word/document.xml").iter(W + "commentReference")
    }
    return [(shown(next(marks[name].iterancestors(W + "p"))), text) for name, text in said.items()]

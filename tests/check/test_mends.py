"""A hand-typed file is mended where one way is right: its words stay, and a second time nothing changes."""

import contextlib
import io
import re
from pathlib import Path

import pytest
from docx import Document

from docgen import generate
from docgen.check import check
from docgen.errors import DataError
from docgen.generate.mending import mended
from docgen.sources.files import ReadFile
from docgen.word.mend import Font, Retext, Spacing, mend
from docgen.word.read import read
from tests.check.typed_letter import letter
from tests.word.building import changed, docx, member, p
from tests.word.mutations import mutated
from tests.word.soundness import faults

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "mau").glob("*/ho_so.yaml"))
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
FOUND = {
    "PG-01a", "PG-01b", "PG-04", "PG-05", "PG-06", "PG-07", "PG-11", "PG-15", "PN-04b", "QH-06", "QH-07a",
    "QH-09b", "QH-09c", "CQ-05a", "CQ-06a", "CQ-07b", "CQ-08b", "CQ-08c", "SK-03", "SK-05a", "SK-06",
    "TL-05a", "TL-06a", "DD-07", "DD-09", "DD-10a", "NN-02a", "NN-02a2", "NN-04f", "NN-07a", "NN-08a",
    "NN-08f", "KY-12a", "KY-17a", "ND-01a", "ND-01e", "ND-03a", "ND-03b", "ND-04", "ND-05",
}  # fmt: skip


def fixed(data, off=()):
    return mended(ReadFile("a.docx", data, ""), dict.fromkeys(off, "lý do"))


def ids(findings):
    return {finding.rule.id for finding in findings}


def words(data):
    """Return the text of each paragraph of the body that says anything."""
    texts = (paragraph.text for paragraph in read(data, "a.docx").body)
    return [text for text in texts if text.strip()]


def test_forty_faults_of_a_typed_letter_are_found_and_mended():
    data = letter()

    made = fixed(data)

    assert ids(check(data, file="a.docx")) >= FOUND
    assert ids(made.left) & FOUND == set()
    assert not [finding for finding in made.left if finding.rule.severity == "loi"]
    assert faults(made.data) == []


def test_its_words_stay_but_for_the_listed_zeros_and_dashes():
    data = letter()

    made = fixed(data)

    before = "\n".join(words(data))
    for old, new in (pair for done in made.done for pair in done.texts):
        assert before.count(old) >= 1
        before = before.replace(old, new, 1)
    assert "\n".join(words(made.data)) == before
    assert re.sub(r"[\s0–-]", "", before) == re.sub(r"[\s0–-]", "", "\n".join(words(data)))


@pytest.mark.parametrize("long", [False, True])
def test_a_second_time_nothing_changes(long):
    once = fixed(letter(long=long))

    again = fixed(once.data)

    assert again.data == once.data
    assert again.done == ()


def test_a_page_number_moves_from_the_foot_to_the_top_and_leaves_the_first_page():
    made = fixed(letter(long=True))

    (section,) = read(made.data, "a.docx").sections
    (number,) = [one for one in section.headers["default"] if "PAGE" in one.fields]
    assert (number.format.align, number.size_pt) == ("center", 14)
    assert section.title_page
    assert not [one for footer in section.footers.values() for one in footer if one.fields or one.text]
    assert faults(made.data) == []


def test_what_a_footer_says_beside_its_number_is_kept_and_left_to_a_person():
    document = Document(io.BytesIO(letter(long=True)))
    document.sections[0].footer.paragraphs[0].add_run(" của Văn phòng Sở")
    out = io.BytesIO()
    document.save(out)

    made = fixed(out.getvalue())

    assert "PN-04b" in ids(made.left)
    (section,) = read(made.data, "a.docx").sections
    assert "của Văn phòng Sở" in section.footers["default"][0].text


def test_a_rule_that_is_off_mends_nothing():
    made = fixed(letter(), off=["SK-03", "PG-04"])

    assert "Số: 5/SKHCN-CĐS" in words(made.data)
    assert (
        read(made.data, "a.docx").sections[0].top_twips
        == Document(io.BytesIO(letter())).sections[0].top_margin.twips
    )


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_what_docgen_makes_is_left_byte_for_byte(sample):
    for output in generate.make(sample).outputs:
        made = fixed(output.data)

        assert made.data == output.data
        assert made.done == ()


BREAKS = [
    (DOCUMENT, r'w:top="\d+"', 'w:top="600"', "PG-04"),
    (DOCUMENT, r'<w:pgSz [^>]*w:w="11906"[^>]*/>', '<w:pgSz w:w="12240" w:h="15840"/>', "PG-01a"),
    (DOCUMENT, "Số: ", "Số: 0", "SK-04"),
    (DOCUMENT, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "QH-06"),
    (DOCUMENT, "<w:r><w:t", '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t', "PG-11"),
    (
        STYLES,
        r'(w:styleId="[^"]*"[^>]*><w:name w:val="Quốc hiệu"/>.*?<w:sz w:val=)"\d+"',
        r'\1"32"',
        "QH-02a",
    ),
    (STYLES, r'(<w:name w:val="Nội dung"/>.*?w:firstLine=)"\d+"', r'\1"200"', "ND-03a"),
]


@pytest.mark.parametrize(("part", "old", "new", "rule"), BREAKS, ids=[row[3] for row in BREAKS])
def test_a_break_in_a_made_document_is_mended(part, old, new, rule):
    (output,) = generate.make(SAMPLES[2]).outputs
    text = member(output.data, part)
    broken, count = re.subn(old, new, text, count=1, flags=re.DOTALL)
    data = changed(output.data, **{part: broken})

    made = fixed(data)

    assert count == 1
    assert rule in ids(check(data, file="a.docx"))
    assert made.left == ()
    assert faults(made.data) == []


def test_words_in_an_old_encoding_keep_their_font():
    data = letter()
    broken = changed(data, **{DOCUMENT: member(data, DOCUMENT).replace('"Calibri"', '".VnTime"')})

    made = fixed(broken)

    assert "PG-12b" in ids(made.left)
    assert ".VnTime" in member(made.data, DOCUMENT)


def test_a_figure_over_several_runs_is_changed_and_the_rest_stays():
    runs = "".join(f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>" for text in ("Số: ", "5", "/SKHCN"))
    data = docx(f"<w:p>{runs}</w:p>")

    out, done = mend(data, "a.docx", [Retext((("doan", 1),), "Số: 5", "Số: 05")])

    assert words(out) == ["Số: 05/SKHCN"]
    assert done == (True,)


def test_what_is_not_there_or_there_twice_stays():
    data = docx(p("a – b – a"))

    orders = [
        Retext((("doan", 1),), "a", "c"),
        Spacing((("doan", 9),), before_pt=6),
        Font((("bang", 1),), size_pt=9),
    ]
    out, done = mend(data, "a.docx", orders)

    assert out == data
    assert done == (False, False, False)


@pytest.mark.slow
def test_a_broken_file_is_refused_or_mended_for_good():
    whole, mended_ = letter(), 0

    for number in range(60):
        data = mutated(whole, f"mend {number}")
        with contextlib.suppress(DataError):
            made = fixed(data)
            assert fixed(made.data).data == made.data, f"mend {number}"
            mended_ += 1

    assert mended_ > 10

"""What a Word file says, paragraph by paragraph."""

from docgen.generate import make
from docgen.word.passages import passages
from docgen.word.read import read
from tests.offices import LETTER, office

NOTED = LETTER.replace("2. Gửi kết quả.", "2. Gửi kết quả[^a] & «đủ» <ngay>.").replace(
    "      Trân trọng.\n", "      Trân trọng.\n\n      [^a]: Chú thích.\n"
)


def test_it_says_what_the_full_reading_says(tmp_path):
    data = make(office(tmp_path, NOTED)).outputs[0].data

    reading = read(data, "x.docx")

    told = [*(one.text for one in reading.body), *(one.text for one in reading.notes)]
    spaced = [" ".join(text.split()) for text in told if text.strip()]
    assert [" ".join(text.split()) for text in passages(data, "x.docx")] == spaced
    assert any("& «đủ» <ngay>" in text for text in spaced)
    assert any("Chú thích" in text for text in spaced)

"""PDFs by the real LibreOffice: broken files among good ones, and the letters of Vietnamese."""

import stat
import subprocess
import unicodedata

import docx
import pytest

from docgen.outbox import pdf, pictures
from docgen.outbox.pdf import Failed, Pdf, convert

pytestmark = [pytest.mark.office, pytest.mark.slow]

VOWELS, TONES = "aăâeêioôơuưy", ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = "đ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)


def written(path, text):
    """Write a Word file whose text is set in Times New Roman."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.add_paragraph(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(path)
    return path


def text_of(path):
    command = ["pdftotext", "-enc", "UTF-8", path, "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def twenty(folder):
    """Return twenty documents of one file name, each in a folder of its own."""
    return [(str(one), written(folder / f"xa-{one}" / "CV.docx", f"Xã {one}")) for one in range(20)]


@pytest.mark.poppler
def test_a_poisoned_document_among_twenty_is_named_and_the_others_are_theirs(tmp_path):
    documents = twenty(tmp_path / "in")
    torn = documents[3][1]
    torn.write_bytes(torn.read_bytes()[:3000])
    documents[11][1].write_text("no Word file, but LibreOffice would guess that it is a text")

    found = {}
    for one in convert(documents, tmp_path / "out", processes=2):
        found[one.id] = text_of(one.path) if isinstance(one, Pdf) else one

    failed = {key: Failed(key, "CV.docx", "khong_ra") for key in ("3", "11")}
    assert found == {key: f"Xã {key}" for key, _ in documents} | failed
    assert list((tmp_path / "out").iterdir()) == []


CRASHING = """#!/bin/sh
for file; do
    [ "$before" = --outdir ] && out=$file
    before=$file
    grep -q HONG "$file" 2>/dev/null && poisoned=yes
done
[ $poisoned ] || exec %(office)s "$@"
%(office)s "$@" &
while kill -0 $! && ! ls "$out"/*.pdf; do sleep 0.05; done >/dev/null 2>&1
kill -9 0
"""


def test_a_libreoffice_that_crashes_half_way_makes_all_but_the_document_to_blame(tmp_path, monkeypatch):
    documents = twenty(tmp_path / "in")
    documents[5][1].write_bytes(b"HONG")
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(CRASHING % {"office": pdf.program()})
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")

    found = list(convert(documents[3:8], tmp_path / "out"))

    assert [one for one in found if isinstance(one, Failed)] == [Failed("5", "CV.docx", "hong")]
    assert sorted(one.id for one in found if isinstance(one, Pdf)) == ["3", "4", "6", "7"]


@pytest.mark.poppler
@pytest.mark.font
def test_every_vietnamese_letter_is_in_the_pdf_and_its_one_font_is_embedded(tmp_path):
    path = written(tmp_path / "CV.docx", f"{LETTERS} {LETTERS.upper()}")

    (made,) = pdf.make_pdfs([path])

    fonts = subprocess.run(["pdffonts", made], capture_output=True, text=True, check=True).stdout
    (font,) = fonts.splitlines()[2:]
    assert font.split()[0].endswith("+LiberationSerif")
    assert font.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, a subset, with its letters in Unicode
    assert "".join(text_of(made).split()) == LETTERS + LETTERS.upper()
    assert len(LETTERS) == 73


@pytest.mark.poppler
def test_the_first_page_of_a_pdf_is_a_picture_of_the_width_asked_for(tmp_path):
    (made,) = pdf.make_pdfs([written(tmp_path / "CV.docx", "Kính gửi")])
    (tmp_path / "none.pdf").write_bytes(b"%PDF-1.7 none")

    found = list(pictures.first_pages([("none", tmp_path / "none.pdf"), ("a", made)], width_px=300))

    ((key, picture),) = found
    assert key == "a"
    assert abs(width(picture) - 300) <= 35  # Letter paper, the page of a document without any of its own
    assert len(picture) < 60_000


def width(jpeg):
    """Return the width in pixels that a JPEG has in its frame (ITU T.81, B.2.2)."""
    at = 2
    while jpeg[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return int.from_bytes(jpeg[at + 7 : at + 9], "big")

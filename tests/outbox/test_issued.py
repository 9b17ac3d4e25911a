"""Issued files in a folder of results: nothing writes over them or puts other words beside them."""

import datetime as dt

import pytest

from docgen.errors import FileError
from docgen.models.so_ngay import SoNgay
from docgen.outbox import manifest
from docgen.outbox.manifest import Entry
from docgen.outbox.write import Output, mark_issued, write_all
from docgen.sources.files import digest

GIVEN = SoNgay(15, dt.date(2026, 1, 15), ("to_trinh",))


def output(name="CV_15.docx", data=b"issued", van_ban="cong_van"):
    return Output(name, data, van_ban, {"ho_so.yaml": "0"})


@pytest.fixture
def folder(tmp_path):
    """A folder with one issued file."""
    write_all(tmp_path, [output()])
    mark_issued(tmp_path, {"CV_15.docx": Entry(digest(b"issued"), "cong_van", "", {}, GIVEN)})
    return tmp_path


def states(folder, *outputs, force=False):
    return {one.name: one.state for one in write_all(folder, outputs, force=force)}


def test_the_manifest_remembers_number_day_and_what_was_known(folder):
    assert manifest.issued(manifest.read(folder)) == {"cong_van": GIVEN}


def test_the_same_bytes_are_no_change_and_stay_issued(folder):
    assert states(folder, output()) == {"CV_15.docx": "khong_doi"}
    assert manifest.read(folder)["CV_15.docx"].cap_so == GIVEN


@pytest.mark.parametrize("force", [False, True])
def test_other_bytes_are_not_written(folder, force):
    changed = states(folder, output(data=b"changed"), output("khac.docx", b"x", "khac"), force=force)

    assert changed == {"khac.docx": "moi", "CV_15.docx": "da_cap_so"}
    assert (folder / "CV_15.docx").read_bytes() == b"issued"
    assert not list(folder.glob("*sua-tay*"))


def test_the_document_under_another_name_is_not_written(folder):
    assert states(folder, output("CV_15_ten-moi.docx")) == {"CV_15_ten-moi.docx": "da_cap_so"}
    assert not (folder / "CV_15_ten-moi.docx").exists()


def test_another_document_under_its_name_is_not_written(folder):
    assert states(folder, output(data=b"x", van_ban="khac")) == {"CV_15.docx": "da_cap_so"}
    assert (folder / "CV_15.docx").read_bytes() == b"issued"


def test_a_further_file_of_it_is_written_beside_the_same_words_only(folder):
    assert states(folder, output(), output("PL01.xlsx", b"book"))["PL01.xlsx"] == "moi"
    assert states(folder, output(data=b"changed"), output("PL02.xlsx"))["PL02.xlsx"] == "da_cap_so"


@pytest.mark.parametrize("force", [False, True])
def test_an_issued_file_that_was_edited_or_signed_since_is_kept(folder, force):
    (folder / "CV_15.docx").write_bytes(b"signed")

    assert states(folder, output(), force=force) == {"CV_15.docx": "da_cap_so"}
    assert (folder / "CV_15.docx").read_bytes() == b"signed"


def test_an_issued_file_that_is_gone_is_written_again(folder):
    (folder / "CV_15.docx").unlink()

    assert states(folder, output()) == {"CV_15.docx": "moi"}
    assert manifest.read(folder)["CV_15.docx"].cap_so == GIVEN


def test_a_file_of_a_void_number_is_nobodys_and_kept(folder):
    mark_issued(folder, {"CV_15.docx": None})

    with pytest.raises(FileError) as refused:
        write_all(folder, [output(data=b"changed")])

    assert refused.value.id == "tep_da_sua_tay"
    assert manifest.issued(manifest.read(folder)) == {}


@pytest.mark.parametrize(
    "number",
    ['{"so": 0, "ngay": "2026-01-15"}', '{"so": 1, "ngay": "31/12"}', '{"so": true, "ngay": "2026-01-15"}',
     '{"ngay": "2026-01-15"}', '[]', '{"so": 1, "ngay": "2026-01-15", "biet": 7}'],
)  # fmt: skip
def test_a_number_altered_by_hand_makes_the_manifest_unreadable(folder, number):
    text = f'{{"phien_ban": 1, "tep": {{"a": {{"sha256": "0", "van_ban": "x", "cap_so": {number}}}}}}}'
    (folder / manifest.NAME).write_text(text, encoding="utf-8")

    with pytest.raises(FileError) as refused:
        manifest.read(folder)

    assert refused.value.id == "ban_ke_hong"

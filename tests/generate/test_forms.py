"""Every starting and every sample dossier goes into a form and comes back, to the same documents."""

import shutil

import pytest

from docgen.errors import UsageError
from docgen.excel import form
from docgen.generate import forms, make
from docgen.models.ho_so import HoSo
from docgen.sources import office, starting
from docgen.sources.office import Office
from tests.sources.forms import DATA, ho_so_of, opened, read

HOME = Office(office.shipped(), office.shipped())
CHOICES = forms.choices(HOME)
SAMPLES = sorted(DATA.glob("mau/*/ho_so.yaml"))


@pytest.mark.parametrize("kind", starting.start_kinds())
def test_every_starting_dossier_comes_back_from_its_form(kind):
    tree = read(forms.start_form(kind))

    assert tree.errors == ()
    assert HoSo.model_validate(tree.data) == ho_so_of(starting.start_file(kind))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_every_sample_makes_the_same_documents_from_a_form(path, tmp_path):
    folder = tmp_path / path.parent.name
    shutil.copytree(path.parent, folder)
    (folder / "ho_so.xlsx").write_bytes(form.workbook(ho_so_of(path.read_bytes()), CHOICES))

    text, book = make(folder / "ho_so.yaml"), make(folder / "ho_so.xlsx")

    assert [one.name for one in book.outputs] == [one.name for one in text.outputs]
    for ours, theirs in zip(book.outputs, text.outputs, strict=True):
        if ours.name.endswith(".docx"):
            assert ours.data == theirs.data, ours.name
    assert [one.found for one in book.findings] == [one.found for one in text.findings]


def test_the_text_of_a_kind_is_explained_as_its_starting_file_does():
    sheet = opened(forms.start_form("quyet_dinh"))["Văn bản"]

    assert "Điều" in sheet["B8"].value
    assert "Alt+Enter" in sheet["B8"].value


def test_the_lists_are_those_of_the_office(tmp_path):
    from tests.offices import office as made

    book = opened(forms.start_form("cong_van", office.find(made(tmp_path))))
    listed = {cell.value for line in book["Danh mục chọn"].iter_rows() for cell in line}

    assert "skhcn – Sở Khoa học và Công nghệ" in listed
    assert not any(str(one).startswith("bkhcn") for one in listed)


def test_an_unknown_kind_is_refused():
    with pytest.raises(UsageError) as caught:
        forms.start_form("nghi_quyet")

    assert caught.value.id == "loai_khong_co"

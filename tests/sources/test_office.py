"""The office's folder is found, its templates are found by bare names only."""

import unicodedata

import pytest

from docgen.errors import FileError
from docgen.sources import office

SHIPPED = office.shipped()


def lay_out(folder, *names):
    (folder / "data").mkdir()
    (folder / "templates").mkdir()
    for name in names:
        (folder / "templates" / name).write_bytes(name.encode())
    return office.find(folder)


def test_the_nearest_folder_with_data_and_templates_is_the_office(tmp_path):
    lay_out(tmp_path)
    inner = tmp_path / "ho_so" / "thang_5"
    inner.mkdir(parents=True)

    found = office.find(inner)

    assert found.root == tmp_path.resolve()
    assert found.own
    assert found.shown(found.root / "data" / "co_quan.yaml") == "data/co_quan.yaml"


def test_without_an_office_what_docgen_ships_is_used(tmp_path):
    found = office.find(tmp_path)

    assert found.root == SHIPPED
    assert not found.own
    assert (SHIPPED / "data" / "co_quan.yaml").is_file()
    assert found.shown(tmp_path / "ho_so.yaml") == "ho_so.yaml"


def test_the_offices_own_template_comes_first(tmp_path):
    home = lay_out(tmp_path, "cong_van.docx")

    assert office.template(home, "cong_van").data == b"cong_van.docx"
    assert office.template(home, "cong_van.docx").name == "templates/cong_van.docx"
    assert office.template(home, "phu_luc").data == (SHIPPED / "templates" / "phu_luc.docx").read_bytes()


@pytest.mark.parametrize(
    "name",
    ["../cong_van", "/etc/passwd", "a/b", "a\\b", "..", ".an", "~$cong_van", "C:x", "a\0b", "x\ny"],
)
def test_a_template_is_named_never_pathed(tmp_path, name):
    with pytest.raises(FileError) as caught:
        office.template(lay_out(tmp_path), name)

    assert caught.value.id == "mau_ten_sai"


def test_an_absent_template_names_the_nearest(tmp_path):
    with pytest.raises(FileError) as caught:
        office.template(lay_out(tmp_path, "Mẫu báo cáo.docx"), "mau bao cao")

    assert caught.value.id == "mau_khong_co_gan"
    assert caught.value.args_["near"] == "Mẫu báo cáo"


def test_a_name_is_found_however_its_letters_are_composed(tmp_path):
    home = lay_out(tmp_path, unicodedata.normalize("NFD", "Mẫu.docx"))

    assert office.template(home, "Mẫu").data


def test_a_name_longer_than_a_disk_takes_is_told(tmp_path):
    with pytest.raises(FileError) as caught:
        office.template(lay_out(tmp_path), "ế" * 100)

    assert caught.value.id == "mau_ten_sai"


def test_only_files_that_can_be_named_are_listed(tmp_path):
    for folder in ("data", "templates", "templates/thu.docx"):
        (tmp_path / folder).mkdir()
    for name in ("rieng.docx", "a<b>.docx", "~$rieng.docx", ".an.docx"):
        (tmp_path / "templates" / name).write_bytes(b"x")

    own = [one.name for one in office.listed(office.find(tmp_path)) if one.own]

    assert own == ["rieng"]
    assert not {"thu", "a<b>"} & set(office.template_names(office.find(tmp_path)))

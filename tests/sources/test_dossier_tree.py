"""A dossier is YAML or a workbook, and is found, read and told of as either."""

import pytest

from docgen.errors import DocgenError, Where, leaves
from docgen.excel import form
from docgen.sources import citing, dossier, dossier_tree, several
from docgen.sources.lines import Lines
from tests.offices import LETTER, office
from tests.sources.forms import ho_so_of, opened, put, saved
from tests.sources.workbooks import book, data_of


def letter(**cells) -> bytes:
    made = opened(form.workbook(ho_so_of(LETTER.encode()), {}))
    for label, value in cells.items():
        put(made["Văn bản"], label.replace("_", " "), value)
    return saved(made)


def texts(loaded) -> list[dict[str, str]]:
    return [dict(row.o) for rows in loaded.tables.values() for row in rows]


@pytest.fixture
def home(tmp_path):
    return office(tmp_path).parent


def test_a_workbook_gives_the_facts_of_its_yaml(home):
    (home / "a.xlsx").write_bytes(letter())
    (home / "b.yaml").write_text(LETTER, encoding="utf-8")

    book_, text = dossier.load(home / "a.xlsx"), dossier.load(home / "b.yaml")

    assert book_.ho_so == text.ho_so
    assert texts(book_) == texts(text)
    assert "a.xlsx" in book_.files


def test_what_the_facts_refuse_is_told_at_its_cell_in_the_order_of_the_sheets(home):
    (home / "a.xlsx").write_bytes(letter(Trích_yếu=None, Người_ký="phi", Ngày_văn_bản="31/02/2026"))

    with pytest.raises(DocgenError) as caught:
        dossier.load(home / "a.xlsx")

    found = [(error.id, error.where.cell) for error in leaves(caught.value)]
    assert found == [
        ("ngay_khong_co", "Văn bản!C6"),
        ("mau_excel_thieu", "Văn bản!C7"),
        ("nguoi_ky_khong_co_gan", "Văn bản!C11"),
    ]


def test_workbooks_that_are_dossiers_are_found_in_folders_and_others_passed_over(home):
    (home / "a.xlsx").write_bytes(letter())
    (home / "~$a.xlsx").write_bytes(b"lock")
    (home / "so_lieu.xlsx").write_bytes(data_of(book(["STT", "Mã"])))
    (home / "hong.xlsx").write_bytes(b"PK")

    assert [path.name for path in several.in_folder(home)] == ["a.xlsx", "ho_so.yaml"]


def test_citations_in_a_workbook_are_found_by_their_cells(home):
    data = letter(Nội_dung="Theo {{ can_cu.nd30_2020 }}.\n\nTheo {{ can_cu.nd30_2020 }}.")
    (home / "a.xlsx").write_bytes(data)
    (home / "so_lieu.xlsx").write_bytes(data_of(book(["STT", "Mã"])))

    found = citing.find("nd30_2020", home)

    assert [(where.cell, where.line) for where in found.places] == [("Văn bản!C8", 0)] * 2
    assert not [error for error in found.unread if error.where.file.endswith(".xlsx")]


def test_places_are_ranked_by_line_or_by_sheet_and_row():
    cells = {("co_quan",): "Hồ sơ!C3", ("van_ban", 0): "Văn bản!C1"}
    in_book = dossier_tree.rank(Lines("a.xlsx", {}, {}, cells=cells))
    in_text = dossier_tree.rank(Lines("a.yaml", {}, {}))
    places = [Where("a", cell=cell) for cell in ("Văn bản!C10", "Văn bản!C9", "Hồ sơ!C12")]

    assert [place.cell for place in sorted(places, key=in_book)] == ["Hồ sơ!C12", "Văn bản!C9", "Văn bản!C10"]
    assert in_text(Where("a", line=3)) < in_text(Where("a", line=12))

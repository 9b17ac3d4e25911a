"""The place of a value: its line, in a workbook its cell, of what is absent the nearest around it."""

from docgen.sources.lines import Lines, Placed

TEXT = Lines("a.yaml", {("van_ban",): 3, ("van_ban", 0, "noi_dung"): 7}, {("van_ban", 0, "noi_dung"): 8})
BOOK = Lines(
    "a.xlsx", {("van_ban",): 1}, {}, cells={(): "Hồ sơ!A1", ("van_ban", 0, "noi_dung"): "Văn bản!C8"}
)


def test_a_value_of_a_text_file_has_a_line_and_its_text_the_next():
    place = ("van_ban", 0, "noi_dung")

    assert (TEXT.where(place).line, TEXT.text_where(place).line) == (7, 8)
    assert TEXT.where(("van_ban", 0, "nguoi_ky")).line == 3
    assert TEXT.where(place).cell == ""


def test_a_value_of_a_workbook_has_a_cell_and_no_line():
    place = BOOK.text_where(("van_ban", 0, "noi_dung"))

    assert (place.cell, place.line, place.field) == ("Văn bản!C8", 0, "van_ban[1].noi_dung")
    assert BOOK.where(("co_quan",)).cell == "Hồ sơ!A1"


def test_lines_kept_by_list_and_mapping_are_found_by_path():
    placed = Placed(1, {(): {"a": 1, "b": 2}, ("b",): {0: 3, 1: 4}})

    assert dict(placed) == {(): 1, ("a",): 1, ("b",): 2, ("b", 0): 3, ("b", 1): 4}
    assert len(placed) == 5
    assert [placed.get(path) for path in [("b", 2), ("c",), ("a", "x")]] == [None, None, None]
    assert Lines("f", placed, {}).line(("b", 1, "x")) == 4

"""Drop-down lists of a form: keys with their names, closed or only proposed."""

from docgen.excel import form
from docgen.excel.form_choices import Choice
from tests.offices import LETTER
from tests.sources.forms import ho_so_of, opened, row

CHOICES = {"co_quan": [Choice("skhcn", "Sở Khoa học và Công nghệ")], "ten": [Choice("cac_bo", "Các bộ")]}


def test_closed_lists_are_chosen_from_and_keys_bear_their_names():
    book = opened(form.workbook(ho_so_of(LETTER.encode()), CHOICES))
    sheet = book["Hồ sơ"]
    at = row(sheet, "Cơ quan ban hành")

    rules = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
    rule = rules[f"C{at}"]
    column = rule.formula1.split("$")[1]
    listed = [cell.value for cell in book["Danh mục chọn"][column]][1:]
    assert sheet.cell(at, 3).value == "skhcn – Sở Khoa học và Công nghệ"
    assert [one for one in listed if one] == ["skhcn – Sở Khoa học và Công nghệ"]
    assert rule.showErrorMessage


def test_a_recipient_may_be_chosen_or_typed():
    sheet = opened(form.workbook(ho_so_of(LETTER.encode()), CHOICES))["Kính gửi"]

    (rule,) = [one for one in sheet.data_validations.dataValidation if "B3" in one.sqref]
    assert not rule.showErrorMessage

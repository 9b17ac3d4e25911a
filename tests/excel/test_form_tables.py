"""A table in a form: what its sheet cannot hold is refused, not lost."""

import re

import pytest

from docgen.errors import DataError
from docgen.excel import form
from tests.offices import LETTER
from tests.sources.forms import ho_so_of


@pytest.mark.parametrize(
    "columns",
    [
        "[{tieu_de: A, rong_mm: 5, cot: [{ma_cot: ten, tieu_de: B}]}]",
        "[{tieu_de: A, cot: [{ma_cot: ten, tieu_de: B}]}, {tieu_de: A, cot: [{ma_cot: so, tieu_de: C}]}]",
    ],
)
def test_what_the_form_cannot_hold_is_refused(columns):
    head, _, _ = LETTER.partition("            cot:")
    source = re.sub(r"ma: [^,]+, ", "", f"{head}            cot: {columns}\n            nhom: [linh_vuc]\n")

    with pytest.raises(DataError) as caught:
        form.workbook(ho_so_of(source.encode()), {})

    assert caught.value.id == "mau_excel_khong_chua_duoc"

"""What a form asks for follows the models."""

from collections.abc import Iterator

import pytest

from docgen.models.bang import Bang
from docgen.models.cot import Cot
from docgen.models.ho_so import HoSo
from docgen.models.so_lieu import ChiTieu
from docgen.models.van_ban import CongVan, PhuLuc, QuyetDinh, TenLoai
from docgen.sources import form_plan
from docgen.sources.form_cells import slug
from docgen.sources.form_plan import FormItem

DOSSIER = form_plan.dossier()
DOCUMENT = DOSSIER.lists["van_ban"]
ANNEX = DOCUMENT.lists["phu_luc"]
TABLE = ANNEX.lists["bang"]


def items(item: FormItem) -> Iterator[FormItem]:
    yield item
    for below in item.lists.values():
        yield from items(below)


def kinds(item: FormItem) -> dict[str, str]:
    return {".".join(field.path): field.kind for field in item.fields}


@pytest.mark.parametrize(
    ("model", "item"),
    [(HoSo, DOSSIER), (CongVan, DOCUMENT), (QuyetDinh, DOCUMENT), (TenLoai, DOCUMENT), (PhuLuc, ANNEX),
     (Bang, TABLE), (ChiTieu, DOSSIER.lists["chi_tieu"]), (Cot, TABLE.lists["cot"])],
)  # fmt: skip
def test_every_field_of_a_model_has_its_place(model, item):
    asked = {field.path[0] for field in item.fields} | set(item.lists)

    assert set(model.model_fields) - asked <= {"cot"}  # columns below a column: a heading over neighbours


def test_labels_are_the_titles_of_the_fields_and_name_the_fact_around_them():
    labels = {".".join(field.path): field.label for field in DOCUMENT.fields}

    assert labels["trich_yeu"] == QuyetDinh.model_fields["trich_yeu"].title
    assert labels["kem_theo.trich_yeu"] == "Văn bản ban hành kèm theo: Trích yếu"


@pytest.mark.parametrize("item", tuple(items(DOSSIER)), ids=lambda item: item.label)
def test_no_two_fields_of_a_sheet_are_typed_alike(item):
    labels = [slug(field.label) for field in item.fields]

    assert len(set(labels)) == len(labels)


def test_kinds_of_values_are_told_apart():
    found = kinds(DOCUMENT)

    expected = {
        "loai": "tu", "ma_van_ban": "khoa", "du_thao": "co_khong", "so_van_ban": "so", "ngay_van_ban": "ngay",
        "thang_van_ban": "thang", "trich_yeu": "chu", "noi_dung": "doan", "luu.don_vi": "dong",
    }  # fmt: skip
    assert expected.items() <= found.items()
    assert kinds(DOSSIER.lists["chi_tieu"])["gia_tri"] == "chu_so"


def test_words_of_all_kinds_of_documents_are_offered_and_what_each_needs_is_marked():
    fields = {field.path: field for field in DOCUMENT.fields}

    assert {"cong_van", "quyet_dinh", "to_trinh"} <= set(fields["loai",].words)
    assert fields["trich_yeu",].required
    assert not fields["theo_de_nghi",].required


def test_lines_of_a_document_are_a_list_and_those_of_a_table_stay_in_a_cell():
    assert [field.path for field in DOCUMENT.lists["kinh_gui"].fields] == [()]
    assert kinds(TABLE)["tong"] == "dong"

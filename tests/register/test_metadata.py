"""The metadata of Phụ lục VI: filled from the entry, never cut, what is wrong told by its field."""

import datetime as dt
from dataclasses import replace

import pytest

from docgen.errors import DataError, Problems, leaves
from docgen.nd30.metadata import OUTGOING
from docgen.register.entries import DA_CAP, DA_HUY, Issued
from docgen.register.metadata import outgoing
from tests.register.asked import AGENCY, CLERK, NOW, decision

POST = {"SignerInfo.Position": "Giám đốc"}


def issued(state=DA_CAP, **changed):
    document = decision(day=dt.date(2026, 3, 5), **{"metadata": POST} | changed)
    return Issued("s", 7, state, 2026, AGENCY, NOW, CLERK, document.ky_hieu, document.ngay, document)


def test_the_fields_are_those_of_the_decree_and_say_what_the_register_knows():
    found = outgoing(issued(so_ban=12, ghi_chu="Kèm 02 phụ lục"))

    assert found.missing == ()
    assert found.values == {
        "FileCode": {"OrganId": None, "FileCatalog": None, "FileNotation": None},
        "DocOrdinal": None,
        "TypeName": "Quyết định",
        "CodeNumber": "07",
        "CodeNotation": "QĐ-SKHCN",
        "IssuedDate": "05/03/2026",
        "OrganName": AGENCY,
        "Subject": "Công văn về việc rà soát thủ tục hành chính",
        "PageAmount": None,
        "Description": "Kèm 02 phụ lục",
        "SignerInfo": {"Position": "Giám đốc", "FullName": "Trần Văn Mẫu"},
        "To": [
            {"OrganId": None, "OrganName": "Như trên"},
            {"OrganId": None, "OrganName": "Các xã, phường"},
        ],
        "Priority": 0,
        "IssuedAmount": 12,
        "DueDate": None,
        "Language": "Tiếng Việt",
    }


def test_a_recipient_is_named_without_its_purpose():
    names = ("Ủy ban nhân dân tỉnh (để báo cáo)", "Sở Tài chính (b/c)", "Trung tâm Tin học (cơ sở 2)")

    bodies = outgoing(issued(noi_nhan=names)).values["To"]

    assert [one["OrganName"] for one in bodies] == [
        "Ủy ban nhân dân tỉnh",
        "Sở Tài chính",
        "Trung tâm Tin học (cơ sở 2)",
    ]


def test_what_was_stored_at_issuing_goes_before_what_the_book_says():
    stored = {
        "Subject": "Về việc rà soát",
        "Priority": 3,
        "FileCode.FileCatalog": "2026",
        "DueDate": "31/12/2026",
        "To": [{"OrganId": "000.00.15.H48", "OrganName": "UBND tỉnh"}],
    }

    values = outgoing(issued(metadata=POST | stored)).values

    assert values["Subject"] == "Về việc rà soát"
    assert values["Priority"] == 3
    assert values["FileCode"]["FileCatalog"] == 2026
    assert values["To"] == [{"OrganId": "000.00.15.H48", "OrganName": "UBND tỉnh"}]


def test_what_is_missing_is_named_and_left_empty():
    found = outgoing(issued(metadata={}, nguoi_ky="", noi_nhan=()))

    names = [row.name for row in found.missing]
    assert names == ["SignerInfo.Position", "SignerInfo.FullName", "To.OrganName"]
    assert found.values["SignerInfo"] == {"Position": None, "FullName": None}
    assert found.values["To"] == []


@pytest.mark.parametrize("row", OUTGOING, ids=lambda row: row.name)
def test_a_value_of_its_whole_length_passes_and_one_longer_is_told_by_its_field(row):
    def stored(value):
        if row.many:
            names = {"OrganId": "1", "OrganName": "a"} | {row.name.partition(".")[2]: value}
            return POST | {"To": [names]}
        return POST | {row.name: value}

    full = {"String": "ă" * row.length, "Number": "1" * row.length, "Date": "31/12/2026"}[row.type]
    outgoing(issued(metadata=stored(full)))

    with pytest.raises(DataError) as caught:
        outgoing(issued(metadata=stored(full + "1")))

    wanted = row.name.replace("To.", "To[1].")
    assert caught.value.where.field == wanted
    assert caught.value.id == ("sieu_du_lieu_khong_ngay" if row.type == "Date" else "sieu_du_lieu_qua_dai")


def test_all_that_is_wrong_is_told_at_once():
    stored = {"PageAmount": "hai", "DueDate": "31/02/2026", "Subject": 5, "Priority": True}

    with pytest.raises(Problems) as caught:
        outgoing(issued(metadata=POST | stored))

    assert [(one.id, one.where.field) for one in leaves(caught.value)] == [
        ("sieu_du_lieu_khong_chu", "Subject"),
        ("sieu_du_lieu_khong_so", "PageAmount"),
        ("sieu_du_lieu_khong_so", "Priority"),
        ("sieu_du_lieu_khong_ngay", "DueDate"),
    ]


@pytest.mark.parametrize("entry", [issued(DA_HUY), replace(issued(), asked=None, trang_thai="giu_cho")])
def test_a_number_without_a_document_has_none(entry):
    with pytest.raises(DataError) as caught:
        outgoing(entry)

    assert caught.value.id == "sieu_du_lieu_khong_co"

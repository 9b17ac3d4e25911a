"""The register's columns and the metadata's fields, held against the decree's own words and figures."""

from docgen.nd30 import metadata, registers
from docgen.nd30.house import DOCGEN
from docgen.nd30.page import TWIPS_PER_MM

HEADINGS = """
(1) Số, ký hiệu văn bản
(2) Ngày tháng văn bản
(3) Tên loại và trích yếu nội dung văn bản
(4) Người ký
(5) Nơi nhận văn bản
(6) Đơn vị, người nhận bản lưu
(7) Số lượng bản
(8) Ngày chuyển
(9) Ký nhận
(10) Ghi chú
"""
"""Phụ lục IV, Mục I, 2."""
FIELDS = """
FileCode.OrganId String 13
FileCode.FileCatalog Number 4
FileCode.FileNotation String 20
DocOrdinal Number 3
TypeName String 100
CodeNumber String 11
CodeNotation String 30
IssuedDate Date 10
OrganName String 200
Subject String 500
PageAmount Number 3
Description String 500
SignerInfo.Position String 100
SignerInfo.FullName String 50
To.OrganId String 13
To.OrganName String 200
Priority Number 1
IssuedAmount Number 3
DueDate Date 10
Language String 30
"""
"""Phụ lục VI, Phần II, Mục I."""


def test_the_columns_are_those_of_the_form_in_its_order():
    shown = [f"({n}) {column.heading}" for n, column in enumerate(registers.OUTGOING, start=1)]

    assert shown == HEADINGS.strip().splitlines()
    assert registers.TITLE == "Sổ đăng ký văn bản đi"


def test_the_wanted_widths_fill_a_landscape_page():
    wanted = sum(column.width_mm for column in registers.OUTGOING) * TWIPS_PER_MM

    assert abs(wanted - DOCGEN.text_twips(landscape=True)) < TWIPS_PER_MM


def test_what_stands_beside_the_form_has_keys_and_headings_of_its_own():
    keys = [column.key for column in registers.OUTGOING] + [key for key, _ in registers.BESIDE]
    headings = [column.heading for column in registers.OUTGOING] + [text for _, text in registers.BESIDE]

    assert len(set(keys)) == len(keys)
    assert len(set(headings)) == len(headings)


def test_the_fields_have_the_types_and_lengths_of_the_decree():
    rows = [f"{row.name} {row.type} {row.length}" for row in metadata.OUTGOING]

    assert sorted(rows) == sorted(FIELDS.strip().splitlines())
    assert len(metadata.OUTGOING) == 20


def test_every_degree_of_urgency_has_a_number_of_one_digit():
    from docgen.models.van_ban import VanBan

    known = VanBan.model_fields["do_khan"].annotation

    assert {degree for degree in metadata.PRIORITY if degree} == set(known.__args__[0].__args__)
    assert all(0 <= number <= 9 for number in metadata.PRIORITY.values())

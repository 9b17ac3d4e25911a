"""The tables of the register, as they are in the newest version; `migrations` builds them."""

from sqlalchemy import Column, Integer, MetaData, Table, Text

METADATA = MetaData()

FORMAT = Table("docgen_dinh_dang", METADATA, Column("ten", Text, primary_key=True), Column("gia_tri", Text))
"""One row, ``phien_ban``: the version of the schema."""

BOOKS = Table(
    "docgen_so_sach",
    METADATA,
    Column("khoa", Text, primary_key=True),
    Column("pham_vi", Text, nullable=False),
    Column("co_quan", Text, nullable=False),
    Column("nam", Integer, nullable=False),
    Column("nhom", Text, nullable=False),
    Column("tu_van", Text, nullable=False),
    Column("mat", Integer, nullable=False),
    Column("tu_ngay", Text, nullable=False),
    Column("dau", Integer, nullable=False),
)
"""The series. PostgreSQL locks the row of one while a number of it is given."""

NUMBERS = Table(
    "docgen_so",
    METADATA,
    Column("so_sach", Text, primary_key=True),
    Column("so", Integer, primary_key=True),
    Column("pham_vi", Text, nullable=False),
    Column("ky_hieu", Text),
    Column("trang_thai", Text, nullable=False),
    Column("nam", Integer, nullable=False),
    Column("ngay", Text),
    Column("loai", Text),
    Column("co_quan_khoa", Text, nullable=False),
    Column("khoa", Text),
    Column("du_lieu", Text, nullable=False),
)
"""The numbers: `du_lieu` is the whole row as JSON, the other columns what is searched and kept unique.

Unique: (pham_vi, ky_hieu, so) and (co_quan_khoa, khoa); NULL where there is no ký hiệu, or no document that
still bears the number.
"""

POLICIES = Table(
    "docgen_chinh_sach",
    METADATA,
    Column("co_quan_khoa", Text, primary_key=True),
    Column("tu_ngay", Text, primary_key=True),
    Column("du_lieu", Text, nullable=False),
)

JOURNAL = Table(
    "docgen_nhat_ky",
    METADATA,
    Column("stt", Integer, primary_key=True),
    Column("luc", Text, nullable=False),
    Column("ai", Text, nullable=False),
    Column("viec", Text, nullable=False),
    Column("vi_sao", Text, nullable=False),
    Column("noi_dung", Text, nullable=False),
    Column("ma", Text, nullable=False),
)
"""Every change, in order; triggers let nobody change or delete a line."""

PENDING = Table(
    "docgen_cho",
    METADATA,
    Column("so_sach", Text, primary_key=True),
    Column("so", Integer, primary_key=True),
    Column("tep", Text, nullable=False),
)
"""Files staged for a recorded number and not yet renamed: what a crash leaves to be done. Not journaled."""

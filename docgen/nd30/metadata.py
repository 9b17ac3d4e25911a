"""The outgoing metadata of a document (NĐ 30/2020, Phụ lục VI, Phần II, Mục I): 20 fields, types, lengths."""

from typing import Literal

from docgen.values import dataclass

DataType = Literal["String", "Number", "Date"]


@dataclass(frozen=True, slots=True)
class DataField:
    """One field: its name (dots lead into a group), its label, its type, how many characters it may have."""

    name: str
    label: str
    type: DataType
    length: int
    needed: bool = False
    """The register itself must know it of every document issued; the decree leaves open what may be empty."""
    many: bool = False
    """The group of the field is a list: a document goes to several bodies."""


F = DataField
# fmt: off
OUTGOING: tuple[DataField, ...] = (
    F("FileCode.OrganId",     "Mã định danh cơ quan lập hồ sơ",  "String", 13),
    F("FileCode.FileCatalog", "Năm hình thành hồ sơ",            "Number", 4),
    F("FileCode.FileNotation", "Số và ký hiệu hồ sơ",            "String", 20),
    F("DocOrdinal",           "Số thứ tự văn bản trong hồ sơ",   "Number", 3),
    F("TypeName",             "Tên loại văn bản",                "String", 100, needed=True),
    F("CodeNumber",           "Số của văn bản",                  "String", 11, needed=True),
    F("CodeNotation",         "Ký hiệu của văn bản",             "String", 30, needed=True),
    F("IssuedDate",           "Ngày, tháng, năm văn bản",        "Date",   10, needed=True),
    F("OrganName",            "Tên cơ quan ban hành",            "String", 200, needed=True),
    F("Subject",              "Trích yếu nội dung",              "String", 500, needed=True),
    F("PageAmount",           "Số trang",                        "Number", 3),
    F("Description",          "Ghi chú",                         "String", 500),
    F("SignerInfo.Position",  "Chức vụ người ký",                "String", 100, needed=True),
    F("SignerInfo.FullName",  "Họ tên người ký",                 "String", 50, needed=True),
    F("To.OrganId",           "Mã định danh nơi nhận",           "String", 13, many=True),
    F("To.OrganName",         "Tên nơi nhận",                    "String", 200, needed=True, many=True),
    F("Priority",             "Mức độ khẩn",                     "Number", 1, needed=True),
    F("IssuedAmount",         "Số lượng bản",                    "Number", 3),
    F("DueDate",              "Hạn trả lời",                     "Date",   10),
    F("Language",             "Ngôn ngữ",                        "String", 30, needed=True),
)
# fmt: on
BY_NAME = {row.name: row for row in OUTGOING}
PRIORITY = {None: 0, "khan": 1, "thuong_khan": 2, "hoa_toc": 3}
"""Degree of urgency of a document → its number; the decree gives the field one digit and no list."""
LANGUAGE = "Tiếng Việt"
"""Language of a document, where nobody says another."""

"""The documents of Mẫu 1.2 to 1.5 as the engine fills them: what stands where, and what is absent."""

import pytest

from docgen.word.draw.shipped import make_template
from docgen.word.link import Piece, link
from docgen.word.ooxml import w
from docgen.word.template import parse
from tests.word.draw.filling import ALL, BASES, body, filled, lines, part

HEAD = [
    "Cơ quan chủ quản",
    "Cơ quan ban hành",
    "Dòng kẻ cơ quan",
    "Quốc hiệu",
    "Tiêu ngữ",
    "Dòng kẻ Tiêu ngữ",
]
NUMBERED = [*HEAD, "Số và ký hiệu", "Địa danh và thời gian"]
TITLE = ["Tên loại", "Trích yếu"]
FOOT = ["Nơi nhận", "Nơi nhận - danh sách", "Nơi nhận - danh sách"]
SIGNED = [*FOOT, "Quyền hạn và chức vụ người ký", "Họ tên người ký"]
DOCUMENTS = pytest.mark.parametrize("kind", ["cong_van", "ten_loai", "quyet_dinh"])


def styles(out):
    return [style for style, _ in lines(out)]


def texts(out, style):
    return [text for found, text in lines(out) if found == style]


@pytest.mark.parametrize("kind", ALL)
def test_a_template_asks_for_the_agreed_names_and_no_others(kind):
    program = link([Piece(parse(make_template(kind), f"{kind}.docx"))], "lon")

    assert program.names(0) - {"_ke"} == set(ALL[kind]) - {"_ke"}


def test_a_named_kind_has_its_title_in_the_middle_of_the_page_and_a_line_under_it():
    out = filled("ten_loai")

    assert styles(out) == [*NUMBERED, *TITLE, "Dòng kẻ trích yếu", "Nội dung", *SIGNED]


def test_a_named_kind_has_addressees_and_bases_where_they_are_given():
    out = filled("ten_loai", kinh_gui=["Bộ Nội vụ", "Bộ Tài chính"], can_cu=BASES)

    after = styles(out)[styles(out).index("Dòng kẻ trích yếu") + 1 :]
    assert after == [
        *("Kính gửi", "Kính gửi - danh sách", "Kính gửi - danh sách"),
        *("Căn cứ", "Căn cứ", "Nội dung"),
        *SIGNED,
    ]
    assert texts(out, "Kính gửi - danh sách") == ["- Bộ Nội vụ;", "- Bộ Tài chính."]


def test_one_addressee_of_a_submission_stands_beside_kinh_gui():
    out = filled("ten_loai", kinh_gui=["Bộ Nội vụ"])

    assert texts(out, "Kính gửi") == ["Kính gửi: Bộ Nội vụ"]


def test_a_decision_names_its_power_then_its_bases_then_what_it_decides():
    out = filled("quyet_dinh", noi_dung=body(("dieu_nd", "Điều 1. Ban hành Quy chế./.")))

    assert styles(out) == [
        *(*NUMBERED, *TITLE, "Dòng kẻ trích yếu", "Thẩm quyền ban hành", "Căn cứ", "Căn cứ"),
        *("Quyết định", "Điều có nội dung"),
        *SIGNED,
    ]
    assert texts(out, "Tên loại") == ["QUYẾT ĐỊNH"]
    assert texts(out, "Quyết định") == ["QUYẾT ĐỊNH:"]


def test_a_text_issued_with_a_decision_has_no_number_no_day_and_no_signature():
    out = filled("van_ban_kem_theo")

    assert styles(out) == [*HEAD, *TITLE, "Kèm theo", "Dòng kẻ phụ lục", "Điều"]


def test_a_text_issued_in_a_file_of_its_own_bears_the_line_of_the_e_signature_first():
    out = filled("van_ban_kem_theo", ky_so="Số: 15/QĐ-SKHCN; 05/01/2026; 10:30:15")

    assert lines(out)[0] == ("Thông tin ký số", "Số: 15/QĐ-SKHCN; 05/01/2026; 10:30:15")
    assert styles(out)[1:7] == HEAD


def test_a_decision_with_its_text_and_its_list_are_three_sections():
    out = filled("quyet_dinh", "van_ban_kem_theo", "danh_sach_noi_nhan")

    starts = [found.get(w("start")) for found in part(out).iter(w("pgNumType"))]
    assert starts == ["1", "1", "1"]
    assert texts(out, "Tên loại") == ["QUYẾT ĐỊNH", "QUY CHẾ"]


def test_a_list_of_recipients_ends_with_the_number_of_copies():
    out = filled("danh_sach_noi_nhan")

    rows = [["".join(cell.itertext(w("t"))) for cell in row.iter(w("tc"))] for row in part(out).iter(w("tr"))]
    assert rows == [
        ["STT", "Nơi nhận", "Số bản", "Ghi chú"],
        ["1", "Bộ Nội vụ", "2", ""],
        ["Tổng số", "2", ""],
    ]


@DOCUMENTS
def test_the_post_in_the_agency_stands_above_the_name_and_the_room_for_the_hand_above_both(kind):
    out = filled(kind, quyen_han=["TRƯỞNG BAN"], chuc_vu_khac=["PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH"])

    assert lines(out)[-4:] == [
        ("Quyền hạn và chức vụ người ký", "TRƯỞNG BAN"),
        ("Chức vụ khác của người ký", "PHÓ CHỦ TỊCH"),
        ("Chức vụ khác của người ký", "ỦY BAN NHÂN DÂN TỈNH"),
        ("Họ tên người ký", "Nguyễn Văn An"),
    ]
    name = [one for one in part(out).iter(w("p")) if "".join(one.itertext(w("t"))) == "Nguyễn Văn An"]
    assert name[0].find(f"{w('pPr')}/{w('spacing')}").get(w("before")) == "0"


@DOCUMENTS
def test_without_another_post_the_name_stands_under_the_room_for_the_hand(kind):
    out = filled(kind)

    name = [one for one in part(out).iter(w("p")) if "".join(one.itertext(w("t"))) == "Nguyễn Văn An"]
    assert [one.find(f"{w('pPr')}/{w('spacing')}") for one in name] == [None]


@pytest.mark.parametrize("length", [1600, 2400, 3100])
def test_the_line_under_the_subject_is_as_long_as_asked_for(length):
    out = filled("ten_loai", _ke={**ALL["ten_loai"]["_ke"], "ke_trich_yeu": length})

    line = next(
        one
        for one in part(out).iter(w("p"))
        if (style := one.find(f"{w('pPr')}/{w('pStyle')}")) is not None
        and style.get(w("val")) == "DongKeTrichYeu"
    )
    indent = line.find(f"{w('pPr')}/{w('ind')}")
    assert 9354 - int(indent.get(w("left"))) - int(indent.get(w("right"))) == length

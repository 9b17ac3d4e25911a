"""The register as Word and Excel files: what the template is given, and what comes out."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from lxml import etree

from docgen.generate import register_book
from docgen.models.co_quan import CoQuan
from docgen.nd30.registers import OUTGOING
from docgen.register import printed, series
from docgen.register.entries import DA_CAP, DA_HUY, GIU_CHO, THEO_LOAI, THEO_NHOM, Fault, Issued, Policy
from docgen.sources import office
from docgen.word.ooxml import w
from tests.offices import office as an_office
from tests.register.asked import AGENCY, CLERK, NOW, asked, decision
from tests.word.soundness import faults

WORDS = register_book.Cover({series.agency_key(AGENCY): "UBND tỉnh Quảng Ngãi"}, "02")
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)


def number(so, document=None, state=DA_CAP, policy=None, **more):
    document = document or asked(f"{so}")
    meant = series.of(document, (policy or Policy(AGENCY),), FIRST)
    kept = state == GIU_CHO
    return Issued(
        meant.khoa, so, state, 2026, AGENCY, NOW, CLERK,
        "" if kept else document.ky_hieu, None if kept else document.ngay, None if kept else document, **more,
    )  # fmt: skip


def books(*entries, faults=(), policies=()):
    return printed.books(entries, FIRST, LAST, policies={AGENCY: policies}, faults=faults)


def in_word(found, tmp_path):
    return register_book.to_word(found, WORDS, office.find(tmp_path))


def body(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml")).find(w("body"))


def table(data, at=1):
    """Return the rows of a table as the texts of their cells."""
    rows = body(data).findall(w("tbl"))[at].findall(w("tr"))
    return [["".join(cell.itertext()) for cell in row.findall(w("tc"))] for row in rows]


def test_the_word_file_is_sound_and_has_cover_and_table(tmp_path):
    data = in_word(
        books(number(1, decision(so_ban=12, ngay_chuyen=dt.date(2026, 3, 11), ky_nhan="Lan"))), tmp_path
    )

    assert faults(data) == []
    lines = [line for line in map("".join, (p.itertext() for p in body(data)[1].iter(w("p")))) if line]
    assert lines == [
        "UBND TỈNH QUẢNG NGÃI",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        "Năm: 2026",
        "Từ ngày 01/01/2026 đến ngày 31/12/2026",
        "Từ số 01 đến số 01",
        "Quyển số: 02",
    ]
    assert table(data) == [
        [column.heading for column in OUTGOING],
        [f"({n})" for n in range(1, 11)],
        ["01/QĐ-SKHCN", "10/3/2026", "Công văn về việc rà soát thủ tục hành chính", "Trần Văn Mẫu",
         "Như trên; Các xã, phường", "", "12", "11/3/2026", "Lan", ""],
    ]  # fmt: skip


def test_both_heading_rows_repeat_on_every_page_and_the_page_lies(tmp_path):
    root = body(in_word(books(number(1)), tmp_path))

    heads = root.findall(w("tbl"))[1].findall(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}")
    size = root.find(f"{w('sectPr')}/{w('pgSz')}")

    assert len(heads) == 2
    assert size.get(w("orient")) == "landscape"
    assert root.find(f".//{w('pageBreakBefore')}") is not None


def test_a_void_number_is_struck_but_for_its_note(tmp_path):
    data = in_word(books(number(1, state=DA_HUY, ly_do="nhầm"), number(2)), tmp_path)

    void, given = body(data).findall(w("tbl"))[1].findall(w("tr"))[2:]

    struck = [cell.find(f".//{w('strike')}") is not None for cell in void.findall(w("tc"))]
    assert struck == [True] * 9 + [False]
    assert "".join(void[-1].itertext()) == "Đã hủy: nhầm"
    assert given.find(f".//{w('strike')}") is None


def test_reserved_numbers_gaps_and_changes_stand_in_the_table(tmp_path):
    entries = [number(1), number(2, state=GIU_CHO, ly_do="chờ ký"), number(5)]
    gap = Fault("so_khuyet", entries[0].so_sach, 3, 4)
    change = Policy(AGENCY, THEO_LOAI, dt.date(2026, 7, 1))

    rows = table(in_word(books(*entries, faults=[gap], policies=[change]), tmp_path))

    assert [(row[0], row[-1]) for row in rows[3:5]] == [
        ("02", "Giữ số: chờ ký"),
        ("03–04", "Số khuyết, chưa ghi lý do"),
    ]
    assert rows[-1] == ["Từ ngày 01/7/2026: lấy số riêng theo từng loại văn bản."]


def test_each_series_has_a_cover_that_names_it(tmp_path):
    policy = Policy(AGENCY, THEO_LOAI)
    found = books(
        number(1, decision(), policy=policy),
        number(1, asked(), policy=policy),
        number(1, asked("m", do_mat="mat")),
        number(1, asked("t", tu_van="Hội đồng Khoa học")),
    )

    data = in_word(found, tmp_path)

    names = {register_book.title(one).partition("\n")[2] for one in found}
    assert names == {"(Quyết định)", "(Công văn)", "(văn bản mật)", "(Hội đồng Khoa học)"}
    assert found[-1].mat
    assert len(body(data).findall(w("tbl"))) == 8
    assert faults(data) == []


def test_a_group_of_kinds_is_told_by_its_name():
    policy = Policy(AGENCY, THEO_NHOM, None, {"Nhóm 1": ("quyet_dinh",)})

    found = books(number(1, decision(), policy=policy), number(1, asked(), policy=policy))

    assert {register_book.title(one).partition("\n")[2] for one in found} == {
        "(Nhóm 1)",
        "(các loại văn bản khác)",
    }


def test_a_text_that_looks_like_a_tag_or_markup_stays_text(tmp_path):
    odd = "{{ 7*7 }} <b>&amp; {% x %}"

    assert table(in_word(books(number(1, asked(nguoi_ky=odd))), tmp_path))[2][3] == odd


def agencies(*parents):
    facts = {
        "ten_co_quan": AGENCY,
        "ten_viet_tat": "SKHCN",
        "dia_danh": "A",
        "chuc_vu_nguoi_dung_dau": "Giám đốc",
    }
    return {
        str(n): CoQuan.model_validate({**facts, "co_quan_chu_quan": one}) for n, one in enumerate(parents)
    }


def test_the_parent_of_an_agency_is_on_the_cover_unless_two_agencies_share_its_name():
    (found,) = books(number(1))

    assert register_book.cover(agencies("UBND tỉnh A")).parent(found) == "UBND tỉnh A"
    assert register_book.cover(agencies("UBND tỉnh A", "UBND tỉnh B")).parent(found) == ""


def test_an_office_may_draw_the_book_itself(tmp_path):
    an_office(tmp_path)
    from docgen.word.draw.shipped import make_template
    from tests.templates.breaking import edited

    own = edited(make_template("so_van_ban_di"), "Quyển số: ", "Tập số: ", "word/document.xml")
    (tmp_path / "templates" / "so_van_ban_di.docx").write_bytes(own)

    assert "Tập số: 02" in table(in_word(books(number(1)), tmp_path), 0)[0][0]


def test_word_and_excel_hold_the_same_rows(tmp_path):
    found = books(number(1), number(2, state=DA_HUY, ly_do="nhầm"), number(3, state=GIU_CHO, ly_do="chờ"))

    sheet = openpyxl.load_workbook(io.BytesIO(register_book.to_excel(found, WORDS)))["Sổ"]

    excel = [(row[0].value, row[3].value or "", row[9].value or "") for row in sheet.iter_rows(min_row=3)]
    assert excel == [(row[0], row[3], row[9]) for row in table(in_word(found, tmp_path))[2:]]


def test_the_same_book_gives_the_same_bytes(tmp_path):
    found = books(number(1), number(2))

    assert in_word(found, tmp_path) == in_word(found, tmp_path)


@pytest.mark.slow
def test_thousands_of_rows_come_out_whole(tmp_path):
    found = books(*(number(n) for n in range(1, 5001)))

    data = in_word(found, tmp_path)

    assert len(table(data)) == 5002
    assert register_book.names(found[0], WORDS)["den_so"] == "5000"

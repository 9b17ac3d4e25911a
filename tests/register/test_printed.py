"""The book as an inspector reads it: order, states, gaps, changes of policy and of ký hiệu."""

import datetime as dt

from docgen.register import printed, series
from docgen.register.entries import DA_CAP, DA_HUY, GIU_CHO, THEO_LOAI, Fault, Issued, Policy
from docgen.register.printed import KHUYET, Entry, Note
from tests.register.asked import AGENCY, CLERK, NOW, asked, decision

FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
ONE = Policy(AGENCY)


def numbered(so, document=None, *, day=None, state=DA_CAP, like=None, **more):
    """A number of the series of `document`, or of that of `like` where it has no document."""
    meant = series.of(document or like or asked(), (ONE,), FIRST)
    return Issued(
        meant.khoa,
        so,
        state,
        meant.nam,
        AGENCY,
        NOW,
        CLERK,
        document.ky_hieu if document else "",
        day or (document.ngay if document else None),
        document,
        **more,
    )


def day(month, number=1):
    return dt.date(2026, month, number)


def book(*entries, tu=FIRST, den=LAST, policies=(ONE,), faults=()):
    (found,) = printed.books(entries, tu, den, policies={AGENCY: policies}, faults=faults)
    return found


def shown(found):
    return [row.text if isinstance(row, Note) else (row.so_ky_hieu, row.ghi_chu) for row in found.rows]


def test_numbers_stand_in_their_order_whatever_the_order_they_come_in():
    rows = [numbered(n, asked(str(n), day(n))) for n in (3, 1, 2)]

    found = book(*rows)

    assert [row.so for row in found.rows] == [1, 2, 3]
    assert found.numbers == (1, 3)


def test_a_void_number_says_so_and_why_and_keeps_its_document():
    found = book(numbered(1, asked(ghi_chu="bản gốc"), state=DA_HUY, ly_do="nhầm người ký"))

    (row,) = found.rows
    assert row.ghi_chu == "Đã hủy: nhầm người ký; bản gốc"
    assert row.trang_thai == DA_HUY
    assert row.asked.nguoi_ky == "Trần Văn Mẫu"


def test_a_reserved_number_tells_until_when_and_what_for():
    found = book(numbered(1, state=GIU_CHO, ly_do="chờ ký", han=day(3, 31)))

    assert shown(found) == [("01", "Giữ số đến ngày 31/3/2026: chờ ký")]


def test_a_date_that_runs_backwards_is_explained():
    found = book(numbered(1, asked(), ly_do_ngay="Ký theo ngày họp"))

    assert shown(found) == [("01/SKHCN-CĐS", "Ký theo ngày họp")]


def test_a_gap_has_a_row_that_names_its_numbers_and_its_reason():
    entries = [numbered(1, asked("a", day(1))), numbered(5, asked("b", day(2)))]
    key = entries[0].so_sach
    faults = [Fault("so_khuyet", key, 2, 3), Fault("so_khuyet", key, 4, 4, ly_do="sổ giấy bỏ trống")]
    faults += [Fault("so_khuyet", "sổ khác", 3), Fault("so_lui_ngay", key, 3)]

    found = book(*entries, faults=faults)

    assert [row.trang_thai for row in found.rows] == [DA_CAP, KHUYET, KHUYET, DA_CAP]
    assert shown(found)[1:3] == [
        ("02–03", "Số khuyết, chưa ghi lý do"),
        ("04", "Số khuyết: sổ giấy bỏ trống"),
    ]


def test_a_gap_stands_in_the_book_of_the_number_that_follows_it():
    entries = [numbered(3, asked("a", day(1))), numbered(6, asked("b", day(2)))]
    key = entries[0].so_sach
    faults = [Fault("so_khuyet", key, 1, 2), Fault("so_khuyet", key, 4, 5)]

    january = book(*entries, den=day(1, 31), faults=faults)
    february = book(*entries, tu=day(2), faults=faults)

    assert [row.so_ky_hieu for row in january.rows] == ["01–02", "03/SKHCN-CĐS"]
    assert [row.so_ky_hieu for row in february.rows] == ["04–05", "06/SKHCN-CĐS"]


def test_a_date_that_runs_backwards_without_a_reason_of_its_own_is_remarked():
    entries = [numbered(n, asked(str(n), day(4 - n), ghi_chu="gốc")) for n in (1, 2, 3)]
    key = entries[0].so_sach
    faults = [
        Fault("so_lui_ngay", key, 2, chi_tiet="01/SKHCN-CĐS"),
        Fault("so_lui_ngay", key, 3, ly_do="Giữ cho hội nghị", chi_tiet="02/SKHCN-CĐS"),
    ]

    assert [row.ghi_chu for row in book(*entries, faults=faults).rows] == [
        "gốc",
        "Ngày trước ngày của số 01/SKHCN-CĐS, chưa ghi lý do; gốc",
        "Ngày trước ngày của số 02/SKHCN-CĐS: Giữ cho hội nghị; gốc",
    ]


def test_a_period_holds_its_days_and_numbers_without_a_day_by_those_before_them():
    rows = [numbered(n, asked(str(n), day(n))) for n in (1, 2, 4, 5)]
    rows.append(numbered(3, state=GIU_CHO, han=day(12)))

    found = book(*rows, tu=day(2), den=day(4, 30))

    assert [row.so for row in found.rows] == [2, 3, 4]
    assert (found.tu, found.den) == (day(2), day(4, 30))


def test_a_period_without_a_number_has_no_book():
    found = printed.books([numbered(1, asked())], day(5), day(6), policies={}, faults=())

    assert found == ()


def test_a_period_over_two_years_has_a_book_for_each_with_the_days_of_its_year():
    old = asked("cũ", dt.date(2025, 12, 30))
    rows = [numbered(9, old), numbered(1, asked("mới", day(1, 5)))]

    found = printed.books(rows, dt.date(2025, 7, 1), day(6), policies={})

    assert [(one.nam, one.tu, one.den) for one in found] == [
        (2025, dt.date(2025, 7, 1), dt.date(2025, 12, 31)),
        (2026, FIRST, day(6)),
    ]


def test_a_change_of_policy_stands_above_the_first_number_of_its_day():
    rows = [numbered(n, asked(str(n), day(n))) for n in (5, 6, 7, 8)]

    found = book(*rows, policies=(ONE, Policy(AGENCY, THEO_LOAI, day(7))))

    assert shown(found)[2] == "Từ ngày 01/7/2026: lấy số riêng theo từng loại văn bản."
    assert [isinstance(row, Note) for row in found.rows] == [False, False, True, False, False]


def test_a_book_that_a_change_of_policy_closes_tells_it_at_its_end():
    found = book(numbered(1, asked("a", day(5))), policies=(ONE, Policy(AGENCY, THEO_LOAI, day(7))))

    assert isinstance(found.rows[-1], Note)


def test_the_policy_is_no_matter_of_secret_books_and_of_advisory_bodies():
    change = Policy(AGENCY, THEO_LOAI, day(7))
    rows = [numbered(1, asked("a", do_mat="mat")), numbered(1, asked("b", tu_van="Hội đồng Khoa học"))]

    found = printed.books(rows, FIRST, LAST, policies={AGENCY: (ONE, change)})

    assert [(one.mat, one.tu_van, len(one.rows)) for one in found] == [
        (False, "Hội đồng Khoa học", 1),
        (True, "", 1),
    ]


def test_an_abbreviation_that_gives_way_for_good_is_told_once():
    old = [numbered(1, decision("a", day(1))), numbered(2, asked("b", day(2)))]
    new = [
        numbered(3, decision("c", day(3), ky_hieu="QĐ-SKHCNMT")),
        numbered(4, asked("d", day(4), ky_hieu="SKHCNMT-CĐS")),
    ]

    found = book(*old, *new)

    assert shown(found)[2] == "Từ số 03/QĐ-SKHCNMT ngày 01/3/2026: ký hiệu «SKHCN» đổi thành «SKHCNMT»."
    assert sum(isinstance(row, Note) for row in found.rows) == 1


def test_two_abbreviations_side_by_side_are_no_change():
    signs = ["QĐ-UBND", "QĐ-CTUBND", "QĐ-UBND", "QĐ-CTUBND"]
    rows = [numbered(n, decision(str(n), day(n), ky_hieu=sign)) for n, sign in enumerate(signs, start=1)]

    found = book(*rows)

    assert not any(isinstance(row, Note) for row in found.rows)


def test_units_of_one_agency_are_no_change_of_its_abbreviation():
    rows = [
        numbered(1, asked("a", day(1), ky_hieu="SKHCN-VP")),
        numbered(2, asked("b", day(2), ky_hieu="SKHCN-CĐS")),
    ]

    assert all(isinstance(row, Entry) for row in book(*rows).rows)


def test_the_cover_of_a_book_opened_within_the_year_begins_with_its_first_day():
    change = Policy(AGENCY, THEO_LOAI, day(7))
    on_time, late = decision("a", day(7, 5)), decision("b", day(6, 29))
    key = series.of(on_time, (ONE, change), day(7)).khoa
    first, second = (
        Issued(key, so, DA_CAP, 2026, AGENCY, NOW, CLERK, one.ky_hieu, one.ngay, one)
        for so, one in ((2, on_time), (3, late))
    )

    assert [book(first).tu, book(first, second).tu] == [day(7), day(6, 29)]


def test_the_books_that_a_change_of_policy_opens_follow_the_one_that_it_closes():
    change = Policy(AGENCY, THEO_LOAI, day(7))
    late = [asked("c", day(7, 5)), decision("d", day(7, 6))]
    opened = [series.of(one, (ONE, change), one.ngay).khoa for one in late]
    rows = [
        Issued(key, 2, DA_CAP, 2026, AGENCY, NOW, CLERK, one.ky_hieu, one.ngay, one)
        for key, one in zip(opened, late, strict=True)
    ]

    found = printed.books([*rows, numbered(1, asked("a", day(6)))], FIRST, LAST, policies={})

    assert [one.so_sach for one in found] == [numbered(1).so_sach, *sorted(opened)]

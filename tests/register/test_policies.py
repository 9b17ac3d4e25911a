"""One series or several, changed within the year; a ký hiệu that changes with a reorganisation."""

import datetime as dt

import pytest

from docgen.register import series
from docgen.register.entries import MOT_DAY, THEO_LOAI, THEO_NHOM, Policy
from tests.register.asked import AGENCY, CLERK, NOW, TODAY, asked, decision, nothing
from tests.register.test_giving import BY, refused

JUNE = dt.date(2026, 6, 1)


def on(day):
    return {"now": dt.datetime.combine(day, NOW.timetz()), "who": CLERK, "stage": nothing}


def given(register, *documents, day=TODAY):
    return [register.issue(one, **on(day)).so for one in documents]


def test_each_kind_may_have_its_own_series(register):
    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")

    assert given(register, asked("a"), decision("b"), asked("c"), decision("d")) == [1, 1, 2, 2]


def test_kinds_may_share_a_series_in_groups(register):
    groups = {"qd_nq": ("quyet_dinh", "nghi_quyet")}
    register.set_policy(Policy(AGENCY, THEO_NHOM, None, groups), **BY, reason="Quy chế văn thư")

    documents = [decision("a"), asked("b"), decision("c", loai="nghi_quyet", ky_hieu="NQ-SKHCN"), asked("d")]

    assert given(register, *documents) == [1, 1, 2, 2]
    assert register.policy("SỞ KHOA HỌC VÀ CÔNG NGHỆ")[0].nhom == groups


def test_a_change_within_the_year_goes_on_from_the_books_before_it(register):
    assert given(register, asked("a"), decision("b"), asked("c")) == [1, 2, 3]
    register.set_policy(Policy(AGENCY, THEO_LOAI, JUNE), **BY, reason="Quy chế mới")

    in_may = given(register, asked("d", dt.date(2026, 5, 29)), day=dt.date(2026, 5, 29))
    in_june = given(register, decision("e", JUNE), asked("f", JUNE), decision("g", JUNE), day=JUNE)
    next_year = dt.date(2027, 1, 4)
    after = given(register, decision("h", next_year), asked("i", next_year), day=next_year)

    assert in_may == [4]
    assert in_june == [5, 5, 6]
    assert after == [1, 1]
    assert register.check(today=next_year) == ()
    assert sorted(book.dau for book in register.books()) == [1, 1, 1, 5, 5]


def test_back_to_one_series_within_the_year_no_number_is_given_twice(register):
    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")
    assert given(register, asked("a"), decision("b"), asked("c")) == [1, 1, 2]
    register.set_policy(Policy(AGENCY, MOT_DAY, JUNE), **BY, reason="Quy chế mới")

    assert given(register, asked("d", JUNE), decision("e", JUNE), day=JUNE) == [3, 4]


def test_a_date_before_the_change_does_not_bring_the_old_book_back(register):
    given(register, asked("a"))
    register.set_policy(Policy(AGENCY, THEO_LOAI, JUNE), **BY, reason="Quy chế mới")
    given(register, asked("b", JUNE), day=JUNE)

    with refused("so_lui_ngay"):
        register.issue(asked("c", dt.date(2026, 5, 29)), **on(JUNE))
    late = register.issue(asked("c", dt.date(2026, 5, 29)), **on(JUNE), date_reason="Ký muộn")

    assert late.so == 3
    assert len({one.so for one in register.list()}) == 3


def test_the_first_number_of_a_book_that_a_change_opens_does_not_run_backwards_unasked(register):
    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")
    may = dt.date(2026, 5, 20)
    given(register, decision("a", may), asked("b", dt.date(2026, 5, 4)), day=may)
    register.set_policy(Policy(AGENCY, MOT_DAY, JUNE), **BY, reason="Quy chế mới")

    with refused("so_lui_ngay") as caught:
        register.issue(asked("c", dt.date(2026, 5, 19)), **on(JUNE))

    assert caught.value.args_["other"] == "01/QĐ-SKHCN"
    assert register.issue(asked("c", may), **on(JUNE)).so == 2


def test_a_number_reserved_before_the_change_can_be_used_after_it(register):
    register.reserve(asked(), 1, **BY, reason="Dự phòng", until=dt.date(2026, 12, 31))
    register.set_policy(Policy(AGENCY, THEO_LOAI, JUNE), **BY, reason="Quy chế mới")

    used = register.use(1, decision("a", JUNE), **on(JUNE))

    assert (used.so, used.khoa) == (1, "a")


def test_a_number_reserved_for_one_kind_is_not_given_to_another(register):
    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")
    register.reserve(asked(), 1, **BY, reason="Dự phòng", until=dt.date(2026, 12, 31))

    with refused("so_khong_giu"):
        register.use(1, decision("a"), **on(NOW.date()))


def test_secret_documents_do_not_keep_the_policy_from_changing(register):
    given(register, asked("a", do_mat="mat"))

    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")

    assert register.policy(AGENCY)[0].che_do == THEO_LOAI


def test_the_policy_does_not_change_behind_numbers_that_were_given(register):
    given(register, asked("a"))

    for day in (None, NOW.date(), dt.date(2026, 3, 1)):
        with refused("so_chinh_sach_muon"):
            register.set_policy(Policy(AGENCY, THEO_LOAI, day), **BY, reason="Muộn")

    register.set_policy(Policy(AGENCY, THEO_LOAI, dt.date(2026, 3, 11)), **BY, reason="Từ ngày mai")
    assert [policy.che_do for policy in register.policy(AGENCY)] == [MOT_DAY, THEO_LOAI]


@pytest.mark.parametrize(
    "policy",
    [
        Policy(AGENCY, "tuy_y"),
        Policy(AGENCY, THEO_NHOM),
        Policy(AGENCY, MOT_DAY, None, {"a": ("cong_van",)}),
        Policy(AGENCY, THEO_NHOM, None, {"a": ("cong_van",), "b": ("cong_van",)}),
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(register, policy):
    with refused("so_chinh_sach_sai"):
        register.set_policy(policy, **BY, reason="x")


def test_a_new_ky_hieu_runs_on_in_the_same_series(register):
    given(register, asked("a"), asked("b"))

    assert given(register, asked("c", ky_hieu="SKHCN-CNTT"), asked("d", ky_hieu="SKHCN-CNTT")) == [3, 4]
    assert [one.so_ky_hieu for one in register.list()][1:3] == ["02/SKHCN-CĐS", "03/SKHCN-CNTT"]


def test_a_number_belongs_to_the_policy_of_the_day_it_is_given_within_its_year():
    assert series.given_on(dt.date(2026, 5, 29), JUNE) == JUNE
    assert series.given_on(JUNE, dt.date(2026, 5, 29)) == JUNE
    assert series.given_on(dt.date(2026, 12, 30), dt.date(2027, 1, 4)) == dt.date(2026, 12, 31)

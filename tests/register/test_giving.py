import datetime as dt

import pytest

from docgen.errors import RegisterError
from docgen.register.book import NAME, open_register
from docgen.register.entries import DA_CAP, DA_HUY, GHI_NHAN, GIU_CHO, THEO_LOAI, Asking, Policy
from tests.register.asked import AGENCY, CLERK, NOW, asked, decision, file_name, filed, nothing

BY = {"now": NOW, "who": CLERK}


def refused(id_):
    """Expect RegisterError `id_`, with its exit status."""
    return pytest.raises(RegisterError, check=lambda error: error.id == id_ and error.exit_code == 6)


def so(register):
    return [one.so for one in register.list()]


def test_numbers_run_from_01_through_all_kinds(register):
    first = register.issue(asked("a"), **BY, stage=nothing)
    second = register.issue(decision("b"), **BY, stage=nothing)

    assert (first.so_ky_hieu, second.so_ky_hieu) == ("01/SKHCN-CĐS", "02/QĐ-SKHCN")
    assert register.list() == (first, second)


def test_the_same_document_gets_its_number_back_and_no_second_one(register, tmp_path):
    first = register.issue(asked("a"), **BY, stage=filed(tmp_path / "output"))

    again = register.issue(asked("a"), **BY, stage=filed(tmp_path / "output"))

    assert again == first
    assert [file.name for file in first.files] == [file_name(first)]
    assert [path.name for path in (tmp_path / "output").iterdir()] == [file_name(first)]
    assert register.issued(AGENCY, "a") == first
    assert register.check(today=NOW.date(), files=True) == ()
    assert register.audit().problems == ()


def test_a_document_whose_content_changed_gets_no_second_number_and_is_told_its_first(register):
    register.issue(asked("a"), **BY, stage=nothing)

    with refused("so_da_cap_khac") as caught:
        register.issue(asked("a", noi_dung_sha256="0" * 64), **BY, stage=nothing)

    assert caught.value.args_["so"] == "01/SKHCN-CĐS"
    assert so(register) == [1]


def test_secret_documents_and_advisory_bodies_have_series_of_their_own(register):
    documents = [
        asked("a"),
        asked("b", do_mat="mat"),
        asked("c", tu_van="Hội đồng sáng kiến", ky_hieu="HĐSK"),
        asked("d", do_mat="toi_mat"),
        asked("e", co_quan="Ủy ban nhân dân xã Mẫu", ky_hieu="UBND"),
    ]

    issued = [register.issue(one, **BY, stage=nothing) for one in documents]

    assert [one.so for one in issued] == [1, 1, 1, 2, 1]
    assert len({one.so_sach for one in issued}) == 4
    assert {one.khoa for one in register.list(Asking(mat=True))} == {"b", "d"}


def test_an_agency_is_the_same_in_capitals_and_over_two_lines(register):
    register.issue(asked("a"), **BY, stage=nothing)

    second = register.issue(asked("b", co_quan="SỞ KHOA HỌC\nVÀ CÔNG NGHỆ"), **BY, stage=nothing)

    assert second.so == 2


def test_a_comma_in_its_name_makes_no_other_agency(register):
    register.issue(asked("a"), **BY, stage=nothing)

    assert register.issue(asked("b", co_quan="Sở Khoa học, và Công nghệ."), **BY, stage=nothing).so == 2


@pytest.mark.parametrize("alike", [{"khoa": "b"}, {"khoa": "a", "ky_hieu": "KHCN"}])
def test_a_new_name_does_not_begin_again_at_01_unless_somebody_says_why(register, alike):
    register.issue(asked("a"), **BY, stage=nothing)
    renamed = asked(**{"co_quan": "Sở Khoa học - Công nghệ"} | alike)

    with refused("so_ten_co_quan_khac") as caught:
        register.issue(renamed, **BY, stage=nothing)
    with refused("so_ten_co_quan_khac"):
        register.reserve(renamed, 1, **BY, reason="Dự phòng", until=NOW.date())
    assert (caught.value.args_["so"], caught.value.args_["other"]) == ("01/SKHCN-CĐS", AGENCY)

    first = register.issue(renamed, **BY, stage=nothing, date_reason="Sáp nhập")
    again = register.issue(asked("c", co_quan=renamed.co_quan), **BY, stage=nothing)
    assert (first.so, again.so) == (1, 2)
    assert "Sáp nhập" in {line.vi_sao for line in register.history(first.so_sach, 1)}


def test_a_number_reserved_under_a_new_name_opens_no_way_round(register):
    register.issue(asked("a"), **BY, stage=nothing)
    renamed = asked("b", co_quan="Sở Khoa học - Công nghệ và Đổi mới")
    unsigned = asked("", co_quan=renamed.co_quan, ky_hieu="cong_van")
    register.reserve(unsigned, 1, **BY, reason="Dự phòng", until=NOW.date())

    with refused("so_ten_co_quan_khac"):
        register.use(1, renamed, **BY, stage=nothing)
    with refused("so_ten_co_quan_khac"):
        register.issue(renamed, **BY, stage=nothing)


def test_two_agencies_with_signs_of_their_own_share_a_register(register):
    register.issue(asked("a"), **BY, stage=nothing)

    assert register.issue(asked("b", co_quan="Sở Tài chính", ky_hieu="STC"), **BY, stage=nothing).so == 1


def test_the_year_turns_and_numbers_begin_again_at_01(register):
    register.issue(asked("a", dt.date(2026, 12, 31)), **BY, stage=nothing)

    new = register.issue(asked("b", dt.date(2027, 1, 4)), **BY, stage=nothing)

    assert (new.so, new.nam) == (1, 2027)


def test_a_document_of_the_old_year_comes_into_its_books_with_a_reason_once_the_new_year_has_begun(register):
    register.issue(asked("a", dt.date(2026, 12, 30)), **BY, stage=nothing)
    register.issue(asked("b", dt.date(2027, 1, 4)), **BY, stage=nothing)
    late = {"now": dt.datetime(2027, 1, 5, 8, 0, tzinfo=NOW.tzinfo), "who": CLERK, "stage": nothing}

    with refused("so_lui_ngay"):
        register.issue(asked("c", dt.date(2026, 12, 31)), **late)
    issued = register.issue(asked("c", dt.date(2026, 12, 31)), **late, date_reason="Ký ngày 31/12")

    assert (issued.so, issued.nam, issued.ly_do_ngay) == (2, 2026, "Ký ngày 31/12")


def test_a_date_before_the_last_one_needs_a_reason_and_is_then_explained(register):
    register.issue(asked("a"), **BY, stage=nothing)
    earlier = asked("b", NOW.date() - dt.timedelta(days=1))

    with refused("so_lui_ngay"):
        register.issue(earlier, **BY, stage=nothing)
    register.issue(earlier, **BY, stage=nothing, date_reason="Người ký đi công tác")

    (fault,) = register.check(today=NOW.date())
    assert (fault.id, fault.so, fault.ly_do) == ("so_lui_ngay", 2, "Người ký đi công tác")


def test_the_date_of_a_void_number_counts(register):
    first = register.issue(asked("a"), **BY, stage=nothing)
    register.void(first.so_sach, 1, **BY, reason="In sai")
    earlier = asked("b", NOW.date() - dt.timedelta(days=1))

    with refused("so_lui_ngay"):
        register.issue(earlier, **BY, stage=nothing)
    register.issue(earlier, **BY, stage=nothing, date_reason="Ký hôm qua")

    (fault,) = register.check(today=NOW.date())
    assert (fault.id, fault.so, fault.ly_do) == ("so_lui_ngay", 2, "Ký hôm qua")


def test_a_void_number_is_never_given_again_and_its_document_may_get_another(register):
    first = register.issue(asked("a"), **BY, stage=nothing)

    void = register.void(first.so_sach, first.so, **BY, reason="In sai tên cơ quan")
    second = register.issue(asked("a"), **BY, stage=nothing)

    assert (void.trang_thai, void.ly_do, void.asked) == (DA_HUY, "In sai tên cơ quan", first.asked)
    assert second.so == 2
    assert register.check(today=NOW.date()) == ()
    with refused("so_da_huy"):
        register.void(first.so_sach, first.so, **BY, reason="Lần nữa")


@pytest.mark.parametrize("reason", ["", "  "])
def test_nothing_unusual_is_done_without_a_reason(register, reason):
    first = register.issue(asked("a"), **BY, stage=nothing)

    with refused("so_thieu_ly_do"):
        register.void(first.so_sach, 1, **BY, reason=reason)
    with refused("so_thieu_ly_do"):
        register.reserve(asked(), 2, **BY, reason=reason, until=NOW.date())
    with refused("so_thieu_ly_do"):
        register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason=reason)
    with refused("so_thieu_ly_do"):
        register.import_rows([], **BY, reason=reason)


def test_a_number_not_yet_given_cannot_be_void(register):
    first = register.issue(asked("a"), **BY, stage=nothing)

    with refused("so_chua_cap"):
        register.void(first.so_sach, 2, **BY, reason="x")
    with refused("so_khong_co_so_sach"):
        register.void("2026|ai đó||||", 1, **BY, reason="x")


def test_reserved_numbers_are_passed_over_until_they_are_used(register, tmp_path):
    until = NOW.date() + dt.timedelta(days=3)

    block = register.reserve(asked(), 2, **BY, reason="Hội nghị ngày 12/3", until=until)
    third = register.issue(asked("a"), **BY, stage=nothing)
    used = register.use(2, asked("b"), **BY, stage=filed(tmp_path))

    assert [one.so for one in block] == [1, 2]
    assert {one.trang_thai for one in block} == {GIU_CHO}
    assert third.so == 3
    assert (used.so, used.trang_thai, used.files[0].name) == (2, DA_CAP, "0002_SKHCN-CĐS.docx")
    assert [one.trang_thai for one in register.list()] == [GIU_CHO, DA_CAP, DA_CAP]
    with refused("so_khong_giu"):
        register.use(2, asked("c"), **BY, stage=nothing)


def test_a_reservation_that_is_over_is_told_and_used_only_with_a_reason(register):
    register.reserve(asked(), 1, **BY, reason="Dự phòng", until=NOW.date())
    later = {"now": NOW + dt.timedelta(days=2), "who": CLERK, "stage": nothing}
    document = asked("a", NOW.date() + dt.timedelta(days=2))

    (fault,) = register.check(today=NOW.date() + dt.timedelta(days=1))
    with refused("so_giu_qua_han"):
        register.use(1, document, **later)
    used = register.use(1, document, **later, date_reason="Hoãn họp")

    assert (fault.id, fault.ly_do, fault.chi_tiet) == ("so_qua_han", "", "10/3/2026: Dự phòng")
    assert used.ly_do == "Dự phòng"


def test_a_number_dated_after_the_next_ones_is_explained_by_its_reservation(register):
    register.reserve(asked(), 1, **BY, reason="Hội nghị", until=NOW.date() + dt.timedelta(days=9))
    register.issue(asked("a"), **BY, stage=nothing)
    day = NOW.date() + dt.timedelta(days=5)

    register.use(1, asked("b", day), now=NOW + dt.timedelta(days=5), who=CLERK, stage=nothing)

    (fault,) = register.check(today=day)
    assert (fault.id, fault.so, fault.ly_do, fault.chi_tiet) == ("so_lui_ngay", 2, "Hội nghị", "01/SKHCN-CĐS")


@pytest.mark.parametrize("count", [0, -1, 501])
def test_a_block_has_a_sensible_size_and_a_day_to_come(register, count):
    with refused("so_giu_bao_nhieu"):
        register.reserve(asked(), count, **BY, reason="x", until=NOW.date())
    with refused("so_giu_den_ngay_qua"):
        register.reserve(asked(), 1, **BY, reason="x", until=NOW.date() - dt.timedelta(days=1))


def test_a_number_of_the_offices_system_is_taken_over_and_the_next_one_follows_it(register):
    register.issue(asked("a"), **BY, stage=nothing)

    taken = register.record(2, decision("b"), **BY, stage=nothing, reason="Hệ thống cấp")
    following = register.issue(asked("c"), **BY, stage=nothing)

    assert (taken.so, taken.trang_thai, taken.ly_do) == (2, GHI_NHAN, "Hệ thống cấp")
    assert following.so == 3
    assert register.record(2, decision("b"), **BY, stage=nothing) == taken
    with refused("so_da_dung"):
        register.record(2, decision("d"), **BY, stage=nothing)
    with refused("so_da_cap_khac"):
        register.record(4, decision("b"), **BY, stage=nothing)


def test_numbers_passed_over_need_a_reason_and_stay_explained_gaps(register):
    with refused("so_nhay_coc") as caught:
        register.record(57, asked("a"), **BY, stage=nothing)
    register.record(57, asked("a"), **BY, stage=nothing, date_reason="Số 01 đến 56 ở sổ giấy")

    (gap,) = register.check(today=NOW.date())
    assert (caught.value.args_["first"], caught.value.args_["last"]) == (1, 56)
    assert (gap.id, gap.so, gap.den_so, gap.ly_do) == ("so_khuyet", 1, 56, "Số 01 đến 56 ở sổ giấy")
    assert register.issue(asked("b"), **BY, stage=nothing).so == 58


def test_a_number_of_a_gap_can_be_recorded_or_declared_void(register):
    register.record(3, asked("c"), **BY, stage=nothing, date_reason="Sổ giấy")

    first = register.record(1, asked("a"), **BY, stage=nothing)
    register.void(first.so_sach, 2, **BY, reason="Bỏ, không ban hành")

    assert [(one.so, one.trang_thai) for one in register.list()] == [
        (1, GHI_NHAN),
        (2, DA_HUY),
        (3, GHI_NHAN),
    ]
    assert register.check(today=NOW.date()) == ()


@pytest.mark.parametrize("number", [0, -3, 1_000_000])
def test_what_is_no_number_of_a_document_is_refused(register, number):
    with refused("so_ngoai_khoang"):
        register.record(number, asked("a"), **BY, stage=nothing)


@pytest.mark.parametrize(
    ("changed", "id_"),
    [
        ({"co_quan": " "}, "so_thieu"),
        ({"ky_hieu": ""}, "so_thieu"),
        ({"ky_hieu": "A\0B"}, "so_ky_tu"),
        ({"noi_nhan": ("a\u202eb",)}, "so_ky_tu"),
        ({"khoa": "x" * 501}, "so_qua_dai"),
        ({"noi_nhan": ("x" * 1000,) * 5000}, "so_qua_dai"),
    ],
)
def test_a_document_that_cannot_be_kept_is_refused_and_takes_no_number(register, changed, id_):
    with refused(id_):
        register.issue(asked(**changed), **BY, stage=nothing)

    assert register.list() == ()


def test_a_document_to_three_thousand_recipients_is_numbered(register):
    document = asked("a", noi_nhan=tuple(f"Ủy ban nhân dân xã Mẫu Mực số {n}" for n in range(3321)))

    register.issue(document, **BY, stage=nothing)

    assert register.list()[0].asked == document
    assert register.audit().problems == ()


@pytest.mark.parametrize("which", ["date_reason", "force_reason"])
def test_a_reason_is_no_essay(register, which):
    reasons = {"date_reason": "Ký muộn", "force_reason": "Chỉ đạo", which: "x" * 2001}

    with refused("so_ly_do_dai"):
        register.issue(asked("a"), **BY, stage=nothing, **reasons)

    reasons[which] = "x" * 2000
    assert register.issue(asked("a"), **BY, stage=nothing, **reasons).so == 1


def test_a_nameless_clerk_gives_no_number(register):
    with refused("so_thieu"):
        register.issue(asked(), now=NOW, who="", stage=nothing)


def test_all_that_was_asked_is_given_back(register):
    document = asked(
        "a",
        luu="VT, P2, Nguyễn Văn Lưu",
        so_ban=3,
        ngay_chuyen=NOW.date(),
        ky_nhan="đã nhận",
        ghi_chu="Hỏa tốc",
        hinh_thuc="dien_tu",
        metadata={"FileCode": {"OrganId": "H48.12"}, "PageAmount": 3, "To": [{"OrganName": "Sở A"}]},
    )

    register.issue(document, **BY, stage=nothing)

    (one,) = register.list()
    assert one.asked == document
    assert (one.luc, one.ai) == (NOW, CLERK)


def test_errors_issued_by_force_are_recorded_with_the_reason(register):
    issued = register.issue(asked(), **BY, stage=nothing, force_reason="Chủ tịch chỉ đạo phát hành ngay")

    (line,) = register.history(issued.so_sach, 1)
    assert issued.ly_do_ep == "Chủ tịch chỉ đạo phát hành ngay"
    assert (line.viec, line.ai, line.vi_sao) == ("cap", CLERK, "Chủ tịch chỉ đạo phát hành ngay")


@pytest.mark.parametrize(
    ("asking", "wanted"),
    [
        (Asking(chu="RA SOAT"), {"a", "b"}),
        (Asking(chu="muc luc"), {"c"}),
        (Asking(chu="02/qd"), {"b"}),
        (Asking(loai="quyet_dinh"), {"b"}),
        (Asking(tu=dt.date(2026, 3, 11)), {"c"}),
        (Asking(den=dt.date(2026, 3, 10)), {"a", "b"}),
        (Asking(so=1), {"a"}),
        (Asking(ky_hieu="QĐ-SKHCN", nam=2026), {"b"}),
        (Asking(nam=2025), set()),
        (Asking(co_quan="sở khoa học và công nghệ", khoa="c"), {"c"}),
        (Asking(trang_thai=(DA_HUY,)), set()),
        (Asking(mat=False), {"a", "b", "c"}),
    ],
)
def test_numbers_are_found_by_what_is_known_of_them(tmp_path, asking, wanted):
    with open_register(tmp_path / NAME, office=tmp_path) as register:
        register.issue(asked("a"), **BY, stage=nothing)
        register.issue(decision("b"), **BY, stage=nothing)
        later = asked("c", dt.date(2026, 3, 12), ten_loai_trich_yeu="Công văn về Mục lục hồ sơ")
        register.issue(later, **BY, stage=nothing)

        assert {one.khoa for one in register.list(asking)} == wanted


def test_show_finds_a_number_as_it_is_printed(register):
    issued = register.issue(asked(), **BY, stage=nothing)

    assert register.show(1, "SKHCN-CĐS", 2026) == (issued,)
    assert register.show(1, "skhcn", 2026) == ()

"""Recipients by key: names by day, the lines of both boxes, the separate list."""

import datetime as dt

import pytest

from docgen.models.van_ban import NoiNhan
from docgen.wording import directory as recipient_list
from docgen.wording import recipients
from docgen.wording.directory import members, name
from tests.wording.facts import SHIPPED, decision, directory, letter, plan

KNOWN = SHIPPED.noi_nhan
DAY = dt.date(2026, 10, 10)
SMALL = directory(
    don_vi={
        "so_a": {"ten_don_vi": "Sở A"},
        "so_b": {"ten_don_vi": "Sở B", "bai_bo_tu": "01/3/2025", "thay_the_boi": "so_a"},
        "so_c": {"ten_don_vi": "Sở C", "co_tu": "01/3/2025"},
    },
    nhom={
        "cac_so": {"ten_nhom": "Các sở", "thanh_vien": ["so_a", "so_b", "so_c"]},
        "tat_ca": {"ten_nhom": "Tất cả", "thanh_vien": ["so_c", "cac_so", "cac_xa"]},
        "cac_xa": {"ten_nhom": "UBND các xã", "mo": "có"},
    },
)


@pytest.mark.parametrize(
    ("key", "day", "shown"),
    [
        ("ubnd_dong_nai", dt.date(2026, 4, 29), "UBND tỉnh Đồng Nai"),
        ("ubnd_dong_nai", dt.date(2026, 4, 30), "UBND thành phố Đồng Nai"),
        ("ubnd_quang_ninh", dt.date(2026, 9, 1), "UBND thành phố Quảng Ninh"),
        ("ubnd_bac_ninh", dt.date(2026, 9, 19), "UBND tỉnh Bắc Ninh"),
        ("ubnd_ho_chi_minh", DAY, "UBND Thành phố Hồ Chí Minh"),
        ("cac_bo", DAY, "Các bộ, cơ quan ngang bộ"),
        ("Công ty Mẫu", DAY, "Công ty Mẫu"),
    ],
)
def test_a_key_is_printed_as_the_name_of_that_day(key, day, shown):
    assert name(key, KNOWN, day) == shown


def test_the_directory_holds_todays_bodies():
    assert len(members("cac_bo", KNOWN, DAY)) == 14 + 3
    assert len(members("ubnd_cac_tinh", KNOWN, DAY)) == 34
    assert sum("thành phố" in name(k, KNOWN, DAY).lower() for k in members("ubnd_cac_tinh", KNOWN, DAY)) == 9


@pytest.mark.parametrize(("day", "cities"), [("01/7/2025", 6), ("30/4/2026", 7)])
def test_a_province_becomes_a_city_on_its_day(day, cities):
    date = plan(ngay_van_ban=day).ngay_xet

    shown = [name(key, KNOWN, date) for key in members("ubnd_cac_tinh", KNOWN, date)]

    assert sum("thành phố" in one.lower() for one in shown) == cities


def test_a_group_holds_who_existed_on_the_day():
    before = dt.date(2024, 1, 1)

    assert len(members("cac_bo", KNOWN, before)) == 18 + 4
    assert len(members("ubnd_cac_tinh", KNOWN, before)) == 63
    assert members("cac_so", SMALL, before) == ("so_a", "so_b")
    assert members("cac_so", SMALL, DAY) == ("so_a", "so_c")


def test_groups_in_groups_are_expanded_in_order_and_nobody_comes_twice():
    assert members("tat_ca", SMALL, DAY) == ("so_c", "so_a", "cac_xa")


def test_keys_under_kinh_gui_are_printed_as_names():
    document = letter(kinh_gui=["so_a", "Công ty Mẫu", "cac_xa"])

    assert recipients.kinh_gui(document, SMALL) == ("Sở A", "Công ty Mẫu", "UBND các xã")
    assert recipients.kinh_gui(decision()) == ()


def test_a_decision_begins_with_its_implementing_article_and_a_typed_one_gives_way():
    document = decision(noi_nhan=["Như Điều 2", {"ten": "so_a", "muc_dich": "để báo cáo"}])

    shown = recipients.noi_nhan(document, SMALL, dieu_thi_hanh="Điều 3")

    assert shown == ("Như Điều 3", "Sở A (để báo cáo)")


def test_a_letter_begins_with_as_above_and_a_plan_with_neither():
    assert recipients.noi_nhan(letter(noi_nhan=["so_a"]), SMALL) == ("Như trên", "Sở A")
    assert recipients.noi_nhan(plan(noi_nhan=["so_a"]), SMALL) == ("Sở A",)


def test_the_separate_list_expands_groups_and_counts_copies():
    document = letter(
        kinh_gui=["cac_so"],
        noi_nhan=[
            NoiNhan(ten="Như trên"), NoiNhan(ten="Lãnh đạo Sở", muc_dich="để báo cáo"),
            NoiNhan(ten="cac_xa", so_ban=96), NoiNhan(ten="so_c", so_ban=2),
        ],
        luu={"so_ban_luu": 3},
    )  # fmt: skip

    made = recipient_list.listed(document, SMALL)

    assert [(row.ten, row.so_ban, row.ghi_chu) for row in made.rows] == [
        ("Sở A", 1, ""), ("Sở C", 2, ""), ("Lãnh đạo Sở", 1, "để báo cáo"),
        ("UBND các xã", 96, ""), ("Lưu", 3, ""),
    ]  # fmt: skip
    assert made.tong == 103
    assert (recipient_list.table(document, SMALL).dong[-1]["so_ban"]) == "103"


def test_the_list_is_a_printed_table_with_numbers_and_a_total():
    table = recipient_list.table(plan(noi_nhan=[NoiNhan(ten="cac_so", so_ban=600)]), SMALL)

    assert [(row["cap"], row["stt"], row.get("ten"), row["so_ban"]) for row in table.dong] == [
        ("dong", "1", "Sở A", "600"), ("dong", "2", "Sở C", "600"), ("tong", "", "", "1.200"),
    ]  # fmt: skip
    assert (table.ma_bang, table.so_dong) == ("noi_nhan", 2)


def test_the_issuer_is_left_out_of_a_group_but_not_where_it_is_named():
    group = plan(noi_nhan=["cac_so"])
    named = plan(noi_nhan=["so_a"])

    assert [row.ten for row in recipient_list.listed(group, SMALL, "SỞ A").rows] == ["Sở C"]
    assert [row.ten for row in recipient_list.listed(named, SMALL, "Sở A").rows] == ["Sở A"]


def test_copies_of_a_group_are_for_each_member():
    made = recipient_list.listed(plan(noi_nhan=[NoiNhan(ten="cac_so", so_ban=2)]), SMALL)

    assert [row.so_ban for row in made.rows] == [2, 2]
    assert made.tong == 4


def test_two_bodies_of_one_name_stay_two_and_a_typed_name_is_the_body_of_that_name():
    known = directory(don_vi={"xa_a": {"ten_don_vi": "Xã Tân"}, "xa_b": {"ten_don_vi": "Xã Tân"}})
    twice = letter(kinh_gui=["xa_a", "xa_b"], noi_nhan=[{"ten": "xã Tân", "so_ban": "3"}])

    found = recipient_list.listed(twice, known)

    assert [(row.ten, row.so_ban) for row in found.rows] == [("Xã Tân", 3), ("Xã Tân", 1)]

"""Facts judged at the document's day: bases, citations in words, recipients, tasks, terms."""

import pytest

from docgen.errors import Where
from docgen.wording import judged_bases, judged_recipients
from docgen.wording.case import Case
from docgen.wording.findings import _terms, judge
from tests.wording.facts import SHIPPED, decision, directory, found, judged, letter, plan, text, where

ND42 = "Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ"


def ids(*parts, **rest):
    return [id_ for id_, _ in found(*parts, **rest)]


# Bases in force


@pytest.mark.parametrize(
    ("key", "day", "id_"),
    [
        ("nd42_2022", "14/8/2022", ["CC-14b"]),
        ("nd42_2022", "15/8/2022", []),
        ("nd42_2022", "30/6/2026", []),
        ("nd42_2022", "01/7/2026", ["CC-14"]),
        ("nd30_2020", "04/3/2020", ["CC-14b"]),
        ("ltccqdp_2015", "28/02/2025", []),
        ("ltccqdp_2015", "01/3/2025", ["CC-14"]),
        ("tt01_2011_bnv", "10/10/2026", ["CC-14"]),
        ("nd309_2026", "04/8/2026", ["CC-17", "CC-14b"]),
    ],
)
def test_a_basis_is_judged_at_the_documents_day(key, day, id_):
    assert sorted(ids(plan(can_cu=[key], ngay_van_ban=day))) == sorted(id_)


def test_an_ended_basis_is_told_with_its_place_and_its_successor_in_force():
    (one,) = judged(plan(can_cu=["nd43_2011", "nd30_2020"]))

    assert one.where == Where(file="ho_so.yaml", line=2, field="can_cu.0")
    assert one.found == "Nghị định số 43/2011/NĐ-CP (13/6/2011 - 15/8/2022)"
    assert one.note["expected"].startswith("Nghị định số 224/2026/NĐ-CP ngày 24 tháng 6 năm 2026")


def test_the_successor_is_that_of_the_documents_day():
    (one,) = judged(plan(can_cu=["nd43_2011"], ngay_van_ban="01/01/2023"))

    assert one.note["expected"].startswith("Nghị định số 42/2022/NĐ-CP")


def test_a_draft_is_judged_at_the_last_day_of_its_month():
    draft = plan(can_cu=["nd42_2022"], ngay_van_ban=None, thang_van_ban="6/2026")
    later = plan(can_cu=["nd42_2022"], ngay_van_ban=None, thang_van_ban="7/2026")

    assert ids(draft) == []
    assert ids(later) == ["CC-14"]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        (ND42, ["CC-14"]),
        ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", ["CC-14"]),
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", []),
        ("Quyết định số 468/QĐ-TTg ngày 30 tháng 3 năm 2011 của Thủ tướng Chính phủ", []),
        ("Nghị định số 42/2022/NĐ-CP ngày 25 tháng 6 năm 2022 của Chính phủ", ["CC-13", "CC-14"]),
    ],
)
def test_a_typed_basis_is_recognised_by_number_or_by_name_and_day(typed, id_):
    assert sorted(ids(plan(can_cu=[{"van_ban": typed}]))) == id_


@pytest.mark.parametrize(
    ("source", "id_"),
    [
        (f"Căn cứ {ND42}, Sở đề nghị.", ["CC-14"]),
        (f"Thực hiện nhiệm vụ; căn cứ Điều 11 {ND42}, Sở đề nghị.", ["CC-14"]),
        (f"{ND42} đã hết hiệu lực.", []),
        ("Căn cứ Nghị định số 224/2026/NĐ-CP ngày 24 tháng 6 năm 2026 của Chính phủ thay thế " + ND42, []),
        (f"Căn cứ Kế hoạch số 5/KH-UBND (ban hành khi {ND42} còn hiệu lực), Sở đề nghị.", []),
    ],
)
def test_a_sentence_that_relies_on_an_ended_text_is_told(source, id_):
    assert ids(letter(noi_dung=source)) == id_


# Bases among themselves


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        (["ltccqdp_2025", "llt_2024", "lcds_2025", "nd30_2020", "nq76_2021", "tt02_2017_vpcp"], False),
        (["nd30_2020", "llt_2024"], True),
        (["nd118_2025", "nd30_2020"], True),
        (["tt02_2017_vpcp", "nd30_2020"], True),
        (["qd06_2022", "nq76_2021"], True),
        (["llt_2024", "ltccqdp_2025", "nd30_2020"], False),
    ],
)
def test_the_order_of_bases_is_by_rank_then_by_day(keys, wrong):
    assert ids(plan(can_cu=keys)) == ["CC-15"] * wrong


def test_typed_bases_stand_in_the_order_too():
    local = {"van_ban": "Quyết định số 05/2025/QĐ-UBND ngày 10 tháng 5 năm 2025 của Ủy ban nhân dân tỉnh"}
    functions = {"van_ban": "Quyết định số 9/2025/QĐ-UBND ngày 1/3/2025 quy định chức năng, nhiệm vụ của Sở"}

    assert ids(plan(can_cu=[local, "nd30_2020"])) == ["CC-15"]
    assert ids(plan(can_cu=[functions, "nd30_2020", local])) == []


def test_an_amending_text_needs_the_text_that_it_amends():
    assert ids(plan(can_cu=["nd48_2013"])) == ["CC-17"]
    assert ids(plan(can_cu=["nd63_2010", "nd48_2013"])) == []
    assert ids(plan(can_cu=[{"khoa": "nd63_2010", "kem_sua_doi": "có"}])) == []


# Recipients


@pytest.mark.parametrize(
    ("typed", "day", "id_", "right"),
    [
        ("Bộ TT&TT", "10/10/2026", "NN-20", "Bộ Khoa học và Công nghệ"),
        ("BTTTT", "10/10/2026", "NN-20", "Bộ Khoa học và Công nghệ"),
        ("bo_ke_hoach_dau_tu", "01/3/2025", "NN-20", "Bộ Tài chính"),
        (
            "Sở TTTT các tỉnh, thành phố trực thuộc Trung ương",
            "10/10/2026",
            "NN-20",
            "Sở Khoa học và Công nghệ",
        ),
        ("Uỷ ban Dân tộc", "10/10/2026", "NN-20", "Bộ Dân tộc và Tôn giáo"),
        ("Ủy ban nhân dân tỉnh Kon Tum", "10/10/2026", "NN-20", "UBND tỉnh Quảng Ngãi"),
        ("UBND các huyện, thị xã, thành phố", "10/10/2026", "LG-02", "UBND các xã, phường, đặc khu"),
        ("UBND thị trấn Mẫu", "01/7/2025", "LG-02", None),
        ("Phòng Văn hóa huyện Mẫu", "10/10/2026", "LG-02", None),
        ("Cục Thuế tỉnh Hà Nam", "10/10/2026", "LG-03", "Ninh Bình"),
        ("Bình Dương", "10/10/2026", "LG-03", "Hồ Chí Minh"),
        ("UBND tỉnh Quảng Ninh", "10/10/2026", "NN-20c", "UBND thành phố Quảng Ninh"),
        ("UBND thành phố Đồng Nai", "10/10/2025", "NN-20c", "UBND tỉnh Đồng Nai"),
        ("UBND tỉnh Thừa Thiên Huế", "10/10/2026", "NN-20c", "UBND thành phố Huế"),
        ("Bộ Nông nghiệp và Môi trường", "10/10/2024", "NN-20b", None),
    ],
)
@pytest.mark.parametrize("field", ["kinh_gui", "noi_nhan"])
def test_a_recipient_that_is_no_more_or_not_yet_is_told(field, typed, day, id_, right):
    (one,) = judged(letter(ngay_van_ban=day, **{field: [typed]}))

    assert one.rule.id == id_
    assert one.note.get("expected") == right
    assert one.where.field == f"{field}.0"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Bộ Thông tin và Truyền thông", "28/02/2025"),
        ("UBND các huyện, thị xã, thành phố", "30/6/2025"),
        ("UBND tỉnh Kon Tum", "30/6/2025"),
        ("UBND phường Bình Định", "10/10/2026"),
        ("Trường THPT Hòa Bình", "10/10/2026"),
        ("Bộ Tư lệnh Quân khu 5", "10/10/2026"),
        ("Báo Nông nghiệp và Môi trường", "10/10/2024"),
        ("Như trên", "10/10/2026"),
        ("UBND TP.HCM", "10/10/2026"),
        ("ubnd_cac_tinh", "10/10/2026"),
    ],
)
def test_a_standing_recipient_passes(typed, day):
    assert ids(plan(ngay_van_ban=day, noi_nhan=[typed])) == []


def test_an_addressee_that_is_listed_again_under_another_name_is_told():
    twice = letter(kinh_gui=["bo_noi_vu", "Công ty Mẫu"], noi_nhan=["BNV", "Công ty mẫu", "bo_tai_chinh"])
    same = letter(kinh_gui=["bo_noi_vu"], noi_nhan=["Bộ Nội vụ"])

    assert found(twice) == [("NN-18n", "BNV")]
    assert found(same) == []  # the finished file shows it


# Tasks


@pytest.mark.parametrize(
    ("source", "recipients", "told"),
    [
        ("Giao Sở Tài chính chủ trì.", ["so_noi_vu"], ["Sở Tài chính"]),
        ("Giao Sở Tài chính chủ trì.", ["so_tai_chinh"], []),
        ("Giao Sở Tài chính chủ trì.", ["cac_so_ban_nganh"], []),
        ("Giao Sở Tài chính chủ trì.", ["Các sở, ban, ngành tỉnh; các đơn vị"], []),
        ("Giao Sở Tài chính chủ trì.", ["Sở Nội vụ, Sở Tài chính"], []),
        ("Sở Y tế chủ trì; Sở Xây dựng phối hợp.", ["so_noi_vu"], ["Sở Y tế"]),
        ("Đề nghị Bộ Nội vụ xem xét.", [], ["Bộ Nội vụ"]),
        ("Theo đề nghị của Bộ Nội vụ.", [], []),
        ("Bộ Nội vụ đã có văn bản.", [], []),
        ("Giao UBND tỉnh Quảng Ngãi chủ trì.", ["ubnd_cac_tinh"], []),
        ("Giao Bộ Y tế.\nGiao Bộ Y tế.", [], ["Bộ Y tế"]),
    ],
)
def test_a_body_with_a_task_that_receives_nothing_is_told(source, recipients, told):
    assert found(plan(noi_dung=source, noi_nhan=recipients)) == [("NN-06n", name) for name in told]


def test_the_issuer_itself_and_those_who_carry_out_a_decision_need_no_line():
    source = "Giao Sở Tài chính chủ trì.\nGiám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này."

    assert ids(decision(noi_dung=source)) == []
    assert ids(plan(noi_dung="Giao Sở Y tế chủ trì."), co_quan="Sở Y tế") == []


def test_an_empty_directory_knows_nobody():
    source = "Giao Sở Tài chính chủ trì."

    assert ids(plan(noi_dung=source, noi_nhan=["Bộ TTTT"]), known=directory()) == []


# Terms


@pytest.mark.parametrize(
    ("source", "day", "told"),
    [
        ("Dịch vụ công trực tuyến mức độ 4.", "15/8/2022", ["mức độ 4"]),
        ("Dịch vụ công trực tuyến mức độ 4.", "14/8/2022", []),
        ("DVC trực tuyến mức 3.", "10/10/2026", ["mức 3"]),
        ("TTHC ở mức độ 3, mức độ 4.", "10/10/2026", ["mức độ 3"]),
        ("Toàn trình (tương đương dịch vụ công mức độ 4).", "10/10/2026", []),
        ("Thay thế thuật ngữ “dịch vụ công trực tuyến mức độ 4”.", "10/10/2026", []),
        ("Hệ thống đạt mức độ 4 về an toàn.", "10/10/2026", []),
        ("Mức độ 30 thủ tục hành chính.", "10/10/2026", []),
    ],
)
def test_levels_3_and_4_are_told_after_their_end(source, day, told):
    assert found(letter(noi_dung=source, ngay_van_ban=day)) == [("DV-10", one) for one in told]


def test_the_subject_is_looked_at_too():
    (one,) = judged(letter(trich_yeu="cung cấp dịch vụ công trực tuyến mức độ 4"))

    assert (one.rule.id, one.where.field) == ("DV-10", "trich_yeu")


def test_findings_come_by_line_and_footnotes_and_further_texts_are_read():
    document = letter(noi_dung="Một.\n\nDVC mức độ 4.", noi_nhan=["Bộ TTTT"])

    found_ = judged(document, "DVC mức 3.")

    assert [(one.rule.id, one.where.line) for one in found_] == [("NN-20", 2), ("DV-10", 12), ("DV-10", 100)]


def test_the_shipped_stores_hold_together():
    assert SHIPPED.errors == ()
    assert len(SHIPPED.can_cu) > 25


PASSAGES = [
    "Việc thường.",
    "Giao Sở Tài chính chủ trì việc này.",
    "Sở Nội vụ có trách nhiệm phối hợp.",
    "Các cơ quan chịu trách nhiệm thi hành, Sở Tài chính và Sở Nội vụ.",
    "Nghị định số 30/2020/NĐ-CP ngày 06/3/2020 của Chính phủ.",
    "Nghị định số 99/2099/NĐ-CP ngày 06/3/2020 của Chính phủ.",
    "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ, làm như sau.",
    "Dịch vụ công trực tuyến mức độ 4 của tỉnh.",
    "Thuật ngữ dịch vụ công trực tuyến mức độ 4 thay thế.",
]


@pytest.mark.parametrize("document", [letter, decision, plan])
@pytest.mark.parametrize("first", PASSAGES)
@pytest.mark.parametrize("second", PASSAGES)
def test_what_is_passed_over_says_nothing(document, first, second):
    facts = document(noi_dung=f"{first}\n{second}")
    texts = [(text(facts.noi_dung), Where(file="ho_so.yaml", line=10))]
    case = Case(facts, SHIPPED.can_cu, SHIPPED.noi_nhan, where, texts)
    every = case.passages

    all_ = [*judged_bases.judge(case, every), *judged_recipients.judge(case, every), *_terms(case, every)]

    assert judge(case) == tuple(sorted(all_, key=lambda one: one.where.line))

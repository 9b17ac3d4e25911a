"""Texts cited in a document: what is read from a sentence, what is right, what is a slip."""

import pytest

from docgen.check import check
from docgen.check.citations import cited
from docgen.check.units import Spot
from docgen.word.spots import Format, Look, Paragraph, Run
from tests.check.paper import P, Paper

LOOK = Look(14, False, False, False, False, False, "auto", ("Times New Roman",), "", "")
FORMAT = Format("both", 0, 0, 567, 6, 0, 1, 0, False, None, None, False)
JUDGED = ("IS", "CC", "VH", "M-", "DD")


def read(text):
    paragraph = Paragraph((Run(text, LOOK),), "Nội dung", FORMAT, LOOK, (("doan", 1),), "than", 0, None, 9000)
    return cited([Spot(0, "noi_dung", 0, paragraph, text)]).all


def ids(*sentences):
    """Return the rules on citations that a correct công văn with these paragraphs breaks."""
    paper = Paper()
    paper.time[0].text = "Quảng Ngãi, ngày 05 tháng 11 năm 2026"
    paper.annexes.clear()
    paper.body = [*(P("noi_dung", text) for text in sentences), P("noi_dung", "Trân trọng./.")]
    found = check(paper.docx(), file="cong_van.docx")
    return [finding.rule.id for finding in found if finding.rule.id.startswith(JUDGED)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            ("Nghị định", "30/2020/NĐ-CP", (5, 3, 2020), "Chính phủ", True),
        ),
        (
            "theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, các sở báo cáo",
            ("Nghị quyết", "57-NQ/TW", (22, 12, 2024), "Bộ Chính trị", False),
        ),
        ("tại Quyết định 749/QĐ-TTg, các sở rà soát", ("Quyết định", "749/QĐ-TTg", None, "", False)),
        (
            "Thông tư số 02/2017/TT-VPCP ngày 31.10.2017 hướng dẫn nghiệp vụ",
            ("Thông tư", "02/2017/TT-VPCP", (31, 10, 2017), "", True),
        ),
        (
            "Công văn số 1234/SVHTTDL-TTr ngày 3/6/2026 của Sở Văn hóa, Thể thao và Du lịch về việc góp ý",
            ("Công văn", "1234/SVHTTDL-TTr", (3, 6, 2026), "Sở Văn hóa", True),
        ),
        (
            "Luật Phòng, chống tham nhũng số 36/2018/QH14",
            ("Luật", "36/2018/QH14", None, "", False),
        ),
        (
            "Nghị định số\u00a061/2018/NĐ‑CP của Chính phủ",
            ("Nghị định", "61/2018/NĐ-CP", None, "Chính phủ", False),
        ),
    ],
)
def test_the_parts_of_a_citation_are_read(text, parts):
    (found,) = read(text)

    assert (found.loai, found.sign, found.ngay, found.co_quan, found.trich_yeu) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Thời hạn từ 01/7/2026 đến 31/12/2026, tỷ lệ 3/4, mức 50/50.",
        "Điện thoại 0255/3822.555; trang https://dichvucong.gov.vn/2026/QĐ",
        "Số liệu tại biểu 01/A và 2/3 số xã",
    ],
)
def test_dates_fractions_and_addresses_are_no_citations(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ về một số nhiệm vụ, giải pháp trọng tâm,",
        "Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án 06,",
        "Tình hình thực hiện Nghị định số 30/2020/NĐ-CP của các sở, ban, ngành được báo cáo hằng quý.",
        "Kết quả thực hiện Nghị quyết số 76/NQ-CP của Ủy ban nhân dân tỉnh đạt 95%.",
        "Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW của Chính phủ đã được ban hành.",
        "Theo Thông báo số 12/TB-VPCP ngày 15/01/2026 của Văn phòng Chính phủ về kết luận của Thủ tướng,",
        "Trả lời Công văn số 995/VPCP-KSTT ngày 16/4/2026 của Văn phòng Chính phủ,",
        "Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ quy định",
        "Quyết định số 05/2025/QĐ-UBND ngày 10/01/2025 của UBND tỉnh về phân cấp",
        "Quyết định số 55/QĐ-UBND ngày 12/01/2026 của Chủ tịch Ủy ban nhân dân tỉnh",
        "Nghị quyết số 15/2025/NQ-HĐND ngày 10/7/2025 của HĐND tỉnh.",
        "Nghị quyết số 206/2025/QH15 ngày 24 tháng 6 năm 2025 của Quốc hội về cơ chế đặc biệt",
        "Nghị quyết số 1190/2025/UBTVQH15 ngày 01/7/2025 của Uỷ ban Thường vụ Quốc hội",
        "Văn bản số 307-CV/TU ngày 23/4/2026 của Tỉnh ủy về việc thực hiện Công văn số 11/BNV-VP",
        "Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị; Chỉ thị số 05-CT/TW",
        "theo quy định tại khoản 2 Điều 11, điểm a và điểm b khoản 1 Điều 12 Nghị định số 42/2022/NĐ-CP",
        "sửa đổi khoản 1, khoản 2 Điều 5 và Điều 6; bãi bỏ Điều 7. Khoản 3 Điều 8 có hiệu lực ngay.",
        "các điều, khoản, điểm của Quy chế này; điều chỉnh 5 mục, điều động 02 cán bộ; khoản nợ 3 tỷ",
        "Sở điều 02 xe và 5 cán bộ; tại điểm 1 của bản đồ; đạt 8 điểm; chương trình I; mục 1 văn bản này",
        "Luật Tổ chức chính quyền địa phương và Nghị định số 118/2025/NĐ-CP được áp dụng.",
        "Pháp lệnh Cựu chiến binh ngày 07 tháng 10 năm 2005 của Ủy ban Thường vụ Quốc hội",
    ],
)
def test_a_right_sentence_is_left_alone(sentence):
    assert ids(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "Căn cứ Nghị quyết số 17/NQ-CP ngày 07/03/2019 của Thủ tướng Chính phủ Về một số nhiệm vụ;",
            ["IS-02"],
        ),
        ("thực hiện Nghị định số 30/2020/NĐ-CP của Thủ tướng về công tác văn thư", ["IS-01"]),
        ("thực hiện Quyết định 06/QĐ-TTg của Chính phủ", ["IS-03"]),
        ("Công văn số 9/VPCP-KSTT ngày 05/01/2026 của Chính phủ", ["IS-07"]),
        ("Thông tư số 32/2017/TT-BTTTT ngày 15/11/2017 của Chính phủ quy định", ["IS-10"]),
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Chính phủ", ["IS-16"]),
        ("Nghị quyết số 15/NQ-HĐND ngày 10/7/2025 của UBND tỉnh", ["IS-12"]),
        ("Luật Tổ chức chính quyền địa phương số 72/2025/QH15 quy định", ["CC-18"]),
        ("tại Khoản d, Điều 2 của dự thảo Quyết định", ["CC-20a"]),
        ("tại Khoản 2 Điều 5 Nghị định này", ["VH-22a"]),
        ("theo khoản 2, Điều 5 của Quy chế", ["CC-20b"]),
        ("theo khoản 2 điều 5 của Quy chế", ["VH-22b"]),
        ("quy định tại chương II Nghị định này", ["VH-22b"]),
        ("Pháp lệnh Án phí ngày 27 tháng 02 năm 2009 của Quốc hội", ["CC-19"]),
        ("Công văn số 5/UBND-VX ngày 06/11/2026 của UBND tỉnh", ["DD-13"]),
    ],
)
def test_a_slip_in_a_sentence_is_found(sentence, rules):
    assert ids(sentence) == rules


def test_one_text_with_two_dates_is_found_with_the_date_that_was_given_first():
    paper = Paper()
    paper.annexes.clear()
    name = "Luật X; Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ quy định một cửa"
    paper.body[0] = P("noi_dung", f"Theo {name}:")
    paper.body[1] = P("khoan", "1. Rà soát theo Nghị định số 61/2018/NĐ-CP ngày 24/4/2018.")

    (finding,) = check(paper.docx(), file="cong_van.docx")

    assert finding.rule.id == "M-09"
    assert finding.note["expected"] == "61/2018/NĐ-CP ngày 23/4/2018"


@pytest.mark.parametrize(
    "second",
    [
        "Quyết định số 468/QĐ-TTg ngày 30/3/2011",
        "Quyết định số 468/QĐ-TTg",
        "Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021",
        "Quyết định số 469/QĐ-TTg ngày 28/3/2021",
    ],
)
def test_a_number_used_again_in_another_year_is_another_text(second):
    assert ids("Thực hiện Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ,", second) == []


@pytest.mark.parametrize("second", ["ngày 28/3/2021", "ngày 27/3/2020"])
def test_a_date_that_is_nearly_the_first_one_is_a_slip(second):
    first = "Thực hiện Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ,"

    assert ids(first, f"theo Quyết định số 468/QĐ-TTg {second}") == ["M-09"]


@pytest.mark.parametrize(
    ("first", "second", "rules"),
    [
        ("Ủy ban nhân dân tỉnh", "UBND tỉnh", []),
        ("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ", []),
        ("Bộ Khoa học và Công nghệ", "Bộ KH&CN", []),
        ("Sở Nội vụ", "Sở Tài chính", ["M-09"]),
    ],
)
def test_two_issuers_of_one_text_are_found_and_two_spellings_of_one_are_not(first, second, rules):
    sign = "Công văn số 15/SNV-VP ngày 05/01/2026 của"

    assert ids(f"Theo {sign} {first},", f"và {sign} {second},")[-1:] in (rules, ["CC-12"])
    assert ("M-09" in ids(f"Theo {sign} {first},", f"và {sign} {second},")) == bool(rules)


def test_a_second_citation_in_full_is_found_and_a_short_one_is_not():
    full = "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ"

    assert ids(f"Theo Chương III {full},", f"tại Điều 21 {full}.") == ["CC-12"]
    assert ids(f"Theo Chương III {full},", "tại Điều 21 Nghị định số 45/2020/NĐ-CP.") == []


def test_a_citation_in_the_căn_cứ_or_in_the_subject_of_another_text_does_not_count_as_a_second():
    full = "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ"
    other = "Nghị định số 92/2021/NĐ-CP ngày 07/8/2021 của Chính phủ sửa đổi, bổ sung một số điều của"
    paper = Paper()
    paper.annexes.clear()
    paper.body[0:1] = [P("can_cu", f"Căn cứ {full} về thủ tục điện tử."), P("noi_dung", f"Theo {full}:")]
    paper.body[2] = P("khoan", f"1. Rà soát theo {other} {full}.")

    assert [finding.rule.id for finding in check(paper.docx(), file="cong_van.docx")] == []


def test_a_law_with_its_number_in_a_table_is_left_alone():
    paper = Paper()
    paper.body.insert(1, [[P("bang_chu", "Luật Công chứng số 46/2024/QH15"), P("bang_chu", "x")]])

    assert "CC-18" not in [finding.rule.id for finding in check(paper.docx(), file="cong_van.docx")]

"""Legal bases: the canonical strings of the decree, the căn cứ block, first and later mentions."""

import datetime as dt

import pytest

from docgen.body import markdown
from docgen.body.fill import fill
from docgen.body.scheme import scheme
from docgen.errors import Where
from docgen.models.can_cu import CanCu
from docgen.models.van_ban import CanCuDan
from docgen.wording import bases
from tests.wording.facts import SHIPPED, decision, letter, plan

STORE = SHIPPED.can_cu
ND30 = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
QD28 = (
    "Quyết định số 28/2018/QĐ-TTg ngày 12 tháng 7 năm 2018 của Thủ tướng Chính phủ về việc gửi, nhận văn bản "
    "điện tử giữa các cơ quan trong hệ thống hành chính nhà nước"
)
TT02 = (
    "Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ "
    "hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính"
)
LOCAL = "Luật Tổ chức chính quyền địa phương"
STATE = "Luật Tổ chức Chính phủ"
CITATIONS = [
    ("nd30_2020", ND30, ND30, "Nghị định số 30/2020/NĐ-CP"),
    ("ltccqdp_2025", f"{LOCAL} ngày 16 tháng 6 năm 2025", LOCAL, LOCAL),
    ("ltccp_2015", f"{STATE} ngày 19 tháng 6 năm 2015", STATE, STATE),
    ("qd28_2018", QD28, QD28, "Quyết định số 28/2018/QĐ-TTg"),
    ("tt02_2017_vpcp", TT02, TT02, "Thông tư số 02/2017/TT-VPCP"),
]
"""Key, in the căn cứ block (CT-01, CT-02), first in the body (CT-05, CT-07), later (CT-06, CT-07)."""


@pytest.mark.parametrize(("key", "dated", "first", "later"), CITATIONS, ids=lambda text: text[:20])
def test_a_text_is_cited_as_the_decree_asks(key, dated, first, later):
    text = STORE[key]

    assert (bases.dated(text), bases.full(text), bases.short(text)) == (dated, first, later)


@pytest.mark.parametrize("loai", ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"])
def test_laws_and_ordinances_bear_no_number_and_no_issuer(loai):
    text = CanCu(
        loai_van_ban=loai,
        so_ky_hieu="1/2020/X",
        co_quan_ban_hanh="Y",
        trich_yeu="Z",
        ngay_ban_hanh="01/3/2020",
    )

    assert bases.dated(text) == f"{loai} Z ngày 01 tháng 3 năm 2020"


def lines(document, store=STORE):
    blocks = bases.block(document, store).body.blocks
    assert {block.part for block in blocks} <= {"can_cu"}
    assert {block.label for block in blocks} <= {""}
    return ["".join(run.text for run in block.runs) for block in blocks]


def test_each_basis_is_a_line_that_ends_with_a_semicolon_and_the_proposal_ends_the_block():
    document = decision(can_cu=["ltccqdp_2025", "nd30_2020"], theo_de_nghi="Chánh Văn phòng;")

    assert lines(document) == [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        f"Căn cứ {ND30};",
        "Theo đề nghị của Chánh Văn phòng.",
    ]


def test_without_a_proposal_the_last_basis_ends_with_a_full_stop():
    assert lines(plan(can_cu=["nd30_2020"])) == [f"Căn cứ {ND30}."]
    assert lines(plan()) == []
    assert lines(letter()) == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Quyết định số 12/QĐ-UBND", "Căn cứ Quyết định số 12/QĐ-UBND."),
        ("Căn cứ Quyết định số 12/QĐ-UBND;", "Căn cứ Quyết định số 12/QĐ-UBND."),
        ("- Căn cứ Quyết định số 12/QĐ-UBND,", "Căn cứ Quyết định số 12/QĐ-UBND."),
        ("căn cứ Quyết định số 12/QĐ-UBND./.", "Căn cứ Quyết định số 12/QĐ-UBND."),
        ("theo đề nghị của Sở A", "Theo đề nghị của Sở A."),
        ("Thực hiện Kế hoạch số 3/KH-UBND .", "Thực hiện Kế hoạch số 3/KH-UBND."),
        ("Thể lệ cuộc thi", "Căn cứ Thể lệ cuộc thi."),
        ("Quyết định 1; Quyết định 2;", "Căn cứ Quyết định 1; Quyết định 2."),
    ],
)
def test_free_text_is_put_after_can_cu_once_and_gets_docgens_stop(typed, printed):
    assert lines(plan(can_cu=[{"van_ban": typed}])) == [printed]


@pytest.mark.parametrize(
    "typed", ["Chánh Văn phòng", "Theo đề nghị của Chánh Văn phòng.", "Chánh Văn phòng."]
)
def test_the_proposal_is_said_once(typed):
    assert lines(decision(theo_de_nghi=typed))[-1] == "Theo đề nghị của Chánh Văn phòng."


def test_what_amends_a_text_by_the_documents_day_follows_on_its_line_where_asked():
    def amended(day):
        return lines(plan(can_cu=[{"khoa": "nd118_2025", "kem_sua_doi": "có"}], ngay_van_ban=day))[0]

    assert "; Nghị định số 309/2026/NĐ-CP ngày 05 tháng 8 năm 2026 của Chính phủ" in amended("05/8/2026")
    assert "309/2026" not in amended("04/8/2026")
    assert "309/2026" not in lines(plan(can_cu=["nd118_2025"]))[0]


def test_the_keys_of_the_block_are_its_mentions_in_order():
    document = plan(can_cu=["lcds_2025", {"khoa": "nd63_2010", "kem_sua_doi": "có"}, {"van_ban": ND30}])

    keys = bases.block(document, STORE).keys

    assert keys == ("lcds_2025", "nd63_2010", "nd48_2013", "nd92_2017", "nd30_2020")


def printed(source, seen=()):
    names = {"can_cu": bases.names(STORE)}
    filled = fill(
        markdown.parse(source), scheme("1 | a | -", Where()), names, Where(), end_mark=False, seen=seen
    )
    return ["".join(run.text for run in block.runs) for block in filled.body.blocks]


def test_a_body_cites_in_full_first_and_short_afterwards():
    source = "Theo {{ can_cu.nd30_2020 }}.\n\nTheo {{ can_cu.nd30_2020 }} và {{ can_cu.llt_2024 }}."

    assert printed(source) == [f"Theo {ND30}.", "Theo Nghị định số 30/2020/NĐ-CP và Luật Lưu trữ."]


def test_a_text_of_the_block_is_cited_short_in_the_body():
    document = plan(can_cu=["nd30_2020"])

    text = printed("Theo {{ can_cu.nd30_2020 }}.", seen=bases.block(document, STORE).keys)

    assert text == ["Theo Nghị định số 30/2020/NĐ-CP."]


def test_single_facts_of_a_text_can_be_printed():
    source = "{{ can_cu.nd30_2020.so_ky_hieu }}, {{ can_cu.nd30_2020.ngan }}, {{ can_cu.nd30_2020.day_du }}"

    assert printed(source) == [f"30/2020/NĐ-CP, Nghị định số 30/2020/NĐ-CP, {ND30}"]


def test_a_line_knows_its_keys_at_a_day():
    one = CanCuDan(khoa="nd61_2018", kem_sua_doi=True)

    assert bases.keys_of(one, STORE, dt.date(2020, 1, 1)) == ("nd61_2018",)
    assert bases.keys_of(one, STORE, dt.date(2022, 1, 1)) == ("nd61_2018", "nd107_2021")

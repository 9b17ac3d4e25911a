"""References to Điều, khoản, điểm, Chương: by anchor, and typed."""

import re

import pytest

from docgen.body.fill import fill
from docgen.body.markdown import parse
from docgen.body.scheme import scheme
from docgen.body.unit_literals import literals
from docgen.body.units import implementing_article, units
from docgen.errors import DataError, Where
from docgen.nd30 import kinds, rules_source
from tests.body.bodies import HERE, errors, filled, four, notes, texts
from tests.patience import stops

RULES = kinds.BY_KEY["quy_che"].danh_so
DECISION = kinds.BY_KEY["quyet_dinh"].danh_so
LETTER = "1 | 1.1 | a | - | +"

REGULATION = """\
# Quy định chung {#chung}

## Phạm vi {#pham_vi}

1. {#mot} Một
2. Hai {#hai}
   1. Ba {#ba}
   2. {#bon} Bốn
   còn nữa

## Đối tượng

# Thi hành

## Hiệu lực {#hieu_luc}

"""


def tail(source: str, danh_so: str = RULES, head: str = REGULATION) -> str:
    """What `source` prints as the last paragraph of the regulation."""
    return texts(filled(head + source, danh_so))[-1]


# Anchors


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("chung", "Chương I"),
        ("chung.so", "I"),
        ("pham_vi", "Điều 1"),
        ("pham_vi.so", "1"),
        ("mot", "khoản 1 Điều 1"),
        ("hai.so", "2"),
        ("ba", "điểm a khoản 2 Điều 1"),
        ("bon", "điểm b khoản 2 Điều 1"),
        ("bon.so", "b"),
        ("hieu_luc ~ ' và khoản 1 ' ~ vien_dan.pham_vi", "Điều 3 và khoản 1 Điều 1"),
    ],
)
def test_an_anchor_names_its_unit_from_small_to_large(expression, wanted):
    assert tail(f"Theo {{{{ vien_dan.{expression} }}}}.") == f"Theo {wanted}."


@pytest.mark.parametrize(
    ("danh_so", "head", "expression", "wanted"),
    [
        (RULES, "# A\n## B {#x}\n### C", "x", "Mục 1 Chương I"),
        (RULES, "# {muc} A {#x}\n## C", "x", "Mục 1"),
        ("Mục | Tiểu mục | Điều", "# {muc} A\n## {tieu_muc} C {#x}\n### D", "x", "Tiểu mục 1 Mục 1"),
        ("Phần | I | 1 | a", "# {phan} A {#x}\n## B", "x", "Phần I"),
        ("Phần | I | 1 | a", "# {phan} A\n## B\n### C {#x}", "x", "mục I.1 Phần I"),
        ("I | 1 | a", "# A\n\n1. {#x} x", "x", "mục I.1"),
        ("I | 1 | a", "# A {#x}", "x", "mục I"),
        ("I | 1 | a", "# A\n\n1. x\n   1. y {#x}", "x", "điểm a mục I.1"),
        (LETTER, "# A\n\n1. {#x} x", "x", "mục 1.1"),
        (LETTER, "# A\n\n1. x\n   1. {#x} y", "x", "điểm a mục 1.1"),
        ("1 | a", "1. A\n   1. x {#x}", "x.so", "a"),
        ("Điều | 1 | 1.1 | a", "1. A\n   1. b\n      1. x {#x}", "x", "khoản 1.1 Điều 1"),
        ("a | -", "1. x {#x}", "x", "điểm a"),
        (DECISION, "1. Ban hành {#x}", "x", "Điều 1"),
    ],
)  # fmt: skip
def test_every_layout_has_its_words(danh_so, head, expression, wanted):
    assert texts(filled(f"{head}\n\nXem {{{{ vien_dan.{expression} }}}}", danh_so))[-1] == f"Xem {wanted}"


def test_an_anchor_leaves_no_trace_in_the_text():
    source = "# A {#a}\n\n1. {#b} **B**\n2. B {#c}\n   C\n3. **B {#d}**\n4. dòng\n   cuối {#e}"

    result = filled(source, DECISION)

    assert texts(result) == ["Điều 1. A", "1. B", "2. B C", "3. B", "4. dòng cuối"]
    assert set(result.units.anchors) == {"a", "b", "c", "d", "e"}


def test_a_reference_may_stand_before_its_unit_and_in_a_footnote():
    source = "Theo {{ vien_dan.cuoi }}.[^a]\n\n# A\n\n# B {#cuoi}\n\n[^a]: Xem {{ vien_dan.cuoi }}"

    result = filled(source, DECISION)

    assert texts(result)[0] == "Theo Điều 2.^"
    assert result.body.blocks[0].runs[-1].note[0].runs[0].text == "Xem Điều 2"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("{{ vien_dan.mot }} được áp dụng", "Khoản 1 Điều 1 được áp dụng"),
        ("Một. {{ vien_dan.mot }} được áp dụng", "Một. Khoản 1 Điều 1 được áp dụng"),
        ("Một, {{ vien_dan.mot }}", "Một, khoản 1 Điều 1"),
        ("**{{ vien_dan.ba }}**", "Điểm a khoản 2 Điều 1"),
    ],
)
def test_a_unit_that_opens_a_sentence_begins_with_a_capital(typed, wanted):
    assert tail(typed) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("# A {#x}\n\n# B {#x}", [("neo_trung", 3)]),
        ("# A {#Xa}", [("neo_khoa_sai", 1)]),
        ("# A {#thi hành}", [("neo_khoa_sai", 1)]),
        ("# A {#}", [("neo_khoa_sai", 1)]),
        ("1. một\n\n   hai {#x}", [("neo_khong_so", 3)]),
        ("- một {#x}", [("neo_khong_so", 1)]),
        ("đoạn {#x}", [("neo_khong_so", 1)]),
        ("> 1. trích {#x}", [("neo_khong_so", 1)]),
        ("1. một {#x} hai", [("neo_sai_cho", 1)]),
        ("1. một\n   hai {#x} ba", [("neo_sai_cho", 2)]),
        ("1. {#x} một {#y}", [("neo_sai_cho", 1)]),
        ("1. {#x}", [("muc_trong", 1)]),
        ("# {#x}", [("tieu_de_rong", 1)]),
        ("{# ghi chú #}", [("the_ghi_chu_trong_bai", 1)]),
        ("# A\n\n{{ vien_dan.khong }}", [("chua_co_ten_nao", 3)]),
        ("# A {#thi_hanh}\n\n{{ vien_dan.thi_han }}", [("ten_gan_dung", 3)]),
        ("# A {#x}\n\n{{ vien_dan.x.sso }}", [("ten_gan_dung", 3)]),
        ("# A {#khong_dung}", []),
        ("# A\n\n\\{#x} {{ '{#x}' }}", []),
    ],
)
def test_a_wrong_anchor_is_an_error_with_its_line(source, wanted):
    assert errors(source, DECISION) == wanted


# Typed references


@pytest.mark.parametrize(
    "typed",
    [
        "Theo Điều 3.",
        "theo khoản 2 Điều 1",
        "theo điểm b khoản 2 Điều 1",
        "theo điểm a, b khoản 2 và khoản 1 Điều 1 Quy chế này",
        "các Điều 1, 2 và 3",
        "Điều 1 đến Điều 3",
        "Chương II",
        "Điều 3 Chương II",
        "theo các Chương I, II Quy chế này",
        "Điều này, khoản này, điểm này và Chương này",
        "Điều 3, 15 ngày làm việc",
        # Another text is named.
        "Điều 11 Nghị định số 42/2022/NĐ-CP",
        "Điều 11 của Nghị định số 42/2022/NĐ-CP",
        "khoản 9 Điều 11 và điểm đ khoản 3, khoản 4 Điều 12 Luật Đầu tư",
        "Điều 11, Nghị định số 42/2022/NĐ-CP",
        "Nghị định số 42/2022/NĐ-CP (Điều 11)",
        "Luật Đầu tư, Điều 11",
        "Luật Đầu tư quy định tại Điều 11",
        "Chương IX của Bộ luật Dân sự",
        "Điều 9 của dự thảo Quyết định",
        "Điều 9 nghị định",
        "Điều 9 Quy chế ban hành kèm theo Quyết định này",
        "Điều 9 của Hiến pháp",
        "Điều 9 của Danh mục kèm theo, Điều 9 Mẫu số 01",
        "trích “theo Điều 9”, «Điều 10», \"Điều 11\"",
        "> theo Điều 9",
        # Not a reference.
        "khoản 9 được bãi bỏ; điểm z",
        "Mục 9, Phần IX",
        "Chương trình 9, quan điểm 9, Điều chỉnh 9, điều 9.1",
        "{{ 'Điều 9' }}",
    ],
)  # fmt: skip
def test_a_typed_reference_that_exists_or_is_anothers_passes(typed):
    assert errors(REGULATION + typed, RULES) == []


LINE = REGULATION.count("\n") + 1


@pytest.mark.parametrize(
    ("typed", "found", "near"),
    [
        ("Theo Điều 9.", "Điều 9", "Điều 3"),
        ("khoản 5 Điều 1", "khoản 5 Điều 1", "khoản 2 Điều 1"),
        ("khoản 1 Điều 2", "khoản 1 Điều 2", "Điều 2"),
        ("khoản 1 Điều 9", "khoản 1 Điều 9", "Điều 3"),
        ("điểm đ khoản 2 Điều 1", "điểm đ khoản 2 Điều 1", "điểm b khoản 2 Điều 1"),
        ("điểm a khoản 1 Điều 1", "điểm a khoản 1 Điều 1", "khoản 1 Điều 1"),
        ("các Điều 1, 2 và 5", "Điều 5", "Điều 3"),
        ("Điều 1 đến Điều 5", "Điều 5", "Điều 3"),
        ("theo Chương IV", "Chương IV", "Chương II"),
        ("theo Điều 1 Chương II", "Điều 1 Chương II", "Điều 3"),
        ("Điều 9 Quy chế này", "Điều 9", "Điều 3"),
        ("Điều 9 của Quy chế này, theo Luật Đầu tư", "Điều 9", "Điều 3"),
        ("Thực hiện Luật Đầu tư, các đơn vị tại Điều 9 báo cáo", "Điều 9", "Điều 3"),
        ("Luật Đầu tư; Điều 9", "Điều 9", "Điều 3"),
        ("Điều 9 quy định về hồ sơ", "Điều 9", "Điều 3"),
        ("theo quy định tại Điều 9", "Điều 9", "Điều 3"),
        ("khoản 2 Điều này", "khoản 2 Điều này", "Điều 3"),
        ("Khoản d, Điều 9", "Khoản d, Điều 9", "Điều 3"),
        ("theo **Điều** 9", "Điều 9", "Điều 3"),
        ("theo Điều {{ 9 }}", "Điều 9", "Điều 3"),
    ],
)
def test_a_unit_that_does_not_exist_is_an_error_with_its_line_and_the_nearest(typed, found, near):
    with pytest.raises(DataError) as caught:
        filled(REGULATION + typed, RULES)

    assert (caught.value.id, caught.value.where.line) == ("vien_dan_khong_co", LINE)
    assert {key: caught.value.args_[key] for key in ("found", "near")} == {"found": found, "near": near}


def test_this_article_is_the_one_around():
    source = "# A\n\n1. x\n2. theo khoản 1 Điều này\n   1. y\n   2. theo điểm a khoản này\n\n# B\n\n"
    source += "1. khoản 2 Điều này"

    assert errors(source, DECISION) == [("vien_dan_khong_co", 10)]


def test_a_dispatch_without_articles_may_speak_of_those_of_another():
    assert errors("# A\n\nTheo Điều 9, khoản 3 Điều 2 và Chương IV.", LETTER) == []


def test_an_annex_in_the_same_breath_is_of_the_same_text():
    assert errors("1. Xem Điều 8 và Phụ lục I của Nghị định đó.\n2. B", DECISION) == []
    assert errors("1. Xem Điều 8, Phụ lục I Nghị định số 30/2020/NĐ-CP.\n2. B", DECISION) == []
    assert errors("1. Xem Điều 8 và Điều 2 Quyết định này.\n2. B", DECISION) == [("vien_dan_khong_co", 1)]


def test_a_level_that_the_document_lacks_has_no_nearest():
    assert errors("1. Theo Chương X.\n2. B", DECISION) == [("vien_dan_khong_cap", 1)]


def test_parts_of_an_article_that_changes_another_text_speak_of_that_text():
    source = (
        "1. Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 12/2020/QĐ-UBND:\n"
        "   1. Sửa đổi khoản 9 Điều 15 như sau\n      - Bãi bỏ Điều 16\n2. Theo Điều 15."
    )

    assert errors(source, DECISION) == [("vien_dan_khong_co", 4)]


def test_a_regulation_knows_that_the_decision_is_another_text():
    text, levels = parse("# A\n\nTheo Điều 4 Quyết định này, Điều 1 Quy chế này."), scheme(RULES)

    with pytest.raises(DataError):
        fill(text, levels, {}, HERE)
    assert fill(text, levels, {}, HERE, kind="Quy chế").units.articles == ("1",)


@pytest.mark.parametrize(
    ("typed", "kinds_"),
    [
        ("tại Khoản d, Điều 2 của dự thảo Quyết định", ["vien_dan_sai_bac", "vien_dan_viet_hoa"]),
        ("tại khoản d Điều 2 Luật X", ["vien_dan_sai_bac"]),
        ("tại điểm 2 khoản 1 Điều 2 Luật X", ["vien_dan_sai_bac"]),
        ("tại điểm a, khoản 2, Điều 3 Luật X", ["vien_dan_sai_bac"]),
        ("tại Điều 3 khoản 2 Luật X", ["vien_dan_sai_bac"]),
        ("tại Điều 3, khoản 2, điểm a Luật X", ["vien_dan_sai_bac"]),
        ("theo điều 5 Luật X", ["vien_dan_viet_hoa"]),
        ("theo chương II Luật X", ["vien_dan_viet_hoa"]),
        ("theo Khoản 2 Điều 5 Luật X", ["vien_dan_viet_hoa"]),
        ("theo Điểm a Khoản 2 Điều 5 Luật X", ["vien_dan_viet_hoa"]),
        ("theo Khoản 2", ["vien_dan_viet_hoa"]),
        ("Khoản 2 Điều 5 Luật X; Khoản 3 Điều 5 Luật X. Điểm a khoản 1 Điều 2 Luật X", []),
        ("các Điều 2, 3 và 5 và khoản 1 Điều 6 Luật X", []),
        ("điểm a khoản này, Điều 5; điều này; điều chỉnh 5; khoản y tế, phần 2", []),
        ("điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự", []),
        ("“theo điều 5”", []),
        ("{{ 'điều 5' }}", []),
    ],
)
def test_a_reference_out_of_order_or_with_a_wrong_capital_is_noted(typed, kinds_):
    assert [kind for kind, _, _ in notes(typed)] == kinds_


@pytest.mark.parametrize("rule", rules_source.RULES, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_on_the_source_are_judged_as_they_say(rule):
    own = four() if rule.prop == "phu_luc_so_a_rap" else {}

    good, bad = (filled(source, own=own, end_mark=True).notes for source in (rule.good, rule.bad))

    assert [note.kind for note in good] == []
    assert rule.prop in [note.kind for note in bad]


def test_a_list_of_references_is_read_in_pieces():
    (one,) = literals("từ điểm a, b và đ khoản 1 Điều 3 đến")

    assert one.found == "điểm a, b và đ khoản 1 Điều 3"
    assert [name[0] for name in one.names] == [("điểm", "a"), ("điểm", "b"), ("điểm", "đ")]
    assert {name[1:] for name in one.names} == {(("khoản", "1"), ("Điều", "3"))}


# «Như Điều N»


@pytest.mark.parametrize(("key", "wanted"), [(None, "Điều 3"), ("thi_hanh", "Điều 2"), ("khoan", "Điều 1")])
def test_the_implementing_article_is_the_marked_one_or_the_last(key, wanted):
    found = units(parse("1. A\n   1. x {#khoan}\n2. {#thi_hanh} B\n3. C"), scheme(DECISION))

    assert implementing_article(found, key, HERE) == wanted


@pytest.mark.parametrize(
    ("source", "key", "id_"),
    [
        ("1. A {#thi_hanh}", "thi_han", "neo_khong_co"),
        ("# {chuong} A {#x}\n## B", "x", "neo_khong_co"),
        ("A", None, "khong_co_dieu"),
    ],
)
def test_without_such_an_article_it_is_an_error(source, key, id_):
    where = Where("ho_so.yaml", 7)

    with pytest.raises(DataError) as caught:
        implementing_article(units(parse(source), scheme(RULES)), key, where)

    assert (caught.value.id, caught.value.where) == (id_, where)


# Renumbering

DECREE = """\
1. Ban hành kèm theo Quyết định này Danh mục. {#ban_hanh}
2. {#giao} Giao các sở thực hiện {{ vien_dan.ban_hanh }}:
   1. Rà soát theo {{ vien_dan.ban_hanh }}; {#ra_soat}
   2. Báo cáo kết quả tại {{ vien_dan.ra_soat }}.
3. Người đứng đầu các cơ quan nêu tại {{ vien_dan.giao }} chịu trách nhiệm thi hành. {#thi_hanh}
"""


def test_every_reference_follows_an_article_that_is_put_in():
    changed = DECREE.replace("2. {#giao}", "9. Bãi bỏ quy định trước đây.\n2. {#giao}")
    changed = changed.replace("   1. Rà soát", "   1. Thành lập tổ.\n   1. Rà soát")

    before, after = (texts(filled(source, DECISION)) for source in (DECREE, changed))

    assert before == [
        "Điều 1. Ban hành kèm theo Quyết định này Danh mục.",
        "Điều 2. Giao các sở thực hiện Điều 1:",
        "1. Rà soát theo Điều 1;",
        "2. Báo cáo kết quả tại khoản 1 Điều 2.",
        "Điều 3. Người đứng đầu các cơ quan nêu tại Điều 2 chịu trách nhiệm thi hành.",
    ]
    assert after == [
        "Điều 1. Ban hành kèm theo Quyết định này Danh mục.",
        "Điều 2. Bãi bỏ quy định trước đây.",
        "Điều 3. Giao các sở thực hiện Điều 1:",
        "1. Thành lập tổ.",
        "2. Rà soát theo Điều 1;",
        "3. Báo cáo kết quả tại khoản 2 Điều 3.",
        "Điều 4. Người đứng đầu các cơ quan nêu tại Điều 3 chịu trách nhiệm thi hành.",
    ]
    assert implementing_article(filled(changed, DECISION).units, "thi_hanh", HERE) == "Điều 4"


def test_a_typed_reference_to_an_article_that_is_taken_out_is_found():
    typed = "1. A\n2. B\n3. C\n4. Theo Điều 4."

    assert errors(typed, DECISION) == []
    assert errors(typed.replace("2. B\n", ""), DECISION) == [("vien_dan_khong_co", 3)]


# A long regulation


def regulation(chapters: int, articles: int) -> str:
    """A regulation whose every article refers to another one, forwards and backwards."""
    lines = []
    for number in range(1, chapters * articles + 1):
        if number % articles == 1:
            lines.append("# Trách nhiệm của các cơ quan")
        other = number * 7 % (chapters * articles) + 1
        lines.append(f"## Việc thứ {number} {{#viec_{number}}}")
        for clause in range(1, 4):
            place = f"khoản {clause} {{{{ vien_dan.viec_{other} }}}}"
            lines.append(
                f"{clause}. Sở, ban, ngành thực hiện {place}, điểm b khoản 1 Điều {number} Quy chế này:"
            )
            lines.append("   1. Rà soát;\n   2. Báo cáo theo Nghị định số 30/2020/NĐ-CP.")
    return "\n\n".join(lines)


def test_a_regulation_of_150_articles_is_in_order():
    source, levels = regulation(10, 15), scheme(RULES)

    result = filled(source, RULES)

    found = texts(result)
    assert [int(one) for one in result.units.articles] == list(range(1, 151))
    assert sum(one.startswith("Chương ") for one in found) == 10
    assert found[2] == "Điều 1. Việc thứ 1"
    assert found[3] == "1. Sở, ban, ngành thực hiện khoản 1 Điều 8, điểm b khoản 1 Điều 1 Quy chế này:"
    assert "2. Sở, ban, ngành thực hiện khoản 2 Điều 1, điểm b khoản 1 Điều 150 Quy chế này:" in found
    assert len(re.findall(r"\bĐiều \d+\.", "\n".join(found))) == 150
    assert result.notes == ()
    assert str(levels) == RULES


def test_hostile_text_comes_to_an_end():
    pieces = (
        "Điều 9 ",
        "Điều 9, ",
        "“Điều 1 ",
        "khoản 1, ",
        "Luật A, Điều 1 ",
        "Điều  ",
        "và 1 Điều 1 đến ",
    )

    with stops():
        for piece in pieces:
            errors("1. A\n\n" + piece * 4000, DECISION)

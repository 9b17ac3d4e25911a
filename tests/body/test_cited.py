"""Texts cited by key: in full where they are met first, short afterwards."""

from dataclasses import dataclass

import pytest

from docgen.body.cited import Cited
from docgen.body.fill import fill
from docgen.body.markdown import parse
from docgen.body.scheme import scheme
from docgen.errors import DataError
from tests.body.bodies import HERE, errors, filled, text, texts

NAMES = {
    "can_cu": {
        "vt": Cited(
            "vt", "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "Nghị định số 30/2020/NĐ-CP"
        ),
        "dvc": Cited(
            "dvc", "Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022", "Nghị định số 42/2022/NĐ-CP"
        ),
    }
}


def test_a_text_is_cited_in_full_once():
    source = "{{ can_cu.vt }}.\n\n{{ can_cu.dvc }}, {{ can_cu.vt }}."

    result = filled(source, names=NAMES)

    assert texts(result) == [
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020.",
        "Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022, Nghị định số 30/2020/NĐ-CP.",
    ]
    assert result.cited == {"vt", "dvc"}


def test_a_text_cited_before_is_short_from_the_beginning():
    parsed, levels = parse("{{ can_cu.vt }}; {{ can_cu.dvc.later }}"), scheme("1")

    result = fill(parsed, levels, NAMES, HERE, seen={"vt", "khac"}, end_mark=False)

    assert texts(result) == ["Nghị định số 30/2020/NĐ-CP; Nghị định số 42/2022/NĐ-CP"]
    assert result.cited == {"vt"}


def test_a_footnote_is_read_where_its_mark_stands():
    source = "Một[^a], {{ can_cu.vt }}\n\n[^a]: Theo {{ can_cu.vt }}"

    (block,) = filled(source, names=NAMES).body.blocks

    assert block.runs[1].note[0].runs[0].text == "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020"
    assert block.runs[2].text == ", Nghị định số 30/2020/NĐ-CP"


def test_a_citation_joined_in_an_expression_is_counted_too():
    assert text("{{ can_cu.vt ~ '; ' ~ can_cu.vt }}", names=NAMES) == (
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020; Nghị định số 30/2020/NĐ-CP"
    )


def test_the_same_names_serve_many_fillings():
    assert [text("{{ can_cu.vt }}", names=NAMES) for _ in range(2)] == [NAMES["can_cu"]["vt"].first] * 2


def test_an_unknown_key_names_the_nearest_one():
    assert errors("{{ can_cu.dvcc }}", names=NAMES) == [("ten_gan_dung", 1)]
    assert errors("{{ can_cu.vt._seen }}", names=NAMES) == [("ten_bi_cam", 1)]


@dataclass(frozen=True, slots=True)
class Law(Cited):
    so: str = ""


def test_a_citation_may_have_facts_of_its_own():
    law = Law("vt", "dài", "ngắn", so="30/2020/NĐ-CP")

    assert text("{{ luat.so }}: {{ luat }}, {{ luat }}", names={"luat": law}) == "30/2020/NĐ-CP: dài, ngắn"


def test_a_message_offers_no_inner_works_of_a_text():
    @dataclass(frozen=True, slots=True)
    class Own(Cited):
        so_ky_hieu: str = ""

    with pytest.raises(DataError) as caught:
        filled("{{ can_cu.vt.xxx }}", names={"can_cu": {"vt": Own("vt", "Nghị định", "NĐ")}})

    assert caught.value.args_["known"] == "so_ky_hieu"

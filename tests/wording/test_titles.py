"""Titles of Chương and Mục break between phrases, their words and looks untouched."""

from docgen.body.blocks import Block, Body, Run
from docgen.wording import titles

LONG = "Tổ chức thực hiện và trách nhiệm của các cơ quan, đơn vị có liên quan trên địa bàn tỉnh Quảng Ngãi"


def title(*runs: Run, part: str = "phan_tieu_de") -> str:
    (block,) = titles.broken(Body((Block(part, runs),)), "lon", 9354).blocks
    assert [run.bold for run in block.runs] == [run.bold for run in runs]
    return "".join(run.text for run in block.runs)


def test_a_long_title_breaks_before_a_phrase_and_not_inside_a_word():
    shown = title(Run(LONG.upper()))

    assert shown.replace("\n", " ") == LONG.upper()
    assert shown.split("\n")[1].startswith("ĐƠN VỊ")


def test_a_title_of_several_runs_breaks_at_the_same_place():
    whole = title(Run(LONG))
    parts = title(Run(LONG[:48]), Run(LONG[48:60], bold=True), Run(LONG[60:]))

    assert parts == whole
    assert "\n" in whole


def test_a_short_title_and_other_paragraphs_stay():
    assert title(Run("QUY ĐỊNH CHUNG")) == "QUY ĐỊNH CHUNG"
    assert title(Run(LONG), part="noi_dung") == LONG

"""Slips that someone typed into a right document of another kind."""

from docgen.check import check
from tests.check.kinds import article, decision, report, retitle
from tests.check.paper import P, Paper


def ids(paper):
    return [finding.rule.id for finding in check(paper.docx(), file="van_ban.docx")]


def test_v_v_under_a_title_is_found():
    paper = Paper()
    report(paper)
    paper.one("trich_yeu").text = "V/v kết quả công tác văn thư của các cơ quan"

    assert "TL-05h" in ids(paper)


def test_kinh_gui_typed_as_plain_text_of_a_plan_is_found():
    paper = Paper()
    report(paper)
    retitle(paper, "KẾ HOẠCH")
    paper.greeting.clear()
    paper.recipients.pop(1)
    assert "NN-01" not in ids(paper)
    paper.body.insert(3, P("noi_dung", "Kính gửi: Ủy ban nhân dân tỉnh"))

    assert "NN-01" in ids(paper)


def test_a_list_that_goes_with_a_direct_decision_does_not_make_it_an_indirect_one():
    paper = Paper()
    decision(paper)
    place = next(at for at, block in enumerate(paper.body) if block.text.startswith("Điều 1"))
    paper.body[place] = article(1, "Kiện toàn Tổ công tác, danh sách tại Phụ lục kèm theo Quyết định này.")

    assert "TL-10" not in ids(paper)
    paper.one("trich_yeu").text = "Kiện toàn Tổ công tác cải cách hành chính"
    assert "TL-09" in ids(paper)

"""What is judged again of a changed document finds what the whole judging of its words finds."""

from dataclasses import fields, replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.check import again, proved
from docgen.check.expected import Expected
from docgen.check.proved import Proofs
from docgen.check.run import breaches, plan
from docgen.check.spoken import view_of_words
from docgen.check.watched import watched
from docgen.generate import make
from docgen.wording.said import Said
from tests.test_samples import SAMPLES

RULES = plan(proved._RULES)
BAD = sorted(
    {
        text
        for rule in proved._RULES
        for value in (rule.good, rule.bad)
        for text in (value if isinstance(value, tuple) else (value,))
        if isinstance(text, str)
    }
)
"""What the rows of the rules themselves give as good and as bad."""
SLIPS = [
    "Thực hiện khoản 2, Điều 5 Luật Đầu tư.",
    "theo Khoản 2 Điều 3",
    "tại điều 5 Nghị định",
    "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thủ tướng Chính phủ.",
    "Theo Nghị định số 30/2020/NĐ-CP ngày 06/3/2020 của Chính phủ.",
    "Theo Quyết định số 17/QĐ-TTg ngày 01 tháng 9 năm 2050 của Thủ tướng Chính phủ.",
    "Theo Luật Đầu tư số 61/2020/QH14.",
    "Pháp lệnh Thư viện ngày 28 tháng 12 năm 2000 của Quốc hội",
    "Gửi ...... bản.",
    "{{ con_sot }}",
    "xong./.",
    "./.",
    "DỰ THẢO",
    "Nêu tại Phụ lục IX.",
    "nêu tại phụ lục kèm theo",
    "Kính gửi: Sở Tài chính",
    "- Sở Tài chính;",
    "- Như trên;",
    "- Như Điều 9;",
    "- Lưu: VT, ABC.",
    "1. Một việc.",
    "3. Ba việc.",
    "c) Một điểm.",
    "Điều 7. Bảy.",
    "Chương IV",
    "Số: 12/QĐ-UBND",
    "Số: 12/SKHCN-TC",
    "Hà Nội, ngày 31 tháng 02 năm 2026",
    "(Kèm theo Công văn số 9/SKHCN-CĐS ngày 01 tháng 01 năm 2026 của Sở Tài chính)",
    "Phụ lục III",
    "KT. GIÁM ĐỐC",
    "TM. ỦY BAN NHÂN DÂN",
    "QUYẾT ĐỊNH",
    "BÁO CÁO",
    "e\u0302\u0301 rời",
    "Thực hiện tốt",
]
FACTS = {
    "loai": ["Công văn", "Quyết định", "Báo cáo", ""],
    "so_ky_hieu": ["12/SKHCN-TC", "    /SKHCN-CĐS", ""],
    "ngay": ["ngày 05 tháng 01 năm 2026", "ngày    tháng 5 năm 2019", ""],
    "co_quan": ["Sở Tài chính", "Sở Khoa học và Công nghệ", ""],
    "hinh_thuc": ["giay", "dien_tu", ""],
    "tap_the": [True, False, None],
    "phu_luc": [(), ("a",), ("a", "b", "c")],
    "nhac_den": [frozenset(), frozenset("a"), frozenset("abc")],
    "cho_hoc_vi": [True, False],
    "tham_quyen": ["tap_the", "ca_nhan", ""],
    "nguoi_dung_dau": ["Giám đốc", "Chủ tịch", ""],
    "kem_theo": ["Quy chế", ""],
    "dieu_thi_hanh": [0, 2, 9],
}
"""Other values of each fact."""


class Noted(Proofs):
    """Proofs that keep what each file says."""

    def judged(self, form, words, facts, whole, own=tuple):
        noted.append((words.said, own() or (), facts))
        return super().judged(form, words, facts, whole, own)


noted = []


@cache
def bases():
    """Return what the samples say whose words breach nothing, each with what was noted of its readers."""
    noted.clear()
    for sample in SAMPLES:
        make(sample, proofs=Noted())
    found = []
    for said, own, facts in noted:
        view = view_of_words(said, own, facts)
        if not breaches(view, RULES, "", {}):
            found.append((again.sound(said, view, RULES), own, facts))
    return found


def test_the_samples_say_most_parts():
    said = {one.part for base, _, _ in bases() for texts in base.said for one in texts}

    assert len(bases()) >= 10
    assert {"kinh_gui", "kinh_gui_ds", "so_ky_hieu", "can_cu", "dieu", "phu_luc_kem_theo", "khoan"} <= said


@st.composite
def variations(draw):
    """Return a base and what another document says that differs from it in some paragraphs and facts."""
    base, own, facts = draw(st.sampled_from(bases()))
    said = [list(texts) for texts in base.said]
    places = [(at, number) for at, texts in enumerate(said) for number in range(len(texts))]
    for at, number in draw(st.lists(st.sampled_from(places), max_size=4)):
        one = said[at][number]
        slip = draw(st.sampled_from(SLIPS) | st.sampled_from(BAD) | st.just(" "))
        text = draw(st.sampled_from([slip, f"{one.text} {slip}", f"{slip} {one.text}", one.text[:-1] or "x"]))
        said[at][number] = Said(one.part, text, one.in_table)
    names = draw(st.lists(st.sampled_from(sorted(FACTS)), max_size=2))
    return base, own, said, replace(facts, **{name: draw(st.sampled_from(FACTS[name])) for name in names})


@settings(deadline=None, max_examples=600)
@given(variations())
def test_a_changed_document_is_judged_as_a_whole_one_is(variation):
    base, own, said, facts = variation
    whole = bool(breaches(view_of_words(said, own, facts), RULES, "", {}))
    blank = any(bool(one.text.strip()) != bool(was.text.strip()) for one, was in pairs(said, base.said))

    assert base.doubtful(said, facts, set()) == (whole or blank)


def pairs(said, others):
    """Return each paragraph of two documents beside the other's."""
    return [pair for two in zip(said, others, strict=True) for pair in zip(*two, strict=True)]


def test_every_fact_is_varied():
    assert {one.name for one in fields(Expected)} == set(FACTS)


def test_no_reader_on_words_looks_at_the_file_itself():
    for base, _, _ in bases():
        everything = {spot.index for spot in base.view.spots}
        for task in base.tasks:
            seen, reads = watched(base.view)
            vars(seen)["reading"] = None

            task.breaches(seen)

            assert reads <= everything | set(FACTS)


def test_what_was_noted_leaves_most_readers_alone():
    base, _, _ = max(bases(), key=lambda one: len(one[0].view.spots))

    asked = base.asking[base.view.body[-1].index]

    assert 0 < len(asked) < len(base.tasks) / 2

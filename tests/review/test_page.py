"""The page: one file without outside resources, everything escaped, never too large, the same bytes again."""

import json
import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from docgen.review.odd import REASONS
from docgen.review.page import MAX_BYTES, page
from docgen.review.payload import in_page
from docgen.review.sheet import sheet
from docgen.review.words import WORDS
from tests.review.packs import WARNING, letter, odd_ones, pack, run

NASTY = "Sở R&D <b>\"'</b> </script>\u2028 <!-- x"
SCRIPT = files("docgen.review").joinpath("page.js").read_text(encoding="utf-8")


def made(facts, pictures=(), lang="vi"):
    return page(sheet(facts, lang), pictures, lang)


def data_of(html):
    (text,) = re.findall(rb'<script type="application/json" id="du-lieu">(.*?)</script>', html, re.DOTALL)
    return json.loads(text)


class _Tags(HTMLParser):
    """The tags of a page, those that are open at its end, and the texts of table cells."""

    EMPTY = frozenset({"meta", "input"})

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.texts = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "td" in self.open:
            self.texts.append(data)


def test_the_page_is_one_file_that_fetches_nothing():
    html = made(run(20, odd_ones()), [(1, b"\xff\xd8\xff")]).decode()

    tags = _Tags(html).tags

    assert "default-src 'none'" in next(a["content"] for t, a in tags if a.get("http-equiv"))
    assert not {tag for tag, _ in tags} & {"link", "img", "iframe", "object", "base", "form"}
    assert not [one for _, one in tags if set(one) & {"src", "onclick", "onload"}]
    assert not re.findall(r"""url\(|@import|https?://|innerHTML|document\.write|eval\(|fetch\(""", html)


def test_whatever_stands_in_a_text_stands_there_as_text():
    html = made(run(20, odd_ones()), []).decode()

    page_ = _Tags(html)

    assert page_.open == []
    assert NASTY in page_.texts
    assert NASTY in data_of(html.encode())["texts"]
    assert len(re.findall("<script", html)) == len(re.findall("</script>", html)) == 3


@pytest.mark.parametrize("field", ["title", "version"])
def test_names_of_the_run_are_text_too(field):
    html = made(run(3, **{field: NASTY})).decode()

    assert _Tags(html).open == []
    assert "<b>\"'" not in html


def test_names_of_files_columns_rules_and_packs_are_text_too():
    nasty = replace(pack(1), name=NASTY, faults=(("thieu_tep", NASTY),), failures=(NASTY,))
    nasty = replace(nasty, findings=(replace(WARNING, rule=NASTY, duty=NASTY, line=NASTY),) * 9)
    facts = run(20, inputs={NASTY: "c" * 64}, orphans=(NASTY,))
    facts = replace(facts, packs=(nasty, *facts.packs))
    everywhere = replace(facts, packs=tuple(replace(nasty, name=f"{at}{NASTY}") for at in range(20)))

    for one in (facts, everywhere):
        html = made(one).decode()
        assert _Tags(html).open == []
        assert "<b>\"'" not in html


def test_json_in_a_page_ends_no_script_and_comes_back_as_it_was():
    values = {"a": [NASTY, "]]>", "\u2029", 1, None]}

    text = in_page(values)

    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == values


def test_the_same_facts_give_the_same_bytes():
    assert made(run(60, odd_ones()), [(3, b"x")]) == made(run(60, odd_ones()), [(3, b"x")])


def test_without_script_the_list_says_of_every_pack_what_is_odd():
    html = made(run(30, odd_ones())).decode()
    body = html[html.index("<tbody>") : html.index("</tbody>")]

    assert body.count("<tr>") == 30
    assert "don_vi.csv:A3: «số công văn» phải là số" in body
    assert body.index("Không tạo được") < body.index("Lỗi thể thức") < body.index("Đoạn khác số đông")
    assert "<noscript>" in html
    assert '<nav id="cong-cu" hidden>' in html


def test_a_figure_that_is_odd_is_marked_in_its_cell():
    html = made(run(200, odd_ones(20))).decode()

    assert re.findall(r'<td class="f la">(\d+)</td>', html) == ["29", "9999", "0", "29"]


def test_what_all_letters_share_is_shown_once():
    html = made(run(300)).decode()
    common = "Rà soát toàn bộ thủ tục hành chính"

    assert html.count(common) == 2
    assert data_of(html.encode())["frames"][0][0] == 300


def test_common_findings_are_told_once_and_not_of_every_letter():
    html = made(run(30, [(at, {"findings": (WARNING,)}) for at in range(30)])).decode()

    assert "<b>TB-01</b> Cột hẹp <small>ở 30 thư</small>" in html
    assert 'class="loc r-canh_bao"' not in html


def test_packs_without_any_word_file_are_listed():
    facts = replace(run(5), packs=tuple(replace(one, blocks=()) for one in run(5).packs))

    html = made(facts).decode()

    assert html.count("<tr>") == 1 + 5
    assert "Không có tệp Word nào" in html


def test_a_run_without_a_pack_has_a_page():
    assert b"</html>" in made(run(0))


def test_packs_that_are_no_longer_in_the_table_are_named():
    html = made(run(3, orphans=tuple(f"cu-{at}" for at in range(25)))).decode()

    assert "còn 25 gói không có trong bảng lần này: cu-0, cu-1" in html
    assert "cu-20" not in html


def test_pictures_are_shown_while_there_is_room_the_first_ones_first():
    jpeg = bytes(3_000_000)

    html = made(run(30), [(at, jpeg) for at in range(9)])

    assert len(html) <= MAX_BYTES
    (text,) = re.findall(rb'id="anh">(.*?)</script>', html)
    assert list(json.loads(text)) == ["0", "1", "2", "3"]
    assert "Ảnh trang đầu của 4 thư; 5 ảnh bỏ bớt".encode() in html


@pytest.mark.slow
def test_three_thousand_letters_make_a_page_below_the_limit():
    facts = run(3321, odd_ones(50))

    html = made(facts, [(at, bytes(60_000)) for at in range(140)])

    assert len(html) <= MAX_BYTES
    assert html.count(b"<tr>") >= 3321
    assert len(json.loads(re.findall(rb'id="anh">(.*?)</script>', html)[0])) == 140


@pytest.mark.slow
def test_where_rows_of_tables_would_take_too_much_they_are_left_out_and_that_is_told():
    long = [(str(row), *("x" * 250 for _ in range(4))) for row in range(8)]
    packs = []
    for at in range(2_000):
        own = [
            (f"{at}", *(f"{cell}{at}-{row}-{n}" for n, cell in enumerate(one[1:])))
            for row, one in enumerate(long)
        ]
        blocks = letter(at)
        packs.append(pack(at, blocks=(*blocks[:-1], replace(blocks[-1], first=tuple(own)))))

    html = made(replace(run(0), packs=tuple(packs)))

    assert len(html) <= MAX_BYTES
    assert "chỉ hiện số dòng và dòng tổng".encode() in html
    assert data_of(html)["packs"]["0"][6][0][1:4] == [11, [], []]


@pytest.mark.slow
def test_whatever_the_packs_hold_the_page_stays_below_the_limit():
    findings = tuple(replace(WARNING, line=f"{at} " + "x" * 400) for at in range(60))
    packs = []
    for at in range(1_500):
        own = tuple(replace(one, line=f"{at}-{one.line}") for one in findings)
        packs.append(pack(at, findings=own, failures=("y" * 3_000,) * 9))

    html = made(replace(run(0), packs=tuple(packs)))

    assert len(html) <= MAX_BYTES
    assert "Mỗi gói chỉ hiện 5 phát hiện".encode() in html
    assert data_of(html)["packs"]["0"][11] == 55


@pytest.mark.slow
def test_of_very_many_packs_the_first_of_the_list_are_shown_and_the_rest_counted():
    html = made(run(16_000, odd_ones(15_900)))

    assert len(html) <= MAX_BYTES
    assert "1000 gói cuối danh sách không có trong trang".encode() in html
    assert data_of(html)["order"][0] == 15_900


def test_english_words_make_an_english_page():
    html = made(run(30, odd_ones()), lang="en").decode()

    assert '<html lang="en">' in html
    assert "to look at first" in html
    assert "Failed" in html


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_ask_for_the_same(key):
    vietnamese, english = (set(re.findall(r"\{(\w+)\}", text)) for text in WORDS[key])

    assert vietnamese == english


def test_every_reason_has_its_words():
    assert {key for key in REASONS if key not in WORDS} == set()


# The script -----------------------------------------------------------------------------------------------


def test_every_element_that_the_script_asks_for_is_in_the_page():
    html = made(run(30, odd_ones())).decode()
    ids = set(re.findall(r'\$\("([\w-]+)"\)', SCRIPT)) | set(re.findall(r'\["([\w-]+)", "\w+"\]', SCRIPT))

    assert len(ids) > 8
    assert {one for one in ids if f'id="{one}"' not in html} == set()


def test_every_word_that_the_script_asks_for_is_there():
    asked = set(re.findall(r'D\.words\.(\w+)|say\("(\w+)"|part\("(\w+)"', SCRIPT))

    assert {key for keys in asked for key in keys if key} <= set(WORDS)


def test_the_script_puts_data_into_the_page_as_text_only():
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(", SCRIPT
    )


@pytest.mark.node
@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("plain('ĐẶNG Thị Hương Giang, Đức')", "dang thi huong giang, duc"),
        ("holds(plain('Xã Nghĩa Lộ'), plain('lộ nghia'))", True),
        ("holds(plain('Xã Nghĩa Lộ'), 'nghia ha')", False),
        ("passes(want(), known())", True),
        ("passes(want({query: 'tra bong'}), known())", True),
        ("passes(want({query: 'ba to'}), known())", False),
        ("passes(want({rule: 'TB-01'}), known())", True),
        ("passes(want({rule: 'SK-03a'}), known())", False),
        ("passes(want({severity: 'canh_bao'}), known())", True),
        ("passes(want({severity: 'dat'}), known())", False),
        ("passes(want({severity: 'dat'}), known({severities: []}))", True),
        ("passes(want({state: 'hong'}), known())", False),
        ("passes(want({state: 'tot'}), known())", True),
        ("passes(want({reasons: new Set([5, 9])}), known())", True),
        ("passes(want({reasons: new Set([9])}), known())", False),
        ("passes(want({view: new Set(['chua_xem'])}), known({seen: true}))", False),
        ("passes(want({view: new Set(['moi_doi'])}), known())", False),
        ("passes(want({view: new Set(['can_xem'])}), known({why: []}))", False),
    ],
)
def test_the_filters_let_through_what_they_should(tmp_path, call, answer):
    (tmp_path / "page.js").write_text(SCRIPT, encoding="utf-8")
    frame = """const { plain, holds, passes } = require("./page.js");
    const all = { query: "", reasons: new Set(), view: new Set(), rule: "", severity: "", state: "" };
    const want = (more) => ({ ...all, ...more });
    const known = (more) => ({ why: [5], seen: false, changed: false, failed: false, rules: ["TB-01"],
      severities: ["canh_bao"], text: () => plain("Xã Trà Bồng"), ...more });
    console.log(JSON.stringify("""

    done = subprocess.run(
        ["node", "-e", f"{frame}{call}))"], cwd=tmp_path, capture_output=True, check=True, timeout=60
    )

    assert json.loads(done.stdout) == answer

"""YAML as text: nothing guessed, every line known, every slip named."""

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from docgen.say import error_line
from docgen.sources import yaml_tree
from docgen.sources.lines import dotted


def read(text: str) -> yaml_tree.Tree:
    return yaml_tree.read(text.encode(), "ho_so.yaml")


def slips(text: str | bytes) -> list[tuple[str, int]]:
    tree = yaml_tree.read(text if isinstance(text, bytes) else text.encode(), "ho_so.yaml")
    for error in tree.errors:
        assert error_line(error, "vi")
        assert error_line(error, "en")
    return [(error.id, error.where.line) for error in tree.errors]


def test_every_scalar_stays_text():
    tree = read("ma: 1.000010\nco: no\nngay: 2021-07-21\nso: 0x1F\nrong:\nkhong: ~\n")

    expected = {"ma": "1.000010", "co": "no", "ngay": "2021-07-21", "so": "0x1F", "rong": "", "khong": "~"}
    assert tree.data == expected
    assert tree.errors == ()


def test_every_value_knows_its_line():
    tree = read(
        "a: 1\n\nvan_ban:\n  - loai: cong_van\n    noi_dung: |\n      Một\n      hai\n    ds: [x, {y: z}]\n"
    )

    line = tree.lines.line
    assert line(("a",)) == 1
    assert line(("van_ban",)) == 3
    assert line(("van_ban", 0, "loai")) == 4
    assert line(("van_ban", 0, "ds", 1, "y")) == 8


def test_text_of_a_block_begins_below_its_bar():
    tree = read("noi_dung: | # chú thích\n\n  Một\n  hai\nkhac: xyz\n")

    assert tree.data == {"noi_dung": "\nMột\nhai\n", "khac": "xyz"}
    assert tree.lines.base_line(("noi_dung",)) == 2
    assert tree.lines.base_line(("khac",)) == 5


def test_the_line_of_a_missing_key_is_its_parents():
    tree = read("van_ban:\n  - loai: cong_van\n")

    assert tree.lines.line(("van_ban", 0, "trich_yeu")) == 2
    assert tree.lines.where(("van_ban", 0, "trich_yeu")).field == "van_ban[1].trich_yeu"


def test_a_byte_order_mark_and_windows_line_ends_are_no_slip():
    tree = yaml_tree.read(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", "f")

    assert tree.errors == ()
    assert tree.data == {"a": "1", "b": "x\ny\n"}


def test_keys_are_nfc_and_values_stay_for_the_model():
    tree = read(unicodedata.normalize("NFD", "tệp: Hộ tịch\n"))

    assert list(tree.data) == ["tệp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", [("yaml_bi_danh", 1), ("yaml_bi_danh", 2)]),
        ("a: 1\nb: 2\na: 3\n", [("yaml_khoa_lap", 3)]),
        ("a: !!python/object:os.system x\n", [("yaml_the", 1)]),
        ("a: !env x\nb: 1\n", [("yaml_the", 1)]),
        ("x: 1\n<<: {b: 1}\n", [("yaml_gop_khoa", 2)]),
        ("a: {{ so_dong }}\nb: 1\n", [("yaml_khoa_phuc", 1)]),
        ("a: {{ so_dong }} thủ tục\n", [("yaml_khoa_phuc", 1)]),
        ("a: 1\n---\nb: 1\n", [("yaml_nhieu_tai_lieu", 2)]),
        ("", [("yaml_rong", 0)]),
        ("# chỉ có chú thích\n", [("yaml_rong", 0)]),
        ("a: b\u200bc\nd: \x07\n", [("yaml_ky_tu", 1), ("yaml_ky_tu", 2)]),
        ("a: x\x85y\n", [("yaml_ky_tu", 1)]),
        ("a: b".encode("utf-16"), [("yaml_khong_utf8", 1)]),
        ("a: 1\nb: é".encode("latin-1"), [("yaml_khong_utf8", 2)]),
        ("[" * 2000, [("yaml_qua_sau", 1)]),
        ("a: " + "[" * 100 + "]" * 100, [("yaml_qua_sau", 1)]),
        ("a:\n\tb: 1\n", [("yaml_tab", 2)]),
        ("a:\n  - x: 1\n\t  y: 2\n", [("yaml_tab", 3)]),
        ("x: 1\ntrich_yeu: về việc: rà soát\n", [("yaml_hai_cham", 2)]),
        ('a: "abc\nb: c\n', [("yaml_nhay", 1)]),
        ("a: 'abc", [("yaml_nhay", 1)]),
        ('a: "x" y\nb: 1', [("yaml_sau_nhay", 1)]),
        ("a: [1, 2\nb: 3\n", [("yaml_ngoac", 1)]),
        ("a: @x", [("yaml_ky_tu_dau", 1)]),
        ("a: 1\nb:x\nc: 2\n", [("yaml_thieu_cach", 2)]),
        ("a: 1\n  b: 2\n", [("yaml_thut", 2)]),
        ("a:\n    b: 2\n  c: 3\n", [("yaml_thut", 3)]),
    ],
)
def test_what_yaml_hides_or_breaks_is_named_at_its_line(text, expected):
    assert slips(text) == expected


def test_slips_before_a_broken_line_are_told_with_it():
    assert slips("a: 1\na: 2\nb: *x\nc: [1\nd: 2\n") == [
        ("yaml_khoa_lap", 2),
        ("yaml_bi_danh", 3),
        ("yaml_ngoac", 4),
    ]


def test_a_file_beyond_the_limit_is_not_parsed(monkeypatch):
    monkeypatch.setattr(yaml_tree, "MAX_BYTES", 10)
    monkeypatch.setattr(yaml_tree.yaml, "parse", None)

    assert slips("a: 1234567890\n") == [("yaml_qua_lon", 0)]


def test_too_many_values_stop_the_reading(monkeypatch):
    monkeypatch.setattr(yaml_tree, "MAX_NODES", 10)

    assert slips("a: [" + "1, " * 50 + "1]\n") == [("yaml_qua_nhieu", 1)]


plain = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcde"), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from("xyz"), plain, min_size=1))
def test_what_another_program_writes_is_read_back(data):
    text = yaml.dump(data, Dumper=yaml.SafeDumper, allow_unicode=True, default_style='"')

    tree = read(text)

    assert tree.errors == ()
    assert tree.data == data


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_data_or_named_slips(data):
    tree = yaml_tree.read(data, "f")

    assert tree.whole or tree.errors
    for error in tree.errors:
        assert error_line(error, "vi")


def test_the_pure_python_parser_reads_the_same(monkeypatch):
    text = "a: &x [1, 2]\nb: *x\nc: {d: !t e}\nf: |\n  g\n"
    with_c = read(text)
    monkeypatch.setattr(yaml_tree, "_Loader", yaml.BaseLoader)

    pure = read(text)

    assert (pure.data, pure.lines) == (with_c.data, with_c.lines)
    assert [(e.id, e.where) for e in pure.errors] == [(e.id, e.where) for e in with_c.errors]


def test_a_path_is_written_as_people_count():
    assert dotted(("van_ban", 0, "phu_luc", 2)) == "van_ban[1].phu_luc[3]"

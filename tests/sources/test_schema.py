"""The JSON Schema takes what docgen takes, typed the way an editor types it."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

import docgen
from docgen.sources.schema import json_schema

ROOT = Path(docgen.__file__).parent.parent
SAMPLES = sorted([*ROOT.glob("data/mau/*/ho_so.yaml"), *ROOT.glob("data/khoi_dau/*.yaml")])
SCHEMA = json_schema()
CHECK = Draft202012Validator(SCHEMA)


def typed(text: str) -> object:
    """Return YAML as an editor sees it: numbers, truth values, dates as text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_the_samples_hold(path):
    assert [error.message for error in CHECK.iter_errors(typed(path.read_text(encoding="utf-8")))] == []


def test_every_field_has_a_vietnamese_title():
    def untitled(node, at=""):
        for name, field in node.get("properties", {}).items():
            if "title" not in field and "$ref" not in field:
                yield f"{at}.{name}"

    found = [*untitled(SCHEMA), *(name for key, d in SCHEMA["$defs"].items() for name in untitled(d, key))]

    assert found == []


def test_no_english_and_no_null_is_in_it():
    text = json.dumps(SCHEMA, ensure_ascii=False)

    assert '"description":' not in text
    assert '{"type": "null"}' not in text


LETTER = {"loai": "cong_van", "trich_yeu": 1, "kinh_gui": "x", "noi_dung": "y", "nguoi_ky": "z"}


@pytest.mark.parametrize(
    ("change", "good"),
    [
        ({}, True),
        ({"so_van_ban": 15, "in_dia_chi": True}, True),
        ({"so_van_ban": "15", "in_dia_chi": "có"}, True),
        ({"ngay_van_ban": "2021-07-21"}, True),
        ({"noi_nhan": ["A", {"ten": "B"}]}, True),
        ({"noi_nhan": "A"}, True),
        ({"trichyeu": "x"}, False),
        ({"so_van_ban": [1]}, False),
        ({"hinh_thuc": "giấy"}, False),
        ({"phu_luc": [{"ma_phu_luc": "A B"}]}, False),
        ({"phu_luc": [{"ma_phu_luc": "a", "bang": [{"nguon": "x.xlsx", "cot": [{"ma_cot": "a"}]}]}]}, True),
        (
            {"phu_luc": [{"ma_phu_luc": "a", "bang": [{"nguon": [{"a": 1.5}], "cot": [{"ma_cot": "a"}]}]}]},
            True,
        ),
        ({"phu_luc": [{"ma_phu_luc": "a", "bang": [{"nguon": [], "cot": []}]}]}, False),
    ],
)
def test_an_editor_is_told_what_docgen_would_tell(change, good):
    assert CHECK.is_valid({"co_quan": "a", "van_ban": [LETTER | change]}) is good

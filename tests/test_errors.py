"""Errors go from a worker process to the first one without losing anything."""

import pickle

import pytest

from docgen.cli.findings import line
from docgen.errors import DataError, FileError, Problems, TemplateError, Where
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding
from docgen.say import error_line

PLACE = Where("ho_so.yaml", line=3, field="van_ban[1].so_van_ban")


@pytest.mark.parametrize(
    "error",
    [
        DataError("de_trong", PLACE, title="Số văn bản"),
        FileError("tep_khong_co", Where(cell="Trang!B2"), name="x.xlsx"),
        TemplateError("mau_bo_sot", Where("m.docx", steps=(("bang", 2), ("o", 1))), names="a, b"),
    ],
    ids=lambda error: error.id,
)
def test_an_error_is_the_same_after_the_way_between_processes(error):
    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is type(error)
    assert (copy.id, copy.where, copy.args_) == (error.id, error.where, error.args_)
    assert error_line(copy, "vi") == error_line(error, "vi")


def test_several_errors_stay_several():
    errors = Problems([DataError("de_trong", PLACE, title="Số"), FileError("tep_khong_co", name="x")])

    copy = pickle.loads(pickle.dumps(errors))

    assert [one.id for one in copy.errors] == ["de_trong", "tep_khong_co"]
    assert copy.exit_code == errors.exit_code == 5


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_finding_is_the_same_after_the_way_between_processes(rule):
    finding = Finding(rule, Where("x.docx", steps=(("doan", 4),)), "thấy", {"value": 3, "text": "a"})

    copy = pickle.loads(pickle.dumps(finding))

    assert copy == finding
    assert line(copy, "vi") == line(finding, "vi")

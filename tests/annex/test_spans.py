"""The groups of a printed table are found again with their figures and their rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.spans import spans
from docgen.annex.table import printed
from tests.annex.rows import bang, rows

names = st.sampled_from(["Hộ tịch", "Đất đai", "Y tế"])
triples = st.lists(st.tuples(names, names, st.integers(0, 9)), max_size=30)


def table(data, **more):
    facts = ({"a": a, "b": b, "ten": f"#{n}", "phi": str(c)} for n, (a, b, c) in enumerate(data))
    columns = [{"ma_cot": "b"}, {"ma_cot": "phi", "kieu": "so"}]
    return printed(bang(columns, nhom=["a", "b"], tong="phi", **more), rows(*facts))


@given(triples, st.integers(0, 2))
def test_every_span_holds_the_rows_that_its_figures_count(data, blanks):
    found = list(spans(table(data, dong_trong=blanks), summary=False))

    for span in found:
        assert len(span.rows) == span.figures.so_dong
        assert sum(int(row.o["phi"]) for row in span.rows) == span.figures.tong.get("phi", 0)
    assert len({span.path for span in found}) == len(found)
    assert len(found) == 1 + len({a for a, *_ in data}) + len({(a, b) for a, b, _ in data})


@pytest.mark.parametrize("summary", [False, True])
def test_a_table_of_groups_alone_has_the_same_figures(summary):
    data = [("Hộ tịch", "Y tế", 1), ("Hộ tịch", "Đất đai", 2), ("Y tế", "Y tế", 3)]

    found = spans(table(data, chi_nhom="có" if summary else "không"), summary=summary)

    assert [(span.path, span.figures.tong["phi"]) for span in found] == [
        ((), 6),
        (("ho_tich",), 3),
        (("ho_tich", "y_te"), 1),
        (("ho_tich", "dat_dai"), 2),
        (("y_te",), 3),
        (("y_te", "y_te"), 3),
    ]

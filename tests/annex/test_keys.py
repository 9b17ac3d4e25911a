"""Values become keys that an expression can name, each its own."""

import re

from hypothesis import given
from hypothesis import strategies as st

from docgen.annex.keys import unique
from docgen.models.base import KEY_PATTERN
from docgen.models.cot import RESERVED


@given(
    st.lists(st.text(max_size=80), max_size=20, unique=True), st.sets(st.sampled_from(["cong", "hoa", "gt"]))
)
def test_every_value_has_a_key_of_its_own(values, taken):
    found = unique(values, taken)

    assert len(set(found) | taken) == len(values) + len(taken)
    assert all(re.fullmatch(KEY_PATTERN, key) for key in found)
    assert not RESERVED & set(found)

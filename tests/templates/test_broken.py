"""Templates broken as people break them in Word: each fault is found at its place, and nothing else is."""

import pytest

from tests.templates import broken_files, broken_look, broken_names, broken_tables, broken_tags
from tests.templates.breaking import found

ROOMS = (broken_tags, broken_names, broken_tables, broken_look, broken_files)
BROKEN = {kind: row for room in ROOMS for kind, row in room.BROKEN.items()}


@pytest.mark.parametrize("kind", BROKEN)
def test_each_fault_is_found_at_its_place_and_nothing_else(kind):
    data, *expected = BROKEN[kind]

    assert sorted(found(data)) == sorted(expected)


def test_no_kind_is_lost_and_there_are_enough():
    kinds = {kind for _, *expected in BROKEN.values() for kind, _ in expected}

    assert len(BROKEN) == sum(len(room.BROKEN) for room in ROOMS)
    assert len(BROKEN) >= 60
    assert len(kinds) >= 30

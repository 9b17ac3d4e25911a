"""Schemes as the dossier writes them."""

import pytest

from docgen.body.scheme import TOKENS, scheme
from docgen.errors import DataError, Where
from docgen.nd30 import kinds
from docgen.nd30.components import BY_KEY


@pytest.mark.parametrize(
    "source",
    [
        "1 | 1.1 | a | - | +", "1|a|-|+", "I | 1 | 1.1 | 1.1.1 | a", "A | I | 1", "-", "1", "Điều | 1 | a",
        "Phần | Chương | Mục | Tiểu mục | Điều | 1 | a | - | +", "Phần | I | 1", "Điều",
    ],
)  # fmt: skip
def test_a_scheme_is_read(source):
    assert str(scheme(source)).replace(" ", "") == source.replace(" ", "")


@pytest.mark.parametrize(
    ("source", "id_"),
    [
        ("", "cach_danh_so_la"),
        ("1 | b", "cach_danh_so_la"),
        ("1 || a", "cach_danh_so_la"),
        ("1. | a)", "cach_danh_so_la"),
        ("1 | a | 1", "cach_danh_so_lap"),
        ("1.1 | a", "cach_danh_so_cap_tren"),
        ("1 | 1.1.1", "cach_danh_so_cap_tren"),
        ("1 | +", "cach_danh_so_cap_tren"),
        ("1 | - | a", "cach_danh_so_sau_gach"),
        ("chương | Điều", "cach_danh_so_la"),
        ("Mục | Chương | Điều", "cach_danh_so_thu_tu"),
        ("1 | Điều", "cach_danh_so_thu_tu"),
        ("Chương | Tiểu mục", "cach_danh_so_cap_tren"),
    ],
)
def test_a_scheme_that_cannot_be_counted_is_refused_with_its_place(source, id_):
    where = Where("ho_so.yaml", 7, field="van_ban[1].danh_so")

    with pytest.raises(DataError) as caught:
        scheme(source, where)

    assert (caught.value.id, caught.value.where) == (id_, where)


def test_the_scheme_of_every_kind_is_one():
    assert all(scheme(kind.danh_so).dashes for kind in kinds.BY_KEY.values())


def test_every_level_becomes_a_component_that_exists():
    parts = {
        part for token in TOKENS for part in (token.item_part, token.heading_part, token.title_part) if part
    }

    assert parts <= set(BY_KEY)

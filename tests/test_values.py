"""Our `@dataclass` against the standard library's: whoever uses a value must not tell them apart."""

import copy
import dataclasses
import pickle

import pytest

from docgen.values import dataclass as ours

STANDARD = dataclasses.dataclass


class Plain:
    """A value with every kind of default."""

    name: str
    rows: list[int] = dataclasses.field(default_factory=list)
    size: int = 3


class Bare:
    pass


class Pair:
    """A value without defaults."""

    name: str
    size: int


class Checked:
    """A value that proves itself."""

    size: int

    def __post_init__(self):
        if self.size < 0:
            raise ValueError


class Rare:
    """A value with a field that is not compared, and only a name may give."""

    name: str
    seen: object = dataclasses.field(default=None, compare=False, repr=False, kw_only=True)


def both(shape, **options):
    """Return the two classes of a shape: the standard library's, and ours."""
    own = {name: value for name, value in vars(shape).items() if name not in ("__dict__", "__weakref__")}
    return [make(**options)(type(shape.__name__, (), dict(own))) for make in (STANDARD, ours)]


OPTIONS = [{}, {"frozen": True}, {"slots": True}, {"frozen": True, "slots": True}, {"eq": False}]


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_a_value_shows_compares_and_is_replaced_as_the_standard_one(options):
    seen = []
    for cls in both(Plain, **options):
        one, same, other = cls("a", [1]), cls(rows=[1], name="a"), cls("b")
        seen.append(
            (
                repr(one),
                repr(other),
                one == same,
                one == other,
                one == "a",
                repr(dataclasses.replace(one, size=4)),
                [field.name for field in dataclasses.fields(cls)],
                cls.__match_args__,
                hasattr(one, "__dict__"),
            )
        )

    assert seen[0] == seen[1]


def test_each_value_gets_a_list_of_its_own():
    cls = both(Plain)[1]

    one, other = cls("a"), cls("a")
    one.rows.append(1)

    assert other.rows == []


@pytest.mark.parametrize("slots", [False, True])
def test_a_frozen_value_refuses_to_change(slots):
    cls = both(Plain, frozen=True, slots=slots)[1]
    value = cls("a")

    with pytest.raises(dataclasses.FrozenInstanceError):
        value.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.name
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
        value.another = 1


@pytest.mark.parametrize(("shape", "args"), [(Bare, ()), (Pair, ("a", 1)), (Rare, ("a",))])
def test_frozen_values_that_are_equal_are_one_in_a_set(shape, args):
    for cls in both(shape, frozen=True, slots=True):
        assert len({cls(*args), cls(*args)}) == 1


def test_a_value_that_can_change_has_no_hash():
    for cls in both(Plain):
        with pytest.raises(TypeError, match="unhashable"):
            hash(cls("a"))


def test_values_without_equality_are_told_apart_by_identity():
    for cls in both(Plain, frozen=True, slots=True, eq=False):
        one, other = cls("a"), cls("a")

        assert one != other
        assert len({one, other}) == 2


def test_what_is_not_compared_makes_no_difference():
    for cls in both(Rare, frozen=True, slots=True):
        assert cls("a", seen=1) == cls("a", seen=2)
        with pytest.raises(TypeError, match="positional"):
            cls("a", 1)


def test_a_value_proves_itself_when_it_is_made():
    for cls in both(Checked, frozen=True, slots=True):
        with pytest.raises(ValueError, match=r"^$"):
            cls(-1)


@ours(frozen=True, slots=True)
class Place:
    """A value of a module, so that pickle finds its class."""

    name: str
    size: int = 0


@ours(frozen=True)
class OpenPlace:
    """The same without slots."""

    name: str
    size: int = 0


@pytest.mark.parametrize("value", [Place("a", 2), OpenPlace("a", 2)], ids=["slots", "open"])
def test_a_frozen_value_is_copied_and_pickled(value):
    assert copy.deepcopy(value) == value
    assert copy.copy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_a_missing_argument_is_named_with_its_class():
    with pytest.raises(TypeError, match=r"Place\.__init__\(\) missing .*'name'"):
        Place()

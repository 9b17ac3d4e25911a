"""A result kept while its argument lives on: for what is read once and used for every document of a run."""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar

KEPT = 8
KEPT_TEXTS, SHORT = 1_024, 2_000
"""So many texts of at most so many characters: long ones are rare, and would fill the memory."""
Result = TypeVar("Result")


def by_identity(function: Callable[..., Result], most: int = KEPT) -> Callable[..., Result]:
    """Return `function`, which works once for the same objects, of which the last `most` are kept.

    The arguments must never change: frozen models and tuples. They are held, so that their places in memory
    are not given to others. Those given by name are compared by their values.
    """
    known: dict[object, tuple[object, Result]] = {}

    def kept(*same: object, **named: Hashable) -> Result:
        key = (*map(id, same), *sorted(named.items())) if named else tuple(map(id, same))
        if (found := known.get(key)) is not None:
            return found[1]
        result = function(*same, **named)
        while len(known) >= most:
            known.pop(next(iter(known)), None)
        known[key] = (same, result)
        return result

    return kept


def by_text(function: Callable[..., Iterable[Result]]) -> Callable[..., tuple[Result, ...]]:
    """Return `function` of a text, and of others, with what it yields kept while the text is a short one.

    Documents of one kind share most of their paragraphs.
    """

    @lru_cache(maxsize=KEPT_TEXTS)
    def kept(*texts: str) -> tuple[Result, ...]:
        return tuple(function(*texts))

    @wraps(function)
    def found(text: str, *others: str) -> tuple[Result, ...]:
        return kept(text, *others) if len(text) <= SHORT else tuple(function(text, *others))

    return found


class _CachedProperty:
    """A property worked out once for an instance, without the lock that Python 3.11 takes for each: 2 µs."""

    def __init__(self, function: Callable[[Any], object]) -> None:
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None) -> object:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


if TYPE_CHECKING:  # to the type checker it is the standard one
    from functools import cached_property as cached_property
else:
    cached_property = _CachedProperty

"""Regular expressions that are compiled when they are first used, not when their module is imported."""

import re
from typing import Any, AnyStr, cast


class _Pattern:
    """A pattern to come: each of its methods is fetched once and then stands here itself."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return the pattern of `source`, as `re.compile` would; a wrong one raises where it is first used.

    docgen has 170 patterns, 0.1 to 1 ms each to compile; one `docgen render` uses every second one.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))

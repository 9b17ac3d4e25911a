"""What a reader answers: values, or a place that disagrees with another."""

from docgen.values import dataclass

Values = tuple[object, ...]
"""Values of one property at one spot; each must be allowed. None at all: nothing to judge there."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A text that should be another one."""

    found: str
    expected: str

    def __str__(self) -> str:
        return self.found


def near(value: float, targets: tuple[float, ...], tolerance: float) -> float:
    """Return the target within `tolerance` of `value` (rounding of twips, PG-10), else `value` to 2 decimals.

    >>> near(34.99, (30, 35), 0.2), near(29.4, (30, 35), 0.2)
    (35, 29.4)
    """
    return next((target for target in targets if abs(value - target) <= tolerance), round(value, 2))

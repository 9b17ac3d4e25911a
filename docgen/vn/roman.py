"""Roman numerals, as Phần, Chương and Phụ lục bear them."""

_STEPS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """Return `number` (1 to 3999) in Roman numerals; ValueError outside.

    >>> roman(14)
    'XIV'
    """
    if not 1 <= number <= 3999:
        raise ValueError(number)
    out = ""
    for value, letters in _STEPS:
        count, number = divmod(number, value)
        out += letters * count
    return out

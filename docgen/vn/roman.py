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


_VALUES = {letters: value for value, letters in _STEPS if len(letters) == 1}


def weight(letters: str) -> int:
    """Return what Roman letters add up to, a smaller one before a greater taken off; well formed or not.

    >>> weight("XIV"), weight("IIX")
    (14, 10)
    """
    values = [_VALUES[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def roman_value(text: str) -> int:
    """Return the value of a Roman numeral; 0 where `text` is none.

    >>> roman_value("XIV"), roman_value("IIX")
    (14, 0)
    """
    if not text or len(text) > 15 or not set(text) <= set(_VALUES):
        return 0
    total = weight(text)
    return total if 1 <= total <= 3999 and roman(total) == text else 0

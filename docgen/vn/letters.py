"""The letters that number điểm: a, b, c, d, đ, e, g, … (NĐ 30/2020, PL I, II.6.đ; order ND-18)."""

LETTERS = "abcdđeghiklmnopqrstuvxy"


def letter(number: int) -> str:
    """Return the letters of the 1-based `number`; after «y» come «aa», «ab», ….

    >>> [letter(n) for n in (1, 5, 7, 23, 24)]
    ['a', 'đ', 'g', 'y', 'aa']
    """
    if number < 1:
        raise ValueError(number)
    out = ""
    while number:
        number, rest = divmod(number - 1, len(LETTERS))
        out = LETTERS[rest] + out
    return out


def capital(number: int) -> str:
    """Return the Latin capital of a group level: A, B, C, D, Đ, E, ….

    >>> capital(3)
    'C'
    """
    return letter(number).upper()

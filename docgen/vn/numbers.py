"""Numbers the Vietnamese way: decimal comma, a dot between thousands."""

from decimal import Decimal

from docgen.vn.patterns import regex

_VIETNAMESE = regex(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_PLAIN = regex(r"[+-]?\d+(\.\d+)?")


def parse(text: str) -> Decimal | None:
    """Return the number that `text` writes, or None.

    «1.234» is one thousand two hundred and thirty-four and «37,43» has a decimal comma; a point
    that cannot be a thousands point («37.5») is read as a decimal point.

    >>> parse("1.234"), parse("37,43"), parse("37.5"), parse("x")
    (Decimal('1234'), Decimal('37.43'), Decimal('37.5'), None)
    """
    bare = text.strip()
    if _VIETNAMESE.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(bare):
        return Decimal(bare)
    return None


def show(number: Decimal | int) -> str:
    """Return `number` with a dot between thousands and a decimal comma; no digit is added or dropped.

    >>> show(1234567), show(Decimal("37.430")), show(-5)
    ('1.234.567', '37,430', '-5')
    """
    return (
        f"{number:,f}".translate({ord(","): ".", ord("."): ","})
        if isinstance(number, Decimal)
        else (f"{number:,}".replace(",", "."))
    )

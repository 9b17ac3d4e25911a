"""Ids and arguments → sentences, Vietnamese or English. Pure; knows no room and prints nothing."""

from docgen.errors import DocgenError
from docgen.say import places
from docgen.say.rows import BY_ID

LANGUAGES = ("vi", "en")


def error_line(error: DocgenError, lang: str) -> str:
    """Return one line: place, what is wrong, what to do."""
    row = BY_ID[error.id]
    what, remedy = (row.en, row.en_do) if lang == "en" else (row.vi, row.vi_do)
    where = places.place(error.where, lang)
    line = f"{where}: " if where else ""
    line += what.format_map(error.args_)
    return line + (f" → {remedy.format_map(error.args_)}" if remedy else "")

"""Ids and arguments → sentences, Vietnamese or English. Pure; knows no room and prints nothing."""

from docgen.errors import DocgenError
from docgen.say import places

LANGUAGES = ("vi", "en")


def error_line(error: DocgenError, lang: str) -> str:
    """Return one line: place, what is wrong, what to do."""
    where = places.place(error.where, lang)
    return (f"{where}: " if where else "") + sentence(error, lang)


def sentence(error: DocgenError, lang: str) -> str:
    """Return what is wrong and what to do, without the place."""
    from docgen.say.rows import BY_ID  # late: a run without errors needs none of the 400 sentences

    row = BY_ID[error.id]
    what, remedy = (row.en, row.en_do) if lang == "en" else (row.vi, row.vi_do)
    return what.format_map(error.args_) + (f" → {remedy.format_map(error.args_)}" if remedy else "")

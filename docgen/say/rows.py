"""Every message row, gathered from the rooms' own tables."""

from docgen.say import (
    annex,
    body,
    check,
    doors,
    excel,
    goi,
    mau,
    outbox,
    signing,
    sound,
    sources,
    template,
    word,
)
from docgen.say.row import Say

ROWS: tuple[Say, ...] = (
    *doors.ROWS,
    *outbox.ROWS,
    *sources.ROWS,
    *signing.ROWS,
    *annex.ROWS,
    *excel.ROWS,
    *body.ROWS,
    *template.ROWS,
    *word.ROWS,
    *sound.ROWS,
    *check.ROWS,
    *mau.ROWS,
    *goi.ROWS,
)
BY_ID = {row.id: row for row in ROWS}

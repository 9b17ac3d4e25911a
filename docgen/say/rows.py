"""Every message row, gathered from the rooms' own tables."""

from docgen.say import (
    annex,
    body,
    cap_so,
    check,
    doors,
    excel,
    goi,
    mau,
    metadata,
    outbox,
    register,
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
    *register.ROWS,
    *cap_so.ROWS,
    *metadata.ROWS,
)
BY_ID = {row.id: row for row in ROWS}

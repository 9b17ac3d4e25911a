"""Every message row, gathered from the rooms' own tables."""

from docgen.say import annex, body, check, doors, mau, outbox, signing, sources, template, word
from docgen.say.row import Say

ROWS: tuple[Say, ...] = (
    *doors.ROWS,
    *outbox.ROWS,
    *sources.ROWS,
    *signing.ROWS,
    *annex.ROWS,
    *body.ROWS,
    *template.ROWS,
    *word.ROWS,
    *check.ROWS,
    *mau.ROWS,
)
BY_ID = {row.id: row for row in ROWS}

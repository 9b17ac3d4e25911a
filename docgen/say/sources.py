"""Messages of the sources, gathered from what they read."""

from docgen.say import facts, stores, tables, workbooks, yaml
from docgen.say.row import Say

ROWS: tuple[Say, ...] = (*yaml.ROWS, *facts.ROWS, *tables.ROWS, *stores.ROWS, *workbooks.ROWS)

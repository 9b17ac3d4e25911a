"""Messages of the sources, gathered from what they read."""

from docgen.say import (
    facts,
    form,
    register_rows,
    source_domain,
    source_faults,
    stores,
    tables,
    workbooks,
    yaml,
)
from docgen.say.row import Say

ROWS: tuple[Say, ...] = (
    *yaml.ROWS,
    *facts.ROWS,
    *tables.ROWS,
    *stores.ROWS,
    *workbooks.ROWS,
    *source_faults.ROWS,
    *source_domain.ROWS,
    *form.ROWS,
    *register_rows.ROWS,
)

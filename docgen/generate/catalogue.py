"""The templates that a dossier of an office may name: whose each is, and of which form."""

from pathlib import Path
from typing import Literal

from docgen.check import template_names
from docgen.errors import FileError
from docgen.sources import office
from docgen.sources.files import ReadFile
from docgen.sources.office import Listed, Office
from docgen.values import dataclass
from docgen.word.examine import examine
from docgen.wording.offered import FORM_OF

Origin = Literal["docgen", "sao", "thay", "co_quan"]
"""docgen's own; the office's: an untouched copy, in place of docgen's of that name, a further one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One template: its name, its form (key of FORM_OF; empty: not known), whose it is."""

    name: str
    form: str
    origin: Origin


def catalogue(folder: Path) -> tuple[Entry, ...]:
    """Return the templates of the office at `folder`, in alphabetical order; the office's hide docgen's."""
    home = office.find(folder)
    return tuple(_entry(one, home) for one in office.listed(home))


def _entry(one: Listed, home: Office) -> Entry:
    try:
        file = office.read_template(one.path)
    except FileError:
        return Entry(one.name, "", "co_quan" if one.own else "docgen")
    copied = office.untouched(home, file)
    form = copied if copied in FORM_OF else _form(file)
    if not one.own:
        return Entry(one.name, form, "docgen")
    return Entry(one.name, form, "sao" if copied else "thay" if one.hides else "co_quan")


def _form(file: ReadFile) -> str:
    return template_names.form_of(examine(file.data, file.name))

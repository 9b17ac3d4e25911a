"""A dossier → a workbook form that is filled in Excel: sheets in Vietnamese, lists to choose from, notes."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from docgen.excel import form_lists, form_records, form_tables
from docgen.excel.book import About, Book
from docgen.excel.form_choices import Choice, Choices
from docgen.excel.form_words import NOTES
from docgen.models.ho_so import HoSo
from docgen.sources import form_plan
from docgen.sources.dossier_book import KEYS
from docgen.sources.form_plan import ANNEXES, DOCUMENTS, OWNER, TABLES, FormField, FormItem

Facts = Mapping[str, Any]
ORDER = ("kinh_gui", "can_cu", "noi_nhan", "phu_luc")


def workbook(
    ho_so: HoSo, choices: Mapping[str, Sequence[Choice]], notes: Mapping[str, str] = NOTES, title: str = ""
) -> bytes:
    """Return the form filled with `ho_so`; the same facts give the same bytes.

    `choices` are the lists of the office: name of a field → what may be chosen for it. `notes` explain fields
    of documents. Raises DataError for what the form cannot hold.
    """
    book = Book(About(title=title))
    item, data = form_plan.dossier(), ho_so.model_dump(exclude_unset=True)
    documents = [_named(one, ho_so.van_ban[at].khoa, ho_so) for at, one in enumerate(data[DOCUMENTS])]
    picks = Choices(book, choices, [str(one[OWNER]) for one in documents])
    form_records.guide(book)
    form_records.dossier(book, item, data, picks)
    form_records.documents(book, item.lists[DOCUMENTS], data[DOCUMENTS], picks, notes)
    _document_lists(book, item.lists[DOCUMENTS], documents, picks)
    _tables(book, item.lists[DOCUMENTS], documents, picks)
    for key, listed in item.lists.items():
        if key != DOCUMENTS:
            form_lists.write(book, key, listed, listed.fields, data.get(key, ()), picks)
    picks.write()
    return book.to_bytes()


def _named(document: Facts, key: str, ho_so: HoSo) -> dict[str, Any]:
    """Return the document with the name by which the other sheets call it; alone it needs none."""
    return {**document, OWNER: key if len(ho_so.van_ban) > 1 else ""}


def _document_lists(book: Book, item: FormItem, documents: Sequence[Facts], picks: Choices) -> None:
    """Write the sheets of lists of the documents, a row an item, each with the document it belongs to."""
    owner = FormField((OWNER,), item.label, "chu")
    for key in sorted(item.lists, key=_place):
        listed = item.lists[key]
        rows = list(chain.from_iterable(_owned(one, key) for one in documents))
        form_lists.write(book, key, listed, (owner, *listed.fields), rows, picks)


def _place(key: str) -> int:
    """Return where the sheet of a list stands: as a document has it, then what is new."""
    return ORDER.index(key) if key in ORDER else len(ORDER)


def _owned(document: Facts, key: str) -> list[Facts]:
    found = document.get(key, ())
    return [{OWNER: document[OWNER], **(one if isinstance(one, dict) else {"": one})} for one in found]


def _tables(book: Book, item: FormItem, documents: Sequence[Facts], picks: Choices) -> None:
    """Write a sheet for every table of every annex."""
    annex = item.lists[ANNEXES]
    owners = {DOCUMENTS: FormField((), item.label, "chu"), ANNEXES: FormField((), annex.label, "chu")}
    for document in documents:
        for one in document.get(ANNEXES, ()):
            for table in one.get(TABLES, ()):
                own = {DOCUMENTS: document[OWNER], ANNEXES: one[KEYS[ANNEXES]]}
                form_tables.write(book, annex.lists[TABLES], owners, own, table, picks)

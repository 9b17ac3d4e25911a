"""A dossier given as a workbook form → the tree of plain data that YAML gives, every value with its cell."""

from collections.abc import Iterator, Mapping, Sequence

from python_calamine import SheetVisibleEnum

from docgen.errors import DataError, DocgenError, FileError, Where, raise_all
from docgen.nd30 import kinds
from docgen.sources import files, form_plan, form_sheets, form_tables, workbook
from docgen.sources.files import ReadFile
from docgen.sources.form_cells import slug, word
from docgen.sources.form_plan import ANNEXES, DOCUMENTS, OWNER, TABLES, FormField, FormItem
from docgen.sources.form_sheets import Found, Row
from docgen.sources.form_tables import TableSheet
from docgen.sources.lines import Lines, Path
from docgen.sources.workbook import Sheet, Workbook
from docgen.sources.yaml_tree import Data, Tree
from docgen.values import dataclass

TABLE_SHEET = "bang"
"""A sheet whose name begins with this word (as a slug) holds a table."""
GUIDE, LISTS = "Hướng dẫn", "Danh mục chọn"
"""Sheets of the form that are not read."""
KEYS = {DOCUMENTS: "ma_van_ban", ANNEXES: "ma_phu_luc"}


def is_form(file: ReadFile) -> bool:
    """Return whether the workbook has the sheets of a dossier; False for what cannot be opened."""
    try:
        names = _names(workbook.open_workbook(file, Where(file.name)))
    except DocgenError:
        return False
    item = form_plan.dossier()
    return all(workbook.pick(name, names) for name in (item.label, item.lists[DOCUMENTS].label))


def read(file: ReadFile) -> Tree:
    """Return what the workbook says; errors are collected in the tree, in the order of its sheets."""
    found = Found()
    try:
        book = workbook.open_workbook(file, Where(file.name))
        sheets = _sheets(book, found)
    except DocgenError as error:
        return Tree({}, Lines(file.name, {}, {}), (*found.errors, error), whole=False)
    data = gathered(file.name.rsplit("/", 1)[-1], sheets, found)
    lines = Lines(file.name, found.given, {}, cells=found.cells)
    return Tree(data, lines, tuple(found.errors), whole=True)


def gathered(name: str, sheets: Mapping[str, Sheet], found: Found) -> dict[str, Data]:
    """Return the dossier that `sheets` of the workbook `name` hold, by their names in the form.

    What is wrong in them, and where everything stands, goes to `found`.
    """
    return _Reading(name, sheets, found).dossier()


def _names(book: Workbook) -> list[str]:
    return [one.name for one in book.book.sheets_metadata]


def _sheets(book: Workbook, found: Found) -> dict[str, Sheet]:
    """Return the sheets of the form by their names in the form, tables by their own; raise for no form."""
    names, name = _names(book), book.file.name
    item = form_plan.dossier()
    needed = (item.label, item.lists[DOCUMENTS].label)
    known = (*needed, *_list_names(item))
    missing = [one for one in needed if not workbook.pick(one, names)]
    listed = ", ".join(f"«{one}»" for one in names[:40])
    if len(missing) == len(needed):
        raise FileError("mau_excel_khong_phai", Where(name), name=name, known=listed)
    raise_all(
        DataError("mau_excel_thieu_trang", Where(name), name=name, sheet=one, known=listed) for one in missing
    )
    wanted = {one: names[places[0]] for one in known if (places := workbook.pick(one, names))}
    wanted |= {one: one for one in names if _is_table(one) and one not in wanted.values()}
    _strays(book, set(wanted.values()), [one for one in known if one not in wanted], found)
    return {key: workbook.sheet(book, one, Where(name)) for key, one in wanted.items()}


def _is_table(name: str) -> bool:
    return slug(name).split("-")[0] == TABLE_SHEET


def _strays(book: Workbook, used: set[str], absent: list[str], found: Found) -> None:
    """Note sheets that are read but hidden, and sheets whose names are nearly those of the form."""
    name = book.file.name
    for one in book.book.sheets_metadata:
        if one.name in used and one.visible != SheetVisibleEnum.Visible:
            found.error("mau_excel_trang_an", Where(name), name=name, sheet=one.name)
        elif one.name not in used and (near := files.nearest(one.name, tuple(absent))):
            found.error("mau_excel_trang_la", Where(name), name=name, sheet=one.name, near=near)


def _list_names(item: FormItem) -> Iterator[str]:
    """Yield the names of the sheets that hold lists: of the dossier, of its documents."""
    documents = item.lists[DOCUMENTS]
    yield from (one.label for key, one in item.lists.items() if key != DOCUMENTS)
    yield from (one.label for one in documents.lists.values())


@dataclass(frozen=True, slots=True)
class _Reading:
    """The sheets of one form, and what is found in them."""

    name: str
    sheets: Mapping[str, Sheet]
    found: Found

    def dossier(self) -> dict[str, Data]:
        """Return the dossier."""
        item = form_plan.dossier()
        sheet = self.sheets[item.label]
        _, columns = form_sheets.record(sheet, item.fields, self.found)
        self.found.place((), sheet.where(0, 0))
        data: dict[str, Data] = {}
        for column, rows in list(columns.items())[:1]:
            data = form_sheets.fill(sheet, column, rows, item.fields, (), self.found)
            for one in item.fields:
                if one.path in rows:
                    form_sheets.alone(sheet, rows[one.path], list(columns), one.label, self.found)
        for key, listed in item.lists.items():
            if key != DOCUMENTS and (facts := self.plain(key, listed)):
                data[key] = facts
        data[DOCUMENTS] = list[Data](self.documents(item.lists[DOCUMENTS]))
        return data

    def plain(self, key: str, item: FormItem) -> list[Data]:
        """Return the facts of a list of the dossier itself."""
        sheet = self.sheets.get(item.label)
        rows = form_sheets.listed(sheet, item.fields, self.found) if sheet else ()
        return [_fact(row, item, (key, at), self.found) for at, row in enumerate(rows)]

    def documents(self, item: FormItem) -> list[dict[str, Data]]:
        """Return the documents, a column each, with what the sheets of lists say of them."""
        sheet = self.sheets[item.label]
        head, columns = form_sheets.record(sheet, item.fields, self.found)
        self.found.place((DOCUMENTS,), sheet.where(0, 0))
        documents = []
        for at, (column, rows) in enumerate(columns.items()):
            path = (DOCUMENTS, at)
            self.found.place(path, sheet.where(head, column))
            self.found.given[path] = 1
            documents.append(form_sheets.fill(sheet, column, rows, item.fields, path, self.found))
        for key, listed in item.lists.items():
            self.attach(key, listed, documents, item.label)
        self.tables(item, documents)
        return documents

    def attach(self, key: str, item: FormItem, documents: list[dict[str, Data]], owner: str) -> None:
        """Put the rows of a list into the documents that they name."""
        if (sheet := self.sheets.get(item.label)) is None:
            return
        field = FormField((OWNER,), owner, "chu")
        at: int | None = 0 if len(documents) == 1 else None
        for row in form_sheets.listed(sheet, (*item.fields, field), self.found):
            typed = row.values((field,), (), self.found).get(field.path)
            if isinstance(typed, str):
                at = self.document(typed, documents, row.where(field.path))
            elif at is None:
                self.found.error("mau_excel_van_ban_nao", row.where(field.path))
            if at is not None:
                path = (DOCUMENTS, at, key)
                self.found.place(path, sheet.where(0, 0))
                facts = documents[at].setdefault(key, [])
                assert isinstance(facts, list)
                facts.append(_fact(row, item, (*path, len(facts)), self.found))
        for index in range(len(documents)):
            self.found.place((DOCUMENTS, index, key), sheet.where(0, 0))

    def document(self, typed: str, documents: list[dict[str, Data]], where: Where) -> int | None:
        """Return the 0-based place of the document that `typed` names: by key, kind or number."""
        names = [_document_names(document, at) for at, document in enumerate(documents)]
        for at, own in enumerate(names):
            if slug(typed) in {slug(name) for name in own}:
                return at
        known = [own[0] for own in names]
        self.lost("mau_excel_van_ban_khong_co", typed, known, where)
        return None

    def lost(self, id_: str, typed: str, known: list[str], where: Where) -> None:
        """Note an owner that there is not, with the nearest."""
        near = files.nearest(typed, known)
        listed = ", ".join(f"«{name}»" for name in known) or "-"
        self.found.error(id_ + ("_gan" if near else ""), where, found=typed, near=near, known=listed)

    def tables(self, item: FormItem, documents: list[dict[str, Data]]) -> None:
        """Put the table of every sheet that holds one into its annex."""
        annex = item.lists[ANNEXES]
        table = annex.lists[TABLES]
        owners = {DOCUMENTS: FormField((), item.label, "chu"), ANNEXES: FormField((), annex.label, "chu")}
        for name, sheet in self.sheets.items():
            if not _is_table(name):
                continue
            opened = form_tables.opened(sheet, table, owners, self.found)
            path = self.annex(opened, owners, documents) if opened else None
            if opened and path:
                here = (*path, TABLES)
                tables = _tables_of(documents, path)
                tables.append(form_tables.read(opened, table, (*here, len(tables)), self.name, self.found))

    def annex(
        self, opened: TableSheet, owners: Mapping[str, FormField], documents: list[dict[str, Data]]
    ) -> Path | None:
        """Return the path of the annex that a sheet of a table names; without a name the only one."""
        typed = {key: opened.owner(key, field, self.found) for key, field in owners.items()}
        place = opened.sheet.where(opened.rows.get((OWNER, ANNEXES), 0), opened.label + 1)
        wanted = list(range(len(documents)))
        if typed[DOCUMENTS]:
            at = self.document(
                typed[DOCUMENTS],
                documents,
                opened.sheet.where(opened.rows[OWNER, DOCUMENTS], opened.label + 1),
            )
            if at is None:
                return None
            wanted = [at]
        annexes = {
            (DOCUMENTS, at, ANNEXES, index): key
            for at in wanted
            for index, key in enumerate(_annex_keys(documents[at]))
        }
        fitting = [
            path for path, key in annexes.items() if not typed[ANNEXES] or slug(key) == slug(typed[ANNEXES])
        ]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            self.found.error(
                "mau_excel_phu_luc_nao", place, known=", ".join(f"«{key}»" for key in annexes.values())
            )
        else:
            self.lost("mau_excel_phu_luc_khong_co", typed[ANNEXES], list(annexes.values()), place)
        return None


def _fact(row: Row, item: FormItem, path: Path, found: Found) -> Data:
    """Return the fact of a row; a list of plain lines has its text alone."""
    values = row.values(item.fields, path, found)
    if () in values:
        return values[()]
    fact: dict[str, Data] = {}
    for way, value in values.items():
        form_sheets.put(fact, way, value)
    return fact


def _document_names(document: Mapping[str, Data], at: int) -> list[str]:
    """Return the names by which other sheets may call a document, the best first."""
    kind = document.get("loai")
    kind = word(kind, tuple(kinds.BY_KEY)) if isinstance(kind, str) else ""
    own = document.get(KEYS[DOCUMENTS])
    name = kinds.BY_KEY[kind].ten if kind in kinds.BY_KEY else ""
    return [one for one in (own, kind, name, f"{at + 1}") if isinstance(one, str) and one]


def _tables_of(documents: Sequence[Data], path: Path) -> list[Data]:
    """Return the list of the tables of the annex at `path`, a new one where it has none yet."""
    here: Data = list(documents)
    for step in path[1:]:
        here = here[step]  # type: ignore[index]
    assert isinstance(here, dict), "annexes are facts"
    tables = here.setdefault(TABLES, [])
    assert isinstance(tables, list), "docgen makes it"
    return tables


def _annex_keys(document: Mapping[str, Data]) -> Iterator[str]:
    annexes = document.get(ANNEXES)
    for annex in annexes if isinstance(annexes, list) else ():
        key = annex.get(KEYS[ANNEXES]) if isinstance(annex, dict) else ""
        yield key if isinstance(key, str) else ""

"""Where the columns of a table stand in a sheet: under a heading, or in group rows between the data."""

from collections.abc import Mapping, Sequence

from docgen.errors import DataError, DocgenError, Where, raise_all
from docgen.models.loai_nguon import THU_TUC
from docgen.sources import files, heads, row_kinds
from docgen.sources.heads import Head
from docgen.sources.row_kinds import Group, Layout
from docgen.sources.workbook import Sheet
from docgen.values import dataclass
from docgen.vn import text as vn_text

_CODE_HEADINGS = frozenset(
    vn_text.slug(name) for field in THU_TUC.truong if field.kieu == "ma" for name in field.tieu_de
)
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Columns:
    """A sheet laid out for a table: key → 0-based column, or depth of the group rows that hold its value."""

    head: Head
    layout: Layout
    at: Mapping[str, int]
    depths: Mapping[str, int]
    names: Mapping[str, tuple[str, ...]]

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys whose value stands nowhere."""
        return tuple(key for key in self.names if key not in self.at and key not in self.depths)

    def group(self, key: str, row: int, groups: Sequence[Group]) -> tuple[str, int, int]:
        """Return what the `groups` above `row` say for `key`, and the 0-based row and column of that cell."""
        depth = self.depths[key]
        if depth >= len(groups):
            return "", row, 0
        group = groups[depth]
        return _without(group.text, self.names[key]), group.row, group.column


def find(
    sheet: Sheet, names: Mapping[str, tuple[str, ...]], groups: Sequence[str], where: Where, beside: str = ""
) -> Columns:
    """Return where the columns `names` (key → headings) stand; `groups` are the keys to group by, in order.

    `beside` is the heading, and the key, of a further column, where the sheet has it. One error at `where`
    names all that are missing, one each those that fit twice.
    """
    wider = dict(names) | ({beside: (beside,)} if beside and beside not in names else {})
    columns = look(sheet, wider, groups)
    if beside not in names and beside in columns.missing:
        columns = look(sheet, names, groups)
    names = columns.names
    errors: list[DocgenError] = []
    if missing := list(dict.fromkeys(names[key][0] for key in columns.missing)):
        errors.append(_missing(sheet, columns.head, missing, where))
    for key, places in heads.columns(columns.head, names).items():
        if len(places) > 1:
            errors.append(_twice(sheet, columns.head, names[key], places))
    raise_all(errors)
    return columns


def look(sheet: Sheet, names: Mapping[str, tuple[str, ...]], groups: Sequence[str] = ()) -> Columns:
    """Return where the columns `names` stand, as far as they do; of several alike the first."""
    head = heads.find(sheet, list(names.values()))
    found = heads.columns(head, names)
    at = {key: places[0] for key, places in found.items() if places}
    layout = row_kinds.lay(sheet, head, _anchor(head, at))
    depths = _depths(layout, {key: names[key] for key, places in found.items() if not places}, groups)
    return Columns(head, layout, at, depths, names)


def _anchor(head: Head, at: Mapping[str, int]) -> int | None:
    """Return the column that every row of data fills: that of the codes of procedures."""
    return next((c for c in at.values() if vn_text.slug(head.own[c]) in _CODE_HEADINGS), None)


def _depths(layout: Layout, missing: Mapping[str, tuple[str, ...]], groups: Sequence[str]) -> dict[str, int]:
    """Return key → depth of the group rows that say its value: those that begin with its heading.

    Group rows that say no heading stand for the keys to group by, outermost first, where there are as many.
    """
    stacks = list(layout.groups.values())
    deepest = max(map(len, stacks), default=0)
    found: dict[str, int] = {}
    for key, names in missing.items():
        for depth in range(deepest):
            texts = [stack[depth].text for stack in stacks if len(stack) == depth + 1]
            told = sum(1 for text in texts if _without(text, names) != text)
            if told * 2 > len(texts):
                found.setdefault(key, depth)
    left = [key for key in groups if key in missing and key not in found]
    free = [depth for depth in range(deepest) if depth not in found.values()]
    return found | (dict(zip(left, free, strict=True)) if len(left) == len(free) else {})


def _without(text: str, names: Sequence[str]) -> str:
    """Return the words of a group without the heading that they begin with.

    >>> _without("LĨNH VỰC ĐẤT ĐAI", ["Lĩnh vực"]), _without("Đất đai", ["Lĩnh vực"])
    ('ĐẤT ĐAI', 'Đất đai')
    """
    words = text.split()
    for name in names:
        size = len(name.split())
        rest = " ".join(words[size:]).lstrip(" :.–-")
        if rest and vn_text.slug(" ".join(words[:size])) == vn_text.slug(name) != "":
            return rest
    return text


def _twice(sheet: Sheet, head: Head, names: Sequence[str], places: Sequence[int]) -> DataError:
    cells = ", ".join(sheet.where(head.bottom, place).cell for place in places)
    return DataError("cot_lap", sheet.where(head.bottom, places[1]), column=names[0], cells=cells)


def _missing(sheet: Sheet, head: Head, missing: Sequence[str], where: Where) -> DataError:
    written = [" ".join(text.split()) for text in head.own if text.strip()]
    near = [(name, files.nearest(name, written)) for name in missing]
    args = {
        "table": f"{sheet.file}:{sheet.name}" if sheet.name else sheet.file,
        "columns": ", ".join(f"«{name}»" for name in missing),
        "known": ", ".join(f"«{text}»" for text in written[:_SHOWN]) or "-",
    }
    if pairs := "; ".join(f"«{name}» ~ «{close}»" for name, close in near if close):
        return DataError("cot_thieu_gan", where, **args, near=pairs)
    return DataError("cot_thieu", where, **args)

"""What ``docgen data check`` would say of the sheets of annex tables, as findings of the dossier."""

from collections.abc import Iterable, Iterator, Sequence

from docgen.errors import DataError, Where
from docgen.generate.texts import Work
from docgen.models.bang import Bang
from docgen.nd30 import rules_sheets
from docgen.nd30.rules import Finding
from docgen.sources import table_check
from docgen.sources.dossier import TableKey
from docgen.sources.faults import GRAVITY, Fault

MAX_TOLD = 30
"""So many faults of a table are told one by one, the gravest."""
Told = set[tuple[str, str, str]]
"""(file, cell, rule) of what was said already: several tables may show one sheet."""


def findings(works: Iterable[Work]) -> Iterator[Finding]:
    """Yield what is wrong with the cells of the sheets that the tables of `works` use, table by table."""
    told: Told = set()
    for work in works:
        for annex in work.document.phu_luc:
            for table in annex.bang:
                for own, bang, _ in table.cac_nguon:
                    key = (work.document.khoa, annex.ma_phu_luc, own)
                    if key in work.loaded.sheets:
                        yield from _told([one for one in _faults(work, key, bang) if _is_new(one, told)])


def _faults(work: Work, key: TableKey, bang: Bang) -> Sequence[Fault]:
    """Return the faults of a table; in a pack, whose rows share its sheet, those of its own rows."""
    loaded = work.loaded
    names = tuple(bang.nguon_cot.values())
    check = table_check.check if loaded.dong is None else table_check.check_once
    found = check(loaded.sheets[key], loaded.noi_nhan, day=work.document.ngay_xet, names=names)
    if loaded.dong is None or not found:
        return found
    rows = table_check.numbers_of(loaded.tables[key])
    by_row = table_check.by_row(found)
    return [one for row in sorted(rows & by_row.keys()) for one in by_row[row]]


def _is_new(fault: Fault, told: Told) -> bool:
    """Return whether `fault` was not said before; then it is `told` from now on."""
    where = fault.error.where
    mark = (where.file, where.cell, fault.error.id)
    new = mark not in told
    told.add(mark)
    return new


def _told(faults: Sequence[Fault]) -> Iterator[Finding]:
    """Yield the findings of one table: the gravest in the order of the sheet, then how many are left."""
    by_weight = sorted(range(len(faults)), key=lambda at: GRAVITY.index(faults[at].weight))
    for at in sorted(by_weight[:MAX_TOLD]):
        yield _finding(faults[at])
    if left := len(faults) - MAX_TOLD if len(faults) > MAX_TOLD else 0:
        file = faults[0].error.where.file
        said = DataError(rules_sheets.MORE.prop, Where(file), count=left, name=file)
        yield Finding(rules_sheets.MORE, said.where, str(left), {"said": said})


def _finding(fault: Fault) -> Finding:
    """Return `fault` as a breach of its rule; its own sentence says what is wrong and what is right."""
    rule = rules_sheets.rule_of(fault.error.id)
    assert rule is not None, "others are left out"
    args = fault.error.args_
    right = args.get("near", args.get("expected", args.get("known")))
    note: dict[str, object] = {"said": fault.error} | ({} if right is None else {"expected": right})
    return Finding(rule, fault.error.where, str(args.get("found", "")), note)

"""The tables of which each pack gets only its own rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from docgen.errors import DataError, DocgenError, raise_all
from docgen.generate.packs.fields import lost_way
from docgen.models.dong import DongSoLieu
from docgen.models.goi import LocBang
from docgen.nd30 import rules_packs
from docgen.nd30.rules import Finding
from docgen.sources import changed, files
from docgen.sources.changed import Lost
from docgen.sources.dossier import Loaded, TableKey
from docgen.sources.packs import PackFile
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """The rows of a table by the text that says to whom they belong."""

    rows: Mapping[str, tuple[DongSoLieu, ...]]
    column: str
    """The pack's column of that text."""
    of: str
    """The table's own column of it."""

    def of_row(self, row: DongSoLieu) -> tuple[DongSoLieu, ...]:
        """Return the rows that the body of `row` gets."""
        return self.rows.get(row.o[self.column], ())


def table_key(typed: str) -> TableKey | None:
    """Return the key of the table `van_ban.cong_van.phu_luc.so_lieu.bang.ma_bang`."""
    steps = typed.split(".")
    return (
        (steps[1], steps[3], steps[5])
        if steps[::2] == ["van_ban", "phu_luc", "bang"] and len(steps) == 6
        else None
    )


def shares(pack: PackFile, base: Loaded, rows: Iterable[DongSoLieu]) -> dict[TableKey, Share]:
    """Return the rows that each table shares out; raise for rows that would come to nobody."""
    found: dict[TableKey, Share] = {}
    errors: list[DocgenError] = []
    for at, one in enumerate(pack.goi.loc):
        place = changed.table_at(base.ho_so, one.bang)
        key = table_key(one.bang)
        if isinstance(place, Lost) or key is None:
            lost = place if isinstance(place, Lost) else Lost(one.bang, ())
            errors.append(lost_way(lost, one.bang, pack.lines.where(("loc", at, "bang"))))
            continue
        if key in found:
            errors.append(DataError("goi_loc_lap", pack.lines.where(("loc", at, "bang")), path=one.bang))
            continue
        own = base.tables[key]
        if own and one.cot not in own[0].o:
            where, known = pack.lines.where(("loc", at, "cot")), ", ".join(own[0].o)
            errors.append(DataError("goi_loc_cot_khong_co", where, column=one.cot, known=known))
            continue
        grouped: dict[str, list[DongSoLieu]] = defaultdict(list)
        for row in own:
            grouped[row.o[one.cot]].append(row)
        found[key] = Share({text: tuple(them) for text, them in grouped.items() if text}, one.theo, one.cot)
        if not one.bo_dong_thua:
            errors += _unclaimed(grouped, one, dict.fromkeys(row.o[one.theo] for row in rows))
    raise_all(errors)
    return found


def _unclaimed(
    grouped: Mapping[str, list[DongSoLieu]], one: LocBang, wanted: Mapping[str, object]
) -> Iterator[DataError]:
    """Yield an error for every text of the table's column that is in no row of the pack, at its first row."""
    known = [text for text in wanted if text]
    for text, rows in grouped.items():
        where, args = rows[0].where(one.cot), {"count": len(rows), "column": one.cot, "theo": one.theo}
        if not text:
            yield DataError("goi_loc_o_trong", where, **args)
        elif text not in wanted:
            near = files.nearest(text, known)
            yield DataError(
                "goi_loc_thua_gan" if near else "goi_loc_thua", where, found=text[:60], near=near[:60], **args
            )


def findings(shared: Mapping[TableKey, Share], row: DongSoLieu) -> Iterator[Finding]:
    """Yield a finding for every table of which the body of `row` gets no row, at the cell that asks."""
    for key, share in shared.items():
        text = row.o[share.column]
        if text not in share.rows:
            args = {"found": text[:60], "table": ".".join(key), "column": share.of}
            said = DataError("goi_don_vi_khong_dong", row.where(share.column), **args)
            yield Finding(rules_packs.BY_KIND[said.id], said.where, text, {"said": said})

"""The rows of a pack by name: what their folders or zips are called, and which body each is for."""

from collections.abc import Iterator, Mapping, Sequence

from docgen.errors import DataError, Where, raise_all
from docgen.generate.packs.fields import Change, filled, place
from docgen.models.dong import DongSoLieu
from docgen.models.goi import Goi
from docgen.nd30 import rules_packs
from docgen.nd30.rules import Finding
from docgen.outbox import names
from docgen.say import places
from docgen.values import dataclass

ADDRESSEE = "kinh_gui"
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Typed:
    """What names a row, as typed and as the name of a folder, and its cell."""

    text: str
    name: str
    where: Where


def of_rows(rows: Sequence[DongSoLieu], goi: Goi, named: Change | None = None) -> tuple[str, ...]:
    """Return the name of every row's folder or zip; no two are alike, even where case does not count.

    `named` is `ten_goi`; without it the key names. Raises once for every key or name that is empty or comes
    twice, at its cell.
    """
    keys = [_Typed(row.o[goi.khoa], names.folder(row.o[goi.khoa]), row.where(goi.khoa)) for row in rows]
    raise_all(_wrong(keys, "goi_khoa_trong", "goi_khoa_lap", column=goi.khoa))
    if named is None:
        return tuple(names.folder(key.text, accents=goi.giu_dau) for key in keys)
    texts = [(filled(named, row), place(named, row)) for row in rows]
    found = [_Typed(text, names.folder(text, accents=goi.giu_dau), where) for text, where in texts]
    raise_all(_wrong(found, "goi_ten_trong", "goi_ten_lap"))
    return tuple(one.name for one in found)


def _wrong(found: Sequence[_Typed], empty: str, twice: str, **args: str) -> Iterator[DataError]:
    taken: dict[str, _Typed] = {}
    for one in found:
        if not one.name:
            yield DataError(empty, one.where, found=one.text[:_SHOWN], **args)
        elif (other := taken.setdefault(one.name.casefold(), one)) is not one:
            shown = other.where.cell or other.where.line
            yield DataError(twice, one.where, found=one.text[:_SHOWN], folder=one.name, other=shown, **args)


def bodies(rows: Sequence[DongSoLieu], changes: Sequence[Change], folders: Sequence[str]) -> tuple[str, ...]:
    """Return what people know each row's body by: the first «Kính gửi» that the rows fill, else its name.

    A row whose text cannot be filled has its name: that is told when it is made.
    """
    addressed = _addressed(changes)
    if addressed is None:
        return tuple(folders)
    return tuple(_text(addressed, row) or folder for row, folder in zip(rows, folders, strict=True))


def _addressed(changes: Sequence[Change]) -> Change | None:
    return next((one for one in changes if one.path[-1] == ADDRESSEE and one.columns), None)


def _text(change: Change, row: DongSoLieu) -> str:
    try:
        return " ".join(filled(change, row).split())
    except DataError:
        return ""


def twice(
    rows: Sequence[DongSoLieu], changes: Sequence[Change], bodies_: Sequence[str]
) -> Mapping[int, Finding]:
    """Return a finding for every row whose body has a row before it, by the number of the row."""
    addressed = _addressed(changes)
    if addressed is None:
        return {}
    first: dict[str, int] = {}
    found: dict[int, Finding] = {}
    for at, body in enumerate(bodies_):
        if (before := first.setdefault(body.casefold(), at)) != at:
            other = places.place(place(addressed, rows[before]), "vi")
            said = DataError("goi_don_vi_lap", place(addressed, rows[at]), found=body[:_SHOWN], other=other)
            found[at] = Finding(rules_packs.BY_KIND[said.id], said.where, body, {"said": said})
    return found

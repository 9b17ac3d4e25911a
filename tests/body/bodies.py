"""Short ways to parse and fill a body in a test."""

from collections.abc import Mapping

from docgen.annex.printed import PrintedTable
from docgen.body.fill import Filled, fill
from docgen.body.markdown import parse
from docgen.body.references import Annexes, annexes
from docgen.body.scheme import scheme
from docgen.errors import DocgenError, Where, leaves

HERE = Where("ho_so.yaml", 1, field="van_ban[1].noi_dung")


def filled(
    source: str,
    danh_so: str = "1 | 1.1 | a | - | +",
    names: Mapping[str, object] | None = None,
    own: Annexes | None = None,
    *,
    where: Where = HERE,
    end_mark: bool = False,
) -> Filled:
    return fill(parse(source), scheme(danh_so), names or {}, where, annexes=own or {}, end_mark=end_mark)


def texts(result: Filled) -> list[str]:
    """Each block as people read it: number, space, text; a footnote is «^»."""
    return [
        (f"{block.label} " if block.label else "")
        + "".join("^" if run.note else run.text for run in block.runs)
        for block in result.body.blocks
    ]


def text(source: str, **options: object) -> str:
    (one,) = texts(filled(source, **options))  # type: ignore[arg-type]
    return one


def errors(source: str, danh_so: str = "1 | 1.1 | a | - | +", **options: object) -> list[tuple[str, int]]:
    """The ids and lines of every error of `source`, in the order in which they are raised."""
    try:
        filled(source, danh_so, **options)  # type: ignore[arg-type]
    except DocgenError as error:
        return [(one.id, one.where.line) for one in leaves(error)]
    return []


def notes(source: str, **options: object) -> list[tuple[str, int, str]]:
    result = filled(source, **options)  # type: ignore[arg-type]
    return [(note.kind, note.where.line, note.found) for note in result.notes]


def table(key: str = "bang", rows: int = 0, **totals: str) -> PrintedTable:
    return PrintedTable(key, "", (), (), (), rows, totals)


def four() -> Annexes:
    return annexes({"tong_hop": (table(rows=25, tong_so="1.234"),), "b": (), "c": (), "d": ()})

"""``docgen check --annotate`` and ``--fix``: copies of the one file that was checked, which itself stays."""

import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli import annotation
from docgen.cli.check_words import phrase
from docgen.cli.findings import SEVERITIES, head
from docgen.cli.findings import said as told
from docgen.errors import FileError, Where
from docgen.say import places
from docgen.values import dataclass

if TYPE_CHECKING:
    from docgen.generate.checking import Checked, Dossier
    from docgen.generate.mending import Done, Mended
    from docgen.sources.files import ReadFile
    from docgen.word.annotate import Note


@dataclass(frozen=True, slots=True)
class Copied:
    """What is told of a copy: lines for people, keys for JSON; `failed`: it could not be made."""

    lines: tuple[str, ...] = ()
    keys: Mapping[str, object] = field(default_factory=dict)
    failed: bool = False


def annotated(dossier: "Dossier", out: Path, lang: str, *, force: bool) -> Copied:
    """Return what became of the copy with comments that was to be written to `out`."""
    from docgen.word.zipping import LIMITS

    checked = dossier.files[0]
    if checked.report is None:
        return Copied(keys={"ban_ghi_chu": None}, failed=True)
    notes = _notes(dossier, lang)
    copy = annotation.write(_read(checked), notes, out, lang, force=force, limits=LIMITS)
    return Copied((copy.line,), {"ban_ghi_chu": str(out) if copy.made else None}, copy.failed)


def _read(checked: "Checked") -> "ReadFile":
    from docgen.sources import files
    from docgen.word.zipping import LIMITS

    return files.read(checked.path, checked.name, limit=LIMITS.packed)


def _notes(dossier: "Dossier", lang: str) -> "list[Note]":
    """Return what the comments say: as the lines do, without the place that they hang on."""
    from docgen.generate.checking import findings
    from docgen.word.annotate import Note

    return [
        Note(one.finding.where.steps, f"{head(one.finding.rule, lang)}: {told(one.finding, lang)}")
        for one in findings(dossier)
    ]


def fixed(dossier: "Dossier", out: Path, lang: str, *, force: bool) -> Copied:
    """Return what became of the mended copy that was to be written to `out`."""
    from docgen.generate.checking import facts_for
    from docgen.generate.mending import mended
    from docgen.outbox.layout import write_over

    checked = dossier.files[0]
    if checked.report is None:
        return Copied(keys={"ban_sua": None}, failed=True)
    facts, off = facts_for(checked.path)
    made = mended(_read(checked), off, facts)
    if not made.done:
        return Copied((phrase("khong_sua", lang, name=out),), {"ban_sua": None})
    if not annotation.has(out, made.data):
        if os.path.lexists(out) and not force:
            raise FileError("ghi_chu_da_co", Where(file=str(out)), name=out.name)
        write_over(out, made.data)
    return Copied(tuple(_lines(made, out, lang)), {"ban_sua": _keys(made, out, lang)})


def _lines(made: "Mended", out: Path, lang: str) -> list[str]:
    return [
        phrase("da_sua", lang, name=out, count=len(made.done)),
        *(f"  {_line(one, lang)}" for one in made.done),
        phrase("sua_con", lang, **_left(made)),
    ]


def _line(one: "Done", lang: str) -> str:
    place = places.steps(Where(steps=one.finding.where.steps), lang) or phrase("ca_tep", lang)
    changes = "; ".join(f"«{old}» → «{new}»" for old, new in one.texts)
    return f"{head(one.finding.rule, lang)} {place}: {changes or told(one.finding, lang)}"


def _left(made: "Mended") -> dict[str, int]:
    weights = [finding.rule.severity for finding in made.left]
    return {weight: weights.count(weight) for weight in SEVERITIES}  # type: ignore[arg-type]


def _keys(made: "Mended", out: Path, lang: str) -> dict[str, object]:
    return {
        "tep": str(out),
        "da_sua": [
            {
                "quy_tac": one.finding.rule.id,
                "vi_tri": places.steps(Where(steps=one.finding.where.steps), lang),
                "thay": one.finding.found,
                "chu": [{"cu": old, "moi": new} for old, new in one.texts],
            }
            for one in made.done
        ],
        "con_lai": _left(made),
    }

"""The path of one template: bytes → what is wrong with it, or a sample filled with marks."""

from collections.abc import Sequence

from docgen.annex.printed import PrintedTable
from docgen.check import (
    template_causes,
    template_house,
    template_letters,
    template_look,
    template_names,
    template_parts,
    template_proof,
)
from docgen.check.problems import Problem, problem
from docgen.errors import DocgenError, TemplateError, UsageError, leaves, raise_all
from docgen.generate import proof
from docgen.generate.columns import columns_of
from docgen.nd30 import kinds
from docgen.nd30.house import DOCGEN, House
from docgen.values import dataclass
from docgen.word import Properties, unused
from docgen.word.draw.shipped import make_template
from docgen.word.draw.table import drawn_xml
from docgen.word.examine import Examined, examine
from docgen.word.link import Piece, link
from docgen.word.template import parse
from docgen.wording import markers
from docgen.wording.offered import BY_MAU, FORM_OF


@dataclass(frozen=True, slots=True)
class Judged:
    """A template judged: its form (key of FORM_OF; empty: unknown), what was seen, errors before warnings."""

    name: str
    form: str
    seen: Examined
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        """Whether there is no error."""
        return all(problem.weight != "loi" for problem in self.problems)


def form_named(name: str) -> str:
    """Return the form that `name` calls: a form, the number of its Mẫu, or a kind; UsageError for none."""
    if name in FORM_OF:
        return name
    if name in BY_MAU:
        return BY_MAU[name].key
    if name in kinds.BY_KEY:
        return kinds.BY_KEY[name].mau
    raise UsageError("loai_khong_co", kind=name, known=", ".join((*FORM_OF, *BY_MAU)))


def judge(
    data: bytes,
    name: str,
    form: str = "",
    house: House = DOCGEN,
    tables: Sequence[PrintedTable] | None = None,
) -> Judged:
    """Return all that is wrong with the template `data`, the file `name`; `form` empty: guessed.

    `house` is the style of its office, which it should keep beside the law; `tables` are those that a dossier
    has for it: without them any table may have any column.
    """
    seen = examine(data, name, house)
    form = form or template_names.form_of(seen)
    found = [Problem("loi", error) for error in seen.problems]
    if seen.paragraphs:
        found += template_names.unknown(seen, name, form)
        found += template_names.misused(seen, name)
        found += template_parts.judge(seen, name, None if tables is None else columns_of(tables))
        found += template_names.missing(seen, name, form)
        found += template_names.places_for_tables(seen, name)
        found += template_letters.judge(seen, name)
        found += template_look.judge(seen, name, form)
        found += template_house.judge(seen, name, house)
    if not any(one.weight == "loi" and _stops(one, seen) for one in found):
        found += _trial(data, name, form, seen, house, found)
        found += _unprinted(data, name, house, tables or ())
    found = list(template_causes.causes(found, {one.steps: one.text for one in seen.paragraphs}))
    found.sort(key=lambda one: one.weight != "loi")
    return Judged(name, form, seen, tuple(found))


def _stops(problem: Problem, seen: Examined) -> bool:
    """Return whether a filled sample would only say the same again."""
    return problem.error in seen.problems or problem.error.id in _NAMES


_NAMES = frozenset(
    (
        "ten_gan_dung",
        "ten_chua_co",
        "mau_ten_khac_loai",
        "mau_ten_trong_bang",
        "mau_sai_dang",
        "mau_khong_co_phan",
        "mau_phan_gan_dung",
        "mau_phan_la",
        "mau_lap_sai",
        "mau_ngoai_vong_lap",
        "mau_khong_co_cho_bang",
    )
)


def _trial(
    data: bytes, name: str, form: str, seen: Examined, house: House, told: Sequence[Problem]
) -> tuple[Problem, ...]:
    """Return what stops a filling, else what the check of a filled sample finds beside what is `told`."""
    try:
        _filled(data, name, form, seen, house)
        findings = proof.prove(data, name, form, seen.levels, drawn=bool(seen.drawn), house=house)
    except DocgenError as error:
        return tuple(Problem("loi", leaf) for leaf in leaves(error) if isinstance(leaf, TemplateError))
    sound = not any(one.weight == "loi" and not template_proof.of_look(one) for one in told)
    return tuple(template_proof.problems(findings, told, seen, words=sound))


def _unprinted(data: bytes, name: str, house: House, tables: Sequence[PrintedTable]) -> tuple[Problem, ...]:
    """Return what `tables` hold and the template would leave out: levels, columns, titles."""
    missing = unused.levels(parse(data, name, house=house), tables) if tables else []
    return (problem(name, "loi", "mau_thieu_cap", levels=", ".join(missing)),) if missing else ()


def sample(data: bytes, name: str, form: str = "", house: House = DOCGEN) -> bytes:
    """Return the template filled with marks: «‹Trích yếu›» stands where the subject comes.

    Raises what makes the template unusable, all of it.
    """
    judged = judge(data, name, form, house)
    raise_all(
        problem.error for problem in judged.problems if problem.weight == "loi" and _blocks(problem, judged)
    )
    return _filled(data, name, judged.form, judged.seen, house)


def _blocks(problem: Problem, judged: Judged) -> bool:
    """Return whether a sample cannot be made; a wrong size or a missing box does not hinder it."""
    return _stops(problem, judged.seen) or not problem.error.id.startswith("mau_")


def _filled(data: bytes, name: str, form: str, seen: Examined, house: House) -> bytes:
    drawn = (
        drawn_xml([("bang.bang_mau", markers.DRAWN)], width_twips=house.text_twips()) if seen.drawn else ""
    )
    names = markers.names(form, seen.levels)
    program = link([Piece(parse(data, name, drawn=drawn, house=house))], house.sizes or "lon", house)
    return program.fill([names], Properties(title=name))


def starting(mau: str, house: House = DOCGEN) -> bytes:
    """Return docgen's own template of Mẫu `mau` in the style of `house`, to be edited.

    UsageError where there is no such form.
    """
    if mau not in BY_MAU:
        raise UsageError("mau_so_khong_co", mau=mau, known=", ".join(sorted(BY_MAU)))
    return make_template(BY_MAU[mau].key, house)

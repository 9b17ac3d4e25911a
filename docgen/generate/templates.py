"""The path of one template: bytes → what is wrong with it, or a sample filled with marks."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen import word
from docgen.check import template_look, template_names
from docgen.check.problems import Problem
from docgen.errors import DocgenError, TemplateError, UsageError, leaves, raise_all
from docgen.nd30 import kinds
from docgen.nd30.page import TEXT_WIDTH_TWIPS
from docgen.word import Piece, Properties
from docgen.word.draw.shipped import make_template
from docgen.word.draw.table import drawn_xml
from docgen.word.examine import Examined, examine
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


def judge(data: bytes, name: str, form: str = "") -> Judged:
    """Return all that is wrong with the template `data`, the file `name`; `form` empty: guessed."""
    seen = examine(data, name)
    form = form or template_names.form_of(seen)
    found = [Problem("loi", error) for error in seen.problems]
    if seen.paragraphs:
        found += template_names.unknown(seen, name, form)
        found += template_names.misused(seen, name)
        found += template_names.missing(seen, name, form)
        found += template_names.places_for_tables(seen, name)
        found += template_look.judge(seen, name, form)
    if not any(problem.weight == "loi" and _stops(problem, seen) for problem in found):
        found += _trial(data, name, form, seen)
    found.sort(key=lambda problem: problem.weight != "loi")
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
        "mau_khong_co_cho_bang",
    )
)


def _trial(data: bytes, name: str, form: str, seen: Examined) -> Iterator[Problem]:
    """Yield what stops a filling: a list printed as text, blocks without ``{{p }}``."""
    try:
        _filled(data, name, form, seen)
    except DocgenError as error:
        for leaf in leaves(error):
            if isinstance(leaf, TemplateError):
                yield Problem("loi", leaf)


def sample(data: bytes, name: str, form: str = "") -> bytes:
    """Return the template filled with marks: «‹Trích yếu›» stands where the subject comes.

    Raises what makes the template unusable, all of it.
    """
    judged = judge(data, name, form)
    raise_all(
        problem.error for problem in judged.problems if problem.weight == "loi" and _blocks(problem, judged)
    )
    return _filled(data, name, judged.form, judged.seen)


def _blocks(problem: Problem, judged: Judged) -> bool:
    """Return whether a sample cannot be made; a wrong size or a missing box does not hinder it."""
    return _stops(problem, judged.seen) or not problem.error.id.startswith("mau_")


def _filled(data: bytes, name: str, form: str, seen: Examined) -> bytes:
    drawn = drawn_xml([("bang.bang_mau", markers.DRAWN)], width_twips=TEXT_WIDTH_TWIPS) if seen.drawn else ""
    names = markers.names(form, seen.levels)
    program = word.link([Piece(word.parse(data, name, drawn=drawn))], "lon")
    return program.fill([names], Properties(title=name))


def starting(mau: str) -> bytes:
    """Return docgen's own template of Mẫu `mau`, to be edited; UsageError where there is no such form."""
    if mau not in BY_MAU:
        raise UsageError("mau_so_khong_co", mau=mau, known=", ".join(sorted(BY_MAU)))
    return make_template(BY_MAU[mau].key)

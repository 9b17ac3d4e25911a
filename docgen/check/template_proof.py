"""Findings on the filled sample of a template as its problems; none that its look tells already."""

from collections.abc import Iterable, Iterator, Mapping

from docgen.check.problems import Problem, Weight, Words
from docgen.check.template_look import PAGE
from docgen.errors import Step, TemplateError
from docgen.nd30.components import BY_KEY
from docgen.nd30.families import FAMILIES
from docgen.nd30.rules import Finding
from docgen.say.check import shown
from docgen.word.examine import Examined

Steps = tuple[Step, ...]
_TOLD = {
    "co_chu_pt": ("co_chu",),
    "dam": ("dam", "khong_dam"),
    "dam_toan_doan": ("dam", "khong_dam"),
    "dam_dau": ("dam", "khong_dam"),
    "nghieng": ("nghieng", "khong_nghieng"),
    "nghieng_toan_doan": ("nghieng", "khong_nghieng"),
    "can_le": ("can_le",),
    "phong_chu": ("phong", "phong_cu"),
    "phong_ma_cu": ("phong_cu",),
    "mau_chu": ("mau",),
    "mau_dau": ("mau",),
    "dang_unicode": ("chu_to_hop",),
    "so_lan": ("thieu_kieu",),
    **dict.fromkeys(PAGE, ("le_trang",)),
}
"""Property of a rule → ends of the ids by which the look of a template tells of it."""
_LOOK = frozenset(
    (
        *_TOLD, "huong_trang", "gian_dong", "cach_tren_pt", "cach_duoi_pt", "cach_doan_pt",
        "lui_dong_dau_cm", "bat_dau_mm", "gach_chan", "to_nen", "ti_le_ke", "net_ke", "lech_giua", "ke_tren",
        "khung_don", "khung_dung_muc", "so_co_chu_noi_dung", "so_muc_lui_dong", "bo_co_chu",
        "so_trang_bat_dau", "kieu_so_trang", "so_trang_o_chan", "an_so_trang_dau",
    )
)  # fmt: skip
"""Properties that the words of a document do not change."""
_LENGTH = 60


def of_look(told: Problem) -> bool:
    """Return whether a problem is about the look of a template alone."""
    return told.error.id.startswith(("mau_kieu_", "mau_doan_", "mau_trang", "mau_le_trang", "mau_phong_cu"))


def problems(
    findings: Iterable[Finding], told: Iterable[Problem], seen: Examined, *, words: bool
) -> Iterator[Problem]:
    """Yield a problem for each of `findings` that is not among those that are `told` of the template `seen`.

    Without `words` only those about the look: where a name is missing, the words are wrong for that alone.
    """
    known, styles = _known(told), {one.steps: one.style for one in seen.paragraphs}
    for one in findings:
        if known.isdisjoint(_keys(one, styles)) and (words or one.rule.prop in _LOOK):
            yield _problem(one)


def _known(told: Iterable[Problem]) -> set[tuple[object, ...]]:
    """Return what is told: (kind, style) of a style, (kind, place) of a paragraph or page."""
    known: set[tuple[object, ...]] = set()
    for one in told:
        kind = one.error.id.removeprefix("mau_").removeprefix("kieu_").removeprefix("doan_")
        of_style = one.error.id.startswith("mau_kieu_") or kind == "thieu_kieu"
        known.add((kind, one.error.args_["style"] if of_style else one.error.where.steps))
    return known


def _keys(finding: Finding, styles: Mapping[Steps, str]) -> set[tuple[object, ...]]:
    """Return what would have been told already of the fault that `finding` shows."""
    rule, steps = finding.rule, finding.where.steps
    parts = FAMILIES.get(rule.part) or (rule.part,)
    known = {steps, styles.get(steps, ""), *(BY_KEY[part].style for part in parts if part in BY_KEY)}
    return {(kind, place) for kind in _TOLD.get(rule.prop, ()) for place in known}


def _problem(finding: Finding) -> Problem:
    rule, value = finding.rule, finding.note.get("value")
    weight: Weight = "loi" if rule.severity == "loi" else "canh_bao"
    text = _short(str(finding.note.get("text", "")))
    args: dict[str, object] = {
        "rule": rule.id,
        "clause": rule.clause or rule.id,
        "duty": Words(rule.vi, rule.en),
    }
    if isinstance(value, bool) and not text:
        return Problem(weight, TemplateError("mau_trai_the_thuc", finding.where, **args))
    seen = Words(text, text) if isinstance(value, bool) else _seen(finding)
    return Problem(weight, TemplateError("mau_the_thuc", finding.where, **args, found=seen))


def _seen(finding: Finding) -> Words:
    """Return what stands there in words; of a number also where."""
    absent = finding.found == shown("khong_co")
    value = "khong_co" if absent else finding.note.get("value")
    text = _short(str(finding.note.get("text", "")))
    vi, en = _short(finding.found), _short(shown(value, "en"))
    counted = isinstance(value, int | float) and text
    return Words(f"{vi}» ở «{text}", f"{en}» at «{text}") if counted else Words(vi, en)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LENGTH else flat[: _LENGTH - 1] + "…"

"""What is told to the register, judged before it is written: texts that can be kept, reasons given."""

from collections.abc import Iterator
from dataclasses import replace

from docgen.errors import RegisterError
from docgen.register.entries import MOT_DAY, THEO_LOAI, THEO_NHOM, Asked, Policy
from docgen.register.journal import Act
from docgen.vn.text import clean, forbidden

SHORT = 500
"""Characters of a name, a key or a ký hiệu."""
LONGEST_REASON = 2000
"""Characters of a reason."""


def asked(one: Asked, *, signed: bool = True) -> Asked:
    """Return `one` with agency, kind and ký hiệu in NFC; RegisterError for what no number can be given to.

    What is not `signed` needs no ký hiệu.
    """
    for name in ("co_quan", "loai", "ky_hieu") if signed else ("co_quan", "loai"):
        if not getattr(one, name).strip():
            raise RegisterError("so_thieu", field=name)
    for name, value in _texts(one):
        text(name, value)
    if len(one.khoa) > SHORT or len(one.ky_hieu) > SHORT or len(one.co_quan) > SHORT:
        raise RegisterError(
            "so_qua_dai", size=max(map(len, (one.khoa, one.ky_hieu, one.co_quan))), limit=SHORT
        )
    return replace(
        one, co_quan=clean(one.co_quan), ky_hieu=clean(one.ky_hieu).strip(), tu_van=clean(one.tu_van)
    )


def act(one: Act) -> Act:
    """Return `one`; RegisterError where nobody does it, or a text cannot be kept."""
    if not one.ai.strip():
        raise RegisterError("so_thieu", field="ai")
    text("ai", one.ai)
    reasons(one.vi_sao)
    return one


def reasons(*whys: str) -> None:
    """Raise RegisterError where a reason is longer than one is, or holds what cannot be kept."""
    for why in whys:
        if len(why) > LONGEST_REASON:
            raise RegisterError("so_ly_do_dai", size=len(why), limit=LONGEST_REASON)
        text("ly_do", why)


def reason(why: str) -> str:
    """Return a reason that says something; RegisterError so_thieu_ly_do."""
    if not why.strip():
        raise RegisterError("so_thieu_ly_do")
    return why.strip()


def policy(one: Policy) -> Policy:
    """Return `one`; RegisterError so_chinh_sach_sai for an unknown policy, or a kind in two groups."""
    text("co_quan", one.co_quan)
    kinds = [kind for kinds in one.nhom.values() for kind in kinds]
    known = one.che_do in (MOT_DAY, THEO_LOAI, THEO_NHOM)
    if not known or bool(kinds) != (one.che_do == THEO_NHOM) or len(kinds) != len(set(kinds)):
        raise RegisterError("so_chinh_sach_sai", policy=one.che_do)
    for name in (*one.nhom, *kinds):
        text("nhom", name)
    return one


def text(name: str, value: str) -> None:
    """Raise RegisterError so_ky_tu where `value` holds a character that moves or hides others."""
    found = forbidden(value)
    if found:
        raise RegisterError("so_ky_tu", field=name, character=found[1])


def _texts(one: Asked) -> Iterator[tuple[str, str]]:
    """Yield every text of a document with the name of its field."""
    for name in Asked.__slots__:
        value = getattr(one, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str):
                yield name, part

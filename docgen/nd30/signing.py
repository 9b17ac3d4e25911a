"""Who signs how (NĐ 30/2020, Điều 13; PL I, P.I, II.7): one row a regime, a role and a mandate.

A case is (regime, role, mandate). Every case has exactly one row: the lines above the signature, or the
refusal that says which rule stands against it. `DATA` holds what the signer's own facts must agree with.
"""

from itertools import product
from typing import Literal

from docgen.values import dataclass

Regime = Literal[
    "thu_truong", "tap_the", "ca_nhan", "thu_truong_tm",
    "tu_van_co_dau", "tu_van_co_dau_tm", "tu_van_khong_dau", "tu_van_khong_dau_tm",
]  # fmt: skip
"""In whose name is signed: the head of a head-led agency; a collective; the head alone in an agency that works
as a collective; a consultative body with or without the agency's seal, «_tm» in the name of all its members.
«thu_truong_tm» is what a dossier may ask for and the decree does not know."""
REGIMES: tuple[Regime, ...] = (
    "thu_truong", "tap_the", "ca_nhan", "thu_truong_tm",
    "tu_van_co_dau", "tu_van_co_dau_tm", "tu_van_khong_dau", "tu_van_khong_dau_tm",
)  # fmt: skip
ROLES = ("nguoi_dung_dau", "quyen", "cap_pho", "truong_don_vi", "pho_don_vi")
"""Who signs; in a consultative body only the head of it, or the deputy who signs for him."""
UNIT_ROLES = ("truong_don_vi", "pho_don_vi")
MANDATES = ("", "thua_lenh", "thua_uy_quyen")
"""On whose word: none named, by order (TL.), by mandate (TUQ.)."""

Case = tuple[Regime, str, str]


@dataclass(frozen=True, slots=True)
class Signing:
    """The lines above the signature, and those above the name (box 7b).

    `{tap_the}` is the name of the collective, `{dau}` the title of the head, `{dau_don_vi}` that of the unit's
    head, `{chuc_vu}` the signer's own title; in a consultative body `{to_chuc}` is its name, `{dau_to}` the title
    of its head, `{chuc_danh}` the signer's title in it, `{noi_cong_tac}` his post in the agency.
    """

    id: str
    clause: str
    regimes: tuple[Regime, ...]
    role: str
    mandates: tuple[str, ...]
    lines: tuple[str, ...]
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Cases that the decree does not know; `id` names the sentence and the remedy in ``docgen.say``."""

    id: str
    rule: str
    clause: str
    regimes: tuple[Regime, ...]
    roles: tuple[str, ...]
    mandates: tuple[str, ...]


_II7 = "PL I, P.I, II.7"
_NONE, _TL, _TUQ, _ANY = ("",), ("", "thua_lenh"), ("thua_uy_quyen",), MANDATES
_MASSED: tuple[Regime, ...] = ("tap_the", "ca_nhan")
_OFFICES: tuple[Regime, ...] = ("thu_truong", "tap_the", "ca_nhan")
_BODIES: tuple[Regime, ...] = (
    "tu_van_co_dau", "tu_van_co_dau_tm", "tu_van_khong_dau", "tu_van_khong_dau_tm",
)  # fmt: skip
_POST = ("{noi_cong_tac}",)
_HEAD, _ACTING, _DEPUTY = "nguoi_dung_dau", "quyen", "cap_pho"
_UNIT, _UNIT_DEPUTY = UNIT_ROLES
_OWN, _KT, _Q, _TM = "{chuc_vu}", "KT. {dau}", "Q. {dau}", "TM. {tap_the}"
_TITLE, _KT_BODY, _TM_BODY = "{chuc_danh}", "KT. {dau_to}", "TM. {to_chuc}"
_BY_ORDER, _BY_ORDER_KT = ("TL. {dau}", _OWN), ("TL. {dau}", "KT. {dau_don_vi}", _OWN)

# SG-10 (HĐND and its Thường trực), SG-12 (a ministry) and SG-15 (the Government) need no rows of their own:
# SG-07, SG-08 and SG-02 with their names; «CHỦ TỊCH» alone, who certifies a resolution, is SG-09.
# fmt: off
SIGNINGS: tuple[Signing, ...] = (
    #       id        clause                        regimes                   role          mandates  lines
    Signing("SG-01",  "Điều 13.1",                  ("thu_truong",),          _HEAD,        _NONE, ("{dau}",)),
    Signing("SG-02",  f"Điều 13.1; {_II7}.b",       ("thu_truong",),          _DEPUTY,      _NONE, (_KT, _OWN)),
    Signing("SG-03",  f"{_II7}.b",                  ("thu_truong",),          _ACTING,      _NONE, (_Q,)),
    Signing("SG-04",  f"Điều 13.4; {_II7}.b",       ("thu_truong",),          _UNIT,        _TL,   _BY_ORDER),
    Signing("SG-05",  "Điều 13.4",                  ("thu_truong",),          _UNIT_DEPUTY, _TL,   _BY_ORDER_KT),
    Signing("SG-06",  f"Điều 13.3; {_II7}.b",       _OFFICES,                 _UNIT,        _TUQ,  ("TUQ. {dau}", _OWN)),
    Signing("SG-07",  f"Điều 13.2; {_II7}.b",       ("tap_the",),             _HEAD,        _NONE, (_TM, "{dau}")),
    Signing("SG-07q", f"Điều 13.2; {_II7}.b",       ("tap_the",),             _ACTING,      _NONE, (_TM, _Q)),
    Signing("SG-08",  "Điều 13.2",                  ("tap_the",),             _DEPUTY,      _NONE, (_TM, _KT, _OWN)),
    Signing("SG-09",  "Điều 13.1",                  ("ca_nhan",),             _HEAD,        _NONE, ("{dau}",)),
    Signing("SG-09q", f"{_II7}.b",                  ("ca_nhan",),             _ACTING,      _NONE, (_Q,)),
    Signing("SG-09k", f"Điều 13.1; {_II7}.b",       ("ca_nhan",),             _DEPUTY,      _NONE, (_KT, _OWN)),
    Signing("SG-11",  f"Điều 13.4; {_II7}.b",       _MASSED,                  _UNIT,        _TL,   _BY_ORDER),
    Signing("SG-11k", "Điều 13.4",                  _MASSED,                  _UNIT_DEPUTY, _TL,   _BY_ORDER_KT),
    Signing("SG-13",  f"{_II7}.c, đ",               ("tu_van_co_dau",),       _HEAD,        _NONE, (_TITLE,), _POST),
    Signing("SG-13k", f"{_II7}.b, c, đ",            ("tu_van_co_dau",),       _DEPUTY,      _NONE, (_KT_BODY, _TITLE), _POST),
    Signing("SG-13t", f"{_II7}.b, c, đ",            ("tu_van_co_dau_tm",),    _HEAD,        _NONE, (_TM_BODY, _TITLE), _POST),
    Signing("SG-13u", f"{_II7}.b, c, đ",            ("tu_van_co_dau_tm",),    _DEPUTY,      _NONE, (_TM_BODY, _KT_BODY, _TITLE), _POST),
    Signing("SG-14",  f"{_II7}.c",                  ("tu_van_khong_dau",),    _HEAD,        _NONE, (_TITLE,)),
    Signing("SG-14k", f"{_II7}.b, c",               ("tu_van_khong_dau",),    _DEPUTY,      _NONE, (_KT_BODY, _TITLE)),
    Signing("SG-14t", f"{_II7}.b, c",               ("tu_van_khong_dau_tm",), _HEAD,        _NONE, (_TM_BODY, _TITLE)),
    Signing("SG-14u", f"{_II7}.b, c",               ("tu_van_khong_dau_tm",), _DEPUTY,      _NONE, (_TM_BODY, _KT_BODY, _TITLE)),
)
REFUSALS: tuple[Refusal, ...] = (
    #       id                       rule     clause                   regimes             roles                     mandates
    Refusal("ky_tm_thu_truong",      "KY-26", "Điều 13.1, 13.2",       ("thu_truong_tm",), ROLES,                    _ANY),
    Refusal("ky_tl_khong_don_vi",    "KY-05", f"Điều 13.4; {_II7}.b",  _OFFICES,           (_HEAD, _ACTING, _DEPUTY), ("thua_lenh",)),
    Refusal("ky_tuq_khong_don_vi",   "KY-06", f"Điều 13.3; {_II7}.b",  _OFFICES,           (_HEAD, _ACTING, _DEPUTY), _TUQ),
    Refusal("ky_tuq_cap_pho_don_vi", "KY-08", "Điều 13.3",             _OFFICES,           (_UNIT_DEPUTY,),          _TUQ),
    Refusal("ky_tu_van_uy_quyen",    "KY-18", f"{_II7}.c",             _BODIES,            (_HEAD, _DEPUTY),         ("thua_lenh", "thua_uy_quyen")),
)
# fmt: on
CASES: tuple[Case, ...] = (
    *product((*_OFFICES, "thu_truong_tm"), ROLES, MANDATES),
    *product(_BODIES, (_HEAD, _DEPUTY), MANDATES),
)
"""All there are."""
BY_CASE: dict[Case, Signing] = {
    (regime, row.role, mandate): row for row in SIGNINGS for regime in row.regimes for mandate in row.mandates
}
REFUSED: dict[Case, Refusal] = {
    (regime, role, mandate): row
    for row in REFUSALS
    for regime in row.regimes
    for role in row.roles
    for mandate in row.mandates
}


@dataclass(frozen=True, slots=True)
class Demand:
    """What the signer's own facts must fulfil; `id` names the sentence and the remedy in ``docgen.say``."""

    id: str
    rule: str
    clause: str


# fmt: off
DEMANDS: tuple[Demand, ...] = (
    Demand("ky_dau_la_pho",         "KY-03", f"{_II7}.b"),
    Demand("ky_dau_khac_chuc_vu",   "KY-25", f"Điều 13.1, 13.2; {_II7}.c"),
    Demand("ky_quyen_khac_chuc_vu", "KY-02", f"{_II7}.b"),
    Demand("ky_pho_la_dau",         "KY-03", f"{_II7}.b"),
    Demand("ky_phu_trach",          "KY-04", f"Điều 13.1; {_II7}.b"),
    Demand("ky_co_viet_tat",        "KY-13", f"{_II7}.đ"),
    Demand("ky_don_vi_la_pho",      "KY-07", "Điều 13.4"),
    Demand("ky_thieu_don_vi",       "KY-07", "Điều 13.4"),
    Demand("ky_pho_don_vi_la_dau",  "KY-07", "Điều 13.4"),
    Demand("ky_to_thieu_truong",    "KY-18", f"{_II7}.b, c"),
)
# fmt: on
"""A deputy signs KT. and never as the head; no title that the State does not give; docgen writes KT., TL., … itself."""
BY_DEMAND = {row.id: row for row in DEMANDS}


def regime(che_do: str, tham_quyen: str | None, *, body: bool, seal: bool) -> Regime:
    """Return in whose name is signed.

    `che_do` is how the agency works, `tham_quyen` whose power the document uses (None: as the agency works);
    `body` says that a consultative body issues, `seal` that it uses the agency's seal.
    """
    if body:
        return _BODIES[(0 if seal else 2) + (tham_quyen == "tap_the")]
    if che_do == "thu_truong":
        return "thu_truong_tm" if tham_quyen == "tap_the" else "thu_truong"
    return "ca_nhan" if tham_quyen == "ca_nhan" else "tap_the"

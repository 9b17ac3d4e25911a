"""Who signs how (NĐ 30/2020, Điều 13; PL I, P.I, II.7.b): one row a regime and role."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signing:
    """The lines above the signature; `{tap_the}`, `{dau}` (head's title), `{chuc_vu}` (signer's own title)."""

    id: str
    clause: str
    che_do: str
    vai_tro: str
    lines: tuple[str, ...]


# fmt: off
SIGNINGS: tuple[Signing, ...] = (
    Signing("SG-01", "Điều 13.1",                "thu_truong", "nguoi_dung_dau", ("{chuc_vu}",)),
    Signing("SG-02", "Điều 13.1; PL I, II.7.b",  "thu_truong", "cap_pho",        ("KT. {dau}", "{chuc_vu}")),
    Signing("SG-07", "Điều 13.2; PL I, II.7.b",  "tap_the",    "nguoi_dung_dau", ("TM. {tap_the}", "{chuc_vu}")),
    Signing("SG-08", "Điều 13.2",                "tap_the",    "cap_pho",        ("TM. {tap_the}", "KT. {dau}", "{chuc_vu}")),
)
# fmt: on
BY_CASE = {(row.che_do, row.vai_tro): row for row in SIGNINGS}

"""The lines above a signature (NĐ 30/2020, Điều 13; PL I, P.I, II.7)."""

from docgen.models.co_quan import CoQuan, NguoiKy
from docgen.nd30 import signing


def quyen_han(agency: CoQuan, signer: NguoiKy) -> tuple[str, ...]:
    """Return the authority and title lines in capitals, from the row of the regime and the signer's role."""
    row = signing.BY_CASE[agency.che_do, signer.vai_tro]
    facts = {
        "tap_the": agency.ten_tap_the or agency.ten_co_quan,
        "dau": agency.chuc_vu_nguoi_dung_dau,
        "chuc_vu": signer.chuc_vu,
    }
    return tuple(_capitals(line, facts) for line in row.lines)


def _capitals(line: str, facts: dict[str, str]) -> str:
    return line.format_map({name: text.upper() for name, text in facts.items()})

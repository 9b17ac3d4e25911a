"""The accompanying line of an annex or of a text issued with a decision (III.1.c; Mẫu 1.3, 2.1, 2.2)."""

from functools import partial

from docgen.models.co_quan import CoQuan
from docgen.models.van_ban import VanBan
from docgen.nd30 import kinds
from docgen.nd30.house import DOCGEN, House
from docgen.vn import dates
from docgen.vn.width import break_at_phrases, width_pt
from docgen.wording import issuer, number


def kem_theo(
    document: VanBan, agency: CoQuan, *, room_pt: float, size_pt: float, house: House = DOCGEN
) -> str:
    """Return «(Kèm theo Công văn số … ngày … của …)», made from the parent's facts.

    The issuer is who decided: of a decision of the Chairman «của Chủ tịch Ủy ban nhân dân tỉnh …».
    On paper the places of number and time are filled, in an e-document they stay blank and only the
    issuer stays (III.1.c), unless the office fills them there too (AMB-02). Too long for `room_pt` points
    in italics of `size_pt`, the line breaks before «ngày» or before «của», and a very long name of the
    issuer at its phrases.
    """
    filled = document.hinh_thuc == "giay" or house.fills_e_line
    sign = number.so_ky_hieu(document, agency) if filled else f"{dates.BLANK_DAY}/{dates.BLANK_DAY}"
    time = number.thoi_gian(document) if filled else _blank_time()
    parts = (
        f"(Kèm theo {kinds.BY_KEY[document.loai].ten} số {sign}",
        time,
        f"của {issuer.issued_by(document, agency)})",
    )
    return _fitted(parts, room_pt, size_pt)


def _blank_time() -> str:
    return f"ngày{dates.BLANK_DAY} tháng{dates.BLANK_DAY} năm{dates.BLANK_DAY}"


def _fitted(parts: tuple[str, str, str], room_pt: float, size_pt: float) -> str:
    """Return `parts` on one line, else on two broken where both fit best, else on as many as needed."""
    measure = partial(width_pt, size_pt=size_pt, italic=True)
    whole = " ".join(parts)
    if measure(whole) <= room_pt:
        return whole
    halves = ((parts[0], " ".join(parts[1:])), (" ".join(parts[:2]), parts[2]))
    best = min(halves, key=lambda pair: max(map(measure, pair)))
    if max(map(measure, best)) > room_pt:
        best = halves[1]
    lines = (break_at_phrases(line, room_pt, size_pt, italic=True) for line in best)
    return "\n".join(piece for line in lines for piece in line)

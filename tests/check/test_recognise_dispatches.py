"""Five dispatches typed by hand, in two manners: each slip of a real one is found, and nothing where it is mended."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from docgen.check import check
from tests.check.dispatches import ALL
from tests.check.typed import MANNERS, Dispatch

TWICE = "(tương đương với mức độ 4 tương đương với mức độ 4 theo"


def everywhere(old: str, new: str) -> Callable[[Dispatch], Dispatch]:
    return lambda letter: letter.but(old, new)


def in_annexes(old: str, new: str, *numbers: int) -> Callable[[Dispatch], Dispatch]:
    """The change of some annexes alone; all where no number is given."""

    def changed(letter: Dispatch) -> Dispatch:
        other = letter.but(old, new).annexes
        pairs = enumerate(zip(letter.annexes, other, strict=True))
        chosen = tuple(new_ if not numbers or at in numbers else own for at, (own, new_) in pairs)
        assert chosen != letter.annexes
        return replace(letter, annexes=chosen)

    return changed


SLIPS = [
    ("000", in_annexes("/SNV-CCHC", "/SV-CCHC", 0, 1, 2), {"PL-08a"}),
    ("000", everywhere("*3. Thời gian", "*6. Thời gian"), {"ND-16g"}),
    ("000", everywhere("1.5. Lấy", "1.5 Lấy"), {"ND-15f"}),
    ("000", everywhere("12/02/2020 của Chính phủ", "12/02/2020 của Thủ tướng Chính phủ"), {"IS-02"}),
    ("001", in_annexes("(Kèm theo", "((Kèm theo"), {"PL-07"}),
    ("001", in_annexes("của Sở Thông tin và Truyền thông)", "của Sở TTTT)"), {"PL-06g"}),
    ("001", everywhere("năm 2021", "năm 2023"), {"DV-10e"}),
    ("002", in_annexes("3141/", "3139/"), {"PL-08a"}),
    ("002", everywhere("CHƯA BAN HÀNH", "CHỨA BAN HÀNH"), {"VP-02"}),
    ("003", everywhere("điểm d khoản 1 Điều 2", "Khoản d, Điều 2"), {"CC-20a"}),
    ("003", everywhere("(tương đương với mức độ 4 theo", TWICE), {"VP-01"}),
    ("004", everywhere("Các sở, ban, ngành lập", "Các sở, ban ngành lập"), {"VP-04"}),
    ("004", everywhere("sửa quy trình trên Cổng Dịch vụ công - Hệ", "sửa quy trình trên Cổng Dịch vụ công – Hệ"), {"VP-03"}),
    ("004", in_annexes("của Văn phòng", "của Chánh Văn phòng"), {"PL-06g"}),
]  # fmt: skip


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("key", ALL)
def test_a_dispatch_without_a_slip_gives_nothing(key, manner):
    assert [(f.rule.id, f.found) for f in check(manner(ALL[key]), file="cong_van.docx")] == []


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize(("key", "slip", "ids"), SLIPS)
def test_a_slip_is_found_and_nothing_beside_it(key, slip, ids, manner):
    findings = check(manner(slip(ALL[key])), file="cong_van.docx")

    assert {finding.rule.id for finding in findings} == ids

"""The manifest of a run of packs as a workbook: what a secretary sorts, filters and hands over."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.errors import DocgenError
from docgen.excel import listing
from docgen.excel.book import Value
from docgen.excel.listing import Listing
from docgen.nd30.rules import Finding
from docgen.outbox.run_manifest import Pack, RunManifest
from docgen.say import places, sentence

FILES = (
    "Gói", "Khóa", "Đơn vị", "Tệp", "Văn bản", "Kích thước (byte)", "Kết quả", "Lỗi", "Cảnh báo", "Lưu ý",
    "Dòng nguồn", "Mẫu", "SHA-256",
)  # fmt: skip
TOLD = ("Gói", "Khóa", "Đơn vị", "Mức độ", "Quy tắc", "Chỗ", "Thấy", "Nội dung")
STATES = {
    "hong": "Không tạo được",
    "loi": "Lỗi",
    "canh_bao": "Cảnh báo",
    "thong_tin": "Lưu ý",
    "dat": "Đạt",
}
GONE = "Không còn trong bảng"
_LONGEST = 2_000


def workbook(made: RunManifest, scratch: Path) -> bytes:
    """Return `made` as a workbook: a row a file, and a sheet of what failed and what was found.

    `scratch` is a folder for files meanwhile; OSError where it is full.
    """
    sheets = (
        Listing("Tệp", FILES, _all_files(made)),
        Listing("Lỗi", TOLD, (row for one in made.goi for row in _told(one))),
        Listing("Nguồn", ("Tệp nguồn", "SHA-256"), sorted(made.nguon.items())),
    )
    return listing.workbook(sheets, scratch=scratch)


def _all_files(made: RunManifest) -> Iterator[Sequence[Value]]:
    for one in made.goi:
        yield from _files(one, STATES[one.state])
    for one in made.thua:
        yield from _files(one, GONE)


def _files(pack: Pack, state: str) -> Iterator[Sequence[Value]]:
    """Yield a row for each file of a pack; one for a pack without any."""
    count = Counter(one.rule.severity for one in pack.phat_hien)
    counts = [count[key] for key in ("loi", "canh_bao", "thong_tin")]
    templates = ", ".join(sorted(pack.mau))
    if pack.sha256:
        yield _row(pack, (pack.place, "", pack.kich_thuoc), state, counts, templates, pack.sha256)
    for one in pack.tep:
        yield _row(pack, (one.ten, one.van_ban, one.kich_thuoc), state, counts, templates, one.sha256)
    if not pack.tep:
        yield _row(pack, ("", "", None), state, counts, templates, "")


def _row(
    pack: Pack, file: Sequence[Value], state: str, counts: Sequence[int], templates: str, sha256: str
) -> Sequence[Value]:
    return (pack.place, pack.khoa, pack.don_vi, *file, state, *counts, pack.dong, templates, sha256)


def _told(pack: Pack) -> Iterator[Sequence[Value]]:
    head = (pack.place, pack.khoa, pack.don_vi)
    for error in pack.loi:
        place = places.place(error.where, "vi")
        yield (*head, STATES["hong"], "", place[:_LONGEST], "", sentence(error, "vi")[:_LONGEST])
    for one in pack.phat_hien:
        yield (*head, STATES[one.rule.severity], one.rule.id, *_finding(one))


def _finding(one: Finding) -> Sequence[Value]:
    """Return the place of a finding, what stands there, and what is right."""
    said = one.note.get("said")
    if isinstance(said, DocgenError):
        return (
            places.place(said.where, "vi")[:_LONGEST],
            one.found[:_LONGEST],
            sentence(said, "vi")[:_LONGEST],
        )
    expected = one.note.get("expected")
    duty = one.rule.vi + (f" (cần là: {expected})" if expected else "")
    return (places.place(one.where, "vi")[:_LONGEST], one.found[:_LONGEST], duty[:_LONGEST])

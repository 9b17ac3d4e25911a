"""Documents and clerks for the tests of the register."""

import datetime as dt
import hashlib
from pathlib import Path

from docgen.register import staging
from docgen.register.entries import Asked, Issued, Staged

AGENCY = "Sở Khoa học và Công nghệ"
NOW = dt.datetime(2026, 3, 10, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
TODAY = NOW.date()
CLERK = "Nguyễn Thị Văn Thư"


def asked(khoa: str = "ho_so.yaml#cong_van", day: dt.date = TODAY, **changed: object) -> Asked:
    """A dispatch that wants a number; its content is its key."""
    facts: dict[str, object] = {
        "co_quan": AGENCY,
        "loai": "cong_van",
        "ky_hieu": "SKHCN-CĐS",
        "ngay": day,
        "khoa": khoa,
        "noi_dung_sha256": hashlib.sha256(khoa.encode()).hexdigest(),
        "ten_loai_trich_yeu": "Công văn về việc rà soát thủ tục hành chính",
        "nguoi_ky": "Trần Văn Mẫu",
        "noi_nhan": ("Như trên", "Các xã, phường"),
    }
    return Asked(**facts | changed)


def decision(khoa: str = "ho_so.yaml#quyet_dinh", day: dt.date = TODAY, **changed: object) -> Asked:
    return asked(khoa, day, **{"loai": "quyet_dinh", "ky_hieu": "QĐ-SKHCN"} | changed)


def nothing(_issued: Issued) -> tuple[Staged, ...]:
    return ()


def filed(folder: Path):
    """A stage that makes one file, which tells its number, in `folder`."""

    def stage(issued: Issued) -> tuple[Staged, ...]:
        return staging.stage_all(folder, [(file_name(issued), content(issued))])

    return stage


def file_name(issued: Issued) -> str:
    return f"{issued.so:04d}_{issued.ky_hieu}.docx"


def content(issued: Issued) -> bytes:
    return f"{issued.so_ky_hieu} {issued.khoa}".encode() * 50

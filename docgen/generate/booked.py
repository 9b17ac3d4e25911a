"""What the register is told of a document: what its book prints, and by what it knows the document again."""

import datetime as dt
import json
from pathlib import Path

from docgen.generate.texts import Work
from docgen.models.van_ban import CongVan, VanBan
from docgen.nd30 import kinds
from docgen.nd30.metadata import PRIORITY
from docgen.register.entries import Asked
from docgen.sources.dossier import Loaded
from docgen.sources.files import digest, real
from docgen.vn.patterns import regex
from docgen.wording import number, recipients

_TIME = {"so_van_ban", "ngay_van_ban", "thang_van_ban", "nam_van_ban", "du_thao", "lan_du_thao"}
"""What a draft and the document issued differ in."""
_COPIES = regex(r"\d+")
_RUNS_ON = (
    "Về", "Ban hành", "Bãi bỏ", "Bổ nhiệm", "Công bố", "Công nhận", "Cử", "Giao", "Hướng dẫn", "Kết quả",
    "Kiện toàn", "Phê duyệt", "Quy định", "Rà soát", "Sửa đổi", "Tăng cường", "Thành lập", "Thực hiện",
    "Tổ chức", "Triển khai",
)  # fmt: skip
"""First words of a subject that are no name: behind the kind they begin with a small letter."""


def identity(loaded: Loaded, dossier: Path, index: int) -> str:
    """Return by what a document is known: its dossier file, as seen from the office, and its key in it."""
    path, root = real(dossier), loaded.office.root
    file = path.relative_to(root) if path.is_relative_to(root) else path
    return f"{file.as_posix()}#{loaded.ho_so.van_ban[index].khoa}"


def asked(work: Work, khoa: str, day: dt.date, do_mat: str = "") -> Asked:
    """Return what a number is asked for: `work`, known by `khoa`, dated `day`."""
    document = work.document.model_copy(update={"ngay_van_ban": day})
    known = work.loaded.noi_nhan
    listed = recipients.noi_nhan(document, known, dieu_thi_hanh=work.dieu_thi_hanh)
    pointing = recipients.as_before(document, work.dieu_thi_hanh)
    body = document.to_tu_van
    return Asked(
        co_quan=work.agency.ten_co_quan,
        loai=document.loai,
        ky_hieu=number.ky_hieu(document, work.agency),
        ngay=day,
        khoa=khoa,
        noi_dung_sha256=content_hash(work),
        ten_loai_trich_yeu=subject(document),
        nguoi_ky=work.signer.ho_ten,
        do_mat=do_mat,
        tu_van=body.ten_to_chuc if body and body.dung_con_dau else "",
        noi_nhan=(*recipients.kinh_gui(document, known), *listed[len(pointing) :]),
        luu=recipients.luu(document)[0].text,
        so_ban=_copies(document),
        hinh_thuc=document.hinh_thuc,
        metadata=metadata(document, work.signer.chuc_vu),
    )


def metadata(document: VanBan, chuc_vu: str) -> dict[str, object]:
    """Return the fields of Phụ lục VI that the book has no column for; `chuc_vu` is the signer's post."""
    return {
        "Subject": document.trich_yeu,
        "SignerInfo.Position": chuc_vu,
        "Priority": PRIORITY[document.do_khan],
    }


def series(co_quan: str, loai: str, day: dt.date, *, do_mat: str = "", tu_van: str = "") -> Asked:
    """Return what names a series alone: numbers are reserved before there is a document."""
    sign = kinds.BY_KEY[loai].viet_tat or loai
    return Asked(co_quan, loai, sign, day, "", "", "", do_mat=do_mat, tu_van=tu_van)


def subject(document: VanBan) -> str:
    """Return kind and subject as the book has them in one column: «Tờ trình về việc …»."""
    kind, text = kinds.BY_KEY[document.loai].ten, document.trich_yeu
    if isinstance(document, CongVan):
        return f"{kind} về việc {text}"
    runs_on = text.startswith(tuple(f"{word} " for word in _RUNS_ON))
    return f"{kind} {text[0].lower() + text[1:] if runs_on else text}"


def _copies(document: VanBan) -> int:
    """Return how many copies are issued, as box 12 says it; without it, one."""
    found = _COPIES.match(document.luu.so_ban_phat_hanh or "")
    return int(found.group()) if found else 1


def content_hash(work: Work) -> str:
    """Return a hash of the facts of a document, those of its number and day left out.

    It holds what the dossier and the directory say of it and the rows of its tables, not how it is printed:
    the same document made by a later docgen is still the same.
    """
    loaded = work.loaded
    tables = {".".join(key): [dict(row.o) for row in rows] for key, rows in loaded.tables.items()}
    facts = {
        "van_ban": loaded.ho_so.van_ban[work.index].model_dump(
            mode="json", exclude_defaults=True, exclude=_TIME
        ),
        "co_quan": work.agency.model_dump(mode="json", exclude_defaults=True),
        "nguoi_ky": work.signer.model_dump(mode="json", exclude_defaults=True),
        "chi_tieu": [one.model_dump(mode="json", exclude_defaults=True) for one in loaded.ho_so.chi_tieu],
        "giai_trinh": [one.model_dump(mode="json", exclude_defaults=True) for one in loaded.ho_so.giai_trinh],
        "bang": {key: rows for key, rows in tables.items() if key.startswith(work.document.khoa + ".")},
    }
    return digest(json.dumps(facts, ensure_ascii=False, sort_keys=True).encode())

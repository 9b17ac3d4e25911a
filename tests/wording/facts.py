"""Facts for the tests of bases and recipients: the stores that come with docgen, documents of few words."""

from docgen.body.blocks import Block, Body, Run
from docgen.errors import Where
from docgen.models.noi_nhan import DanhMucNhan
from docgen.models.van_ban import CongVan, QuyetDinh, TenLoai
from docgen.sources import office, stores
from docgen.wording.case import Case
from docgen.wording.findings import judge

SHIPPED = stores.read(office.Office(office.shipped(), office.shipped()))
PLAIN = {"trich_yeu": "rà soát", "noi_dung": "Nội dung.", "nguoi_ky": "a", "ngay_van_ban": "10/10/2026"}


def decision(**changes):
    return QuyetDinh.model_validate(
        PLAIN | {"loai": "quyet_dinh", "can_cu": [{"van_ban": "Quy chế làm việc"}]} | changes
    )


def plan(**changes):
    return TenLoai.model_validate(PLAIN | {"loai": "ke_hoach"} | changes)


def letter(**changes):
    return CongVan.model_validate(PLAIN | {"loai": "cong_van", "kinh_gui": ["Công ty Mẫu"]} | changes)


def text(source: str) -> Body:
    """Return a body of plain paragraphs, one a line."""
    lines = source.splitlines()
    return Body(tuple(Block("noi_dung", (Run(line),), line=n) for n, line in enumerate(lines, 1) if line))


def where(*path):
    return Where(file="ho_so.yaml", line=len(path), field=".".join(map(str, path)))


def directory(**facts) -> DanhMucNhan:
    return DanhMucNhan.model_validate(facts)


def judged(document, *more: str, known=None, co_quan=""):
    """Return the findings on `document` and further texts, its own text beginning at line 10."""
    texts = [(text(document.noi_dung), Where(file="ho_so.yaml", line=10))]
    texts += [(text(source), Where(file="ho_so.yaml", line=100)) for source in more]
    return judge(Case(document, SHIPPED.can_cu, known or SHIPPED.noi_nhan, where, texts, co_quan))


def found(document, *more: str, **rest):
    return [(one.rule.id, one.found) for one in judged(document, *more, **rest)]

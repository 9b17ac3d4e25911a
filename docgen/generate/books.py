"""The table annexes of a document as workbooks beside it."""

import math
from collections.abc import Iterator, Mapping

from docgen.excel.annex import workbook
from docgen.excel.book import About
from docgen.excel.sheet import Head
from docgen.generate.texts import Work
from docgen.models.van_ban import PhuLuc
from docgen.outbox.names import Part, annex_part
from docgen.outbox.write import Output
from docgen.sources import office
from docgen.word import unused
from docgen.word.template import parse
from docgen.wording import accompanying, number

SUFFIX = ".xlsx"


def of_document(work: Work, stems: Mapping[Part, str]) -> Iterator[Output]:
    """Yield the workbook of every annex that has tables, with the figures that its Word annex prints."""
    document = work.document
    line = accompanying.kem_theo(document, work.agency, room_pt=math.inf, size_pt=1)
    for annex in document.phu_luc:
        if not annex.bang:
            continue
        title = annex.tieu_de or ""
        about = About(
            title=title or document.trich_yeu,
            subject=number.so_ky_hieu(document, work.agency).strip(),
            creator=work.agency.ten_co_quan,
            created=document.ngay_van_ban,
        )
        numbered, sources = _template(work, annex)
        data = workbook(
            annex,
            work.tables[annex.ma_phu_luc],
            Head(str(work.annexes[annex.ma_phu_luc]), title, line),
            numbered=numbered,
            about=about,
        )
        name = stems[document.khoa, annex_part(annex.ma_phu_luc)] + SUFFIX
        yield Output(name, data, document.khoa, {**work.loaded.files, **sources})


def _template(work: Work, annex: PhuLuc) -> tuple[bool, dict[str, str]]:
    """Return whether the Word template of `annex` prints the numbers of rows, and its hash by its name."""
    if annex.mau is None:
        return False, {}
    file = office.template(work.loaded.office, annex.mau, work.annex_where(annex, "mau"))
    return unused.prints(parse(file.data, file.name), "stt"), {file.name: file.sha256}

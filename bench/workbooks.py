"""Workbooks as sources, made up here: read by docgen and openpyxl; annexes that take their rows from one."""

import json
from pathlib import Path

from bench import facts

COLUMNS = 10
SHEET = "Danh mục"


def write(path: Path, rows: int) -> None:
    """Write a workbook of `rows` data rows of ten columns (text, numbers, empty cells) below a heading."""
    import xlsxwriter  # late: the environments of other engines have none

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet(SHEET)
    sheet.write_row(0, 0, ["Lĩnh vực", *facts.HEADINGS[1:], "Phí", "Số hồ sơ", "Năm"])
    for at, row in enumerate(facts.data_rows(1, rows), start=1):
        texts = [row["linh_vuc"], *(row[key] for key in facts.COLUMNS[1:])]
        sheet.write_row(at, 0, [*texts, at * 1_000, at % 97, 2026])
    book.close()


def dossier(folder: Path, rows: int) -> Path:
    """Write a dossier whose annex takes the rows of a workbook of `rows` rows, and return its path."""
    write(folder / f"danh_muc_{rows}.xlsx", rows)
    columns = zip(facts.COLUMNS[1:], facts.HEADINGS[1:], strict=True)
    table = {
        "nguon": {"tep": f"danh_muc_{rows}.xlsx"},
        "cot": [{"ma_cot": "stt"}, *({"ma_cot": key, "tieu_de": heading} for key, heading in columns)],
        "nhom": [{"theo": "linh_vuc", "lay_tu": "Lĩnh vực"}],
    }
    annex = {"ma_phu_luc": "a", "tieu_de": "Danh mục", "huong": "ngang", "bang": [table]}
    letter = {
        "loai": "cong_van",
        "so_van_ban": "5",
        "ngay_van_ban": "06/8/2026",
        "don_vi_soan_thao": "CĐS",
        "trich_yeu": "rà soát thủ tục hành chính",
        "kinh_gui": "UBND tỉnh",
        "noi_dung": "Danh mục tại {{ phu_luc.a }}.",
        "noi_nhan": ["Lãnh đạo Sở"],
        "nguoi_ky": "gd_skhcn_quang_ngai",
        "phu_luc": [annex],
    }
    path = folder / f"so_lieu_{rows}.yaml"
    text = json.dumps({"co_quan": "skhcn_quang_ngai", "van_ban": [letter]}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def docgen(path: Path) -> int:
    """Read the sheet as docgen does, and return the number of its cells."""
    from docgen.errors import Where
    from docgen.sources import files, workbook

    file = files.read(path, path.name, limit=workbook.MAX_BYTES)
    sheet = workbook.sheet(workbook.open_workbook(file, Where()), None, Where())
    return sum(map(len, sheet.rows))


def openpyxl(path: Path) -> int:
    """Read the sheet by openpyxl's read-only mode, and return the number of its cells."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    return sum(map(len, book[SHEET].iter_rows(values_only=True)))


READERS = {"docgen": docgen, "openpyxl": openpyxl}

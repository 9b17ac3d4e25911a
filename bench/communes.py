"""The pack of all communes, made up here but for their names: a letter each, and an annex of its own rows.

The names and codes of the 3,321 communes are those of ``data/don_vi_hanh_chinh.csv``.
"""

import csv
from itertools import islice
from pathlib import Path

from bench import dossiers, facts

COMMUNES = Path(__file__).parents[1] / "data" / "don_vi_hanh_chinh.csv"
BOOK, UNITS, ROWS = "cac_xa.xlsx", "Xã", "Danh mục"
GROUPS = {"co_quan": "Cơ quan", "linh_vuc": "Lĩnh vực"}


ALL = 3_321


def write(folder: Path, count: int, rows: int, *, of: int = 0) -> Path:
    """Write the pack of `count` communes, `rows` rows each, its dossier and its workbook; return its path.

    `of`: the sheet of rows holds those of so many communes; 0: of those of the pack alone.
    """
    folder.mkdir(exist_ok=True)
    _workbook(folder / BOOK, count, rows, max(count, of))
    dossier = dossiers.of_facts(1, 0, widths=True)
    letter = dossier["van_ban"][0]
    letter["noi_dung"] = (
        "Kính đề nghị {{ dong.ten_don_vi }} phối hợp rà soát {{ dong.so_thu_tuc }} thủ tục.\n\n"
        + letter["noi_dung"]
    )
    table = letter["phu_luc"][0]["bang"][0]
    table["nguon"] = {"tep": BOOK, "trang": ROWS}
    table["nhom"] = [{"theo": key, "lay_tu": heading} for key, heading in GROUPS.items()]
    (folder / "ho_so_xa.yaml").write_text(dossiers.as_yaml(dossier), encoding="utf-8")
    path = folder / "goi_xa.yaml"
    pack = _pack(letter["trich_yeu"], others=of > count)
    path.write_text(dossiers.as_yaml(pack), encoding="utf-8")
    return path


def _pack(subject: str, *, others: bool) -> dict[str, object]:
    changes = {
        "kinh_gui": "{{ dong.ten_don_vi }}",
        "so_van_ban": "{{ dong.so }}",
        "trich_yeu": f"{subject} của {{{{ dong.ten_don_vi }}}}",
    }
    own = {"bang": "van_ban.cong_van.phu_luc.danh_muc.bang.bang", "cot": "Mã xã", "theo": "ma_xa"}
    own |= {"bo_dong_thua": "có"} if others else {}
    return {
        "ho_so": "ho_so_xa.yaml",
        "nguon": {"tep": BOOK, "trang": UNITS},
        "khoa": "ma_xa",
        "thay": {f"van_ban.cong_van.{field}": text for field, text in changes.items()},
        "loc": [own],
    }


def communes(count: int) -> list[tuple[str, str]]:
    """Return code and name of the first `count` communes; with the province no two are alike."""
    with COMMUNES.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        next(rows)
        return [(code, f"{name}, {province}") for code, name, _, province in islice(rows, count)]


def _workbook(path: Path, count: int, rows: int, whole: int) -> None:
    import xlsxwriter  # late: the environments of other engines have none

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    units, own = book.add_worksheet(UNITS), book.add_worksheet(ROWS)
    units.write_row(0, 0, ["Mã xã", "Tên đơn vị", "Số", "Số thủ tục"])
    own.write_row(0, 0, ["Mã xã", *GROUPS.values(), *facts.HEADINGS[1:]])
    line = 0
    for at, (code, name) in enumerate(communes(whole), start=1):
        if at <= count:
            units.write_row(at, 0, [code, name, at, rows])
        for number, row in enumerate(facts.data_rows(at, rows), start=(at - 1) * rows):
            line += 1
            row["ma"] = f"{number % 3 + 1}.{number:06}"  # no two procedures have one code
            own.write_row(line, 0, [code, *(row[key] for key in (*GROUPS, *facts.COLUMNS[1:]))])
    book.close()

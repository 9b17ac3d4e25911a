"""The facts of `facts` as dossiers of docgen: one YAML file each, the rows of the annex inside."""

import json
from pathlib import Path
from typing import Any

from bench import facts


def write(folder: Path, number: int, rows: int, *, widths: bool = True) -> Path:
    """Write dispatch `number` with `rows` data rows as a dossier into `folder`, and return its path.

    widths: the columns have widths, so that all dispatches share one drawn table; without, docgen fits every
    table to its texts.
    """
    path = folder / f"ho_so_{number:04}.yaml"
    path.write_text(as_yaml(of_facts(number, rows, widths=widths)), encoding="utf-8")
    return path


def write_pack(folder: Path, count: int, rows: int) -> Path:
    """Write a dossier and a pack that makes it for each of `count` rows of a table, and return its path.

    Addressee, subject and number differ from row to row, and a sentence of the letter.
    """
    dossier = of_facts(1, rows, widths=True)
    letter = dossier["van_ban"][0]
    letter["noi_dung"] = "Kính đề nghị {{ dong.ten_don_vi }} phối hợp.\n\n" + letter["noi_dung"]
    (folder / "ho_so_goi.yaml").write_text(as_yaml(dossier), encoding="utf-8")
    bodies = [f"xa_{number:04};Ủy ban nhân dân xã số {number};{number}" for number in range(1, count + 1)]
    text = "\n".join(["Mã;Tên đơn vị;Số", *bodies])
    (folder / "don_vi.csv").write_text(text + "\n", encoding="utf-8")
    changes = {"kinh_gui": "{{ dong.ten_don_vi }}", "so_van_ban": "{{ dong.so }}"}
    changes["trich_yeu"] = f"{letter['trich_yeu']} của {{{{ dong.ten_don_vi }}}}"
    pack = {"ho_so": "ho_so_goi.yaml", "nguon": "don_vi.csv", "khoa": "ma"}
    path = folder / "goi.yaml"
    path.write_text(
        as_yaml(pack | {"thay": {f"van_ban.cong_van.{field}": text for field, text in changes.items()}}),
        encoding="utf-8",
    )
    return path


def of_facts(number: int, rows: int, *, widths: bool) -> dict[str, Any]:
    """Return dispatch `number` with `rows` data rows as a dossier holds it."""
    same = facts.context(number, 0)
    table = {
        "nguon": facts.data_rows(number, rows),
        "cot": _columns(widths=widths),
        "nhom": ["co_quan", "linh_vuc"],
    }
    letter = {
        "loai": "cong_van",
        "so_van_ban": str(number),
        "ngay_van_ban": "06/8/2026",
        "don_vi_soan_thao": "CĐS",
        "trich_yeu": same["trich_yeu"],
        "kinh_gui": same["kinh_gui"],
        "noi_dung": "\n\n".join(
            [f"Nội dung nêu tại {{{{ phu_luc.danh_muc }}}}. {same['noi_dung'][0]}", *same["noi_dung"][1:]]
        ),
        "noi_nhan": ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở"],
        "nguoi_ky": "gd_skhcn_quang_ngai",
        "phu_luc": [
            {
                "ma_phu_luc": "danh_muc",
                "tieu_de": "Danh mục thủ tục hành chính",
                "huong": "ngang",
                "bang": [table],
            }
        ],
    }
    return {"co_quan": "skhcn_quang_ngai", "van_ban": [letter]}


def _columns(*, widths: bool) -> list[dict[str, Any]]:
    rows = zip(facts.COLUMNS[1:], facts.HEADINGS[1:], facts.WIDTHS_MM[1:], strict=True)
    return [
        {"ma_cot": key, "tieu_de": heading} | ({"rong_mm": width} if widths else {})
        for key, heading, width in rows
    ]


def as_yaml(value: object, indent: int = 0) -> str:
    """Return `value` as people write it in YAML: in lines, a text of several paragraphs below «|»."""
    pad = "  " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{key}:{_below(part, indent)}" for key, part in value.items())
    assert isinstance(value, list)
    return "".join(f"{pad}-{_below(part, indent)}" for part in value)


def _below(value: object, indent: int) -> str:
    if isinstance(value, dict | list):
        return "\n" + as_yaml(value, indent + 1)
    text = str(value)
    if "\n" in text:
        pad = "  " * (indent + 1)
        return " |\n" + "".join(f"{pad}{line}\n" if line else "\n" for line in text.split("\n"))
    return f" {json.dumps(text, ensure_ascii=False)}\n"

"""The report of `docgen check` as JSON; its keys stay."""

import json
from collections.abc import Mapping, Sequence

from docgen.check.reported import Placed, Report
from docgen.cli.check_text import named, sums
from docgen.cli.findings import as_json as finding_json
from docgen.generate.checking import Checked, Dossier
from docgen.nd30.unjudged import Unjudged
from docgen.say import error_line


def as_json(found: Sequence[Dossier], lang: str, copies: Mapping[str, object]) -> str:
    """Return the whole report; `copies`: what became of the copies that were asked for."""
    total = sums(found)
    return json.dumps(
        {
            "ho_so": [_dossier(one, lang) for one in found],
            "tong": {
                "tep": total["files"],
                "khong_doc_duoc": total["bad"],
                **{weight: total[weight] for weight in ("loi", "canh_bao", "thong_tin")},
            },
            **copies,
        },
        ensure_ascii=False,
        indent=1,
    )


def _dossier(dossier: Dossier, lang: str) -> dict[str, object]:
    return {
        "ten": dossier.name,
        "tep": [_file(one, lang) for one in dossier.files],
        "giua_cac_tep": [_placed(one, lang) for one in dossier.across if not one.reason],
        "giua_cac_tep_bo_qua": [_placed(one, lang) for one in dossier.across if one.reason],
    }


def _file(checked: Checked, lang: str) -> dict[str, object]:
    head: dict[str, object] = {"tep": checked.name, "loi_doc": None}
    if checked.report is None:
        return head | {"loi_doc": error_line(checked.error, lang) if checked.error else ""}
    return head | _report(checked.report, lang)


def _report(report: Report, lang: str) -> dict[str, object]:
    return {
        "loai": report.kind or None,
        "ban_chat": report.nature.ban_chat,
        "trang_thai": report.nature.trang_thai or None,
        "hinh_thuc": report.nature.hinh_thuc or None,
        "phat_hien": [_placed(one, lang) for one in report.findings],
        "bo_qua": [_placed(one, lang) for one in report.suppressed],
        "khong_xet": [_unjudged(row, lang) for row in report.unjudged],
        "khong_co": [
            {"thanh_phan": one.part, "ten": named(one), "quy_tac": list(one.rules)} for one in report.absent
        ],
    }


def _placed(one: Placed, lang: str) -> dict[str, object]:
    value = {"phan": one.group, **finding_json(one.finding, lang)}
    return value | {"ly_do": one.reason} if one.reason else value


def _unjudged(row: Unjudged, lang: str) -> dict[str, object]:
    english = lang == "en"
    return {
        "quy_tac": list(row.ids),
        "dieu_khoan": row.clause,
        "yeu_cau": row.en if english else row.vi,
        "ly_do": row.why_en if english else row.why_vi,
    }

"""`docgen find` as a person meets it: places, summary, exit status, JSON, both languages."""

import json

import pytest

from docgen.cli.frame import run
from tests.offices import LETTER, office

CITING = LETTER.replace("      Trân trọng.", "      Theo {{ can_cu.nd30_2020 }}.")
LINE = CITING.splitlines().index("      Theo {{ can_cu.nd30_2020 }}.") + 1


def test_each_place_is_a_line_and_the_last_line_counts(tmp_path, capsys):
    path = office(tmp_path, CITING)

    status = run(["find", "--can-cu", "nd30_2020", str(tmp_path)])

    out = capsys.readouterr().out.splitlines()
    assert status == 0
    assert out == [
        f"{path}, dòng {LINE}, mục van_ban[1].noi_dung",
        "«nd30_2020» được viện dẫn ở 1 chỗ, trong 1 hồ sơ.",
    ]


def test_nothing_found_is_status_1(tmp_path, capsys):
    office(tmp_path)

    status = run(["find", "--can-cu", "nd30_2020", str(tmp_path), "--lang", "en"])

    assert status == 1
    assert capsys.readouterr().out == "No dossier cites «nd30_2020».\n"


def test_json_holds_places_and_unread_files(tmp_path, capsys):
    path = office(tmp_path, CITING)
    (tmp_path / "hong.yaml").write_text("a: [", encoding="utf-8")

    status = run(["find", "--can-cu", "nd30_2020", str(tmp_path), "--json"])

    streams = capsys.readouterr()
    report = json.loads(streams.out)
    assert status == 0
    assert report["noi_dan"] == [{"tep": str(path), "dong": LINE, "muc": "van_ban[1].noi_dung"}]
    assert "hong.yaml" in report["khong_doc_duoc"][0]
    assert "hong.yaml" in streams.err


@pytest.mark.parametrize(
    "arguments", [["find"], ["find", "--can-cu", "nd30_2021"], ["find", "--can-cu", "x", "zz"]]
)
def test_a_wrong_call_is_one_line_and_status_2(arguments, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    status = run(arguments)

    assert status == 2
    assert len(capsys.readouterr().err.splitlines()) == 1

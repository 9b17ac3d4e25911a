"""What is told of many jobs: counts, reasons with the most frequent first, few lines, JSON as documented."""

import json
from pathlib import Path

import pytest

from docgen.cli.many import MAX_LINES, Telling, Told, tell
from docgen.errors import DataError, FileError, Problems, Where
from docgen.generate.many import Done
from docgen.nd30.rulebook import RULES
from docgen.nd30.rules import Finding
from docgen.outbox.write import Written

SEVERE = next(rule for rule in RULES if rule.severity == "loi")
MILD = next(rule for rule in RULES if rule.severity == "canh_bao")


def made(name, *findings, state="moi"):
    return Told(name, Path("out") / name, Done((Written(f"{name}.docx", state),), findings))


def failed(name, *errors):
    return Told(name, Path("out") / name, errors[0] if len(errors) == 1 else Problems(errors))


def found(rule=SEVERE):
    return Finding(rule, Where(file="a.docx"), "x")


def empty(title):
    return DataError("de_trong", Where(file="a.csv", cell="B3"), title=title)


def told(results, whole=None, *, as_json=False, stopped=False):
    return tell(results, Telling("vi", whole or len(results), as_json, lambda: stopped))


def test_reasons_are_grouped_and_the_most_frequent_comes_first(capsys):
    results = [failed("a", FileError("goi_khong_tep"))]
    results += [failed(f"x{number}", empty(f"T{number}"), empty("nữa")) for number in range(5)]
    results += [failed("b", FileError("goi_khong_tep"))]

    status = told(results)

    first, second = capsys.readouterr().out.partition("Vì sao không tạo được:\n")[2].splitlines()[:2]
    assert status == 5
    assert first.startswith("  5 × ")
    assert first.endswith("(x0, x1, x2 …)")
    assert second.startswith("  2 × gói không có tệp nào")
    assert second.endswith("(a, b)")


def test_reasons_that_come_once_are_told_with_their_job_alone(capsys):
    told([failed("a", FileError("goi_khong_tep")), failed("b", empty("T"))])

    assert "Vì sao" not in capsys.readouterr().out


def test_rules_that_many_files_breach_are_told_once(capsys):
    status = told([made(f"x{number}", found(), found(), found(MILD)) for number in range(3)])

    out = capsys.readouterr().out
    assert status == 1
    assert f"  3 × LỖI {SEVERE.id} ({SEVERE.clause}): {SEVERE.vi} (x0, x1, x2)" in out
    assert out.rstrip().endswith("Kiểm tra thể thức: 6 lỗi, 3 cảnh báo, 0 lưu ý.")


def test_no_more_lines_are_printed_than_are_read(capsys):
    told([made(f"x{number}", *[found()] * 3) for number in range(1_000)])

    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("  LỖI") for line in lines) == MAX_LINES
    assert "… và 2.800 dòng nữa, của 934 việc; xem đủ bằng --json." in lines
    assert len(lines) < 1_000 + 2 * MAX_LINES


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_value_of_the_documented_shape(capsys, count):
    results = [made(f"Xã «{number}»\n", found()) for number in range(count)]

    told([*results, *([failed("hỏng", empty("T"))] * count)], as_json=True)

    text = capsys.readouterr().out
    report = json.loads(text)
    assert text == json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    assert report["tong"] == {"tat_ca": 2 * count, "moi": count, "khong_doi": 0, "hong": count}
    assert [one["ten"] for one in report["ket_qua"]] == [*(one.name for one in results), *["hỏng"] * count]
    assert [one["so"] for one in report["ly_do"]] == [count] * bool(count)
    assert report["dung"] is False


def test_a_job_that_breaks_off_leaves_no_half_of_a_report(capsys):
    def results():
        yield made("a")
        raise FileError("goi_khong_tep")

    with pytest.raises(FileError):
        tell(results(), Telling("vi", 2, True, lambda: False))

    assert capsys.readouterr().out == ""


def test_a_stopped_run_says_how_far_it_came(capsys):
    status = told([made("a"), made("b", state="khong_doi")], whole=3_321, stopped=True)

    shown = capsys.readouterr()
    assert status == 130
    assert "Tổng số 2: 1 đã tạo, 1 không đổi" in shown.out
    assert "xong 2 trong 3.321" in shown.err


def test_a_run_that_was_over_when_it_was_stopped_is_no_stopped_run():
    assert told([made("a")], stopped=True) == 0


def test_only_what_is_told_is_kept():
    """One result lives at a time: the next is asked for when nothing holds the one before."""
    alive = []

    class Watched(Done):
        def __del__(self):
            alive.remove(id(self))

    def results():
        for number in range(50):
            done = Watched((), (found(),))
            alive.append(id(done))
            yield Told(str(number), Path("out"), done)
            del done
            assert len(alive) <= 2

    tell(results(), Telling("vi", 50, False, lambda: False))

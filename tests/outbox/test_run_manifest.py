"""The manifest of a run: what is written is read again; one altered by hand is refused, never obeyed."""

import json

import pytest

from docgen.errors import DataError, FileError, Where
from docgen.nd30 import rule_ids
from docgen.nd30.rules import Finding
from docgen.outbox import journal, run_manifest
from docgen.outbox.run_manifest import File, Pack, RunManifest

HASH = "0" * 64
FILE = File("CV_5.docx", HASH, 12, "cong_van")
SAID = DataError("goi_khoa_trong", Where("don_vi.csv", cell="A3"), column="ma", found="…")
FOUND = Finding(
    rule_ids.by_id()["PG-01a"],
    Where("CV_5.docx", steps=(("bang", 1), ("hang", 2))),
    "215,9",
    {"value": 215.9, "said": SAID, "expected": "210"},
)
PACK = Pack("a", "A", "Sở «A» & B", "x.csv:A2", HASH, {"m.docx": HASH}, (FILE,), (FOUND,), (SAID,), HASH, 9)
MADE = RunManifest("goi.yaml", "1", "zip", {"goi.yaml": HASH}, (PACK,), (Pack("b", "B", "C", tep=(FILE,)),))


def read(folder, made):
    (folder / run_manifest.NAME).write_bytes(made)
    return run_manifest.read(folder)


def test_what_is_written_is_read_again(tmp_path):
    data = b"".join(run_manifest.parts(MADE))

    found = read(tmp_path, data)

    assert found is not None
    assert b"".join(run_manifest.parts(found)) == data
    assert found.goi[0].phat_hien[0].rule is FOUND.rule
    assert found.goi[0].phat_hien[0].note["expected"] == "210"
    assert found.goi[0].loi[0].args_ == SAID.args_
    assert json.loads(data)["goi"][0]["don_vi"] == "Sở «A» & B"


def test_without_a_manifest_there_is_none(tmp_path):
    assert run_manifest.read(tmp_path) is None


def altered(**changes):
    row = run_manifest.row(PACK) | changes
    whole = json.loads(b"".join(run_manifest.parts(MADE))) | {"goi": [row]}
    return json.dumps(whole).encode()


HOSTILE = {
    "not JSON": b"{",
    "half a manifest": b"".join(run_manifest.parts(MADE))[:-40],
    "not UTF-8": b"\xff\xfe",
    "a list": b"[]",
    "nested a million deep": b"[" * 1_000_000,
    "a number of a million digits": b'{"phien_ban": ' + b"1" * 1_000_000 + b"}",
    "another version": b"".join(run_manifest.parts(MADE)).replace(b'"phien_ban": 1', b'"phien_ban": 2'),
    "a path upwards": altered(ten="../../etc"),
    "a path down": altered(ten="a/b"),
    "a drive": altered(ten="C:"),
    "a file upwards": altered(tep=[{"ten": "../x", "sha256": HASH, "kich_thuoc": 1, "van_ban": "x"}]),
    "a file without hash": altered(tep=[{"ten": "x", "kich_thuoc": 1, "van_ban": "x"}]),
    "a hash that is none": altered(dau_vao="x" * 64),
    "a size below nothing": altered(kich_thuoc=-1),
    "a size that is a flag": altered(kich_thuoc=True),
    "not a number": altered(kich_thuoc=float("nan")),
    "a rule that is none": altered(phat_hien=[{"quy_tac": "XX-1", "thay": ""}]),
    "an error that is none": altered(loi=[{"loi": "__class__", "loai": "DataError", "chi_tiet": {}}]),
    "an error without words": altered(loi=[{"loi": "goi_khoa_trong", "loai": "DataError", "chi_tiet": {}}]),
    "no kind of error": altered(loi=[{"loi": "goi_khong_dong", "loai": "SystemExit", "chi_tiet": {}}]),
    "half a character": altered(khoa="\ud800"),
    "files that are a text": altered(tep="x"),
    "two packs of one name": json.dumps(
        json.loads(b"".join(run_manifest.parts(MADE))) | {"goi": [{"ten": "a"}, {"ten": "A"}]}
    ).encode(),
}  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_manifest_that_was_altered_is_refused_in_one_line(tmp_path, data):
    with pytest.raises(FileError) as refused:
        read(tmp_path, data)

    assert refused.value.id == "goi_ban_ke_hong"
    assert refused.value.where.file.endswith(run_manifest.NAME)


def test_a_manifest_beyond_all_bounds_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(run_manifest, "MAX_BYTES", 100)

    with pytest.raises(FileError):
        read(tmp_path, b"".join(run_manifest.parts(MADE)))


def test_every_rule_has_an_id_of_its_own():
    assert len(rule_ids.by_id()) == len(rule_ids.every())


# Journals


def noted(folder, *packs):
    (folder / journal.WORK).mkdir(exist_ok=True)
    one = journal.Journal(folder)
    one.append(*packs)
    return one


def test_what_processes_note_down_is_taken_over_by_the_next_run(tmp_path):
    noted(tmp_path, PACK)
    noted(tmp_path, Pack("b", "B", "C"))

    assert [one.ten for one in journal.taken_over(tmp_path, "next")] == ["a", "b"]
    assert [one.ten for one in journal.taken_over(tmp_path, "one more")] == ["a", "b"]
    assert len(journal.paths(tmp_path)) == 1


def test_torn_and_foreign_lines_are_passed_over(tmp_path):
    noted(tmp_path, PACK)
    (path,) = journal.paths(tmp_path)
    whole = path.read_bytes()
    upwards = json.dumps(run_manifest.row(PACK) | {"ten": "../x"}).encode()
    foreign = [upwards, b"[" * 100_000, b"\xff", b'{"ten": 1}', b""]
    path.write_bytes(b"\n".join([*foreign, whole + whole[:30]]))

    assert [one.ten for one in journal.taken_over(tmp_path, "next")] == ["a"]


def test_a_process_that_was_given_up_puts_nothing_more_in_its_place(tmp_path):
    old = noted(tmp_path, PACK)
    journal.taken_over(tmp_path, "next")

    with pytest.raises(FileError) as refused, old.noting(PACK):
        pytest.fail("the pack must not get its name")

    assert refused.value.id == "goi_dang_chay"


def test_a_run_waits_for_a_process_that_gives_a_pack_its_name(tmp_path, monkeypatch):
    monkeypatch.setattr("docgen.outbox.locks.WAIT_S", 0.2)
    old = noted(tmp_path)

    with old.noting(PACK), pytest.raises(FileError) as refused:
        journal.taken_over(tmp_path, "next")

    assert refused.value.id == "goi_dang_chay"
    assert [one.ten for one in journal.taken_over(tmp_path, "next")] == ["a"]

"""Files are written as one step, and a hand edit is never overwritten."""

import json
import os

import pytest

from docgen.errors import FileError, leaves
from docgen.outbox import manifest
from docgen.outbox.write import Output, write_all
from docgen.sources.files import digest
from tests.children import as_a_child


def output(name="a.docx", data=b"one"):
    return Output(name, data, "cong_van", {"ho_so.yaml": "0" * 64})


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_files_and_manifest_are_written_and_nothing_else_is_left(tmp_path):
    states = write_all(tmp_path / "new" / "deep", [output(), output("b.docx")])

    assert [state.state for state in states] == ["moi", "moi"]
    assert names(tmp_path / "new" / "deep") == ["a.docx", "b.docx", manifest.NAME]


def test_the_manifest_says_what_was_made_from_what(tmp_path):
    write_all(tmp_path, [output()])

    entry = json.loads((tmp_path / manifest.NAME).read_text(encoding="utf-8"))["tep"]["a.docx"]

    assert entry["sha256"] == digest(b"one")
    assert entry["nguon"] == {"ho_so.yaml": "0" * 64}


def test_the_same_bytes_again_are_unchanged_and_new_ones_replace_ours(tmp_path):
    write_all(tmp_path, [output()])

    same = write_all(tmp_path, [output()])
    changed = write_all(tmp_path, [output(data=b"two")])

    assert [same[0].state, changed[0].state] == ["khong_doi", "ghi_lai"]
    assert (tmp_path / "a.docx").read_bytes() == b"two"


def test_a_hand_edit_is_kept_and_named_and_no_other_file_is_written(tmp_path):
    write_all(tmp_path, [output()])
    (tmp_path / "a.docx").write_bytes(b"edited by hand")

    with pytest.raises(FileError) as caught:
        write_all(tmp_path, [output("b.docx"), output(data=b"two")])

    assert (caught.value.id, caught.value.args_["name"]) == ("tep_da_sua_tay", "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == b"edited by hand"
    assert names(tmp_path) == ["a.docx", manifest.NAME]


def test_a_file_that_docgen_never_made_is_kept_too(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"somebody's")

    with pytest.raises(FileError) as caught:
        write_all(tmp_path, [output()])

    assert caught.value.id == "tep_da_sua_tay"


def test_force_saves_the_hand_edit_beside_each_time_under_a_new_name(tmp_path):
    for count in (1, 2):
        (tmp_path / "a.docx").write_bytes(b"edited %d" % count)
        (state,) = write_all(tmp_path, [output(data=b"new %d" % count)], force=True)

        assert state.saved_as == f"a.sua-tay-{count}.docx"
        assert (tmp_path / state.saved_as).read_bytes() == b"edited %d" % count
    assert (tmp_path / "a.docx").read_bytes() == b"new 2"


def test_a_run_that_stopped_after_the_manifest_leaves_nothing_that_looks_edited(tmp_path):
    write_all(tmp_path, [output()])
    write_all(tmp_path, [output(data=b"two")])
    (tmp_path / "a.docx").write_bytes(b"one")  # as if the last rename had never happened

    (state,) = write_all(tmp_path, [output(data=b"three")])

    assert state.state == "ghi_lai"


@pytest.mark.parametrize("lock", ["~$ng_van.docx", "~$cong_van.docx", ".~lock.cong_van.docx#"])
def test_a_file_open_in_word_or_libreoffice_is_named(tmp_path, lock):
    (tmp_path / lock).write_text("x")

    with pytest.raises(FileError) as caught:
        write_all(tmp_path, [output("cong_van.docx")])

    assert caught.value.id == "tep_dang_mo"
    assert not (tmp_path / "cong_van.docx").exists()


def test_all_refusals_come_in_one_run(tmp_path):
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(b"somebody's")

    with pytest.raises(Exception) as caught:  # noqa: PT011
        write_all(tmp_path, [output(), output("b.docx")])

    assert [leaf.args_["name"] for leaf in leaves(caught.value)] == ["a.docx", "b.docx"]


def test_a_broken_manifest_is_named(tmp_path):
    (tmp_path / manifest.NAME).write_text('{"tep": 3}', encoding="utf-8")

    with pytest.raises(FileError) as caught:
        write_all(tmp_path, [output()])

    assert caught.value.id == "ban_ke_hong"


def test_a_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "out").write_text("x")

    with pytest.raises(FileError) as caught:
        write_all(tmp_path / "out", [output()])

    assert caught.value.id == "thu_muc_la_tep"


def test_a_folder_without_the_right_to_write_is_named(tmp_path):
    tmp_path.chmod(0o500)

    def told():
        with pytest.raises(FileError) as caught:
            write_all(tmp_path, [output()])
        return caught.value.id

    assert as_a_child(told, powerless=True) == "thu_muc_khong_ghi_duoc"


def test_a_disk_that_fails_leaves_the_old_files_and_no_staged_ones(tmp_path, monkeypatch):
    write_all(tmp_path, [output()])

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError) as caught:
        write_all(tmp_path, [output(data=b"two"), output("b.docx")])

    assert caught.value.id == "ghi_hong"
    assert (tmp_path / "a.docx").read_bytes() == b"one"
    assert names(tmp_path) == ["a.docx", manifest.NAME]


def test_a_manifest_nested_without_end_is_told(tmp_path):
    (tmp_path / manifest.NAME).write_text('{"tep":' + "[" * 100_000, encoding="utf-8")

    with pytest.raises(FileError) as caught:
        write_all(tmp_path, [output()])

    assert caught.value.id == "ban_ke_hong"

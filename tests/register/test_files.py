"""Number and files: both or neither, at whatever moment a command stops."""

import pytest

from docgen.errors import FileError, RegisterError
from docgen.register import recovery, staging
from docgen.register.book import NAME, open_register
from docgen.register.entries import Recovered
from docgen.register.staging import PREFIX
from tests.register.asked import CLERK, NOW, asked, content, file_name, filed, nothing
from tests.register.test_giving import BY, refused


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


class Stopped(Exception):  # noqa: N818 - a crash is no error of ours
    """The process ends here."""


def stopped(*_arguments):
    raise Stopped


def test_a_stage_that_fails_gives_no_number_and_leaves_no_file(register, output):
    def stage(issued):
        with staging.dropped_unless_done(staged := filed(output)(issued)):
            assert staged
            raise FileError("ghi_hong", name="b.docx", reason="?")

    with pytest.raises(FileError):
        register.issue(asked("a"), **BY, stage=stage)

    assert register.list() == ()
    assert names(output) == []
    assert register.issue(asked("a"), **BY, stage=filed(output)).so == 1


def test_a_crash_after_the_commit_is_put_right_by_the_next_command(place, tmp_path, output, monkeypatch):
    with open_register(place, office=tmp_path) as register, monkeypatch.context() as patch:
        patch.setattr(recovery, "settle_all", stopped)
        with pytest.raises(Stopped):
            register.issue(asked("a"), **BY, stage=filed(output))
    (left,) = names(output)

    with open_register(place, office=tmp_path) as register:
        (waiting,) = register.check(today=NOW.date())
        done = register.recover()
        (issued,) = register.list()

        assert left.startswith(PREFIX)
        assert (waiting.id, waiting.chi_tiet) == ("so_cho_tep", file_name(issued))
        assert done == (Recovered("xong", file_name(issued), "01/SKHCN-CĐS"),)
        assert (output / file_name(issued)).read_bytes() == content(issued)
        assert register.check(today=NOW.date(), files=True) == ()
        assert register.recover() == ()


def test_a_crash_before_the_commit_leaves_orphans_that_the_next_command_removes(register, output):
    staging.stage(output, "01.docx", b"x")

    (orphan,) = register.recover(output)

    assert orphan.state == "rac"
    assert names(output) == []


def test_files_that_are_gone_are_told_until_they_are_back(register, output, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(recovery, "settle_all", stopped)
        with pytest.raises(Stopped):
            register.issue(asked("a"), **BY, stage=filed(output))
    (staged,) = output.iterdir()
    staged.unlink()

    lost = register.recover()
    (issued,) = register.list()
    (output / file_name(issued)).write_bytes(content(issued))

    assert [(one.state, one.file) for one in lost] == [("mat", file_name(issued))]
    assert register.recover() == ()
    assert register.check(today=NOW.date(), files=True) == ()


def test_a_file_of_another_hand_is_not_overwritten_and_no_number_is_given(register, output):
    output.mkdir()
    (output / "0001_SKHCN-CĐS.docx").write_bytes(b"by hand")

    with refused("so_tep_da_co"):
        register.issue(asked("a"), **BY, stage=filed(output))

    assert register.list() == ()
    assert [(path.name, path.read_bytes()) for path in output.iterdir()] == [
        ("0001_SKHCN-CĐS.docx", b"by hand")
    ]


def test_a_file_that_takes_the_place_after_the_commit_is_kept_and_the_number_too(
    register, output, monkeypatch
):
    commit = recovery.settle_all

    def taken(issued, staged):
        (output / file_name(issued)).write_bytes(b"by hand")
        commit(issued, staged)

    with monkeypatch.context() as patch, refused("so_tep_chua_xong"):
        patch.setattr(recovery, "settle_all", taken)
        register.issue(asked("a"), **BY, stage=filed(output))
    (issued,) = register.list()
    (output / file_name(issued)).rename(output / "ban-tay.docx")

    assert register.recover()[0].state == "xong"
    assert (output / file_name(issued)).read_bytes() == content(issued)
    assert (output / "ban-tay.docx").read_bytes() == b"by hand"


def test_check_tells_files_that_are_gone_or_changed(register, output):
    register.issue(asked("a"), **BY, stage=filed(output))
    register.issue(asked("b"), **BY, stage=filed(output))
    (output / "0001_SKHCN-CĐS.docx").unlink()
    (output / "0002_SKHCN-CĐS.docx").write_bytes(b"changed")

    faults = register.check(today=NOW.date(), files=True)

    assert [(one.id, one.chi_tiet) for one in faults] == [
        ("so_mat_tep", "0001_SKHCN-CĐS.docx"),
        ("so_tep_doi", "0002_SKHCN-CĐS.docx"),
    ]


def test_the_office_may_be_moved_with_its_register_and_files(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    with open_register(old / NAME, office=old) as register:
        (file,) = register.issue(asked("a"), **BY, stage=filed(old / "output")).files

    old.rename(new)

    with open_register(new / NAME, office=new) as register:
        assert file.folder == "output"
        assert register.check(today=NOW.date(), files=True) == ()


@pytest.mark.parametrize("name", ["", "..", "a/b.docx", "a\\b.docx", "C:x.docx", "a\0b"])
def test_a_file_has_a_name_and_no_path(tmp_path, name):
    with pytest.raises(RegisterError, check=lambda error: error.id == "so_ten_tep"):
        staging.stage(tmp_path, name, b"x")

    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileError, check=lambda error: error.id == "ghi_hong"):
        staging.stage(tmp_path / "file" / "folder", "a.docx", b"x")


def test_a_register_by_a_foreign_hand_renames_no_file_but_staged_ones(tmp_path):
    (tmp_path / "secret").write_bytes(b"x")
    one = staging.Staged(tmp_path, "stolen", "secret", staging.digest(b"x"), 1)

    with pytest.raises(RegisterError, check=lambda error: error.id == "so_hong"):
        staging.settle(one)

    assert names(tmp_path) == ["secret"]


def test_a_number_without_files_is_recorded_at_once(register):
    register.issue(asked("a"), now=NOW, who=CLERK, stage=nothing)

    assert register.recover() == ()

"""Packs are put in their places: whole, under names that Windows takes, never over what is open or edited."""

import pytest

from docgen.errors import DocgenError, leaves
from docgen.outbox import deliver, journal
from docgen.outbox.deliver import Delivery
from docgen.outbox.journal import Journal
from docgen.outbox.run_manifest import Pack
from docgen.outbox.write import STAGED, Output

PACK = Pack("a", "A", "Sở A")


def output(name, data=b"1"):
    return Output(name, data, "cong_van", {})


@pytest.fixture
def to(tmp_path):
    (tmp_path / journal.WORK).mkdir()
    return Delivery(tmp_path, Journal(tmp_path), zipped=False, force=False)


def refused(to, outputs, known=frozenset()):
    """Return the ids of the errors of a pack of which nothing was written."""
    before = {path: path.read_bytes() for path in (to.out / "a").glob("*")}
    with pytest.raises(DocgenError) as raised:
        deliver.put(to, PACK, outputs, known)
    assert {path: path.read_bytes() for path in (to.out / "a").glob("*")} == before
    assert not list((to.out / journal.WORK).glob(f"{STAGED}*"))
    return [one.id for one in leaves(raised.value)]


def test_a_path_longer_than_windows_takes_is_told(to):
    names = ["x" * (deliver.PATH_LIMIT - 2), "y" * deliver.PATH_LIMIT]

    assert refused(to, [output(name) for name in names]) == ["goi_duong_dan_dai"]
    assert deliver.put(to, PACK, [output(names[0])], frozenset()).written[0].state == "moi"


def test_every_file_that_is_open_or_edited_is_told_and_none_is_written(to):
    deliver.put(to, PACK, [output("a.docx"), output("b.docx"), output("c.docx")], frozenset())
    (to.out / "a" / ".~lock.a.docx#").write_text("x")
    (to.out / "a" / "b.docx").write_bytes(b"edited")

    told = refused(to, [output(name, b"2") for name in ("a.docx", "b.docx", "c.docx", "d.docx")])

    assert told == ["tep_dang_mo", "tep_da_sua_tay", "tep_da_sua_tay"]


def test_what_docgen_left_is_replaced_and_what_the_pack_has_no_longer_is_removed(to):
    first = deliver.put(to, PACK, [output("a.docx"), output("b.docx"), output("c.docx")], frozenset())
    (to.out / "a" / "c.docx").write_bytes(b"edited")
    known = frozenset((one.ten, one.sha256) for one in first.pack.tep)

    second = deliver.put(to, PACK, [output("a.docx", b"2")], known)

    assert [(one.name, one.state) for one in second.written] == [("a.docx", "ghi_lai"), ("b.docx", "bo")]
    assert sorted(path.name for path in (to.out / "a").iterdir()) == ["a.docx", "c.docx"]


def test_nothing_is_left_in_the_working_folder_but_the_journal(to):
    deliver.put(to, PACK, [output("a.docx")], frozenset())
    deliver.put(to, PACK, [output("a.docx"), output("b.docx")], frozenset())

    assert [path.suffix for path in (to.out / journal.WORK).iterdir()] == [journal.SUFFIX]
    assert deliver.is_whole(to.out, journal.taken_over(to.out, "next")[-1])

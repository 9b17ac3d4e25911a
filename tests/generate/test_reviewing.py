"""An output folder → the facts of its page: what was changed, lost or cannot be read is told."""

import shutil
from dataclasses import replace

import pytest

from docgen.cli.findings import line
from docgen.cli.frame import run as docgen
from docgen.errors import FileError
from docgen.generate import batch, reviewing
from docgen.outbox import pdf, pictures, run_manifest
from docgen.review.facts import Table
from docgen.review.sheet import sheet
from tests.cli.test_pack import PACK, pack

DRAWS = pdf.program() is not None and pictures.program() is not None


@pytest.fixture(scope="module", params=["thu_muc", "zip"])
def folder(request, tmp_path_factory):
    """The output folder of three packs."""
    path = tmp_path_factory.mktemp(request.param)
    assert (
        docgen(["pack", str(pack(path, f"{PACK}dong_goi: {request.param}\n")), "-o", str(path / "out")]) == 0
    )
    return path / "out"


@pytest.fixture
def out(folder, tmp_path):
    """A copy of it that may be spoiled."""
    shutil.copytree(folder, tmp_path / "out")
    return tmp_path / "out"


def read(out, workers=1):
    made = reviewing.manifest(out)
    jobs = reviewing.jobs(out, made, "vi")
    with batch.pool(workers) as executor:
        found = list(reviewing.read(jobs, executor, workers=workers))
    return reviewing.run(made, found, "vi", lambda finding: line(finding, "vi"))


def the_first(out):
    """Return the path of the first pack's letter, or of its zip."""
    whole = out / "H48.01.zip"
    return whole if whole.exists() else next((out / "H48.01").glob("*.docx"))


def test_every_pack_comes_with_its_body_its_files_and_its_text(out):
    facts = read(out)

    assert [one.name for one in facts.packs] == ["H48.01", "H48.02", "H48.03"]
    assert facts.packs[2].body == "Sở R&D <mới>"
    texts = [getattr(block, "text", "") for block in facts.packs[0].blocks]
    assert "Kính gửi: Sở Khoa học" in texts
    assert [block.count for one in facts.packs for block in one.blocks if isinstance(block, Table)] == [
        2,
        1,
        0,
    ]
    assert {fault for one in facts.packs for fault in one.faults} == set()
    assert facts.title == "goi.yaml"


def test_two_workers_read_the_same(out):
    assert read(out, workers=2) == read(out)


def test_the_address_of_a_file_leads_to_it(out):
    for one in read(out).packs:
        for file in one.files:
            assert (out / file.href.removeprefix("./")).is_file()


def test_a_file_that_is_not_as_it_was_made_is_named(out):
    path = the_first(out)
    other = path.parent / path.name.replace("H48.01", "H48.02")
    shutil.copy(other if other != path else next((out / "H48.02").glob("*.docx")), path)

    facts = read(out)

    keys = [key for key, _ in facts.packs[0].faults]
    assert keys == (["da_sua_tay"] if path.suffix == ".docx" else ["thieu_tep"])
    assert sheet(facts, "vi").reasons[0][0].key in keys
    assert facts.packs[1].faults == ()


@pytest.mark.parametrize("spoil", ["remove", "folder", "torn", "empty"])
def test_what_is_lost_or_broken_is_named_and_the_others_are_read(out, spoil):
    path = the_first(out)
    data = path.read_bytes()
    path.unlink()
    if spoil == "folder":
        path.mkdir()
    elif spoil != "remove":
        path.write_bytes(data[: len(data) // 2] if spoil == "torn" else b"")

    facts = read(out)

    keys = {key for key, _ in facts.packs[0].faults}
    assert keys & {"thieu_tep", "khong_doc_duoc"}
    assert facts.packs[0].blocks == ()
    assert facts.packs[1].blocks


def test_another_content_has_another_digest_and_the_same_the_same(out):
    made = reviewing.manifest(out)
    first, *rest = made.goi
    changed = replace(first, tep=tuple(replace(one, sha256="0" * 64) for one in first.tep))
    other = reviewing.run(replace(made, goi=(changed, *rest)), [reviewing.Opened()] * 3, "vi", str)
    again = reviewing.run(made, [reviewing.Opened()] * 3, "vi", str)

    assert other.packs[0].digest != again.packs[0].digest
    assert other.packs[1:] == again.packs[1:]


def test_a_folder_without_a_manifest_is_told(tmp_path):
    with pytest.raises(FileError) as caught:
        reviewing.manifest(tmp_path)

    assert caught.value.id == "duyet_khong_ban_ke"


def test_a_manifest_leads_to_no_file_outside_the_folder(out):
    path = out / run_manifest.NAME
    path.write_text(path.read_text(encoding="utf-8").replace('"H48.01"', '"../H48.01"'), encoding="utf-8")

    with pytest.raises(FileError):
        reviewing.manifest(out)


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(not DRAWS, reason="LibreOffice or pdftoppm is not installed")
def test_letters_are_drawn_and_one_that_cannot_be_is_left_out(out):
    made = reviewing.manifest(out)
    shown = sheet(read(out), "vi")
    the_first(out).write_bytes(b"x")

    drawn = reviewing.drawn(out, made, shown, processes=1)

    assert sorted(at for at, _ in drawn) == [1, 2]
    assert all(jpeg.startswith(b"\xff\xd8") for _, jpeg in drawn)

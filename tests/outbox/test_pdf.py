"""PDFs in bulk: whatever LibreOffice does, each document has one result and nothing is left behind."""

import io
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from docgen.errors import FileError, Problems, ProgramError, leaves
from docgen.outbox.desk import MAX_HUNG
from docgen.outbox.pdf import MAX_CHUNK, Failed, Patience, Pdf, convert, make_pdfs
from docgen.say import sentence
from tests.outbox.soffice import Standin

SOON = Patience(start_s=1.5, document_s=0, megabyte_s=0, end_s=0.5)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path, monkeypatch):
    office = Standin(tmp_path / "office", monkeypatch)
    yield office
    office.end()


def written(folder, *texts):
    """Return documents that hold `texts`, by those texts."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number}.docx").write_text(text)
    return [(text, folder / f"{number}.docx") for number, text in enumerate(texts)]


def results(documents, out, **options):
    """Return (what was made by id → its bytes, what failed by id → its state); `out` is left empty."""
    made, failed = {}, {}
    for one in convert(documents, out, **{"patience": SOON} | options):
        if isinstance(one, Pdf):
            made[one.id] = one.path.read_bytes()
        else:
            failed[one.id] = one.state
    assert list(out.iterdir()) == []
    return made, failed


def pdf(text):
    return f"%PDF-1.7 {text} %%EOF".encode()


def test_every_document_has_its_own_pdf(office, tmp_path):
    made, failed = results(written(tmp_path / "in", "a", "b", "c"), tmp_path / "out")

    assert made == {"a": pdf("a"), "b": pdf("b"), "c": pdf("c")}
    assert failed == {}
    assert office.calls == [["a", "b", "c"]]


def test_documents_of_one_name_in_many_folders_do_not_clash(office, tmp_path):
    documents = [(f"xa-{number}", tmp_path / f"xa-{number}" / "CV_du-thao.docx") for number in range(4)]
    for key, path in documents:
        path.parent.mkdir()
        path.write_text(key)

    made, _ = results(documents, tmp_path / "out", processes=2)

    assert made == {key: pdf(key) for key, _ in documents}
    assert sorted(map(sorted, office.calls)) == [["xa-0", "xa-1"], ["xa-2", "xa-3"]]


def test_a_member_of_a_zip_is_turned_too(office, tmp_path):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("CV.docx", "in a zip")

    made, _ = results([("a", zipfile.Path(data, "CV.docx"))], tmp_path / "out")

    assert made == {"a": pdf("in a zip")}


def test_a_call_has_fifty_documents_at_most(office, tmp_path):
    texts = [f"d{number}" for number in range(2 * MAX_CHUNK + 7)]

    made, _ = results(written(tmp_path / "in", *texts), tmp_path / "out")

    assert list(made) == texts
    assert [len(call) for call in office.calls] == [MAX_CHUNK, MAX_CHUNK, 7]


def test_two_calls_are_under_way_at_once(office, tmp_path):
    documents = written(tmp_path / "in", "wait", "b", "c", "d")

    found = convert(documents, tmp_path / "out", processes=2)
    first = [next(found).id for _ in range(2)]
    office.go()

    assert first == ["c", "d"]
    assert [one.id for one in found] == ["wait", "b"]
    assert office.calls == [["wait", "b"], ["c", "d"]] or office.calls == [["c", "d"], ["wait", "b"]]


def test_results_come_while_the_call_is_still_under_way(office, tmp_path):
    found = convert(written(tmp_path / "in", "a", "b", "wait"), tmp_path / "out")

    first = next(found)

    assert (first.id, first.path.read_bytes()) == ("a", pdf("a"))
    assert office.processes
    office.go()
    assert [one.id for one in found] == ["b", "wait"]


def test_a_poisoned_document_is_named_and_the_others_are_made(office, tmp_path):
    texts = [f"d{number}" for number in range(20)]
    for number, bad in ((0, "crash-0"), (7, "nothing"), (12, "crash-1"), (13, "crash-2"), (19, "half")):
        texts[number] = bad

    made, failed = results(written(tmp_path / "in", *texts), tmp_path / "out", processes=2)

    assert failed == {
        "crash-0": "hong", "nothing": "khong_ra", "crash-1": "hong", "crash-2": "hong", "half": "khong_ra"
    }  # fmt: skip
    assert made == {text: pdf(text) for text in texts if text not in failed}


@pytest.mark.slow
def test_a_hanging_call_is_killed_with_its_children_and_its_document_is_named(office, tmp_path):
    made, failed = results(written(tmp_path / "in", "a", "b", "hang", "d"), tmp_path / "out")

    assert sorted(made) == ["a", "b", "d"]
    assert failed == {"hang": "qua_lau"}
    assert office.calls[:3] == [["a", "b", "hang", "d"], ["hang"], ["Một", "dòng", "chữ."]]
    assert office.is_gone()


@pytest.mark.slow
def test_a_large_document_is_waited_for_longer(office, tmp_path):
    patience = Patience(start_s=0.5, document_s=0, megabyte_s=2_000)
    large = "slow-" + "x" * 1_500

    made, failed = results(written(tmp_path / "in", "slow", large), tmp_path / "out", patience=patience)
    alone = results(written(tmp_path / "in", "slow"), tmp_path / "out", patience=patience)

    assert (list(made), failed) == (["slow", large], {})  # the call has the patience of its largest document
    assert alone == ({}, {"slow": "qua_lau"})


def test_no_document_is_waited_for_without_end(office, tmp_path):
    patience = Patience(start_s=0.1, megabyte_s=1e9, longest_s=0.5)

    _, failed = results(written(tmp_path / "in", "a", "hang"), tmp_path / "out", patience=patience)

    assert failed == {"hang": "qua_lau"}
    assert office.is_gone()


def test_a_call_that_does_not_end_after_its_last_document_costs_no_document(office, tmp_path):
    made, failed = results(written(tmp_path / "in", "a", "end"), tmp_path / "out")

    assert (sorted(made), failed) == (["a", "end"], {})
    assert office.is_gone()


@pytest.mark.parametrize("how", ["crash", pytest.param("hang", marks=pytest.mark.slow), "nothing", "half"])
def test_a_libreoffice_that_makes_nothing_at_all_is_to_blame_itself(office, tmp_path, how):
    office.does(how)

    with pytest.raises(ProgramError) as caught:
        results(written(tmp_path / "in", "a", "b"), tmp_path / "out")

    assert caught.value.id == "libreoffice_hong"
    assert office.calls == [["a", "b"], ["Một", "dòng", "chữ."]]
    assert office.is_gone()
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.slow
def test_after_some_documents_in_a_row_that_hang_the_others_are_not_waited_for(office, tmp_path):
    soon = Patience(start_s=0.4, document_s=0, megabyte_s=0)
    documents = written(tmp_path / "in", *(f"hang-{number}" for number in range(MAX_HUNG + 10)))

    with pytest.raises(ProgramError) as caught:
        results(documents, tmp_path / "out", patience=soon)

    assert (caught.value.id, caught.value.args_) == ("pdf_treo_mai", {"count": MAX_HUNG})
    assert office.is_gone()


def test_an_absent_libreoffice_is_said_before_anything_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    for call in (lambda: make_pdfs([]), lambda: convert([], tmp_path / "out")):
        with pytest.raises(ProgramError) as caught:
            call()

        assert caught.value.id == "thieu_libreoffice"
    assert not (tmp_path / "out").exists()


def test_a_libreoffice_that_cannot_be_started_is_said_in_one_error(office, tmp_path):
    (office.folder / "soffice").write_bytes(b"\x7fELF no program")

    with pytest.raises(ProgramError) as caught:
        results(written(tmp_path / "in", "a"), tmp_path / "out")

    assert caught.value.id == "libreoffice_hong"


def test_a_document_that_cannot_be_read_is_named_with_the_reason(office, tmp_path):
    documents = [*written(tmp_path / "in", "a"), ("b", tmp_path / "mất.docx")]

    made, failed = results(documents, tmp_path / "out")

    assert (list(made), failed) == (["a"], {"b": "khong_doc_duoc"})


def test_an_out_folder_that_cannot_be_written_is_said(office, tmp_path):
    (tmp_path / "out").write_text("a file")

    with pytest.raises(FileError) as caught:
        next(convert(written(tmp_path / "in", "a"), tmp_path / "out"))

    assert caught.value.id == "thu_muc_la_tep"


@pytest.mark.parametrize("state", ["qua_lau", "hong", "khong_ra", "khong_doc_duoc"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_failure_has_a_sentence(state, lang):
    error = Failed("1", "CV.docx", state, "không có quyền").error

    assert sentence(error, lang)
    assert error.where.file == "CV.docx"


def test_who_leaves_early_leaves_no_process_and_no_file(office, tmp_path):
    found = convert(written(tmp_path / "in", "a", "b", "hang"), tmp_path / "out", patience=SOON)
    next(found)

    found.close()

    assert office.is_gone()
    assert list((tmp_path / "out").iterdir()) == []


RUN = """
import sys
from pathlib import Path
from docgen.outbox.pdf import convert
for one in convert([(name, Path(name)) for name in sys.argv[2:]], Path(sys.argv[1]), processes=2):
    print(one.id, flush=True)
"""


def test_ctrl_c_leaves_no_process_and_no_file(office, tmp_path):
    documents = [str(path) for _, path in written(tmp_path / "in", "a", "b", "hang", "d", "hang")]
    command = [sys.executable, "-c", RUN, tmp_path / "out", *documents]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True)

    first = run.stdout.readline()
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=30)

    assert Path(first.strip()).read_text() in ("a", "d")
    assert told.rstrip().endswith("KeyboardInterrupt")
    assert office.is_gone()
    assert list((tmp_path / "out").iterdir()) == []


def test_pdfs_are_put_beside_their_documents_and_replace_older_ones(office, tmp_path):
    one, two = (path for _, path in written(tmp_path / "in", "a", "b"))
    one.with_suffix(".pdf").write_text("older")

    made = make_pdfs([one, two])

    assert made == (one.with_suffix(".pdf"), two.with_suffix(".pdf"))
    assert [path.read_bytes() for path in made] == [pdf("a"), pdf("b")]
    assert sorted(path.name for path in one.parent.iterdir()) == ["0.docx", "0.pdf", "1.docx", "1.pdf"]


def test_pdfs_that_could_be_made_are_there_when_the_others_are_named(office, tmp_path):
    paths = [path for _, path in written(tmp_path / "in", "a", "crash", "c", "nothing")]

    with pytest.raises(Problems) as caught:
        make_pdfs(paths)

    assert sorted((error.id, error.where.file) for error in leaves(caught.value)) == [
        ("pdf_hong", "1.docx"), ("pdf_khong_ra", "3.docx")
    ]  # fmt: skip
    assert [path.with_suffix(".pdf").exists() for path in paths] == [True, False, True, False]


def test_a_pdf_whose_name_is_taken_by_a_folder_is_named(office, tmp_path):
    ((_, path),) = written(tmp_path / "in", "a")
    path.with_suffix(".pdf").mkdir()

    with pytest.raises(FileError) as caught:
        make_pdfs([path])

    assert caught.value.id == "ghi_hong"
    assert sorted(one.name for one in path.parent.iterdir()) == ["0.docx", "0.pdf"]

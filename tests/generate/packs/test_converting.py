"""PDFs of packs: each gets its own back, into its folder or zip; one that fails is an error of its pack."""

import pytest

from docgen.generate import batch
from docgen.generate.packs import converting, pack
from docgen.generate.packs.runs import finish, running
from docgen.outbox import run_manifest, verifying, zips
from docgen.outbox.desk import Failed, Pdf
from tests.cli.test_pack import PACK, made, packs
from tests.cli.test_pack import pack as laid_out

FORMS = {
    "folders": "gom: [word, pdf]",
    "zips": "gom: [word, pdf]\ndong_goi: zip",
    "without Word": "gom: pdf",
    "zips without Word": "gom: pdf\ndong_goi: zip",
}


def text(form):
    return PACK.replace("khoa: ma", f"khoa: ma\n{FORMS[form]}")


def turned(documents, scratch, failing=()):
    """Yield for each document what stands for its PDF: LibreOffice is tested elsewhere."""
    for number, (id_, source) in reversed(list(enumerate(documents))):
        if id_.partition("/")[0] in failing:
            yield Failed(id_, source.name, "khong_ra")
            continue
        path = scratch / f"{number}.pdf"
        path.write_bytes(b"%PDF " + source.read_bytes()[-20:])
        yield Pdf(id_, path)


def make(path, out, scratch, failing=(), **asked):
    plan = pack.plan(path)
    with running(path, plan, out, **asked) as run:
        outcomes = {job.row: outcome for job, outcome in batch.run(pack.done, run.jobs)}
        documents = converting.documents(run, outcomes)
        outcomes |= dict(converting.put(run, outcomes, turned(documents, scratch, failing)))
        finish(run, outcomes)
    return documents, outcomes


def inside(out):
    """Return the files of all packs, those in zips too."""
    found = packs(out)
    for path in out.glob("*.zip"):
        found |= {f"{path.stem}/{name}": data for name, data in zips.read(path.read_bytes()).items()}
    return found


@pytest.mark.parametrize("form", FORMS)
def test_every_pack_gets_the_pdfs_of_its_own_documents(tmp_path, form):
    make(laid_out(tmp_path, text(form)), tmp_path / "out", tmp_path)

    endings = [".pdf"] if "without" in form else [".docx", ".pdf"]
    assert sorted(name[name.rindex(".") :] for name in inside(tmp_path / "out")) == sorted(endings * 3)
    assert verifying.verify(tmp_path / "out").differences == ()
    (pdf,) = [one for one in run_manifest.read(tmp_path / "out").goi[0].tep if one.tu]
    assert pdf.ten.endswith(".pdf")
    assert len(pdf.tu) == 64


@pytest.mark.parametrize("form", FORMS)
def test_resume_leaves_packs_that_have_their_pdfs(tmp_path, form):
    path = laid_out(tmp_path, text(form))
    make(path, tmp_path / "out", tmp_path)
    before = made(tmp_path / "out")

    documents, outcomes = make(path, tmp_path / "out", tmp_path, resume=True)

    assert documents == []
    assert {one.state for done in outcomes.values() for one in done.written} == {"khong_doi"}
    assert made(tmp_path / "out") == before


@pytest.mark.parametrize("form", FORMS)
def test_a_document_without_a_pdf_is_an_error_of_its_pack_and_is_tried_again(tmp_path, form):
    path = laid_out(tmp_path, text(form))
    make(path, tmp_path / "whole", tmp_path)

    make(path, tmp_path / "out", tmp_path, failing=("1",))
    found = run_manifest.read(tmp_path / "out")
    documents, _ = make(path, tmp_path / "out", tmp_path, resume=True)

    assert [one.state for one in found.goi] == ["dat", "hong", "thong_tin"]
    assert [len(one.loi) for one in found.goi] == [0, 1, 0]
    assert [id_.partition("/")[0] for id_, _ in documents] == ["1"]
    assert made(tmp_path / "out") == made(tmp_path / "whole")


def test_a_pdf_is_kept_while_its_word_file_is_the_same(tmp_path):
    path = laid_out(tmp_path, text("folders"))
    make(path, tmp_path / "out", tmp_path)
    path.write_text(text("folders") + "# ghi chú\n", encoding="utf-8")

    documents, _ = make(path, tmp_path / "out", tmp_path, resume=True)

    assert documents == []
    assert verifying.verify(tmp_path / "out").differences == ()

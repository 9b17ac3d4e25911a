"""A run of packs: what is known of earlier ones, what is made again, what the manifest says."""

import json
import shutil

import openpyxl
import pytest

from docgen.errors import FileError
from docgen.generate.packs import pack
from docgen.generate.packs.runs import running
from docgen.outbox import journal, run_manifest, zips
from docgen.outbox.write import STAGED
from tests.children import as_a_child
from tests.cli.test_pack import DOSSIER, LOOSE, MANIFESTS, PACK, ROWS, made, packs
from tests.cli.test_pack import pack as laid_out
from tests.generate.packs.made_here import make, states

UNCHANGED = ["khong_doi"] * 3


def zipped(text=PACK):
    return text.replace("khoa: ma", "khoa: ma\ndong_goi: zip")


def rows_of(folder, rows):
    """Lay out the table of the pack in `folder` anew."""
    return laid_out(folder, rows=rows)


# The manifest


def test_the_manifest_tells_every_pack_with_its_body_files_and_findings(tmp_path):
    make(laid_out(tmp_path), tmp_path / "out")

    found = run_manifest.read(tmp_path / "out")
    assert found is not None
    first, _, third = found.goi
    assert (first.ten, first.khoa, first.don_vi, first.dong) == (
        "H48.01",
        "H48.01",
        "Sở Khoa học",
        "don_vi.csv:A2",
    )
    data = first.path(tmp_path / "out", first.tep[0]).read_bytes()
    assert (first.tep[0].sha256, first.tep[0].kich_thuoc) == (pack_hash(data), len(data))
    assert set(first.mau) == {"cong_van.docx", "phu_luc.docx"} or all("docx" in name for name in first.mau)
    assert [one.rule.id for one in third.phat_hien] == ["GO-01n"]
    assert (first.state, third.state) == ("dat", "thong_tin")
    assert {"goi.yaml", "ho_so.yaml", "don_vi.csv"} <= set(found.nguon)


def pack_hash(data):
    from docgen.sources.files import digest

    return digest(data)


def test_the_manifest_names_no_path_and_no_time_and_is_read_again_byte_for_byte(tmp_path):
    make(laid_out(tmp_path / "a"), tmp_path / "a" / "out")
    make(laid_out(tmp_path / "b"), tmp_path / "b" / "out")

    data = (tmp_path / "a" / "out" / run_manifest.NAME).read_bytes()
    assert made(tmp_path / "a" / "out") == made(tmp_path / "b" / "out")
    assert str(tmp_path).encode() not in data
    assert b"".join(run_manifest.parts(run_manifest.read(tmp_path / "a" / "out"))) == data


def test_the_workbook_has_a_row_for_each_file_and_one_for_each_finding(tmp_path):
    rows = [*ROWS[:2], ("H48.02", "Chi cục", "mười", "Đo lường"), ROWS[3]]
    make(laid_out(tmp_path, rows=rows), tmp_path / "out")

    book = openpyxl.load_workbook(tmp_path / "out" / run_manifest.LISTING)
    files = [[cell.value for cell in row] for row in book["Tệp"].iter_rows(min_row=2)]
    told = [[cell.value for cell in row] for row in book["Lỗi"].iter_rows(min_row=2)]
    assert [(row[0], row[2], row[6]) for row in files] == [
        ("H48.01", "Sở Khoa học", "Đạt"),
        ("H48.02", "Chi cục", "Không tạo được"),
        ("H48.03", "Sở R&D <mới>", "Lưu ý"),
    ]
    assert [(row[0], row[3], row[4]) for row in told] == [
        ("H48.02", "Không tạo được", None),
        ("H48.03", "Lưu ý", "GO-01n"),
    ]
    assert "don_vi.csv:C3" in told[0][5]


def test_a_delivered_folder_holds_the_documents_alone(tmp_path):
    make(laid_out(tmp_path), tmp_path / "out")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "H48.01",
        "H48.02",
        "H48.03",
        *MANIFESTS,
    ]
    assert all(name.endswith(".docx") for name in packs(tmp_path / "out"))


# A body without rows, a body twice


def test_a_body_without_any_row_of_its_table_is_told_at_its_cell(tmp_path):
    outcomes = make(laid_out(tmp_path), tmp_path / "out")

    (finding,) = outcomes[2].findings
    assert finding.rule.severity == "thong_tin"
    assert (finding.where.file, finding.where.cell, finding.found) == ("don_vi.csv", "D4", "Không có")


def test_a_body_that_comes_twice_is_told_with_the_place_of_the_first(tmp_path):
    rows = [*ROWS[:3], ("H48.03", "sở khoa học", "13", "Đo lường")]

    outcomes = make(laid_out(tmp_path, rows=rows), tmp_path / "out")

    (finding,) = outcomes[2].findings
    assert (finding.rule.id, finding.where.cell) == ("GO-02n", "B4")
    assert finding.note["said"].args_["other"] == "don_vi.csv:B2"


# Resume


def test_after_everything_is_done_resume_changes_nothing(tmp_path):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    before, times = made(tmp_path / "out"), stamps(tmp_path / "out")

    outcomes = make(path, tmp_path / "out", resume=True)

    assert states(outcomes) == UNCHANGED
    assert made(tmp_path / "out") == before
    assert {name: at for name, at in stamps(tmp_path / "out").items() if "/" in name} == {
        name: at for name, at in times.items() if "/" in name
    }


def stamps(out):
    return {str(path.relative_to(out)): path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}


@pytest.mark.parametrize("text", [PACK, zipped()], ids=["folders", "zips"])
def test_a_run_that_was_cut_off_is_resumed_to_the_same_bytes(tmp_path, text):
    make(laid_out(tmp_path, text), tmp_path / "whole")
    make(tmp_path / "goi.yaml", tmp_path / "out", stop_after=1)
    assert journal.paths(tmp_path / "out")

    outcomes = make(tmp_path / "goi.yaml", tmp_path / "out", resume=True)

    assert states(outcomes) == ["khong_doi", "khong_doi", "moi"]
    assert made(tmp_path / "out") == made(tmp_path / "whole")


def test_what_was_staged_and_half_noted_is_no_harm(tmp_path):
    path = laid_out(tmp_path)
    make(path, tmp_path / "whole")
    make(path, tmp_path / "out", stop_after=1)
    work = tmp_path / "out" / journal.WORK
    (work / f"{STAGED}-1-1").mkdir()
    (work / f"{STAGED}-1-1" / "x.docx").write_bytes(b"PK")
    (work / f"{STAGED}-1-2").write_bytes(b"PK")
    with journal.paths(tmp_path / "out")[0].open("ab") as file:
        file.write(b'{"ten": "H48.03", "khoa": "H4')

    make(path, tmp_path / "out", resume=True)

    assert made(tmp_path / "out") == made(tmp_path / "whole")


def test_a_changed_row_has_its_own_pack_made_again_alone(tmp_path):
    path = rows_of(tmp_path, ROWS)
    make(path, tmp_path / "out")
    changed = [*ROWS[:2], ("H48.02", "Chi cục Đo lường", "22", "Đo lường"), ROWS[3]]
    rows_of(tmp_path, changed)

    outcomes = make(path, tmp_path / "out", resume=True)

    make(path, tmp_path / "fresh")
    assert states(outcomes) == ["khong_doi", "moi", "khong_doi"]
    assert [one.state for one in outcomes[1].written] == ["moi", "bo"]
    assert made(tmp_path / "out") == made(tmp_path / "fresh")


def test_a_row_that_is_put_in_before_others_has_its_own_pack_made_alone(tmp_path):
    path = rows_of(tmp_path, ROWS[:3])
    make(path, tmp_path / "out")
    rows_of(tmp_path, [ROWS[0], ("H48.00", "Thanh tra tỉnh", "9", "Đo lường"), *ROWS[1:3]])

    outcomes = make(path, tmp_path / "out", resume=True)

    make(path, tmp_path / "fresh")
    assert states(outcomes) == ["moi", "khong_doi", "khong_doi"]
    assert made(tmp_path / "out") == made(tmp_path / "fresh")


def test_a_changed_row_of_a_shared_table_has_the_pack_of_its_body_made_again(tmp_path):
    dossier = shared_table(tmp_path, "Thủ tục một")
    path = laid_out(tmp_path, LOOSE, dossier=dossier)
    make(path, tmp_path / "out")
    shared_table(tmp_path, "Thủ tục khác")

    outcomes = make(path, tmp_path / "out", resume=True)

    assert states(outcomes) == ["ghi_lai", "khong_doi", "khong_doi"]


def shared_table(folder, name):
    """Write the table of the annex as a file, and return the dossier that reads it."""
    table = f"Mã;Tên thủ tục;Lĩnh vực\nA-1;{name};Khoa học\nA-2;Thủ tục hai;Đo lường\n"
    (folder / "bang.csv").write_text(table, encoding="utf-8")
    typed = DOSSIER.partition("          - nguon:\n")[2].partition("            cot:")[0]
    return DOSSIER.replace("          - nguon:\n" + typed, "          - nguon: bang.csv\n")


@pytest.mark.parametrize(
    "change",
    [
        lambda home: (home / "ho_so.yaml").write_text(
            DOSSIER.replace("Gửi kết quả", "Báo cáo kết quả"), encoding="utf-8"
        ),
        lambda home: shutil.copyfile(own_template(home), home / "templates" / "cong_van.docx"),
        lambda home: (home / "goi.yaml").write_text(PACK + "# ghi chú\n", encoding="utf-8"),
    ],
    ids=["dossier", "template", "pack"],
)
def test_a_changed_dossier_template_or_pack_has_all_made_again(tmp_path, change):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    change(tmp_path)
    pack._template.cache_clear()  # another process, were it not a test

    outcomes = make(path, tmp_path / "out", resume=True)

    make(path, tmp_path / "fresh")
    assert [one.written[0].name for one in outcomes.values()] == [
        one.tep[0].ten for one in run_manifest.read(tmp_path / "out").goi
    ]
    assert made(tmp_path / "out") == made(tmp_path / "fresh")
    inputs = [one.pack.dau_vao + str(sorted(one.pack.mau.items())) for one in outcomes.values()]
    assert len(set(inputs)) == 3


def own_template(home):
    """Return an altered copy of docgen's own template of a letter."""
    from docx import Document

    document = Document(shipped_template())
    document.core_properties.comments = "của cơ quan"
    document.add_paragraph("")
    document.save(home / "mau_rieng.docx")
    return home / "mau_rieng.docx"


def shipped_template():
    from docgen.sources import office

    return office.shipped() / "templates" / "cong_van.docx"


def test_a_file_that_is_missing_or_was_broken_is_made_again(tmp_path):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    before = made(tmp_path / "out")
    (one,) = (tmp_path / "out" / "H48.01").iterdir()
    one.unlink()
    shutil.rmtree(tmp_path / "out" / "H48.02")

    outcomes = make(path, tmp_path / "out", resume=True)

    assert states(outcomes) == ["moi", "moi", "khong_doi"]
    assert made(tmp_path / "out") == before


def test_a_pack_that_failed_is_tried_again(tmp_path):
    path = rows_of(tmp_path, [*ROWS[:2], ("H48.02", "Chi cục Đo lường", "mười", "Đo lường"), ROWS[3]])
    make(path, tmp_path / "out")
    rows_of(tmp_path, ROWS)

    outcomes = make(path, tmp_path / "out", resume=True)

    make(path, tmp_path / "fresh")
    assert states(outcomes) == ["khong_doi", "moi", "khong_doi"]
    assert made(tmp_path / "out") == made(tmp_path / "fresh")


# Hand edits


@pytest.mark.parametrize("resume", [False, True])
def test_a_file_edited_by_hand_stops_its_own_pack_and_is_kept(tmp_path, resume):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    (edited,) = (tmp_path / "out" / "H48.02").iterdir()
    edited.write_bytes(b"x")

    outcomes = make(path, tmp_path / "out", resume=resume)

    assert states(outcomes) == ["khong_doi", "tep_da_sua_tay", "khong_doi"]
    assert edited.read_bytes() == b"x"
    entry = run_manifest.read(tmp_path / "out").goi[1]
    assert (entry.state, [one.ten for one in entry.tep]) == ("hong", [edited.name])


@pytest.mark.parametrize(("text", "name"), [(PACK, "H48.02"), (zipped(), "")], ids=["folders", "zips"])
def test_with_force_an_edited_file_is_saved_beside(tmp_path, text, name):
    path = laid_out(tmp_path, text)
    make(path, tmp_path / "out")
    found = [one for one in (tmp_path / "out" / name).iterdir() if one.suffix in (".docx", ".zip")]
    edited = found[-1] if name else tmp_path / "out" / "H48.02.zip"
    edited.write_bytes(b"x")

    outcomes = make(path, tmp_path / "out", force=True)

    assert outcomes[1].written[0].state == "cat_ban_cu"
    assert edited.with_name(f"{edited.stem}.sua-tay-1{edited.suffix}").read_bytes() == b"x"
    assert edited.read_bytes() != b"x"


# Packs no longer in the table


def test_a_pack_no_longer_in_the_table_is_kept_and_named(tmp_path):
    path = laid_out(tmp_path, LOOSE)
    make(path, tmp_path / "out")
    laid_out(tmp_path, LOOSE, rows=ROWS[:3])

    make(path, tmp_path / "out", resume=True)

    found = run_manifest.read(tmp_path / "out")
    assert [one.ten for one in found.goi] == ["H48.01", "H48.02"]
    assert [one.ten for one in found.thua] == ["H48.03"]
    assert (tmp_path / "out" / "H48.03").is_dir()


def test_a_pack_that_comes_back_into_the_table_is_docgens_own_still(tmp_path):
    path = laid_out(tmp_path, LOOSE)
    for rows in (ROWS, ROWS[:3], ROWS):
        laid_out(tmp_path, LOOSE, rows=rows)
        outcomes = make(path, tmp_path / "out", resume=True)

    make(path, tmp_path / "fresh")
    assert states(outcomes)[:2] == ["khong_doi"] * 2
    assert made(tmp_path / "out") == made(tmp_path / "fresh")


def test_a_pack_that_was_taken_away_is_no_longer_named(tmp_path):
    path = laid_out(tmp_path, LOOSE)
    make(path, tmp_path / "out")
    laid_out(tmp_path, LOOSE, rows=ROWS[:3])
    shutil.rmtree(tmp_path / "out" / "H48.03")

    make(path, tmp_path / "out")

    assert run_manifest.read(tmp_path / "out").thua == ()


# Folders that are in use, or another's


def test_two_runs_at_once_into_one_folder_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("docgen.outbox.locks.WAIT_S", 0.2)
    path = laid_out(tmp_path)
    plan = pack.plan(path)

    with running(path, plan, tmp_path / "out"), pytest.raises(FileError) as refused:
        make(path, tmp_path / "out")

    assert refused.value.id == "goi_dang_chay"


def test_the_folder_of_another_pack_is_refused(tmp_path):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    (tmp_path / "khac.yaml").write_text(PACK, encoding="utf-8")

    with pytest.raises(FileError) as refused:
        make(tmp_path / "khac.yaml", tmp_path / "out")

    assert (refused.value.id, refused.value.args_["other"]) == ("goi_thu_muc_khac", "goi.yaml")


def test_another_pack_file_of_the_same_name_does_not_replace_the_letters_of_the_first(tmp_path):
    root = laid_out(tmp_path).parent
    for name in ("dot_1", "dot_2"):
        (root / name).mkdir()
        for file in (*root.glob("*.yaml"), *root.glob("*.csv")):
            shutil.copy(file, root / name)
    make(root / "dot_1" / "goi.yaml", root / "out")

    with pytest.raises(FileError) as refused:
        make(root / "dot_2" / "goi.yaml", root / "out")

    assert refused.value.id == "goi_thu_muc_khac"


def test_a_file_in_the_place_of_a_folder_stops_its_own_pack(tmp_path):
    path = laid_out(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "H48.02").write_text("x")

    assert states(make(path, tmp_path / "out")) == ["moi", "thu_muc_la_tep", "moi"]
    assert (tmp_path / "out" / "H48.02").read_text() == "x"


def test_a_folder_that_cannot_be_written_stops_its_own_pack(tmp_path):
    path = laid_out(tmp_path)
    make(path, tmp_path / "out")
    (tmp_path / "ho_so.yaml").write_text(DOSSIER.replace("Gửi kết quả", "Báo cáo"), encoding="utf-8")
    (tmp_path / "out" / "H48.02").chmod(0o555)

    told = as_a_child(lambda: states(make(path, tmp_path / "out"))[1], powerless=True)

    assert told == "thu_muc_khong_ghi_duoc"


# What goes in


def test_a_zip_has_the_files_of_a_folder_and_stores_them_as_they_are(tmp_path):
    make(laid_out(tmp_path), tmp_path / "folders")
    (tmp_path / "goi.yaml").write_text(zipped(), encoding="utf-8")
    make(tmp_path / "goi.yaml", tmp_path / "zips")

    inside = {
        f"{path.stem}/{name}": data
        for path in (tmp_path / "zips").glob("*.zip")
        for name, data in zips.read(path.read_bytes()).items()
    }
    assert inside == packs(tmp_path / "folders")
    entry = run_manifest.read(tmp_path / "zips").goi[0]
    data = (tmp_path / "zips" / "H48.01.zip").read_bytes()
    assert (entry.sha256, entry.kich_thuoc) == (pack_hash(data), len(data))


def test_a_pack_has_the_documents_and_workbooks_that_are_asked_for(tmp_path):
    text = PACK.replace("khoa: ma", "khoa: ma\ngom: [word, excel]\ntach_phu_luc: có\nvan_ban: cong_van")

    make(laid_out(tmp_path, text), tmp_path / "out")

    endings = sorted(name.rpartition(".")[2] for name in packs(tmp_path / "out"))
    assert endings == ["docx"] * 6 + ["xlsx"] * 3


def test_workbooks_alone_go_in_where_they_are_asked_for(tmp_path):
    make(laid_out(tmp_path, PACK.replace("khoa: ma", "khoa: ma\ngom: excel")), tmp_path / "out")

    assert [name.rpartition(".")[2] for name in packs(tmp_path / "out")] == ["xlsx"] * 3


def test_what_a_pack_may_hold_is_told_where_it_is_wrong(tmp_path):
    from docgen.errors import DataError

    path = laid_out(tmp_path, PACK.replace("khoa: ma", "khoa: ma\nvan_ban: [quyet_dinh]"))

    with pytest.raises(DataError) as refused:
        pack.plan(path)

    assert (refused.value.id, refused.value.where.line) == ("goi_van_ban_khong_co", 4)


def test_an_order_of_hash_seeds_does_not_matter(tmp_path):
    make(laid_out(tmp_path), tmp_path / "out")

    data = json.loads((tmp_path / "out" / run_manifest.NAME).read_bytes())
    assert list(data["nguon"]) == sorted(data["nguon"])

"""A dossier is read whole: facts, directory, rows, and every problem of all files in one run."""

import hashlib
import unicodedata
from pathlib import Path

import pytest

from docgen.errors import DataError, DocgenError, FileError, leaves
from docgen.say import error_line
from docgen.sources import dossier
from docgen.sources.dossier import Loaded, load
from tests.offices import LETTER, office
from tests.sources.sentences import ids, told
from tests.sources.workbooks import HEAD, book

SIGNED = LETTER.splitlines().index("    nguoi_ky: pho") + 1
SHEET = (
    LETTER.split("          - nguon:")[0]
    + """          - nguon: thu_tuc.xlsx
            cot:
              - {ma_cot: ma, tieu_de: Mã, lay_tu: Mã số}
              - {ma_cot: ten, tieu_de: Tên thủ tục}
            nhom: [linh_vuc]
"""
)


def failing(folder: Path, text: str) -> DocgenError:
    with pytest.raises(DocgenError) as caught:
        load(office(folder, text))
    for leaf in leaves(caught.value):
        assert error_line(leaf, "vi")
        assert error_line(leaf, "en")
    return caught.value


def places(error: DocgenError) -> list[tuple[str, int, str]]:
    return [(leaf.id, leaf.where.line, leaf.where.field) for leaf in leaves(error)]


def test_a_dossier_comes_with_all_it_needs(tmp_path):
    loaded = load(office(tmp_path))

    assert isinstance(loaded, Loaded)
    assert loaded.danh_ba.co_quan[loaded.ho_so.co_quan].ten_viet_tat == "SKHCN"
    rows = loaded.tables["cong_van", "danh_muc", "bang"]
    assert [row.o["ma"] for row in rows] == ["1.000010", "1.000020", "2.000030"]
    typed = next(number for number, line in enumerate(LETTER.splitlines(), start=1) if "thứ hai" in line)
    assert rows[1].where("ten").line == typed
    assert rows[1].where("ten").field == "van_ban[1].phu_luc[1].bang[1].nguon[2].ten"


def test_every_file_read_is_named_with_its_hash(tmp_path):
    path = office(tmp_path, SHEET)
    book(HEAD, [1, "1.000010", "Cấp", "Hộ tịch", 1]).save(tmp_path / "thu_tuc.xlsx")

    loaded = load(path)

    shipped = ["can_cu.yaml", "noi_nhan.yaml"]
    names = ["ho_so.yaml", "data/co_quan.yaml", "data/nguoi_ky.yaml", *shipped, "thu_tuc.xlsx"]
    assert list(loaded.files) == names
    for name in set(names) - set(shipped):
        assert loaded.files[name] == hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()
    assert dict(loaded.tables["cong_van", "danh_muc", "bang"][0].o) == {
        "ma": "1.000010",
        "ten": "Cấp",
        "linh_vuc": "Hộ tịch",
    }


def test_the_body_knows_the_line_where_its_text_begins(tmp_path):
    loaded = load(office(tmp_path))

    line = loaded.lines.base_line(("van_ban", 0, "noi_dung"))

    assert LETTER.splitlines()[line - 1].strip().startswith("Đề nghị các cơ quan")


def test_everything_wrong_is_told_in_one_run_in_file_order(tmp_path):
    wrong = (
        LETTER.replace("co_quan: skhcn", "co_quan: skhcm")
        .replace("so_van_ban: 5", "so_van_ban: năm")
        .replace("05/01/2026", "31/02/2026")
        .replace("trich_yeu: rà soát thủ tục hành chính", "trichyeu: rà soát")
        .replace("nguoi_ky: pho", "nguoi_ky: phos")
    )

    error = failing(tmp_path, wrong)

    assert places(error) == [
        ("co_quan_khong_co_gan", 2, "co_quan"),
        ("thieu", 4, "van_ban[1].trich_yeu"),
        ("khong_phai_so", 5, "van_ban[1].so_van_ban"),
        ("ngay_khong_co", 6, "van_ban[1].ngay_van_ban"),
        ("muc_la_gan", 8, "van_ban[1].trichyeu"),
        ("nguoi_ky_khong_co_gan", SIGNED, "van_ban[1].nguoi_ky"),
    ]
    assert error.exit_code == 3


def test_a_missing_fact_is_told_as_a_secretary_reads_it(tmp_path):
    lines = told(failing(tmp_path, LETTER.replace("    trich_yeu: rà soát thủ tục hành chính\n", "")))

    assert lines == [
        "ho_so.yaml, dòng 4, mục van_ban[1].trich_yeu: thiếu «Trích yếu» → thêm dòng «trich_yeu: …»"
    ]


def test_bad_cells_are_told_beside_bad_facts(tmp_path):
    book(HEAD, [1, 1.00001, "Cấp", "Hộ tịch", 1]).save(tmp_path / "thu_tuc.xlsx")

    error = failing(tmp_path, SHEET.replace("nguoi_ky: pho", "nguoi_ky: phos").replace("05/01/2026", "5-1"))

    assert ids(error) == ["ngay_sai_dang", "nguoi_ky_khong_co_gan", "o_ma_bi_doi"]
    assert leaves(error)[-1].where.cell == "ThuTuc!B2"


def test_a_yaml_slip_hides_no_fact_of_other_lines(tmp_path):
    error = failing(tmp_path, LETTER.replace("nguoi_ky: pho", "nguoi_ky: *pho").replace("05/01/2026", "5-1"))

    assert [(e.id, e.where.line) for e in leaves(error)] == [("ngay_sai_dang", 6), ("yaml_bi_danh", SIGNED)]


def test_a_file_that_breaks_off_claims_nothing_about_what_follows(tmp_path):
    error = failing(tmp_path, "co_quan: skhcn\nvan_ban: [\n")

    assert [(leaf.id, leaf.where.line) for leaf in leaves(error)] == [("yaml_cu_phap", 3)]


def test_an_absent_dossier_is_told(tmp_path):
    office(tmp_path)

    with pytest.raises(FileError) as caught:
        load(tmp_path / "hoso.yaml")

    assert told(caught.value) == ["không có tệp «hoso.yaml» → có phải là «ho_so.yaml»?"]
    assert caught.value.exit_code == 5


def test_a_dossier_that_is_a_list_is_told(tmp_path):
    assert ids(failing(tmp_path, "- a\n- b\n")) == ["phai_la_nhom_muc"]


def test_a_signer_of_another_agency_is_refused(tmp_path):
    error = failing(tmp_path, LETTER.replace("nguoi_ky: pho", "nguoi_ky: giam_doc_tphcm"))

    assert ids(error) == ["nguoi_ky_khac_co_quan"]
    assert error.where.line == SIGNED


def test_a_unit_that_the_agency_has_not_names_the_nearest(tmp_path):
    error = failing(tmp_path, LETTER.replace("don_vi_soan_thao: CĐS", "don_vi_soan_thao: CDS"))

    (line,) = told(error)
    assert line.startswith("ho_so.yaml, dòng 7, mục van_ban[1].don_vi_soan_thao: ")
    assert line.endswith("cơ quan «skhcn» không có đơn vị «CDS» → có phải là «CĐS»?")


def test_an_address_that_is_not_there_cannot_be_printed(tmp_path):
    text = LETTER.replace("co_quan: skhcn", "co_quan: tphcm").replace(
        "nguoi_ky: pho", "nguoi_ky: giam_doc_tphcm"
    )

    error = failing(tmp_path, text + "    in_dia_chi: có\n")

    assert ids(error) == ["co_quan_khong_dia_chi"]


def test_a_slip_in_the_directory_is_told_with_its_own_file(tmp_path):
    path = office(tmp_path)
    people = tmp_path / "data" / "nguoi_ky.yaml"
    people.write_text(people.read_text(encoding="utf-8").replace("cap_pho", "cap_pó"), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load(path)

    (line,) = told(caught.value)
    assert line.startswith(
        "data/nguoi_ky.yaml, dòng 3, mục pho.vai_tro: «Vai trò» không nhận giá trị «cap_pó»"
    )
    assert "có phải là «cap_pho»? Các giá trị dùng được: nguoi_dung_dau, quyen, cap_pho" in line


def test_a_signer_whose_agency_is_unknown_is_told_in_the_directory(tmp_path):
    path = office(tmp_path)
    people = tmp_path / "data" / "nguoi_ky.yaml"
    people.write_text(
        people.read_text(encoding="utf-8").replace("co_quan: tphcm", "co_quan: tphcn"), encoding="utf-8"
    )

    with pytest.raises(DataError) as caught:
        load(path)

    assert (caught.value.id, caught.value.where.line) == ("co_quan_khong_co_gan", 4)
    assert caught.value.where.field == "giam_doc_tphcm.co_quan"


def test_an_office_without_directory_is_told(tmp_path):
    path = office(tmp_path)
    (tmp_path / "data" / "co_quan.yaml").unlink()

    with pytest.raises(FileError) as caught:
        load(path)

    assert "data/co_quan.yaml" in told(caught.value)[0]


@pytest.mark.parametrize("name", ["../../thu_tuc.xlsx", "/etc/passwd", "C:/x.xlsx", "..\\..\\x.xlsx"])
def test_a_workbook_outside_the_office_is_refused(tmp_path, name):
    folder = tmp_path / "vp"

    error = failing(folder, SHEET.replace("nguon: thu_tuc.xlsx", f"nguon: '{name}'"))

    assert ids(error) == ["bang_tinh_ngoai"]


def test_a_link_out_of_the_office_is_refused(tmp_path):
    book(HEAD).save(tmp_path / "that.xlsx")
    folder = tmp_path / "vp"
    folder.mkdir()
    (folder / "thu_tuc.xlsx").symlink_to(tmp_path / "that.xlsx")

    assert ids(failing(folder, SHEET)) == ["bang_tinh_ngoai"]


def test_an_absent_workbook_is_told_where_it_is_named(tmp_path):
    error = failing(tmp_path, SHEET)

    assert (error.id, error.where.field) == ("tep_khong_co", "van_ban[1].phu_luc[1].bang[1].nguon")
    assert error.exit_code == 5


def test_sentinels_of_the_yaml_come_through_whole(tmp_path):
    name = "Thủ tục " + "rất dài " * 200
    text = LETTER.replace("Thủ tục thứ nhất", f"'{name}'").replace("Thủ tục thứ hai", "Sở NN&PTNT")
    text = text.replace("Thủ tục thứ ba", "'x<y \"nháy\"'").replace(
        "Đo lường", unicodedata.normalize("NFD", "Hộ tịch")
    )

    rows = load(office(tmp_path, text)).tables["cong_van", "danh_muc", "bang"]

    assert [row.o["ten"] for row in rows] == [name.strip(), "Sở NN&PTNT", 'x<y "nháy"']
    assert [row.o["ma"] for row in rows] == ["1.000010", "1.000020", "2.000030"]
    assert rows[2].o["linh_vuc"] == "Hộ tịch"


@pytest.mark.parametrize("escape", ["\\u200b", "\\x07", "\\u202e", "\\x85"])
def test_an_escaped_control_character_is_refused_too(tmp_path, escape):
    error = failing(tmp_path, LETTER.replace("rà soát thủ tục hành chính", f'"rà{escape}soát"'))

    assert places(error) == [("ky_tu_cam", 8, "van_ban[1].trich_yeu")]


def test_a_dossier_outside_any_office_uses_what_docgen_ships(tmp_path):
    path = tmp_path / "ho_so.yaml"
    text = LETTER.replace("co_quan: skhcn", "co_quan: skhcn_quang_ngai").replace(
        "ky: pho", "ky: gd_skhcn_quang_ngai"
    )
    path.write_text(text, encoding="utf-8")

    loaded = load(path)

    assert not loaded.office.own
    assert set(loaded.files) == {
        "ho_so.yaml", "data/co_quan.yaml", "data/nguoi_ky.yaml", "data/can_cu.yaml", "data/noi_nhan.yaml"
    }  # fmt: skip


def test_workbooks_of_one_name_in_two_folders_are_told_apart(tmp_path):
    text = LETTER.replace("co_quan: skhcn", "co_quan: skhcn_quang_ngai").replace(
        "ky: pho", "ky: gd_skhcn_quang_ngai"
    )
    text = text.split("          - nguon:")[0]
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        book(["Mã"], [name]).save(tmp_path / name / "so_lieu.xlsx")
        text += f"          - {{ma_bang: {name}, nguon: {name}/so_lieu.xlsx, cot: [{{ma_cot: ma}}]}}\n"
    (tmp_path / "ho_so.yaml").write_text(text, encoding="utf-8")

    loaded = load(tmp_path / "ho_so.yaml")

    assert [name for name in loaded.files if name.endswith(".xlsx")] == ["a/so_lieu.xlsx", "b/so_lieu.xlsx"]
    assert loaded.tables["cong_van", "danh_muc", "b"][0].o["ma"] == "b"


def test_the_samples_load():
    for path in sorted(Path(dossier.__file__).parents[2].glob("data/mau/*/ho_so.yaml")):
        assert load(path).tables


def test_nothing_of_this_machine_is_named(tmp_path):
    error = failing(tmp_path, SHEET.replace("nguoi_ky: pho", "nguoi_ky: x"))

    assert str(tmp_path) not in " ".join(told(error))


@pytest.mark.parametrize("mark", [">-", ">", '"', ""])
def test_a_body_whose_lines_yaml_joins_is_refused_with_the_remedy(tmp_path, mark):
    end = mark if mark == '"' else ""
    body = f"noi_dung: {mark}\n      Xem {{{{ phu_luc.danh_muc }}}} này.\n\n      Trân trọng.{end}\n"
    letter = LETTER[: LETTER.index("noi_dung: |")] + body + LETTER[LETTER.index("    noi_nhan") :]

    error = failing(tmp_path, letter)

    assert ids(error) == ["noi_dung_bi_noi"]
    assert "viết «noi_dung: |»" in told(error)[0]


def test_a_title_may_be_folded_over_several_lines(tmp_path):
    letter = LETTER.replace("trich_yeu: rà soát", "trich_yeu: >-\n      rà soát\n      kỹ")

    loaded = load(office(tmp_path, letter))

    assert loaded.ho_so.van_ban[0].trich_yeu == "rà soát kỹ thủ tục hành chính"


def test_links_in_a_ring_are_told_as_a_file_that_cannot_be_read(tmp_path):
    office(tmp_path)
    ring = tmp_path / "vong.yaml"
    ring.symlink_to(ring.name)

    with pytest.raises(FileError) as caught:
        load(ring)

    assert caught.value.id == "tep_hong"


def test_a_workbook_that_is_a_link_in_a_ring_is_told(tmp_path):
    (tmp_path / "thu_tuc.xlsx").symlink_to("thu_tuc.xlsx")

    error = failing(tmp_path, SHEET)

    assert ids(error) == ["tep_hong"]

"""`docgen check`: what a person and a program are told of Word files, and the copies that are made of one."""

import io
import json
import re
from html.parser import HTMLParser

import openpyxl
import pytest
from lxml import etree

from docgen.check import check
from docgen.cli.frame import run
from docgen.generate import make
from docgen.nd30.rulebook import RULES
from tests.check.typed_letter import letter
from tests.offices import LETTER, office
from tests.word.building import changed, docx, member, names, p
from tests.word.soundness import faults

DOCUMENT = "word/document.xml"


@pytest.fixture
def bad(tmp_path):
    """A hand-typed letter with faults."""
    path = tmp_path / "xau.docx"
    path.write_bytes(letter())
    return path


@pytest.fixture
def good(tmp_path):
    """A letter that docgen made."""
    (output,) = make(office(tmp_path / "van_phong")).outputs
    path = tmp_path / "tot.docx"
    path.write_bytes(output.data)
    return path


def called(capsys, *words):
    """Return the exit status, what was printed, and what stands on the error stream."""
    status = run(["check", *map(str, words)])
    streams = capsys.readouterr()
    return status, streams.out, streams.err


def as_json(capsys, *words):
    status, out, err = called(capsys, *words, "--format", "json")
    return status, json.loads(out), err


def test_a_sound_document_passes_and_says_what_was_not_evaluated(good, capsys):
    status, out, err = called(capsys, good)

    assert (status, err) == (0, "")
    assert out.splitlines()[0] == f"{good}: CÔNG VĂN, đã có số, ngày"
    assert "Không xét được, không phải là đạt" in out
    assert "Chữ ký, dấu, chữ ký số (tệp Word không cho biết)" in out
    assert re.search(r"Không có, hoặc không nhận ra trong tệp \(\d+ quy tắc\): .*Mức độ khẩn", out)
    assert out.endswith("không có phát hiện nào.\n")


def test_findings_stand_under_the_parts_of_the_document(bad, capsys):
    status, out, _ = called(capsys, bad)

    heads = [line.strip() for line in out.splitlines() if re.match(r"  \S", line)]
    assert status == 1
    assert heads[:4] == ["Phần đầu văn bản", "Nội dung", "Chữ ký, nơi nhận", "Trang giấy, số trang"]
    assert "LỖI SK-03 (PL I, P.I, II.3.c) Bảng 1, hàng 1, ô 1, đoạn 3: thấy «5»; Số nhỏ hơn 10" in out
    assert "LỖI PG-06 (PL I, P.I, I.3) Phần 1: thấy «24,99»; Lề bên trái phải từ 30 đến 35 mm" in out


def test_the_language_is_english_where_it_is_asked_for(bad, capsys):
    _, out, _ = called(capsys, bad, "--lang", "en")

    assert "  Letterhead\n" in out
    assert "ERROR SK-03 (PL I, P.I, II.3.c) Table 1, row 1, cell 1, paragraph 3: found «5»; A number" in out
    assert "Not evaluated, which is not passed" in out


def test_json_has_stable_keys(bad, capsys):
    status, report, _ = as_json(capsys, bad)

    (dossier,) = report["ho_so"]
    (file,) = dossier["tep"]
    assert status == 1
    assert set(report) == {"ho_so", "tong"}
    assert set(dossier) == {"ten", "tep", "giua_cac_tep", "giua_cac_tep_bo_qua"}
    assert set(file) == {
        "tep", "loi_doc", "loai", "ban_chat", "trang_thai", "hinh_thuc", "phat_hien", "bo_qua", "khong_xet",
        "khong_co",
    }  # fmt: skip
    finding = next(one for one in file["phat_hien"] if one["quy_tac"] == "SK-03")
    assert finding == {
        "phan": "the_thuc", "quy_tac": "SK-03", "dieu_khoan": "PL I, P.I, II.3.c", "muc_do": "loi",
        "tep": str(bad), "vi_tri": "Bảng 1, hàng 1, ô 1, đoạn 3", "dong": None, "thay": "5", "can_la": None,
        "yeu_cau": "Số nhỏ hơn 10 phải thêm một số 0 phía trước",
    }  # fmt: skip
    assert report["tong"]["loi"] == sum(one["muc_do"] == "loi" for one in file["phat_hien"])


def test_each_rule_is_judged_absent_or_not_evaluated_and_told_once(good, capsys):
    _, report, _ = as_json(capsys, good)

    (file,) = report["ho_so"][0]["tep"]
    absent = [rule for one in file["khong_co"] for rule in one["quy_tac"]]
    assert len(absent) == len(set(absent))
    assert set(absent) < {rule.id for rule in RULES}
    assert {"SK-03", "PG-04"}.isdisjoint(absent)
    assert all(one["ly_do"] and one["yeu_cau"] for one in file["khong_xet"])


# One page.


class Page(HTMLParser):
    """Tags and attributes of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.said = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for key, value in attrs if key in ("src", "href") and not value.startswith("#")]

    def handle_data(self, data):
        self.said.append(data)


def test_the_page_takes_nothing_from_outside_and_runs_nothing(bad, tmp_path, capsys):
    out = tmp_path / "ket_qua.html"

    status, told, _ = called(capsys, bad, "-o", out)

    text = out.read_text(encoding="utf-8")
    page = Page(text)
    assert (status, told) == (1, f"Đã ghi «{out}».\n")
    assert page.links == []
    assert {"script", "img", "link", "iframe"}.isdisjoint(page.tags)
    assert not re.search(r"https?://|url\(|@import", text)
    assert "@media print" in text
    assert any("Số nhỏ hơn 10" in said for said in page.said)


def test_what_a_file_and_its_name_say_is_text_on_the_page(tmp_path, capsys):
    data = letter()
    evil = '&lt;script>alert("a")&lt;/script> &amp;amp;'
    hurt = changed(data, **{DOCUMENT: member(data, DOCUMENT).replace("Số: 5 / SKHCN – CĐS", evil)})
    path = tmp_path / "<img src=x onerror=a>.docx"
    path.write_bytes(hurt)

    _, out, _ = called(capsys, path, "--format", "html")

    assert {"script", "img"}.isdisjoint(Page(out).tags)


# Several files.


def test_files_of_a_folder_are_told_one_by_one_and_compared(tmp_path, capsys):
    outputs = make(office(tmp_path / "van_phong", LETTER)).outputs
    folder = tmp_path / "ho_so"
    folder.mkdir()
    for name in ("a.docx", "b.docx"):
        (folder / name).write_bytes(outputs[0].data)
    (folder / "~$a.docx").write_bytes(b"x")
    (folder / "ghi_chu.txt").write_text("x")

    status, report, err = as_json(capsys, folder)

    (dossier,) = report["ho_so"]
    assert (status, err) == (1, "")
    assert [file["tep"] for file in dossier["tep"]] == ["a.docx", "b.docx"]
    (finding,) = dossier["giua_cac_tep"]
    assert (finding["quy_tac"], finding["tep"], finding["phan"]) == ("HS-06", "b.docx", "ho_so")


def test_folders_within_are_dossiers_of_their_own(tmp_path, good, capsys):
    for name in ("mot", "hai"):
        (tmp_path / "goi" / name).mkdir(parents=True)
        (tmp_path / "goi" / name / "a.docx").write_bytes(good.read_bytes())

    status, report, _ = as_json(capsys, tmp_path / "goi")

    assert status == 0
    assert [len(dossier["tep"]) for dossier in report["ho_so"]] == [1, 1]


def test_one_file_that_cannot_be_read_does_not_stop_the_others(tmp_path, good, capsys):
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"x")

    status, out, err = called(capsys, broken, good)

    assert status == 3
    assert len(err.splitlines()) == 1
    assert err.startswith(f"{broken}: tệp không phải là tệp Word (.docx) hoặc đã bị hỏng → mở tệp bằng Word")
    assert f"{broken}: không đọc được" in out
    assert "2 tệp, 1 tệp không đọc được. 0 lỗi" in out


@pytest.mark.parametrize(
    ("words", "status"), [(["khong_co.docx"], 5), (["--ngay", "31/02/2026", "a.docx"], 2)]
)
def test_what_is_asked_for_wrongly_is_one_line(words, status, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    found, _, err = called(capsys, *words)

    assert (found, len(err.splitlines())) == (status, 1)


def test_an_empty_folder_is_told(tmp_path, capsys):
    status, _, err = called(capsys, tmp_path)

    assert (status, len(err.splitlines())) == (5, 1)
    assert "không có tệp Word" in err


def test_a_result_is_never_written_over_a_document(bad, tmp_path, capsys):
    before = bad.read_bytes()

    for words in (["-o", bad], ["-o", tmp_path / "moi.docx"], ["--annotate", bad], ["--fix", bad]):
        assert called(capsys, bad, *words)[0] == 2

    assert bad.read_bytes() == before
    assert not (tmp_path / "moi.docx").exists()


# Rules that the office has switched off.


def test_a_rule_that_is_off_is_shown_with_its_reason_and_counts_no_more(tmp_path, capsys):
    path = office(tmp_path / "vp")
    (output,) = make(path).outputs
    text = member(output.data, DOCUMENT)
    broken = changed(output.data, **{DOCUMENT: text.replace("Độc lập - Tự do", "Độc lập – Tự do")})
    (tmp_path / "vp" / "sua.docx").write_bytes(broken)
    style = tmp_path / "vp" / "data" / "quy_uoc.yaml"

    assert called(capsys, tmp_path / "vp" / "sua.docx")[0] == 1
    style.write_text('bo_qua_quy_tac: {QH-06: "mẫu cũ, thay từ 2027"}\n', encoding="utf-8")
    status, out, _ = called(capsys, tmp_path / "vp" / "sua.docx")
    _, report, _ = as_json(capsys, tmp_path / "vp" / "sua.docx")

    assert status == 0
    assert "Quy tắc cơ quan đã tắt" in out
    assert "(lý do: mẫu cũ, thay từ 2027)" in out
    (file,) = report["ho_so"][0]["tep"]
    assert file["phat_hien"] == []
    assert [(one["quy_tac"], one["ly_do"]) for one in file["bo_qua"]] == [("QH-06", "mẫu cũ, thay từ 2027")]


def test_a_rule_that_there_is_not_is_told_with_its_line(tmp_path, capsys):
    path = office(tmp_path / "vp")
    (tmp_path / "vp" / "a.docx").write_bytes(make(path).outputs[0].data)
    (tmp_path / "vp" / "data" / "quy_uoc.yaml").write_text(
        "bo_qua_quy_tac:\n  QH-99: vì thế\n", encoding="utf-8"
    )

    status, _, err = called(capsys, tmp_path / "vp" / "a.docx")

    assert status == 3
    assert "dòng 2, mục bo_qua_quy_tac.QH-99: không có quy tắc «QH-99»" in err


def test_a_wrong_house_style_is_told_once_whatever_the_form_of_the_report(tmp_path, capsys):
    path = office(tmp_path / "vp")
    for name in ("a.docx", "b.docx"):
        (tmp_path / "vp" / name).write_bytes(make(path).outputs[0].data)
    (tmp_path / "vp" / "data" / "quy_uoc.yaml").write_text(
        "le_trai_mm: 1\nle_phai_mm: 99\n", encoding="utf-8"
    )

    status, out, err = called(
        capsys, tmp_path / "vp" / "a.docx", tmp_path / "vp" / "b.docx", "--format", "json"
    )

    assert (status, out) == (3, "")
    assert len([line for line in err.splitlines() if "quy_uoc.yaml, dòng" in line]) == 2


# Copies.


def comments(data):
    root = etree.fromstring(member(data, "word/comments.xml").encode())
    return ["".join(one.itertext()) for one in root]


def test_a_copy_bears_a_comment_at_each_place_and_the_source_stays(bad, tmp_path, capsys):
    before, out = bad.read_bytes(), tmp_path / "ra.docx"

    status, told, _ = called(capsys, bad, "--annotate", out)

    found = check(before, file="xau.docx")
    assert status == 1
    assert bad.read_bytes() == before
    assert len(comments(out.read_bytes())) == len(found)
    assert f"Đã ghi «{out}» với {len(found)} ghi chú." in told
    assert any("LỖI SK-03 (PL I, P.I, II.3.c): thấy «5»" in said for said in comments(out.read_bytes()))
    assert faults(out.read_bytes()) == []


def test_the_mended_copy_is_told_and_passes_and_the_source_stays(bad, tmp_path, capsys):
    before, out = bad.read_bytes(), tmp_path / "sua.docx"

    status, told, _ = called(capsys, bad, "--fix", out)

    assert status == 1
    assert bad.read_bytes() == before
    assert "LỖI SK-03 (PL I, P.I, II.3.c) Bảng 1, hàng 1, ô 1, đoạn 3: «Số: 5» → «Số: 05»" in told
    assert "Bản sửa còn 0 lỗi" in told
    _, again, _ = called(capsys, out, "--fix", tmp_path / "sua2.docx")
    assert "Không có gì sửa được chắc chắn" in again
    assert not (tmp_path / "sua2.docx").exists()


def test_a_copy_that_is_there_is_kept_unless_force_says_otherwise(bad, tmp_path, capsys):
    out = tmp_path / "sua.docx"
    out.write_bytes(b"cua toi")

    assert called(capsys, bad, "--fix", out)[0] == 5
    assert out.read_bytes() == b"cua toi"
    assert called(capsys, bad, "--fix", out, "--force")[0] == 1
    assert "word/document.xml" in names(out.read_bytes())


def test_json_says_what_was_mended(bad, tmp_path, capsys):
    _, report, _ = as_json(capsys, bad, "--fix", tmp_path / "sua.docx")

    made = report["ban_sua"]
    zero = next(one for one in made["da_sua"] if one["quy_tac"] == "SK-03")
    assert zero["chu"] == [{"cu": "Số: 5", "moi": "Số: 05"}]
    assert made["con_lai"]["loi"] == 0


def test_a_file_that_the_decree_does_not_rule_is_not_mended(tmp_path, capsys):
    path, out = tmp_path / "thu.docx", tmp_path / "ra.docx"
    path.write_bytes(docx(p("Kính chào các bạn") + p("Hẹn gặp lại.")))

    status, told, _ = called(capsys, path, "--fix", out)

    assert status == 0
    assert "không xét theo Nghị định 30/2020/NĐ-CP" in told
    assert not out.exists()


# The table of rules.


def rules(capsys, *words):
    status = run(["rules", *map(str, words)])
    return status, capsys.readouterr().out


def test_the_rules_are_filtered_by_id_and_by_part(capsys):
    _, by_id = rules(capsys, "--id", "cc-1")
    _, by_part = rules(capsys, "--phan", "ho_so")

    assert {line.split()[0][:4] for line in by_id.splitlines()} == {"CC-1"}
    assert {line.split()[0][:3] for line in by_part.splitlines()} == {"HS-"}
    assert run(["rules", "--id", "KHONG-CO"]) == 2


def test_the_rules_as_json_and_as_a_workbook_hold_the_same(tmp_path, capsys):
    out = tmp_path / "quy_tac.xlsx"

    _, text = rules(capsys, "--format", "json")
    status, _ = rules(capsys, "-o", out)

    table = json.loads(text)
    sheet = openpyxl.load_workbook(io.BytesIO(out.read_bytes())).active
    rows = list(sheet.iter_rows(values_only=True))
    assert status == 0
    assert len(table) == len(rows) - 1 >= len(RULES)
    assert set(table[0]) == {"quy_tac", "muc_do", "phan", "dieu_khoan", "yeu_cau", "vi_du_dung", "vi_du_sai"}
    assert [row[0] for row in rows[1:]] == [row["quy_tac"] for row in table]
    assert all(row[6] for row in rows[1:])
    assert sheet.auto_filter.ref

"""Every kind of document goes the whole way: paper and electronic, both size sets, whole and in parts."""

import io
import re
import shutil
import zipfile

import pytest
from lxml import etree

from docgen.errors import TemplateError, leaves
from docgen.generate import make
from docgen.nd30 import kinds
from docgen.sources.starting import start_file, start_kinds
from docgen.vn.roman import roman
from tests.offices import ROOT
from tests.word.soundness import faults

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def prepared(folder, kind, *, sizes="lon", form="giay", change=lambda text: text):
    for name in ("data", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    text = start_file(kind).decode()
    text = text.replace("\nvan_ban:", f"\nco_chu: {sizes}\nvan_ban:", 1)
    text = re.sub(r"\n  - loai: (\w+)", rf"\n  - loai: \1\n    hinh_thuc: {form}", text, count=1)
    path = folder / "ho_so.yaml"
    path.write_text(change(text), encoding="utf-8")
    return path


def text_of(docx):
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml"))
    lines = []
    for paragraph in root.iter(W + "p"):
        nodes = paragraph.iter(W + "t", W + "br")
        lines.append("".join("\n" if node.tag == W + "br" else node.text or "" for node in nodes))
    return "\n".join(lines)


@pytest.mark.parametrize("form", ["giay", "dien_tu"])
@pytest.mark.parametrize("sizes", ["lon", "nho"])
@pytest.mark.parametrize("kind", start_kinds())
def test_a_starting_file_renders_without_a_finding_in_every_form_and_size(kind, sizes, form, tmp_path):
    path = prepared(tmp_path, kind, sizes=sizes, form=form)

    whole, apart = make(path), make(path, split=True)

    for made in (whole, apart):
        assert [f.rule.id for f in made.findings if f.rule.severity != "thong_tin"] == []
        assert [fault for output in made.outputs for fault in faults(output.data)] == []
    assert len(apart.outputs) >= len(whole.outputs) == 1


@pytest.mark.parametrize("kind", kinds.NAMED)
def test_a_named_kind_bears_its_title_and_its_abbreviation(kind, tmp_path):
    (output,) = make(prepared(tmp_path, kind)).outputs

    lines = text_of(output.data).replace("\u00a0", " ").split("\n")
    row = kinds.BY_KEY[kind]
    assert row.ten.upper() in lines
    assert any(re.fullmatch(rf"Số: +/{row.viet_tat}-\S+", line) for line in lines)
    assert any(line.startswith("Kính gửi:") for line in lines) == (row.kinh_gui != "khong")
    assert output.name.startswith(f"{row.tep}_du-thao_")


def test_all_seventeen_named_kinds_are_rows():
    assert len(kinds.NAMED) == 17
    assert len({row.viet_tat for row in kinds.KINDS if row.viet_tat}) == 18


def test_the_text_issued_with_a_decision_has_no_number_day_or_signature_of_its_own(tmp_path):
    decision, text = make(prepared(tmp_path, "quyet_dinh_kem_theo", form="dien_tu"), split=True).outputs[:2]

    issued = text_of(text.data)
    assert text.name.startswith("VBKT_")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in issued
    assert issued.count("(Kèm theo Quyết định số") == 1
    assert "Nơi nhận:" not in issued
    assert "Nơi nhận:" in text_of(decision.data)
    assert re.search(r"^Số: .*/QĐ-\S+;", issued, re.MULTILINE), (
        "an e-document of its own bears the signing line"
    )


def test_an_inserted_article_moves_every_reference_and_the_implementing_article(tmp_path):
    def with_references(text):
        start = text.index("    noi_dung: |")
        end = text.index("\n    noi_nhan", start)
        body = (
            "    noi_dung: |\n"
            "      1. Ban hành danh mục. {#danh_muc}\n\n"
            "      2. Giao nhiệm vụ:\n\n"
            "         1. Thực hiện {{ vien_dan.danh_muc }}. {#thuc_hien}\n"
            "         2. Báo cáo kết quả theo {{ vien_dan.thuc_hien }} và Điều 1 Quyết định này.\n\n"
            "      3. Các cơ quan chịu trách nhiệm thi hành Quyết định này. {#thi_hanh}\n"
        )
        return text[:start] + body + text[end:]

    def inserted(text):
        return with_references(text).replace(
            "      1. Ban hành danh mục.", "      1. Điều mới thêm.\n\n      2. Ban hành danh mục."
        )

    (before,) = make(prepared(tmp_path / "a", "quyet_dinh", change=with_references)).outputs
    (after,) = make(prepared(tmp_path / "b", "quyet_dinh", change=inserted)).outputs

    old, new = text_of(before.data), text_of(after.data)
    assert "Thực hiện Điều 1." in old
    assert "Thực hiện Điều 2." in new
    assert "theo khoản 1 Điều 2" in old
    assert "theo khoản 1 Điều 3" in new
    assert "- Như Điều 3;" in old
    assert "- Như Điều 4;" in new


@pytest.mark.slow
def test_a_regulation_of_150_articles_renders_whole_and_in_order(tmp_path):
    chapters = [
        f"      # {{chuong}} Tên chương {chapter}\n\n"
        + "\n".join(
            f"      ## {{dieu}} Tên điều {chapter}.{article} {{#d{chapter}_{article}}}\n\n"
            + "\n".join(
                f"      {item}. Nội dung khoản {item}, xem {{{{ vien_dan.d{chapter}_{article} }}}}: "
                + "chữ " * 60
                for item in range(1, 5)
            )
            + "\n"
            for article in range(1, 16)
        )
        for chapter in range(1, 11)
    ]

    def long(text):
        start = text.index("      noi_dung: |", text.index("kem_theo:"))
        end = re.compile(r"\n {0,6}\S").search(text, start + 20).start()
        return text[:start] + "      noi_dung: |\n" + re.sub("(?m)^", "  ", "\n".join(chapters)) + text[end:]

    made = make(prepared(tmp_path, "quyet_dinh_kem_theo", change=long))

    (output,) = made.outputs
    text = text_of(output.data).replace("\u00a0", " ")
    issued = text[text.index("(Kèm theo") :]
    assert re.findall(r"^Điều (\d+)\. Tên", issued, re.MULTILINE) == [str(n) for n in range(1, 151)]
    assert re.findall(r"^Chương (\w+)$", issued, re.MULTILINE) == [roman(n) for n in range(1, 11)]
    assert "Nội dung khoản 4, xem Điều 150:" in issued
    assert [f.rule.id for f in made.findings if f.rule.severity != "thong_tin"] == []
    assert faults(output.data) == []


LIST = "\n    danh_sach_noi_nhan: có\n    du_thao: có\n    noi_nhan:"


@pytest.mark.parametrize(
    ("template", "tag", "lost"),
    [
        ("quyet_dinh", "{{ du_thao }}", "du_thao"),
        ("van_ban_kem_theo", "{{ kem_theo }}", "kem_theo"),
        ("danh_sach_noi_nhan", "{{ tieu_de }}", "tieu_de"),
        ("danh_sach_noi_nhan", "{{ kem_theo }}", "kem_theo"),
        ("danh_sach_noi_nhan", "{{ d.ten }}", "ten"),
        ("danh_sach_noi_nhan", "{{ d.so_ban }}", "so_ban"),
    ],
)
def test_a_template_that_only_asks_for_a_fact_and_prints_it_nowhere_is_told(tmp_path, template, tag, lost):
    path = prepared(
        tmp_path, "quyet_dinh_kem_theo", change=lambda text: text.replace("\n    noi_nhan:", LIST)
    )
    file = tmp_path / "templates" / f"{template}.docx"
    parts = {name: zipfile.ZipFile(file).read(name) for name in zipfile.ZipFile(file).namelist()}
    with zipfile.ZipFile(file, "w") as cut:
        for name, data in parts.items():
            cut.writestr(name, data.replace(tag.encode(), b"") if name == "word/document.xml" else data)

    with pytest.raises(TemplateError) as caught:
        make(path)

    told = [(one.id, *one.args_.values()) for one in leaves(caught.value)]
    assert told in ([("mau_bo_sot", lost)], [("mau_thieu_cap", lost)])

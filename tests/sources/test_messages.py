"""Whatever is typed, the complaint is one of ours, with its place, in both languages."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from docgen.models.can_cu import KhoCanCu
from docgen.models.co_quan import DanhBa
from docgen.models.ho_so import HoSo
from docgen.models.noi_nhan import DanhMucNhan
from docgen.say import error_line
from docgen.say.sources import ROWS
from docgen.sources import messages, yaml_tree
from docgen.sources.messages import located, typed_path

LETTER = """
co_quan: skhcn
van_ban:
  - loai: cong_van
    thang_van_ban: 5/2026
    trich_yeu: x
    kinh_gui: y
    noi_dung: z
    nguoi_ky: a
"""


def complaints(text: str, model=HoSo):
    tree = yaml_tree.read(text.encode(), "ho_so.yaml")
    assert tree.errors == ()
    with pytest.raises(ValidationError) as caught:
        model.model_validate(tree.data)
    return located(caught.value, model, tree.data, tree.lines)


def one(text: str, model=HoSo) -> str:
    (error,) = complaints(text, model)
    assert error_line(error, "en")
    return error_line(error, "vi")


def with_line(line: str) -> str:
    return LETTER + f"    {line}\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("so_van_ban:", "«Số văn bản» để trống"),
        ("so_van_ban: -1", "nhỏ hơn 1"),
        ("so_van_ban: 1,5", "phải là số nguyên"),
        ("so_van_ban: muoi", "phải là số, ở đây là «muoi»"),
        ("so_van_ban: [1]", "«Số văn bản» phải là số nguyên"),
        ("hinh_thuc: giấy", "có phải là «giay»?"),
        ("hinh_thuc: zzz", "chọn một trong: giay, dien_tu"),
        ("in_dia_chi: chắc", "chỉ nhận có hoặc không"),
        ("mau: |\n      a\n      b", "phải viết trên một dòng"),
        ("mau: {a: b}", "phải là một dòng chữ"),
        ("luu: VT", "«Lưu» phải gồm các mục con"),
        ("luu: {so_ban_luu: 1.000}", "lớn hơn 999"),
        ("luu: {so_ban_phat_hanh: hai}", "viết theo mẫu «200b»"),
        ("luu: {don_vi_luu: x}", "không có mục «don_vi_luu»"),
        ("noi_nhan: [{muc_dich: x}]", "thiếu «Nơi nhận»"),
        ("noi_nhan: [[a]]", "phải gồm các mục con"),
        ("noi_nhan: []\n    kinh_gui_: x", "có phải là «kinh_gui»?"),
        ("ma_van_ban: Công văn", "chữ thường không dấu"),
        ("phu_luc: abc", "«Phụ lục» phải là danh sách"),
        ("phu_luc: [{ma_phu_luc: a, bang: [{nguon: [], cot: []}]}]", "bảng chưa có cột nào"),
        (
            "phu_luc: [{ma_phu_luc: a, bang: [{nguon: {sql: x, cac_trang: {}}, cot: [{ma_cot: a}]}]}]",
            "ít nhất 1 phần tử",
        ),
        (
            "phu_luc: [{ma_phu_luc: a, bang: [{nguon: [], loc: {theo: a}, cot: [{ma_cot: a}]}]}]",
            "điều kiện lọc chưa nói",
        ),
        ("phu_luc: [{ma_phu_luc: a, bang: [{nguon: '', cot: [{ma_cot: a}]}]}]", "«Nguồn số liệu» để trống"),
        ("phu_luc: [{ma_phu_luc: a, bang: [{nguon: {}, cot: [{ma_cot: a}]}]}]", "thiếu «Tệp»"),
        ("phu_luc: [{ma_phu_luc: a, bang: [{nguon: [x], cot: [{ma_cot: a}]}]}]", "phải gồm các mục con"),
        (
            "phu_luc: [{ma_phu_luc: a, bang: [{nguon: [{A B: x}], cot: [{ma_cot: a}]}]}]",
            "chữ thường không dấu",
        ),
        ("phu_luc: [{ma_phu_luc: a}, {ma_phu_luc: a}]", "trùng với một mục ở trên: «a»"),
    ],
)
def test_a_slip_is_told_with_its_title_and_remedy(line, words):
    assert words in one(with_line(line))


@pytest.mark.parametrize(
    ("kind", "words", "line"),
    [
        ("loai: quyet_dinh\n    can_cu: a", "không có «Kính gửi»", 8),
        ("loai: thong_bao", "không có «Kính gửi»", 7),
        ("loai: to_trinh\n    kinh_gui_khac: x", "«kinh_gui»", 5),
    ],
)
def test_a_kinh_gui_stands_only_where_the_kind_has_one(kind, words, line):
    (error,) = complaints(LETTER.replace("loai: cong_van", kind))

    assert words in error_line(error, "vi")
    assert error.where.line == line


def test_a_submission_without_addressee_is_told_and_a_report_may_do_without():
    submission = LETTER.replace("loai: cong_van", "loai: to_trinh").replace("    kinh_gui: y\n", "")

    assert "mục van_ban[1]: tờ trình chưa có «Kính gửi» (NN-01, " in one(submission)
    assert HoSo.model_validate(yaml_tree.read(submission.replace("to_trinh", "bao_cao").encode(), "f").data)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("", "để trống"),
        (" [a]", "phải là một dòng chữ"),
        (" xyz", "chọn một trong: cong_van, quyet_dinh, chi_thi"),
    ],
)
def test_a_kind_that_is_none_is_told_with_the_kinds_there_are(kind, words):
    message = one(LETTER.replace("loai: cong_van", f"loai:{kind}"))

    assert "mục van_ban[1].loai: «Loại văn bản»" in message
    assert words in message


def test_a_thousand_in_vietnamese_is_a_thousand():
    tree = yaml_tree.read(
        with_line("so_van_ban: 1.000\n    ngay_van_ban: 1/5/2026")
        .replace("thang_van_ban: 5/2026", "danh_so: '1'")
        .encode(),
        "f",
    )

    assert HoSo.model_validate(tree.data).van_ban[0].so_van_ban == 1000


@pytest.mark.parametrize(
    ("old", "new", "words", "line"),
    [
        ("thang_van_ban: 5/2026", "thang_van_ban: 13/2026", "không phải là tháng: «13/2026»", 5),
        ("thang_van_ban: 5/2026", "danh_so: '1'", "chưa có thời gian", 4),
        (
            "thang_van_ban: 5/2026",
            "thang_van_ban: 5/2026\n    nam_van_ban: 2026",
            "«Năm của dự thảo» là mục thừa",
            6,
        ),
        ("thang_van_ban: 5/2026", "thang_van_ban: 5/2026\n    so_van_ban: 5", "có số mà chưa có ngày", 6),
        ("loai: cong_van", "loai: congvan", "có phải là «cong_van»?", 4),
        ("kinh_gui: y", "kinh_gui: []", "ít nhất 1 phần tử", 7),
        ("trich_yeu: x", "trich_yeu:", "«Trích yếu» để trống", 6),
        ("trich_yeu: x", "trich_yeu: " + "x" * 501, "dài hơn 500 ký tự", 6),
    ],
)
def test_a_slip_stands_at_its_line(old, new, words, line):
    (error,) = complaints(LETTER.replace(old, new))

    assert words in error_line(error, "vi")
    assert error.where.line == line


def test_the_allowed_keys_are_listed_where_none_is_near():
    assert "tach_phu_luc, phu_luc_excel, chi_tieu, giai_trinh, van_ban" in one(LETTER + "qqqqqqqq: 1\n")


def test_two_documents_of_one_kind_need_keys_of_their_own():
    letter = LETTER.split("van_ban:\n")[1]

    assert "thêm dòng «ma_van_ban: …»" in one(LETTER + letter)


def test_an_agency_is_checked_like_a_dossier():
    text = "co_quan:\n  skhcn: {ten_co_quan: x, ten_viet_tat: sở, dia_danh: y, chuc_vu_nguoi_dung_dau: z}\n"

    assert "viết theo mẫu «SKHCN»" in one(text, DanhBa)


def test_a_path_drops_what_was_not_typed():
    data = {"van_ban": [{"noi_nhan": ["UBND"], "bang": {"nguon": {"tep": "x"}}}]}

    assert typed_path(("van_ban", 0, "noi_nhan", 0, "ten"), data) == ("van_ban", 0, "noi_nhan", 0)
    assert typed_path(("van_ban", 0, "bang", "nguon", "<tep>", "trang"), data)[-1] == "trang"
    assert typed_path(("van_ban", 0, "cong_van", "trich_yeu"), data) == ("van_ban", 0, "trich_yeu")
    assert typed_path(("van_ban", 0, "cong_van"), {"van_ban": [{"loai": "cong_van"}]}) == ("van_ban", 0)


def test_every_complaint_has_its_sentence():
    assert ({*messages.IDS.values()} | messages.OWN) - {row.id for row in ROWS} - {
        "khong_trong_danh_sach"
    } == set()


NAMES = """co_quan van_ban loai noi_nhan ten luu phu_luc bang nguon cot nhom tong ma_cot ma_phu_luc theo tep
don_vi so_van_ban kinh_gui in_dia_chi rong_mm danh_dau"""
names = st.sampled_from(NAMES.split())
values = st.recursive(
    st.sampled_from(
        ["", "x", "cong_van", "1", "-1", "1.5", "31/02/2021", "có", "a\u200bb", "a\nb", "x" * 5000, "so"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(names | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=25,
)


def _deep(data):
    document = {"loai": "cong_van", "phu_luc": [{"ma_phu_luc": "a", "bang": [data]}]}
    return {"co_quan": "x", "van_ban": [document]}


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(names, values, max_size=8), st.booleans())
def test_any_data_is_a_dossier_or_named_complaints(data, deep):
    data = _deep(data) if deep else data
    lines = yaml_tree.read(b"a: 1\n", "f").lines

    error = _complaint(data)

    if error:
        told = located(error, HoSo, data, lines)
        assert told
        assert "khong_dung" not in {complaint.id for complaint in told}
        assert all(error_line(complaint, lang) for complaint in told for lang in ("vi", "en"))


def _complaint(data):
    try:
        HoSo.model_validate(data)
    except ValidationError as error:
        return error
    return None


def test_a_flood_of_unknown_keys_is_cut_off():
    text = LETTER + "".join(f"la_{n}: x\n" for n in range(3_000))

    assert len(complaints(text)) == messages.MAX_TOLD


@pytest.mark.parametrize("line", ["ngay_van_ban: 01/01/0001", "ngay_van_ban: 9999-01-01"])
def test_a_year_that_is_a_slip_of_the_keys_is_told(line):
    text = LETTER.replace("thang_van_ban: 5/2026", line)

    assert "năm ngoài khoảng 1945-2200" in one(text)


def test_a_month_in_the_year_nought_is_told():
    assert "năm ngoài khoảng" in one(LETTER.replace("5/2026", "5/0000"))


def test_more_columns_than_word_can_show_are_told():
    columns = ", ".join(f"{{ma_cot: c{n}}}" for n in range(64))
    annex = f"phu_luc: [{{ma_phu_luc: a, bang: [{{nguon: a.xlsx, cot: [{columns}]}}]}}]"

    assert "hơn 63 cột" in one(with_line(annex))


def test_a_decimal_comma_within_braces_asks_for_quotes():
    target = "chi_tieu:\n  - {ma_chi_tieu: a, ten_chi_tieu: b, don_vi_tinh: c, gia_tri: 52,5}\n"

    assert "đặt cả giá trị trong dấu nháy kép" in one(LETTER + target)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("dieu_thi_hanh: a", "loại văn bản này không có mục «dieu_thi_hanh»"),
        ("do_khan: [khan]", "«Mức độ khẩn» phải là một dòng chữ"),
    ],
)
def test_the_remedy_is_never_what_was_typed(line, words):
    assert words in one(with_line(line))


def test_a_second_document_of_a_kind_names_the_kind():
    second = LETTER.split("van_ban:\n")[1]

    assert "trùng với một mục ở trên: «cong_van»" in one(LETTER + second)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("can_cu: [{van_ban: ';'}]", "«Văn bản căn cứ» để trống"),
        ("can_cu: [{van_ban: x, kem_sua_doi: có}]", "«kem_sua_doi» chỉ dùng với «khoa»"),
    ],
)
def test_a_basis_says_something_and_only_a_known_one_brings_what_amends_it(line, words):
    plan = LETTER.replace("cong_van", "ke_hoach").replace("    kinh_gui: y\n", "")

    assert words in one(plan + f"    {line}\n")


def test_a_bad_key_of_a_store_is_shown():
    assert "«A b»" in one("can_cu:\n  A b: {loai_van_ban: Luật, trich_yeu: X}\n", KhoCanCu)


def test_a_body_ends_after_it_begins():
    body = "don_vi:\n  a: {ten_don_vi: X, co_tu: 1/1/2024, bai_bo_tu: 1/1/2020}\n"

    assert "bị bãi bỏ trước khi thành lập" in one(body, DanhMucNhan)


def own_ids() -> set[str]:
    """Ids of the errors that the models themselves raise."""
    models = Path(messages.__file__).parent.parent / "models"
    pattern = re.compile(r'(?:PydanticCustomError\(\s*|id_(?:: \w+)? = )"(\w+)"(?: if \w+.*? else "(\w+)")?')
    found = (pattern.findall(path.read_text("utf-8")) for path in models.glob("*.py"))
    return {id_ for pairs in found for pair in pairs for id_ in pair if id_}


def test_every_error_of_the_models_keeps_its_own_sentence():
    assert {"bang_nhom_hai_lan", "bang_nhan_chua_cong", "bang_nhan_la", "loc_nguoc"} <= own_ids()
    assert own_ids() - messages.OWN == set()

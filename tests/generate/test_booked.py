"""What the register is told of a document, and by what it knows it again."""

import datetime as dt

import pytest

from docgen.generate import booked, texts
from docgen.sources import dossier
from tests.cli.issuing import DRAFT, PAIR
from tests.offices import office

DAY = dt.date(2026, 1, 15)


def work(folder, letter=DRAFT, at=0):
    return texts.read_through(dossier.load(office(folder, letter)))[at]


def content(folder, before="", after=""):
    assert before in DRAFT
    return booked.content_hash(work(folder, DRAFT.replace(before, after) if before else DRAFT))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("thang_van_ban: 01/2026", "nam_van_ban: 2026"),
        ("thang_van_ban: 01/2026", "so_van_ban: 5\n    ngay_van_ban: 05/01/2026"),
        ("thang_van_ban: 01/2026", "thang_van_ban: 01/2026\n    lan_du_thao: 2"),
        ("co_quan: skhcn\n", "ten_ho_so: Hồ sơ\nco_quan: skhcn\n"),
    ],
)
def test_number_day_and_what_marks_a_draft_are_no_content(tmp_path, before, after):
    assert content(tmp_path / "a", before, after) == content(tmp_path / "b")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Gửi kết quả", "Gửi báo cáo"),
        ("Thủ tục thứ ba", "Thủ tục thứ tư"),
        ("nguoi_ky: pho", "nguoi_ky: giam_doc"),
        ("kinh_gui: [Các sở ban ngành", "kinh_gui: [Các cơ quan"),
        ("rong_mm: 25", "rong_mm: 30"),
    ],
)
def test_whatever_the_document_says_is_content(tmp_path, before, after):
    assert content(tmp_path / "a", before, after) != content(tmp_path / "b")


def test_a_document_is_known_by_its_dossier_as_the_office_sees_it_and_its_key(tmp_path):
    path = office(tmp_path / "van_phong", PAIR)
    (path.parent / "thang_1").mkdir()
    moved = path.rename(path.parent / "thang_1" / "ho_so.yaml")
    loaded = dossier.load(moved)

    assert booked.identity(loaded, moved, 1) == "thang_1/ho_so.yaml#quyet_dinh"


def test_the_book_has_kind_subject_signer_recipients_and_copies(tmp_path):
    copies = "    luu: {so_ban_phat_hanh: 200b, ky_hieu_nguoi_soan_thao: AN}\n    nguoi_ky: pho\n"

    asked = booked.asked(work(tmp_path, DRAFT.replace("    nguoi_ky: pho\n", copies)), "x#y", DAY)

    assert asked.ten_loai_trich_yeu == "Công văn về việc rà soát thủ tục hành chính"
    assert (asked.nguoi_ky, asked.luu, asked.so_ban) == ("Trần Thị Ví Dụ", "VT, CĐS", 200)
    assert asked.noi_nhan == (
        "Các sở ban ngành", "UBND các xã phường", "UBND tỉnh (để báo cáo)", "Lãnh đạo Sở"
    )  # fmt: skip
    assert (asked.ky_hieu, asked.ngay, asked.hinh_thuc) == ("SKHCN-CĐS", DAY, "giay")


def test_named_kinds_run_on_into_their_subject(tmp_path):
    submission, decision = work(tmp_path / "a", PAIR), work(tmp_path / "b", PAIR, at=1)

    assert booked.subject(submission.document) == "Tờ trình về việc ban hành quy trình"
    assert booked.subject(decision.document) == "Quyết định ban hành quy trình"


BODY = """    to_tu_van:
      ten_to_chuc: Ban Chỉ đạo Chuyển đổi số
      ten_viet_tat: BCĐ
      chuc_danh: Trưởng ban
      dung_con_dau: {seal}
    nguoi_ky: giam_doc
"""


@pytest.mark.parametrize(("seal", "body"), [("có", "Ban Chỉ đạo Chuyển đổi số"), ("không", "")])
def test_an_advisory_body_with_the_seal_has_a_series_of_its_own(tmp_path, seal, body):
    letter = DRAFT.replace("    nguoi_ky: pho\n", BODY.format(seal=seal))

    asked = booked.asked(work(tmp_path, letter), "x#y", DAY)

    assert (asked.tu_van, asked.co_quan) == (body, "Sở Khoa học và Công nghệ")

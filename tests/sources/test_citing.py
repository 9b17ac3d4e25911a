"""Which dossiers cite a text: lists, texts with expressions, the line of each."""

import pytest

from docgen.errors import UsageError
from docgen.sources.citing import find
from tests.offices import LETTER, office

LISTED = """
co_quan: skhcn
van_ban:
  - loai: ke_hoach
    can_cu:
      - nd30_2020
      - {khoa: nd30_2020, kem_sua_doi: có}
      - {van_ban: nd30_2020 gõ tay}
    noi_dung: |
      Dòng một.
      Theo {{ can_cu.nd30_2020 }} và {{ can_cu.nd30_2020_b }}.
      Theo {{ can_cu['nd30_2020'].ngan }}; can_cu.nd30_2020 ngoài ngoặc.
    phu_luc:
      - ghi_chu: "Xem {{ can_cu.nd30_2020.so_ky_hieu }}."
"""


def places(key, folder):
    return [(where.line, where.field) for where in find(key, folder).places]


def test_lists_and_texts_are_found_with_their_lines(tmp_path):
    (tmp_path / "a.yaml").write_text(LISTED, encoding="utf-8")

    assert places("nd30_2020", tmp_path) == [
        (6, "van_ban[1].can_cu[1]"), (7, "van_ban[1].can_cu[2].khoa"), (11, "van_ban[1].noi_dung"),
        (12, "van_ban[1].noi_dung"), (14, "van_ban[1].phu_luc[1].ghi_chu"),
    ]  # fmt: skip


def test_dossiers_in_folders_are_found_by_name_and_hidden_ones_are_not(tmp_path):
    for name in ("b/x.yml", "a/y.yaml", ".git/z.yaml", "a/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(LISTED, encoding="utf-8")

    files = list(dict.fromkeys(where.file for where in find("nd30_2020", tmp_path).places))

    assert files == [str(tmp_path / "a" / "y.yaml"), str(tmp_path / "b" / "x.yml")]


def test_a_file_that_cannot_be_read_is_named_and_the_others_still_searched(tmp_path):
    (tmp_path / "a.yaml").write_text("van_ban: [", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(LISTED, encoding="utf-8")

    found = find("nd30_2020", tmp_path)

    assert [error.where.file for error in found.unread] == [str(tmp_path / "a.yaml")]
    assert len(found.places) == 5


def test_files_that_are_no_dossiers_are_passed_over(tmp_path):
    (tmp_path / "a.yaml").write_text("nd30_2020: {x: '{{ can_cu.nd30_2020 }}'}", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("van_ban: nd30_2020", encoding="utf-8")

    assert find("nd30_2020", tmp_path).places == ()


def test_by_default_the_whole_office_is_searched(tmp_path, monkeypatch):
    path = office(tmp_path, LETTER)
    path.write_text(LISTED, encoding="utf-8")
    (tmp_path / "data" / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "data" / "sub")

    assert len(find("nd30_2020").places) == 5


def test_a_key_that_is_nowhere_is_an_error_with_the_nearest(tmp_path):
    with pytest.raises(UsageError) as caught:
        find("nd30_2021", tmp_path)

    assert caught.value.args_["near"] == "nd30_2020"


def test_a_folder_that_is_none_is_an_error(tmp_path):
    with pytest.raises(UsageError) as caught:
        find("nd30_2020", tmp_path / "không có")

    assert caught.value.id == "thu_muc_khong_co"


def test_a_known_key_that_nobody_cites_is_no_error(tmp_path):
    assert find("nd30_2020", tmp_path).places == ()

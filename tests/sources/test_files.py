"""Files: read once with their hash, or told why not."""

import hashlib
import os
import unicodedata

import pytest

from docgen.errors import FileError
from docgen.sources import files


def reading(path, limit=1000):
    with pytest.raises(FileError) as caught:
        files.read(path, path.name, limit=limit)
    return caught.value


def test_a_file_comes_with_its_hash(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"abc")

    file = files.read(path, "a.yaml", limit=3)

    assert file.data == b"abc"
    assert file.sha256 == hashlib.sha256(b"abc").hexdigest()


def test_a_name_is_found_in_either_composition(tmp_path):
    (tmp_path / unicodedata.normalize("NFD", "Hồ sơ.yaml")).write_bytes(b"x")

    assert files.read(tmp_path / unicodedata.normalize("NFC", "Hồ sơ.yaml"), "x", limit=10).data == b"x"


def test_an_absent_file_names_the_nearest(tmp_path):
    (tmp_path / "thủ tục.xlsx").write_bytes(b"x")

    error = reading(tmp_path / "thu tuc.xlsx")

    assert (error.id, error.args_["near"]) == ("tep_khong_co_gan", "thủ tục.xlsx")


def test_an_absent_folder_is_told(tmp_path):
    assert reading(tmp_path / "khong" / "co.yaml").id == "tep_khong_co"


def test_a_folder_is_no_file(tmp_path):
    assert reading(tmp_path).id == "tep_khong_phai_tep"


def test_a_file_beyond_the_limit_is_not_read(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"x" * 11)

    assert reading(path, limit=10).id == "tep_qua_lon"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hold_the_program(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    assert reading(tmp_path / "pipe").id == "tep_khong_phai_tep"


def test_a_name_with_a_nul_is_told(tmp_path):
    assert reading(tmp_path / "a\0b").id == "tep_hong"


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("so_khcn", ("skhcn", "bkhcn"), "skhcn"),
        ("trich yeu", ("trích yếu",), "trích yếu"),
        ("zzz", ("abc",), ""),
        ("", ("abc",), ""),
    ],
)
def test_the_nearest_word_forgives_accents(word, known, near):
    assert files.nearest(word, known) == near


def test_a_link_that_leads_nowhere_is_not_its_own_nearest(tmp_path):
    (tmp_path / "a.yaml").symlink_to(tmp_path / "gone" / "b.yaml")

    assert reading(tmp_path / "a.yaml").id == "tep_khong_co"


def test_a_file_is_the_same_object_until_a_byte_changes(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"abc")
    first, again = (files.read(path, "a.yaml", limit=10) for _ in range(2))

    path.write_bytes(b"abd")
    changed = files.read(path, "a.yaml", limit=10)

    assert again is first
    assert (changed.data, changed.sha256) == (b"abd", hashlib.sha256(b"abd").hexdigest())
    assert first.data == b"abc"


def test_a_link_that_leads_nowhere_is_there(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "absent")

    assert files.is_there(tmp_path / "link")
    assert not files.is_there(tmp_path / "absent")
    assert not files.is_there(tmp_path / "absent" / "a.yaml")

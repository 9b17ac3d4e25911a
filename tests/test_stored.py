"""The store on the disk: what one run keeps is there for the next, and nothing that is foreign or broken."""

import os
import stat

import pytest

from docgen import stored


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.delenv(stored.SWITCH, raising=False)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path / "docgen"


def test_what_was_stored_is_read_again(cache):
    stored.write("a", b"content")

    assert stored.read("a") == b"content"
    assert stored.read("b") is None
    assert [path.name for path in cache.iterdir()] == ["a"]


def test_a_key_is_made_of_all_parts_and_where_each_ends():
    keys = [stored.key("ab", "c"), stored.key("a", "bc"), stored.key("abc"), stored.key(b"ab", "c")]

    assert len(set(keys)) == 3
    assert keys[0] == keys[3]


def test_other_code_of_docgen_has_other_keys(monkeypatch, tmp_path):
    (tmp_path / "room").mkdir()
    module = tmp_path / "room" / "a.py"
    module.write_text("x = 1\n")
    monkeypatch.setattr(stored, "_PACKAGE", tmp_path)

    keys = []
    for text in ("x = 1\n", "x = 20\n"):
        module.write_text(text)
        stored._code.cache_clear()
        keys.append(stored.key("a"))
    stored._code.cache_clear()

    assert keys[0] != keys[1]


def test_an_entry_that_is_not_whole_is_no_entry(cache):
    stored.write("a", b"content")
    raw = (cache / "a").read_bytes()

    for broken in (raw[:-1], raw[:10], b"", raw[:-1] + b"!"):
        (cache / "a").write_bytes(broken)

        assert stored.read("a") is None


def test_the_switch_turns_it_off(cache, monkeypatch):
    stored.write("a", b"content")
    monkeypatch.setenv(stored.SWITCH, "0")
    stored.write("b", b"content")

    assert stored.read("a") is None
    assert not (cache / "b").exists()


def test_the_newest_entries_are_kept(cache):
    for number in range(stored.MAX_ENTRIES):
        stored.write(f"{number}", b"x")
        os.utime(cache / f"{number}", (number, number))

    stored.write("last", b"x")

    assert stored.read("last") == b"x"
    assert stored.read("0") is None
    assert stored.read("1") == b"x"
    assert len(list(cache.iterdir())) == stored.MAX_ENTRIES


@pytest.mark.skipif(os.name == "nt", reason="folders have no such rights on Windows")
def test_a_folder_that_others_may_write_to_is_not_used(cache):
    stored.write("a", b"content")
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700

    cache.chmod(0o770)
    stored.write("b", b"content")

    assert stored.read("a") is None
    assert not (cache / "b").exists()


@pytest.mark.skipif(os.name == "nt", reason="folders have no such owners on Windows")
def test_a_folder_of_another_user_is_not_used(cache, monkeypatch):
    stored.write("a", b"content")
    monkeypatch.setattr(os, "getuid", lambda: cache.stat().st_uid + 1)

    assert stored.read("a") is None


def test_a_link_in_place_of_the_folder_is_not_followed(cache, tmp_path):
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    cache.symlink_to(tmp_path / "elsewhere")

    stored.write("a", b"content")

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_cache_that_cannot_be_made_is_no_error(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.delenv(stored.SWITCH, raising=False)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "file"))

    stored.write("a", b"content")

    assert stored.read("a") is None

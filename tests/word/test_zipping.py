import contextlib
import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.word import zipping
from docgen.word.zipping import Limits, ZipError

from .building import zipped


def kind(data, limits=zipping.LIMITS):
    with pytest.raises(ZipError) as caught:
        zipping.members(data, limits)
    return caught.value.kind


@given(st.lists(st.binary(max_size=300), max_size=4))
def test_what_is_written_is_read_back(contents):
    packed = [zipping.pack(f"word/part{number}.xml", content) for number, content in enumerate(contents)]

    data = zipping.write(packed)

    assert [zipping.inflate(member) for member in zipping.members(data)] == contents
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert [archive.read(name) for name in archive.namelist()] == contents


@given(st.lists(st.text(alphabet="aâ<&đ\n", max_size=9), max_size=9), st.integers(1, 5))
def test_text_that_comes_in_chunks_is_the_text(chunks, times):
    member = zipping.pack("a.xml", iter(chunks * times))

    assert zipping.inflate(member).decode() == "".join(chunks * times)


def test_the_bytes_do_not_depend_on_the_chunks():
    text = "<w:p><w:r><w:t>Điều 1. Phạm vi</w:t></w:r></w:p>" * 5_000

    whole = zipping.pack("a.xml", [text])
    torn = zipping.pack("a.xml", (text[at : at + 7] for at in range(0, len(text), 7)))

    assert whole == torn


def test_no_time_no_extra_field_and_the_order_given():
    data = zipping.write([zipping.pack(name, b"x") for name in ("[Content_Types].xml", "b", "a")])

    infos = zipfile.ZipFile(io.BytesIO(data)).infolist()

    assert [info.filename for info in infos] == ["[Content_Types].xml", "b", "a"]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert not any(info.extra or info.comment or info.flag_bits for info in infos)


def test_a_member_is_copied_as_compressed_bytes():
    first = zipping.members(zipped({"a.xml": "x" * 9_999}))[0]

    again = zipping.members(zipping.write([first]))[0]

    assert again.data == first.data


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"%PDF-1.7", b"PK\x03\x04" + b"\0" * 60, b"PK\x05\x06" + b"\xff" * 18]
)
def test_what_is_no_zip_is_refused(data):
    assert kind(data) == "khong_phai_zip"


@pytest.mark.parametrize("name", ["../a", "/a", "a/../b", "C:\\a", "a//b", "word\\a.xml", "./a", "a\x01b"])
def test_a_name_that_leaves_the_container_is_refused(name):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("x")
        info.filename = name
        archive.writestr(info, "x")

    assert kind(out.getvalue()) == "ten_xau"


def test_two_members_of_one_name_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/a.xml", "1")
        archive.writestr("word/A.xml", "2")

    assert kind(out.getvalue()) == "trung_ten"


def test_sizes_counts_and_ratios_are_limited():
    data = zipped({"a": "1" * 3_000_000, "b": "2", "c": "3"})

    assert kind(data) == "qua_lon"
    assert kind(data, Limits(members=2)) == "qua_nhieu_tep"
    assert kind(data, Limits(ratio=10**6, member=2_000_000)) == "qua_lon"
    assert kind(data, Limits(ratio=10**6, total=2_000_000)) == "qua_lon"
    assert kind(data, Limits(packed=100)) == "qua_lon"
    assert len(zipping.members(data, Limits(ratio=10**6))) == 3


def test_an_encrypted_member_is_refused():
    data = bytearray(zipped({"a": "x"}))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1

    assert kind(bytes(data)) == "ma_hoa"


def test_an_unknown_method_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a", "x" * 100)

    assert kind(out.getvalue()) == "hong"


def lying(size):
    """Return a container whose member says that it has `size` bytes, whatever it has."""
    member = zipping.pack("a", b"hello" * 100)
    return zipping.members(
        zipping.write([zipping.Member("a", member.method, member.crc, size, member.data)])
    )[0]


@pytest.mark.parametrize("size", [0, 499, 501, 10_000])
def test_a_member_that_lies_about_its_size_is_refused_without_being_inflated_whole(size):
    with pytest.raises(ZipError) as caught:
        zipping.inflate(lying(size))

    assert caught.value.kind == "hong"


def test_a_member_with_a_wrong_sum_or_broken_data_is_refused():
    good = zipping.pack("a", b"hello" * 100)
    bad = [
        zipping.Member("a", 8, good.crc ^ 1, good.size, good.data),
        zipping.Member("a", 8, good.crc, good.size, b"\xff" + good.data),
        zipping.Member("a", 8, good.crc, good.size, good.data[:-4]),
    ]

    for member in bad:
        with pytest.raises(ZipError):
            zipping.inflate(member)


@given(st.binary(max_size=400), st.integers(0, 10_000))
def test_damaged_bytes_never_raise_anything_else(junk, place):
    good = zipped({"[Content_Types].xml": "<a/>", "word/document.xml": "<b/>" * 50})
    at = place % len(good)

    with contextlib.suppress(ZipError):
        for member in zipping.members(good[:at] + junk + good[at + len(junk) :]):
            assert len(zipping.inflate(member)) == member.size


def test_folders_are_left_out():
    assert [member.name for member in zipping.members(zipped({"word/": "", "word/a": "x"}))] == ["word/a"]


def test_a_stored_member_is_read():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a", "xin chào")

    (member,) = zipping.members(out.getvalue())

    assert zipping.inflate(member).decode() == "xin chào"
    assert member.crc == zlib.crc32("xin chào".encode())

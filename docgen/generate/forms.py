"""Workbook forms to start from: a starting dossier, with the lists of the office to choose from."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.errors import raise_all
from docgen.excel import form
from docgen.excel.form_choices import Choice
from docgen.excel.form_words import NOTES
from docgen.models.ho_so import HoSo
from docgen.sources import directory, office, starting, yaml_tree
from docgen.sources.directory import Directory
from docgen.sources.office import Office
from docgen.vn.patterns import regex

_ABOVE_TEXT = regex(r"(?m)((?:^    #.*\n)+)^    noi_dung:")
START = "cong_van"
"""The kind that an office's first form is for."""


def start_form(kind: str, home: Office | None = None) -> bytes:
    """Return the starting dossier of `kind` as a workbook form, with the lists of the office `home`.

    Without one docgen's own lists are given. UsageError for a kind there is not; raises what is wrong in the
    directory.
    """
    source = starting.start_file(kind)
    tree = yaml_tree.read(source, f"{kind}.yaml")
    raise_all(tree.errors)
    place = home or Office(office.shipped(), office.shipped())
    notes = {**NOTES, **{key: f"{NOTES[key]} {text}" for key, text in _remarks(source).items()}}
    return form.workbook(HoSo.model_validate(tree.data), choices(place), notes)


def _remarks(source: bytes) -> Mapping[str, str]:
    """Return what the starting file says above the text of its document: it is of the kind."""
    found = _ABOVE_TEXT.search(source.decode())
    lines = found.group(1).split("\n") if found else []
    text = " ".join(line.strip().removeprefix("#").strip() for line in lines).strip()
    return {"van_ban.noi_dung": text} if text else {}


def office_form(folder: Path) -> dict[str, bytes]:
    """Return the form that a new office's folder is given beside what else it holds: name → bytes."""
    home = office.find(folder)
    return {starting.BOOK_NAME: start_form(START, home if home.root == folder.resolve() else None)}


def choices(home: Office) -> Mapping[str, tuple[Choice, ...]]:
    """Return what may be chosen for the fields that hold keys of the office's directory and stores."""
    people = directory.read(home)
    raise_all(people.errors)
    return {key: tuple(found) for key, found in _lists(people)}


def _lists(people: Directory) -> Iterator[tuple[str, list[Choice]]]:
    """Yield name of a field → what may be chosen for it."""
    assert people.danh_ba is not None, "a directory without facts has errors"
    agencies, signers = people.danh_ba.co_quan, people.danh_ba.nguoi_ky
    yield "co_quan", [Choice(key, one.ten_co_quan) for key, one in agencies.items()]
    yield (
        "nguoi_ky",
        [
            Choice(key, f"{one.ho_ten}, {one.chuc_vu}, {agencies[one.co_quan].ten_co_quan}")
            for key, one in signers.items()
        ],
    )
    yield (
        "don_vi_soan_thao",
        [Choice(key) for key in dict.fromkeys(k for one in agencies.values() for k in one.don_vi)],
    )
    yield (
        "khoa",
        [
            Choice(key, " ".join(filter(None, (one.loai_van_ban, one.so_ky_hieu, one.trich_yeu))))
            for key, one in people.can_cu.items()
        ],
    )
    groups = [Choice(key, one.ten_nhom) for key, one in people.noi_nhan.nhom.items()]
    yield "ten", [*groups, *(Choice(key, one.ten_don_vi) for key, one in people.noi_nhan.don_vi.items())]

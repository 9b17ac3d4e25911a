"""Keys that lead from the dossier into the directory: checked as typed, so that one slip hides no other."""

from collections.abc import Iterator, Mapping

from docgen.errors import DataError, DocgenError
from docgen.sources import cited, directory, files
from docgen.sources.directory import AGENCIES, SIGNERS, Directory
from docgen.sources.lines import Lines
from docgen.sources.lines import Path as FieldPath
from docgen.sources.yaml_tree import Data, Tree
from docgen.vn import text as vn_text

_NO = frozenset({"không", "khong", "false", "no"})


def check(tree: Tree, people: Directory) -> list[DocgenError]:
    """Return what is wrong with the keys of agency, signers, units, bases and recipients in `tree`."""
    if not isinstance(tree.data, dict):
        return []
    stores = cited.check(tree, people.stores)
    return stores if people.danh_ba is None else [*stores, *_people(tree.data, tree, people)]


def _people(data: Mapping[str, Data], tree: Tree, people: Directory) -> list[DocgenError]:
    agency = _text(data.get("co_quan"))
    agencies = people.raw.get(AGENCIES, {})
    found: list[DocgenError] = []
    if agency and agency not in agencies:
        found.append(directory.unknown("co_quan", agency, agencies, tree.lines.where(("co_quan",))))
    documents = data.get("van_ban")
    for index, document in enumerate(documents if isinstance(documents, list) else []):
        if not isinstance(document, dict):
            continue
        own = _text(document.get("co_quan"))
        if own and own not in agencies:
            where = tree.lines.where(("van_ban", index, "co_quan"))
            found.append(directory.unknown("co_quan", own, agencies, where))
        found += _document(document, ("van_ban", index), own or agency, people, tree.lines)
    return found


def _document(
    document: Mapping[str, Data], path: FieldPath, agency: str, people: Directory, lines: Lines
) -> Iterator[DocgenError]:
    yield from _signer(_text(document.get("nguoi_ky")), (*path, "nguoi_ky"), agency, people, lines)
    facts = people.danh_ba.co_quan.get(agency) if people.danh_ba else None
    if facts is None:
        return
    unit = _text(document.get("don_vi_soan_thao"))
    if unit and facts.don_vi and unit not in facts.don_vi:
        where, known = lines.where((*path, "don_vi_soan_thao")), tuple(facts.don_vi)
        if near := files.nearest(unit, known):
            yield DataError("don_vi_khong_co_gan", where, key=unit, agency=agency, near=near)
        else:
            yield DataError("don_vi_khong_co", where, key=unit, agency=agency, known=", ".join(known))
    asked = _text(document.get("in_dia_chi"))
    if asked and asked.lower() not in _NO and facts.dia_chi_co_quan is None:
        yield DataError("co_quan_khong_dia_chi", lines.where((*path, "in_dia_chi")), agency=agency)


def _signer(key: str, path: FieldPath, agency: str, people: Directory, lines: Lines) -> Iterator[DocgenError]:
    signers = people.raw.get(SIGNERS, {})
    if not key:
        return
    if key not in signers:
        own = [
            name for name, facts in signers.items() if isinstance(facts, dict) and facts["co_quan"] == agency
        ]
        listed = dict.fromkeys(own) if own else signers
        yield directory.unknown("nguoi_ky", key, listed, lines.where(path))
        return
    facts = people.danh_ba.nguoi_ky.get(key) if people.danh_ba else None
    if facts and agency in people.raw.get(AGENCIES, {}) and facts.co_quan != agency:
        yield DataError(
            "nguoi_ky_khac_co_quan", lines.where(path), key=key, other=facts.co_quan, agency=agency
        )


def _text(value: Data | None) -> str:
    return vn_text.clean(value).strip() if isinstance(value, str) else ""

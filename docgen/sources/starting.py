"""What an office starts from: the samples, a folder laid out, a dossier to fill in, a place for results."""

import json
from pathlib import Path

from docgen.errors import UsageError
from docgen.models.base import Fact
from docgen.models.ho_so import HoSo
from docgen.nd30 import kinds
from docgen.sources import office
from docgen.sources.files import real
from docgen.sources.schema import json_schema

SCHEMA_NAME, HOUSE_SCHEMA_NAME = "ho_so.schema.json", "quy_uoc.schema.json"
DOSSIER_NAME, BOOK_NAME = "ho_so.yaml", "ho_so.xlsx"


def samples() -> tuple[Path, ...]:
    """Return the dossier files of the samples that come with docgen, in the order of their folders."""
    return tuple(sorted((office.shipped() / "data" / "mau").glob(f"*/{DOSSIER_NAME}")))


def layout() -> dict[str, bytes]:
    """Return what a new office's folder holds: relative path → bytes; a path ending in «/» is a folder."""
    from docgen.models.quy_uoc import QuyUoc  # rendering imports this module, and needs no such model

    root = office.shipped()
    shipped = [*sorted((root / "templates").glob("*.docx")), *sorted((root / "data").glob("*.yaml"))]
    shipped += [path for path in sorted((root / "data" / "mau").rglob("*")) if path.is_file()]
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in shipped}
    schemas = {SCHEMA_NAME: schema_bytes(), HOUSE_SCHEMA_NAME: schema_bytes(QuyUoc)}
    return {**files, **schemas, "output/": b""}


def schema_bytes(model: type[Fact] = HoSo) -> bytes:
    """Return the JSON Schema of a file of `model`, a dossier, as a file's bytes."""
    return (json.dumps(json_schema(model), ensure_ascii=False, indent=1) + "\n").encode()


def start_kinds() -> tuple[str, ...]:
    """Return what a dossier can be started for, in the order of ``nd30.kinds``, a variant after its kind."""
    files = sorted(path.stem for path in _start_folder().glob("*.yaml"))
    order = {key: place for place, key in enumerate(kinds.BY_KEY)}
    return tuple(sorted(files, key=lambda name: (order.get(_kind_of(name), len(order)), name)))


def _kind_of(name: str) -> str:
    """Return the kind of a starting file: `quyet_dinh` for its variant `quyet_dinh_kem_theo`."""
    return name if name in kinds.BY_KEY else name.removesuffix("_kem_theo")


def start_file(kind: str) -> bytes:
    """Return the commented dossier to start a document of `kind` from; UsageError for a kind there is not."""
    if kind not in (known := start_kinds()):
        raise UsageError("loai_khong_co", kind=kind, known=", ".join(known))
    return (_start_folder() / f"{kind}.yaml").read_bytes()


def _start_folder() -> Path:
    return office.shipped() / "data" / "khoi_dau"


def output_folder(dossier: Path) -> Path:
    """Return where the results of `dossier` go: output/ of its office, of the present folder without one."""
    home = office.find(dossier.parent)
    return (home.root if home.own else Path()) / "output" / output_name(dossier)


def output_name(dossier: Path) -> str:
    """Return the name of the folder of its results: the file's, or its folder's where it is ho_so.yaml."""
    root, parent = office.find(dossier.parent).root.resolve(), real(dossier).parent
    named_by_folder = dossier.name in (DOSSIER_NAME, BOOK_NAME) and parent != root
    return parent.name if named_by_folder else dossier.stem

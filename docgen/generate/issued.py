"""Documents that have their number: marked in the manifest of their folder, made again where gone."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path

from docgen.generate.books import SUFFIX as BOOK
from docgen.generate.files import SUFFIX
from docgen.generate.to_issue import Case, made
from docgen.models.so_ngay import SoNgay
from docgen.outbox import layout, manifest, write
from docgen.outbox.manifest import Entry
from docgen.outbox.write import Output
from docgen.register import staging
from docgen.register.entries import FileOf, Issued
from docgen.sources.files import digest
from docgen.values import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the files of a number: those made again as they were, those edited or lost for good."""

    restored: tuple[str, ...]
    lost: tuple[str, ...]


def mark(one: Case, outputs: Sequence[Output], issued: Issued) -> None:
    """Have the manifest of its folder say that `outputs` are issued: from then on they stay as they are."""
    given = _given(one, issued)
    files = {o.name: Entry(digest(o.data), o.van_ban, "", dict(o.nguon), given) for o in outputs}
    write.mark_issued(one.wanted.folder, files)


def _given(one: Case, issued: Issued) -> SoNgay:
    assert issued.ngay is not None, "only a reserved number has no day"
    return SoNgay(issued.so, issued.ngay, one.known)


def again(one: Case, issued: Issued, office: Path) -> Kept:
    """Return what became of the files of a number given before.

    Those that are gone are made again where they come out as they were; all are marked, for the run that made
    them may not have reached its end. `office` as the register has it.
    """
    states = {file.name: staging.state(file, office) for file in issued.files}
    gone = [file for file in issued.files if states[file.name] == staging.LOST]
    back = _restored(one, issued, gone, office) if gone else ()
    for folder in {staging.path_of(file, office).parent for file in issued.files}:
        here = [file for file in issued.files if staging.path_of(file, office).parent == folder]
        if folder.is_dir():
            write.mark_issued(folder, _unmarked(one, here, issued, manifest.read(folder)))
    lost = (name for name, state in states.items() if state != staging.DONE and name not in back)
    return Kept(back, tuple(lost))


def _restored(one: Case, issued: Issued, gone: Sequence[FileOf], office: Path) -> tuple[str, ...]:
    """Return which of the files that are `gone` come out as they were, and are in their place again."""
    names = [file.name for file in issued.files]
    excel, split = (
        any(name.endswith(BOOK) for name in names),
        sum(name.endswith(SUFFIX) for name in names) > 1,
    )
    as_then = replace(one, wanted=replace(one.wanted, split=split, excel=excel))
    _, numbered = made(as_then, issued.so, issued.ngay or one.day)
    data = {output.name: output.data for output in numbered.outputs}
    back = [file for file in gone if digest(data.get(file.name, b"")) == file.sha256]
    for file in back:
        layout.write_over(
            staging.path_of(file, office), data[file.name]
        )  # the run that made it may do so too
    return tuple(file.name for file in back)


def _unmarked(
    one: Case, files: Sequence[FileOf], issued: Issued, known: Mapping[str, Entry]
) -> dict[str, Entry]:
    """Return the entries of those of `files` that the manifest does not call issued."""
    given, sources = _given(one, issued), dict(one.loaded.files)
    return {
        file.name: replace(known[file.name], cap_so=given)
        if file.name in known and known[file.name].sha256 == file.sha256
        else Entry(file.sha256, one.key, "", sources, given)
        for file in files
        if file.name not in known or known[file.name].cap_so != given
    }


def mark_recovered(numbers: Sequence[Issued], names: Set[str], office: Path) -> None:
    """Have the manifests call issued what an earlier run left half done: the files `names` of `numbers`."""
    for issued in numbers:
        files = [file for file in issued.files if file.name in names]
        if not files or issued.ngay is None:
            continue
        dossier, _, key = issued.khoa.rpartition("#")
        before = (one.khoa.rpartition("#") for one in numbers if one.ngay and one.luc < issued.luc)
        given = SoNgay(issued.so, issued.ngay, tuple(sorted(k for path, _, k in before if path == dossier)))
        for file in files:
            entry = Entry(file.sha256, key, "", {}, given)
            write.mark_issued(staging.path_of(file, office).parent, {file.name: entry})


def withdraw(issued: Issued, office: Path) -> None:
    """Have the manifests no longer name the files of a void number; the files stay as they are."""
    for folder in {staging.path_of(file, office).parent for file in issued.files}:
        known = manifest.read(folder)
        names = [file.name for file in issued.files if file.name in known and known[file.name].cap_so]
        if names:
            write.mark_issued(folder, dict.fromkeys(names))

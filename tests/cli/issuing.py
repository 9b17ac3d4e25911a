"""An office whose dossiers get numbers, for the tests of ``docgen number``."""

import json

from docx import Document

from docgen.cli.frame import run
from tests.offices import LETTER, office

DRAFT = LETTER.replace("    so_van_ban: 5\n    ngay_van_ban: 05/01/2026\n", "    thang_van_ban: 01/2026\n")
DAY = "15/01/2026"
PAIR = """
co_quan: skhcn
van_ban:
  - loai: to_trinh
    thang_van_ban: 01/2026
    trich_yeu: Về việc ban hành quy trình
    kinh_gui: Giám đốc Sở
    noi_dung: Kèm theo dự thảo {{ van_ban.quyet_dinh.so_ky_hieu }} để xem xét.
    nguoi_ky: pho
  - loai: quyet_dinh
    thang_van_ban: 01/2026
    trich_yeu: Ban hành quy trình
    can_cu: [{van_ban: Quy chế làm việc của Sở}]
    noi_dung: |
      # {dieu} Ban hành quy trình nêu tại Tờ trình số {{ van_ban.to_trinh.so_ky_hieu }}.

      # {dieu} Quyết định có hiệu lực kể từ ngày ký. Các đơn vị chịu trách nhiệm thi hành.
    nguoi_ky: giam_doc
"""
"""Two documents that name each other: a submission and the draft decision that it encloses."""


def another(dossier, name):
    """Return a second dossier beside `dossier` that says something else: no copy of it."""
    path = dossier.with_name(name)
    text = dossier.read_text(encoding="utf-8")
    assert "Gửi kết quả" in text
    path.write_text(text.replace("Gửi kết quả", f"Gửi kết quả ({path.stem})"), encoding="utf-8")
    return path


def docgen(*arguments):
    return run([str(argument) for argument in arguments])


def at_work(folder, monkeypatch, dossier=DRAFT):
    """Lay out an office in `folder`, go there, and return the path of its dossier."""
    path = office(folder, dossier)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("DOCGEN_REGISTER", raising=False)
    return path


def issued(dossier, *more, day=DAY):
    """Return the exit status of issuing `dossier` on `day`."""
    return docgen("number", "issue", dossier, "--ngay", day, *more)


def numbers(capsys, *more):
    """Return what `docgen number list --json` tells of 2026."""
    capsys.readouterr()
    assert docgen("number", "list", "--nam", "2026", "--json", *more) == 0
    return json.loads(capsys.readouterr().out)


def text_of(path):
    """Return the text of a Word file, tables too."""
    word = Document(path)
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def made(folder):
    """Return the files in `folder` by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

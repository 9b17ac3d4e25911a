"""The journal proves that nothing was altered; import, backup and restore keep it so."""

import datetime as dt
import shutil
import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa

from docgen.errors import Problems, RegisterError
from docgen.register import copies, recovery
from docgen.register.book import NAME, open_register
from docgen.register.entries import DA_HUY, NHAP, THEO_LOAI, Given, Policy
from tests.register.asked import AGENCY, CLERK, NOW, asked, decision, filed, nothing
from tests.register.test_files import Stopped, stopped
from tests.register.test_giving import BY, refused


@pytest.fixture
def used(register, tmp_path):
    """A register in which everything was done once."""
    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")
    first = register.issue(asked("a"), **BY, stage=filed(tmp_path / "output"))
    register.reserve(decision(), 2, **BY, reason="Hội nghị", until=dt.date(2026, 12, 31))
    register.use(1, decision("b"), **BY, stage=nothing)
    register.record(5, asked("c"), **BY, stage=nothing, date_reason="Sổ giấy")
    register.void(first.so_sach, 3, **BY, reason="Bỏ")
    register.void(first.so_sach, 1, **BY, reason="In sai")
    return register


def altered(register, *statements):
    """Do what nobody may: change the tables behind docgen's back."""
    with register.database.engine.begin() as connection:
        for statement in statements:
            connection.execute(sa.text(statement))


def unguard(table, trigger):
    def statement(register):
        on = f" ON {table}" if not register.database.sqlite else ""
        return f"DROP TRIGGER {trigger}{on}"

    return statement


def test_an_honest_register_proves_itself(used):
    audit = used.audit()

    assert audit.problems == ()
    assert audit.entries == 10
    assert used.audit(audit.tip).problems == ()


def test_a_line_tells_who_when_what_and_why(used):
    book = used.list()[0].so_sach

    issued, void = used.history(book, 1)

    assert (issued.viec, issued.ai, issued.luc) == ("cap", CLERK, NOW.isoformat())
    assert (void.viec, void.vi_sao) == ("huy", "In sai")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE docgen_nhat_ky SET ai = 'x' WHERE stt = 1",
        "DELETE FROM docgen_nhat_ky WHERE stt = 1",
        "INSERT INTO docgen_nhat_ky SELECT stt + 7, luc, ai, viec, vi_sao, noi_dung, ma FROM docgen_nhat_ky",
        "DELETE FROM docgen_so",
        "DELETE FROM docgen_so_sach",
        "DELETE FROM docgen_chinh_sach",
    ],
)  # fmt: skip
def test_the_database_itself_keeps_the_journal_and_the_numbers(used, statement):
    with pytest.raises(sa.exc.DBAPIError, match=r"append only|out of order"):
        altered(used, statement)

    assert used.audit().problems == ()


def test_sqlite_does_not_replace_a_line_either(tmp_path):
    with open_register(tmp_path / NAME, office=tmp_path) as register:
        register.issue(asked("a"), **BY, stage=nothing)

        with pytest.raises(sa.exc.DBAPIError, match="out of order"):
            altered(
                register,
                "INSERT OR REPLACE INTO docgen_nhat_ky"
                " SELECT stt, luc, 'x', viec, vi_sao, noi_dung, ma FROM docgen_nhat_ky WHERE stt = 1",
            )


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE docgen_so SET du_lieu = replace(du_lieu, '2026', '2025') WHERE so = 5", "bang_khac_nhat_ky"),
        ("UPDATE docgen_so SET ngay = '2026-03-09' WHERE so = 5", "bang_khac_nhat_ky"),
        ("UPDATE docgen_so SET trang_thai = 'da_huy' WHERE so = 5", "bang_khac_nhat_ky"),
        ("UPDATE docgen_so SET so = 6 WHERE so = 5", "bang_khac_nhat_ky"),
        ("UPDATE docgen_so_sach SET dau = 3", "bang_khac_nhat_ky"),
        ("UPDATE docgen_chinh_sach SET tu_ngay = '2026-01-02'", "bang_khac_nhat_ky"),
    ],
)
def test_a_row_changed_behind_the_journal_is_told(used, statement, problem):
    altered(used, statement)

    assert {id_ for id_, _ in used.audit().problems} == {problem}


def test_a_line_changed_after_its_guard_was_removed_breaks_the_chain(used):
    altered(
        used,
        unguard("docgen_nhat_ky", "docgen_nhat_ky_khong_sua")(used),
        "UPDATE docgen_nhat_ky SET vi_sao = 'Lý do khác' WHERE stt = 3",
    )

    assert used.audit().problems == (("so_mat_khoa", "docgen_nhat_ky_khong_sua"), ("nhat_ky_dut", "3"))


def test_lines_cut_off_at_the_end_are_told_by_a_tip_written_down_before(used):
    tip = used.audit().tip
    altered(
        used,
        unguard("docgen_nhat_ky", "docgen_nhat_ky_khong_xoa")(used),
        "DELETE FROM docgen_nhat_ky WHERE stt = 10",
        unguard("docgen_so", "docgen_so_khong_xoa")(used),
    )

    assert ("nhat_ky_cut", tip) in used.audit(tip).problems


def rows(*given, ky_hieu="SKHCN-VP"):
    days = {so: dt.date(2026, 1, 5) + dt.timedelta(days=so) for so in given}
    return [Given(so, asked(f"giay#{so}", days[so], ky_hieu=ky_hieu), f"so.xlsx:2026!A{so}") for so in given]


def test_a_year_begun_on_paper_is_taken_over_and_goes_on(register):
    added = register.import_rows(rows(1, 2, 4), **BY, reason="Chuyển từ sổ giấy")
    again = register.import_rows(rows(1, 2, 4, 5), **BY, reason="Chuyển từ sổ giấy")

    assert [(one.so, one.trang_thai) for one in added] == [(1, NHAP), (2, NHAP), (4, NHAP)]
    assert [one.so for one in again] == [5]
    assert register.issue(asked("a"), **BY, stage=nothing).so == 6
    assert [(fault.id, fault.so, fault.den_so) for fault in register.check(today=NOW.date())] == [
        ("so_khuyet", 3, 3)
    ]
    assert register.audit().problems == ()


def test_why_an_old_book_was_taken_over_explains_none_of_its_dates(register):
    old = [Given(so, asked(f"giay#{so}", dt.date(2026, 1, 9 - so)), f"A{so}") for so in (1, 2)]

    register.import_rows(old, **BY, reason="Chuyển từ sổ giấy")

    (fault,) = register.check(today=NOW.date())
    assert (fault.id, fault.so, fault.ly_do, fault.chi_tiet) == ("so_lui_ngay", 2, "", "01/SKHCN-CĐS")


def test_a_void_number_of_the_old_book_stays_void(register):
    void = Given(2, asked("b"), "A2", DA_HUY, "Viết hỏng")

    register.import_rows([*rows(1), void], **BY, reason="Chuyển từ sổ giấy")

    assert [(one.so, one.trang_thai, one.ly_do) for one in register.list()] == [
        (1, NHAP, "Chuyển từ sổ giấy"),
        (2, DA_HUY, "Viết hỏng"),
    ]


def bare(so, day=dt.date(2026, 1, 20)):
    """A void number that no document bore."""
    return Given(so, asked("", day, ky_hieu=""), f"A{so}", DA_HUY, "Viết hỏng")


def test_void_numbers_that_no_document_bore_come_in_the_same_import_wherever_they_stand(register):
    added = register.import_rows([bare(1), *rows(2, 3), bare(4), bare(7)], **BY, reason="Sổ giấy")
    again = register.import_rows([bare(1), *rows(2, 3), bare(4), bare(7)], **BY, reason="Sổ giấy")

    assert sorted(one.so for one in added) == [1, 2, 3, 4, 7]
    assert again == ()
    assert [(one.so, one.trang_thai, one.ly_do) for one in register.list()][-2:] == [
        (4, DA_HUY, "Viết hỏng"),
        (7, DA_HUY, "Viết hỏng"),
    ]
    assert register.issue(asked("a"), **BY, stage=nothing).so == 8
    assert register.audit().problems == ()


def test_a_book_of_void_numbers_alone_is_taken_over(register):
    assert [one.so for one in register.import_rows([bare(1), bare(2)], **BY, reason="Sổ giấy")] == [1, 2]


def test_a_void_number_goes_into_the_book_of_the_rows_beside_it(register):
    register.set_policy(Policy(AGENCY, THEO_LOAI), **BY, reason="Quy chế văn thư")
    letters = rows(1, 2)
    decisions = [Given(2, decision("qd#2", dt.date(2026, 1, 6)), "B2")]

    register.import_rows([*letters, bare(3), bare(1), *decisions], **BY, reason="Sổ giấy")

    void = {one.so: one.so_sach for one in register.list() if one.trang_thai == DA_HUY}
    assert {so: key.rpartition("|")[2] for so, key in void.items()} == {3: "cong_van", 1: "quyet_dinh"}


def test_a_void_number_that_is_in_use_keeps_the_whole_book_out(register):
    register.import_rows(rows(1, 2), **BY, reason="Sổ giấy")

    with pytest.raises(Problems) as caught:
        register.import_rows([*rows(1, 2, 3), bare(2)], **BY, reason="Sổ giấy")

    assert [error.id for error in caught.value.errors] == ["so_nhap_khong_so_nao", "so_da_dung"]
    assert [one.so for one in register.list()] == [1, 2]


def test_all_rows_that_cannot_be_taken_over_are_told_and_nothing_is(register):
    register.issue(asked("a"), **BY, stage=nothing)
    bad = Given(0, asked("b"), "A9")

    with pytest.raises(Problems) as caught:
        register.import_rows([*rows(1, 2), bad, Given(3, asked("giay#2"), "A3")], **BY, reason="x")

    told = [(error.id, error.where.file) for error in caught.value.errors]
    assert told == [
        ("so_nhap_khong_so_nao", ""),
        ("so_ngoai_khoang", "A9"),
        ("so_da_dung", "so.xlsx:2026!A1"),
        ("so_da_dung", "A3"),
    ]
    assert len(register.list()) == 1


def test_a_backup_is_a_whole_register_of_its_own(used, place, tmp_path):
    file = tmp_path / "sao.sqlite"

    count = copies.backup(place, file, office=tmp_path)

    with open_register(file, office=tmp_path, write=False) as copy:
        assert copy.list() == used.list()
        assert copy.audit() == used.audit()
        assert copy.audit().entries == count
    assert {path.name for path in tmp_path.iterdir() if "sao" in path.name} == {"sao.sqlite"}
    with pytest.raises(RegisterError, check=lambda error: error.id == "so_tep_da_co"):
        copies.backup(place, file, office=tmp_path)


def test_a_backup_is_whole_while_numbers_are_being_given(used, place, tmp_path):
    def stage(_issued):
        copies.backup(place, tmp_path / "sao.sqlite", office=tmp_path)
        return ()

    before = used.audit().tip
    used.issue(asked("giữa chừng"), **BY, stage=stage)

    with open_register(tmp_path / "sao.sqlite", office=tmp_path, write=False) as copy:
        assert copy.audit().tip == before
        assert copy.audit().problems == ()


def test_a_backup_is_restored_where_there_is_no_register(used, place, tmp_path):
    copies.backup(place, tmp_path / "sao.sqlite", office=tmp_path)

    count = copies.restore(tmp_path / "sao.sqlite", tmp_path / "new.sqlite", office=tmp_path)

    with open_register(tmp_path / "new.sqlite", office=tmp_path) as restored:
        assert count == restored.audit().entries
        assert restored.audit() == used.audit()
        assert restored.list() == used.list()
        assert restored.issue(asked("z"), **BY, stage=nothing).so == 6


def test_a_backup_of_sqlite_is_restored_in_postgresql(postgres, tmp_path):
    with open_register(tmp_path / NAME, office=tmp_path) as old:
        old.issue(asked("a"), **BY, stage=nothing)
        tip = old.audit().tip
    copies.backup(tmp_path / NAME, tmp_path / "sao.sqlite", office=tmp_path)

    copies.restore(tmp_path / "sao.sqlite", postgres, office=tmp_path)

    with open_register(postgres, office=tmp_path) as new:
        assert new.audit().tip == tip
        assert new.issue(asked("b"), **BY, stage=nothing).so == 2


def test_files_that_a_backup_still_awaits_are_awaited_after_restoring(place, tmp_path, monkeypatch):
    new, backup, other = tmp_path / "new.sqlite", tmp_path / "sao.sqlite", tmp_path / "b" / "moi.sqlite"
    other.parent.mkdir()
    with open_register(place, office=tmp_path) as old, monkeypatch.context() as patch:
        old.issue(asked("a"), **BY, stage=filed(tmp_path / "output"))
        patch.setattr(recovery, "settle_all", stopped)
        with pytest.raises(Stopped):
            old.issue(asked("b"), **BY, stage=filed(tmp_path / "output"))
    copies.backup(place, backup, office=tmp_path)
    with open_register(place, office=tmp_path) as old:
        old.recover()

    for to in (new, other):
        copies.restore(backup, to, office=tmp_path)
        with open_register(to, office=tmp_path) as restored:
            assert [fault.so for fault in restored.check(today=NOW.date())] == [2]
            restored.recover()
            assert restored.check(today=NOW.date(), files=True) == ()
            copies.restore(backup, to, office=tmp_path)
            assert restored.check(today=NOW.date()) == ()


def test_a_register_behind_its_backup_is_led_forward_and_one_ahead_is_left(used, place, tmp_path):
    copies.backup(place, tmp_path / "first.sqlite", office=tmp_path)
    used.issue(asked("mới"), **BY, stage=nothing)
    copies.backup(place, tmp_path / "second.sqlite", office=tmp_path)
    shutil.copy(tmp_path / "first.sqlite", tmp_path / "behind.sqlite")

    assert copies.restore(tmp_path / "second.sqlite", tmp_path / "behind.sqlite", office=tmp_path) == 1
    with refused("so_sao_khac"):
        copies.restore(tmp_path / "first.sqlite", place, office=tmp_path)

    assert [one.khoa for one in used.list() if one.so == 6] == ["mới"]


def test_a_backup_that_was_altered_is_not_restored(used, place, tmp_path):
    copies.backup(place, tmp_path / "sao.sqlite", office=tmp_path)
    with closing(sqlite3.connect(tmp_path / "sao.sqlite")) as file:
        file.execute("UPDATE docgen_so SET ngay = '2026-01-01'")
        file.commit()

    with refused("so_sao_hong"):
        copies.restore(tmp_path / "sao.sqlite", tmp_path / "new.sqlite", office=tmp_path)

    assert not (tmp_path / "new.sqlite").exists()


def test_a_backup_that_is_not_there_is_told_as_that(tmp_path):
    with refused("so_sao_khong_co"):
        copies.restore(tmp_path / "khong.sqlite", tmp_path / "new.sqlite", office=tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_written_names_the_file_that_was_asked_for(used, place, tmp_path):
    with pytest.raises(RegisterError) as caught:
        copies.backup(place, tmp_path / "khong" / "sao.sqlite", office=tmp_path)

    assert caught.value.id == "so_sao_khong_ghi"
    assert caught.value.where.file == str(tmp_path / "khong" / "sao.sqlite")

"""What whoever can write the database himself may try: the audit tells it, word by word of the schema."""

import datetime as dt
import json

import pytest
import sqlalchemy as sa

from docgen.register import journal, rows
from docgen.register.entries import DA_CAP, DA_HUY, Line
from docgen.register.schema import JOURNAL
from tests.register.asked import NOW, asked, nothing
from tests.register.test_giving import BY
from tests.register.test_proof import altered, unguard, used

__all__ = ["used"]
TRIGGER = "docgen_nhat_ky_khong_xoa"


def ids(register):
    return [id_ for id_, _ in register.audit().problems]


def test_a_guard_that_does_nothing_any_more_is_told(used):
    how = (
        f"CREATE TRIGGER {TRIGGER} BEFORE DELETE ON docgen_nhat_ky WHEN 0 BEGIN SELECT 1; END"
        if used.database.sqlite
        else f"CREATE TRIGGER {TRIGGER} BEFORE DELETE ON docgen_nhat_ky"
        " FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION docgen_chi_them()"
    )
    altered(used, unguard("docgen_nhat_ky", TRIGGER)(used), how)

    assert used.audit().problems == (("so_khoa_doi", TRIGGER),)


def test_an_index_that_is_gone_or_another_is_told(used):
    altered(
        used,
        "DROP INDEX docgen_so_duy_nhat",
        "DROP INDEX docgen_so_khoa",
        "CREATE INDEX docgen_so_khoa ON docgen_so (co_quan_khoa, khoa)",
    )

    assert used.audit().problems == (("so_mat_khoa", "docgen_so_duy_nhat"), ("so_khoa_doi", "docgen_so_khoa"))


def test_a_trigger_that_was_put_in_is_told(used):
    what = "BEGIN UPDATE docgen_so SET ngay = '2026-01-01' WHERE so = NEW.so; END"
    if used.database.sqlite:
        altered(used, f"CREATE TRIGGER xau AFTER INSERT ON docgen_so {what}")
    else:
        altered(
            used,
            "CREATE TRIGGER xau AFTER INSERT ON docgen_so"
            " FOR EACH STATEMENT EXECUTE FUNCTION docgen_chi_them()",
        )

    assert used.audit().problems == (("so_khoa_la", "xau"),)


def test_a_function_of_postgresql_that_lets_all_through_is_told(request, tmp_path):
    from docgen.register.book import open_register

    with open_register(request.getfixturevalue("postgres"), office=tmp_path) as register:
        altered(
            register,
            "CREATE OR REPLACE FUNCTION docgen_chi_them() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RETURN NULL; END $$",
        )
        assert register.audit().problems == (("so_khoa_doi", "docgen_chi_them"),)


def forged(register, change, luc=NOW):
    """Append a line, rightly chained, by which the first number becomes what `change` makes of its row."""
    with register.database.engine.begin() as connection:
        count, tip = journal.tip(connection)
        text = connection.scalar(
            sa.select(JOURNAL.c.noi_dung).where(JOURNAL.c.viec == "cap").order_by(JOURNAL.c.stt)
        )
        row = change(json.loads(text)["so"])
        bare = Line(count + 1, luc.isoformat(), "x", "cap", "", rows.canonical({"so": row}), "")
        line = Line(*(getattr(bare, name) for name in Line.__slots__[:-1]), journal.hashed(tip, bare))
        journal.insert(connection, line)
        there = {"du_lieu": rows.canonical(row), "trang_thai": row["trang_thai"]}
        names = ", ".join(f"{name} = :{name}" for name in there)
        connection.execute(
            sa.text(f"UPDATE docgen_so SET {names} WHERE so_sach = :book AND so = :so"),
            there | {"book": row["so_sach"], "so": row["so"]},
        )
    return count + 1


@pytest.fixture
def one(register):
    register.issue(asked("a"), **BY, stage=nothing)
    return register


def test_a_number_given_to_a_second_document_in_the_journal_is_told(one):
    at = forged(one, lambda row: row | {"asked": row["asked"] | {"nguoi_ky": "Người Khác"}})

    assert one.audit().problems == (("nhat_ky_vo_ly", str(at)),)


def test_a_void_number_that_comes_back_to_life_is_told(one):
    one.void(one.list()[0].so_sach, 1, **BY, reason="Bỏ")
    at = forged(one, lambda row: row | {"trang_thai": DA_CAP})

    assert ("nhat_ky_vo_ly", str(at)) in one.audit().problems


def test_a_number_voided_with_another_document_is_told(one):
    at = forged(one, lambda row: row | {"trang_thai": DA_HUY, "asked": row["asked"] | {"nguoi_ky": "Ai Đó"}})

    assert ("nhat_ky_vo_ly", str(at)) in one.audit().problems


def test_time_that_runs_back_is_noted_and_a_little_is_not(one):
    one.issue(asked("b"), **BY | {"now": NOW - dt.timedelta(seconds=30)}, stage=nothing)
    assert one.audit().notes == ()

    one.issue(asked("c"), **BY | {"now": NOW - dt.timedelta(hours=1)}, stage=nothing)
    assert one.audit().notes == (("nhat_ky_lui_gio", "4"),)
    assert ids(one) == []


@pytest.mark.parametrize(
    "text", ['{"tep":[{"folder":"..","name":"x","staged":"y","sha256":"0","size":1}]}', "x", '{"tep":[{}]}']
)
def test_awaited_files_that_are_not_those_of_the_number_are_told(one, text):
    altered(
        one, f"INSERT INTO docgen_cho SELECT so_sach, so, '{text.replace(':', chr(92) + ':')}' FROM docgen_so"
    )

    assert ids(one) == ["cho_khac_so"]

"""Whatever lies where the register should be: one clear line, exit status 6, and nothing lost."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from docgen.errors import RegisterError
from docgen.register import migrations, schema
from docgen.register.book import NAME, open_register
from docgen.say import error_line
from tests.children import as_a_child
from tests.register.asked import NOW, asked, filed, nothing
from tests.register.test_giving import BY, refused

DATA = Path(__file__).parent / "data"


@pytest.fixture
def made(tmp_path):
    """A register with one number, closed."""
    with open_register(tmp_path / NAME, office=tmp_path) as register:
        register.issue(asked("a"), **BY, stage=nothing)
    return tmp_path / NAME


def changed(path, *statements):
    with closing(sqlite3.connect(path)) as file:
        for statement in statements:
            file.execute(statement)
        file.commit()


def test_reading_makes_no_register(tmp_path):
    with refused("so_chua_co"):
        open_register(tmp_path / NAME, office=tmp_path, write=False)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data", [b"", b"x", b"PK\x03\x04" * 2000, b"SQLite format 3\0" + bytes(range(256)) * 40]
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path, data):
    (tmp_path / NAME).write_bytes(data)

    with pytest.raises(RegisterError) as caught:
        open_register(tmp_path / NAME, office=tmp_path, write=False)

    assert caught.value.id in ("so_hong", "so_chua_co")
    assert (tmp_path / NAME).read_bytes() == data
    assert "\n" not in error_line(caught.value, "vi")


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path):
    changed(tmp_path / NAME, "CREATE TABLE so (x)")
    before = (tmp_path / NAME).read_bytes()

    with refused("so_khong_phai"):
        open_register(tmp_path / NAME, office=tmp_path)

    assert (tmp_path / NAME).read_bytes() == before


def test_a_register_of_a_newer_docgen_is_refused_and_left_as_it_is(made, tmp_path):
    changed(made, "UPDATE docgen_dinh_dang SET gia_tri = '99'")
    before = made.read_bytes()

    for write in (True, False):
        with refused("so_moi_hon"):
            open_register(made, office=tmp_path, write=write)

    assert made.read_bytes() == before


@pytest.mark.parametrize("version", ["-1", "", "1.5", "x", "９", "1" * 9])
def test_a_version_that_is_no_number_is_damage(made, tmp_path, version):
    changed(made, f"UPDATE docgen_dinh_dang SET gia_tri = '{version}'")

    with refused("so_hong"):
        open_register(made, office=tmp_path)


@pytest.mark.parametrize("size", [100, 1000, 5000, 20_000])
def test_a_file_cut_short_is_damage(made, tmp_path, size):
    whole = made.read_bytes()
    made.write_bytes(whole[:size])

    def work():
        with open_register(made, office=tmp_path) as register:
            register.audit()
            register.issue(asked("b"), **BY, stage=nothing)

    with pytest.raises(RegisterError) as caught:
        work()

    assert caught.value.exit_code == 6
    assert "\n" not in error_line(caught.value, "en")


@pytest.mark.parametrize(
    "value",
    [
        "'x'",
        "'[]'",
        "'{}'",
        "x'00ff'",
        "7",
        '\'{"so": "1"}\'',
        '\'{"so": 1, "la": 2}\'',
        "replace(du_lieu, '2026-03-10', '2026-02-30')",
        "replace(du_lieu, '\"so\":1', '\"so\":true')",
        "'" + "[" * 100_000 + "'",
        "printf('%.*c', 300000, 'x')",
    ],
)
def test_a_row_by_a_foreign_hand_is_damage_and_no_traceback(made, tmp_path, value):
    changed(made, f"UPDATE docgen_so SET du_lieu = {value}")

    with open_register(made, office=tmp_path) as register:
        with refused("so_hong"):
            register.list()
        assert register.audit().problems == (("bang_khac_nhat_ky", f"docgen_so {BOOK} 1"),)


def test_text_that_is_no_utf8_is_damage(made, tmp_path):
    changed(made, "UPDATE docgen_so SET du_lieu = CAST(x'7bff7d' AS TEXT)")

    with open_register(made, office=tmp_path) as register, refused("so_hong"):
        register.list()


BOOK = "2026|sở khoa học và công nghệ||||"


@pytest.mark.parametrize("value", ["'x'", "'{}'", "'{\"la\":{}}'", "'{\"so\":{}}'", "'{\"so\":[]}'", "7"])
def test_a_line_of_the_journal_by_a_foreign_hand_is_damage_and_no_traceback(made, tmp_path, value):
    changed(
        made,
        "DROP TRIGGER docgen_nhat_ky_khong_sua",
        f"UPDATE docgen_nhat_ky SET noi_dung = {value} WHERE stt = 2",
    )

    with open_register(made, office=tmp_path) as register, refused("so_hong"):
        register.audit()


@pytest.mark.parametrize("value", ["'x'", "'{}'", "'{\"tep\": 1}'", "'{\"tep\": [{}]}'"])
def test_awaited_files_by_a_foreign_hand_are_damage_and_no_traceback(made, tmp_path, value):
    changed(made, f"INSERT INTO docgen_cho SELECT so_sach, so, {value} FROM docgen_so")

    with open_register(made, office=tmp_path) as register, refused("so_hong"):
        register.recover()


def test_a_table_that_is_gone_is_damage(made, tmp_path):
    changed(made, "DROP TABLE docgen_cho")

    with open_register(made, office=tmp_path) as register, pytest.raises(RegisterError) as caught:
        register.recover()

    assert caught.value.id in ("so_hong", "so_loi")


def test_a_register_held_by_another_program_is_told_after_a_while(place, tmp_path):
    with (
        open_register(place, office=tmp_path) as holder,
        open_register(place, office=tmp_path, timeout_s=0.2) as other,
    ):
        holder.issue(asked("a"), **BY, stage=nothing)

        def stage(_issued):
            with refused("so_dang_khoa"):
                other.issue(asked("c"), **BY, stage=nothing)
            return ()

        holder.issue(asked("b"), **BY, stage=stage)

        assert [one.khoa for one in other.list()] == ["a", "b"]
        assert other.issue(asked("c"), **BY, stage=nothing).so == 3


def test_reading_does_not_wait_for_who_gives_a_number(place, tmp_path):
    with (
        open_register(place, office=tmp_path) as holder,
        open_register(place, office=tmp_path, write=True, timeout_s=0.2) as reader,
    ):
        holder.issue(asked("a"), **BY, stage=nothing)
        seen = []

        def stage(_issued):
            seen.extend(reader.list())
            return ()

        holder.issue(asked("b"), **BY, stage=stage)

        assert [one.khoa for one in seen] == ["a"]


def refusal(function):
    """Return the id of the error that `function` raises."""

    def told():
        try:
            function()
        except RegisterError as error:
            return error.id
        return "none"

    return told


def test_a_read_only_register_can_be_read_and_gives_no_number(made, tmp_path):
    made.chmod(0o444)
    tmp_path.chmod(0o555)

    def issue():
        with open_register(made, office=tmp_path) as register:
            register.issue(asked("b"), **BY, stage=nothing)

    told = as_a_child(refusal(issue), powerless=True)

    tmp_path.chmod(0o755)
    made.chmod(0o644)
    assert told == "so_chi_doc"
    with open_register(made, office=tmp_path) as register:
        assert len(register.list()) == 1


def test_a_full_disk_undoes_the_number_and_loses_none(made, tmp_path):
    def issue():
        with open_register(made, office=tmp_path) as register:
            for index in range(100):
                document = asked(f"c{index}", ghi_chu="x" * 20_000)
                register.issue(document, **BY, stage=filed(tmp_path / "output"))

    told = as_a_child(refusal(issue), limit=made.stat().st_size + 200_000)

    assert told in ("so_het_cho", "so_loi_dia")
    with open_register(made, office=tmp_path) as register:
        numbers = register.list()
        assert 1 < len(numbers) < 101
        assert [one.so for one in numbers] == list(range(1, len(numbers) + 1))
        assert register.audit().problems == ()
        files = {file.name for one in numbers for file in one.files}
        assert {path.name for path in (tmp_path / "output").iterdir()} == files


@pytest.mark.parametrize("name", ["Phòng #1", "100%25?x", "a&b=c", "x%41", "mode=ro?y", "a;b 'c'"])
def test_the_register_lies_in_the_folder_of_that_name_whatever_it_is(tmp_path, name):
    (tmp_path / name).mkdir()
    with open_register(tmp_path / name / NAME, office=tmp_path) as register:
        register.issue(asked("a"), **BY, stage=nothing)

    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted([name, NAME])
    with open_register(tmp_path / name / NAME, office=tmp_path, write=False) as register:
        assert len(register.list()) == 1


def test_a_register_on_a_medium_that_takes_no_writing_can_be_read(made):
    def read():
        with open_register(made, office=made.parent, write=False) as register:
            return f"{len(register.list())} {register.check(today=NOW.date())} {register.audit().problems}"

    made.parent.chmod(0o555)
    try:
        assert as_a_child(read, powerless=True) == "1 () ()"
    finally:
        made.parent.chmod(0o755)


def test_a_folder_in_the_place_of_the_register_is_one_line(tmp_path):
    (tmp_path / NAME).mkdir()

    with refused("so_khong_mo_duoc"):
        open_register(tmp_path / NAME, office=tmp_path)


@pytest.mark.parametrize(
    ("url", "id_"),
    [
        ("mysql://a@b/c", "so_dia_chi_sai"),
        ("postgresql://a:b@host:port/c", "so_dia_chi_sai"),
        ("://", "so_dia_chi_sai"),
        ("postgresql://nobody:secret@127.0.0.1:1/none", "so_khong_vao_duoc"),
        ("postgresql://nobody:secret@/none?host=/nowhere", "so_khong_vao_duoc"),
        ("postgres://nobody:secret@/none?host=/nowhere", "so_khong_vao_duoc"),
        ("postgresql://nobody@/none?khong_co=1", "so_khong_vao_duoc"),
    ],
)
def test_a_wrong_address_is_one_line_without_the_password(tmp_path, url, id_):
    with pytest.raises(RegisterError) as caught:
        open_register(url, office=tmp_path)

    line = error_line(caught.value, "vi")
    assert caught.value.id == id_
    assert "secret" not in line
    assert "\n" not in line


def test_a_database_that_does_not_exist_is_one_line(cluster, tmp_path):
    with refused("so_khong_vao_duoc"):
        open_register(f"postgresql://docgen@/khong_co?host={cluster}", office=tmp_path)


def test_the_register_shares_a_postgresql_database_with_other_tables(postgres, tmp_path):
    engine = sa.create_engine(postgres.replace("postgresql", "postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE so (x TEXT)"))
    engine.dispose()

    with open_register(postgres, office=tmp_path) as register:
        assert register.issue(asked("a"), **BY, stage=nothing).so == 1


def test_who_may_only_read_in_postgresql_gives_no_number(postgres, tmp_path):
    with open_register(postgres, office=tmp_path) as register:
        register.issue(asked("a"), **BY, stage=nothing)
        with register.database.engine.begin() as connection:
            connection.execute(sa.text("CREATE ROLE reader LOGIN"))
            connection.execute(sa.text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"))

    with open_register(postgres.replace("docgen@", "reader@"), office=tmp_path) as register:
        with refused("so_chi_doc"):
            register.issue(asked("b"), **BY, stage=nothing)

        assert len(register.list()) == 1


def test_a_command_that_gives_no_number_does_not_load_the_database():
    code = (
        "import sys, docgen.cli.render, docgen.generate.issue, docgen.register.entries\n"
        "print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_without_the_library_of_postgresql_the_remedy_is_told(tmp_path):
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from pathlib import Path\n"
        "from docgen.errors import ProgramError\n"
        "from docgen.register.book import open_register\n"
        "try: open_register('postgresql://a@/b', office=Path())\n"
        "except ProgramError as error: print(error.id)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "so_thieu_psycopg"


def test_a_register_of_the_first_version_is_led_forward_with_all_it_holds(tmp_path):
    path = tmp_path / NAME
    with closing(sqlite3.connect(path)) as file:
        file.executescript((DATA / "version-1.sql").read_text(encoding="utf-8"))

    with open_register(path, office=tmp_path) as register:
        assert [one.so_ky_hieu for one in register.list()] == ["01/SKHCN-CĐS", "02/QĐ-SKHCN", "03"]
        assert register.audit().problems == ()
        assert register.issue(asked("mới"), **BY, stage=nothing).so == 4


def test_the_newest_version_has_the_tables_that_the_code_names(register):
    there = sa.MetaData()
    there.reflect(register.database.engine)

    assert {name: set(table.c.keys()) for name, table in there.tables.items()} == {
        name: set(table.c.keys()) for name, table in schema.METADATA.tables.items()
    }
    assert register.audit().problems == ()


def test_a_later_version_is_reached_step_by_step_in_one_transaction(register):
    more = {"both": "CREATE TABLE docgen_moi (x TEXT)\n\nALTER TABLE docgen_cho ADD COLUMN y TEXT"}
    wrong = {"both": "CREATE TABLE docgen_nua (x TEXT)\n\nCREATE TABLE docgen_moi (x TEXT)"}
    database = register.database

    with database.writing(alone=True) as connection:
        assert migrations.migrate(connection, (*migrations.STEPS, more)) == 1
    with pytest.raises(RegisterError), database.writing(alone=True) as connection:
        migrations.migrate(connection, (*migrations.STEPS, more, wrong))

    with database.reading() as connection:
        assert migrations.version(connection) == 2
        assert "docgen_nua" not in sa.inspect(connection).get_table_names()


def at_once(command):
    """Run `command` with the numbers 0 to 7 in threads."""
    threads = [threading.Thread(target=command, args=(index,)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_eight_commands_that_make_the_register_at_once_make_one(place, tmp_path):
    told = []

    def issue(index):
        with open_register(place, office=tmp_path) as register:
            told.append(register.issue(asked(f"d{index}"), now=NOW, who="x", stage=nothing).so)

    at_once(issue)

    assert sorted(told) == list(range(1, 9))


def test_eight_commands_for_one_document_at_once_give_it_one_number(place, tmp_path):
    told = []

    def issue(_index):
        with open_register(place, office=tmp_path) as register:
            told.append(register.issue(asked("a"), now=NOW, who="x", stage=nothing).so)

    at_once(issue)

    assert told == [1] * 8


def test_the_register_is_one_file_when_nobody_uses_it(made):
    assert [path.name for path in made.parent.iterdir()] == [NAME]
    shutil.copy(made, made.with_name("copy.sqlite"))
    with open_register(made.with_name("copy.sqlite"), office=made.parent, write=False) as copy:
        assert len(copy.list()) == 1

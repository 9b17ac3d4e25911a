"""Packs in other processes: the plan is made there anew where it cannot be inherited."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from docgen.generate import batch
from docgen.generate.packs import pack
from docgen.generate.packs.runs import finish, running
from tests.cli.test_pack import ROWS, made, packs
from tests.cli.test_pack import pack as laid_out


@pytest.mark.slow
def test_a_process_that_inherits_nothing_writes_the_same_bytes(tmp_path):
    path = laid_out(tmp_path)
    spawned = multiprocessing.get_context("spawn")

    with running(path, pack.plan(path), tmp_path / "here") as run:
        finish(run, {job.row: outcome for job, outcome in batch.run(pack.done, run.jobs)})
    with (
        running(path, pack.plan(path), tmp_path / "there") as run,
        ProcessPoolExecutor(2, mp_context=spawned) as executor,
    ):
        outcomes = batch.run(pack.done, run.jobs, executor, workers=2)
        finish(run, {job.row: outcome for job, outcome in outcomes})

    assert made(tmp_path / "here") == made(tmp_path / "there")
    assert len(packs(tmp_path / "there")) == len(ROWS) - 1


@pytest.mark.slow
def test_files_that_change_meanwhile_are_told(tmp_path):
    path = laid_out(tmp_path)
    spawned = multiprocessing.get_context("spawn")
    rows = "Mã;Tên;Số;Lĩnh vực\nX;Y;1;Khoa học\nZ;Y;2;Đo lường\n"

    with running(path, pack.plan(path), tmp_path / "out") as run:
        (tmp_path / "don_vi.csv").write_text(rows, encoding="utf-8")
        with ProcessPoolExecutor(1, mp_context=spawned) as executor:
            outcomes = [outcome for _, outcome in batch.run(pack.done, run.jobs, executor)]

    assert {outcome.id for outcome in outcomes} == {"goi_da_doi"}
    assert made(tmp_path / "out") == {}


def test_only_what_differs_is_validated_again(tmp_path):
    plan = pack.plan(laid_out(tmp_path))

    first, second = (pack.of_row(plan, row).ho_so.van_ban[0] for row in (0, 1))

    assert first.phu_luc is second.phu_luc is plan.base.ho_so.van_ban[0].phu_luc
    assert (first.so_van_ban, second.so_van_ban) == (11, 12)

"""Packs in other processes: the plan is made there anew where it cannot be inherited."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from docgen.errors import DocgenError
from docgen.generate import batch, pack
from tests.cli.test_pack import ROWS, made
from tests.cli.test_pack import pack as laid_out


@pytest.mark.slow
def test_a_process_that_inherits_nothing_writes_the_same_bytes(tmp_path):
    path = laid_out(tmp_path)
    here, there = (pack.jobs(path, pack.plan(path), tmp_path / name) for name in ("here", "there"))

    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        outcomes = [*batch.run(pack.done, here), *batch.run(pack.done, there, executor, workers=2)]

    assert not any(isinstance(outcome, DocgenError) for _, outcome in outcomes)
    assert made(tmp_path / "here") == made(tmp_path / "there")
    assert len(made(tmp_path / "there")) == 2 * (len(ROWS) - 1)


@pytest.mark.slow
def test_files_that_change_meanwhile_are_told(tmp_path):
    path = laid_out(tmp_path)
    jobs = pack.jobs(path, pack.plan(path), tmp_path / "out")
    rows = "Mã;Tên;Số;Lĩnh vực\nX;Y;1;Khoa học\nZ;Y;2;Đo lường\n"
    (tmp_path / "don_vi.csv").write_text(rows, encoding="utf-8")

    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        outcomes = [outcome for _, outcome in batch.run(pack.done, jobs, executor)]

    assert {outcome.id for outcome in outcomes} == {"goi_da_doi"}
    assert not (tmp_path / "out").exists()


def test_only_what_differs_is_validated_again(tmp_path):
    plan = pack.plan(laid_out(tmp_path))

    first, second = (pack.of_row(plan, row).ho_so.van_ban[0] for row in (0, 1))

    assert first.phu_luc is second.phu_luc is plan.base.ho_so.van_ban[0].phu_luc
    assert (first.so_van_ban, second.so_van_ban) == (11, 12)

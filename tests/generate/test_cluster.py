"""A Dask cluster of two real worker processes: the same bytes as here, its faults told in one line.

docgen is called in processes of its own: a client of the cluster leaves threads.
"""

import importlib.util
import json
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest
from docx import Document

from tests.cli.test_pack import docgen, made, text_of
from tests.cli.test_pack_run import COUNT, FEW, begun, folders, many, wait_for_packs
from tests.generate.clusters import running

pytestmark = [pytest.mark.dask, pytest.mark.slow]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The address of a cluster of two workers."""
    if importlib.util.find_spec("distributed") is None:
        pytest.skip("dask[distributed] is not installed")
    with running(tmp_path_factory.mktemp("dask")) as address:
        yield address


@pytest.fixture
def path(tmp_path):
    return many(tmp_path / "goi")


def called(*arguments, cwd=None):
    """Return what a process that was called with `arguments` ended with."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=cwd)


def packed(path, out, *options, cwd=None):
    return called("-m", "docgen", "pack", path, "-o", out, *options, cwd=cwd)


def test_a_cluster_writes_the_same_bytes_as_one_process(cluster, path, tmp_path):
    here = docgen("pack", path, "-o", tmp_path / "here", "--workers", 1)

    there = packed("goi.yaml", "there", "--scheduler", cluster, "--json", cwd=path.parent)

    assert (here, there.returncode) == (0, 0), there.stderr
    assert json.loads(there.stdout)["tong"]["moi"] == COUNT
    assert made(path.parent / "there") == made(tmp_path / "here")


def test_workers_that_made_a_pack_before_see_what_has_changed_since(cluster, path, tmp_path):
    packed(path, tmp_path / "there", "--scheduler", cluster)
    template = path.parent / "templates" / "cong_van.docx"
    word = Document(template)
    word.add_paragraph("Mẫu đã sửa")
    word.save(template)
    docgen("pack", path, "-o", tmp_path / "here")

    there = packed(path, tmp_path / "there", "--scheduler", cluster)

    assert there.returncode in (0, 1), there.stderr
    assert "Mẫu đã sửa" in text_of(folders(tmp_path / "there")[0])
    assert made(tmp_path / "there") == made(tmp_path / "here")


def test_ctrl_c_lets_the_cluster_end_its_packs_and_resume_makes_the_rest(cluster, path, tmp_path):
    docgen("pack", path, "-o", tmp_path / "here")
    process = begun(path, tmp_path / "out", "--scheduler", cluster)
    wait_for_packs(tmp_path / "out", FEW, process)

    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    done = len(folders(tmp_path / "out"))
    again = packed(path, tmp_path / "out", "--scheduler", cluster, "--resume")

    assert process.returncode == 130
    assert "--resume" in errors.decode()
    assert done < COUNT
    assert again.returncode == 0, again.stderr
    assert made(tmp_path / "out") == made(tmp_path / "here")


def test_a_run_that_is_killed_does_not_keep_the_folder_from_the_next(cluster, path, tmp_path):
    process = begun(path, tmp_path / "out", "--scheduler", cluster)
    wait_for_packs(tmp_path / "out", FEW, process)

    process.kill()
    process.communicate()
    again = packed(path, tmp_path / "out", "--resume", "--workers", 1)

    assert again.returncode == 0, again.stderr
    assert len(folders(tmp_path / "out")) == COUNT


DEADLY = """
import sys
from docgen.generate import batch
from docgen.generate.cluster import cluster
from tests.generate.test_batch import dead_or_alive
if __name__ == "__main__":
    with cluster(sys.argv[1], []) as found:
        jobs = [(number, number == 3) for number in range(30)]
        outcomes = batch.run(dead_or_alive, jobs, found.executor, workers=found.workers)
        print(*(getattr(outcome, "id", outcome) for _, outcome in outcomes))
"""


def test_a_job_that_kills_workers_is_named_and_the_rest_goes_on(cluster):
    told = called("-c", DEADLY, cluster)

    assert told.stdout.split() == [
        "viec_hong_tien_trinh" if number == 3 else str(number) for number in range(30)
    ], told.stderr


# What is wrong with a cluster ------------------------------------------------------------------------------


def one_line(told):
    """Return the only line that docgen ended with, having written no pack."""
    assert (told.returncode, told.stdout) == (7, ""), told
    (line,) = told.stderr.splitlines()
    return line


def test_a_scheduler_that_is_not_there_is_told_within_seconds(path):
    began = time.monotonic()

    line = one_line(packed(path, path.parent / "out", "--scheduler", "tcp://127.0.0.1:1"))

    assert "không có bộ điều phối Dask nào trả lời ở «tcp://127.0.0.1:1»" in line
    assert time.monotonic() - began < 30
    assert not (path.parent / "out").exists()


def silent(server):
    """Take a call, and say nothing until it is over."""
    with server.accept()[0] as connection:
        while connection.recv(1_000):
            pass


def test_somebody_else_who_listens_is_no_scheduler(path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        threading.Thread(target=silent, args=(server,), daemon=True).start()

        line = one_line(packed(path, path.parent / "out", "--scheduler", address))

    assert "không có bộ điều phối Dask nào trả lời" in line


def test_a_scheduler_without_workers_is_told(path, tmp_path):
    with running(tmp_path, workers=0) as address:
        line = one_line(packed(path, path.parent / "out", "--scheduler", address))

    assert "chưa có tiến trình nào để làm việc" in line


def test_a_worker_with_another_docgen_is_told(path, tmp_path):
    (tmp_path / "other" / "docgen").mkdir(parents=True)
    (tmp_path / "other" / "docgen" / "__init__.py").write_text('__version__ = "0.0.1"\n')

    with running(tmp_path, workers=1, first=tmp_path / "other") as address:
        line = one_line(packed(path, path.parent / "out", "--scheduler", address))

    assert "có docgen bản «0.0.1», máy này có bản" in line


UNSEEN = """
import pathlib, sys
from docgen.errors import DocgenError
from docgen.generate.cluster import cluster
try:
    with cluster(sys.argv[1], [pathlib.Path("/proc/self/stat")]):
        print("seen")
except DocgenError as error:
    print(error.id, error.args_["path"])
"""


def test_a_worker_that_sees_other_files_is_told(cluster):
    """The file is another for every process that reads it."""
    told = called("-c", UNSEEN, cluster)

    assert told.stdout.split() == ["dask_khong_thay_tep", "/proc/self/stat"], told.stderr


@pytest.mark.parametrize(
    "address", ["foo", "", "http://a:1", "tcp://127.0.0.1", "tcp://a b:1", "tcp://a:1/x"]
)
def test_what_is_no_address_is_told(path, address, capsys):
    status = docgen("pack", path, "-o", path.parent / "out", "--scheduler", address)

    assert status == 2
    assert f"địa chỉ «{address}» của --scheduler không đúng" in capsys.readouterr().err


def test_workers_of_here_and_a_cluster_do_not_go_together(path, capsys):
    status = docgen("pack", path, "-o", path.parent / "out", "--scheduler", "tcp://a:1", "--workers", 2)

    assert status == 2
    assert "«--scheduler» và «--workers» không dùng cùng nhau" in capsys.readouterr().err


def test_a_machine_without_the_library_is_told_what_to_install(path):
    code = "import sys; sys.modules['distributed'] = None; from docgen.cli import main; main()"

    line = one_line(called("-c", code, "pack", path, "-o", path.parent / "out", "--scheduler", "tcp://a:1"))

    assert 'pip install "docgen[dask]"' in line

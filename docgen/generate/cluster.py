"""An executor whose workers are those of a Dask cluster: the only thing that changes for one.

The workers read and write the same files under the same paths, and have the same docgen installed.
"""

import asyncio
import hashlib
import importlib.util
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen import __version__
from docgen.errors import ProgramError, UsageError
from docgen.generate.hands import Hands
from docgen.outbox import journal
from docgen.vn.patterns import regex

if TYPE_CHECKING:
    from distributed import Client

SECONDS = 5
"""A scheduler that does not answer within so many seconds is taken for absent."""
_ADDRESS = regex(r"(?:tcp|tls)://[^\s/@]+:\d{1,5}")


def reach(address: str) -> None:
    """Return when the scheduler at `address`, «tcp://host:8786», has answered.

    UsageError for what is no address; ProgramError where the library is not installed, or nobody answers.
    """
    if importlib.util.find_spec("distributed") is None:
        raise ProgramError("dask_chua_cai")
    if not _ADDRESS.fullmatch(address):
        raise UsageError("dask_dia_chi_sai", address=address)
    asyncio.run(_answering(address))


@contextmanager
def cluster(address: str, shared: Sequence[Path]) -> Iterator[Hands]:
    """Yield the workers of the scheduler at `address`, which `reach` has found.

    ProgramError where there is no worker, or one of them has another docgen or does not see the files
    `shared` under the same paths.
    """
    from distributed import Client

    with Client(address, timeout=SECONDS, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        workers = _fit(client, address, shared)
        yield Hands(_Hired(client, address), workers, afar=True)


async def _answering(address: str) -> None:
    """Return when the scheduler has answered: its client would wait long for one that is none."""
    from distributed.core import rpc
    from distributed.security import Security

    secret = Security().get_connection_args("client")  # type: ignore[no-untyped-call]
    scheduler = rpc(address, timeout=SECONDS, connection_args=secret)  # type: ignore[no-untyped-call]
    try:
        told = await asyncio.wait_for(scheduler.identity(), SECONDS)
    except (OSError, ValueError, TypeError, RuntimeError, TimeoutError) as error:
        raise ProgramError("dask_khong_tra_loi", address=address, seconds=SECONDS) from error
    finally:
        await scheduler.close_rpc()  # type: ignore[no-untyped-call]
    if told.get("type") != "Scheduler":
        raise ProgramError("dask_khong_tra_loi", address=address, seconds=SECONDS)


def _fit(client: "Client", address: str, shared: Sequence[Path]) -> int:
    """Return the number of workers, all of them fit for the job."""
    wanted = {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in shared}
    found = client.run(_probe(), wanted, on_error="return")
    if not found:
        raise ProgramError("dask_khong_tien_trinh", address=address)
    for worker, told in sorted(found.items()):
        if isinstance(told, BaseException):
            raise ProgramError("dask_tien_trinh_loi", worker=worker, reason=type(told).__name__) from told
        version, unseen = told
        if version != __version__:
            raise ProgramError("dask_docgen_khac", worker=worker, found=version or "-", version=__version__)
        if unseen:
            raise ProgramError("dask_khong_thay_tep", worker=worker, path=unseen)
    return len(found)


def _probe() -> Callable[[dict[str, str]], tuple[str, str]]:
    """Return a function that tells a worker's version of docgen, and the first file that it does not see.

    It goes to the worker as code, not by its name: there may be no docgen.
    """

    def probe(wanted: dict[str, str]) -> tuple[str, str]:
        import hashlib
        from pathlib import Path

        try:
            from docgen import __version__ as version
        except ImportError:
            return "", ""
        for path, sha256 in wanted.items():
            try:
                seen = hashlib.sha256(Path(path).read_bytes()).hexdigest() == sha256
            except OSError:
                seen = False
            if not seen:
                return version, path
        return version, ""

    return probe


def _called(fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
    """Return what `fn` returns, in a worker: it outlives the run, and keeps nothing of it open."""
    try:
        return fn(*args, **kwargs)
    finally:
        journal.let_go()


class _Hired(Executor):
    """The executor of a client, whose futures end as those of a pool do."""

    def __init__(self, client: "Client", address: str) -> None:
        self._client, self._address = client, address
        # pure: it would answer a job that comes again with what became of it before, be it death
        self._executor: Executor = client.get_executor(pure=False)  # type: ignore[no-untyped-call]

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":  # noqa: ANN401
        """Return the future of a call; it cannot be cancelled, as nobody knows whether it has begun."""
        if self._client.status != "running":
            raise ProgramError("dask_mat_lien_lac", address=self._address)
        outer: Future[Any] = Future()
        outer.set_running_or_notify_cancel()
        self._executor.submit(_called, fn, *args, **kwargs).add_done_callback(
            lambda inner: self._pass(inner, outer)
        )
        return outer

    def _pass(self, inner: "Future[Any]", outer: "Future[Any]") -> None:
        """Give the outcome of `inner` to `outer`: BrokenExecutor where workers died of it."""
        from distributed.scheduler import KilledWorker

        try:
            outer.set_result(inner.result())
        except CancelledError:
            outer.set_exception(ProgramError("dask_mat_lien_lac", address=self._address))
        except KilledWorker as error:
            outer.set_exception(BrokenExecutor(str(error)))
        except BaseException as error:  # noqa: BLE001 - it is raised where the outcome is asked for
            outer.set_exception(error)

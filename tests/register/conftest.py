"""A private PostgreSQL for the tests, and registers on both databases."""

import itertools

import pytest

from bench import postgres as server
from docgen.register.book import NAME, open_register

COUNT = itertools.count()


@pytest.fixture(scope="session")
def cluster():
    """The folder in which a private cluster listens; the tests of a process share it."""
    missing = server.missing()
    if missing:
        pytest.skip(f"PostgreSQL is not installed ({missing})")
    with server.cluster(safe=False) as folder:
        yield folder


@pytest.fixture
def postgres(cluster):
    """The URL of an empty database."""
    return server.new_database(cluster, f"t{next(COUNT)}")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """Where a register may be: a path of SQLite, a URL of PostgreSQL."""
    return request.getfixturevalue("postgres") if request.param == "postgresql" else tmp_path / NAME


@pytest.fixture
def register(place, tmp_path):
    with open_register(place, office=tmp_path) as opened:
        yield opened

"""Engines that are really there: PostgreSQL is started for the tests, Spark where it was asked for."""

import os
from collections.abc import Iterator

import pytest

from data.release import Release
from data.warehouse import Warehouse, warehouse_at
from tests.support.mixed import mixed_cases
from tests.support.postgres import Postgres, running_postgres
from tests.support.releases import write_release

SPARK = "local[2]"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        if server is None:
            assert os.environ.get("CI") != "true", "PostgreSQL is missing: run tests/system-parts"
            pytest.skip("PostgreSQL is not installed")
        yield server


@pytest.fixture
def warehouse(postgres: Postgres) -> Iterator[Warehouse]:
    warehouse = warehouse_at(postgres.url(), 30.0)
    yield warehouse
    warehouse.close()


@pytest.fixture(params=["postgres", pytest.param("spark", marks=pytest.mark.spark)])
def other_engine(request: pytest.FixtureRequest) -> str:
    """The address of each engine but DuckDB."""
    if request.param == "spark":
        return SPARK
    return request.getfixturevalue("postgres").url()


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Release, Release]:
    """Two releases of cases with every column filled and missing in all ways, the later one changed."""
    folder = tmp_path_factory.mktemp("mixed")
    before, after = mixed_cases(seed=1), mixed_cases(seed=2)
    return write_release(folder / "1", before), write_release(folder / "2", after)

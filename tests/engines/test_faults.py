"""What goes wrong with a database, caused for real: gone and back, slow, wrong address, no rights."""

import traceback
from pathlib import Path

import pandas as pd
import pytest

from analysis.engine import rows_by_place
from data.errors import UserError
from data.release import Release
from data.warehouse import Warehouse, copy_name, load
from tests.support.postgres import PASSWORD, Postgres
from tests.support.releases import cases, write_release

ELECTION = "pilkada-2020"


@pytest.fixture
def release(tmp_path: Path) -> Release:
    return write_release(tmp_path, cases("region_code reported_on\n3601 2020-03-01\n3602 2020-03-02"))


@pytest.fixture
def asked(postgres: Postgres, release: Release, monkeypatch: pytest.MonkeyPatch) -> Release:
    """A release that was asked for once."""
    monkeypatch.setenv("PETA_ENGINE", postgres.url())
    assert len(_rows(release)) == 2
    return release


def _rows(release: Release) -> pd.DataFrame:
    return rows_by_place(release, election=ELECTION)


def test_a_database_that_went_is_told_and_found_again(postgres: Postgres, asked: Release) -> None:
    postgres.stop()
    try:
        with pytest.raises(UserError, match="tidak dapat dihubungi") as told:
            _rows(asked)
        assert told.value.where == f"postgresql://{postgres.folder}/postgres"
        assert told.value.expected
        assert told.value.next_step
    finally:
        postgres.start()
    assert len(_rows(asked)) == 2


def test_a_database_that_was_started_anew_is_not_noticed(postgres: Postgres, asked: Release) -> None:
    postgres.stop()
    postgres.start()
    assert len(_rows(asked)) == 2


def test_a_slow_database_is_told_in_time(
    postgres: Postgres, warehouse: Warehouse, asked: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_ENGINE_TIMEOUT", "0.2")
    with warehouse.transaction() as cursor:
        cursor.execute(f'LOCK TABLE peta_netral."{copy_name(asked)}" IN ACCESS EXCLUSIVE MODE')
        with pytest.raises(UserError, match="terlalu lama") as told:
            _rows(asked)
    assert told.value.expected == "jawaban dalam 0,2 detik"
    assert len(_rows(asked)) == 2


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"password": "salah-sekali"}, "Basis data menolak masuk."),
        ({"user": "orang-lain"}, "Basis data menolak masuk."),
        ({"database": "tidak-ada"}, "Basis data menolak masuk."),
    ],
)
def test_a_wrong_address_is_told_without_the_password(
    change: dict[str, str],
    what: str,
    postgres: Postgres,
    release: Release,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("PETA_ENGINE", postgres.url(**change))
    with pytest.raises(UserError) as told:
        _rows(release)
    assert told.value.what == what
    _holds_no_secret(told, caplog, change.get("password", PASSWORD))


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://peta:{PASSWORD}@tidak-ada.invalid/peta",
        f"postgresql://peta:{PASSWORD}@127.0.0.1:1/peta",
        f"postgresql://peta:{PASSWORD}@127.0.0.1:sepuluh/peta",
        f"postgresql://peta:{PASSWORD}%zz@127.0.0.1:1/peta",
        f"postgresql://peta:{PASSWORD}@[::1/peta",
        f"mysql://peta:{PASSWORD}@127.0.0.1/peta",
    ],
)
def test_an_address_that_leads_nowhere_is_told_without_the_password(
    url: str, release: Release, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PETA_ENGINE", url)
    with pytest.raises(UserError) as told:
        _rows(release)
    _holds_no_secret(told, caplog, PASSWORD)


def _holds_no_secret(
    told: pytest.ExceptionInfo[UserError], caplog: pytest.LogCaptureFixture, secret: str
) -> None:
    """Neither what a page shows nor what a log would keep of the error."""
    assert secret not in str(told.value)
    assert secret not in "".join(traceback.format_exception(told.value))
    assert secret not in caplog.text


def test_a_lost_copy_is_made_again(warehouse: Warehouse, asked: Release) -> None:
    with warehouse.transaction() as cursor:
        cursor.execute(f'DROP TABLE peta_netral."{copy_name(asked)}"')
    assert len(_rows(asked)) == 2


def test_an_account_that_only_reads_asks_what_was_loaded_for_it(
    postgres: Postgres, warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = cases("region_code reported_on\n3603 2020-03-01")
    release = write_release(tmp_path / "a", table)
    with warehouse.transaction() as cursor:
        cursor.execute(f"CREATE ROLE pembaca LOGIN PASSWORD '{PASSWORD}'")
        cursor.execute("CREATE SCHEMA IF NOT EXISTS peta_netral")
        cursor.execute("GRANT USAGE ON SCHEMA peta_netral TO pembaca")
        cursor.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA peta_netral GRANT SELECT ON TABLES TO pembaca")
    monkeypatch.setenv("PETA_ENGINE", postgres.url(user="pembaca"))
    with pytest.raises(UserError, match="tidak berhak") as told:
        _rows(release)
    assert "python -m data warehouse load" in told.value.next_step
    assert load(warehouse, release)
    assert _rows(release)["place"].tolist() == ["3603"]


@pytest.mark.parametrize("seconds", ["nol", "0", "-1", "inf"])
def test_a_wrong_limit_of_time_is_told(
    seconds: str, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_ENGINE_TIMEOUT", seconds)
    with pytest.raises(UserError) as told:
        _rows(release)
    assert told.value.where == "PETA_ENGINE_TIMEOUT"

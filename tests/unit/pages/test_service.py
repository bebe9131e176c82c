"""What a log line and the readiness of the service tell, and what they keep to themselves."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request

from pages.parts.service.health import ready
from pages.parts.service.logs import PlainFormatter, set_up_logs
from pages.parts.service.monitor import metrics
from tests.support.logs import own_logs
from tests.support.store import publish_cases

SECRET = "199001012015051000"  # noqa: S105 - a made-up number of a civil servant
FROM = {"local": ("127.0.0.1", 5000), "elsewhere": ("10.0.0.7", 5000)}


@pytest.fixture(autouse=True)
def _own_store_and_logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    with own_logs():
        yield


def asked(client: str = "local", **headers: str) -> Request:
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "headers": pairs, "client": FROM[client]})


def test_an_error_is_logged_by_kind_and_place_never_by_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs()
    try:
        int(f"NIP {SECRET}")
    except ValueError:
        logging.getLogger("peta-netral").exception("A page failed")
    line = capsys.readouterr().err
    said = json.loads(line)
    assert (said["level"], said["message"]) == ("ERROR", "A page failed")
    assert said["exc_info"].splitlines()[-1] == "ValueError"
    assert "test_service.py" in said["exc_info"]
    assert SECRET not in line


def test_lines_of_every_room_are_json(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs()
    logging.getLogger("data.store.opening").warning("Data set %s is left out", "uji")
    assert json.loads(capsys.readouterr().err)["part"] == "data.store.opening"
    assert isinstance(logging.getLogger("data").handlers[0].formatter, PlainFormatter)


def test_a_whole_installation_is_ready() -> None:
    publish_cases(1)
    answer = ready(asked())
    told = json.loads(bytes(answer.body))
    assert (answer.status_code, told["status"]) == (200, "ok")
    assert set(told["parts"].values()) == {"ok"}


def test_a_damaged_data_set_degrades_the_service_and_does_not_end_it() -> None:
    release = publish_cases(1)
    release.table.write_bytes(b"no parquet")
    answer = ready(asked())
    told = json.loads(bytes(answer.body))
    assert (answer.status_code, told["status"], told["parts"]["releases"]) == (200, "degraded", "degraded")


def test_without_boundaries_readers_are_sent_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_BOUNDARIES", str(tmp_path / "missing.geojson"))
    answer = ready(asked())
    assert answer.status_code == 503
    assert json.loads(bytes(answer.body))["parts"]["boundaries"] == "failed"
    assert str(tmp_path) not in bytes(answer.body).decode()


def test_measures_are_for_this_machine_alone() -> None:
    publish_cases(1)
    text = bytes(metrics(asked()).body).decode()
    assert 'peta_release_rows{dataset="uji"} 1.0' in text
    assert metrics(asked("elsewhere")).status_code == 403
    assert metrics(asked(x_forwarded_for="10.0.0.7")).status_code == 403

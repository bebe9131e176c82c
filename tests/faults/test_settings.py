"""Settings with nonsense in them: all told at once, at the start, with what was expected and no password."""

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.engine.choice import engine_at
from data.errors import UserError
from data.settings import PROJECT, Settings
from data.settings_check import KNOWN, check_settings
from pages.parts.service.logs import set_up_logs
from tests.support.logs import own_logs

SECRET = "rahasia-sekali"  # noqa: S105 - a made-up password
REFUSED = {
    "PETA_STORE": "/etc/hostname",
    "PETA_BOUNDARIES": "/tidak/ada.gpkg",
    "PETA_ROLES": "/tidak/ada.csv",
    "PETA_SESSION_SECONDS": "nol",
    "PETA_ENGINE_TIMEOUT": "-1",
}
WARNED = {
    "PETA_ADDRESS": "peta.contoh.go.id",
    "PETA_TEMPLATE": "/tidak/ada.pptx",
    "PETA_SMTP_URL": f"surel://peta:{SECRET}@surel.contoh.go.id",
    "PETA_MAIL_FROM": "peta",
    "PETA_LOG_LEVEL": "keras",
    "PETA_MAX_ROWS": "banyak",
    "PETA_STOER": "/srv/peta",
}


def names(errors: tuple[UserError, ...]) -> list[str]:
    return [error.where.split("=")[0].strip() for error in errors]


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_STORE", str(tmp_path))


def test_settings_in_order_have_nothing_to_tell() -> None:
    report = check_settings()
    assert (report.refused, report.warned) == ((), ())


@pytest.mark.parametrize("name", REFUSED)
def test_what_leaves_nothing_sensible_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, REFUSED[name])
    report = check_settings()
    assert (names(report.refused), report.warned) == ([name], ())
    assert report.refused[0].expected


@pytest.mark.parametrize("name", WARNED)
def test_what_the_rest_works_without_is_warned_of(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, WARNED[name])
    report = check_settings()
    assert (report.refused, names(report.warned)) == ((), [name])
    assert report.warned[0].expected or report.warned[0].next_step
    assert SECRET not in str(report.warned[0])


@pytest.mark.parametrize("address", ["http://", "https://peta:delapan", "ftp://peta", "http://[::1"])
def test_an_address_that_leads_nowhere_is_warned_of(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_ADDRESS", address)
    assert names(check_settings().warned) == ["PETA_ADDRESS"]


def test_a_store_that_is_not_there_yet_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "belum" / "ada"))
    assert names(check_settings().warned) == ["PETA_STORE"]


def test_an_unknown_engine_is_refused_without_its_password() -> None:
    with pytest.raises(UserError) as told:
        engine_at(f"mysql://peta:{SECRET}@gudang/peta", Settings.engine_timeout)
    assert told.value.where == "PETA_ENGINE"
    assert SECRET not in str(told.value)


def test_every_setting_that_is_written_of_is_known() -> None:
    found = set()
    for room in ("data", "analysis", "briefing", "pages", "docs", "deploy"):
        for path in (PROJECT / room).rglob("*.*"):
            if path.suffix in {".py", ".md", ".service"}:
                found |= set(re.findall(r"PETA_[A-Z_]*[A-Z]", path.read_text(encoding="utf-8")))
    assert found == KNOWN


def test_a_log_level_that_is_none_still_gives_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PETA_LOG_LEVEL", "keras")
    with own_logs():
        set_up_logs()
        logging.getLogger("peta-netral").info("heard")
        assert "heard" in capsys.readouterr().err


def test_the_start_tells_all_of_them_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (REFUSED | WARNED | {"PETA_ENGINE": f"mysql://peta:{SECRET}@gudang"}).items():
        monkeypatch.setenv(name, value)
    ended = subprocess.run(
        [sys.executable, "-m", "pages"], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=120
    )
    assert ended.returncode == 1
    assert [name for name in (*REFUSED, *WARNED, "PETA_ENGINE") if name not in ended.stderr] == []
    assert SECRET not in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("content", [b"[auth", b"\xff\xfe", b"[auth]\nclient_id = tanpa-kutip"])
def test_a_damaged_file_of_secrets_never_opens_the_doors(content: bytes, tmp_path: Path) -> None:
    secrets = tmp_path / "secrets.toml"
    secrets.write_bytes(content)
    started = subprocess.run(
        [sys.executable, "-m", "pages", "--server.port", "0"],
        cwd=PROJECT,
        env=os.environ | {"STREAMLIT_SECRETS_FILES": str(secrets)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 1
    assert "berkas rahasia tidak terbaca" in started.stderr
    assert str(secrets) in started.stderr
    assert "Traceback" not in started.stderr

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from data.access import NOBODY
from data.store import open_release
from pages.parts.seen import is_public_ready, seen_by
from pages.parts.service.prepare import unprepared
from tests.support.store import publish_cases

_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path))
    return tmp_path


def _waiting() -> list[str]:
    return [release.name for release in unprepared(at=_NOW)]


def test_what_the_public_sees_is_made_once_and_kept_beside_the_store(folder: Path) -> None:
    assert "terbit" in _waiting()
    seen = seen_by(NOBODY, open_release("terbit"))
    assert seen.is_public
    assert seen.folder.is_relative_to(folder)
    assert is_public_ready(open_release("terbit"))
    assert "terbit" not in _waiting()


def test_a_release_under_embargo_is_prepared_before_its_moment() -> None:
    publish_cases(1, 2, name="kecil", at=_NOW - timedelta(days=1))
    publish_cases(1, name="kecil", at=_NOW, in_force_from=_NOW + timedelta(days=1))
    assert _waiting().count("kecil") == 2

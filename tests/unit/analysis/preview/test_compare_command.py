"""Two published releases held side by side on the command line."""

import json
from pathlib import Path

import pytest

from analysis.__main__ import main
from data.errors import UserError
from tests.support.store import publish_cases


@pytest.fixture
def ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.setenv("PETA_STORE", str(tmp_path))
    return publish_cases(4).release_id, publish_cases(5, 1).release_id


def test_the_headline_and_the_zones_that_move(
    ids: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare-releases", "uji", *ids]) == 0
    written = capsys.readouterr()
    # Pandeglang goes from 4 to 6 persons: from kuning to merah
    assert written.err.startswith("1 perkara baru, 0 hilang")
    assert "3601,Kabupaten Pandeglang,36,kuning,merah,worse,4,6" in written.out


def test_the_other_tables(ids: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare-releases", "uji", *ids, "--table", "bodies", "--format", "json"]) == 0
    reported = json.loads(capsys.readouterr().out)[0]
    assert [reported[name] for name in ("body", "count_before", "count_after", "release")] == [
        "kasn",
        4,
        6,
        ids[1],
    ]
    assert main(["compare-releases", "uji", *ids, "--table", "cases"]) == 0
    assert "new,K-1,3601" in capsys.readouterr().out
    assert main(["compare-releases", "uji", *ids, "--table", "regions", "--as-of", "2020-09-21"]) == 0
    assert capsys.readouterr().out.count("\n") == 1  # the heading alone


def test_what_does_not_exist_is_named(ids: tuple[str, str]) -> None:
    with pytest.raises(UserError, match="Rilis tidak dikenal"):
        main(["compare-releases", "uji", ids[0], "0009-20200101-abcdef"])
    with pytest.raises(UserError, match="pilkada-1820"):
        main(["compare-releases", "uji", *ids, "--election", "pilkada-1820"])

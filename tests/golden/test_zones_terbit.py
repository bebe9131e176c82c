"""Published figures: what nobody stated is not known, and a stated zero is told apart."""

import csv
import io

import pytest

from analysis.__main__ import main


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, str]]:
    assert main(("zones", "--dataset", "terbit", *arguments)) == 0
    text = capsys.readouterr().out
    assert "ilustrati" not in text.lower()
    return {row["region_code"]: row for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.parametrize("election", [(), ("--election", "pemilu-2019")])
def test_serang_on_14_february_2019(capsys: pytest.CaptureFixture[str], election: tuple[str, ...]) -> None:
    rows = answer(capsys, "--as-of", "2019-02-14", *election)
    serang = rows.pop("3604")
    assert (serang["zone"], serang["count"]) == ("reported_zero", "0")
    assert {row["zone"] for row in rows.values()} == {"no_data"}
    assert {row["count"] for row in rows.values()} == {""}


def test_pandeglang_as_kasn_stated_it(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "--as-of", "2020-09-21")
    assert (rows["3601"]["zone"], rows["3601"]["count"]) == ("kuning", "3")
    assert (rows["3601"]["body"], rows["3601"]["stated_on"]) == ("kasn", "2020-09-21")
    assert rows["3601"]["source_url"].startswith("https://")


def test_nothing_is_green_where_silence_is_not_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "--as-of", "2020-12-31")
    assert "hijau" not in {row["zone"] for row in rows.values()}
    assert {row["zone"] for row in rows.values() if row["count"] == ""} == {"no_data", "out_of_scope"}

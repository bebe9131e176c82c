"""The bundled reconstruction, asked on the command line, meets the published figures it was built under."""

import csv
import io

import pytest

from analysis.__main__ import main


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    assert main(("zones", "--dataset", "ilustrasi", "--election", "pilkada-2020", *arguments)) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


# persons reported to KASN and BKN by each published cut-off (docs/data-sources.md)
@pytest.mark.parametrize(
    ("as_of", "persons"),
    [
        ("2020-06-26", 369),
        ("2020-07-31", 456),
        ("2020-08-19", 490),
        ("2020-09-21", 680),
        ("2020-09-30", 694),
        ("2020-10-26", 793),
        ("2020-11-05", 827),
        ("2020-11-26", 1005),
        ("2020-12-19", 1305),
        ("2021-01-31", 2034),
        ("2025-01-01", 2034),
    ],
)
def test_every_published_total_is_met(capsys: pytest.CaptureFixture[str], as_of: str, persons: int) -> None:
    rows = answer(capsys, "--as-of", as_of)
    assert sum(int(row["count"]) for row in rows) == persons
    assert len(rows) == 514
    assert {row["mark"] for row in rows} == {"Data ilustratif"}


def test_pandeglang_on_21_september(capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["region_code"]: row for row in answer(capsys, "--as-of", "2020-09-21")}
    assert rows["3601"]["zone"] == "kuning"
    assert rows["3601"]["reason"] == (
        "3 orang dilaporkan hingga 21 September 2020 (2 sudah diputus, 1 dalam proses); ambang kuning 1–4."
    )


def test_the_agencies_kasn_named_on_30_september(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "--as-of", "2020-09-30")
    counts = {row["region_name"]: int(row["count"]) for row in rows}
    named = {
        "Kabupaten Purbalingga": 56,
        "Kabupaten Wakatobi": 34,
        "Kabupaten Kediri": 21,
        "Kabupaten Musi Rawas Utara": 19,
        "Kabupaten Sumbawa": 18,
    }
    assert {name: counts[name] for name in named} == named
    assert max(count for name, count in counts.items() if name not in named) <= 18


def test_zones_of_the_34_provinces_kasn_published_on_10_august(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "--as-of", "2020-08-10", "--level", "provinsi", "--rule", "kasn-provinsi-2020")
    zones = [row["zone"] for row in rows]
    assert {zone: zones.count(zone) for zone in set(zones)} == {"merah": 5, "kuning": 15, "hijau": 14}


def test_zones_of_9_november_are_as_published_too(capsys: pytest.CaptureFixture[str]) -> None:
    # KASN, 9 November 2020: 12 red, 11 medium, 11 low, without saying by which limits
    rows = answer(capsys, "--as-of", "2020-11-09", "--level", "provinsi")
    zones = [row["zone"] for row in rows]
    assert {zone: zones.count(zone) for zone in set(zones)} == {"merah": 12, "kuning": 11, "hijau": 11}

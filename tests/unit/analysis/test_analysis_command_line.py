import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest

from analysis import __main__ as command_line
from data.errors import UserError
from data.release import Release


@pytest.fixture(autouse=True)
def _one_data_set(monkeypatch: pytest.MonkeyPatch, case_release: Release) -> None:
    monkeypatch.setattr(command_line, "open_release", lambda _name: case_release)


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    assert command_line.main(arguments) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_zones_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "zones", "--as-of", "2020-09-21")
    pandeglang = next(row for row in rows if row["region_code"] == "3601")
    assert len(rows) == 514
    assert (pandeglang["zone"], pandeglang["count"], pandeglang["rate"]) == ("kuning", "4", "")
    assert pandeglang["mark"] == ""


def test_filters_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    narrowed = answer(
        capsys, "zones", "--as-of", "2020-09-21", "--province", "36", "--violation-type", "party_approach"
    )
    assert len(narrowed) == 8
    assert [row["count"] for row in narrowed[:2]] == ["1", "1"]
    provinces = answer(capsys, "zones", "--as-of", "2020-09-21", "--level", "provinsi", "--rule", "ikp-2024")
    assert len(provinces) == 34


def test_zones_by_probability_on_an_exposure(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(
        capsys, "zones", "--as-of", "2020-09-21", "--rule", "peluang", "--exposure", "asn", "--flips"
    )
    pandeglang = next(row for row in rows if row["region_code"] == "3601")
    assert (pandeglang["exposure"], pandeglang["exposure_basis"]) == ("asn", "asn_published_region")
    assert float(pandeglang["rate"]) == pytest.approx(4000 / 9772)
    assert 0 < float(pandeglang["p_double"]) <= float(pandeglang["p_exceed"]) <= 1
    assert float(pandeglang["rr_low"]) < float(pandeglang["rr"]) < float(pandeglang["rr_high"])
    assert 0 < float(pandeglang["stability"]) < 1


def test_silence_says_what_chance_brings(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(("silence", "--as-of", "2020-09-21", "--exposure", "population")) == 0
    told = capsys.readouterr()
    columns = "region_code,region_name,province_code,state,expected,p_silence,neighbours_reporting,neighbours"
    assert told.out.startswith(f"{columns},peers_reporting,peers,last_report,reason,")
    assert told.out.count("\n") == 1  # four persons in Banten are too few to expect any elsewhere
    assert told.err.startswith("Belum ada wilayah yang nihilnya mengherankan")


def test_mix_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("mix", "--as-of", "2020-09-21", "--region", "3601", "--format", "json")
    assert command_line.main(arguments) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["violation_type"] == "social_media_campaign"
    assert (rows[0]["count"], rows[0]["share"]) == (3, 0.75)


def test_missing_values_are_null_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(("zones", "--as-of", "2019-01-01", "--format", "json")) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert (first["count"], first["rate"], first["stated_on"]) == (None, None, None)


def test_the_day_and_the_election_can_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    row = answer(capsys, "zones")[0]
    assert (row["as_of"], row["election"]) == (date(2020, 12, 31).isoformat(), "pilkada-2020")


def test_illustrative_data_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, case_release: Release
) -> None:
    marked = replace(case_release, illustrative=True)
    monkeypatch.setattr(command_line, "open_release", lambda _name: marked)
    assert {row["mark"] for row in answer(capsys, "zones")} == {"Data ilustratif"}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("zones", "--as-of", "2020-13-01"), "2020-13-01"),
        (("zones", "--election", "pilkada-1999"), "pilkada-1999"),
        (("zones", "--level", "desa"), "desa"),
        (("zones", "--rule", "peramal"), "peramal"),
        (("zones", "--exposure", "desa"), "desa"),
        (("silence", "--exposure", "desa"), "desa"),
        (("zones", "--counter", "accused"), "accused"),
        (("zones", "--province", "99"), "99"),
        (("zones", "--violation-type", "gosip"), "gosip"),
        (("mix", "--region", "9999"), "9999"),
    ],
)
def test_what_does_not_exist_is_named(arguments: tuple[str, ...], named: str) -> None:
    with pytest.raises(UserError, match=named):
        command_line.main(arguments)


def test_an_election_outside_the_data_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "zones", "--election", "pemilu-2024", "--as-of", "2024-01-01")
    assert {row["zone"] for row in rows} == {"no_data"}

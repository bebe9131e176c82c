"""Briefings in bulk: one question for each province there was, and how far the work is."""

from datetime import date

import pytest

from analysis.selection import Selection
from briefing.__main__ import main
from briefing.schedule.bulk import by_province, with_progress
from data.errors import UserError


@pytest.mark.parametrize(
    ("election", "day", "provinces"),
    [
        ("pilkada-2020", date(2020, 9, 21), 34),
        ("pilkada-2024", date(2024, 10, 1), 38),
    ],
)
def test_every_province_of_its_time_is_asked_for_once(election: str, day: date, provinces: int) -> None:
    asked = by_province(Selection(as_of=day, election=election, region="3601"))
    assert len({each.province for each in asked}) == len(asked) == provinces
    assert {each.region for each in asked} == {None}


def test_whoever_watches_sees_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    assert list(with_progress(["11", "12"], told=str)) == ["11", "12"]
    assert "%" in capsys.readouterr().err


def test_a_schedule_without_a_terminal_stays_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress(["11", "12"], told=str)) == ["11", "12"]
    assert capsys.readouterr().err == ""


def test_all_provinces_do_not_fit_one_file() -> None:
    with pytest.raises(UserError, match="satu berkas"):
        main(["--as-of", "2020-09-21", "--all-provinces", "--format", "pdf", "--out", "semua.pdf"])

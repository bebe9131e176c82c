"""Every question has the same answer on every engine; on the illustration it is the published one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis import cases
from analysis.engine import Step, cross_table, new_by_day, rows_by_place, statements
from analysis.handling import query as handling
from analysis.handling.kept import Kept
from analysis.handling.steps import PathStep
from analysis.prevention.followed import follow_up_of_warned
from analysis.preview.case_changes import case_changes, case_totals
from analysis.quality import query as quality
from analysis.selection import Selection
from analysis.source import source_for
from analysis.zones import zone_table
from data.elections import stages
from data.kinds import Unit
from data.release import Release
from data.store import open_release

ELECTION = "pilkada-2020"
DAY = date(2020, 9, 21)
KEPT = Kept(ELECTION, DAY, Unit.PERSON, None, (), ())
IN_PLACES = replace(KEPT, places=("3601", "36"), unit=Unit.CASE, positions=("jpt", "administrator"))

Ask = Callable[[Release], pd.DataFrame]


def _cross(*dimensions: str, **how: object) -> Ask:
    return lambda release: cross_table(release, election=ELECTION, as_of=DAY, dimensions=dimensions, **how)  # type: ignore[arg-type]


def _fresh(question: Callable[..., pd.DataFrame], *arguments: object) -> Ask:
    """A question asked anew, though its answer is kept for the other engine."""
    return lambda release: question.__wrapped__(release, *arguments)  # type: ignore[attr-defined]


def _behind(behind: cases.Behind, *, most: int = 500) -> Ask:
    def asked(release: Release) -> pd.DataFrame:
        selection = Selection(as_of=DAY, dataset=release.name, election=ELECTION)
        found = cases.cases_behind(source_for(release, selection), selection, behind, most=most)
        return found.assign(total=found.attrs["total"])

    return asked


def _cube(unit: Unit, positions: tuple[str, ...] = ()) -> Ask:
    return lambda release: new_by_day(release, election=ELECTION, unit=unit, positions=positions)


QUESTIONS: dict[str, Ask] = {
    "cube of persons": _cube(Unit.PERSON),
    "cube of cases": _cube(Unit.CASE),
    "cube of positions": _cube(Unit.PERSON, ("jpt", "administrator")),
    "status by body": _cross("body", "status"),
    "stage by channel": _cross("stage", "channel", stages=stages(ELECTION), unit=Unit.CASE),
    "closed as, in a place": _cross("closed_as", step=Step.CLOSED, keep={"region_code": ("3601", "36")}),
    "type by position and day": _cross("violation_type", "position", "reported_on", step=Step.RECOMMENDED),
    "rows by place": lambda release: rows_by_place(release, election=ELECTION),
    "steps recorded": lambda release: handling.recorded.__wrapped__(release, ELECTION).reset_index(),
    "time in steps": _fresh(handling.elapsed, KEPT, tuple(PathStep)),
    "time in two steps": _fresh(handling.elapsed, IN_PLACES, tuple(PathStep)[:2]),
    "recommendations": _fresh(handling.recommendations, KEPT),
    "endings": _fresh(handling.endings, KEPT),
    "channels by month": _fresh(handling.channels_by_month, KEPT),
    "arrivals": _fresh(quality.arrivals, KEPT),
    "filled": _fresh(
        quality.filled, KEPT, (("channel", ()), ("violation_type", ()), ("sanction", ("followed_up_on",)))
    ),
    "alike": lambda release: pd.DataFrame([quality.alike.__wrapped__(release, KEPT)]),
    "numbered cases": _fresh(quality.numbered_cases, KEPT),
    "warned regions": lambda release: follow_up_of_warned(
        release, election=ELECTION, as_of=date(2020, 12, 31), day=date(2020, 8, 1)
    ),
} | {f"cases behind {behind}": _behind(behind) for behind in cases.Behind}
QUESTIONS["latest cases"] = _behind(cases.Behind.REPORTED, most=7)


def _answers(ask: Ask, release: Release, engine: str, monkeypatch: pytest.MonkeyPatch) -> list[pd.DataFrame]:
    """The answer of DuckDB and of another engine, rows in one order."""
    found = []
    for address in ("", engine):
        monkeypatch.setenv("PETA_ENGINE", address)
        answer = ask(release)
        found.append(answer.sort_values(list(answer.columns), ignore_index=True))
    return found


@pytest.mark.parametrize("name", QUESTIONS)
def test_cases(
    name: str, mixed: tuple[Release, Release], other_engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = _answers(QUESTIONS[name], mixed[0], other_engine, monkeypatch)
    assert not one.empty
    pd.testing.assert_frame_equal(one, other)


@pytest.mark.parametrize("question", [case_changes, case_totals])
def test_two_releases(
    question: Callable[..., pd.DataFrame | pd.Series],
    mixed: tuple[Release, Release],
    other_engine: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = []
    for address in ("", other_engine):
        monkeypatch.setenv("PETA_ENGINE", address)
        found.append(pd.DataFrame(question(*mixed, election=ELECTION)))
    assert len(found[0]) >= 4
    pd.testing.assert_frame_equal(*found)  # in the order asked for, whatever sorts the numbers


@pytest.mark.parametrize("name", ["status by body", "type by position and day", "closed as, in a place"])
def test_tables_come_in_order(
    name: str, mixed: tuple[Release, Release], other_engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for address in ("", other_engine):
        monkeypatch.setenv("PETA_ENGINE", address)
        found.append(QUESTIONS[name](mixed[0]))
    pd.testing.assert_frame_equal(*found)


@pytest.mark.parametrize("election", ["pilkada-2020", "pemilu-2024"])
def test_statements(election: str, other_engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    release = open_release("terbit")
    one, other = _answers(
        lambda release: statements(release, election=election), release, other_engine, monkeypatch
    )
    assert len(one) > 10
    pd.testing.assert_frame_equal(one, other)


def test_published_totals(other_engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_ENGINE", other_engine)
    release = open_release("ilustrasi")
    selection = Selection(as_of=DAY)
    zones = zone_table(source_for(release, selection), selection).set_index("region_code")
    assert zones.loc["3601", "zone"] == "kuning"  # Pandeglang, three cases
    assert zones.loc["3601", "count"] == 3
    for day, persons in {"2020-06-26": 369, "2020-07-31": 456, "2020-09-21": 680, "2020-12-19": 1305}.items():
        found = cross_table(
            release, election=ELECTION, as_of=date.fromisoformat(day), dimensions=["election"]
        )
        assert found["count"].tolist() == [persons]

from datetime import date

import pytest

from analysis.places import codes_at
from analysis.scope import borders, checked_election, election_on, holds_contest
from analysis.selection import Selection
from data.errors import UserError
from data.kinds import Level


def votes(place: str, election: str, day: date) -> bool:
    return bool(holds_contest([place], election=election, day=day)[0])


@pytest.mark.parametrize(
    ("place", "election", "day", "expected"),
    [
        ("3601", "pilkada-2020", date(2020, 9, 21), True),  # elects its own head
        (
            "3602",
            "pilkada-2020",
            date(2020, 9, 21),
            False,
        ),  # Lebak does not, nor does Banten as a whole
        ("1371", "pilkada-2020", date(2020, 9, 21), True),  # Padang votes for the governor of Sumatera Barat
        ("36", "pilkada-2020", date(2020, 9, 21), True),  # a province in which some vote
        ("11", "pilkada-2020", date(2020, 9, 21), False),  # nobody votes in Aceh
        ("3171", "pilkada-2020", date(2020, 9, 21), False),  # a kota of Jakarta elects no head,
        ("3171", "pilkada-2024", date(2024, 9, 21), True),  # but votes for the governor
        ("9301", "pilkada-2018", date(2018, 6, 1), True),  # Merauke elected the governor of undivided Papua
        ("3602", "pemilu-2019", date(2019, 2, 14), True),  # people vote everywhere
        (
            "3602",
            "pilkada-2017",
            date(2017, 2, 1),
            True,
        ),  # no list recorded: not claimed to be out
        ("", "pilkada-2020", date(2020, 9, 21), True),
    ],
)
def test_who_votes(place: str, election: str, day: date, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert votes(place, election, day) is expected


def test_pilkada_2020_votes_in_309_regions_of_32_provinces() -> None:
    # 261 elect a head of their own (224 kabupaten, 37 kota), 48 only one of the 9 governors;
    # all provinces vote but Aceh and Jakarta
    day = date(2020, 9, 21)
    regions = holds_contest(codes_at(Level.REGION, day), election="pilkada-2020", day=day)
    provinces = holds_contest(codes_at(Level.PROVINCE, day), election="pilkada-2020", day=day)
    assert (int(regions.sum()), int(provinces.sum()), len(provinces)) == (309, 32, 34)


def test_an_election_keeps_its_provinces() -> None:
    late = Selection(as_of=date(2024, 9, 21), election="pilkada-2020", level=Level.PROVINCE)
    assert len(codes_at(Level.PROVINCE, borders(late))) == 34
    assert len(codes_at(Level.PROVINCE, borders(late.but(election="pilkada-2024")))) == 38


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2019, 2, 14), "pemilu-2019"),
        (date(2020, 12, 19), "pilkada-2020"),  # after the vote, still under way
        (date(2022, 1, 1), "pilkada-2020"),  # nothing under way: the last one
        (date(2024, 2, 1), "pemilu-2024"),  # two under way: the one that votes next
        (date(2024, 3, 1), "pilkada-2024"),
        (date(2000, 1, 1), "pemilu-2019"),
    ],
)
def test_the_election_of_a_day(day: date, expected: str) -> None:
    assert election_on(["pilkada-2024", "pemilu-2019", "pilkada-2020", "pemilu-2024"], day) == expected


def test_an_unknown_election_is_named() -> None:
    with pytest.raises(UserError, match="pilkada-1999"):
        checked_election("pilkada-1999")

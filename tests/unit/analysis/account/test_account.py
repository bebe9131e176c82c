"""Every number that a sentence names is one that the analysis counted."""

import re
from datetime import date, timedelta

import pytest

from analysis.account import account_of, accounts, headline
from analysis.ledger import View, movements
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from analysis.states import Zone
from analysis.summary import key_figures
from analysis.zones import zone_table
from data.kinds import Level
from data.store import open_release
from language import format_date, format_number, format_percent, speaking

DAY = date(2020, 9, 21)
_NUMBER = re.compile(r"\d[\d.,]*\d%?|\d%?")


@pytest.fixture(scope="module")
def source() -> CountSource:
    return source_for(open_release("ilustrasi"), Selection(as_of=DAY))


def numbers_in(text: str, *, days: tuple[date, ...]) -> set[str]:
    for day in days:
        text = text.replace(format_date(day), "")
    return set(_NUMBER.findall(text.replace("Pilkada 2020", "").replace("elections 2020", "")))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("level", [Level.REGION, Level.PROVINCE])
@pytest.mark.parametrize("province", [None, "36"])
def test_the_headline_names_only_what_was_counted(
    source: CountSource, language: str, level: Level, province: str | None
) -> None:
    selection = Selection(as_of=DAY, level=level, province=province)
    with speaking(language):
        said = headline(source, selection)
        found = key_figures(source, selection)
        places = sum(n for zone, n in found.zones.items() if zone is not Zone.OUT_OF_SCOPE)
        change = found.zone_changes.get(Zone.MERAH, 0)
        known = {
            format_number(abs(number))
            for number in (
                found.zones.get(Zone.MERAH, 0), places, change, 30, *found.new.values(),
                found.reported, found.recommended, (found.recommended or 0) - (found.followed_up or 0),
            )
            if number is not None
        }  # fmt: skip
        known.add(format_percent(1 - (found.followed_up_share or 0)))
        assert numbers_in(said, days=(DAY,)) <= known
        assert format_number(found.reported) in said


def test_pandeglang_names_three_two_and_one(source: CountSource) -> None:
    said = account_of(source, Selection(as_of=DAY), "3601")
    # Seed article 004: 3 cases on 21 September 2020, 2 decided, 1 in process; yellow.
    assert "3 orang dilaporkan" in said
    assert "2 sudah diputus" in said
    assert "1 dalam proses" in said
    assert "kuning" in said
    # KASN's limit of red is 5: 5 - 3 = 2 more; green is 0: 3 fewer.
    assert "2 orang lagi menjadikannya merah" in said
    assert "3 orang lebih sedikit menjadikannya hijau" in said


@pytest.mark.parametrize("rule", [None, "peluang", "ikp-2024"])
def test_what_changed_names_the_numbers_of_the_ledger(source: CountSource, rule: str | None) -> None:
    now = Selection(as_of=DAY, rule=rule)
    then = now.but(as_of=DAY - timedelta(days=30))
    told = accounts(source, now).set_index("region_code")
    moved = movements(View(source, then), View(source, now)).set_index("region_code")
    for code, sentence in told["changed"].dropna().items():
        row = moved.loc[code]
        added = row["count_after"] - row["count_before"]
        allowed = {format_number(int(n)) for n in (row["count_before"], row["count_after"], added)}
        assert numbers_in(sentence, days=(then.as_of, DAY)) <= allowed, sentence


def test_every_place_is_told_and_those_without_election_are_not_told_what_would_change_them(
    source: CountSource,
) -> None:
    selection = Selection(as_of=DAY)
    told = accounts(source, selection)
    assert list(told["region_code"]) == list(zone_table(source, selection)["region_code"])
    assert told["why"].notna().all()
    assert told.loc[told["zone"] == Zone.OUT_OF_SCOPE, "would_change"].isna().all()


def test_statements_are_told_without_what_nobody_stated() -> None:
    selection = Selection(as_of=date(2020, 9, 30), dataset="terbit")
    terbit = source_for(open_release("terbit"), selection)
    assert "PPK" not in headline(terbit, selection)
    assert accounts(terbit, selection)["why"].notna().all()

"""The few kB that the map is sent: they say exactly what the frames say."""

import json
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from analysis.frames import ZoneFrames
from analysis.rules import RULES
from analysis.selection import Selection
from analysis.states import ZONES, Zone
from analysis.zones import Legend
from charts.map import map_constants, map_payload
from charts.map.stream import pack, unpack
from data.kinds import Level, TableKind
from data.release import Release
from geo.register import provinces, regions
from language import speaking
from tests.support.releases import a_release

FIRST = date(2019, 9, 30)
WEEKS = 70
HARD_LIMIT = 10_000  # bytes per filter change
RULE = RULES["kasn-kabkota-2020"]


def election(*, codes: tuple[str, ...], persons: int, seed: int = 7) -> ZoneFrames:
    """Return an election in which `persons` are reported in half of the places; all states occur."""
    random = np.random.default_rng(seed)
    shape = (len(codes), WEEKS)
    weights = random.gamma(0.5, size=len(codes)) * (random.random(len(codes)) < 0.55)
    new = np.zeros(shape, dtype=np.int32)
    places = random.choice(len(codes), persons, p=weights / weights.sum())
    np.add.at(new, (places, random.binomial(WEEKS - 1, 0.75, persons)), 1)
    counts = new.cumsum(axis=1, dtype=np.int32)
    zones = np.array([0, 1, 3])[np.digitize(counts, [1, 5])]
    zones[(weights == 0)[:, np.newaxis] & (counts == 0)] = ZONES.index(Zone.OUT_OF_SCOPE)
    for state, rows in ((Zone.NO_DATA, slice(0, 9)), (Zone.REPORTED_ZERO, 9), (Zone.INSUFFICIENT, 10)):
        zones[rows] = ZONES.index(state)
    counts[0:9] = -1
    counts[9] = 0
    days = tuple(FIRST + timedelta(weeks=week) for week in range(WEEKS))
    return ZoneFrames(days, codes, zones.astype(np.uint8), counts)


@pytest.fixture
def release() -> Release:
    return a_release(name="ilustrasi", title="Rekonstruksi", illustrative=True, first_day=FIRST)


def legend(selection: Selection) -> Legend:
    return Legend(
        rule=RULE, sentence="", caveats=(), classes=RULE.classes(None), numbers={}, as_of=selection.as_of
    )


def payload(frames: ZoneFrames, release: Release, **choices: object):
    selection = Selection(as_of=date(2020, 9, 21)).but(**choices)
    return map_payload(frames, selection=selection, legend=legend(selection), release=release)


@pytest.fixture
def frames() -> ZoneFrames:
    return election(codes=tuple(regions().index), persons=2034)


def test_browser_reads_the_very_same_zones_counts_and_days(frames):
    zones, counts, days = unpack(pack(frames.zones, frames.counts, frames.days), FIRST)
    assert np.array_equal(zones, frames.zones)
    assert np.array_equal(counts, frames.counts)
    assert days == frames.days


def test_an_extra_day_between_two_mondays_survives(frames):
    days = (*frames.days[:5], frames.days[4] + timedelta(days=3), *frames.days[5:-1])
    assert unpack(pack(frames.zones, frames.counts, days), FIRST)[2] == days


def test_counts_that_sink_and_become_unknown_survive():
    counts = np.array([[0, 300, 12, -1]], dtype=np.int32)
    zones = np.array([[0, 3, 1, 4]], dtype=np.uint8)
    days = [FIRST + timedelta(weeks=week) for week in range(4)]
    again = unpack(pack(zones, counts, days), FIRST)
    assert again[0].tolist() == [[0, 3, 1, 4]]
    assert again[1].tolist() == [[0, 300, 12, -1]]


@pytest.mark.parametrize("persons", [680, 2034, 10_000])
def test_a_filter_change_stays_within_its_bytes(release, persons):
    sent = payload(election(codes=tuple(regions().index), persons=persons), release)
    assert sent.size == len(json.dumps(sent.data).encode())
    assert sent.size < HARD_LIMIT


def test_statements_of_bodies_are_not_added_up(frames, release):
    assert payload(frames, release).data["adds"] is True
    stated = replace(release, kind=TableKind.COUNTS, complete=False)
    assert payload(frames, stated).data["adds"] is False


def test_cases_are_added_up_even_where_some_regions_are_silent(frames, release):
    assert payload(frames, replace(release, complete=False)).data["adds"] is True


def test_whole_register_needs_no_codes_but_provinces_do(frames, release):
    assert payload(frames, release).data["codes"] == ""
    codes = tuple(provinces(date(2020, 12, 9)).index)
    by_province = payload(election(codes=codes, persons=900), release, level=Level.PROVINCE)
    assert by_province.data["codes"] == "".join(codes)
    assert by_province.data["outline"] == "provinces2020"


def test_legend_lists_the_rule_low_to_high_then_the_states_that_occur(frames, release):
    classes = [(zone, span) for zone, span, _reason in payload(frames, release).data["legend"]["classes"]]
    assert classes == [
        ("hijau", "0"),
        ("kuning", "1–4"),
        ("merah", "≥ 5"),
        ("no_data", ""),
        ("reported_zero", ""),
        ("out_of_scope", ""),
        ("insufficient", ""),
    ]


def test_a_state_that_never_occurs_is_not_in_the_legend(frames, release):
    calm = ZoneFrames(frames.days, frames.region_codes, np.zeros_like(frames.zones), frames.counts)
    assert [each[0] for each in payload(calm, release).data["legend"]["classes"]] == [
        "hijau",
        "kuning",
        "merah",
    ]


def test_limits_of_our_own_say_so_and_published_ones_do_not(frames, release):
    reasons = {zone: reason for zone, _span, reason in payload(frames, release).data["legend"]["classes"]}
    assert reasons["kuning"] == "{count} orang dilaporkan; ambang kuning 1–4."
    assert reasons["merah"].endswith("(batas tambahan dasbor ini).")


def test_stages_follow_one_another_without_gaps(frames, release):
    stages = payload(frames, release).data["stages"]
    ends, starts = [end for _, _, end in stages], [start for _, start, _ in stages]
    assert starts[1:] == [end + 1 for end in ends[:-1]]


def test_only_illustrative_data_carries_the_mark(frames, release):
    stated = replace(release, illustrative=False)
    assert payload(frames, release).data["legend"]["illustrative"] is True
    assert payload(frames, stated).data["legend"]["illustrative"] is False


def test_constants_name_zones_in_the_order_of_the_frames():
    assert [zone for zone, _word in map_constants()["zones"]] == [zone.value for zone in Zone]


def test_constants_speak_the_language_in_force():
    with speaking("id"):
        assert map_constants()["words"]["map"] == "Peta"
    with speaking("en"):
        assert map_constants()["language"] == "en"


def test_papua_of_2020_holds_the_regions_of_the_four_provinces_split_off_later():
    assert map_constants()["merged"]["provinces2020"] == {"93": "91", "94": "91", "95": "91", "96": "92"}


def test_every_province_has_a_short_name():
    assert sorted(map_constants()["short"]) == list(provinces().index)

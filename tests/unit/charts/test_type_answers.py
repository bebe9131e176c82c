"""The pictures sent ahead are those that a choice of each type would bring."""

from datetime import date

import numpy as np
import pytest

from analysis.frames import zone_frames
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from charts.map import question_of, type_answers
from charts.map.stream import unpack
from data.kinds import Level, Unit
from data.store import open_release
from data.vocabulary import table
from language import speaking

CHOSEN = Selection(as_of=date(2020, 9, 21), violation_types=("photo_symbol",), province="36")


@pytest.fixture(scope="module")
def illustration() -> CountSource:
    return source_for(open_release("ilustrasi"), CHOSEN)


@pytest.fixture(scope="module")
def answers(illustration):
    with speaking("id"):
        return type_answers(illustration, CHOSEN)


@pytest.mark.parametrize("code", ["", "photo_symbol", "party_approach", "unspecified"])
def test_each_is_what_the_choice_of_it_would_bring(illustration, answers, code):
    expected = zone_frames(illustration, CHOSEN.but(violation_types=(code,) if code else ()))
    stream, legend = answers["answers"][code]
    zones, counts, days = unpack(stream, expected.days[0])
    assert np.array_equal(zones, expected.zones)
    assert np.array_equal(counts, expected.counts)
    assert days == expected.days
    assert answers["legends"][legend]["classes"]


def test_every_type_has_one_and_they_differ(answers):
    assert list(answers["answers"]) == ["", *table("violation_types").index]
    assert len({stream for stream, _legend in answers["answers"].values()}) > 10


@pytest.mark.parametrize(
    "other",
    [{"violation_types": ()}, {"violation_types": ("unspecified",)}, {"province": None}, {"region": "3601"}],
)
def test_types_and_focus_leave_the_question_the_same(illustration, other):
    assert question_of(illustration.release, CHOSEN.but(**other)) == question_of(illustration.release, CHOSEN)


@pytest.mark.parametrize(
    "other",
    [{"as_of": date(2020, 9, 22)}, {"level": Level.PROVINCE}, {"unit": Unit.CASE}, {"positions": ("jpt",)}],
)
def test_anything_else_is_another_question(illustration, other):
    assert question_of(illustration.release, CHOSEN.but(**other)) != question_of(illustration.release, CHOSEN)

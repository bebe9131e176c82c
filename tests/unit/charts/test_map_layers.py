"""Layers say what the analysis says, region by region, and travel as a few hundred bytes."""

import json
from datetime import date
from functools import cache

import pytest

from analysis.certainty import certainty
from analysis.concentration import concentration_table
from analysis.frames import zone_frames
from analysis.handling.waiting import waiting
from analysis.ledger import View, movements
from analysis.selection import Selection
from analysis.silence import silence
from analysis.source import source_for
from analysis.zones import legend
from charts.layer_looks import layer_looks
from charts.map import map_payload
from charts.map.layers import LAYERS, LayerQuestion, layer_words, shown_layer
from charts.map.stream import pack_numbers, unpack_numbers
from charts.theme import LIGHT
from data.store import open_release
from language import speaking

DAY, BEFORE = date(2020, 9, 21), date(2020, 8, 31)
SWITCHED_OFF = 4_500  # bytes of a filter change
A_SWITCH = 700  # bytes that the switch for certainty adds, its words included
A_LAYER = 3_000  # bytes that a layer adds, its legend included


@cache
def asked_of(dataset: str, day: date, region: str | None = None) -> LayerQuestion:
    asked = Selection(as_of=day, dataset=dataset, region=region)
    source = source_for(open_release(dataset), asked)
    return LayerQuestion(source, asked, zone_frames(source, asked), BEFORE)


@pytest.fixture
def question() -> LayerQuestion:
    return asked_of("ilustrasi", DAY, "3601")


def classes(code: str, question: LayerQuestion) -> dict[str, str]:
    """Return the class of each region as the browser reads it."""
    layer = shown_layer(code, question)
    assert layer is not None
    named = [each[0] for each in layer["classes"]]
    marks = [named[mark] for mark in unpack_numbers(layer["marks"])]
    return dict(zip(question.frames.region_codes, marks, strict=True))


@pytest.mark.parametrize("code", LAYERS)
@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_region_has_a_class_that_can_be_drawn(code: str, dataset: str, language: str) -> None:
    with speaking(language):
        layer = shown_layer(code, asked_of(dataset, DAY))
        assert code in layer_words()
    assert len(unpack_numbers(layer["marks"])) == 514
    assert {each[0] for each in layer["classes"]} <= {*layer_looks(LIGHT), *LIGHT.zones}
    assert len({each[0] for each in layer["classes"]}) == len(layer["classes"])
    assert all(letter and word and sentence for _, letter, word, _, sentence in layer["classes"])
    assert layer["day"] == "2020-09-21"


def test_no_layer_for_the_zones(question: LayerQuestion) -> None:
    assert shown_layer("zona", question) is None


def test_change_counts_what_the_ledger_counts(question: LayerQuestion) -> None:
    source, asked = question.source, question.whole
    moved = movements(View(source, asked.but(as_of=BEFORE)), View(source, asked))
    shown = list(classes("beda", question).values())
    assert shown.count("up_strong") == (moved["direction"] == "worse").sum() == 28
    assert shown.count("down_strong") == (moved["direction"] == "better").sum()
    assert shown.count("out_of_scope") == (moved["zone_after"] == "out_of_scope").sum()


def test_change_tells_the_count_of_the_day_before(question: LayerQuestion) -> None:
    layer = shown_layer("beda", question)
    told = dict(zip(question.frames.region_codes, unpack_numbers(layer["values"]), strict=True))
    at = question.frames.region_codes.index("3303")
    monday = question.frames.days.index(BEFORE)
    assert told["3303"] == question.frames.counts[at, monday] + 1


def test_change_to_the_same_day_is_no_change(question: LayerQuestion) -> None:
    shown = set(classes("beda", question._replace(before=DAY)).values())
    assert shown == {"steady", "out_of_scope"}


def test_response_pairs_the_zone_with_the_oldest_wait(question: LayerQuestion) -> None:
    answer = waiting(question.source, question.whole).set_index("region_code")
    shown = classes("respons", question)
    columns = {"none": 0, "short": 1, "long": 2}
    for code in ("3303", "7407", "3601"):
        assert shown[code] == f"{question.zones[code]}-{columns[answer.at[code, 'waiting']]}"
    outside = question.zones[question.zones == "out_of_scope"].index[0]
    assert shown[outside] == "out_of_scope"


def test_response_grid_has_a_row_for_each_zone_of_the_rule(question: LayerQuestion) -> None:
    layer = shown_layer("respons", question)
    assert [len(layer["grid"][side]) for side in ("rows", "columns")] == [3, 3]
    assert [each[1] for each in layer["classes"][:9]] == [f"{zone}{n}" for zone in "HKM" for n in (1, 2, 3)]


def test_response_of_statements_is_not_known_and_says_so() -> None:
    question = asked_of("terbit", date(2020, 10, 26))
    with speaking("id"):
        layer = shown_layer("respons", question)
    assert layer["grid"] is None
    assert "tidak tercatat" in layer["basis"]
    assert set(classes("respons", question).values()) <= set(LIGHT.zones)


def test_silence_and_concentration_show_what_is_listed(question: LayerQuestion) -> None:
    shown = list(classes("sunyi", question).values())
    listed = silence(question.source, question.whole)
    assert shown.count("up_strong") + shown.count("up") == len(listed)
    kinds = concentration_table(question.source, question.whole)["kind"].value_counts()
    shown = list(classes("konsentrasi", question).values())
    assert shown.count("up_strong") == kinds.get("high_high", 0)
    assert shown.count("steady") == kinds["not_unusual"]


def test_certainty_travels_as_one_digit_a_region(question: LayerQuestion) -> None:
    levels = certainty(question.source, question.selection)
    sent = payload(question, certainty=levels).data["certainty"]
    assert unpack_numbers(sent["levels"]) == levels["level"].tolist()
    assert len(sent["words"]) == 4


def test_bytes_with_the_switches_off_and_on(question: LayerQuestion) -> None:
    off = payload(question).size
    assert off < SWITCHED_OFF
    assert payload(question, certainty=certainty(question.source, question.selection)).size - off < A_SWITCH
    for code in LAYERS:
        layer = shown_layer(code, question)
        assert payload(question, layer=layer).size - off < A_LAYER, code
        assert len(json.dumps(layer["marks"] + layer["values"])) < 900, code


def test_notes_travel_with_their_day(question: LayerQuestion) -> None:
    sent = payload(question, notes=[(BEFORE, "Pelantikan pejabat")])
    assert sent.data["notes"] == [["2020-08-31", "Pelantikan pejabat"]]
    assert "notes" not in payload(question).data


def test_numbers_survive() -> None:
    assert unpack_numbers(pack_numbers([0, 3, 127, 128, 100_000])) == [0, 3, 127, 128, 100_000]
    assert unpack_numbers(pack_numbers([])) == []


def payload(question: LayerQuestion, **extras: object):
    with speaking("id"):
        return map_payload(
            question.frames,
            selection=question.selection,
            legend=legend(question.source, question.selection),
            release=question.source.release,
            **extras,
        )

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.counts import Evidence, evidence
from analysis.cube import Cube, build_cube
from analysis.judgement import judged
from analysis.selection import Selection
from analysis.silence import false_share, silence, silence_model, silence_sentence
from analysis.silence.limits import silence_limits
from analysis.silence.surroundings import surroundings
from analysis.source import source_for
from analysis.statements import StatementTable, build_statements
from analysis.states import INDEX, Zone
from analysis.validation.silence import STUDY
from data.kinds import Counter, Exposure, Level, TableKind
from data.store import open_release
from geo import register
from tests.support.releases import cases, counts, write_release

DAY = date(2019, 4, 17)
ASKED = Selection(as_of=DAY, dataset="contoh", election="pemilu-2019")  # people vote everywhere
EVERY = tuple(register.regions().index)
PANDEGLANG = EVERY.index("3601")


def nation(folder: Path, numbers: dict[str, int]) -> Cube:
    """Persons reported on one day of February 2019."""
    rows = [f"{code} 2019-02-04 {number}" for code, number in numbers.items() if number]
    text = "\n".join(["region_code reported_on persons", *rows])
    days = (date(2019, 1, 1), date(2019, 12, 31))
    release = write_release(folder, cases(text, election="pemilu-2019"), days=days)
    return build_cube(release, election="pemilu-2019")


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    """Ten in every region but Pandeglang."""
    return nation(tmp_path_factory.mktemp("alike"), {code: 10 for code in EVERY if code != "3601"})


def drawn(seed: int, *, shape: float, mean: float) -> np.ndarray:
    random = np.random.default_rng(seed)
    return random.poisson(mean * random.gamma(shape, 1 / shape, len(EVERY)))


def test_one_quiet_region_among_513_by_hand(alike: Cube) -> None:
    table = silence(alike, ASKED)
    assert table["region_code"].tolist() == ["3601"]
    found = table.iloc[0]
    # 5,130 persons in 514 regions: 9.98 in each
    assert found["expected"] == pytest.approx(5130 / 514, rel=1e-3)
    # Pandeglang borders on Lebak and Kabupaten Serang; ten regencies of its size report too
    columns = ["neighbours_reporting", "neighbours", "peers_reporting", "peers"]
    assert found[columns].tolist() == [2, 2, 10, 10]
    assert found["state"] == "no_report"
    assert found["p_silence"] < 0.01
    assert pd.isna(found["last_report"])
    assert found["beyond_chance"]
    assert found["reason"].startswith(
        "Tidak ada laporan hingga 17 April 2019, padahal menurut ukuran dan tetangganya sekitar 10,0 "
        "diharapkan. 2 dari 2 tetangganya melapor; 10 dari 10 daerah sejenis yang seukuran melapor."
    )
    assert silence_sentence(table).startswith("1 wilayah sepi di luar dugaan.")


def test_it_is_never_green(tmp_path: Path) -> None:
    numbers = dict(zip(EVERY, drawn(3, shape=2, mean=12).tolist(), strict=True))
    found = judged(nation(tmp_path, {**numbers, "3601": 0}), ASKED.but(rule="peluang"))
    assert found.zones[PANDEGLANG, 0] == INDEX[Zone.INSUFFICIENT]
    # the rule alone would have called it low
    assert found.verdict.zones[PANDEGLANG, 0] == INDEX[Zone.HIJAU]


def test_before_reports_can_be_expected_nobody_is_silent(alike: Cube) -> None:
    table = silence(alike, ASKED.but(as_of=date(2019, 2, 3)))
    assert table.empty
    assert "Belum ada wilayah yang nihilnya mengherankan" in silence_sentence(table)


def test_a_province_narrows_the_rows(alike: Cube) -> None:
    assert len(silence(alike, ASKED.but(province="36"))) == 1
    assert silence(alike, ASKED.but(province="35")).empty


def test_what_is_counted_on_the_screen_plays_no_part(alike: Cube) -> None:
    narrow = ASKED.but(counter=Counter.RECOMMENDED, violation_types=("photo_symbol",))
    pd.testing.assert_frame_equal(silence(alike, narrow), silence(alike, ASKED))


def test_where_few_report_quiet_is_no_surprise(tmp_path: Path) -> None:
    table = silence(nation(tmp_path, dict.fromkeys(EVERY[::5], 1)), ASKED)
    assert table.empty


def test_where_places_differ_much_quiet_is_no_surprise(tmp_path: Path) -> None:
    numbers = dict(zip(EVERY, drawn(3, shape=0.3, mean=4).tolist(), strict=True))
    assert silence(nation(tmp_path, numbers), ASKED)["beyond_chance"].sum() == 0


def test_neighbours_that_report_much_raise_what_is_expected(tmp_path: Path) -> None:
    # two halves of the nation, one with 20 in each region and one with 2: places resemble their neighbours
    numbers = {code: 20 if code < "33" else 2 for code in EVERY}
    source = nation(tmp_path, {**numbers, "1105": 0, "7105": 0})
    model = silence_model(evidence(source, ASKED))
    loud, calm = EVERY.index("1105"), EVERY.index("7105")
    overall = sum(numbers.values()) / len(EVERY)
    assert model.expected[loud, 0] > overall > model.expected[calm, 0]
    assert model.chance[loud, 0] < model.chance[calm, 0]


def test_silence_beside_silence_does_not_stand_out(tmp_path: Path) -> None:
    # all of Banten and all large regencies are quiet: nobody beside Pandeglang reports
    people = register.regions()["population"]
    loud = {code: 30 for code in EVERY if code[:2] != "36" and people[code] < 700_000}
    model = silence_model(evidence(nation(tmp_path, loud), ASKED))
    assert model.neighbours.reporting[PANDEGLANG, 0] == 0
    assert model.peers.reporting[PANDEGLANG, 0] == 0
    assert not model.silent[PANDEGLANG, 0]


STATED = "region_code as_of value\n3601 2019-03-01 0\n" + "\n".join(
    f"{code} 2019-03-01 10" for code in EVERY if code not in {"3601", "3602"}
)


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> StatementTable:
    folder, rows = tmp_path_factory.mktemp("stated"), counts(STATED, election="pemilu-2019")
    release = write_release(folder, rows, kind=TableKind.COUNTS, complete=False, unit=None)
    return build_statements(release, election="pemilu-2019")


def test_a_stated_zero_can_be_silence_but_the_unknown_is_not(statements: StatementTable) -> None:
    table = silence(statements, ASKED)
    assert table[["region_code", "state"]].to_numpy().tolist() == [["3601", "reported_zero"]]
    assert table["last_report"].iloc[0] == date(2019, 3, 1)
    assert table["reason"].iloc[0].startswith("Dinyatakan nihil per 1 Maret 2019")
    assert judged(statements, ASKED.but(rule="peluang")).zones[PANDEGLANG, 0] == INDEX[Zone.REPORTED_ZERO]


def test_the_unknown_is_listed_where_asked(statements: StatementTable) -> None:
    table = silence(statements, ASKED, unknown_as_quiet=True).set_index("region_code")
    assert table["state"].to_dict() == {"3601": "reported_zero", "3602": "no_report"}
    assert table.loc["3601", ["neighbours_reporting", "neighbours"]].tolist() == [1, 1]  # Lebak is unknown


def test_surroundings_by_hand() -> None:
    proof = evidence_of(Selection(as_of=date(2020, 9, 21)))
    around = surroundings(proof, peers=3)
    beside = {proof.places[each] for each in around.neighbours[[PANDEGLANG]].nonzero()[1]}
    assert beside == {"3604"}  # Lebak borders too, but does not vote in 2020
    peers = [proof.places[each] for each in around.peers[[PANDEGLANG]].nonzero()[1]]
    people = register.regions()["population"]
    voting = [code for code, votes in zip(proof.places, proof.votes, strict=True) if votes]
    near = (np.log(people[voting]) - np.log(people["3601"])).abs()
    regencies = near[register.regions().loc[voting, "kind"] == "kabupaten"].drop("3601")
    assert set(peers) == set(regencies.nsmallest(3).index)


def test_provinces_touch_where_their_regions_do() -> None:
    proof = evidence_of(Selection(as_of=date(2019, 4, 1), election="pemilu-2019", level=Level.PROVINCE))
    around = surroundings(proof, peers=3)
    banten = proof.places.index("36")
    assert {proof.places[each] for each in around.neighbours[[banten]].nonzero()[1]} == {"31", "32"}
    assert set(around.neighbours.data) == {1.0}


def evidence_of(asked: Selection) -> Evidence:
    return evidence(source_for(open_release("terbit"), asked), asked)


def test_the_false_share_by_hand() -> None:
    # three places stand out with chances 0.1, 0.1 and 0.2; the first and the last are silent
    proof = evidence_of(ASKED)
    model = silence_model(proof)
    chance = np.full((4, 1), np.nan)
    chance[:3, 0] = 0.1, 0.1, 0.2
    by_hand = replace(
        model,
        chance=chance,
        stands_out=np.array([[True], [True], [True], [False]]),
        silent=np.array([[True], [False], [True], [False]]),
    )
    # down to 0.1: 0.2 foreseen for 1 found; down to 0.2: 0.4 foreseen for 2 found
    assert false_share(by_hand)[[0, 2], 0].tolist() == pytest.approx([0.2, 0.2])
    assert np.isnan(false_share(by_hand)[[1, 3], 0]).all()


def test_the_study_measures_what_it_says() -> None:
    outcomes = STUDY.run(12, 5)
    assert {each.measure for each in outcomes} == {
        "silence_false",
        "silence_false_foreseen",
        "silence_found",
        "silence_right",
        "silence_wrong_beyond_chance",
        "silence_found_beyond_chance",
    }
    calm = {each.measure: each.value for each in outcomes if each.setting["spread"] == "mild"}
    assert 0 <= calm["silence_wrong_beyond_chance"] <= 0.3
    assert outcomes == STUDY.run(12, 5)


def test_the_limits_are_in_their_table() -> None:
    assert silence_limits() == (0.2, 0.5, 2, 10, 0.25)


@pytest.mark.parametrize("exposure", Exposure)
def test_every_exposure_works(alike: Cube, exposure: Exposure) -> None:
    assert "3601" in set(silence(alike, ASKED.but(exposure=exposure))["region_code"])

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.frames import zone_frames
from analysis.judgement import judged
from analysis.measure import CountSource
from analysis.probability_rule import ProbabilityRule
from analysis.risk_zones import RiskLimits
from analysis.rules import RULES, default_rule, rules_for
from analysis.selection import Selection
from analysis.smoothing import relative_risk
from analysis.source import source_for
from analysis.statements import StatementTable, build_statements
from analysis.states import INDEX, ZONES, Zone
from analysis.zones import legend, zone_table
from data.elections import contests
from data.kinds import Counter, Exposure, Level, TableKind
from data.store import open_release
from tests.support.releases import cases, counts, write_release

LAST = date(2020, 9, 21)
ASKED = Selection(as_of=LAST, rule="peluang")


@pytest.fixture(scope="module")
def illustration() -> Cube:
    source = source_for(open_release("ilustrasi"), ASKED)
    assert isinstance(source, Cube)
    return source


@pytest.fixture(scope="module")
def raised(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    """Forty persons in Pandeglang by March, one in each of a hundred others by August, none elsewhere."""
    others = [code for code in _voters() if code != "3601"][:100]
    rows = ["region_code reported_on persons", "3601 2020-03-02 40"]
    rows += [f"{code} 2020-08-03 1" for code in others]
    return build_cube(
        write_release(tmp_path_factory.mktemp("raised"), cases("\n".join(rows))), election="pilkada-2020"
    )


def _voters() -> Sequence[str]:
    held = contests("pilkada-2020")
    return sorted(held.loc[held["level"] == "kabkota", "region_code"])


def zones(source: CountSource, asked: Selection) -> "pd.Series[str]":
    return zone_table(source, asked, with_reasons=False).set_index("region_code")["zone"]


def test_it_reads_its_limits_from_the_tables() -> None:
    rule = RULES["peluang"]
    assert isinstance(rule, ProbabilityRule)
    assert rule.limits == RiskLimits(
        raised=1, high=2, enter=0.8, leave=0.7, green_enter=0.2, green_leave=0.3, interval=0.8
    )


def test_it_fits_both_levels_and_is_never_the_default() -> None:
    for level in (Level.REGION, Level.PROVINCE):
        assert "peluang" in {rule.id for rule in rules_for(level)}
        assert default_rule(level).id != "peluang"


def test_forty_where_others_have_one_is_merah(raised: Cube) -> None:
    found = zone_table(raised, ASKED, with_reasons=False).set_index("region_code")
    assert found.loc["3601", "zone"] == "merah"
    # 140 persons in 309 places that vote: 0.45 expected in each; 40 is 88 times that, drawn to the others
    proof = judged(raised, ASKED).evidence
    alike = np.full((proof.votes.sum(), 1), 140 / 309)
    again = relative_risk(proof.counts[proof.votes], alike).mean[:, 0]
    assert found.loc[proof.votes, "rr"].tolist() == pytest.approx(again.tolist())
    assert 2 < found.loc["3601", "rr"] < 40 / (140 / 309)
    assert found.loc["3601", ["p_exceed", "p_double"]].tolist() == pytest.approx([1, 1])
    assert found.loc["3601", "rr_low"] < found.loc["3601", "rr"] < found.loc["3601", "rr_high"]


def test_a_count_where_nobody_votes_has_no_exposure(cube: Cube, selection: Selection) -> None:
    found = zones(cube, selection.but(rule="peluang"))
    assert found["3602"] == "insufficient"  # one person in Lebak
    assert found["1101"] == "out_of_scope"


def test_hijau_needs_a_report_from_the_province(raised: Cube) -> None:
    found = judged(raised, ASKED)
    proof = found.evidence
    silent_provinces = {code[:2] for code in proof.places} - {
        code[:2] for code, count in zip(proof.places, proof.counts[:, 0], strict=True) if count > 0
    }
    active = proof.channel_active(proof.heard)[:, 0]
    quiet = np.array([code[:2] in silent_provinces for code in proof.places])
    assert silent_provinces
    assert (active == ~quiet).all()
    assert not (found.zones[quiet, 0] == INDEX[Zone.HIJAU]).any()
    assert (found.zones[~quiet, 0] == INDEX[Zone.HIJAU]).any()


@pytest.mark.parametrize("level", [Level.REGION, Level.PROVINCE])
@pytest.mark.parametrize("exposure", Exposure)
def test_the_zone_of_a_day_is_its_frame(illustration: Cube, level: Level, exposure: Exposure) -> None:
    asked = ASKED.but(level=level, exposure=exposure, as_of=date(2020, 9, 23))  # a Wednesday
    frames = zone_frames(illustration, asked)
    for day in (date(2020, 6, 1), date(2020, 9, 23), date(2020, 9, 28), frames.days[-1]):
        alone = judged(illustration, asked.but(as_of=day)).zones[:, 0]
        assert (alone == frames.zones[:, frames.days.index(day)]).all()


def test_a_day_between_leaves_no_trace(illustration: Cube) -> None:
    monday, wednesday, next_monday = (date(2020, 9, 21) + timedelta(days=days) for days in (0, 2, 7))
    together = judged(illustration, ASKED, days=[next_monday, wednesday, monday]).zones
    alone = [judged(illustration, ASKED, days=[day]).zones for day in (next_monday, wednesday, monday)]
    assert (together == np.concatenate(alone, axis=1)).all()


def test_a_zone_once_reached_is_kept_until_clearly_lost(illustration: Cube) -> None:
    found = judged(illustration, ASKED.but(as_of=date(2021, 1, 31)))
    forgetful = found.rule.classify(
        replace(
            found.evidence,
            recall=lambda: type(found.evidence.past)(
                (), found.evidence.counts[:, :0], found.evidence.heard[:, :0]
            ),
        )
    )
    kept = found.verdict.zones[:, 0] != forgetful.zones[:, 0]
    p_exceed, p_double = (found.verdict.measures[name][:, 0] for name in ("p_exceed", "p_double"))
    between = (
        ((p_double > 0.7) & (p_double <= 0.8))
        | ((p_exceed > 0.7) & (p_exceed <= 0.8))
        | ((p_exceed >= 0.2) & (p_exceed < 0.3))
    )
    assert kept.any()
    assert between[kept].all()


def test_what_is_filtered_out_still_counts_as_heard(cube: Cube, selection: Selection) -> None:
    asked = selection.but(rule="peluang", violation_types=("campaign_material",))
    proof = judged(cube, asked).evidence
    pandeglang = proof.places.index("3601")
    assert (proof.counts[pandeglang, 0], proof.heard[pandeglang, 0]) == (0, 4)
    recommended = judged(cube, asked.but(counter=Counter.RECOMMENDED)).evidence
    assert recommended.heard[pandeglang, 0] == 4


def test_the_legend_is_in_words_a_leader_understands(illustration: Cube) -> None:
    shown = legend(illustration, ASKED.but(exposure=Exposure.ASN))
    texts = {each.zone.value: each.range_text for each in shown.classes}
    assert texts["merah"] == "peluang risiko lebih dari dua kali rata-rata di atas 80% (bertahan hingga 70%)"
    assert list(texts) == ["hijau", "kuning", "oranye", "merah"]
    assert not any(each.published for each in shown.classes)
    assert "Pembanding: jumlah PNS." in shown.sentence
    assert shown.caveats == ("Risiko dibandingkan menurut jumlah PNS.",)


def test_it_warns_of_provinces_that_vote_in_part_only(illustration: Cube) -> None:
    people = ASKED.but(level=Level.PROVINCE, exposure=Exposure.POPULATION)
    assert "sebagian daerahnya memilih" in legend(illustration, people).caveats[-1]
    assert len(legend(illustration, people.but(exposure=Exposure.CONTEST)).caveats) == 1


def test_statements_before_the_first_are_not_known(stated: StatementTable, selection: Selection) -> None:
    early = zone_table(stated, selection.but(rule="peluang", as_of=date(2019, 12, 1)))
    assert set(early["zone"]) == {"no_data", "out_of_scope"}
    assert early[["rr", "p_exceed"]].isna().all(axis=None)


def test_a_stated_zero_keeps_its_own_state(tmp_path: Path, selection: Selection) -> None:
    rows = counts("region_code as_of value\n3601 2020-05-01 9\n3604 2020-05-01 0\n3672 2020-05-01 1")
    release = write_release(tmp_path, rows, kind=TableKind.COUNTS, complete=False, unit=None)
    found = zones(build_statements(release, election="pilkada-2020"), selection.but(rule="peluang"))
    assert found["3604"] == "reported_zero"
    assert found["1301"] == "no_data"
    assert found["3601"] in {zone.value for zone in ZONES[:4]} | {"insufficient"}

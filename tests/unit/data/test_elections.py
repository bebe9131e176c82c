import pandas as pd
import pytest

from data.elections import contests, elections, stages
from data.published import figures
from data.tables import read_reference
from data.vocabulary import table

WITH_STAGES = ["pilkada-2018", "pemilu-2019", "pilkada-2020", "pemilu-2024", "pilkada-2024"]


@pytest.mark.parametrize("election", WITH_STAGES)
def test_stages_leave_no_gap_and_no_overlap(election):
    periods = stages(election)
    known = elections().loc[election]
    assert periods["start"].iloc[0] == known["first_day"]
    assert periods["end"].iloc[-1] == known["last_day"]
    assert (periods["start"].iloc[1:].to_numpy() == periods["end"].iloc[:-1] + pd.Timedelta(days=1)).all()
    assert (periods["end"] >= periods["start"]).all()


@pytest.mark.parametrize("election", WITH_STAGES)
def test_all_six_stages_come_in_their_order(election):
    assert stages(election)["stage"].tolist() == table("election_stages").index.tolist()


@pytest.mark.parametrize("election", WITH_STAGES)
def test_the_vote_is_in_the_stage_that_holds_it(election):
    periods = stages(election).set_index("stage")
    assert periods.loc["cooling_voting", "end"] == elections().loc[election, "voting_day"]


def test_every_stage_that_opens_one_of_ours_is_in_the_published_calendar():
    opened = read_reference("election_stage_map").query("edge != 'first_day'")
    published = read_reference("election_stage_dates")
    assert opened.merge(published, on=["election", "published_stage"], validate="one_to_one").shape[0] == len(
        opened
    )


def test_the_21st_of_september_2020_lies_in_registration():
    day = pd.Timestamp(2020, 9, 21)
    periods = stages("pilkada-2020")
    assert periods[periods["start"].le(day) & periods["end"].ge(day)]["stage"].tolist() == ["registration"]


def test_pilkada_2020_was_held_in_270_places():
    # 9 provinces, 224 kabupaten, 37 kota (KPU).
    assert contests("pilkada-2020")["level"].value_counts().to_dict() == {"kabkota": 261, "provinsi": 9}


def test_a_general_election_is_held_everywhere():
    assert contests("pemilu-2019")["level"].value_counts().to_dict() == {"kabkota": 514, "provinsi": 34}
    assert contests("pemilu-2024")["level"].value_counts().to_dict() == {"kabkota": 514, "provinsi": 38}


def test_every_published_figure_belongs_to_a_known_election():
    assert set(figures()["election"]) <= set(elections().index)


def test_no_figure_comes_before_its_election():
    first = figures()["election"].map(elections()["first_day"])
    assert figures()[figures()["as_of"] < first].empty


def test_an_election_without_recorded_stages_has_none():
    assert stages("pilkada-2015").empty


def test_an_unknown_election_is_an_error():
    with pytest.raises(KeyError):
        stages("pilkada-1955")

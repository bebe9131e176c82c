from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.drivers import (
    Presence,
    checklist_sentence,
    driver_checklist,
    driver_context,
    driver_pieces,
    leading_drivers,
)
from analysis.drivers.checklist import listed_drivers
from analysis.drivers.presence import Basis, chosen, pieces_of
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Level
from data.release import Release
from data.tables import read_reference
from tests.support.releases import cases, write_release

# Pandeglang (3601): 2 recommended on 1 September, of which 1 followed up: 1 is open for more than 10 days on
# the 21st. Cilegon (3672): all followed up. Tangerang Selatan (3674): recommended within the last 10 days.
CASES = """
region_code reported_on violation_type             recommended_on followed_up_on persons
3601        2020-08-01  social_media_campaign      2020-09-01     2020-09-05     1
3601        2020-08-01  social_media_campaign      2020-09-01     -              1
3672        2020-08-01  mobilisation_coercion      2020-09-01     2020-09-10     2
3674        2020-08-01  social_aid_politicisation  2020-09-15     -              1
"""
DAY = Selection(as_of=date(2020, 9, 21), dataset="contoh")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return write_release(tmp_path_factory.mktemp("drivers"), cases(CASES))


@pytest.fixture(scope="module")
def source(release: Release) -> Cube:
    return build_cube(release, election="pilkada-2020")


def present(table: pd.DataFrame, region: str, driver: str) -> tuple[str, str | None]:
    row = table.set_index(["region_code", "driver"]).loc[(region, driver)]
    return row["present"], None if pd.isna(row["basis"]) else row["basis"]


def test_one_row_for_each_region_and_driver(source: Cube) -> None:
    table = driver_checklist(source, DAY)
    assert len(table) == 514 * len(listed_drivers())
    assert not table.duplicated(["region_code", "driver"]).any()


@pytest.mark.parametrize(
    ("region", "driver", "expected"),
    [
        ("3601", "impunity", ("yes", "computed")),  # 2 recommended by 11 September less 1 followed up
        ("3672", "impunity", ("no", "computed")),  # 2 of 2 followed up
        ("3674", "impunity", ("not_known", None)),  # within the limit: neither late nor done
        ("3602", "impunity", ("not_known", None)),  # nothing recommended
        ("3672", "superior_pressure", ("yes", "computed")),
        ("3601", "superior_pressure", ("not_known", None)),  # none of its cases is of that type
        ("3674", "social_aid", ("yes", "computed")),
        ("3601", "social_aid", ("yes", "published")),  # named by Bawaslu in July 2020
        ("3601", "dynasty", ("yes", "published")),
        ("3601", "repeat", ("yes", "published")),  # two referred in Pemilu 2019
        ("3604", "repeat", ("not_known", None)),  # a stated zero on one day says nothing of the election
        ("3505", "superior_pressure", ("not_known", "context")),  # a focus of supervision is no evidence
    ],
)
def test_what_is_on_record(source: Cube, region: str, driver: str, expected: tuple[str, str | None]) -> None:
    assert present(driver_checklist(source, DAY), region, driver) == expected


def test_absence_of_evidence_is_never_a_no(source: Cube) -> None:
    table = driver_checklist(source, DAY)
    assert (table.loc[table["pieces"] == 0, "present"] == Presence.NOT_KNOWN.value).all()
    assert set(table.loc[table["present"] == "no", "driver"]) <= {"incumbency", "ppk_dual_role", "impunity"}


def test_candidates_are_known_from_registration_on(source: Cube) -> None:
    # Pilkada 2020 registered from 4 September
    before = driver_checklist(source, DAY.but(as_of=date(2020, 9, 3)))
    assert (before.loc[before["driver"] == "incumbency", "present"] == "not_known").all()
    after = driver_checklist(source, DAY.but(as_of=date(2020, 9, 4)))
    rows = read_reference("incumbents_2020")
    stated = set(
        rows.loc[(rows["incumbent_running"] == "yes") & (rows["region_code"].str.len() == 4), "region_code"]
    )
    told = read_reference("driver_evidence").query("driver == 'incumbency' and election == 'pilkada-2020'")
    found = set(after.loc[(after["driver"] == "incumbency") & (after["present"] == "yes"), "region_code"])
    assert found == stated | set(told.loc[told["region_code"].str.len() == 4, "region_code"])


def test_the_warning_counts_from_its_day(source: Cube) -> None:
    # the head of Pasangkayu (7601) was named among the warned on 26 October 2020
    assert present(driver_checklist(source, DAY), "7601", "impunity") == ("not_known", None)
    later = driver_checklist(source, DAY.but(as_of=date(2020, 10, 26)))
    assert present(later, "7601", "impunity") == ("yes", "published")


def test_blitar_2024_both_candidates_have_held_office(source: Cube) -> None:
    asked = DAY.but(election="pilkada-2024", as_of=date(2024, 9, 21))
    table = driver_checklist(source, asked)
    drivers = table[(table["region_code"] == "3505") & (table["present"] == "yes")]["driver"]
    assert drivers.tolist() == ["incumbency", "ex_bureaucrat", "dual_incumbent", "repeat"]


def test_provinces_have_a_checklist_of_their_own(source: Cube) -> None:
    table = driver_checklist(source, DAY.but(level=Level.PROVINCE))
    assert present(table, "71", "dynasty") == ("yes", "published")
    assert table["region_code"].str.fullmatch(r"\d{2}").all()


def test_a_province_narrows_the_rows(source: Cube) -> None:
    table = driver_checklist(source, DAY.but(province="36"))
    assert table["region_code"].str.startswith("36").all()
    assert table["region_code"].nunique() == 8


def test_statements_are_not_counted(stated: StatementTable) -> None:
    pieces = driver_pieces(stated, DAY)
    assert "computed" not in set(pieces["basis"])


def test_illustrative_cases_make_illustrative_evidence(source: Cube) -> None:
    table = driver_checklist(source, DAY)
    assert not table.loc[table["basis"] == "published", "illustrative"].any()


def test_the_stronger_piece_is_shown_and_the_conflict_told() -> None:
    rows = pd.DataFrame(
        {
            "region_code": ["3601"],
            "as_of": [pd.Timestamp("2020-09-01")],
            "evidence": ["a"],
            "source_url": [""],
            "illustrative": [False],
        }
    )
    yes = pieces_of(rows, driver="impunity", present=Presence.YES, basis=Basis.COMPUTED)
    no = pieces_of(rows.assign(evidence="b"), driver="impunity", present=Presence.NO, basis=Basis.PUBLISHED)
    best = chosen(pd.concat([no, yes], ignore_index=True)).iloc[0]
    assert (best["present"], best["evidence"], best["pieces"], best["conflict"]) == ("yes", "a", 2, True)
    assert not chosen(no)["conflict"].any()


def test_the_sentence_names_what_is_on_record(source: Cube) -> None:
    told = checklist_sentence(driver_checklist(source, DAY), "3601")
    # incumbency, dynasty, aid, follow-up and past cases: 5 of the 7 that weigh
    assert told == (
        "Pendorong yang tercatat: Calon petahana, Dinasti politik, Bansos/program pemulihan, Sanksi tidak "
        "dijalankan, Pelanggaran berulang; 5 dari 7 diketahui."
    )


def test_the_context_belongs_to_no_region() -> None:
    context = driver_context().set_index("driver")
    assert context.loc["kinship", "use"] == "context"
    assert "50,76%" in context.loc["kinship", "measured"]
    assert set(context["basis"]) == {"context"}


def test_no_accusation_is_told_as_a_fact() -> None:
    rows = read_reference("driver_evidence").query("driver == 'social_aid' and present == 'yes'")
    assert rows["evidence_id"].str.contains("dugaan, bukan putusan").all()
    assert rows["evidence_en"].str.contains("an allegation, not a decision").all()


def test_the_drivers_named_first_are_those_that_weigh(source: Cube) -> None:
    table = driver_checklist(source, DAY)
    places = ("3601", "3672", "1101")
    leading = leading_drivers(source, DAY, places, most=2)
    assert leading["region_code"].tolist() == list(places)
    for code, named, further in leading.itertuples(index=False):
        here = table[(table["region_code"] == code) & (table["present"] == Presence.YES.value)]
        weighing = here.loc[here["in_index"], "driver"].tolist()
        assert named == (weighing + here.loc[~here["in_index"], "driver"].tolist())[:2]
        assert further == max(len(here) - 2, 0)
    # Pandeglang: an incumbent stands, a dynasty is on record, and more
    assert leading["drivers"].iloc[0][0] == "incumbency"

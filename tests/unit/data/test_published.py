import re

import pandas as pd
import pytest

from data import prevention
from data.kinds import Level, Unit
from data.names import looks_like_a_person
from data.published import COUNT_KEY, breakdowns, counts, figures, reconciliation_checks
from data.tables import REFERENCE, read_reference
from data.vocabulary import alias_lookup, normalise, table

# What precedes or follows a person's name in Indonesian official texts; the product carries none.
_TITLES = re.compile(
    r"\b(?:Bpk|Ibu|Sdr|Sdri|Drs|Dra|Ir|H\.|Hj\.|S\.H|S\.Sos|S\.E|M\.Si|M\.H|M\.Pd)\b[. ]+[A-Z][a-z]+"
)


def one(**where) -> pd.Series:
    rows = figures()
    for column, value in where.items():
        rows = rows[rows[column] == value]
    assert len(rows) == 1
    return rows.iloc[0]


def test_all_published_figures_are_kept_and_serang_is_added():
    assert len(figures()) == 1160 + 1


def test_serang_reported_nothing_on_valentines_day_2019():
    row = one(election="pemilu-2019", region_code="3604", as_of=pd.Timestamp(2019, 2, 14))
    assert (row["value"], row["counter"], row["counted_unit"]) == (0, "reported", "case")
    assert "003" in row["publisher"]


def test_a_month_stands_for_its_last_day():
    row = one(metric="proven_violators", as_of_text="2021-01", body="kasn")
    assert (row["as_of"], row["as_of_precision"]) == (pd.Timestamp(2021, 1, 31), "month")


def test_kasn_and_bkn_count_persons_whatever_the_wording():
    worded_as_cases = figures().query("body in ['kasn', 'bkn'] and unit == 'cases' and counter != ''")
    assert set(worded_as_cases["counted_unit"]) == {"person"}


def test_bawaslu_counts_cases_unless_it_says_persons():
    said = figures().query("body == 'bawaslu' and counter != ''")
    expected = said["unit"].map({"asn": "person", "persons": "person", "cases": "case"})
    assert said["counted_unit"].tolist() == expected.tolist()


def test_a_figure_that_is_no_count_says_why():
    left_out = figures().query("not usable_as_count and counter != ''")
    assert (left_out["excluded"] != "").all()


def test_counts_are_single_statements_in_the_closed_lists():
    stated = counts()
    assert not stated.duplicated(COUNT_KEY).any()
    assert set(stated["level"]) == {level.value for level in Level}
    assert set(stated["unit"]) == {unit.value for unit in Unit}
    assert stated["region_code"].isna().equals(stated["level"] == Level.NATION.value)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2020-06-26", 369),
        ("2020-09-21", 680),
        ("2020-10-12", 732),
        ("2020-12-19", 1305),
        ("2021-01-31", 2034),
    ],
)
def test_national_totals_of_pilkada_2020(day, value):
    stated = counts().query("election == 'pilkada-2020' and level == 'nasional' and counter == 'reported'")
    known = stated[
        stated["body"].isin(["kasn", "bkn"]) & stated["as_of"].eq(day) & stated["violation_type"].isna()
    ]
    assert known["value"].tolist() == [value]


def test_of_two_conflicting_figures_one_is_a_count():
    # 83 (Kompas.com, Radar Cirebon) against 81 (Tribunnews) for Nusa Tenggara Barat.
    stated = counts().query("region_code == '52' and body == 'kasn' and election == 'pilkada-2020'")
    assert stated[stated["as_of"].eq("2020-09-30")]["value"].tolist() == [83]


def test_a_province_as_employer_is_not_the_province():
    employers = figures().query("metric == 'agency_reported_asn' and level != 'kabkota'")
    assert len(employers) == 11
    assert not employers["usable_as_count"].any()


def test_labels_of_breakdowns_are_aliases_of_their_codes():
    vocabulary = {"type": "violation_types", "position": "positions", "sanction": "sanctions"}
    parts = breakdowns()
    found = [
        alias_lookup(vocabulary[dimension]).get(normalise(published))
        for dimension, published in zip(parts["dimension"], parts["published_label"], strict=True)
    ]
    assert found == parts["code"].tolist()


def test_codes_in_published_figures_exist():
    for column, vocabulary in [
        ("violation_type", "violation_types"),
        ("position", "positions"),
        ("sanction", "sanctions"),
        ("body", "bodies"),
    ]:
        assert set(figures()[column]) - {""} <= set(table(vocabulary).index)


def _total(side: str) -> int:
    return sum(int(number) for number in side.split("+"))


@pytest.mark.parametrize(
    "row", reconciliation_checks().query("holds != 'not an equation'").to_dict("records")
)
def test_published_sums_close_exactly_where_the_table_says_so(row):
    closes = all(
        _total(left) == _total(right) for left, right in (eq.split("=") for eq in row["equation"].split(";"))
    )
    assert closes == (row["holds"] == "yes")


def test_eight_published_sums_close():
    assert (reconciliation_checks()["holds"] == "yes").sum() == 8


TABLES = sorted(path.stem for path in REFERENCE.glob("*.csv"))


@pytest.mark.parametrize("name", TABLES)
def test_links_are_links(name):
    rows = read_reference(name)
    for column in {"url", "also_url"} & set(rows.columns):
        links = rows[column].str.split().explode().dropna()
        assert links[links != ""].str.match(r"https?://[\w.-]+(/|$|\?)").all()


@pytest.mark.parametrize("name", TABLES)
def test_no_person_is_named(name):
    text = (REFERENCE / f"{name}.csv").read_text(encoding="utf-8")
    assert _TITLES.findall(re.sub(r"https?://\S+", "", text)) == []


def test_no_note_of_any_reference_table_names_a_person():
    notes = [
        (path.stem, note)
        for path in sorted(REFERENCE.glob("*.csv"))
        for column, notes in read_reference(path.stem).items()
        if column.startswith("note")
        for note in notes.unique()
    ]
    assert len(notes) > 100
    assert [each for each in notes if looks_like_a_person(each[1])] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_region_code_is_in_use(name):
    rows, places = read_reference(name), read_reference("elections_regions")
    known = set(places["region_code"]) | {""}
    for column in {"region_code", "province_code"} & set(rows.columns):
        assert set(rows[column]) <= known


def test_the_prevention_events_of_the_source_articles():
    events = prevention.events()
    assert sorted(set(events["article"])) == ["000", "001", "002", "003", "004"]
    assert events["date"].is_monotonic_increasing
    assert set(events["prevention_type"]) <= set(table("prevention_types").index)
    belitung = events[events["region_code"] == "1902"].iloc[0]
    assert (belitung["stage"], belitung["election"]) == ("campaign", "pilkada-2018")


def test_every_metric_and_unit_has_its_words() -> None:
    stated = figures()
    assert set(stated["metric"]) == set(table("published_metrics").index)
    assert set(stated["unit"]) == set(table("published_units").index)

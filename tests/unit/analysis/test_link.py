"""A link is public: it says the selection in codes, reads back to the same selection, and never breaks."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from analysis.link import Choices, from_query, to_query, whole_query
from analysis.selection import Selection
from data.kinds import Counter, Exposure, Level, Unit

DEFAULT = Selection(as_of=date(2021, 1, 31))
CHOICES = Choices(
    elections={"ilustrasi": ("pilkada-2020",), "terbit": ("pilkada-2020", "pemilu-2019")},
    provinces=("36", "35"),
    regions=("3601", "3604", "36"),
    violation_types=("party_approach", "photo_symbol"),
    positions=("jpt", "fungsional"),
    rules=("kasn-kabkota-2020", "ikp-2024"),
)


def read(query: dict[str, str]) -> Selection:
    return from_query(query, default=DEFAULT, choices=CHOICES)


def test_the_default_view_names_only_data_set_election_and_day() -> None:
    assert to_query(DEFAULT, default=DEFAULT) == {"d": "ilustrasi", "e": "pilkada-2020", "t": "2021-01-31"}


def test_every_choice_has_its_code() -> None:
    chosen = Selection(
        as_of=date(2020, 9, 21),
        dataset="terbit",
        election="pilkada-2020",
        level=Level.PROVINCE,
        province="36",
        region="3601",
        violation_types=("party_approach", "photo_symbol"),
        positions=("jpt",),
        counter=Counter.RECOMMENDED,
        unit=Unit.CASE,
        rule="ikp-2024",
        exposure=Exposure.ASN,
    )
    assert to_query(chosen, default=DEFAULT) == {
        "d": "terbit",
        "e": "pilkada-2020",
        "t": "2020-09-21",
        "l": "provinsi",
        "p": "36",
        "r": "3601",
        "v": "party_approach.photo_symbol",
        "j": "jpt",
        "c": "recommended",
        "u": "case",
        "z": "ikp-2024",
        "x": "asn",
    }


def test_wrong_values_fall_back_one_by_one() -> None:
    asked = {
        "d": "rahasia",
        "t": "31-31-2020",
        "l": "nasional",
        "p": "99",
        "r": "3601",
        "v": "x.photo_symbol.x",
        "x": "gajah",
    }
    assert read(asked) == DEFAULT.but(region="3601", violation_types=("photo_symbol",))


def test_an_election_the_data_set_lacks_falls_back_to_one_it_has() -> None:
    assert read({"d": "ilustrasi", "e": "pemilu-2019"}).election == "pilkada-2020"


selections = st.builds(
    Selection,
    as_of=st.dates(),
    dataset=st.just("terbit"),
    election=st.sampled_from(CHOICES.elections["terbit"]),
    level=st.sampled_from([Level.REGION, Level.PROVINCE]),
    province=st.none() | st.sampled_from(CHOICES.provinces),
    region=st.none() | st.sampled_from(CHOICES.regions),
    violation_types=st.lists(st.sampled_from(CHOICES.violation_types), unique=True).map(tuple),
    positions=st.lists(st.sampled_from(CHOICES.positions), unique=True).map(tuple),
    counter=st.sampled_from(Counter),
    unit=st.sampled_from(Unit),
    rule=st.none() | st.sampled_from(CHOICES.rules),
    exposure=st.sampled_from(Exposure),
)


@given(selections)
def test_a_link_reads_back_to_the_selection_it_was_made_from(chosen: Selection) -> None:
    assert read(to_query(chosen, default=DEFAULT)) == chosen


@given(selections, selections)
def test_the_link_of_a_file_reads_back_whatever_the_default_by_then(
    chosen: Selection, default: Selection
) -> None:
    query = whole_query(chosen.but(rule="ikp-2024"))
    usual = default.but(province=None, region=None, violation_types=(), positions=())
    assert from_query(query, default=usual, choices=CHOICES) == chosen.but(rule="ikp-2024")


@given(st.dictionaries(st.sampled_from("detlprvjcuzxb") | st.text(), st.text()))
def test_hostile_values_never_break_a_link_and_never_get_in(query: dict[str, str]) -> None:
    chosen = read(query)
    assert chosen.dataset in CHOICES.elections
    assert chosen.election in CHOICES.elections[chosen.dataset]
    assert chosen.province in {None, *CHOICES.provinces}
    assert chosen.exposure in Exposure
    assert set(chosen.violation_types) <= set(CHOICES.violation_types)

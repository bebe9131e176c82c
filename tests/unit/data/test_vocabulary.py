import pytest

from data.kinds import Counter
from data.tables import read_reference
from data.vocabulary import TABLES, alias_lookup, label, labels, normalise, table
from language import speaking


@pytest.mark.parametrize("name", TABLES)
def test_every_vocabulary_has_unique_codes_labels_and_a_strict_order(name):
    words = table(name)
    assert words.index.is_unique
    assert words["order"].is_monotonic_increasing
    assert words["order"].is_unique
    assert (words[["label_id", "label_en"]] != "").all(axis=None)


@pytest.mark.parametrize("name", TABLES)
def test_every_code_is_found_by_itself(name):
    lookup = alias_lookup(name)
    assert {code: lookup[normalise(code)] for code in table(name).index} == {c: c for c in table(name).index}


def test_no_violation_alias_means_two_types():
    written = [
        (normalise(word), code)
        for code, row in table("violation_types").iterrows()
        for word in {row["label_id"], row["label_en"], *row["aliases"].split(";")}
    ]
    assert len({word for word, _ in written}) == len(set(written))


def test_every_type_belongs_to_a_group():
    assert set(table("violation_types")["group"]) == set(table("violation_groups").index)


def test_types_are_grouped_together_in_the_order_of_groups():
    order = list(dict.fromkeys(table("violation_types")["group"]))
    assert order == table("violation_groups").index.tolist()


def test_every_counter_the_code_branches_on_is_a_status_or_its_step():
    # A case counts as recommended once recommended, as followed up once the PPK imposed a sanction.
    step = {"reported": "reported", "recommended": "recommended", "followed_up": "sanctioned"}
    assert set(step) == {counter.value for counter in Counter}
    assert set(step.values()) <= set(table("case_status").index)


def test_published_counters_are_the_closed_list():
    used = set(read_reference("published_figures")["counter"]) - {""}
    assert used == {counter.value for counter in Counter}


def test_regional_offices_count_for_their_body():
    lookup = alias_lookup("bodies")
    assert [lookup[normalise(name)] for name in ("Bawaslu Sulsel", "Panwaslu", "Pemkab Mamuju")] == [
        "bawaslu",
        "bawaslu",
        "pemda",
    ]


def test_labels_follow_the_language_in_force():
    with speaking("id"):
        assert label("election_stages", "campaign") == "Masa kampanye"
    with speaking("en"):
        assert labels("election_stages")["campaign"] == "Campaign"


def test_an_unknown_code_is_its_own_label():
    assert label("positions", "astronaut") == "astronaut"


def test_an_unknown_vocabulary_is_an_error():
    with pytest.raises(KeyError, match="colours"):
        table("colours")


def test_spelling_does_not_matter_for_an_alias():
    assert (
        alias_lookup("violation_types")[normalise("  KAMPANYE/Sosialisasi di Medsos ")]
        == "social_media_campaign"
    )

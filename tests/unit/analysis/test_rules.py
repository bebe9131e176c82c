from datetime import date

import pytest

from analysis.counts import Evidence
from analysis.rules import RULES, default_rule, rule_for, rules_for
from analysis.selection import Selection
from analysis.states import ZONES
from data import vocabulary
from data.errors import UserError
from data.kinds import Counter, Level, Unit
from language import speaking
from tests.support.evidence import evidence

DAY = date(2020, 9, 21)


def zones(rule: str, proof: Evidence) -> list[str]:
    return [ZONES[index].value for index in RULES[rule].classify(proof).zones[:, 0]]


def test_kasn_for_regions_cuts_at_one_and_five() -> None:
    found = zones("kasn-kabkota-2020", evidence(0, 1, 4, 5, 900))
    assert found == ["hijau", "kuning", "kuning", "merah", "merah"]


def test_kasn_for_provinces_cuts_as_published() -> None:
    # hijau fewer than 6, kuning 6 to 20, merah more than 20
    found = zones("kasn-provinsi-2020", evidence(0, 5, 6, 20, 21))
    assert found == ["hijau", "hijau", "kuning", "kuning", "merah"]


def test_ikp_cuts_at_one_standard_deviation() -> None:
    # counts 2 4 4 4 6: mean 4, variance (4 + 0 + 0 + 0 + 4) / 4 = 2, so limits 2.59 and 5.41
    proof = evidence(2, 4, 4, 4, 6)
    assert zones("ikp-2024", proof) == ["hijau", "kuning", "kuning", "kuning", "merah"]
    low, middle, high = RULES["ikp-2024"].classes(proof)
    assert low.upper == pytest.approx(4 - 2**0.5)
    assert (middle.lower, middle.upper) == pytest.approx((4 - 2**0.5, 4 + 2**0.5))
    assert [low.range_text, middle.range_text, high.range_text] == ["0–2", "3–5", "≥ 6"]


def test_ikp_compares_with_those_who_vote_and_are_known() -> None:
    proof = evidence(2, 4, 4, 4, 6, 900, -1, votes=[True] * 5 + [False, True])
    assert zones("ikp-2024", proof)[:6] == ["hijau", "kuning", "kuning", "kuning", "merah", "merah"]


def test_ikp_needs_two_places() -> None:
    proof = evidence(7, -1)
    assert zones("ikp-2024", proof)[0] == "insufficient"
    assert RULES["ikp-2024"].classes(proof) == ()


def test_an_empty_class_says_so() -> None:
    # mean 2.5, standard deviation 5: nothing lies below -2.5
    proof = evidence(0, 0, 0, 10)
    assert [each.range_text for each in RULES["ikp-2024"].classes(proof)] == ["tidak ada", "0–7", "≥ 8"]


@pytest.mark.parametrize("counts", [(2, 4, 4, 4, 6), (0, 0, 0, 10), (0, 0, 1), (1, 3, 5), (7, 7)])
def test_relative_limits_are_written_as_the_counts_they_hold(counts: tuple[int, ...]) -> None:
    proof = evidence(*counts, *range(12), votes=[True] * len(counts) + [False] * 12)
    found = zones("ikp-2024", proof)[len(counts) :]
    for each in RULES["ikp-2024"].classes(proof):
        held = [count for count in range(12) if found[count] == each.zone.value]
        start, _dash, end = each.range_text.removeprefix("≥ ").partition("–")
        if not held:
            assert each.range_text == "tidak ada"
        elif each.range_text.startswith("≥"):
            assert held == list(range(int(start), 12))
        else:
            assert held == list(range(int(start), int(end or start) + 1))


def test_the_standard_deviation_is_the_published_one() -> None:
    # counts whose mean is 45 and whose deviation with n - 1 is 23.5 to one decimal; with n it would be 23.2
    proof = evidence(*([22] * 17 + [68] * 17))
    spread = 45 - float(RULES["ikp-2024"].classes(proof)[0].upper or 0)
    assert spread == pytest.approx(23 * (34 / 33) ** 0.5)


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.counter])
def test_classes_leave_no_gap(rule) -> None:  # type: ignore[no-untyped-def]
    bands = rule.bands
    assert bands[0].lower == 0
    assert bands[-1].upper is None
    assert [band.lower for band in bands[1:]] == [band.upper + 1 for band in bands[:-1]]


@pytest.mark.parametrize(
    ("rule", "level"), [("kasn-kabkota-2020", "kabkota"), ("kasn-provinsi-2020", "provinsi")]
)
def test_published_limits_agree_with_the_reference_table(rule: str, level: str) -> None:
    published = RULES[rule].published_limits(Level(level))
    limits = {row.level: (row.min, row.max) for row in published.itertuples()}
    ours = {band.zone.value: band for band in RULES[rule].bands if band.published}
    assert set(limits) == set(ours)
    for zone, (_low, high) in limits.items():
        assert high == ("" if ours[zone].upper is None else f"{ours[zone].upper:.0f}")


def test_the_sentence_tells_what_is_published_and_what_is_ours() -> None:
    sentence = RULES["kasn-kabkota-2020"].sentence(evidence(0, 3))
    assert sentence.startswith("Aturan KASN 2020 untuk kabupaten/kota: hijau 0; kuning 1–4; merah ≥ 5.")
    assert "bukan dari KASN" in sentence
    published = [each.published for each in RULES["kasn-kabkota-2020"].classes(evidence(0, 3))]
    assert published == [False, True, False]


def test_the_ikp_sentence_shows_the_published_scores() -> None:
    regions = RULES["ikp-2024"].sentence(evidence(1, 2))
    provinces = RULES["ikp-2024"].sentence(evidence(1, 2, level=Level.PROVINCE))
    assert "13,47–49,32" in regions
    assert "21,70–68,50" in provinces


def test_names_and_notes_are_in_both_languages() -> None:
    for rule in RULES.values():
        with speaking("en"):
            english = (rule.label, rule.note)
        assert all(english)
        assert english != (rule.label, rule.note)


def test_each_level_has_a_default_that_fits_it() -> None:
    assert default_rule(Level.REGION).id == "kasn-kabkota-2020"
    assert default_rule(Level.PROVINCE).id == "kasn-provinsi-2020"
    assert [rule.id for rule in rules_for(Level.PROVINCE)] == ["kasn-provinsi-2020", "ikp-2024", "peluang"]


@pytest.mark.parametrize("rule", ["warna-warni", "kasn-provinsi-2020"])
def test_a_rule_that_does_not_fit_is_refused(rule: str) -> None:
    with pytest.raises(UserError, match=rule) as caught:
        rule_for(Selection(as_of=DAY, rule=rule))
    assert "kasn-kabkota-2020" in caught.value.expected


def test_a_rule_of_another_level_is_refused_in_words() -> None:
    with pytest.raises(UserError, match="tidak berlaku untuk tingkat kabupaten/kota"):
        rule_for(Selection(as_of=DAY, rule="kasn-provinsi-2020"))


def test_a_rule_warns_where_it_was_not_made_for_the_question() -> None:
    asked = Selection(as_of=DAY)
    rule = RULES["kasn-kabkota-2020"]
    assert rule.caveats(asked) == ()
    assert len(rule.caveats(asked.but(counter=Counter.RECOMMENDED))) == 1
    assert len(rule.caveats(asked.but(unit=Unit.CASE))) == 1
    assert len(rule.caveats(asked.but(violation_types=("photo_symbol",)))) == 1
    assert RULES["ikp-2024"].caveats(asked.but(counter=Counter.RECOMMENDED)) == ()


def test_every_rule_names_its_source() -> None:
    assert all(rule.url.startswith("https://") for rule in RULES.values())
    assert set(vocabulary.table("zone_thresholds")["region_level"]) >= {"kabkota", "provinsi"}

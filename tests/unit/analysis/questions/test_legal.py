from datetime import date

import pytest

from analysis.legal import legal_sentence, rules_on, sanctions_on, severity_on, supervisor_on
from data import vocabulary
from data.errors import UserError
from data.tables import read_reference

ARTICLE_004 = date(2020, 9, 21)


def codes(day: date, **kept: str) -> list[str]:
    return rules_on(day, **kept)["instrument"].tolist()


def test_the_rules_of_the_belitung_event() -> None:
    # article 002: UU 5/2014 and PP 53/2010 were the basis then
    found = codes(date(2018, 5, 9), election="pilkada-2018")
    assert {"uu5_2014", "pp53_2010"} <= set(found)
    assert "uu7_2017" not in found  # the law of general elections


def test_one_discipline_law_at_a_time() -> None:
    for day, law in (
        (date(2021, 8, 30), "pp53_2010"),
        (date(2021, 8, 31), "pp94_2021"),
    ):
        rules = rules_on(day)
        assert rules.loc[rules["kind"] == "discipline", "instrument"].tolist() == [law]


def test_the_joint_decrees_follow_one_another() -> None:
    assert "skb_2020" not in codes(date(2020, 9, 9))
    assert "skb_2020" in codes(date(2020, 9, 10))
    assert {"skb_2020", "skb_2022"} & set(codes(date(2022, 9, 22))) == {"skb_2022"}


def test_the_decree_of_2020_speaks_of_the_local_elections() -> None:
    assert "skb_2020" in codes(ARTICLE_004, election="pilkada-2020")
    assert "skb_2020" not in codes(ARTICLE_004, election="pemilu-2019")


def test_the_basis_of_a_type_is_that_of_the_day() -> None:
    assert codes(date(2022, 10, 1), violation_type="mobilisation_coercion") == ["pp94_2021"]
    assert codes(ARTICLE_004, violation_type="mobilisation_coercion") == ["pp53_2010"]
    table = rules_on(ARTICLE_004, violation_type="photo_symbol").set_index("instrument")
    assert table.loc["b71_2017", "articles"] == "huruf f"


def test_an_instrument_known_by_its_year_says_so() -> None:
    precision = rules_on(ARTICLE_004).set_index("instrument")["precision"]
    assert (precision["pp53_2010"], precision["skb_2020"]) == ("year", "day")


def test_two_generations_of_severity() -> None:
    before = severity_on(ARTICLE_004, violation_type="support_letter_ktp")
    after = severity_on(date(2022, 10, 1), violation_type="support_letter_ktp")
    assert (before.lowest, before.discipline_law) == ("disiplin_sedang", "pp53_2010")
    assert (after.lowest, after.discipline_law) == ("disiplin_berat", "pp94_2021")
    assert before.is_of_the_day
    assert after.is_of_the_day


def test_a_range_that_is_not_recorded_for_the_day_is_not_passed_off() -> None:
    severity = severity_on(ARTICLE_004, violation_type="photo_symbol")
    assert (severity.lowest, severity.highest) == ("kode_etik", "disiplin_berat")
    assert not severity.is_of_the_day
    assert "belum tercatat" in legal_sentence(ARTICLE_004, violation_type="photo_symbol")


def test_the_ladder_of_the_day() -> None:
    old, new = (set(sanctions_on(day)["sanction"]) for day in (ARTICLE_004, date(2022, 10, 1)))
    assert "med_old_rank" in old - new
    assert "med_new_12m" in new - old
    controls = sanctions_on(ARTICLE_004).query("is_control_measure")["sanction"]
    assert controls.tolist() == ["ctl_block", "ctl_ppk_warning"]


def test_the_supervisor_of_the_day() -> None:
    assert (supervisor_on(date(2024, 8, 22)), supervisor_on(date(2024, 8, 23))) == ("kasn", "bkn")


@pytest.mark.parametrize("wrong", [{"election": "pilkada-1999"}, {"violation_type": "sleeping"}])
def test_unknown_codes_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(UserError):
        rules_on(ARTICLE_004, **wrong)


def test_the_basis_names_known_types_and_instruments() -> None:
    basis = read_reference("violation_law")
    assert set(basis["violation_type"]) == set(vocabulary.table("violation_types").index)
    assert set(basis["instrument"]) <= set(vocabulary.table("legal_instruments").index)

from datetime import date

import pytest

from analysis.rule_card import LADDER, rule_card
from data.errors import UserError
from data.tables import read_reference
from data.vocabulary import table
from language import speaking


def test_the_rules_are_those_of_the_day() -> None:
    then = rule_card("party_approach", on=date(2020, 9, 21))
    assert list(then.law["instrument"]) == ["pp42_2004", "b71_2017"]
    now = rule_card("party_approach", on=date(2023, 1, 1))
    assert list(now.law["instrument"]) == ["pp42_2004", "b71_2017", "skb_2022"]


def test_steps_go_from_the_mildest_to_the_gravest() -> None:
    card = rule_card("party_approach", on=date(2023, 1, 1))
    assert card.steps == ("kode_etik", "disiplin_ringan", "disiplin_sedang")
    assert rule_card("party_membership", on=date(2023, 1, 1)).steps == ("pemberhentian",)
    # under PP 53/2010 a support letter was held as medium discipline, today as heavy
    assert rule_card("support_letter_ktp", on=date(2020, 9, 21)).steps == ("disiplin_sedang",)
    assert rule_card("support_letter_ktp", on=date(2023, 1, 1)).steps == ("disiplin_berat",)


def test_the_law_of_the_other_kind_of_election_is_left_out() -> None:
    pilkada = rule_card("campaign_team", on=date(2024, 1, 1), election="pilkada-2024")
    assert "uu7_2017" not in set(pilkada.law["instrument"])
    assert "uu10_2016" in set(pilkada.law["instrument"])


def test_words_of_reports_are_listed_once() -> None:
    aliases = rule_card("photo_symbol", on=date(2020, 9, 21)).aliases
    assert "foto bersama calon" in aliases
    assert len(set(aliases)) == len(aliases)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_type_says_what_is_forbidden_in_every_language(language: str) -> None:
    with speaking(language):
        cards = [rule_card(code, on=date(2020, 9, 21)) for code in table("violation_types").index]
    assert all(card.forbidden.endswith(".") for card in cards)
    assert all(card.steps == tuple(step for step in LADDER if step in card.steps) for card in cards)
    assert [card.violation_type for card in cards if not card.when] == ["unspecified"]


def test_the_table_of_words_names_the_types_of_the_vocabulary() -> None:
    assert list(read_reference("violation_rules")["violation_type"]) == list(table("violation_types").index)


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(UserError):
        rule_card("x", on=date(2020, 9, 21))

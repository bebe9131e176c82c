"""The page on violation types: choices with counts, cross-tables that hide small counts, the rule card."""

from datetime import date

import pytest

from analysis.mix import mix_by_group
from analysis.questions import coercion_signs, social_aid_regions
from analysis.rule_card import rule_card
from analysis.selection import Selection
from analysis.source import source_for
from analysis.type_tables import Across
from charts.answers_types import cross_figure, social_media_share_figure
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage, texts

PAGE = "pages/explore/types.py"
DAY = date(2020, 9, 21)
FILTERS = [
    {},
    {"l": "provinsi"},
    {"p": "36"},
    {"r": "3601"},
    {"r": "36", "l": "provinsi"},
    {"r": "3303", "j": "fungsional"},
    {"v": "party_approach.photo_symbol"},
    {"r": "3601", "v": "party_membership"},
    {"c": "followed_up", "r": "3303"},
    {"t": "2019-12-16"},
]


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize("query", FILTERS, ids=lambda query: "-".join(query.values()) or "none")
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    asked = {"t": "2020-09-21"} | query
    app = open_page(PAGE, d=dataset, b="en" if "p" in query else "id", **asked)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_each_choice_carries_its_count(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY)
    groups = mix_by_group(source_for(open_release("ilustrasi"), selection), selection).set_index("group")
    app = open_page(PAGE, t="2020-09-21")
    (choice,) = [pills for pills in app.pills if pills.key == "choice groups"]
    count = format_number(groups.loc["social_media", "count"])
    assert f"Media sosial · {count}" in choice.options
    assert len(choice.options) == 10


def test_a_group_that_is_picked_narrows_every_page(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21")
    (choice,) = [pills for pills in app.pills if pills.key == "choice groups"]
    choice.set_value(["social_media"]).run()
    both = ("social_media_campaign", "social_media_interaction")
    assert app.session_state["selection"].violation_types == both
    types = next(pills for pills in app.pills if pills.key == "choice types")
    types.set_value(["social_media_interaction"]).run()
    assert app.session_state["selection"].violation_types == ("social_media_interaction",)
    next(pills for pills in app.pills if pills.key == "choice groups").set_value([]).run()
    assert app.session_state["selection"].violation_types == ()


@pytest.mark.parametrize("across", list(Across))
def test_the_cross_table_says_what_the_analysis_says(open_page: OpenPage, across: Across) -> None:
    selection = Selection(as_of=DAY, region="3303")
    source = source_for(open_release("ilustrasi"), selection)
    figure = cross_figure(source, selection, across, by_group=False)
    said = texts(open_page(PAGE, t="2020-09-21", r="3303", silang=across.value, rinci="jenis"))
    assert figure.sentence in said
    assert "disembunyikan" in figure.sentence


def test_the_share_of_social_media_is_told(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY)
    figure = social_media_share_figure(source_for(open_release("ilustrasi"), selection), selection)
    assert figure.sentence in texts(open_page(PAGE, t="2020-09-21"))


def test_the_rule_card_holds_for_the_day_asked(open_page: OpenPage) -> None:
    card = rule_card("support_letter_ktp", on=date(2023, 1, 1), election="pilkada-2020")
    app = open_page(PAGE, t="2020-09-21", aturan="support_letter_ktp", hari="2023-01-01")
    assert card.sentence in texts(app)
    assert "PP 94/2021" in texts(app)
    app = open_page(PAGE, t="2020-09-21", aturan="suap", hari="kemarin")
    usual = rule_card("social_media_campaign", on=DAY, election="pilkada-2020")
    assert usual.sentence in texts(app)


def test_signs_of_pressure_and_aid_are_those_of_the_analysis(open_page: OpenPage) -> None:
    selection, release = Selection(as_of=DAY), open_release("ilustrasi")
    signs = coercion_signs(release, selection)
    aid = social_aid_regions(source_for(release, selection), selection)
    said = texts(open_page(PAGE, t="2020-09-21"))
    assert f"**{format_number(signs.reported)}** dilaporkan (dugaan)" in said
    assert f"Dilaporkan di **{(aid['reported'] > 0).sum()}** dari 514 wilayah" in said
    assert said.count("Tidak tercatat:") == 0
    assert texts(open_page(PAGE, d="terbit", t="2020-09-21")).count("Tidak tercatat:") == 2

"""A briefing says what the analysis says, knows itself by an id, and leads back to the same state."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from analysis.account import account_of, headline
from analysis.link import Choices, from_query
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.summary import key_figures
from briefing import Briefing, Length, brief
from briefing.content import Scope
from briefing.section import SectionId
from data.errors import UserError
from data.kinds import Level


def test_the_headline_is_the_one_of_the_screen(
    nation: Briefing, source: CountSource, question: Selection
) -> None:
    assert nation.headline == headline(source, question)
    assert nation.headline.startswith("48 dari 310 kabupaten/kota pada Pilkada 2020 berzona merah")


def test_key_figures_are_those_of_the_analysis(
    nation: Briefing, source: CountSource, question: Selection
) -> None:
    known = key_figures(source, question)
    assert {each.code: each.value for each in nation.key_figures} == {
        "reported": known.reported,
        "recommended": known.recommended,
        "followed_up_share": known.followed_up_share,
        "waiting": known.waiting,
        "red": 48,
    }
    assert [each.text for each in nation.key_figures] == ["680", "482", "52%", "231", "48"]


def test_the_map_holds_every_place_and_its_legend_adds_up(nation: Briefing) -> None:
    assert len(nation.map.frame) == 514
    assert sum(each.places for each in nation.map.classes) == 514
    pandeglang = nation.map.frame.set_index("region_code").loc["3601"]
    assert (pandeglang["zone"], pandeglang["count"]) == ("kuning", 3)


def test_one_region_is_told_by_its_own_account(
    pandeglang: Briefing, source: CountSource, question: Selection
) -> None:
    assert pandeglang.scope is Scope.REGION
    assert account_of(source, question, "3601") in pandeglang.headline
    assert len(pandeglang.map.frame) == 8  # Banten
    open_to_act = pandeglang.section(SectionId.OPEN)
    assert open_to_act is not None
    assert open_to_act.table is not None
    assert open_to_act.table.frame.empty  # both of its recommendations were followed up
    assert [part.name for part in pandeglang.regions] == ["Kabupaten Wakatobi"]
    assert pandeglang.regions[0].count == 34


def test_a_brief_tells_less_than_the_full_text(source: CountSource, question: Selection) -> None:
    banten = question.but(province="36")
    short, full = (brief(source, banten, length=length) for length in (Length.BRIEF, Length.FULL))
    assert {each.id for each in full.sections} - {each.id for each in short.sections} == {
        SectionId.AGES,
        SectionId.STAGES,
    }
    assert short.scope is Scope.PROVINCE


def test_two_digits_in_focus_are_the_province(source: CountSource, question: Selection) -> None:
    asked = brief(source, question.but(region="36"), length=Length.BRIEF)
    assert (asked.scope, asked.place_code) == (Scope.PROVINCE, "36")


def test_the_nation_can_be_told_by_provinces(source: CountSource, question: Selection) -> None:
    told = brief(source, question.but(level=Level.PROVINCE), length=Length.BRIEF)
    assert len(told.map.frame) == 34
    assert told.method_version == "kasn-provinsi-2020 v1"


def test_the_same_inputs_have_the_same_id_and_others_another(
    nation: Briefing, source: CountSource, question: Selection
) -> None:
    again = brief(source, question, length=Length.BRIEF)
    others = [
        brief(source, question, length=Length.BRIEF, language="en"),
        brief(source, question.but(as_of=date(2020, 9, 30)), length=Length.BRIEF),
        brief(source, question, length=Length.FULL),
    ]
    assert again.id == nation.id
    assert len({nation.id, *(each.id for each in others)}) == 4


def test_the_link_opens_the_same_question_of_the_same_release(pandeglang: Briefing) -> None:
    address = urlsplit(pandeglang.link)
    query = dict(parse_qsl(address.query))
    choices = Choices(
        elections={"ilustrasi": ("pilkada-2020",)},
        provinces=("36",),
        regions=("3601",),
        violation_types=(),
        positions=(),
        rules=("kasn-kabkota-2020",),
    )
    usual = Selection(as_of=date(2021, 1, 31), level=Level.PROVINCE)
    assert address.path == "/wilayah"
    assert query["rilis"] == pandeglang.release_id
    assert from_query(query, default=usual, choices=choices) == pandeglang.selection


def test_the_address_is_that_of_the_installation(
    monkeypatch: pytest.MonkeyPatch, source: CountSource, question: Selection
) -> None:
    monkeypatch.setenv("PETA_ADDRESS", "https://peta.contoh.go.id/")
    assert brief(source, question, length=Length.BRIEF).link.startswith("https://peta.contoh.go.id/?d=")


def test_illustrative_data_is_marked_in_both_languages(source: CountSource, question: Selection) -> None:
    marks = [brief(source, question, length=Length.BRIEF, language=each).mark for each in ("id", "en")]
    assert marks == ["Data ilustratif", "Illustrative data"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"region": "9999"}, "9999"),
        ({"province": "99"}, "99"),
        ({"election": "pemilu-2024"}, "pemilu-2024"),
        ({"as_of": date(2019, 1, 1)}, "16 Desember 2019"),
        ({"rule": "tidak-ada"}, "tidak-ada"),
    ],
)
def test_what_cannot_be_told_is_refused_in_plain_words(
    source: CountSource, question: Selection, changes: dict[str, object], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        brief(source, question.but(**changes))

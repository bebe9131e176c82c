"""The profile of a place: by link and by search, with the numbers of the analysis, whatever the place."""

from collections.abc import Sequence
from datetime import date

import pytest

from analysis.cases import Behind, cases_behind
from analysis.comparison import spine
from analysis.handling import path
from analysis.profile import focused, place_numbers, published_of
from analysis.selection import Selection
from analysis.source import source_for
from data.store import open_release
from geo.register import full_name, provinces, regions
from language import format_number
from tests.app.conftest import OpenPage, texts

PAGE = "pages/explore/profile.py"
DAY = date(2020, 9, 21)
# Every 120th kabupaten/kota and every 18th province, with the hard ones: islands, no vote, the longest name,
# Papua before and after its split.
SPREAD = ("3101", "3171", "3601", "7109", "9301", "9671", "31", "91", "96")
BEFORE_THE_SPLIT = {"93": "91", "94": "91", "95": "91", "96": "92"}
CODES = tuple(dict.fromkeys([*SPREAD, *regions().index[::120], *provinces().index[::18]]))


def errors(app: object) -> list[str]:
    return [*(each.value for each in app.exception), *(each.value for each in app.error)]


@pytest.fixture
def pandeglang() -> tuple[object, Selection]:
    asked = focused(Selection(as_of=DAY), "3601")
    return source_for(open_release("ilustrasi"), asked), asked


def test_the_spread_is_wide_enough() -> None:
    assert len(CODES) >= 12
    assert {len(code) for code in CODES} == {2, 4}


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ({"d": "ilustrasi", "t": "2020-09-21"}, CODES),
        ({"d": "terbit", "e": "pilkada-2020"}, CODES[::2]),
        ({"d": "terbit", "e": "pilkada-2024", "b": "en"}, CODES[1::2]),
    ],
    ids=["illustration", "published", "after the split"],
)
def test_every_place_opens(open_page: OpenPage, query: dict[str, str], codes: Sequence[str]) -> None:
    app = open_page(PAGE, r="3601", **query)
    for code in codes:
        app.session_state["selection"] = app.session_state["selection"].but(region=code)
        app.session_state["selection is ahead of the address"] = True
        app.run()
        then = code if query.get("e") == "pilkada-2024" else BEFORE_THE_SPLIT.get(code, code)
        assert (code, errors(app)) == (code, [])
        assert (code, app.title[0].value) == (code, full_name(then))
        assert len(app.metric) == 6


@pytest.mark.parametrize(("code", "name"), [("36", "Provinsi Banten"), ("96", "Provinsi Papua Barat")])
def test_a_province_opens_by_link(open_page: OpenPage, code: str, name: str) -> None:
    app = open_page(PAGE, t="2020-09-21", r=code)
    assert errors(app) == []
    assert app.title[0].value == name
    told = "Pada Pilkada 2020, Papua Barat Daya masih bagian dari Papua Barat." in texts(app)
    assert told is (code == "96")


def test_its_numbers_are_those_of_the_analysis(
    open_page: OpenPage, pandeglang: tuple[object, Selection]
) -> None:
    source, asked = pandeglang
    numbers = place_numbers(source, asked)
    app = open_page(PAGE, t="2020-09-21", r="3601")
    shown = [metric.value for metric in app.metric]
    counts = (numbers.reported, numbers.recommended, numbers.followed_up, numbers.awaiting)
    assert shown == [
        *(format_number(each.value) for each in counts),
        format_number(numbers.rate.value, 2),
        format_number(numbers.risk.value, 1),
    ]
    assert shown[:4] == ["3", "2", "2", "0"]


def test_its_parts_say_what_the_analysis_says(
    open_page: OpenPage, pandeglang: tuple[object, Selection]
) -> None:
    source, asked = pandeglang
    app = open_page(PAGE, t="2020-09-21", r="3601")
    said = texts(app)
    steps = path(source, asked)
    assert list(app.table[0].value.iloc[:, 1]) == [
        format_number(count) for count in steps.loc[steps["is_recorded"], "count"]
    ]
    assert spine(source, asked)["count"].sum() == 3
    assert "Dari 3 orang yang dilaporkan di Kabupaten Pandeglang" in said
    assert f"**Angka terbit tentang wilayah ini**: {len(published_of('3601'))}" in said
    assert "2 orang lagi menjadikannya merah" in said
    assert "Alat penyaringan tentang daerah, bukan ramalan tentang orang." in said


def test_the_cases_behind_a_number_open_by_link(
    open_page: OpenPage, pandeglang: tuple[object, Selection]
) -> None:
    source, asked = pandeglang
    cases = cases_behind(source, asked, Behind.RECOMMENDED)
    app = open_page(t="2020-09-21", r="3601")
    app.session_state["page choices"] = {"wilayah": {"perkara": "recommended"}}
    app.switch_page(PAGE).run()
    shown = next(each.value for each in app.dataframe if "Tanggal laporan" in each.value.columns)
    assert len(shown) == len(cases) == 2
    assert list(shown["Tanggal laporan"]) == list(cases["reported_on"].dt.date)
    assert set(shown["Golongan jabatan"]) == {"disembunyikan"}


@pytest.mark.parametrize(("key", "wrong"), [("perkara", "semua"), ("sumbu", "bulan"), ("perkara", "<b>")])
def test_a_wrong_choice_of_the_page_falls_back(open_page: OpenPage, key: str, wrong: str) -> None:
    app = open_page(t="2020-09-21", r="3601")
    app.session_state["page choices"] = {"wilayah": {key: wrong}}
    app.switch_page(PAGE).run()
    assert errors(app) == []
    assert all("Tanggal laporan" not in each.value.columns for each in app.dataframe)


def test_nothing_chosen_invites_to_choose(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21")
    assert errors(app) == []
    assert [each.value for each in app.subheader] == ["Jumlah terbanyak", "Terakhir dibuka"]
    first = next(each for each in app.button if str(each.key).startswith("top "))
    first.click().run()
    assert app.title[0].value == full_name(str(first.key).split()[-1])


@pytest.mark.parametrize(
    ("written", "found"),
    [("Pandeglang", "3601"), ("pandeglng", "3601"), ("kutim", "6408"), ("36.01", "3601"), ("Banten", "36")],
)
def test_search_knows_names_aliases_typos_and_codes(open_page: OpenPage, written: str, found: str) -> None:
    app = open_page(PAGE)
    app.text_input(key="search text").set_value(written).run()
    assert errors(app) == []
    assert app.title[0].value == full_name(found)


def test_an_ambiguous_name_offers_its_candidates(open_page: OpenPage) -> None:
    app = open_page(PAGE)
    app.text_input(key="search text").set_value("Serang").run()
    assert app.title[0].value == "Profil Wilayah"
    assert "Nama ini dapat berarti 2 wilayah" in texts(app)
    app.button(key="search candidate 3673").click().run()
    assert app.title[0].value == "Kota Serang"


def test_an_unknown_name_says_so(open_page: OpenPage) -> None:
    app = open_page(PAGE)
    app.text_input(key="search text").set_value("xyzabc").run()
    assert errors(app) == []
    assert "Nama wilayah ini tidak ada dalam register." in texts(app)


def test_places_visited_are_remembered(open_page: OpenPage) -> None:
    app = open_page(PAGE, r="3601")
    app.text_input(key="search text").set_value("Wakatobi").run()
    assert app.session_state["places visited"][:2] == ("7407", "3601")

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.exposure import denominators, denominators_for, exposure_label, exposure_sentence, rate_label
from analysis.exposure.civil_servants import published_counts
from analysis.exposure.limits import limits_of
from analysis.places import codes_at
from analysis.selection import Selection
from data.kinds import Exposure, Level
from data.tables import read_reference
from language import speaking

DAY = date(2020, 9, 21)


def base(*places: str, exposure: Exposure, election: str = "pilkada-2020", day: date = DAY) -> pd.DataFrame:
    return denominators(places, exposure=exposure, election=election, borders=day)


def value(place: str, exposure: Exposure, **more) -> float:  # type: ignore[no-untyped-def]
    return float(base(place, exposure=exposure, **more)["value"].iloc[0])


@pytest.mark.parametrize(
    ("place", "contests"),
    [
        ("3601", 1),  # elects its own head
        ("3602", 0),  # nobody votes in Lebak
        ("1371", 1),  # Padang votes for its governor only
        ("1306", 1),  # Agam, in the same province, for governor and head
        ("36", 4),  # Kabupaten Serang, Pandeglang, Cilegon and Tangerang Selatan; no governor
        ("13", 14),  # the governor of Sumatera Barat and 13 heads
        ("11", 0),
        ("", 270),
    ],
)
def test_contests_are_counted_where_people_vote(place: str, contests: int) -> None:
    assert value(place, Exposure.CONTEST) == contests


def test_regions_of_a_province_of_the_past_count_for_it() -> None:
    # 11 of the 29 kabupaten/kota of undivided Papua voted in 2020, none for a governor
    assert value("91", Exposure.CONTEST) == 11
    assert value("91", Exposure.CONTEST, election="pilkada-2018", day=date(2018, 6, 27)) == 8


def test_where_no_list_is_recorded_it_says_so() -> None:
    told = base("3601", "36", exposure=Exposure.CONTEST, election="pilkada-2017", day=date(2017, 2, 15))
    assert told["value"].tolist() == [1, 8]  # Banten has 8 kabupaten/kota
    assert set(told["basis"]) == {"contests_assumed"}
    assert told["source_url"].isna().all()


def test_contests_never_give_a_rate() -> None:
    for level in (Level.REGION, Level.PROVINCE):
        asked = Selection(as_of=DAY, level=level)
        assert not denominators_for(asked)["is_fit_for_rates"].any()


def test_population_is_the_register_and_fit_for_rates() -> None:
    told = base("3601", "91", "", exposure=Exposure.POPULATION)
    assert told["is_fit_for_rates"].all()
    assert told[["low", "high"]].isna().all(axis=None)
    # Papua of 2020 holds the people of today's Papua, Papua Selatan, Papua Tengah and Papua Pegunungan
    today = base("91", "93", "94", "95", exposure=Exposure.POPULATION, day=date(2024, 1, 1))
    assert told.loc["91", "value"] == today["value"].sum()


def test_published_counts_of_civil_servants_come_first() -> None:
    told = base("3601", "3602", exposure=Exposure.ASN)
    # 9,772 PNS in Pandeglang in 2020; exact and of the year of the vote
    assert told.loc["3601", ["value", "basis"]].tolist() == [9772, "asn_published_region"]
    assert told.loc["3601", ["low", "high"]].isna().all()
    assert told.loc["3602", "basis"] == "asn_estimated"
    assert told["is_fit_for_rates"].tolist() == [True, False]


def test_a_number_of_another_year_is_less_sure() -> None:
    # 8,928 in 2022, two years before the vote of 2024: exp(0.04 * 2) = 1.083 either way
    told = base("3601", exposure=Exposure.ASN, election="pilkada-2024", day=date(2024, 9, 1)).iloc[0]
    assert told["value"] == 8928
    assert told["high"] == pytest.approx(8928 * np.exp(0.08))
    assert told["low"] == pytest.approx(8928 / np.exp(0.08))
    assert told["is_fit_for_rates"]


def test_a_rounded_number_is_as_unsure_as_its_rounding() -> None:
    # "about 7,000" in Sukoharjo stands for 6,500 to 7,500: standard deviation 1000 / sqrt(12)
    rows = published_counts().query("region_code == '3311' and year == 2021")
    assert rows["sigma"].iloc[0] == pytest.approx(1000 / np.sqrt(12) / 7000)


def test_bounds_and_contract_staff_alone_are_no_counts() -> None:
    kept = published_counts()
    assert "3505" not in set(kept["region_code"])  # "more than 6,000"
    assert set(kept["kind"]) == {"PNS", "ASN"}


def test_provinces_have_one_list_with_its_drift() -> None:
    told = denominators_for(Selection(as_of=DAY, level=Level.PROVINCE, exposure=Exposure.ASN))
    assert told.loc["36", "value"] == 85161
    # 45,010 + 16,335 + 24,377 + 20,990 in today's four provinces
    assert told.loc["91", "value"] == 106712
    assert set(told["basis"]) == {"asn_published_province"}
    # the list is of 2023: three years of drift
    assert told.loc["36", "high"] == pytest.approx(85161 * np.exp(0.12))
    assert told["is_fit_for_rates"].all()


def test_a_list_too_far_from_the_vote_gives_no_rate() -> None:
    # 2023 is eight years from 2015: 0.32 is more than the limit of 0.25
    told = base("36", exposure=Exposure.ASN, election="pilkada-2015", day=date(2015, 12, 9))
    assert not told["is_fit_for_rates"].iloc[0]


def test_the_areas_of_jakarta_have_no_government_of_their_own() -> None:
    told = base("3171", exposure=Exposure.ASN).iloc[0]
    assert pd.isna(told["value"])
    assert pd.isna(told["basis"])
    assert not told["is_fit_for_rates"]


@pytest.mark.parametrize("exposure", Exposure)
def test_every_place_has_a_known_basis(exposure: Exposure) -> None:
    bases = read_reference("exposure_bases").query("exposure == @exposure.value")
    told = base(*codes_at(Level.REGION, DAY), *codes_at(Level.PROVINCE, DAY), "", exposure=exposure)
    assert set(told["basis"].dropna()) <= set(bases["code"])
    assert told["value"].isna().equals(told["basis"].isna())


def test_the_code_and_the_table_name_the_same_exposures() -> None:
    assert set(read_reference("exposures")["code"]) == {exposure.value for exposure in Exposure}
    assert [limits_of(exposure).rate_per for exposure in Exposure] == [None, 100_000, 1000]


def test_the_sentence_says_which_on_what_basis_and_how_sure() -> None:
    told = base("3601", "3602", "3171", exposure=Exposure.ASN)
    sentence = exposure_sentence(told, exposure=Exposure.ASN)
    assert sentence.startswith("Pembanding: jumlah PNS. Dasarnya: jumlah PNS kabupaten/kota yang terbit (1")
    assert "perkiraan dari jumlah provinsi dan penduduk (1 wilayah); tidak diketahui (1 wilayah)" in sentence
    assert "sekitar 52%" in sentence  # exp(0.416) - 1
    assert "Laju per 1.000 PNS hanya dihitung untuk 1 wilayah" in sentence
    contests = exposure_sentence(base("3601", exposure=Exposure.CONTEST), exposure=Exposure.CONTEST)
    assert contests.endswith("Laju tidak dihitung dari jumlah pemilihan.")
    people = exposure_sentence(base("3601", exposure=Exposure.POPULATION), exposure=Exposure.POPULATION)
    assert people.endswith("Laju per 100.000 penduduk dihitung untuk semua wilayah yang diketahui.")


def test_labels_are_in_both_languages() -> None:
    assert rate_label(Exposure.CONTEST) == ""
    with speaking("en"):
        assert exposure_label(Exposure.POPULATION) == "population"
    assert exposure_label(Exposure.POPULATION) == "jumlah penduduk"

from dataclasses import replace

import pandas as pd

from charts import figures
from charts.figures import Provenance
from data.kinds import Counter, Level, Unit
from language import speaking
from tests.unit.charts.conftest import mix


def test_mix_names_first_and_second_with_the_interval(
    nation_mix: pd.DataFrame, provenance: Provenance
) -> None:
    # 340/680 = 50%, made-up interval 47% to 54%; 170/680 = 25%
    assert figures.type_mix({"Indonesia": nation_mix}, provenance).sentence == (
        "Terbanyak: kampanye/sosialisasi di medsos, 50,0% (rentang 95%: 47,0%–54,0%) dari 680 orang yang "
        "dilaporkan di Indonesia hingga 21 September 2020, disusul dukungan terbuka/mengantar pendaftaran "
        "(25,0%)."
    )


def test_mix_of_a_province_is_set_against_the_nation(
    nation_mix: pd.DataFrame, provenance: Provenance
) -> None:
    province = mix(social_media_campaign=12, candidate_support=8)
    banten = replace(provenance, place="Provinsi Banten")
    sentence = figures.type_mix({"Indonesia": nation_mix, "Provinsi Banten": province}, banten).sentence
    assert sentence.endswith("(40,0%); di Indonesia 50,0%.")
    assert sentence.startswith("Terbanyak: kampanye/sosialisasi di medsos, 60,0%")


def test_a_few_counts_are_told_as_counts(nation_mix: pd.DataFrame, provenance: Provenance) -> None:
    few = mix(candidate_support=2, photo_symbol=1, coercion=0)
    place = replace(provenance, place="Kabupaten Pandeglang")
    assert figures.type_mix({"Indonesia": nation_mix, "Kabupaten Pandeglang": few}, place).sentence == (
        "3 orang yang dilaporkan di Kabupaten Pandeglang hingga 21 September 2020: dukungan "
        "terbuka/mengantar pendaftaran 2 dan foto bersama dengan simbol 1; terlalu sedikit untuk dibaca "
        "sebagai persentase."
    )


def test_a_tie_names_both(provenance: Provenance) -> None:
    tied = mix(candidate_support=10, photo_symbol=10, attend_declaration=5)
    sentence = figures.type_mix({"Indonesia": tied}, provenance).sentence
    assert sentence.startswith(
        "Terbanyak: dukungan terbuka/mengantar pendaftaran dan foto bersama dengan simbol, 40,0%"
    )
    assert "disusul menghadiri deklarasi calon (20,0%)" in sentence


def test_nothing_counted_says_what_the_data_says(provenance: Provenance) -> None:
    case = replace(provenance, counter=Counter.RECOMMENDED, unit=Unit.CASE, place="Kota Metro")
    assert figures.type_mix({"Kota Metro": mix(candidate_support=0)}, case).sentence == (
        "Hingga 21 September 2020, data ini tidak mencatat perkara yang direkomendasikan untuk disanksi di "
        "Kota Metro."
    )


def test_trend_tells_total_and_peak(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    assert figures.trend(series, provenance, stages=stages, period="week").sentence == (
        "680 orang yang dilaporkan di Indonesia hingga 21 September 2020; terbanyak pada minggu mulai "
        "7 September 2020 (40 orang, tahapan pendaftaran bakal calon)."
    )


def test_heat_tells_the_highest_cell(provenance: Provenance) -> None:
    table = pd.DataFrame({"photo_symbol": [0, 2], "candidate_support": [5, 1]}, index=["3601", "3604"])
    names = ["Kabupaten Pandeglang", "Kabupaten Serang"]
    assert figures.region_by_type(table, provenance, names=names).sentence == (
        "Angka tertinggi ada di Kabupaten Pandeglang untuk dukungan terbuka/mengantar pendaftaran: 5 orang "
        "yang dilaporkan hingga 21 September 2020."
    )


def test_ranking_names_the_first_three(zones: pd.DataFrame, provenance: Provenance) -> None:
    assert figures.top_regions(zones, provenance).sentence == (
        "Kabupaten Purbalingga tertinggi dengan 56 orang yang dilaporkan hingga 21 September 2020, disusul "
        "Kabupaten Wakatobi (34) dan Kabupaten Kediri (21)."
    )


def test_one_is_told_in_the_singular(zones: pd.DataFrame, provenance: Provenance) -> None:
    single = zones.assign(count=pd.array([1, 0, 0, 0, 0, 0, None, None], dtype="Int64"))
    with speaking("en"):
        one = figures.top_regions(single, provenance).sentence
        many = figures.top_regions(zones, provenance).sentence
    assert "with 1 person reported up to" in one
    assert "with 56 persons reported up to" in many


def test_zones_are_told_highest_first_and_states_last(zones: pd.DataFrame, provenance: Provenance) -> None:
    meanings = {"hijau": "0", "kuning": "1–4", "merah": "5 atau lebih"}
    figure = figures.zone_map(zones, provenance, level=Level.REGION, meanings=meanings)
    assert figure.sentence == (
        "Hingga 21 September 2020, dari 8 kabupaten/kota: 3 merah, 1 kuning, 1 hijau, 1 tidak ada data, "
        "1 dilaporkan nihil, dan 1 di luar cakupan."
    )
    assert figure.alt == f"Peta wilayah menurut zona. {figure.sentence}"


def test_key_figures_are_read_out(provenance: Provenance) -> None:
    numbers = pd.DataFrame(
        {"title": ["Dilaporkan", "Ditindaklanjuti"], "value": [1680, None], "note": ["orang", "orang"]}
    )
    assert figures.key_figures(numbers, provenance).sentence == (
        "Indonesia hingga 21 September 2020: dilaporkan 1.680 dan ditindaklanjuti –."
    )


def test_data_that_tells_no_types_is_silent_not_zero(provenance: Provenance) -> None:
    silent = mix()
    assert figures.type_mix({"Indonesia": silent}, provenance).sentence == (
        "Hingga 21 September 2020, data ini tidak memuat jenis pelanggaran orang yang dilaporkan di "
        "Indonesia."
    )


def test_a_trend_without_any_statement_is_silent_not_zero(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    unknown = pd.array([None] * 4, dtype="Int64")
    silent = series.assign(new=unknown, cumulative=unknown)
    assert figures.trend(silent, provenance, stages=stages).sentence == (
        "Hingga 21 September 2020, data ini tidak memuat jumlah orang yang dilaporkan di Indonesia."
    )


def test_no_peak_is_told_where_periods_share_it(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    even = series.assign(new=[1, 0, 1, 1], cumulative=[1, 1, 2, 3])
    assert figures.trend(even, provenance, stages=stages).sentence == (
        "3 orang yang dilaporkan di Indonesia hingga 21 September 2020."
    )


def test_a_ranking_does_not_name_one_of_several_equals(zones: pd.DataFrame, provenance: Provenance) -> None:
    # 56 leads, 34 follows, then two with 21: naming one of them would be the alphabet's choice.
    tied = zones.assign(count=pd.array([56, 34, 21, 21, 0, 0, None, None], dtype="Int64"))
    assert figures.top_regions(tied, provenance).sentence == (
        "Kabupaten Purbalingga tertinggi dengan 56 orang yang dilaporkan hingga 21 September 2020, disusul "
        "Kabupaten Wakatobi (34)."
    )


def test_many_equal_leaders_are_counted_not_listed(zones: pd.DataFrame, provenance: Provenance) -> None:
    tied = zones.assign(count=pd.array([1, 1, 1, 1, 0, 0, None, None], dtype="Int64"))
    assert figures.top_regions(tied, provenance).sentence == (
        "4 wilayah tertinggi, masing-masing dengan 1 orang yang dilaporkan hingga 21 September 2020."
    )

import pandas as pd

from analysis.stages.tag_counts import counts_sentence, tag_counts, told_apart

TAGS = pd.DataFrame(
    [
        ("1", "naik", "", 12, 1, 0.001),
        ("2", "belum_dapat_dinilai", "cases", 2, 0, None),
        ("3", "belum_dapat_dinilai", "wide", 4, 3, 0.4),
        ("4", "belum_dapat_dinilai", "cases", 0, 0, None),
        ("5", "tetap", "", 60, 58, 0.9),
        ("6", "naik", "", 30, 2, 0.0001),
    ],
    columns=["region_code", "tag", "doubt", "recent", "before", "p_value"],
).astype({"p_value": "Float64"})


def test_places_are_counted_by_trend_and_by_doubt() -> None:
    assert tag_counts(TAGS).to_numpy().tolist() == [
        ["naik", "", 2],
        ["tetap", "", 1],
        ["belum_dapat_dinilai", "cases", 2],
        ["belum_dapat_dinilai", "wide", 1],
    ]


def test_places_tested_come_by_trend_and_then_by_their_cases() -> None:
    assert told_apart(TAGS)["region_code"].tolist() == ["6", "1", "5", "3"]


def test_the_sentence_counts_every_place_and_says_why() -> None:
    assert counts_sentence(TAGS) == (
        "Dari 6 wilayah: 2 naik, 0 turun, 1 tetap; 3 belum dapat dinilai: 2 karena kasusnya terlalu sedikit "
        "untuk diuji; 1 karena naik dan turun sama-sama mungkin."
    )
    assert (
        counts_sentence(TAGS.iloc[:1]) == "Dari 1 wilayah: 1 naik, 0 turun, 0 tetap; 0 belum dapat dinilai."
    )

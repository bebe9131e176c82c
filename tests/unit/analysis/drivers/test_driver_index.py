import pandas as pd
import pytest

from analysis.drivers import Weights, driver_index, index_sentence, weight_sensitivity
from data.errors import UserError

# Four regions and three drivers that weigh; b says nothing of its second and third driver.
LIST = """
a incumbency yes
a dynasty    yes
a repeat     no
b incumbency yes
c incumbency no
c dynasty    no
c repeat     no
d incumbency not_known
"""
THREE = Weights.of({"incumbency": 1, "dynasty": 1, "repeat": 2})


def checklist(text: str = LIST) -> pd.DataFrame:
    rows = [line.split() for line in text.strip().splitlines()]
    return pd.DataFrame(rows, columns=["region_code", "driver", "present"])


def test_the_range_is_worked_by_hand() -> None:
    table = driver_index(checklist(), THREE).set_index("region_code")
    # a: 1 + 1 of 4 present, 2 absent: 50 for certain. b: 1 of 4 present, 3 not known: 25 to 100, middle 62.5
    # c: nothing present for certain: 0. d: nothing known: 0 to 100, no index
    assert table["index_low"].tolist() == [50, 25, 0, 0]
    assert table["index_high"].tolist() == [50, 100, 0, 100]
    assert table["index"].tolist()[:3] == [50, 62.5, 0]
    assert pd.isna(table.loc["d", "index"])
    assert table["width"].tolist() == [0, 75, 0, 100]
    assert table["known"].tolist() == [3, 1, 3, 0]
    assert table["drivers"].tolist() == [3, 3, 3, 3]


def test_ranks_come_with_the_places_the_ranges_allow() -> None:
    table = driver_index(checklist(), THREE).set_index("region_code")
    # b may be anywhere between 25 and 100, so a is first or second; c is certainly last of the three
    assert table.loc["a", ["rank", "rank_best", "rank_worst"]].tolist() == [2, 1, 2]
    assert table.loc["b", ["rank", "rank_best", "rank_worst"]].tolist() == [1, 1, 2]
    assert table.loc["c", ["rank", "rank_best", "rank_worst"]].tolist() == [3, 3, 3]
    assert table.loc["d", ["rank", "rank_best", "rank_worst"]].isna().all()


def test_equal_weights_are_the_default() -> None:
    weights = Weights.equal()
    assert weights.is_equal
    assert weights.weighing.index.tolist() == [
        "incumbency",
        "ex_bureaucrat",
        "dynasty",
        "superior_pressure",
        "social_aid",
        "impunity",
        "repeat",
    ]
    assert weights.but(dynasty=3).weighing["dynasty"] == 3
    assert not weights.but(dynasty=3).is_equal


def test_weights_are_a_value() -> None:
    assert Weights.of({"repeat": 2, "dynasty": 1}) == Weights.of({"dynasty": 1, "repeat": 2})
    assert hash(Weights.equal()) == hash(Weights.equal().but())


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ({"astrology": 1.0}, "astrology"),
        ({"dynasty": -1.0}, "nol atau lebih"),
        ({"dynasty": float("nan")}, "nol atau lebih"),
        ({"dynasty": 0.0}, "nol atau lebih"),
        ({}, "nol atau lebih"),
    ],
)
def test_impossible_weights_are_refused(weights: dict[str, float], said: str) -> None:
    with pytest.raises(UserError, match=said):
        Weights.of(weights)


def test_the_weights_are_told() -> None:
    assert Weights.of({"dynasty": 1, "repeat": 2}).sentence() == (
        "Bobot: Dinasti politik 1,0; Pelanggaran berulang 2,0."
    )
    assert Weights.equal().sentence().startswith("Bobot sama untuk 7 pendorong: Calon petahana, ")


def test_the_sentence_tells_width_and_purpose() -> None:
    rows = driver_index(checklist(), THREE).to_dict("records")
    assert index_sentence(rows[1]) == (
        "Indeks pendorong 62 dari 100 (antara 25 dan 100); 1 dari 3 pendorong diketahui. Alat penyaringan "
        "tentang daerah, bukan ramalan tentang orang."
    )
    assert index_sentence(rows[3]).startswith("Indeks pendorong belum dapat disusun")


def test_doubling_a_weight_moves_the_regions_it_concerns() -> None:
    # a: incumbency and dynasty present, repeat absent; b the same with repeat alone present
    text = "a dynasty yes\na repeat no\nb dynasty no\nb repeat yes"
    table = weight_sensitivity(checklist(text), Weights.of({"dynasty": 1, "repeat": 1})).set_index("driver")
    # both have 50 before; with dynasty doubled a has 66.7 and b 33.3, so b falls from first to second
    assert table.loc["dynasty", "changed_weight"] == 2
    assert table["moved"].tolist() == [1, 1]
    assert table["moved_region"].tolist() == ["b", "a"]
    assert table["largest_move"].tolist() == [1, 1]
    assert table["correlation"].isna().all()  # all the same before: no order to correlate with
    assert table["top_kept"].tolist() == [2, 2]

import numpy as np
import pandas as pd

from analysis.certainty import certainty, level_words
from analysis.cube import Cube
from analysis.flip import distance_to_flip
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Exposure
from language import speaking


def test_limits_by_hand(cube: Cube, selection: Selection, monkeypatch) -> None:
    """Of 514 places the first five get a chance of our own to keep their zone; all of them are in Aceh."""
    told = distance_to_flip(cube, selection)
    chances = [0.95, 0.9, 0.7, 0.69, 0.0]
    told.loc[:4, "stability"] = chances
    monkeypatch.setattr("analysis.certainty.distance_to_flip", lambda *_: told)
    levels = certainty(cube, selection)["level"].head(5)
    # strong, strong, moderate, weak, weak; one less each, as nothing was reported in Aceh; never below weak
    assert levels.tolist() == [2, 2, 1, 1, 1]


def test_a_place_with_reports_in_its_province_keeps_its_level(cube: Cube, selection: Selection) -> None:
    found = certainty(cube, selection).set_index("region_code")
    pandeglang = found.loc["3601"]
    assert pandeglang["is_heard"]
    assert not pandeglang["is_assumed"]
    expected = 1 + (pandeglang["stability"] >= 0.7) + (pandeglang["stability"] >= 0.9)
    assert pandeglang["level"] == expected


def test_an_estimated_exposure_takes_one_level(cube: Cube, selection: Selection) -> None:
    asked = selection.but(exposure=Exposure.ASN)
    found = certainty(cube, asked)
    assumed = found[found["is_assumed"] & found["is_heard"] & found["stability"].notna()]
    reached = 1 + (assumed["stability"] >= 0.7).astype(int) + (assumed["stability"] >= 0.9).astype(int)
    assert len(assumed) > 0
    assert assumed["level"].tolist() == np.maximum(reached - 1, 1).tolist()


def test_a_state_of_absence_has_no_level(cube: Cube, stated: StatementTable, selection: Selection) -> None:
    assert certainty(cube, selection).set_index("region_code").loc["3602", "level"] == 0  # nobody votes
    found = certainty(stated, selection).set_index("region_code")
    assert found.loc["1301", "level"] == 0
    assert found.loc["3604", "level"] == 0  # a stated zero


def test_province_in_view_does_not_narrow_the_rows(cube: Cube, selection: Selection) -> None:
    pd.testing.assert_frame_equal(certainty(cube, selection.but(province="36")), certainty(cube, selection))


def test_every_level_has_a_word() -> None:
    for language, last in (("id", "kuat"), ("en", "strong")):
        with speaking(language):
            assert len(level_words()) == 4
            assert level_words()[-1] == last

import pytest

from analysis.cube import Cube
from analysis.profile.standing import risk_and_rate
from analysis.ranking import top_regions
from analysis.selection import Selection
from analysis.top_ten import top_ten
from data.kinds import Exposure, Level


def test_each_level_has_its_own_list_whatever_is_in_focus(cube: Cube, selection: Selection) -> None:
    focus = selection.but(level=Level.PROVINCE, region="3601")
    regions = top_ten(cube, focus, level=Level.REGION)
    # 3 + 1 in Pandeglang; 1 in Lebak and in Merauke
    assert regions[["rank", "region_code", "count"]].to_numpy().tolist() == [
        [1, "3601", 4],
        [2, "3602", 1],
        [2, "9301", 1],
    ]
    provinces = top_ten(cube, selection, level=Level.PROVINCE)
    # Banten: Pandeglang 4, Lebak 1, known to the province only 1
    assert provinces[["region_code", "count"]].to_numpy().tolist()[0] == ["36", 6]


def test_a_province_narrows_the_regions_and_never_the_provinces(cube: Cube, selection: Selection) -> None:
    narrow = selection.but(province="36")
    assert top_ten(cube, narrow, level=Level.REGION)["region_code"].tolist() == ["3601", "3602"]
    everywhere = top_ten(cube, selection, level=Level.PROVINCE)
    assert top_ten(cube, narrow, level=Level.PROVINCE).equals(everywhere)


def test_rates_are_told_per_people_where_contests_bear_none(cube: Cube, selection: Selection) -> None:
    assert selection.exposure is Exposure.CONTEST
    assert top_regions(cube, selection)["rate"].isna().all()
    told = top_ten(cube, selection, level=Level.REGION).set_index("region_code").loc["3601"]
    assert told["rate_exposure"] == Exposure.POPULATION.value
    assert told["rate"] == pytest.approx(risk_and_rate(cube, selection).at["3601", "rate"])


def test_no_more_rows_than_asked(cube: Cube, selection: Selection) -> None:
    assert len(top_ten(cube, selection, level=Level.REGION, number=1)) == 1

from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.selection import Selection
from tests.support.releases import write_release

# Sunday of the last of 16 weeks. In each week four regions of Banten have three persons reported; in the last
# week Pandeglang (3601) has 15.
AS_OF = date(2020, 8, 30)
WEEKS = 16
PLACES = ("3601", "3604", "3672", "3674")


def weekly_cases(last: dict[str, int]) -> pd.DataFrame:
    """Three persons a week in each place, other numbers in the last week."""
    rows = [
        {"region_code": place, "reported_on": AS_OF - timedelta(days=7 * ago + 2), "persons": 3}
        for ago in range(1, WEEKS)
        for place in PLACES
    ]
    rows += [
        {"region_code": place, "reported_on": AS_OF - timedelta(days=2), "persons": persons}
        for place, persons in last.items()
    ]
    frame = pd.DataFrame(rows).assign(
        election="pilkada-2020", body="kasn", violation_type="unspecified", unit="person"
    )
    frame["case_id"] = [str(number) for number in range(len(frame))]
    return frame.astype({"persons": "Int64"})


@pytest.fixture(scope="session")
def tripled(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    """One place reports five times what it did, the others as before."""
    frame = weekly_cases({"3601": 15, "3604": 3, "3672": 3, "3674": 3})
    return build_cube(write_release(tmp_path_factory.mktemp("tripled"), frame), election="pilkada-2020")


@pytest.fixture(scope="session")
def lifted(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    """Every place reports five times what it did."""
    frame = weekly_cases(dict.fromkeys(PLACES, 15))
    return build_cube(write_release(tmp_path_factory.mktemp("lifted"), frame), election="pilkada-2020")


@pytest.fixture
def selection() -> Selection:
    return Selection(as_of=AS_OF, dataset="contoh")

import pytest

from analysis.cube import Cube, build_cube
from data.kinds import Unit
from tests.support.releases import cases, write_release

# Pilkada 2020. In Banten vote Pandeglang (3601), Kabupaten Serang (3604), Cilegon (3672), Tangerang Selatan
# (3674); Lebak (3602) does not. Twelve persons in Pandeglang, one in Cilegon, one in Lebak, six elsewhere in
# places that vote: 2 in Kediri (3506), 4 in Purbalingga (3303).
ROWS = """
region_code reported_on violation_type        recommended_on persons
3601        2020-03-01  social_media_campaign 2020-04-01     7
3601        2020-09-01  party_approach        -              5
3672        2020-03-01  party_approach        -              1
3602        2020-03-01  party_approach        -              1
3506        2020-03-01  social_media_campaign -              2
3303        2020-09-20  party_approach        -              4
"""


@pytest.fixture(scope="session")
def banten(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    release = write_release(tmp_path_factory.mktemp("banten"), cases(ROWS), unit=Unit.PERSON)
    return build_cube(release, election="pilkada-2020")

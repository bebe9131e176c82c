from datetime import date

import pytest

from analysis.cube import Cube, build_cube
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import build_source
from data.bundling import BUNDLED
from data.release import Release
from tests.support.releases import cases, write_release

# Fifteen persons. Pandeglang (3601) 8 of four cases, Kota Serang (3673) 3, Banten only (36) 1, Jakarta Pusat
# (3171) 1, Merauke (9301) 1, not known 1. As of 31 October:
# - a, 4 persons: recommended on 1 September, followed up after 20 days, sanctioned 10 days later
# - b, 2 persons: recommended on 1 October, open for 30 days, escalated
# - c, 1 person: forwarded and being verified
# - d, 1 person: closed after 10 days, not proven
# - e, 3 persons: recommended on 26 October, open for 5 days
# - f, 1 person: recommended on 11 October, open for 20 days
# - g, 1 person: recommended on 1 October, followed up in November, so still open
# - h, 1 person: only reported
# - i, 1 person: closed without saying as what
CASES = """
region_code reported_on violation_type   position   channel       forwarded_on verified_on recommended_on escalated_on followed_up_on sanctioned_on closed_on  closed_as  sanction        persons
3601        2020-08-01  photo_symbol     jpt        finding       2020-08-03   2020-08-10  2020-09-01     -            2020-09-21     2020-10-01    -          -          moral_open      4
3601        2020-08-01  photo_symbol     jpt        finding       2020-08-05   2020-08-12  2020-10-01     2020-10-20   -              -             -          -          -               2
3601        2020-10-01  party_approach   fungsional public_report 2020-10-04   2020-10-09  -              -            -              -             -          -          -               1
3601        2020-10-01  party_approach   fungsional public_report -            -           -              -            -              -             2020-10-11 not_proven -               1
3673        2020-09-01  photo_symbol     pelaksana  cyber_watch   -            2020-09-10  2020-10-26     -            -              -             -          -          -               3
36          2020-09-01  party_approach   -          sigaplapor    -            -           2020-10-11     -            -              -             -          -          -               1
3171        2020-09-01  party_approach   pelaksana  finding       2020-09-02   2020-09-03  2020-10-01     -            2020-11-10     2020-11-10    -          -          disiplin_sedang 1
9301        2020-09-01  party_approach   pelaksana  -             -            -           -              -            -              -             -          -          -               1
-           2020-09-01  party_approach   -          finding       -            -           -              -            -              -             2020-09-05 -          -               1
"""  # noqa: E501 - a table is read across

DAY = date(2020, 10, 31)


@pytest.fixture(scope="session")
def handled(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return write_release(tmp_path_factory.mktemp("handled"), cases(CASES))


@pytest.fixture(scope="session")
def source(handled: Release) -> Cube:
    return build_cube(handled, election="pilkada-2020")


@pytest.fixture
def asked() -> Selection:
    return Selection(as_of=DAY, dataset="contoh")


@pytest.fixture(scope="session")
def illustration() -> CountSource:
    return build_source(Release.read(BUNDLED / "ilustrasi"), election="pilkada-2020")


@pytest.fixture(scope="session")
def published() -> CountSource:
    return build_source(Release.read(BUNDLED / "terbit"), election="pilkada-2020")

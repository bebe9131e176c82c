from datetime import date
from pathlib import Path

import pytest

from analysis.cube import Cube, build_cube
from analysis.selection import Selection
from analysis.statements import StatementTable, build_statements
from data.kinds import TableKind
from data.release import Release
from tests.support.releases import cases, counts, write_release

# Pandeglang (3601) and Kabupaten Serang (3604) vote in Pilkada 2020, Lebak (3602) does not; 9301 is Merauke,
# in Papua (91) until 2022. Ten persons in all: 3 + 1 in Pandeglang, 1 in Lebak, 1 known to Banten only,
# 1 in Merauke, 1 known to today's Papua Selatan only, 2 whose place is not known.
CASES = """
region_code reported_on violation_type position recommended_on followed_up_on closed_on closed_as persons
3601 2020-03-01 social_media_campaign fungsional 2020-04-01 2020-05-01 -          -             3
3601 2020-08-01 party_approach        jpt        -          -          2020-09-01 not_violation 1
3602 2020-08-02 party_approach        jpt        -          -          -          -             1
36   2020-08-02 party_approach        jpt        2020-09-21 -          -          -             1
9301 2020-08-02 campaign_material     -          -          -          -          -             1
93   2020-08-02 campaign_material     -          -          -          -          -             1
-    2020-09-22 campaign_material     -          -          -          -          -             2
"""

# What bodies stated: two sources differ on Pandeglang's first day, and a later one speaks of cases.
COUNTS = """
region_code as_of      value unit   counter     body    url violation_type
3601        2020-03-01 2     person reported    kasn    b   -
3601        2020-03-01 3     person reported    kasn    a   -
3601        2020-05-01 9     case   reported    bawaslu a   -
3601        2020-06-01 4     person recommended kasn    a   -
3604        2020-05-01 0     case   reported    bawaslu a   -
36          2020-05-01 12    person reported    kasn    a   -
-           2020-05-01 100   person reported    kasn    a   -
-           2020-05-01 40    person reported    kasn    a   party_approach
-           2020-05-01 25    person reported    kasn    a   social_media_campaign
-           2020-04-01 90    person reported    kasn    a   -
-           2020-04-01 33    person reported    kasn    a   campaign_material
"""


@pytest.fixture(scope="session")
def case_release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return write_release(tmp_path_factory.mktemp("cases"), cases(CASES))


@pytest.fixture(scope="session")
def count_release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    folder: Path = tmp_path_factory.mktemp("counts")
    return write_release(folder, counts(COUNTS), kind=TableKind.COUNTS, complete=False, unit=None)


@pytest.fixture(scope="session")
def cube(case_release: Release) -> Cube:
    return build_cube(case_release, election="pilkada-2020")


@pytest.fixture(scope="session")
def stated(count_release: Release) -> StatementTable:
    return build_statements(count_release, election="pilkada-2020")


@pytest.fixture
def selection() -> Selection:
    return Selection(as_of=date(2020, 9, 21), dataset="contoh")

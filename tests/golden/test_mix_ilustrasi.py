"""The mix of the reconstruction keeps the order KASN named on 21 September 2020."""

from datetime import date

import pytest

from analysis.measure import CountSource
from analysis.mix import mix, mix_by_group
from analysis.selection import Selection
from analysis.source import source_for
from data.store import open_release

SELECTION = Selection(as_of=date(2020, 9, 21))


@pytest.fixture(scope="module")
def source() -> CountSource:
    return source_for(open_release("ilustrasi"), SELECTION)


def test_social_media_first_support_for_candidates_second(source: CountSource) -> None:
    groups = mix_by_group(source, SELECTION)
    assert groups["group"].tolist()[:2] == ["social_media", "candidate_support"]
    assert mix(source, SELECTION)["violation_type"].iloc[0] == "social_media_campaign"


def test_the_mix_holds_everyone(source: CountSource) -> None:
    assert mix(source, SELECTION)["count"].sum() == 680
    assert mix_by_group(source, SELECTION)["count"].sum() == 680


# shares of all reported persons that KASN published for each cut-off, met to within one person
@pytest.mark.parametrize(
    ("as_of", "total", "shares"),
    [
        (date(2020, 7, 31), 456, {"party_approach": 21.5, "social_media_campaign": 21.3}),
        (date(2020, 10, 12), 732, {"social_media_campaign": 23.5, "party_approach": 15.9}),
    ],
)
def test_published_shares_are_kept(
    source: CountSource, as_of: date, total: int, shares: dict[str, float]
) -> None:
    table = mix(source, SELECTION.but(as_of=as_of)).set_index("violation_type")
    assert table["count"].sum() == total
    for violation_type, percent in shares.items():
        assert table.loc[violation_type, "share"] * 100 == pytest.approx(percent, abs=100 / total + 0.05)

"""The places around one: those it borders on, and those most like it."""

from enum import StrEnum

import pandas as pd

from analysis.comparison import peer_codes
from analysis.comparison.against import level_of
from analysis.measure import CountSource
from analysis.places import province_of
from analysis.profile.focus import focused
from analysis.profile.standing import risk_and_rate
from analysis.scope import borders
from analysis.selection import Selection
from analysis.zones import zone_table
from data.kinds import Level
from geo.boundaries import neighbours
from geo.register import short_name


class Relation(StrEnum):
    """What a place is to the one in focus; a neighbour that is alike too is a neighbour first."""

    ITSELF = "itself"
    NEIGHBOUR = "neighbour"
    PEER = "peer"


def bordering(place: str, selection: Selection) -> tuple[str, ...]:
    """Return the places of the same level with a land border to one, by code; none for an island.

    Args:
        place: code of a kabupaten/kota or province.
        selection: the question; provinces are those of its day.
    """
    pairs = neighbours()
    if level_of(place) is Level.REGION:
        return tuple(pairs.loc[pairs["region_code"] == place, "neighbour_code"].sort_values())
    day = borders(selection)
    here, there = (
        pairs[column].map(lambda code: province_of(str(code), day))
        for column in ("region_code", "neighbour_code")
    )
    return tuple(sorted(set(there[(here == place) & (there != place)])))


def surroundings(
    source: CountSource, selection: Selection, place: str, *, zones: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return a place with its neighbours and peers, to be read side by side.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        place: code of a kabupaten/kota or province; provinces have no peers.
        zones: the zone table of the place's level, all places; None: it is made.

    Returns:
        The place itself first, then its neighbours by code, then its peers nearest first, each place once:
        `region_code`, `region_name` (short), `relation` (`Relation` value), `is_peer` (bool, also of
        neighbours), `zone` (code), `count` (Int64; NA: not known), `rr`, `rr_low`, `rr_high` (Float64, see
        `risk_and_rate`).
    """
    asked = focused(selection, place)
    alike = peer_codes(place, asked)
    near = bordering(place, asked)
    codes = tuple(dict.fromkeys((place, *near, *alike)))
    table = zone_table(source, asked, with_reasons=False) if zones is None else zones
    known = table.set_index("region_code").loc[list(codes), ["zone", "count"]]
    risk = risk_and_rate(source, asked).loc[list(codes), ["rr", "rr_low", "rr_high"]]
    relation = dict.fromkeys(alike, Relation.PEER) | dict.fromkeys(near, Relation.NEIGHBOUR)
    relation[place] = Relation.ITSELF
    return pd.DataFrame(
        {
            "region_code": pd.array(list(codes), dtype="str"),
            "region_name": pd.array([short_name(code) for code in codes], dtype="str"),
            "relation": pd.array([relation[code].value for code in codes], dtype="str"),
            "is_peer": [code in alike for code in codes],
            **{name: known[name].array for name in known},
            **{name: risk[name].array for name in risk},
        }
    )

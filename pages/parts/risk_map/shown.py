"""What the map of the page is sent: zones of every week, the layer and the certainty that were chosen."""

import pandas as pd

from analysis.certainty import certainty
from analysis.frames import zone_frames
from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from analysis.zone_legend import Legend
from analysis.zones import zone_table
from charts.map import MapPayload, map_payload
from charts.map.layers import LayerQuestion, shown_layer
from pages.parts.risk_map.controls import MapChoice

_NOWHERE = pd.DataFrame(columns=["region_code", "reason"])


@remembered(1024)
def shown_map(
    source: CountSource, chosen: Selection, choice: MapChoice, *, rule: Legend, in_focus: pd.DataFrame
) -> MapPayload:
    """Return the map; `in_focus` holds the row of the zone table whose reason goes on its card, or none.

    The map is shared with whoever asks for the same.
    """
    frames = zone_frames(source, chosen)
    return map_payload(
        frames,
        selection=chosen,
        legend=rule,
        release=source.release,
        reasons=dict(zip(in_focus["region_code"], in_focus["reason"], strict=True)),
        layer=shown_layer(choice.layer, LayerQuestion(source, chosen, frames, choice.before)),
        certainty=certainty(source, chosen) if choice.is_certainty_shown else None,
        follows_types=True,
    )


@remembered(1024)
def place_in_focus(source: CountSource, chosen: Selection) -> pd.DataFrame:
    """Return the row of the zone table that the selection points at; no rows where it points at none."""
    if chosen.region is None:
        return _NOWHERE
    zones = zone_table(source, chosen)
    return zones[zones["region_code"] == chosen.region]

"""What the map under test is sent: an election that can be read off the test."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from analysis.frames import ZoneFrames
from analysis.rules import RULES
from analysis.selection import Selection
from analysis.zones import Legend
from charts.map import map_payload
from charts.map.evidence import evidence_levels
from charts.map.layers.model import LayerClass, MapLayer, told
from data.release import Release
from geo.register import regions
from language import speaking
from tests.browser.map.stage import PANDEGLANG
from tests.support.releases import a_release

WEEKS = 64


def a_payload(*, quiet: bool = False, **changes: Any) -> dict[str, Any]:
    """Return an election in which Pandeglang has 3 and every other place 1 from the tenth week on.

    Args:
        quiet: nothing is reported anywhere.
        changes: what the map is sent otherwise.
    """
    codes = tuple(regions().index)
    counts = np.zeros((len(codes), WEEKS), dtype=np.int32)
    counts[:, 10:] = 1
    counts[codes.index(PANDEGLANG), 20:] = 3
    if quiet:
        counts[:] = 0
    first = date(2019, 9, 30)
    days = tuple(first + timedelta(weeks=week) for week in range(WEEKS))
    rule = RULES["kasn-kabkota-2020"]
    selection = Selection(as_of=days[-1])
    frames = ZoneFrames(days, codes, (counts > 0).astype(np.uint8), counts)
    legend = Legend(
        rule=rule, sentence="", caveats=(), classes=rule.classes(None), numbers={}, as_of=days[-1]
    )
    payload = map_payload(frames, selection=selection, legend=legend, release=_release(first))
    return {**payload.data, "key": "alone", "picker": True, "n": 0, **changes}


def a_layer(code: str = "beda") -> dict[str, Any]:
    """Return a layer in which Pandeglang alone is worse, on the last day."""
    codes = list(regions().index)
    worse = [code_of == PANDEGLANG for code_of in codes]
    layer = MapLayer(
        title="Perubahan zona",
        word="Perubahan",
        basis="Dua hari dibandingkan.",
        classes=(
            LayerClass("up_strong", "▲", "Memburuk", "Memburuk dari {value} menjadi {count}."),
            LayerClass("steady", "=", "Tetap", "Tetap {value}."),
        ),
        codes=pd.Series(np.where(worse, "up_strong", "steady"), index=codes),
        numbers=pd.Series([1] * len(codes), index=codes),
    )
    return told(layer, code=code, day=date(2020, 12, 14), region_codes=codes)


def levels(level_of_pandeglang: int) -> dict[str, Any]:
    """Return evidence that is strong everywhere but in Pandeglang."""
    codes = list(regions().index)
    level = [level_of_pandeglang if code == PANDEGLANG else 3 for code in codes]
    with speaking("id"):
        return evidence_levels(pd.DataFrame({"region_code": codes, "level": level}), region_codes=codes)


def _release(first: date) -> Release:
    return a_release(name="uji", title="Data uji", title_en="Test data", first_day=first)

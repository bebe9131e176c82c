"""Are civil servants drawn into aid or recovery programmes?"""

from dataclasses import replace

import pandas as pd

from analysis.measure import UNKNOWN, CountSource, Measure
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Counter

AID = "social_aid_politicisation"


def social_aid_regions(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return where politicised aid was reported, for a table and a layer on the map.

    Args:
        source: the counts of the selection's election.
        selection: the question; its counter and types do not narrow the answer.

    Returns:
        One row for each place in view, by code: `region_code`, `region_name`, `province_code`, `reported`
        (suspected), `recommended`, `followed_up` (Int64, each counter on its own; NA: not known). Zero says
        that none was reported under this type by the day.
    """
    day = borders(selection)
    names = place_names(selection.level, day).rename_axis("region_code").reset_index()
    measure = Measure(unit=selection.unit, violation_types=(AID,))
    for counter in Counter:
        counts = source.counts(
            names["region_code"].tolist(),
            [selection.as_of],
            measure=replace(measure, counter=counter),
            borders=day,
        )[:, 0]
        names[counter.value] = pd.Series(counts, dtype="Int64").mask(counts == UNKNOWN)
    if selection.province is not None:
        names = names[names["province_code"] == selection.province]
    return names.reset_index(drop=True)

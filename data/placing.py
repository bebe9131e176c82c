"""From the written places of a file to regions: the matcher's answers, and the decisions of persons."""

import pandas as pd

from data.decisions import Decisions
from data.decisions.applying import with_decided_places
from data.places import CodeScheme, PlaceMatcher


def place_written(text: pd.DataFrame) -> pd.Series:
    """Return what is written for the place of each row; a row that names only its province lies in it."""
    return text["region_code"].where(text["region_code"] != "", text["province"])


def placed(
    text: pd.DataFrame,
    match_places: PlaceMatcher,
    *,
    heading: str,
    scheme: CodeScheme | None,
    decisions: Decisions,
) -> pd.DataFrame:
    """Return which region each row lies in; every different writing is asked once.

    Args:
        text: every column of the schema as text, empty where nothing is written.
        match_places: tells which region a written place means.
        heading: what the file calls the column of places.
        scheme: the system of codes a person said it speaks.
        decisions: those that hold.

    Returns:
        The columns of `PlaceMatcher`, and `decision` (object): what a person decided, None where nobody did.
    """
    written = pd.DataFrame({"place": place_written(text), "beside": text["province"]})
    number = written.groupby(["place", "beside"], sort=False).ngroup()
    asked = written[~number.duplicated()]
    times = number.value_counts(sort=False).reindex(number[asked.index]).set_axis(asked.index)
    answers = match_places(asked["place"], asked["beside"], heading=heading, scheme=scheme, times=times)
    answers = with_decided_places(
        answers, written=asked["place"], provinces=asked["beside"], decisions=decisions
    )
    return answers.take(number.to_numpy()).set_axis(text.index)

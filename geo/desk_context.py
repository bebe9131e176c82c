"""What a file on the desk is held against, with the names and borders of the register."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import pandas as pd

from data.checks import Context, context_for
from data.release import Release
from geo.register import province_at, regions, short_name


def desk_context(release: Release | None) -> Context:
    """Return the published figures and a release as what a file is held against.

    Args:
        release: the release in force of the data set the file is for; None where there is none yet.
    """
    return context_for(release, place_name=short_name, province_of=_province_of)


def regions_to_choose() -> pd.DataFrame:
    """Return the register as a template lists it: `code`, `name` (official), `province`."""
    known = regions().reset_index()
    chosen = known[["region_code", "name", "province_name"]]
    return chosen.set_axis(["code", "name", "province"], axis="columns")


def _province_of(code: str, day: date) -> str:
    return _provinces_on(day).get(code, code[:2])


@cache
def _provinces_on(day: date) -> Mapping[str, str]:
    belongs_to = province_at(regions().index, day)
    return dict(zip(belongs_to.index, belongs_to, strict=True))

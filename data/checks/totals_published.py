"""SHOULD: the cases of a body add up to what it published of the same area on the same day.

Where the file covers only a part of an area, its total is told only where it is larger: a part cannot be more
than the whole.
"""

from collections.abc import Iterator

import pandas as pd

from data.checks.area import cover, provinces_then
from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, file_finding, none
from data.checks.limits import check_limits
from data.checks.published_words import amount, published_sentence
from data.draft import Draft
from data.kinds import Level, TableKind, Unit
from data.terms import term_label
from language import _, format_date

_DAY_OF = {"reported": "reported_on", "recommended": "recommended_on", "followed_up": "followed_up_on"}
_TURN = {counter: place for place, counter in enumerate(_DAY_OF)}


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES or context.published.empty:
        return none()
    unit = draft.options.counted
    stated = context.published
    whole = stated[stated[["violation_type", "position"]].isna().all(axis="columns")]
    daily = _daily(draft.table, unit)
    found = [
        _finding(draft, figure, total, context)
        for _keys, counted in daily.groupby(["election", "body"])
        for figure, total in _compared(counted, _of(whole[whole["unit"] == unit], counted), context)
    ]
    return pd.concat([none(), *found])


def _daily(cases: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    """Return counter, election, body, region_code (NA: not known), day, amount; few rows of many cases."""
    kept = cases[["election", "body", "region_code"]].assign(
        amount=cases["persons"] if unit is Unit.PERSON else 1
    )
    steps = {counter: kept.assign(day=cases[column]) for counter, column in _DAY_OF.items()}
    dated = pd.concat(steps, names=["counter", "row"]).reset_index("counter").dropna(subset="day")
    keys = ["counter", "election", "body", "region_code", "day"]
    known = dated.dropna(subset=["election", "body"])
    return known.groupby(keys, dropna=False)["amount"].sum().reset_index()


def _of(figures: pd.DataFrame, counted: pd.DataFrame) -> pd.DataFrame:
    one = counted.iloc[0]
    own: pd.DataFrame = figures[(figures["election"] == one["election"]) & (figures["body"] == one["body"])]
    return own


def _compared(
    counted: pd.DataFrame, figures: pd.DataFrame, context: Context
) -> Iterator[tuple[pd.Series, int]]:
    """Yield each published figure that the file contradicts, with the file's own total.

    A step of which the file has no day at all is not compared: it is not known, rather than not reached.
    """
    reported = counted.loc[counted["counter"] == "reported", "day"]
    within = figures["as_of"].between(reported.min(), reported.max())
    known_steps = figures["counter"].isin(counted["counter"])
    in_turn = figures[within & known_steps].sort_values("counter", key=lambda step: step.map(_TURN))
    until = {day: _by_place(counted, day, context) for day in in_turn["as_of"].unique()}
    for _index, figure in in_turn.iterrows():
        known = until[figure["as_of"]]
        inside, share = cover(known, figure, province_of=context.province_of)
        total = int(known.loc[inside & (known["counter"] == figure["counter"]), "amount"].sum())
        is_covered = share >= check_limits().least_cover
        if total > figure["value"] or (is_covered and total < figure["value"]):
            yield figure, total


def _by_place(counted: pd.DataFrame, day: pd.Timestamp, context: Context) -> pd.DataFrame:
    """Return counter, region_code, amount until a day, and the province of that day."""
    until = counted[counted["day"] <= day]
    known = until.groupby(["counter", "region_code"], dropna=False)["amount"].sum().reset_index()
    return known.assign(province=provinces_then(known["region_code"], day.date(), context.province_of))


def _finding(draft: Draft, figure: pd.Series, total: int, context: Context) -> pd.DataFrame:
    place = _("Indonesia") if figure["level"] == Level.NATION else context.place_name(figure["region_code"])
    return file_finding(
        column=_DAY_OF[figure["counter"]],
        message=_("Jumlah kumulatif berbeda dengan yang diumumkan lembaga yang sama pada tanggal itu."),
        value=_("{place}, {step} hingga {day}: {amount}").format(
            place=place,
            step=term_label(figure["counter"], vocabulary="counters"),
            day=format_date(figure["as_of"]),
            amount=amount(total, figure["unit"]),
        ),
        suggestion=published_sentence(figure),
    ).assign(column=draft.heading(_DAY_OF[figure["counter"]]))


RULE = ComparingRule("totals_published", Severity.SHOULD, _find)

"""Do the bodies' figures agree: their totals side by side, and the sums they published."""

from functools import cache

import pandas as pd
from pandas.api.typing import NAType

from analysis.mix import place_of
from analysis.selection import Selection
from data.kinds import Level
from data.published import figures, reconciliation_checks
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, _, current_language, format_number

BODIES = ("kasn", "bkn", "bawaslu", "kemendagri")
_STATED = ["stated_on", "precision", "body", "step", "unit", "value", "publisher", "url"]
_BESIDE = [
    "day",
    "step",
    "body",
    "unit",
    "value",
    "stated_on",
    "days_apart",
    "is_anchor",
    "difference",
    "url",
]


def stated_totals(selection: Selection) -> pd.DataFrame:
    """Return every total that KASN, BKN, Bawaslu or Kemendagri published of the place in focus.

    Left out are parts of a total and figures set aside as conflicting or rounded; `data.published.figures`
    keeps them with the reason.

    Args:
        selection: its election, place and as-of day are used; statements after the day are not known yet.

    Returns:
        `stated_on` (datetime64, the day the figure speaks of; the last of the month or year where `precision`
        is not `day`), `precision`, `body` (code), `step` (a `PathStep` value, or
        `awaiting_ppk`), `unit` (`person`, `case`), `value` (Int64, cumulative), `publisher`, `url`; by day,
        step in the order of `published_steps.csv`, body in the order of `BODIES`.
    """
    place = place_of(selection)
    published = figures()
    of_place = published["region_code"] == place if place else published["level"] == Level.NATION
    whole = (published[["category", "violation_type", "position", "sanction"]] == "").all(axis=1)
    kept = published[
        of_place
        & whole
        & published["body"].isin(BODIES)
        & published["cumulative"]
        & published["value"].notna()
        & (published["election"] == selection.election)
        & (published["excluded"] == "")
        & (published["as_of"] <= pd.Timestamp(selection.as_of))
    ]
    steps = read_reference("published_steps").drop(columns="note")
    joined = kept.drop(columns="unit").merge(steps, on="metric", how="inner", validate="many_to_one")
    joined = joined.rename(
        columns={"as_of": "stated_on", "as_of_precision": "precision", "counted_unit": "unit"}
    )
    ranks = {"step": list(dict.fromkeys(steps["step"])), "body": list(BODIES)}
    order = joined.assign(**{f"{name}_rank": joined[name].map(known.index) for name, known in ranks.items()})
    order = order.sort_values(["stated_on", "step_rank", "body_rank", "unit", "value", "url"])
    return order[_STATED].astype({"value": "Int64"}).reset_index(drop=True)


def side_by_side(selection: Selection, *, window_days: int = 7) -> pd.DataFrame:
    """Return for each day and step what every body had stated nearest to it.

    Only figures of an exact day are compared; nothing is corrected, averaged or added. A difference is given
    only between figures of the same step and unit; even those may count other cases, and the days lie apart
    by as much as `days_apart` says.

    Args:
        selection: its election, place and as-of day are used.
        window_days: how far a statement may lie from the day, before or after.

    Returns:
        `day` (datetime64: a day on which a body stated a total), `step`, `body`, `unit`, `value` (Int64),
        `stated_on` (datetime64), `days_apart` (Int64: stated_on less day), `is_anchor` (the first body, in
        the order of `BODIES`, that stated the step on the day), `difference` (Int64: value less that of the
        anchor; NA: the anchor itself, or another unit), `url`. Nearest first decides, then the earlier day,
        then the larger value.
    """
    stated = stated_totals(selection)
    stated = stated[stated["precision"] == "day"]
    anchors = stated.drop_duplicates(["stated_on", "step"])
    anchors = anchors.rename(columns={"stated_on": "day", "body": "of", "unit": "in", "value": "base"})
    pairs = anchors[["day", "step", "of", "in", "base"]].merge(
        stated, on="step", how="inner", validate="many_to_many"
    )
    apart = (pairs["stated_on"] - pairs["day"]).dt.days
    pairs = pairs.assign(days_apart=apart.astype("Int64"), distance=apart.abs())
    near = pairs[pairs["distance"] <= window_days]
    steps = list(dict.fromkeys(read_reference("published_steps")["step"]))
    near = near.assign(
        step_rank=near["step"].map(steps.index),
        body_rank=near["body"].map(list(BODIES).index),
        largest=-near["value"],
    ).sort_values(
        ["day", "step_rank", "body_rank", "unit", "distance", "stated_on", "largest"], kind="stable"
    )
    near = near.drop_duplicates(["day", "step", "body", "unit"])
    is_anchor = (near["body"] == near["of"]) & (near["unit"] == near["in"])
    comparable = ~is_anchor & (near["unit"] == near["in"])
    near = near.assign(is_anchor=is_anchor, difference=(near["value"] - near["base"]).where(comparable))
    return near[_BESIDE].reset_index(drop=True)


def identities() -> pd.DataFrame:
    """Return the sums that bodies published, computed: which hold and which do not. Nothing is corrected.

    Returns:
        One row an equation, in the order of the table: `code`, `part` (from 1; a check may hold several),
        `as_of` (datetime64), `body` (as written), `statement` (what was published, in the language in force),
        `equation` (NA: a comparison that is no sum), `left`, `right`, `difference` (Int64, left less right),
        `holds` (boolean; NA: no sum), `check_holds` (the same for all parts of the code together),
        `sentence` (the verdict in the language in force), `url`.
    """
    checks = reconciliation_checks()
    parts = checks.assign(equation=checks["equation"].str.split(";")).explode("equation")
    equation = parts["equation"].str.strip()
    sides = equation.where(equation != "").str.split("=", expand=True).reindex(columns=[0, 1])
    left, right = (sides[side].map(_sum, na_action="ignore").astype("Int64") for side in (0, 1))
    holds = (left == right).astype("boolean")
    indonesian = current_language() == DEFAULT_LANGUAGE
    table = pd.DataFrame(
        {
            "code": parts["code"],
            "part": parts.groupby("code").cumcount() + 1,
            "as_of": pd.to_datetime(parts["as_of"]),
            "body": parts["body"],
            "statement": parts["identity_id" if indonesian else "identity"],
            "equation": equation.where(equation != ""),
            "left": left,
            "right": right,
            "difference": left - right,
            "holds": holds,
            "check_holds": holds.groupby(parts["code"]).transform("all").where(holds.notna()),
            "note": parts["note_id" if indonesian else "note_en"],
            "url": parts["url"],
        }
    ).reset_index(drop=True)
    sentences = map(_sentence, table["left"], table["right"], table["note"])
    return table.assign(sentence=pd.array(list(sentences), dtype="str")).drop(columns="note")


@cache
def _sum(written: str) -> int:
    return sum(int(term) for term in written.split("+"))


def _sentence(left: int | NAType, right: int | NAType, note: str) -> str:
    if pd.isna(left) or pd.isna(right):
        verdict = _("Bukan persamaan, jadi tidak dijumlahkan.")
    elif left == right:
        verdict = _("{left} sama dengan jumlah bagiannya.").format(left=format_number(left))
    else:
        verdict = _("{left} tidak sama dengan {right}: selisih {difference}.").format(
            left=format_number(left),
            right=format_number(right),
            difference=format_number(abs(left - right)),
        )
    return " ".join(filter(None, (verdict, note)))

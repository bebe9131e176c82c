"""Each region in three sentences: why it has its zone, what changed, what would change it."""

from datetime import date, timedelta

import pandas as pd

from analysis.explanation import amount
from analysis.flip import distance_to_flip
from analysis.ledger import View, ledger, movements
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.states import COLOURED
from analysis.zone_rule import zone_word
from analysis.zones import Zone, zone_table
from language import _, format_date

DAYS_BACK = 30


def accounts(source: CountSource, selection: Selection, *, before: date | None = None) -> pd.DataFrame:
    """Return what is said of every place of the selection.

    Args:
        source: the counts of the selection's election.
        selection: the question; a province narrows the rows.
        before: the day the change is told from; None: 30 days before the as-of day.

    Returns:
        One row for each place, sorted by code: `region_code`, `region_name`, `zone`; `why`, `changed`,
        `would_change` (sentences; NA where there is nothing to say), `sentence` (the three as one text).

    Raises:
        UserError: where the rule or the election is not known.
    """
    then = View(source, selection.but(as_of=before or selection.as_of - timedelta(days=DAYS_BACK)))
    now = View(source, selection)
    zones = zone_table(source, selection).set_index("region_code")
    moved = movements(then, now).set_index("region_code")
    told = ledger(then, now).set_index("region_code")["sentence"]
    flips = distance_to_flip(source, selection).set_index("region_code")["flip_words"]
    changed = told.reindex(zones.index).fillna(_unchanged(moved.reindex(zones.index), then, now))
    votes = zones["zone"] != Zone.OUT_OF_SCOPE
    would = flips.reindex(zones.index).where(votes).map(_capital, na_action="ignore")
    table = pd.DataFrame(
        {
            "region_name": zones["region_name"],
            "zone": zones["zone"],
            "why": zones["reason"],
            "changed": changed.astype("str"),
            "would_change": would.astype("str"),
        }
    )
    parts = table[["why", "changed", "would_change"]].itertuples(index=False, name=None)
    joined = [" ".join(text for text in three if isinstance(text, str)) for three in parts]
    return table.assign(sentence=pd.Series(joined, index=table.index, dtype="str")).reset_index()


def account_of(source: CountSource, selection: Selection, place: str, *, before: date | None = None) -> str:
    """Return what is said of one place, an empty text where it is not in the selection's view."""
    table = accounts(source, selection, before=before)
    return " ".join(table.loc[table["region_code"] == place, "sentence"])


def _unchanged(moved: pd.DataFrame, then: View, now: View) -> "pd.Series[str]":
    """The sentence of a place with the same zone on both days: what came in the meantime."""
    same = moved["direction"].isna() & moved["zone_after"].isin([zone.value for zone in COLOURED])
    known = same & moved["count_before"].notna() & moved["count_after"].notna()
    rows = moved[known]
    added = rows["count_after"].to_numpy(dtype=int) - rows["count_before"].to_numpy(dtype=int)
    day = format_date(then.selection.as_of)
    said = [
        _stayed(Zone(zone), int(more), day, now.selection)
        for zone, more in zip(rows["zone_after"], added, strict=True)
    ]
    return pd.Series(said, index=rows.index, dtype="str").reindex(moved.index)


def _stayed(zone: Zone, added: int, day: str, selection: Selection) -> str:
    if added <= 0:
        return _("Zonanya {zone}, sama seperti pada {day}, tanpa tambahan.").format(
            zone=zone_word(zone), day=day
        )
    more = amount(added, selection.counter, selection.unit)
    return _("Zonanya {zone}, sama seperti pada {day}, dengan tambahan {more}.").format(
        zone=zone_word(zone), day=day, more=more[:1].lower() + more[1:]
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."

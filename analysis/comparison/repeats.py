"""Regions where cases came up in several elections, which a single zone hides."""

import pandas as pd

from analysis.comparison.history import Found, matrix
from analysis.comparison.standing import text
from analysis.explanation import election_label
from data.kinds import Counter
from geo import register
from language import _, _n, format_number

FEWEST = 2
_COLUMNS = {
    "region_code": "str",
    "region_name": "str",
    "reported": "Int64",
    "confirmed": "Int64",
    "counter": "str",
    "reported_in": "object",
    "confirmed_in": "object",
}


def repeats(known: pd.DataFrame, *, fewest: int = FEWEST) -> pd.DataFrame:
    """Return the regions with cases in several elections, most elections first.

    Elections are counted, never cases: figures of different bodies, units and steps do not add up. A region
    can be missing here because nobody published anything about it; a list of named regions is not a list of
    all.

    Args:
        known: what `history` returned.
        fewest: from how many elections a region is listed.

    Returns:
        `region_code`, `region_name`; `reported` (Int64, elections in which somebody was at least reported),
        `confirmed` (Int64, elections in which somebody was recommended for a sanction, followed up or
        sanctioned; each of them is among the reported); `counter` (the furthest step that repeats:
        `recommended` where confirmed in several elections, else `reported`); `reported_in`, `confirmed_in`
        (tuples of codes in order of time), `known_of` (Int64, elections about which anything is known, a
        zero included), `illustrative` (bool: some of it rests on illustrative data), `sentence`. By
        confirmed, reported and code.
    """
    cells = matrix(known)
    named = cells.isin([Found.CONFIRMED.value, Found.REPORTED.value])
    confirmed = cells == Found.CONFIRMED.value
    listed = cells.index[named.sum(axis=1) >= fewest]
    rows = [_row(str(code), named.loc[code], confirmed.loc[code], fewest) for code in listed]
    table = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
    table["known_of"] = cells.loc[listed].notna().sum(axis=1).astype("Int64").array
    unreal = known[known["evidence"] != Found.ZERO.value].groupby("region_code")["illustrative"].any()
    told = [_sentence(row) for row in table.itertuples(index=False)]
    table = table.assign(illustrative=table["region_code"].map(unreal).astype("bool"), sentence=text(told))
    return table.sort_values(
        ["confirmed", "reported", "region_code"], ascending=[False, False, True], ignore_index=True
    )


def _row(
    code: str, named: "pd.Series[bool]", confirmed: "pd.Series[bool]", fewest: int
) -> tuple[object, ...]:
    reported_in, confirmed_in = (tuple(flags.index[flags]) for flags in (named, confirmed))
    counter = Counter.RECOMMENDED if len(confirmed_in) >= fewest else Counter.REPORTED
    name = register.short_name(code)
    return (code, name, len(reported_in), len(confirmed_in), counter.value, reported_in, confirmed_in)


def _sentence(row: tuple[object, ...]) -> str:
    region, reported_in, confirmed_in = (
        getattr(row, name) for name in ("region_name", "reported_in", "confirmed_in")
    )
    first = _("{region}: ada laporan pada {number} pemilihan ({elections}).").format(
        region=region, number=format_number(len(reported_in)), elections=_named(reported_in)
    )
    if not confirmed_in:
        return first + " " + _("Tidak diketahui apakah ada yang berakhir dengan rekomendasi sanksi.")
    second = _n(
        "Rekomendasi sanksi, tindak lanjut, atau sanksi dinyatakan pada {number} pemilihan ({elections}).",
        "Rekomendasi sanksi, tindak lanjut, atau sanksi dinyatakan pada {number} pemilihan ({elections}).",
        len(confirmed_in),
    ).format(number=format_number(len(confirmed_in)), elections=_named(confirmed_in))
    return f"{first} {second}"


def _named(codes: tuple[str, ...]) -> str:
    return ", ".join(election_label(code) for code in codes)

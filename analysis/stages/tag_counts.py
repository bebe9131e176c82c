"""How many places rise, fall, hold steady, or cannot be told, and why not."""

import pandas as pd

from analysis.stages.tags import tag_word
from analysis.stages.trend_test import TAGS, Doubt, Tag
from language import _, _n, format_number


def tag_counts(tags: pd.DataFrame) -> pd.DataFrame:
    """Return the number of places of each trend.

    Args:
        tags: a table of `analysis.stages.tags.trend_tags`.

    Returns:
        `tag` (`Tag` value), `doubt` (`Doubt` value; empty where the trend can be told), `places` (int64,
        above 0): rising, falling, steady, then what cannot be told, most places first.
    """
    counted = tags.groupby(["tag", "doubt"], as_index=False).size().rename(columns={"size": "places"})
    order = counted["tag"].map({tag.value: place for place, tag in enumerate(TAGS)})
    ranked = counted.assign(order=order).sort_values(["order", "places"], ascending=[True, False])
    return ranked.drop(columns="order").reset_index(drop=True)


def told_apart(tags: pd.DataFrame) -> pd.DataFrame:
    """Return the places with enough cases to be tested, those with a trend first, then by their number.

    Args:
        tags: a table of `analysis.stages.tags.trend_tags`.
    """
    tested = tags[tags["p_value"].notna()]
    order = tested["tag"].map({tag.value: place for place, tag in enumerate(TAGS)})
    both = tested["recent"] + tested["before"]
    ranked = tested.assign(order=order, both=both).sort_values(
        ["order", "both"], ascending=[True, False], kind="stable"
    )
    return ranked.drop(columns=["order", "both"]).reset_index(drop=True)


def counts_sentence(tags: pd.DataFrame) -> str:
    """Return how many places have which trend, and why the others cannot be told."""
    counted = tag_counts(tags)
    places = counted.groupby("tag")["places"].sum()
    told = ", ".join(
        f"{format_number(places.get(tag.value, 0))} {tag_word(tag)}"
        for tag in (Tag.RISING, Tag.FALLING, Tag.STEADY)
    )
    first = _("Dari {all} wilayah: {told}; {unclear} belum dapat dinilai").format(
        all=format_number(len(tags)), told=told, unclear=format_number(places.get(Tag.UNCLEAR.value, 0))
    )
    unclear = counted[counted["tag"] == Tag.UNCLEAR.value]
    reasons = [
        _reason(str(doubt), int(number))
        for doubt, number in zip(unclear["doubt"], unclear["places"], strict=True)
    ]
    return f"{first}: {'; '.join(reasons)}." if reasons else f"{first}."


def _reason(doubt: str, places: int) -> str:
    pattern = {
        Doubt.STATED: _n(
            "{places} karena angka terbit bukan laporan mingguan",
            "{places} karena angka terbit bukan laporan mingguan",
            places,
        ),
        Doubt.PERIODS: _n(
            "{places} karena minggu yang lengkap belum cukup",
            "{places} karena minggu yang lengkap belum cukup",
            places,
        ),
        Doubt.CASES: _n(
            "{places} karena kasusnya terlalu sedikit untuk diuji",
            "{places} karena kasusnya terlalu sedikit untuk diuji",
            places,
        ),
        Doubt.MANY: _n(
            "{places} karena selisihnya wajar di antara sekian banyak wilayah",
            "{places} karena selisihnya wajar di antara sekian banyak wilayah",
            places,
        ),
        Doubt.WIDE: _n(
            "{places} karena naik dan turun sama-sama mungkin",
            "{places} karena naik dan turun sama-sama mungkin",
            places,
        ),
    }[Doubt(doubt)]
    return pattern.format(places=format_number(places))

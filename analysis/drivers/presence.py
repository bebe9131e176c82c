"""Whether a driver is there: yes, no, or not known; and on what ground that is said."""

from enum import StrEnum

import pandas as pd

PIECE = ("region_code", "driver", "present", "basis", "as_of", "evidence", "source_url", "illustrative")


class Presence(StrEnum):
    """Three values, because no evidence of a driver is no evidence of its absence."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Basis(StrEnum):
    """Where a piece of evidence comes from; the earlier one is shown where both say the same."""

    PUBLISHED = "published"
    COMPUTED = "computed"
    CONTEXT = "context"


def pieces_of(rows: pd.DataFrame, *, driver: str, present: Presence, basis: Basis) -> pd.DataFrame:
    """Return pieces of evidence of one driver.

    Args:
        rows: `region_code`, `as_of` (datetime64; the day from which the fact holds), `evidence` (sentence),
            `source_url` (empty where no page may be linked), `illustrative` (bool).
        driver: code in `risk_drivers`.
        present: what the pieces say.
        basis: where they come from.
    """
    return rows.assign(driver=driver, present=present.value, basis=basis.value)[list(PIECE)]


def no_pieces() -> pd.DataFrame:
    """Return an empty table of pieces."""
    empty = pd.DataFrame({name: pd.Series(dtype="str") for name in PIECE})
    return empty.astype({"as_of": "datetime64[us]", "illustrative": "bool"})


def joined(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Return tables of pieces as one; those without rows are left out, so that column types stay."""
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else no_pieces()


def chosen(pieces: pd.DataFrame) -> pd.DataFrame:
    """Return one piece for each region and driver, the same whatever the order of rows.

    A yes outweighs a no, and both outweigh not known; then published goes before computed before context,
    the later day before the earlier, and the address and sentence in alphabetical order.

    Returns:
        The columns of the pieces, sorted by region and driver, with `pieces` (Int64: how many there are) and
        `conflict` (bool: one says yes and another no).
    """
    keys = ["region_code", "driver"]
    ranked = pieces.assign(
        weight=pieces["present"].map({value.value: rank for rank, value in enumerate(Presence)}),
        ground=pieces["basis"].map({value.value: rank for rank, value in enumerate(Basis)}),
    ).sort_values(
        [*keys, "weight", "ground", "as_of", "source_url", "evidence"],
        ascending=[True, True, True, True, False, True, True],
    )
    said = ranked.assign(
        is_yes=ranked["present"] == Presence.YES.value, is_no=ranked["present"] == Presence.NO.value
    ).groupby(keys, sort=False)
    first = ranked.drop_duplicates(keys).drop(columns=["weight", "ground"])
    counted = said.agg(pieces=("present", "size"), yes=("is_yes", "any"), no=("is_no", "any")).reset_index()
    counted["conflict"] = counted.pop("yes") & counted.pop("no")
    return first.merge(counted.astype({"pieces": "Int64"}), on=keys, validate="one_to_one")

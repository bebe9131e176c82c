"""Our index and counts beside the published IKP: how far the orders agree, and where they do not."""

from dataclasses import dataclass

import pandas as pd

from analysis.counts import evidence
from analysis.drivers.agreement import RankAgreement, rank_agreement
from analysis.drivers.checklist import driver_checklist
from analysis.drivers.ikp import IkpScheme, ikp_scheme, ikp_schemes, ikp_scores, thirds
from analysis.drivers.index import driver_index
from analysis.drivers.weights import Weights
from analysis.drivers.words import agreement_sentence, disagreement_sentence
from analysis.measure import UNKNOWN, CountSource
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection

_LOW, _MIDDLE, _HIGH = 1, 2, 3


@dataclass(frozen=True, eq=False)
class IkpComparison:
    """Two of our own orders against one published list.

    Attributes:
        scheme: the published list.
        table: one row for each place of the level: `region_code`, `region_name`; `ikp` (as published),
            `ikp_level` (as published, else NA), `ikp_third`; `index` and `index_third`; `count` and
            `count_third`. Thirds run from 1 (low) to 3 (high) among places where the value is known; all
            values are NA where not known.
        index_agreement, count_agreement: rank correlations with the list.
        disagreements: places high in one and low in the other: `region_code`, `region_name`, `measure`
            (`index` or `count`), `direction` (`ours_higher` or `ikp_higher`), `ours`, `ikp`, `sentence`;
            sorted by measure, direction and code.
        not_matched: codes of the list that are no place of the selection, such as a province of a later day.
        sentence: what a reader should take from it.
    """

    scheme: IkpScheme
    table: pd.DataFrame
    index_agreement: RankAgreement
    count_agreement: RankAgreement
    disagreements: pd.DataFrame
    not_matched: tuple[str, ...]
    sentence: str


def ikp_comparison(
    source: CountSource,
    selection: Selection,
    *,
    weights: Weights | None = None,
    scheme: str | None = None,
) -> IkpComparison | None:
    """Return our index and counts beside a published list; None where none was published for the level.

    The IKP looks at all issues of an election or is made before it, our counts follow what was reported:
    where they disagree, neither is thereby wrong. South Sulawesi was low in the overall IKP 2024 and yet
    fourth in the thematic list of ASN neutrality.

    Args:
        source: the counts of the selection's election.
        selection: the question; places outside its province are compared too.
        weights: None for equal weights.
        scheme: code in `ikp_schemes.csv`; None for the first of the level.

    Raises:
        UserError: where the list is not known.
    """
    fitting = ikp_schemes(selection.level)
    if scheme is None and not fitting:
        return None
    chosen = ikp_scheme(scheme) if scheme else fitting[0]
    whole = selection.but(level=chosen.level, province=None)
    table = _table(source, whole, chosen, weights)
    indexed = table.set_index("region_code")
    risk = ikp_scores(chosen.code).set_index("region_code")["risk"].reindex(indexed.index)
    by_index, by_count = (rank_agreement(indexed[name], risk) for name in ("index", "count"))
    strange = set(ikp_scores(chosen.code)["region_code"]) - set(indexed.index)
    return IkpComparison(
        scheme=chosen,
        table=table,
        index_agreement=by_index,
        count_agreement=by_count,
        disagreements=disagreements(table, chosen),
        not_matched=tuple(sorted(strange)),
        sentence=agreement_sentence(chosen, index=by_index, count=by_count),
    )


def disagreements(table: pd.DataFrame, scheme: IkpScheme) -> pd.DataFrame:
    """Return the places high in one order and low in the other, as `IkpComparison.disagreements` says.

    Against a complete list low and high are the lowest and the highest third, or the level that was published
    (`rendah`, `tinggi`). Of a list that was cut off at the top every place on it is high and none is low:
    there a place is higher with us where it ranks within as many places as the list has and is not on it.

    Args:
        table: `IkpComparison.table`.
        scheme: the list it was compared with.
    """
    parts = []
    for measure in ("index", "count"):
        third = table[f"{measure}_third"]
        if scheme.complete:
            level = _published_third(table)
            higher, lower = (third == _HIGH) & (level == _LOW), (third == _LOW) & (level == _HIGH)
        else:
            listed = table["ikp"].notna()
            # a tied group that does not fit as a whole is left out: nothing says which of it belongs
            ours = table[measure].rank(method="max", ascending=False)
            higher, lower = (ours <= int(listed.sum())) & ~listed, (third == _LOW) & listed
        for direction, rows in (("ours_higher", higher), ("ikp_higher", lower)):
            found = table[rows.fillna(value=False)]
            part = found[["region_code", "region_name", "ikp"]].assign(
                measure=measure, direction=direction, ours=found[measure].astype("Float64")
            )
            parts.append(part[["region_code", "region_name", "measure", "direction", "ours", "ikp"]])
    joined = pd.concat(parts, ignore_index=True)
    told = [disagreement_sentence(row, scheme) for row in joined.to_dict("records")]
    joined["sentence"] = pd.Series(told, index=joined.index, dtype="str")
    return joined.sort_values(["measure", "direction", "region_code"], ignore_index=True)


def _published_third(table: pd.DataFrame) -> pd.Series:
    """The published level as a third; the third of the score where no level was published."""
    level = table["ikp_level"].map({"rendah": _LOW, "sedang": _MIDDLE, "tinggi": _HIGH}).astype("Int64")
    return level.fillna(table["ikp_third"])


def _table(
    source: CountSource, selection: Selection, scheme: IkpScheme, weights: Weights | None
) -> pd.DataFrame:
    names = place_names(selection.level, borders(selection)).rename_axis("region_code").reset_index()
    index = driver_index(driver_checklist(source, selection), weights)[["region_code", "index"]]
    proof = evidence(source, selection)
    counts = pd.Series(proof.counts[:, 0], dtype="Int64")
    counted = pd.DataFrame(
        {"region_code": list(proof.places), "count": counts.mask((counts == UNKNOWN) | ~proof.votes)}
    )
    published = ikp_scores(scheme.code).rename(columns={"score": "ikp"})
    table = names[["region_code", "region_name"]]
    for part in (published, index, counted):
        table = table.merge(part, on="region_code", how="left", validate="one_to_one")
    table["ikp"] = table["ikp"].astype("Float64")
    return pd.DataFrame(
        {
            **{name: table[name] for name in ("region_code", "region_name", "ikp", "ikp_level")},
            "ikp_third": thirds(table["risk"]),
            "index": table["index"],
            "index_third": thirds(table["index"]),
            "count": table["count"],
            "count_third": thirds(table["count"]),
        }
    )

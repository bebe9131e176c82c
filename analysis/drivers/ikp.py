"""The vulnerability scores that Bawaslu published (Indeks Kerawanan Pemilu), as scores to compare with."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd

from data.errors import UserError
from data.kinds import Level
from data.published import figures
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, _, current_language


@dataclass(frozen=True)
class IkpScheme:
    """One published list, a row of `ikp_schemes.csv`.

    Attributes:
        code: stable name, such as `umum-2024`.
        election: the election it was made for.
        metric: its code in `published_metrics`.
        level: provinces or kabupaten/kota.
        higher_is_riskier: False where ranks were published and 1 is the most vulnerable.
        complete: whether every place of the level was published.
        labels, notes: what it is and what it leaves out, by language.
    """

    code: str
    election: str
    metric: str
    level: Level
    higher_is_riskier: bool
    complete: bool
    labels: tuple[str, str]
    notes: tuple[str, str]

    @property
    def label(self) -> str:
        """The name in the language in force."""
        return self.labels[current_language() != DEFAULT_LANGUAGE]

    @property
    def note(self) -> str:
        """What it leaves out, in the language in force."""
        return self.notes[current_language() != DEFAULT_LANGUAGE]


@cache
def ikp_schemes(level: Level | None = None) -> tuple[IkpScheme, ...]:
    """Return the published lists of a level (None: of all), the most useful first."""
    rows = read_reference("ikp_schemes").astype({"order": "int64"}).sort_values("order")
    schemes = [
        IkpScheme(
            code=row["code"],
            election=row["election"],
            metric=row["metric"],
            level=Level(row["level"]),
            higher_is_riskier=row["higher_is_riskier"] == "yes",
            complete=row["complete"] == "yes",
            labels=(row["label_id"], row["label_en"]),
            notes=(row["note_id"], row["note_en"]),
        )
        for row in rows.to_dict("records")
    ]
    return tuple(scheme for scheme in schemes if level in (None, scheme.level))


def ikp_scheme(code: str) -> IkpScheme:
    """Return the list of a code.

    Raises:
        UserError: where there is no such list.
    """
    known = {scheme.code: scheme for scheme in ikp_schemes()}
    if code not in known:
        raise UserError(_("Daftar IKP {code} tidak dikenal.").format(code=code), expected=", ".join(known))
    return known[code]


@cache
def ikp_scores(code: str) -> pd.DataFrame:
    """Return the published scores of a list; shared, do not change it.

    Returns:
        `region_code`, `score` (float64 as published: a score, or a rank), `risk` (float64: larger is more
        vulnerable, whichever way the list runs), `ikp_level` (`rendah`, `sedang`, `tinggi` where published;
        else NA), `as_of` (datetime64), `source_url`; one row a place, by code. Where two numbers were
        published for a place, the larger risk stands.

    Raises:
        UserError: where there is no such list.
    """
    scheme = ikp_scheme(code)
    stated = figures()
    rows = stated[
        (stated["metric"] == scheme.metric)
        & (stated["election"] == scheme.election)
        & (stated["level"] == scheme.level.value)
        & stated["value"].notna()
    ]
    sign = 1.0 if scheme.higher_is_riskier else -1.0
    table = pd.DataFrame(
        {
            "region_code": rows["region_code"].astype("str"),
            "score": rows["value"].astype("float64"),
            "risk": sign * rows["value"].astype("float64"),
            "ikp_level": rows["category"].str.extract(r"rawan (rendah|sedang|tinggi)")[0].astype("str"),
            "as_of": rows["as_of"],
            "source_url": rows["url"].astype("str"),
        }
    )
    ordered = table.sort_values(["region_code", "risk", "source_url"], ascending=[True, False, True])
    return ordered.drop_duplicates("region_code").reset_index(drop=True)


def thirds(values: pd.Series) -> pd.Series:
    """Return which third of the known values each belongs to: 1 low, 2 middle, 3 high; NA where not known.

    Equal values share a third: the one that the middle of their ranks falls into, so that a large group of
    equal values is neither low nor high.
    """
    known = values.notna()
    place = (values[known].astype("float64").rank(method="average") - 0.5) / max(int(known.sum()), 1)
    third = np.minimum(np.floor(place * 3) + 1, 3)
    return pd.Series(third, index=place.index).reindex(values.index).astype("Int64")

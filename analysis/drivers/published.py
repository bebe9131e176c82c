"""Evidence that stands in the reference tables: incumbents, stated drivers, warned heads."""

from datetime import date
from functools import cache

import pandas as pd

from analysis.drivers.presence import Basis, Presence, joined, pieces_of
from data.elections import stages
from data.published import figures
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, _, current_language

_INCUMBENTS = {"pilkada-2020": "incumbents_2020", "pilkada-2024": "incumbents_2024"}


def published_pieces(election: str, as_of: date) -> pd.DataFrame:
    """Return what the reference tables hold for an election: the facts that held by the day."""
    parts = [_stated(election), *_incumbents(election), _warned(election)]
    pieces = joined(parts)
    return pieces[pieces["as_of"] <= pd.Timestamp(as_of)].reset_index(drop=True)


def _stated(election: str) -> pd.DataFrame:
    """Rows of `driver_evidence.csv`, each with its own driver and value."""
    rows = read_reference("driver_evidence")
    kept = rows[rows["election"] == election]
    return pd.DataFrame(
        {
            "region_code": kept["region_code"],
            "driver": kept["driver"],
            "present": kept["present"],
            "basis": kept["basis"],
            "as_of": pd.to_datetime(kept["holds_from"]).astype("datetime64[us]"),
            "evidence": kept[_in_language("evidence")] + ".",
            "source_url": kept["url"],
            "illustrative": False,
        }
    )


def _incumbents(election: str) -> list[pd.DataFrame]:
    if election not in _INCUMBENTS:
        return []
    rows = read_reference(_INCUMBENTS[election])
    roles = read_reference("incumbent_roles")
    told = rows.merge(roles, left_on="incumbent_role", right_on="written", how="left", validate="many_to_one")
    told = told.assign(as_of=_first_day(election, "registration"), source_url=told["url"], illustrative=False)
    runs, nobody = told["incumbent_running"] == "yes", told["incumbent_running"] == "no"
    role = told[_in_language("evidence")] + "."
    none = told.assign(evidence=_("Tidak ada petahana di antara calon."))[nobody]
    heads, rivals = runs & (told["head_runs"] == "yes"), runs & (told["rivals"] == "yes")
    ppk = _("Kepala daerah sebagai PPK (Pejabat Pembina Kepegawaian) ikut mencalonkan diri.")
    pairs = _("Sedikitnya dua pasangan berisi pejabat yang menjabat.")
    yes, no = Presence.YES, Presence.NO
    return [
        pieces_of(told.assign(evidence=role)[runs], driver="incumbency", present=yes, basis=Basis.PUBLISHED),
        pieces_of(none, driver="incumbency", present=no, basis=Basis.PUBLISHED),
        pieces_of(
            told.assign(evidence=ppk)[heads], driver="ppk_dual_role", present=yes, basis=Basis.PUBLISHED
        ),
        pieces_of(none, driver="ppk_dual_role", present=no, basis=Basis.PUBLISHED),
        pieces_of(
            told.assign(evidence=pairs)[rivals], driver="dual_incumbent", present=yes, basis=Basis.PUBLISHED
        ),
    ]


def _warned(election: str) -> pd.DataFrame:
    """Heads that the ministry warned, because recommendations had not been followed up."""
    stated = figures()
    warned = stated[(stated["metric"] == "warned_flag") & (stated["election"] == election)]
    sentence = _("Kepala daerahnya ditegur Kemendagri karena rekomendasi KASN belum ditindaklanjuti.")
    rows = warned.assign(
        as_of=warned["as_of"].astype("datetime64[us]"),
        evidence=sentence,
        source_url=warned["url"],
        illustrative=False,
    )
    return pieces_of(rows, driver="impunity", present=Presence.YES, basis=Basis.PUBLISHED)


@cache
def _first_day(election: str, stage: str) -> pd.Timestamp:
    known = stages(election).set_index("stage")["start"]
    return pd.Timestamp(known[stage]).as_unit("us")


def _in_language(column: str) -> str:
    return f"{column}_id" if current_language() == DEFAULT_LANGUAGE else f"{column}_en"

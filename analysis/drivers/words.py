"""The sentences of checklist, index and comparison; every number in them comes from their tables."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.drivers.agreement import FEWEST, RankAgreement
from analysis.drivers.ikp import IkpScheme
from analysis.drivers.presence import Presence
from data import vocabulary
from language import _, format_number


def checklist_sentence(checklist: pd.DataFrame, region_code: str) -> str:
    """Return which drivers are on record in a region, and of how many nothing is known."""
    rows = checklist[(checklist["region_code"] == region_code) & checklist["in_index"]]
    names = vocabulary.labels("risk_drivers")
    present = [names[driver] for driver in rows.loc[rows["present"] == Presence.YES.value, "driver"]]
    unknown = int((rows["present"] == Presence.NOT_KNOWN.value).sum())
    values = {"known": len(rows) - unknown, "all": len(rows), "drivers": ", ".join(present)}
    if not present:
        return _("Belum ada pendorong yang tercatat; {known} dari {all} diketahui.").format(**values)
    return _("Pendorong yang tercatat: {drivers}; {known} dari {all} diketahui.").format(**values)


def index_sentence(row: Mapping[Any, Any]) -> str:
    """Return one row of the index in words; what is not known is told as width."""
    aid = _("Alat penyaringan tentang daerah, bukan ramalan tentang orang.")
    if pd.isna(row["index"]):
        return _("Indeks pendorong belum dapat disusun: belum satu pun pendorong diketahui. {aid}").format(
            aid=aid
        )
    text = _(
        "Indeks pendorong {index} dari 100 (antara {low} dan {high}); {known} dari {drivers} pendorong "
        "diketahui. {aid}"
    )
    numbers = {
        "index": row["index"],
        "low": row["index_low"],
        "high": row["index_high"],
        "known": row["known"],
        "drivers": row["drivers"],
    }
    return text.format(aid=aid, **{name: format_number(float(str(value))) for name, value in numbers.items()})


def agreement_sentence(scheme: IkpScheme, *, index: RankAgreement, count: RankAgreement) -> str:
    """Return how far our orders agree with a published list, and what keeps that from saying much."""
    parts = [
        _("{list}: {note}").format(list=scheme.label, note=scheme.note),
        _one(_("Indeks pendorong"), index),
        _one(_("Jumlah yang dihitung"), count),
    ]
    if not scheme.complete:
        parts.append(_("Daftar yang terpotong dapat membuat kaitan tampak lebih lemah daripada sebenarnya."))
    return " ".join(parts)


def disagreement_sentence(row: Mapping[Any, Any], scheme: IkpScheme) -> str:
    """Return one disagreement in words."""
    ours = _("indeks pendorong") if row["measure"] == "index" else _("jumlah yang dihitung")
    higher = row["direction"] == "ours_higher"
    if scheme.complete:
        text = (
            _("{region}: {ours} termasuk sepertiga tertinggi ({value}), IKP rendah ({ikp}).")
            if higher
            else _("{region}: {ours} termasuk sepertiga terendah ({value}), IKP tinggi ({ikp}).")
        )
    else:
        text = (
            _("{region}: {ours} termasuk yang tertinggi ({value}), tetapi tidak ada di daftar IKP.")
            if higher
            else _(
                "{region}: {ours} termasuk sepertiga terendah ({value}), tetapi ada di daftar IKP ({ikp})."
            )
        )
    ikp = None if pd.isna(row["ikp"]) else float(str(row["ikp"]))
    return text.format(
        region=row["region_name"],
        ours=ours,
        value=format_number(float(str(row["ours"]))),
        ikp=format_number(ikp, 2 if scheme.higher_is_riskier else 0),
    )


def _one(name: str, agreement: RankAgreement) -> str:
    values = {"name": name, "count": format_number(agreement.number), "fewest": FEWEST}
    if agreement.spearman is None:
        return _("{name}: urutan tidak dapat dibandingkan ({count} daerah).").format(**values)
    if agreement.spearman_low is None:
        return _(
            "{name}: {count} daerah, terlalu sedikit untuk menilai kaitan (paling sedikit {fewest})."
        ).format(**values)
    numbers = {
        "rho": format_number(agreement.spearman, 2),
        "low": format_number(agreement.spearman_low, 2),
        "high": format_number(agreement.spearman_high, 2),
        "tau": format_number(agreement.kendall, 2),
    }
    text = (
        _("{name}: korelasi peringkat {rho} (95%: {low} sampai {high}; Kendall {tau}; {count} daerah).")
        if agreement.is_told_apart
        else _(
            "{name}: korelasi peringkat {rho} (95%: {low} sampai {high}; Kendall {tau}; {count} daerah), "
            "tidak dapat dibedakan dari nol."
        )
    )
    return text.format(**values, **numbers)

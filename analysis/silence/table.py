"""The list of the places from which nothing is heard against expectation."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.counts import Evidence, Floats, evidence
from analysis.measure import CountSource, measure_of
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.silence.limits import silence_limits
from analysis.silence.model import SilenceModel, false_share, silence_model
from data.kinds import Counter
from language import _, _n, format_date, format_number, format_percent


def silence(source: CountSource, selection: Selection, *, unknown_as_quiet: bool = False) -> pd.DataFrame:
    """Return the places from which nothing is heard although reports are to be expected.

    What counts as heard is every report of the election, of whatever violation type, up to the as-of day.
    Where bodies stated numbers, a place nobody spoke of is not silent: nothing is known of it, and that is
    another thing (`no_data`). It is listed only where asked for.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows the rows, its counter and types play no part.
        unknown_as_quiet: whether to list places of which nothing is known too.

    Returns:
        `region_code`, `region_name`, `province_code`; `state` (`reported_zero`: a body said that there were
        none; `no_report`: nothing came); `expected` (Float64, reports the model expects), `p_silence`
        (Float64, chance of none in a place like the others); `neighbours_reporting`, `neighbours`,
        `peers_reporting`, `peers` (Int64, of those whose count is known); `last_report` (date on which a body
        last spoke of the place; NA where none did); `reason` (sentence); `false_share` (Float64, share of
        the places listed down to this one that chance alone would bring), `beyond_chance` (bool; that share
        is within the limit of `silence_limits.csv`). The least likely first, then by code.
        `attrs["expected_by_chance"]` (float): how many of the places in view would be quiet by chance alone
        among those whose quiet would be listed; `attrs["tested"]` (int): the number of those.

    Raises:
        UserError: where the election is not known.
    """
    asked = selection.but(counter=Counter.REPORTED, violation_types=())
    proof = evidence(source, asked)
    model = silence_model(proof, unknown_as_quiet=unknown_as_quiet)
    names = place_names(selection.level, borders(selection))
    shown = np.ones(len(names), dtype=np.bool_)
    if selection.province is not None:
        shown = (names["province_code"] == selection.province).to_numpy(dtype=np.bool_)
    listed = np.flatnonzero(model.silent[:, 0] & shown)
    listed = listed[np.argsort(model.chance[listed, 0], kind="stable")]
    stated = source.statements(proof.places, selection.as_of, measure=measure_of(asked))
    table = _listed(proof, model, listed).assign(last_report=stated["stated_on"].array[listed])
    for position, name in enumerate(("region_code", "region_name", "province_code")):
        whole = names.reset_index(names="region_code")
        table.insert(position, name, whole[name].array[listed])
    told = [_reason(row, selection) for row in table.to_dict("records")]
    table["reason"] = pd.Series(told, index=table.index, dtype="str")
    shares = false_share(model)[listed, 0]
    table["false_share"] = _nullable(shares)
    table["beyond_chance"] = shares <= silence_limits().largest_false_share
    tested = model.stands_out[:, 0] & shown
    table.attrs["tested"] = int(tested.sum())
    table.attrs["expected_by_chance"] = float(model.chance[tested, 0].sum())
    return table


def silence_sentence(table: pd.DataFrame) -> str:
    """Return how many places are silent, and how many would be by chance.

    Args:
        table: as `silence` returns it.
    """
    tested = int(table.attrs["tested"])
    if not tested:
        return _(
            "Belum ada wilayah yang nihilnya mengherankan: laporan yang diharapkan masih sedikit, atau "
            "wilayah memang sangat berbeda satu sama lain."
        )
    listed = _n(
        "{number} wilayah sepi di luar dugaan.", "{number} wilayah sepi di luar dugaan.", len(table)
    ).format(number=format_number(len(table)))
    chance = _(
        "Dari {tested} wilayah yang sepinya akan terlihat, sekitar {number} dapat sepi karena kebetulan."
    ).format(tested=format_number(tested), number=format_number(table.attrs["expected_by_chance"], 1))
    beyond = _("Sulit dijelaskan oleh kebetulan: {number}.").format(
        number=format_number(int(table["beyond_chance"].sum()))
    )
    return f"{listed} {chance} {beyond}"


def _listed(proof: Evidence, model: SilenceModel, rows: npt.NDArray[np.intp]) -> pd.DataFrame:
    stated = np.where(proof.stated_zero[rows, 0], "reported_zero", "no_report")
    near, alike = model.neighbours, model.peers
    return pd.DataFrame(
        {
            "state": pd.array(stated, dtype="str"),
            "expected": _nullable(model.expected[rows, 0]),
            "p_silence": _nullable(model.chance[rows, 0]),
            "neighbours_reporting": _whole(near.reporting[rows, 0]),
            "neighbours": _whole(near.there[rows, 0]),
            "peers_reporting": _whole(alike.reporting[rows, 0]),
            "peers": _whole(alike.there[rows, 0]),
        }
    )


def _reason(row: Mapping[Hashable, Any], selection: Selection) -> str:
    said = (
        _("Dinyatakan nihil per {day}, padahal menurut ukuran dan tetangganya sekitar {expected} diharapkan.")
        if row["state"] == "reported_zero"
        else _(
            "Tidak ada laporan hingga {day}, padahal menurut ukuran dan tetangganya sekitar {expected} "
            "diharapkan."
        )
    ).format(
        day=format_date(selection.as_of if pd.isna(row["last_report"]) else row["last_report"]),
        expected=format_number(row["expected"], 1),
    )
    chance = _("Peluang nihil karena kebetulan {chance}. Periksa dahulu saluran pelaporannya.").format(
        chance=format_percent(row["p_silence"])
    )
    return " ".join(filter(None, (said, _beside(row), chance)))


def _beside(row: Mapping[Hashable, Any]) -> str:
    told = [
        words.format(reporting=format_number(row[f"{side}_reporting"]), there=format_number(row[side]))
        for side, words in (
            ("neighbours", _("{reporting} dari {there} tetangganya melapor")),
            ("peers", _("{reporting} dari {there} daerah sejenis yang seukuran melapor")),
        )
        if row[side]
    ]
    return f"{'; '.join(told)}." if told else ""


def _whole(numbers: Floats) -> IntegerArray:
    return IntegerArray(numbers.astype(np.int64), np.zeros(len(numbers), dtype=np.bool_))


def _nullable(values: Floats) -> FloatingArray:
    return FloatingArray(values.copy(), np.isnan(values))

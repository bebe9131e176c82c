"""The checklist of every place: yes, no, or not known; and what is known of each driver nation-wide."""

import pandas as pd
import streamlit as st

from analysis.drivers import Presence
from data import vocabulary
from language import _, format_number
from pages.parts.text_table import Row, show_text_table

_MARKS = {Presence.YES: "●", Presence.NO: "○", Presence.NOT_KNOWN: "·"}
_HEIGHT = 480


def show_by_driver(checklist: pd.DataFrame, context: pd.DataFrame) -> None:
    """Say of each driver in how many places it is there, is not, or is not known, and what was measured.

    Args:
        checklist: frame of `analysis.drivers.driver_checklist`.
        context: frame of `analysis.drivers.driver_context`.
    """
    st.subheader(_("Setiap pendorong"), anchor=False)
    numbers = pd.crosstab(checklist["driver"], checklist["present"])
    counted = numbers.reindex(columns=[presence.value for presence in Presence], fill_value=0)
    rows = context[context["driver"].isin(counted.index)].to_dict("records")
    show_text_table(
        {
            _("Pendorong"): [f"**{row['label']}**" for row in rows],
            **{
                title: [format_number(int(counted[presence.value][row["driver"]])) for row in rows]
                for presence, title in presence_words().items()
            },
            _("Yang pernah diukur"): [_measured(row) for row in rows],
        },
        key="by-driver",
        is_last_long=True,
        right=presence_words().values(),
    )
    st.caption(
        _("Tidak diketahui bukan berarti tidak ada: tidak ada yang memeriksa, atau tidak ada yang mencatat.")
    )


def show_matrix(checklist: pd.DataFrame, index: pd.DataFrame) -> None:
    """Draw places by drivers with one mark each, the highest index first.

    Args:
        checklist: frame of `analysis.drivers.driver_checklist`.
        index: frame of `analysis.drivers.driver_index`.
    """
    st.subheader(_("Wilayah demi wilayah"), anchor=False)
    words = presence_words()
    st.caption(" · ".join(f"{_MARKS[presence]} {word}" for presence, word in words.items()))
    wide = checklist.set_index(["region_code", "driver"])["present"].unstack()  # noqa: PD010 - nothing to sum
    order = [code for code in vocabulary.table("risk_drivers").index if code in wide.columns]
    ordered = index.sort_values(["rank", "index_low", "region_code"], ascending=[True, False, True])
    marks = wide.loc[ordered["region_code"], order].map(lambda value: _MARKS[Presence(value)])
    titled = marks.rename(columns=vocabulary.labels("risk_drivers")).reset_index(drop=True)
    titled.insert(0, _("Wilayah"), ordered["region_name"].to_numpy())
    titled.insert(1, _("Indeks"), [_range(row) for row in ordered.to_dict("records")])
    centred = {title: st.column_config.TextColumn(alignment="center") for title in titled.columns[2:]}
    st.dataframe(
        titled,
        hide_index=True,
        height=_HEIGHT,
        column_config={_("Wilayah"): st.column_config.TextColumn(pinned=True, width=200), **centred},
    )


def presence_words() -> dict[Presence, str]:
    """Return the three values in words."""
    return {
        Presence.YES: _("Ada"),
        Presence.NO: _("Tidak"),
        Presence.NOT_KNOWN: _("Tidak diketahui"),
    }


def _range(row: Row) -> str:
    if pd.isna(row["index"]):
        return format_number(None)
    index, low, high = (format_number(row[name]) for name in ("index", "index_low", "index_high"))
    return f"{index} ({low}–{high})"


def _measured(row: Row) -> str:
    url = str(row["source_url"])
    return f"{row['measured']} [{_('sumber')}](<{url}>)" if url else str(row["measured"])

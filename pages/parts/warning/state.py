"""What a leader reads first: is there an alarm for the nation, for any place, and how often is one false."""

import pandas as pd
import streamlit as st

from analysis.warning import NationalAlarm, false_alarm_sentence
from language import _


def show_state(nation: NationalAlarm, headline: str, alarms: pd.DataFrame) -> None:
    """Draw three cards: the nation, the places, the false alarms to expect.

    Args:
        nation: what `analysis.warning.national_alarm` returned.
        headline: what `analysis.warning.headline` says of the alarms.
        alarms: frame of `analysis.warning.alarm_table`.
    """
    one, other, third = st.columns([4, 4, 3], gap="small")
    with one:
        known = None if nation.p_value is None else nation.alarm
        _card("nation", _("Nasional"), known, nation.reason)
    with other:
        assessed = bool(alarms["p_value"].notna().any())
        _card("places", _("Wilayah"), bool(alarms["alarm"].any()) if assessed else None, headline)
    with third:
        _plain_card("false-alarms", _("Peringatan palsu"), false_alarm_sentence())


def alarm_badge(raised: bool | None) -> str:  # noqa: FBT001 - one of three states
    """Return whether there is an alarm as a badge; None: it cannot be told."""
    if raised is None:
        return f":gray-badge[:material/help: {_('Belum dapat dinilai')}]"
    if raised:
        return f":primary-badge[:material/notifications_active: {_('Peringatan')}]"
    return f":gray-badge[:material/check: {_('Tanpa peringatan')}]"


def _card(key: str, title: str, raised: bool | None, sentence: str) -> None:  # noqa: FBT001
    with st.container(border=True, height="stretch", gap="xsmall", key=f"warning-{key}"):
        st.markdown(f"**{title}** {alarm_badge(raised)}")
        st.markdown(sentence)


def _plain_card(key: str, title: str, sentence: str) -> None:
    with st.container(border=True, height="stretch", gap="xsmall", key=f"warning-{key}"):
        st.markdown(f"**{title}**")
        st.markdown(sentence)

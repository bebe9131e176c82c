"""What is read first about a place: its zone and why, how sure that is, its numbers, where it lies."""

from datetime import date

import pandas as pd
import streamlit as st

from analysis.exposure import denominators_for, exposure_label, exposure_sentence, rate_label
from analysis.measure import CountSource
from analysis.places import province_of
from analysis.profile import PlaceNumbers
from analysis.profile.numbers import Number
from analysis.scope import borders
from analysis.selection import Selection
from analysis.silence import silence
from data.kinds import Exposure, Level
from geo.register import provinces, short_name
from language import _, format_number, format_percent
from pages.parts.profile.words import interval_words
from pages.parts.reasons import zone_badge
from pages.parts.stock import election_label


def show_account(zone: pd.Series, account: pd.Series, trend: str, selection: Selection) -> None:
    """Say which zone the place has and why, what changed, what would change it, and whether it rises.

    Args:
        zone: row of the zone table.
        account: row of `analysis.account.accounts`.
        trend: sentence of `analysis.stages.tags.trend_tags`.
        selection: the question.
    """
    st.markdown(f"{zone_badge(str(zone['zone']))} :small[{_where(str(zone['region_code']), selection)}]")
    said = {
        _("Mengapa"): account["why"],
        _("Yang berubah"): account["changed"],
        _("Yang akan mengubahnya"): account["would_change"],
    }
    lines = [f"**{title}.** {text}" for title, text in said.items() if isinstance(text, str)]
    lines.append(trend)
    st.markdown("  \n".join(lines))


def show_former_province(asked_for: str, place: str, selection: Selection) -> None:
    """Say that a province founded later is answered by the one it was part of."""
    if asked_for != place:
        st.caption(
            _("Pada {election}, {name} masih bagian dari {parent}.").format(
                election=election_label(selection.election),
                name=short_name(asked_for),
                parent=short_name(place),
            )
        )


def show_evidence(source: CountSource, zone: pd.Series, selection: Selection) -> None:
    """Say how sure the zone is: how much of it is luck, what it is held against, whether silence is odd."""
    base = denominators_for(selection)
    known = [_("Dibandingkan menurut {exposure}.").format(exposure=exposure_label(selection.exposure))]
    if pd.notna(zone["stability"]):
        known.insert(
            0,
            _("Peluang zona ini bertahan bila jumlahnya terulang secara acak: {chance}.").format(
                chance=format_percent(zone["stability"], 0)
            ),
        )
    if pd.notna(zone["count"]) and zone["count"] == 0:
        quiet = silence(source, selection).set_index("region_code")
        known += [str(text) for text in quiet["reason"].reindex([zone["region_code"]]).dropna()]
    basis = exposure_sentence(base.loc[[zone["region_code"]]], exposure=selection.exposure)
    st.caption(" ".join(known), help=basis)


def show_numbers(numbers: PlaceNumbers, as_of: date) -> None:
    """Draw the key numbers: each counter on its own, then rate and relative risk with their intervals."""
    days = (as_of - numbers.since).days
    with st.container(horizontal=True, gap="small", key="profile-numbers"):
        _show(_("Dilaporkan (dugaan)"), numbers.reported, days)
        _show(_("Terbukti, direkomendasikan sanksi"), numbers.recommended, days)
        _show(_("Ditindaklanjuti PPK"), numbers.followed_up, days)
        _show(_("Menunggu PPK"), numbers.awaiting, days)
        per = rate_label(Exposure(numbers.rate_exposure))
        _metric(
            _("Laju {per}").format(per=per),
            format_number(numbers.rate.value, 2),
            interval_words(numbers.rate, digits=2),
        )
        _metric(
            _("Risiko relatif"),
            format_number(numbers.risk.value, 1),
            interval_words(numbers.risk),
            help_text=_(
                "1 sama dengan rata-rata wilayah yang memilih; jumlah kecil ditarik ke rata-rata, "
                "sehingga tidak sama dengan jumlah dibagi harapan."
            ),
        )


def _show(title: str, number: Number, days: int) -> None:
    change = ""
    if number.change is not None:
        sign = "+" if number.change >= 0 else "−"
        change = _("{number} dalam {days} hari").format(
            number=f"{sign}{format_number(abs(number.change))}", days=days
        )
    _metric(title, format_number(number.value), change)


def _metric(title: str, value: str, beneath: str, *, help_text: str | None = None) -> None:
    st.metric(
        title,
        value,
        delta=beneath or None,
        delta_color="off",
        delta_arrow="off",
        help=help_text,
        width="stretch",
        border=True,
    )


def _where(place: str, selection: Selection) -> str:
    """Where the place lies, its code and the election, as one line."""
    known = [_("kode {code}").format(code=place), election_label(selection.election)]
    if selection.level is Level.REGION:
        day = borders(selection)
        province = provinces(day).at[province_of(place, day), "name"]
        known.insert(0, _("Provinsi {name}").format(name=province))
    return " · ".join(known)

"""Which regions are compared: chosen from the list or typed, with aliases and typing errors."""

import streamlit as st

from analysis.comparison.side_by_side import FEWEST, MOST
from analysis.comparison.suggestion import suggested
from analysis.measure import CountSource
from analysis.places import codes_at
from analysis.scope import borders
from analysis.selection import Selection
from geo.match import match
from geo.register import provinces, regions, short_name
from language import _
from pages.parts.page_choice import choose_on_page, page_choices_of

KEY = "wil"
_WIDGET = "compare regions"


def picked_regions(source: CountSource, chosen: Selection) -> tuple[str, ...]:
    """Let the reader pick 2 to 8 places of the selection's level, and return them in order.

    Until the reader picked any, the place in focus stands beside its peers, or the first ranks do.
    """
    allowed = codes_at(chosen.level, borders(chosen))
    asked = page_choices_of(KEY, allowed=allowed)[:MOST]
    places = asked or suggested(source, chosen)
    st.session_state[_WIDGET] = list(places)
    st.multiselect(
        _("Wilayah yang dibandingkan ({fewest}–{most})").format(fewest=FEWEST, most=MOST),
        allowed,
        key=_WIDGET,
        format_func=place_label,
        accept_new_options=True,
        filter_mode="contains",  # a guess must go through the register, not through the widget
        select_all=False,
        on_change=_take,
        args=(allowed,),
        placeholder=_("Cari: Pandeglang, Tangsel, 3601"),
        help=_("Pilih dari daftar, atau ketik nama, singkatan, atau kode wilayah lalu tekan Enter."),
    )
    return places


def place_label(code: str) -> str:
    """Return a place with its province, as the list shows it."""
    if code not in regions().index:
        return short_name(code) if code in provinces().index else code
    province = regions().at[code, "province_code"]
    return f"{short_name(code)} · {short_name(str(province))}"


def _take(allowed: tuple[str, ...]) -> None:
    kept: dict[str, None] = {}
    for text in st.session_state[_WIDGET]:
        code = text if text in allowed else _typed(text, allowed)
        if code:
            kept[code] = None
    if len(kept) > MOST:
        st.toast(
            _("Paling banyak {most} wilayah; yang terakhir tidak ditambahkan.").format(most=MOST),
            icon=":material/info:",
        )
    choose_on_page(KEY, tuple(kept)[:MOST] or None)


def _typed(text: str, allowed: tuple[str, ...]) -> str | None:
    """Return the place of the level that typed words mean; otherwise say why not."""
    found = match(text)
    if found.code in allowed:
        return found.code
    reason = found.reason
    if found.code:
        reason = _("{reason} Wilayah itu bukan dari tingkat yang dipilih.").format(reason=reason)
    st.toast(f"“{text}”: {reason}", icon=":material/search_off:")
    return None

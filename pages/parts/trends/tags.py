"""Where trends can be told: a chart of the places tested, the same as a table, and the test in words."""

import pandas as pd
import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.settling import Settling
from analysis.stages.tag_counts import told_apart
from analysis.stages.tags import tag_word, trend_tags
from analysis.stages.trend_test import Tag
from charts.answers_time import tags_figure
from data.kinds import Level
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments
from pages.parts.words import level_words

_SIGNS = {Tag.RISING: "↑", Tag.FALLING: "↓", Tag.STEADY: "=", Tag.UNCLEAR: "?"}
_HEIGHT = 440


def show_tags(source: CountSource, chosen: Selection, *, settling: Settling | None) -> None:
    """Say which places rise, fall or hold steady, and why most cannot be told."""
    words = {level.value: word for level, word in level_words().items()}
    level = Level(page_segments(_("Tingkat tren"), "tingkat", words, default=chosen.level.value))
    asked = chosen.but(level=level)
    tags = trend_tags(source, asked, settling=settling)
    chart, table = st.columns(2, gap="medium")
    with chart:
        show_figure(tags_figure(source, asked, tags))
    with table:
        _show_test()
        _show_table(told_apart(tags))


def _show_table(tested: pd.DataFrame) -> None:
    if tested.empty:
        return
    shown = pd.DataFrame(
        {
            _("Wilayah"): tested["region_name"],
            _("Tren"): [f"{_SIGNS[Tag(tag)]} {tag_word(tag)}" for tag in tested["tag"]],
            _("Terakhir"): tested["recent"],
            _("Sebelumnya"): tested["before"],
            _("Alasan"): tested["sentence"],
        }
    )
    st.dataframe(
        shown,
        hide_index=True,
        width="stretch",
        height=_HEIGHT if len(shown) > 11 else "auto",
        column_config={_("Alasan"): st.column_config.TextColumn(width="large")},
    )


def _show_test() -> None:
    st.markdown(f"**{_('Bagaimana tren diuji')}**")
    st.caption(
        _(
            "Empat minggu terakhir yang lengkap dan mengendap dibanding empat minggu sebelumnya dengan uji "
            "bersyarat yang tepat. Laporan yang datang bergerombol diperhitungkan, dan di antara tanda naik "
            "dan turun paling banyak 5% boleh keliru. “Tetap” berarti perubahan dua kali lipat, naik maupun "
            "turun, dapat disingkirkan. Wilayah dengan kurang dari enam kasus tidak diuji."
        )
    )

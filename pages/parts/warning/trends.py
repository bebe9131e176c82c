"""Places whose reports clearly rise, and of how many nothing can be told yet."""

import pandas as pd
import streamlit as st

from analysis.stages.tags import tag_word
from analysis.stages.trend_test import Tag
from language import _, format_number
from pages.parts.text_table import place_link, show_text_table


def show_rising(tags: pd.DataFrame) -> None:
    """List the places that rise; frame of `analysis.stages.tags.trend_tags`."""
    st.subheader(_("Tren yang naik"), anchor=False)
    rising = tags[tags["tag"] == Tag.RISING.value].sort_values("q_value").to_dict("records")
    numbers = tags["tag"].value_counts()
    counted = [f"{tag_word(tag.value)} {format_number(numbers.get(tag.value, 0))}" for tag in Tag]
    st.markdown(_("Wilayah menurut tren: {numbers}.").format(numbers=", ".join(counted)))
    if rising:
        show_text_table(
            {
                _("Wilayah"): [place_link(row) for row in rising],
                _("Alasan"): [str(row["sentence"]) for row in rising],
            },
            key="rising",
            is_last_long=True,
        )
    elif numbers.get(Tag.UNCLEAR.value, 0) == len(tags) and len(tags):
        st.caption(tags["sentence"].mode().iloc[0])

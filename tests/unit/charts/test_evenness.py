"""Whether like acts met like sanctions, said with what chance alone would bring."""

import pandas as pd
import pytest

from charts.figures import Provenance
from charts.figures.evenness import evenness_figure


def table(*, p_value: float | None) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "group": ["social_media", "candidate_support"],
            "sanctioned": pd.array([60, 40], dtype="Int64"),
            "disciplined": pd.array([15, 30], dtype="Int64"),
            "share": [0.25, 0.75],
            "share_low": [0.16, 0.60],
            "share_high": [0.37, 0.86],
            "p_value": pd.array([p_value] * 2, dtype="Float64"),
        }
    )


def test_groups_stand_by_their_share_against_the_share_of_all(provenance: Provenance) -> None:
    figure = evenness_figure(table(p_value=0.0005), provenance)
    assert figure.frame["group"].tolist() == ["candidate_support", "social_media"]
    # 15 + 30 of 60 + 40
    assert figure.encoding.reference == pytest.approx(0.45)
    assert figure.sentence == (
        "Sanksi disiplin dijatuhkan pada 45% dari yang disanksi; sisanya sanksi moral. "
        "Dari dukungan kepada calon (75%) sampai media sosial (25%). "
        "Perbedaan sebesar ini jarang muncul karena kebetulan (p < 0,001); beratnya perbuatan bisa berbeda."
    )


def test_what_chance_brings_is_not_called_uneven(provenance: Provenance) -> None:
    said = evenness_figure(table(p_value=0.4), provenance).sentence
    assert said.endswith("Perbedaan sebesar ini biasa muncul karena kebetulan (p = 0,400).")


def test_nothing_to_compare_says_the_share_alone(provenance: Provenance) -> None:
    said = evenness_figure(table(p_value=None).head(1), provenance).sentence
    assert said == "Sanksi disiplin dijatuhkan pada 25% dari yang disanksi; sisanya sanksi moral."


def test_an_empty_table_says_why(provenance: Provenance) -> None:
    none = table(p_value=None).head(0)
    assert evenness_figure(none, provenance).sentence == "Belum ada sanksi yang dirinci di Indonesia."
    hidden = evenness_figure(none, provenance, is_hidden=True)
    assert hidden.empty
    assert "disembunyikan agar tidak menunjuk orang" in hidden.sentence

"""How well founded the zones are, as the browser reads it: a level for each region, and its meaning."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.certainty import level_words
from charts.map.stream import pack_numbers
from language import _


def evidence_levels(certainty: pd.DataFrame, *, region_codes: Sequence[str]) -> dict[str, Any]:
    """Return the levels of evidence with their words.

    Args:
        certainty: frame of `analysis.certainty.certainty`.
        region_codes: the regions in the order of the frames.
    """
    levels = certainty.set_index("region_code")["level"].reindex(list(region_codes))
    return {
        "levels": pack_numbers(int(each) for each in levels),
        "title": _("Kepastian zona"),
        "words": list(level_words()),
        "basis": _(
            "Pudar: bila dihitung ulang, zonanya mudah berubah. Kuat: peluang tetap di zona yang sama paling "
            "sedikit 90%; sedang 70–90%; lemah di bawahnya. Turun setingkat bila penyebutnya perkiraan atau "
            "belum ada laporan dari provinsinya."
        ),
    }

"""Any text gets a sound answer about the place it means."""

from collections.abc import Iterator

import pandas as pd

from geo.match import Status, match, match_many
from geo.naming.index import index

_BETWEEN = "\x1f"


def match_place(given: bytes) -> None:
    """Ask which region a text means, alone, beside a province and in a column of codes and names."""
    place, _mark, province = given.decode("utf-8", "replace").partition(_BETWEEN)
    found = match(place, province=province or None)
    known = index().kinds
    assert found.reason
    assert all(code in known for code in found.candidates)
    if found.status is Status.MATCHED:
        assert found.candidates == (found.code,)
    else:
        assert found.code is None
    column = match_many(pd.Series([place, "3601", place]), pd.Series([province, "", "36"]), heading=province)
    assert column.index.tolist() == [0, 1, 2]


def places() -> Iterator[bytes]:
    """Give places as offices write them."""
    written = (
        "Kab. Serang",
        "Kota Serang\x1fBanten",
        "PEMKOT TANGERANG SELATAN, BANTEN",
        "3601",
        "36.01\x1f36",
        "3601.0",
        "Kabupaten Kep. Siau Tagulandang Biaro",
        "Pulau Taliabu (Maluku Utara)",
        "Serang dan Pandeglang",
        "DKI Jakarta - Jaktim",
        "Kab Timor Tengah Selatn\x1fNTT",
        "-",
    )
    return (each.encode() for each in written)

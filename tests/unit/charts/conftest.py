"""Hand-made frames of the shapes analysis returns, small enough to read."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from charts.figures import Provenance
from data.kinds import Counter, Unit

DAY = date(2020, 9, 21)


@pytest.fixture
def provenance() -> Provenance:
    return Provenance(
        dataset="ilustrasi",
        dataset_title="Rekonstruksi Pilkada 2020",
        illustrative=True,
        source="Rekonstruksi dari angka terbit KASN",
        as_of=DAY,
        counter=Counter.REPORTED,
        unit=Unit.PERSON,
        place="Indonesia",
        rule="Hijau 0, kuning 1–4, merah 5 atau lebih orang yang dilaporkan",
        filters=(("Pemilihan", "Pilkada 2020"), ("Per tanggal", "21 September 2020")),
        notes=("Batas wilayah perkiraan",),
    )


@pytest.fixture
def published(provenance: Provenance) -> Provenance:
    return replace(provenance, dataset="terbit", dataset_title="Angka terbit", illustrative=False)


def mix(**counts: int) -> pd.DataFrame:
    """Return a mix with shares of the total and made-up, ordered intervals."""
    total = max(1, sum(counts.values()))
    rows = [
        (code, "social_media", n, n / total, max(0, n / total - 0.03), min(1, n / total + 0.04))
        for code, n in counts.items()
    ]
    columns = ["violation_type", "group", "count", "share", "share_low", "share_high"]
    return pd.DataFrame(rows, columns=columns)


@pytest.fixture
def nation_mix() -> pd.DataFrame:
    # 340 + 170 + 136 + 34 = 680
    return mix(
        social_media_campaign=340,
        candidate_support=170,
        attend_declaration=136,
        photo_symbol=34,
        party_membership=0,
    )


@pytest.fixture
def zones() -> pd.DataFrame:
    rows = [
        ("3303", "Kabupaten Purbalingga", "33", "merah", 56),
        ("7407", "Kabupaten Wakatobi", "74", "merah", 34),
        ("3506", "Kabupaten Kediri", "35", "merah", 21),
        ("3601", "Kabupaten Pandeglang", "36", "kuning", 3),
        ("3604", "Kabupaten Serang", "36", "hijau", 0),
        ("3673", "Kota Serang", "36", "reported_zero", 0),
        ("3171", "Kota Jakarta Pusat", "31", "out_of_scope", None),
        ("9171", "Kota Jayapura", "91", "no_data", None),
    ]
    columns = ["region_code", "region_name", "province_code", "zone", "count"]
    frame = pd.DataFrame(rows, columns=columns).astype({"count": "Int64"})
    return frame.assign(reason=[f"alasan {code}" for code in frame["region_code"]])


@pytest.fixture
def stages() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "stage": ["pre_nomination", "registration"],
            "start": pd.to_datetime(["2020-08-24", "2020-09-04"]),
            "end": pd.to_datetime(["2020-09-03", "2020-09-22"]),
        }
    )


@pytest.fixture
def series() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "period_start": pd.to_datetime(["2020-08-31", "2020-09-07", "2020-09-14", "2020-09-21"]),
            "new": [10, 40, 25, 5],
            "cumulative": [610, 650, 675, 680],
            "stage": ["pre_nomination", "registration", "registration", "registration"],
            "is_settling": [False, False, True, True],
        }
    )

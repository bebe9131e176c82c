from datetime import date

import pytest

from analysis.cube import Cube
from analysis.ledger import (
    View,
    cause_totals,
    ledger,
    ledger_sentence,
    movements,
    top_changes,
    transitions,
)
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from analysis.statements import StatementTable
from analysis.zones import zone_numbers, zone_table
from data.errors import UserError
from data.kinds import Counter, Exposure, Level
from data.store import open_release

AMOUNTS = [
    "late_reports",
    "corrections",
    "boundary_changes",
    "new_cases",
    "status_changes",
    "restated",
    "became_known",
]
FIRST, LAST = date(2020, 7, 31), date(2020, 8, 31)


def _views(source: CountSource, selection: Selection, **changes: object) -> tuple[View, View]:
    return View(source, selection.but(as_of=FIRST)), View(source, selection.but(as_of=LAST, **changes))


def test_new_cases_turn_a_zone(cube: Cube, selection: Selection) -> None:
    # From 31 July to 31 August Pandeglang goes from 3 to 4 (kuning on both days), Lebak and Merauke, where
    # nobody votes, from 0 to 1: a count above zero is classified wherever it lies.
    changed = ledger(*_views(cube, selection)).set_index("region_code")
    assert changed.index.tolist() == ["3602", "9301"]
    lebak = changed.loc["3602"]
    assert (lebak["zone_before"], lebak["zone_after"]) == ("out_of_scope", "kuning")
    assert (lebak["count_before"], lebak["count_after"], lebak["new_cases"]) == (0, 1, 1)
    assert (lebak["direction"], lebak["cause"], lebak["causes"]) == ("state", "new_cases", "new_cases")
    assert lebak["sentence"] == (
        "Kabupaten Lebak berubah dari di luar cakupan menjadi kuning: 1 orang dilaporkan sesudah 31 Juli "
        "2020 (0 menjadi 1)."
    )


def test_unchanged_places_stay_in_the_account(cube: Cube, selection: Selection) -> None:
    table = movements(*_views(cube, selection))
    assert len(table) == 514
    assert table["direction"].notna().sum() == 2
    pandeglang = table.set_index("region_code").loc["3601"]
    assert (pandeglang["count_before"], pandeglang["count_after"], pandeglang["new_cases"]) == (3, 4, 1)
    assert table["new_cases"].sum() == 3


def test_the_same_day_twice_changes_nothing(cube: Cube, selection: Selection) -> None:
    views = View(cube, selection), View(cube, selection)
    assert ledger(*views).empty
    assert ledger_sentence(*views) == "Tidak ada wilayah yang berubah zona hingga 21 September 2020."
    assert list(ledger(*views).columns) == list(ledger(*_views(cube, selection)).columns)


def test_another_rule_is_its_own_cause(cube: Cube, selection: Selection) -> None:
    views = View(cube, selection), View(cube, selection.but(rule="ikp-2024"))
    changed = ledger(*views)
    assert changed["cause"].eq("rule").all()
    assert (changed["count_before"] == changed["count_after"]).all()
    # Pandeglang holds all of the counts of places that vote, so it alone lies above the mean + 1 sd
    row = changed.set_index("region_code").loc["3601"]
    assert row["sentence"] == (
        "Kabupaten Pandeglang naik dari kuning ke merah: aturan berganti dari KASN 2020 untuk kabupaten/kota "
        "ke Cara IKP 2024 (rata-rata ± 1 simpangan baku) (angkanya tetap 4)."
    )


def test_a_recommendation_is_a_change_of_status(cube: Cube, selection: Selection) -> None:
    asked = selection.but(counter=Counter.RECOMMENDED)
    views = View(cube, asked.but(as_of=date(2020, 3, 31))), View(cube, asked)
    row = ledger(*views).set_index("region_code").loc["3601"]
    assert (row["cause"], row["status_changes"], row["new_cases"]) == ("status", 3, 0)
    assert row["sentence"] == (
        "Kabupaten Pandeglang naik dari hijau ke kuning: 3 orang direkomendasikan untuk disanksi sesudah "
        "31 Maret 2020 (0 menjadi 3)."
    )


def test_a_statement_is_no_flow(stated: StatementTable, selection: Selection) -> None:
    views = View(stated, selection.but(as_of=date(2020, 4, 1))), View(stated, selection)
    row = ledger(*views).set_index("region_code").loc["3604"]
    assert (row["zone_before"], row["zone_after"]) == ("no_data", "reported_zero")
    assert (row["cause"], row["direction"]) == ("statement", "state")
    assert row["became_known"] == 0
    assert row["sentence"].endswith("angka baru dinyatakan sesudah 1 April 2020 (tidak diketahui menjadi 0).")


def test_new_provinces_are_named_as_such() -> None:
    # Papua Barat Daya was founded in December 2022, within the days of Pemilu 2024, as the 38th province
    asked = Selection(as_of=date(2022, 8, 1), dataset="terbit", election="pemilu-2024", level=Level.PROVINCE)
    source = source_for(open_release("terbit"), asked)
    views = View(source, asked), View(source, asked.but(as_of=date(2024, 2, 14)))
    table = movements(*views).set_index("region_code")
    assert len(table) == 38
    new = table[table["zone_before"] == "absent"]
    assert new.index.tolist() == ["96"]
    assert new["causes"].str.startswith("boundary").all()
    matrix = transitions(*views)
    assert matrix.loc["absent"].sum() == 1
    assert matrix.to_numpy().sum() == 38


@pytest.fixture(scope="module")
def ilustrasi() -> CountSource:
    return source_for(open_release("ilustrasi"), Selection(as_of=LAST))


PAIRS = [
    (date(2019, 12, 1), date(2020, 6, 26)),
    (date(2020, 6, 26), date(2020, 9, 21)),
    (date(2020, 9, 21), date(2020, 9, 22)),
    (date(2020, 1, 31), date(2021, 6, 30)),
]


@pytest.mark.parametrize("level", [Level.REGION, Level.PROVINCE])
@pytest.mark.parametrize("rule", [None, "ikp-2024"])
@pytest.mark.parametrize("days", PAIRS)
def test_everything_adds_up(
    ilustrasi: CountSource, days: tuple[date, date], rule: str | None, level: Level
) -> None:
    asked = Selection(as_of=days[0], rule=rule, level=level)
    before, after = View(ilustrasi, asked), View(ilustrasi, asked.but(as_of=days[1]))
    then, now = zone_table(*before, with_reasons=False), zone_table(*after, with_reasons=False)
    table, matrix, totals = movements(before, after), transitions(before, after), cause_totals(before, after)
    assert table["zone_before"].tolist() == then["zone"].tolist()
    assert table["zone_after"].tolist() == now["zone"].tolist()
    assert matrix.sum(axis=1).tolist() == list(zone_numbers(*before).values())
    assert matrix.sum(axis=0).tolist() == list(zone_numbers(*after).values())
    assert (table[AMOUNTS].sum(axis=1) == now["count"].fillna(0) - then["count"].fillna(0)).all()
    assert totals["count"].sum() == now["count"].sum() - then["count"].sum()
    assert totals["changed"].sum() == (then["zone"] != now["zone"]).sum()
    assert (table["cause"].notna() == (then["zone"] != now["zone"])).all()


def test_others_that_grow_move_a_relative_limit(ilustrasi: CountSource) -> None:
    asked = Selection(as_of=date(2020, 8, 21), rule="ikp-2024")
    changed = ledger(View(ilustrasi, asked), View(ilustrasi, asked.but(as_of=date(2020, 9, 21))))
    moved = changed[changed["cause"] == "comparators"]
    # the same count, another zone: only the others can have changed
    assert len(moved) > 0
    assert (moved["count_before"] == moved["count_after"]).all()
    assert moved["direction"].eq("better").all()
    assert "pembanding berubah" in moved["sentence"].iloc[0]


def test_the_first_changes_are_those_for_the_worse(ilustrasi: CountSource) -> None:
    views = View(ilustrasi, Selection(as_of=FIRST)), View(ilustrasi, Selection(as_of=date(2020, 9, 21)))
    top = top_changes(*views, number=4)
    assert len(top) == 4
    assert top["direction"].eq("worse").all()
    steps = ["hijau", "kuning", "oranye", "merah"]
    sizes = [steps.index(row["zone_after"]) - steps.index(row["zone_before"]) for _n, row in top.iterrows()]
    assert sizes == sorted(sizes, reverse=True)
    assert len(top_changes(*views, number=9999)) == len(ledger(*views))


def test_a_province_narrows_the_account(ilustrasi: CountSource) -> None:
    asked = Selection(as_of=FIRST, province="36")
    views = View(ilustrasi, asked), View(ilustrasi, asked.but(as_of=LAST))
    assert movements(*views)["province_code"].eq("36").all()
    assert transitions(*views).to_numpy().sum() == 8  # Banten has eight kabupaten/kota


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"counter": Counter.RECOMMENDED}, "counter"),
        ({"violation_types": ("party_approach",)}, "violation_types"),
        ({"level": Level.PROVINCE}, "level"),
        ({"election": "pilkada-2018"}, "election"),
        ({"as_of": date(2020, 1, 1)}, "31 Juli 2020 – 1 Januari 2020"),
    ],
)
def test_unlike_views_are_refused(
    cube: Cube, selection: Selection, changes: dict[str, object], where: str
) -> None:
    before = View(cube, selection.but(as_of=FIRST))
    with pytest.raises(UserError) as refused:
        ledger(before, View(cube, selection.but(**{"as_of": LAST} | changes)))
    assert refused.value.where == where


def test_another_data_set_is_refused(cube: Cube, ilustrasi: CountSource, selection: Selection) -> None:
    with pytest.raises(UserError) as refused:
        movements(View(cube, selection), View(ilustrasi, selection))
    assert refused.value.where == "dataset"


def test_another_exposure_is_its_own_cause(ilustrasi: CountSource) -> None:
    asked = Selection(as_of=date(2020, 9, 21), rule="peluang")
    views = View(ilustrasi, asked), View(ilustrasi, asked.but(exposure=Exposure.POPULATION))
    changed = ledger(*views)
    assert len(changed) > 0
    assert changed["cause"].eq("exposure").all()
    assert (changed["count_before"] == changed["count_after"]).all()

from dataclasses import replace
from datetime import date

import pytest

from analysis import explanation
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.zones import zone_table
from data.kinds import Counter, Unit
from language import speaking


def reason(source: Cube | StatementTable, selection: Selection, code: str) -> str:
    table = zone_table(source, selection).set_index("region_code")
    return str(table.loc[code, "reason"])


UNTIL = "hingga 21 September 2020"
NO_VOTE = "Tidak ada pemilihan di sini pada Pilkada 2020."


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("3601", f"4 orang dilaporkan {UNTIL} (4 sudah diputus, 0 dalam proses); ambang kuning 1–4."),
        (
            "3602",
            f"1 orang dilaporkan {UNTIL} (0 sudah diputus, 1 dalam proses); ambang kuning 1–4. {NO_VOTE}",
        ),
        ("3604", f"Tidak ada orang yang dilaporkan {UNTIL}; ambang hijau 0 (batas tambahan dasbor ini)."),
        ("1101", NO_VOTE),
    ],
)
def test_counted_cases(cube: Cube, selection: Selection, code: str, expected: str) -> None:
    assert reason(cube, selection, code) == expected


NO_PROOF = "nihil bukan bukti bahwa wilayah aman."
DIFFERS = "Angka lain juga terbit untuk hari yang sama."


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("3601", f"3 orang dilaporkan per 1 Maret 2020 menurut KASN; ambang kuning 1–4. {DIFFERS}"),
        ("3604", f"Bawaslu menyatakan tidak ada orang yang dilaporkan per 1 Mei 2020; {NO_PROOF}"),
        ("1301", f"Tidak ada angka yang diketahui {UNTIL}; tidak diketahui bukan berarti nol."),
    ],
)
def test_published_figures(stated: StatementTable, selection: Selection, code: str, expected: str) -> None:
    assert reason(stated, selection, code) == expected


def test_the_counter_and_unit_are_named(stated: StatementTable, selection: Selection) -> None:
    recommended = reason(stated, selection.but(counter=Counter.RECOMMENDED), "3601")
    in_cases = reason(stated, selection.but(unit=Unit.CASE), "3601")
    assert recommended.startswith("4 orang direkomendasikan untuk disanksi per 1 Juni 2020 menurut KASN")
    assert in_cases.startswith("9 perkara dilaporkan per 1 Mei 2020 menurut Bawaslu")


def test_a_late_day_does_not_pretend_to_know_more(cube: Cube, selection: Selection) -> None:
    late = reason(cube, selection.but(as_of=date(2024, 1, 1)), "3601")
    assert "hingga 31 Desember 2020" in late  # the release ends there


def test_dates_follow_the_language(cube: Cube, selection: Selection) -> None:
    with speaking("en"):
        assert "21 September 2020" in reason(cube, selection, "3601")
        assert "1 May 2020" in reason(cube, selection.but(as_of=date(2020, 5, 1)), "3601")
    assert "1 Mei 2020" in reason(cube, selection.but(as_of=date(2020, 5, 1)), "3601")


SETTING = explanation.Setting(
    counter=Counter.REPORTED, unit=Unit.PERSON, until="21 September 2020", election="Pilkada 2020", classes={}
)
FACTS = explanation.Facts("insufficient", 3, 2, 1, None, None, conflict=False, votes=True)


def test_under_a_rule_of_probabilities_the_risk_is_told_and_never_certain() -> None:
    facts = replace(FACTS, rr=1.44, rr_low=0.8, rr_high=2.3, p_exceed=0.999, p_double=0.004)
    said = explanation.reason(facts, SETTING)
    assert "risikonya 1,4 kali rata-rata (rentang 80%: 0,8–2,3)" in said
    assert "peluang di atas rata-rata lebih dari 99%, di atas dua kali rata-rata kurang dari 1%" in said
    assert "bukti belum cukup" in said


def test_a_silent_place_is_told_apart_from_one_with_too_little_evidence() -> None:
    said = explanation.reason(replace(FACTS, count=0, decided=0, in_process=0), SETTING)
    assert "sunyi padahal laporan diharapkan" in said

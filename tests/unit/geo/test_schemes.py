"""Which system of codes a column speaks: told by the whole column, asked where it does not tell."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.places import CodeScheme, code_question
from geo.match import match_many
from geo.register import bps_codes, current_code, from_bps, provinces, regions

KEMENDAGRI, BPS = CodeScheme.KEMENDAGRI, CodeScheme.BPS
BPS_OF = {code: bps for bps, code in bps_codes().items() if len(bps) == 4}
OPEN_PLACES = ["1201", "1202", "1204"]
"""Codes that both systems have and that mean different regions in each."""


def answered(
    *places: str, beside: str | list[str] = "", heading: str = "", scheme: CodeScheme | None = None
) -> pd.DataFrame:
    written = pd.Series(places, dtype="str")
    provinces_beside = pd.Series(beside, index=written.index, dtype="str")
    return match_many(written, provinces_beside, heading=heading, scheme=scheme)


def codes(*places: str, **told: object) -> list[str]:
    return answered(*places, **told)["code"].fillna("-").tolist()


def test_codes_that_only_bps_has_make_the_column_bps() -> None:
    # Kota Jayapura and Biak Numfor are 9471 and 9409 in BPS alone; 9404 is Nabire there, Mimika in Kemendagri
    assert codes("9471", "9409", "9404") == ["9171", "9106", "9401"]


def test_codes_that_only_kemendagri_has_make_the_column_kemendagri() -> None:
    assert codes("9301", "9671", "9404") == ["9301", "9671", "9404"]


def test_the_point_in_a_code_is_that_of_kemendagri() -> None:
    assert codes("12.01", "12.02", "1204") == OPEN_PLACES


def test_names_beside_the_codes_tell() -> None:
    # 1201 is Nias to BPS and Tapanuli Tengah to Kemendagri
    assert codes("1201 Nias", "1202 Mandailing Natal", "1204") == [
        from_bps("1201"),
        from_bps("1202"),
        from_bps("1204"),
    ]
    assert codes("1201 Tapanuli Tengah", "1202 Tapanuli Utara", "1204") == OPEN_PLACES


def test_provinces_beside_the_codes_tell() -> None:
    # 9105 is Kepulauan Yapen (Papua) to Kemendagri and Manokwari (Papua Barat) to BPS
    beside = ["Papua Barat", "Papua Barat", "Papua Barat"]
    assert codes("9105", "9103", "9106", beside=beside)[:2] == [from_bps("9105"), from_bps("9103")]
    assert codes("9105", "9103", "9106", beside="Papua") == ["9105", "9103", "9106"]


def test_codes_that_mean_one_region_in_both_systems_need_no_telling() -> None:
    assert codes("3601", "3273", "5171") == ["3601", "3273", "5171"]


def test_where_nothing_tells_the_codes_wait_and_the_others_are_placed() -> None:
    found = answered(*OPEN_PLACES, "3601")
    assert found["status"].tolist() == ["ambiguous"] * 3 + ["matched"]
    assert found["candidates"].iloc[0] == ("1201", from_bps("1201"))
    said = {candidate.schemes: candidate.code for candidate in found["offered"].iloc[0]}
    assert said == {(KEMENDAGRI,): "1201", (BPS,): from_bps("1201")}
    assert "BPS" in found["reason"].iloc[0]


def test_one_odd_code_may_be_a_slip_and_decides_nothing() -> None:
    assert codes(*OPEN_PLACES, "9471") == ["-", "-", "-", "9171"]


def test_the_same_odd_code_in_three_rows_is_no_slip() -> None:
    assert codes(*OPEN_PLACES, "9471", "9471", "9471")[:3] == [from_bps(code) for code in OPEN_PLACES]


def test_codes_of_both_systems_in_one_column_leave_it_open() -> None:
    mixed = ("9471", "9409", "9301", "9671")
    assert codes(*OPEN_PLACES, *mixed) == ["-", "-", "-", "9171", "9106", "9301", "9671"]


def test_a_slip_among_many_codes_is_not_placed_in_the_other_system() -> None:
    many = [code for code in regions().index if code not in bps_codes()][:20]
    found = answered(*many, "9471")
    assert found["code"].tolist()[:-1] == many
    assert found["status"].iloc[-1] == "unknown"
    assert found["candidates"].iloc[-1] == ("9171",)


@pytest.mark.parametrize("heading", ["Kode BPS", "kode_wilayah_bps", "Kd Kab (BPS)"])
def test_the_heading_may_say_bps(heading: str) -> None:
    assert codes(*OPEN_PLACES, heading=heading) == [from_bps(code) for code in OPEN_PLACES]


@pytest.mark.parametrize("heading", ["Kode Kemendagri", "region_code", "Kode wilayah (Permendagri)"])
def test_the_heading_may_say_kemendagri(heading: str) -> None:
    assert codes(*OPEN_PLACES, heading=heading) == OPEN_PLACES


def test_a_heading_that_the_codes_contradict_decides_nothing() -> None:
    assert codes(*OPEN_PLACES, "9471", "9409", heading="Kode Kemendagri")[:3] == ["-", "-", "-"]


def test_what_a_person_said_holds_whatever_the_column_looks_like() -> None:
    assert codes(*OPEN_PLACES, "9301", "9671", scheme=BPS)[:3] == [from_bps(code) for code in OPEN_PLACES]
    assert codes(*OPEN_PLACES, "9471", "9409", scheme=KEMENDAGRI)[:3] == OPEN_PLACES


def test_provinces_of_two_digits_are_told_by_the_column_too() -> None:
    # 94 is Papua to BPS and Papua Tengah to Kemendagri; 91 is Papua Barat to BPS and Papua to Kemendagri
    assert codes("91", "94") == ["-", "-"]
    assert codes("91", "92", "93", "94") == ["91", "92", "93", "94"]
    assert codes("91", "94", scheme=BPS) == ["92", "91"]
    assert codes("36", "32") == ["36", "32"]


def test_province_codes_beside_names_are_told_by_the_names() -> None:
    assert codes("Kab. Merauke", "Kota Jayapura", beside=["94", "94"]) == ["9301", "9171"]
    assert codes("Kab. Nabire", "Kab. Mimika", beside=["94", "94"]) == ["9401", "9404"]


def test_papua_codes_from_before_2022_mean_one_region_today() -> None:
    old = ["9101", "9102", "9104", "9107", "9112", "9114", "9201", "9209", "9271"]
    told = codes(*old, heading="Kode Kemendagri")
    assert told == [current_code(code) for code in old]
    # the numbers alone: 9114 and 9209 are in no list of BPS
    assert codes(*old) == told


def test_a_lone_papua_code_that_bps_gives_to_another_region_waits() -> None:
    # before 2022 Merauke was 9101, which is Fak Fak to BPS
    found = answered("9101")
    assert found["candidates"].iloc[0] == ("9301", "9203")
    assert codes("91.01") == ["9301"]


def test_the_question_tells_both_readings() -> None:
    written = pd.Series(["1201", "1201", "1202", "3601"])
    asked = code_question(written, answered(*written), heading="Kode")
    assert asked is not None
    assert (asked.heading, asked.rows) == ("Kode", 3)
    assert {reading.scheme: dict(reading.examples)["1201"] for reading in asked.readings} == {
        KEMENDAGRI: "Kabupaten Tapanuli Tengah",
        BPS: "Kabupaten Nias",
    }
    assert code_question(written[3:], answered("3601").set_axis([3]), heading="Kode") is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(regions().index)), min_size=1, max_size=40, unique=True), st.booleans()
)
def test_a_column_of_codes_is_never_read_wrong(meant: list[str], in_bps: bool) -> None:  # noqa: FBT001
    written = [BPS_OF[code] for code in meant] if in_bps else meant
    told = codes(*written)
    if any(code not in bps_codes() for code in written) or any(
        code not in regions().index for code in written
    ):
        assert all(got in ("-", code) for got, code in zip(told, meant, strict=True))
    else:  # nothing tells: what both systems agree on is placed, all else waits
        both = {code: code for code in written if current_code(code) == bps_codes()[code]}
        assert told == [both.get(code, "-") for code in written]


def test_whole_lists_of_each_system_are_read_without_asking() -> None:
    assert codes(*BPS_OF.values()) == list(BPS_OF)
    assert codes(*regions().index) == list(regions().index)
    assert codes(*provinces().index) == list(provinces().index)
    assert codes(*[code for code in bps_codes() if len(code) == 2], scheme=BPS).count("-") == 0

import pytest

from analysis.rule_limits import knobs, limits_from, limits_text, rule_with, stated_limits
from analysis.rules import RULES, named_rule, rule_for
from analysis.selection import Selection
from data.errors import UserError
from data.kinds import Level
from language import speaking

FIXED, PROVINCE, RELATIVE, RISK = (
    RULES[code] for code in ("kasn-kabkota-2020", "kasn-provinsi-2020", "ikp-2024", "peluang")
)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("kasn-kabkota-2020", (1, 5)),
        ("kasn-provinsi-2020", (6, 21)),
        ("ikp-2024", (10,)),
        ("peluang", (20, 80, 70, 20, 30)),
    ],
)
def test_stated_limits_are_those_of_the_tables_and_read_back(code: str, expected: tuple[int, ...]) -> None:
    rule = RULES[code]
    assert stated_limits(rule) == expected
    assert limits_from(limits_text(expected), rule) == expected
    assert len(knobs(rule)) == len(expected)
    assert rule_with(rule, expected) is rule


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("kasn-kabkota-2020", "5.1"),
        ("kasn-kabkota-2020", "0.5"),
        ("kasn-kabkota-2020", "5"),
        ("kasn-kabkota-2020", "1.21"),
        ("kasn-kabkota-2020", "1.²"),
        ("kasn-kabkota-2020", ""),
        ("ikp-2024", "41"),
        ("peluang", "20.70.80.20.30"),
        ("peluang", "20.80.70.30.20"),
        ("peluang", "10.80.70.20.30"),
    ],
)
def test_limits_out_of_range_or_order_are_none(code: str, text: str) -> None:
    # 1.21: more than four times the stated 5 is out of reach
    assert limits_from(text, RULES[code]) is None
    assert named_rule(f"{code}~{text}") is None


def test_refused_limits_say_why() -> None:
    with pytest.raises(UserError, match="lebih tinggi"):
        rule_with(FIXED, (5, 5))


def test_a_version_carries_its_limits_in_code_bands_and_name() -> None:
    version = rule_with(FIXED, (1, 8))
    assert (version.id, version.version) == ("kasn-kabkota-2020~1.8", "1~1.8")
    assert [(band.lower, band.upper) for band in version.bands] == [(0, 0), (1, 7), (8, None)]
    assert not any(band.published for band in version.bands)
    assert version.label == "KASN 2020 untuk kabupaten/kota (batas 1; 8)"
    assert named_rule(version.id) == version
    # a version of a version is one of the rule itself
    assert rule_with(version, (2, 8)).id == "kasn-kabkota-2020~2.8"
    with speaking("en"):
        assert version.label.startswith("KASN 2020 for regencies and cities")


def test_versions_of_relative_and_probable_rules_move_their_own_numbers() -> None:
    assert [(band.lower, band.upper) for band in rule_with(RELATIVE, (15,)).bands] == [
        (None, -1.5), (-1.5, 1.5), (1.5, None),
    ]  # fmt: skip
    moved = {band.zone.value: band for band in rule_with(RISK, (30, 90, 60, 10, 40)).bands}
    assert (moved["merah"].relative_risk, moved["merah"].probability, moved["merah"].keep) == (3.0, 0.9, 0.6)
    assert (moved["oranye"].relative_risk, moved["oranye"].probability) == (1.0, 0.9)
    assert (moved["hijau"].probability, moved["hijau"].keep) == (0.1, 0.4)


def test_a_selection_may_name_a_version_of_its_level(selection: Selection) -> None:
    assert rule_for(selection.but(rule="kasn-kabkota-2020~1.8")).id == "kasn-kabkota-2020~1.8"
    with pytest.raises(UserError, match="tidak berlaku"):
        rule_for(selection.but(rule="kasn-kabkota-2020~1.8", level=Level.PROVINCE))
    with pytest.raises(UserError, match="tidak dikenal"):
        rule_for(selection.but(rule="kasn-kabkota-2020~8.1"))

"""What the fuzzers do for minutes (`make fuzz`), for a moment; and what they once found stays mended."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import FOUND, TARGETS

PIECES = [
    b"",
    b"\x00",
    b"\xff\xff\xff\xff",
    b"9" * 30,
    b"-1",
    b"1e999",
    b"null",
    b"[]",
    b'"',
    b"&",
    b"\xf0\x9f\x98\x80",
]


def found() -> list[tuple[str, Path]]:
    return [(path.parent.name, path) for path in sorted(FOUND.glob("*/*"))]


@pytest.mark.parametrize(("name", "path"), found(), ids=lambda each: getattr(each, "name", each))
def test_what_was_found_stays_mended(name: str, path: Path) -> None:
    TARGETS[name].run(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_sound_inputs_are_withstood(name: str) -> None:
    for seed in TARGETS[name].seeds():
        TARGETS[name].run(seed)


@pytest.mark.parametrize("name", sorted({*TARGETS} - {"place"}))  # test_matching asks of places
def test_inputs_with_a_piece_changed_are_withstood(name: str) -> None:
    target = TARGETS[name]
    seeds = list(target.seeds())

    @settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.sampled_from(seeds),
        st.floats(0, 1),
        st.integers(0, 8),
        st.sampled_from(PIECES) | st.binary(max_size=6),
    )
    def holds(seed: bytes, part: float, left_out: int, piece: bytes) -> None:
        at = round(part * len(seed))
        target.run(seed[:at] + piece + seed[at + left_out :])

    holds()

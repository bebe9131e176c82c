"""What holds for any text, and how typing errors fare: right or undecided, hardly ever wrong."""

import random
import string
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.match import Match, Status, match
from geo.naming.index import index
from geo.register import regions, short_name

NAMES = sorted(regions()["name"].items())
BARE = regions()["name"].str.split(n=1).str[1]
SHARED = sorted(set(BARE[BARE.duplicated()]))


def is_sound(found: Match) -> bool:
    """Return whether an answer keeps its promises, whatever was asked."""
    one_region = found.code is not None and found.candidates == (found.code,)
    known = all(code in index().kinds for code in found.candidates)
    if found.status is Status.AMBIGUOUS:
        return found.code is None and known and len(found.candidates) > 0
    return (
        known
        and (one_region if found.status is Status.MATCHED else found.code is None)
        and found.reason != ""
    )


@settings(max_examples=400, deadline=None)
@given(st.text(), st.none() | st.text(max_size=20))
def test_any_text_gets_a_sound_answer(text, province):
    assert is_sound(match(text, province=province))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"0123456789.-() ", "Kab", "Kota ", "Serang", "Banten", "dan ", "\n"]), max_size=12
    )
)
def test_any_mixture_of_place_words_gets_a_sound_answer(parts):
    assert is_sound(match("".join(parts)))


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.binary(), st.dates(), st.decimals())
)
def test_any_cell_gets_a_sound_answer(cell):
    assert is_sound(match(cell))


@pytest.mark.parametrize(
    "text", ["a" * 10**6, "Kab. " * 10**5, "\ufdfa" * 10**6, "\ud800", "\x00", "👩‍👩‍👧 Serang"]
)
def test_monstrous_texts_get_a_sound_answer(text):
    assert is_sound(match(text))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(
        [str.upper, str.lower, str.title, lambda name: f"  {name}. ", lambda name: name.replace(" ", "-")]
    ),
    st.sampled_from([("Kabupaten ", "Kab. "), ("Kabupaten ", "KAB "), ("Kota ", "Kotamadya "), ("", "")]),
)
def test_case_and_punctuation_do_not_matter(region, written, kind):
    code, name = region
    full, short = kind
    assert match(written(short + name.removeprefix(full) if name.startswith(full) else name)).code == code


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SHARED), st.randoms(use_true_random=False))
def test_a_shared_name_alone_is_never_decided(name, rng):
    assert match(name).status is Status.AMBIGUOUS
    assert match(one_edit(name, rng)).code not in set(BARE.index[name == BARE])


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_a_misspelt_name_never_crosses_its_stated_kind(region, rng):
    name = region[1]
    kind, bare = name.split(maxsplit=1)
    found = match(f"{kind} {one_edit(bare, rng)}")
    if found.status is Status.MATCHED:
        assert regions()["kind"][found.code] == kind.lower()


def one_edit(text: str, rng: random.Random) -> str:
    """Return the text with one random typing error: a letter changed, added, left out or exchanged."""
    at = rng.randrange(len(text) - 1)
    letter = rng.choice(string.ascii_lowercase)
    return rng.choice(
        [
            text[:at] + letter + text[at + 1 :],
            text[:at] + letter + text[at:],
            text[:at] + text[at + 1 :],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        ]
    )


def fates(written: Callable[[str], str]) -> dict[str, float]:
    """Return the shares of right, wrong and undecided answers for one typing error in every region's name."""
    rng = random.Random(20200921)  # noqa: S311 — a repeatable experiment, not a secret
    counted: Counter[str] = Counter()
    for code in regions().index:
        found = match(one_edit(written(code), rng)).code
        counted["right" if found == code else "undecided" if found is None else "wrong"] += 1
    return {fate: counted[fate] / len(regions()) for fate in ("right", "wrong", "undecided")}


@pytest.mark.parametrize(
    ("written", "at_least_right"),
    [
        (lambda code: regions()["name"][code], 0.90),
        (lambda code: f"{regions()['name'][code]}, {regions()['province_name'][code]}", 0.90),
        (lambda code: regions()["name"][code].replace("Kabupaten", "Kab."), 0.85),
        (short_name, 0.78),
    ],
    ids=["full name", "full name and province", "abbreviated kind", "short name"],
)
def test_one_typing_error_is_mended_or_left_undecided(written, at_least_right):
    shares = fates(written)
    assert shares["right"] >= at_least_right
    assert shares["wrong"] <= 1 / 514  # one region at most, where the error spells another place's name

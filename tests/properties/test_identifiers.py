"""Identifiers are cut out of any text however they are written, and what identifies nobody is left alone."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from data.decisions import may_be_kept
from data.privacy import cut, cut_closely, safe_heading, safe_to_show
from tests.support.identifiers import NAMES, NUMBERS, TEXTS, anything, around, found_in, traces


@settings(max_examples=400, deadline=None)
@given(secret=st.one_of(*NUMBERS, *TEXTS), frame=around)
def test_a_number_address_or_account_is_cut_out_of_any_text(secret, frame):
    rest, found = cut(frame.format(secret))
    assert found
    assert found_in(rest.encode(), traces(secret)) == set()


@settings(max_examples=200, deadline=None)
@given(secret=st.one_of(*NAMES), frame=around)
def test_a_name_with_its_title_degree_or_given_name_is_never_shown(secret, frame):
    for shown in (safe_to_show(frame.format(secret)), safe_heading(frame.format(secret))):
        assert found_in(shown.encode(), traces(secret)) == set()


@settings(max_examples=200, deadline=None)
@given(secret=anything, frame=around)
def test_nothing_about_a_person_is_ever_decided(secret, frame):
    assert not may_be_kept(frame.format(secret))


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60))
def test_cutting_any_text_never_fails_and_leaves_nothing_to_cut(text):
    rest, _found = cut(text)
    again, left = cut(rest)
    assert again == rest
    assert left == {}


_PIECES = (
    "0",
    "8",
    "12",
    "2020",
    "-",
    ".",
    " ",
    "(",
    ")",
    "/",
    "+",
    "e",
    "E+1",
    "@",
    "[at]",
    "telp",
    "wa",
    "ig",
)
_MORE_PIECES = (":", "_", "x", "nip", "akun", "fb.com", "?", ",", "/KASN/", "Rp", "'")


@settings(max_examples=1500, deadline=None)
@given(pieces=st.lists(st.sampled_from(_PIECES + _MORE_PIECES), max_size=24))
def test_a_text_that_does_not_look_suspicious_holds_nothing_to_cut(pieces):
    text = " ".join("".join(pieces).split())
    assert cut(text) == cut_closely(text)


@settings(max_examples=200, deadline=None)
@given(day=st.dates(date(2000, 1, 1), date(2030, 1, 1)), number=st.integers(0, 999_999))
def test_dates_codes_and_short_numbers_are_never_taken_for_identifiers(day, number):
    for text in (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        str(number),
        f"K-{number:06d}",
    ):
        assert cut(text) == (text, {})

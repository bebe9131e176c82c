"""Any address opens a view, and the view's own address opens it again."""

from collections.abc import Iterator
from functools import cache
from urllib.parse import parse_qsl

from analysis.link import Choices, from_query, to_query
from analysis.rules import rule_for
from pages.parts import stock
from pages.parts.laboratory.settings import settings_in_trial, trial_of, weights_in_trial
from pages.parts.page_choice import enter_page, page_choice, page_choices, page_choices_of
from pages.parts.release_asked import ask_release, asked_release


def open_address(given: bytes) -> None:
    """Open the view an address asks for, with the choices of its page."""
    query = dict(parse_qsl(given.decode("utf-8", "replace"), keep_blank_values=True))
    ask_release(query, in_force=stock.releases())
    usual = stock.default_selection(query.get("d", ""))
    chosen = stock.inside(from_query(query, default=usual, choices=_choices()))
    again = from_query(to_query(chosen, default=usual), default=usual, choices=_choices())
    assert stock.inside(again) == chosen
    first, last = stock.span(chosen)
    assert first <= chosen.as_of <= last
    rule_for(chosen)
    assert asked_release(chosen.dataset) is None

    enter_page("laboratorium", asked=query)
    assert all(len(text) < len(given) + 1 for text in page_choices().values())
    trial_of(chosen)
    weights_in_trial()
    settings_in_trial()
    for key in page_choices():
        assert page_choice(key, allowed=("a",), default="b") in ("a", "b")
        assert set(page_choices_of(key, allowed=("a", "b"))) <= {"a", "b"}


def addresses() -> Iterator[bytes]:
    """Give addresses as links, mails and files hold them."""
    yield from (
        b"",
        b"d=ilustrasi&e=pilkada-2020&t=2020-09-21&l=provinsi&p=36&r=3601",
        b"d=terbit&e=pemilu-2019&t=2019-04-17&z=kasn-kabkota-2020&x=asn&b=en",
        b"v=party_approach.photo_symbol&j=jpt.fungsional&c=followed_up&u=case",
        b"d=ilustrasi&rilis=0001-ilustrasi&t=20200921&z=peluang&p=91",
        b"lim=1-5-9&banding=population&lapor=0.5&bobot=1.2.3&sejak=2020-09-21&dua=2020-01-01",
        b"lapor=36%3A50.35%3A0&lim=%00&%F0%9F%98%80=1&t=-0001-01-01&t=9999-12-31",
    )


@cache
def _choices() -> Choices:
    return stock.choices()

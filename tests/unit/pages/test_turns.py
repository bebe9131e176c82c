"""Runs take turns: one at a time, first figures before the rest of other pages, nobody waits for ever."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from time import monotonic, sleep

import pytest

from pages.parts.service.turns import Turns

PATIENCE = 10.0


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def _until(is_so: Callable[[], object]) -> None:
    deadline = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < deadline
        sleep(0.001)


def _in_line(turns: Turns, number: int) -> None:
    _until(lambda: len(turns._waiting) == number)


def _run(turns: Turns, name: str, seen: list[str]) -> None:
    with turns.turn():
        seen.append(name)


def test_one_runs_and_the_others_follow_in_the_order_they_came(beside: ThreadPoolExecutor) -> None:
    turns, seen = Turns(longest=PATIENCE), list[str]()
    with turns.turn():
        followers: list[Future[None]] = []
        for number, name in enumerate("abc", start=1):
            followers.append(beside.submit(_run, turns, name, seen))
            _in_line(turns, number)
        assert seen == []
    for follower in followers:
        follower.result(PATIENCE)
    assert seen == ["a", "b", "c"]


def test_who_has_given_way_stands_behind_those_that_come_anew(beside: ThreadPoolExecutor) -> None:
    turns, seen, drawn = Turns(longest=PATIENCE), list[str](), Event()

    def page() -> None:
        with turns.turn():
            seen.append("first figure")
            with turns.given_way():
                drawn.wait(PATIENCE)
            seen.append("rest")

    run = beside.submit(page)
    _until(lambda: seen)
    with turns.turn():  # the page holds still, so somebody else has the turn
        drawn.set()
        _in_line(turns, 1)
        later = beside.submit(_run, turns, "another's first figure", seen)
        _in_line(turns, 2)
    later.result(PATIENCE)
    run.result(PATIENCE)
    assert seen == ["first figure", "another's first figure", "rest"]


def test_between_two_parts_a_page_lets_those_before_it_in_line_go_first(beside: ThreadPoolExecutor) -> None:
    turns, seen = Turns(longest=PATIENCE), list[str]()
    with turns.turn():
        turns.pause()  # nobody waits
        seen.append("part")
        with turns.given_way():
            pass
        other = beside.submit(_run, turns, "another's first figure", seen)
        _in_line(turns, 1)
        turns.pause()
        seen.append("next part")
    other.result(PATIENCE)
    assert seen == ["part", "another's first figure", "next part"]


def test_a_run_that_takes_long_keeps_nobody_waiting(beside: ThreadPoolExecutor) -> None:
    turns, seen = Turns(longest=0.05), list[str]()
    with turns.turn():
        beside.submit(_run, turns, "another", seen).result(PATIENCE)
        assert seen == ["another"]


def test_a_run_that_ends_while_others_have_its_turn_needs_none_to_end(beside: ThreadPoolExecutor) -> None:
    turns, seen = Turns(longest=PATIENCE), list[str]()

    def page() -> None:
        with turns.turn(), turns.given_way():
            raise RuntimeError("a newer choice")

    with pytest.raises(RuntimeError):
        page()
    beside.submit(_run, turns, "another", seen).result(PATIENCE)
    assert seen == ["another"]


def test_outside_a_turn_there_is_none_to_give(beside: ThreadPoolExecutor) -> None:
    turns, seen = Turns(longest=PATIENCE), list[str]()
    turns.pause()
    with turns.given_way():
        beside.submit(_run, turns, "another", seen).result(PATIENCE)
    assert seen == ["another"]

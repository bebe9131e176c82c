"""One question on the bundled cases, asked once for all tests of briefings."""

from datetime import date

import pytest

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from briefing import Briefing, Length, brief
from data.store import open_release

DAY = date(2020, 9, 21)


@pytest.fixture(scope="session")
def question() -> Selection:
    return Selection(as_of=DAY)


@pytest.fixture(scope="session")
def source(question: Selection) -> CountSource:
    return source_for(open_release("ilustrasi"), question)


@pytest.fixture(scope="session")
def nation(source: CountSource, question: Selection) -> Briefing:
    return brief(source, question, length=Length.BRIEF)


@pytest.fixture(scope="session")
def banten(source: CountSource, question: Selection) -> Briefing:
    return brief(source, question.but(province="36"), length=Length.BRIEF)


@pytest.fixture(scope="session")
def pandeglang(source: CountSource, question: Selection) -> Briefing:
    return brief(source, question.but(region="3601"), length=Length.FULL, regions=["7407"])

"""Decks of the questions that the tests of briefings share, opened again as a reader would."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as PresentationFile

from analysis.measure import CountSource
from analysis.selection import Selection
from briefing import Briefing, brief
from briefing.deck import pptx


@pytest.fixture(scope="session")
def full(source: CountSource, question: Selection) -> Briefing:
    # Kepulauan Siau Tagulandang Biaro (7109) has the longest name of all
    return brief(source, question, regions=("3601", "7109"))


@pytest.fixture(scope="session")
def content(full: Briefing) -> bytes:
    return pptx(full)


@pytest.fixture(scope="session")
def deck(content: bytes) -> PresentationFile:
    return Presentation(BytesIO(content))


@pytest.fixture(scope="session")
def english(source: CountSource, question: Selection) -> PresentationFile:
    told = brief(source, question, language="en", regions=("7109",))
    return Presentation(BytesIO(pptx(told)))


@pytest.fixture(scope="session")
def islands(source: CountSource, question: Selection) -> PresentationFile:
    """The deck of the region with the longest name, which is also too small for its own outline."""
    return Presentation(BytesIO(pptx(brief(source, question.but(region="7109")))))


@pytest.fixture(scope="session")
def quiet(source: CountSource, question: Selection) -> PresentationFile:
    """The deck of a province of which nothing was reported, with the longest name of those."""
    return Presentation(BytesIO(pptx(brief(source, question.but(province="19")))))

"""The help on every page: what is illustrative, the way into the tour, terms with their meanings."""

from data import vocabulary
from tests.app.conftest import OpenPage, texts


def test_the_help_says_what_is_illustrative_and_explains_every_term(open_page: OpenPage) -> None:
    app = open_page("pages/about/questions.py")
    app.button(key="help").click().run()
    said = texts(app)
    assert "**data ilustratif**" in said
    for term in vocabulary.table("glossary").itertuples():
        assert f"- **{term.term}**: {term.label_id}. {term.definition_id}" in said

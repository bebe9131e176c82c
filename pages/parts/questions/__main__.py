"""`python -m pages.parts.questions`: write `docs/questions.md`."""

from pages.parts.questions.document import PATH, document

if __name__ == "__main__":
    PATH.write_text(document(), encoding="utf-8")

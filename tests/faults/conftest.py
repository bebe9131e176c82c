"""Faults caused for real; pages are opened as in the tests of the pages."""

from tests.app.conftest import open_page, registered_pages

__all__ = ["open_page", "registered_pages"]

"""What keeps readers with a handicap from a page, as axe-core finds it."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# A formula stands twice: as MathML, which is read aloud, and as thousands of letters hidden from that.
_SPOKEN = {"exclude": [".katex-html"]}


def barriers(page: Page, *, rules: list[str] | None = None) -> list[str]:
    """Return the serious and critical violations that axe-core finds, each with the first place.

    Args:
        page: a page at rest.
        rules: the rules to try; None for all.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"]}  # all that passes would be sent too, at length
    if rules is not None:
        options |= {"runOnly": {"type": "rule", "values": rules}}
    found = Axe().run(page, context=_SPOKEN, options=options).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]} {each['nodes'][0]['failureSummary'][:160]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]

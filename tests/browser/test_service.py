"""What a running dashboard tells those who run it, and what it tells a browser."""

import json
from http.client import HTTPResponse
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.browser.conftest import Visit
from tests.browser.hands import open_map


def answer(address: str, **headers: str) -> HTTPResponse:
    with urlopen(Request(address, headers=headers)) as found:
        return found


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_it_says_that_it_is_up_and_ready(dashboard: str, path: str) -> None:
    assert answer(f"{dashboard}{path}").status == 200


def test_a_browser_may_load_nothing_from_elsewhere(dashboard: str) -> None:
    headers = answer(dashboard).headers
    rules = dict(rule.split(" ", maxsplit=1) for rule in headers["Content-Security-Policy"].split("; "))
    assert "unsafe-inline" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"]
    assert rules["frame-ancestors"] == "'none'"
    assert all("http" not in rule and "*" not in rule for rule in rules.values())
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_no_page_around_it_may_steer_it(dashboard: str) -> None:
    with urlopen(f"{dashboard}/_stcore/host-config") as found:
        assert json.load(found)["allowedOrigins"] == []


def test_measures_count_what_was_served_and_stay_on_the_machine(dashboard: str) -> None:
    with urlopen(f"{dashboard}/metrics") as found:
        assert 'peta_http_answers_total{status="200"}' in found.read().decode()
    with pytest.raises(HTTPError, match="403"):
        answer(f"{dashboard}/metrics", **{"X-Forwarded-For": "10.0.0.7"})


def test_the_map_is_painted_before_the_browser_reads_the_scripts_of_charts(
    dashboard: str, visit: Visit
) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url.removeprefix(dashboard)))
    open_map(visit.page, f"{dashboard}/peta")
    visit.page.locator(".js-plotly-plot").first.wait_for()
    moments = ["/app/static/geometry/", "/drawn/", "/static/js/PlotlyChart"]
    places = [next(at for at, path in enumerate(asked) if path.startswith(each)) for each in moments]
    assert places == sorted(places)

"""The measures as Prometheus text, for a monitor on this machine alone."""

from datetime import datetime
from ipaddress import ip_address

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from data import store
from pages.parts.service.measures import PUBLISHED, ROWS

_FORBIDDEN = 403


def metrics(request: Request) -> Response:
    """Answer with all measures; refused to whoever comes from another machine or through a proxy."""
    if not _is_local(request):
        return PlainTextResponse("metrics are for monitors on this machine\n", status_code=_FORBIDDEN)
    _look_at_releases()
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _is_local(request: Request) -> bool:
    forwarded = {"forwarded", "x-forwarded-for", "x-real-ip"} & set(request.headers)
    return request.client is not None and not forwarded and ip_address(request.client.host).is_loopback


def _look_at_releases() -> None:
    for measure in (PUBLISHED, ROWS):
        measure.clear()
    for release in store.datasets():
        PUBLISHED.labels(release.name).set(datetime.fromisoformat(release.published_at).timestamp())
        ROWS.labels(release.name).set(release.rows)

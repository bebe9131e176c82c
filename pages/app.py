"""The service: the dashboard with health, measures and headers around it, as an ASGI application.

`python -m pages` starts it; any other ASGI server can run it as `pages.app:app`.
"""

from starlette.middleware import Middleware
from starlette.routing import Route
from streamlit.starlette import App

from data.settings import PROJECT
from pages.parts.lead.drawn import drawn
from pages.parts.service.compression import Compressed
from pages.parts.service.downloads import keep_files_a_while
from pages.parts.service.front_page import FrontPage
from pages.parts.service.headers import Headers
from pages.parts.service.health import health, ready
from pages.parts.service.monitor import metrics

keep_files_a_while()
app = App(
    PROJECT / "dashboard.py",
    routes=[
        Route("/health", health),
        Route("/ready", ready),
        Route("/metrics", metrics),
        Route("/drawn/{turn}", drawn, methods=["POST"]),
    ],
    middleware=[Middleware(Headers), Middleware(Compressed), Middleware(FrontPage)],
)

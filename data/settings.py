"""Settings of one installation, from environment variables; the defaults run the bundled data."""

import os
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where this installation keeps its releases and which boundaries it draws.

    Attributes:
        store: folder of imported releases (`PETA_STORE`).
        boundaries: an institution's own boundary file, or None for the bundled one (`PETA_BOUNDARIES`).
        address: where readers reach the dashboard, without a slash at the end (`PETA_ADDRESS`); files link
            back to it.
        template: an institution's own `.pptx` for decks, or None for the shipped one (`PETA_TEMPLATE`).
        smtp_url: the server that sends mail (`PETA_SMTP_URL`), with its account; "" for none. It may hold a
            password and is never shown.
        mail_from: the sender of mail (`PETA_MAIL_FROM`); "" for none.
    """

    store: Path = PROJECT / "store"
    boundaries: Path | None = None
    address: str = "http://127.0.0.1:8501"
    template: Path | None = None
    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""


def read_settings() -> Settings:
    """Return the settings in force, read from the environment at the time of the call."""
    boundaries = os.environ.get("PETA_BOUNDARIES")
    template = os.environ.get("PETA_TEMPLATE")
    return Settings(
        store=Path(os.environ.get("PETA_STORE", Settings.store)),
        boundaries=Path(boundaries) if boundaries else None,
        address=os.environ.get("PETA_ADDRESS", Settings.address).rstrip("/"),
        template=Path(template) if template else None,
        smtp_url=os.environ.get("PETA_SMTP_URL", ""),
        mail_from=os.environ.get("PETA_MAIL_FROM", ""),
    )

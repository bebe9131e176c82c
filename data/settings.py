"""Settings of one installation, from environment variables; the defaults run the bundled data."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from data.errors import UserError
from language import _

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
        roles: table of subjects with their roles and provinces (`PETA_ROLES`); None: claims name them.
        role_claim: the claim that names the roles of a person (`PETA_ROLE_CLAIM`).
        province_claim: the claim that names the provinces of a person (`PETA_PROVINCE_CLAIM`); "" where
            everybody is for the whole country.
        session_seconds: how long a sign-in lasts (`PETA_SESSION_SECONDS`).
        engine: the address of the database or cluster that is asked (`PETA_ENGINE`); "" for DuckDB in this
            process. It may hold a password and is never shown.
        engine_timeout: seconds a database may take for an answer (`PETA_ENGINE_TIMEOUT`).
    """

    store: Path = PROJECT / "store"
    boundaries: Path | None = None
    address: str = "http://127.0.0.1:8501"
    template: Path | None = None
    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""
    roles: Path | None = None
    role_claim: str = "peta_roles"
    province_claim: str = ""
    session_seconds: float = 12 * 3600.0
    engine: str = field(default="", repr=False)
    engine_timeout: float = 30.0


def store_folder() -> Path:
    """Return the folder of the releases in force, as in `Settings.store`: asked for many times a run."""
    return Path(os.environ.get("PETA_STORE", Settings.store))


def read_settings() -> Settings:
    """Return the settings in force, read from the environment at the time of the call.

    Raises:
        UserError: where one of them cannot be used.
    """
    boundaries = os.environ.get("PETA_BOUNDARIES")
    template = os.environ.get("PETA_TEMPLATE")
    roles = os.environ.get("PETA_ROLES")
    return Settings(
        store=store_folder(),
        boundaries=Path(boundaries) if boundaries else None,
        address=os.environ.get("PETA_ADDRESS", Settings.address).rstrip("/"),
        template=Path(template) if template else None,
        smtp_url=os.environ.get("PETA_SMTP_URL", ""),
        mail_from=os.environ.get("PETA_MAIL_FROM", ""),
        roles=Path(roles) if roles else None,
        role_claim=os.environ.get("PETA_ROLE_CLAIM", Settings.role_claim),
        province_claim=os.environ.get("PETA_PROVINCE_CLAIM", ""),
        session_seconds=seconds_setting("PETA_SESSION_SECONDS", Settings.session_seconds),
        engine=os.environ.get("PETA_ENGINE", ""),
        engine_timeout=seconds_setting("PETA_ENGINE_TIMEOUT", Settings.engine_timeout),
    )


def seconds_setting(name: str, default: float) -> float:
    """Return a setting that is a number of seconds above zero.

    Args:
        name: the variable.
        default: what holds where it is not set.

    Raises:
        UserError: where it is no such number.
    """
    written = os.environ.get(name, "").strip()
    try:
        seconds = float(written or default)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise UserError(
            _("Setelan tidak dapat dipakai."), where=name, expected=_("banyaknya detik, misalnya 30")
        )
    return seconds

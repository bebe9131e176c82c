"""Whether people sign in with a provider, and whether the server may be started as it is set."""

import os
import tomllib
from collections.abc import Sequence
from functools import cache
from ipaddress import ip_address
from itertools import zip_longest
from pathlib import Path

from streamlit import config
from streamlit.runtime.secrets import secrets_singleton

from data.access import require_sign_in
from data.errors import UserError
from language import _

_LEAST_SECRET = 32
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")


@cache
def has_provider() -> bool:
    """Return whether the secrets of this installation name a provider.

    From then on in this process nobody who is not named has any rights.
    """
    found = bool(secrets_singleton.load_if_toml_exists() and secrets_singleton.get("auth"))
    require_sign_in(required=found or not is_local(str(config.get_option("server.address") or "")))
    return found


def is_local(address: str) -> bool:
    """Return whether only this machine reaches an address; an empty one stands for all addresses."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def check_start(arguments: Sequence[str]) -> None:
    """Refuse to start where others would reach the dashboard without signing in, or could forge a sign-in.

    Args:
        arguments: the options of `streamlit run`.

    Raises:
        UserError: where the address is not this machine's own and there is no provider, a provider is set
            incompletely or with a short secret, or the file that would name one cannot be read.
    """
    _take_environment()
    _check_files()
    if has_provider():
        _check_provider()
        return
    address = _address(arguments)
    if not is_local(address):
        raise UserError(
            _("Dasbor tidak dijalankan: alamat ini terbuka bagi perangkat lain tanpa cara masuk."),
            where=f"server.address = {address or '0.0.0.0'}",  # noqa: S104 - what an empty one means
            expected=_("127.0.0.1, atau penyedia identitas (OIDC) pada bagian [auth] di secrets.toml"),
            next_step=_("Lihat docs/security.md, atau hapus --server.address."),
        )


def _take_environment() -> None:
    """Let the settings hold already what Streamlit takes from the environment only once it has started."""
    address, files = os.environ.get("STREAMLIT_SERVER_ADDRESS"), os.environ.get("STREAMLIT_SECRETS_FILES")
    if address:
        config.set_option("server.address", address)
    if files:
        config.set_option("secrets.files", files.split())


def _check_files() -> None:
    """Refuse files of secrets that cannot be read: Streamlit takes them for none, and all doors are open."""
    for path in map(Path, config.get_option("secrets.files")):
        try:
            if path.is_file():
                tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise UserError(
                _("Dasbor tidak dijalankan: berkas rahasia tidak terbaca, jadi cara masuk tidak diketahui."),
                where=str(path),
                expected=_("berkas TOML yang dapat dibaca oleh pengguna sistem yang menjalankan dasbor"),
                next_step=_("Perbaiki isi atau hak bacanya; lihat docs/security.md."),
            ) from error


def _check_provider() -> None:
    stated = secrets_singleton.get("auth") or {}
    missing = [name for name in _NEEDED if not stated.get(name)]
    if missing:
        raise UserError(
            _("Dasbor tidak dijalankan: setelan penyedia identitas belum lengkap."),
            where="secrets.toml [auth]",
            expected=", ".join(missing),
            next_step=_("Lihat docs/security.md."),
        )
    if len(str(stated["cookie_secret"])) < _LEAST_SECRET:
        raise UserError(
            _("Dasbor tidak dijalankan: rahasia kuki terlalu pendek, jadi tanda masuk dapat dipalsukan."),
            where="secrets.toml [auth] cookie_secret",
            expected=_("sedikitnya {count} karakter acak").format(count=_LEAST_SECRET),
            next_step=_('Buat dengan `python -c "import secrets; print(secrets.token_urlsafe(48))"`.'),
        )


def _address(arguments: Sequence[str]) -> str:
    """The address as the options say, else as the settings do."""
    for option, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, equals, value = option.partition("=")
        if name == "--server.address":
            return value if equals else following
    return str(config.get_option("server.address") or "")

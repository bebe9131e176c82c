"""Schedules hand briefings to a real mail server, and keep quiet where nothing changed."""

import ssl
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from socket import socket
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from analysis.selection import Selection
from briefing.__main__ import main
from briefing.log import exports
from briefing.presets import drop_preset, preset, presets, save_preset
from data.errors import UserError

DAY = "2020-09-21"


class Box:
    """A mailbox behind a server that keeps what it is handed."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - the server's name
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    monkeypatch.delenv("PETA_SMTP_URL", raising=False)
    monkeypatch.setenv("PETA_MAIL_FROM", "Peta Netral <peta@contoh.go.id>")
    return tmp_path / "store"


def _free_port() -> int:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Iterator[Box]:
    kept = Box()
    port = _free_port()
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    monkeypatch.setenv("PETA_SMTP_URL", f"smtp://127.0.0.1:{port}")
    yield kept
    server.stop()


@pytest.fixture
def safe_box(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[tuple[Box, int]]:
    """A server that speaks nothing but STARTTLS and one account, and its port."""
    authority, kept = trustme.CA(), Box()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    server = Controller(
        kept,
        hostname="localhost",
        port=_free_port(),
        tls_context=context,
        require_starttls=True,
        auth_required=True,
        authenticator=_knows_the_account,
    )
    server.start()
    yield kept, server.port
    server.stop()


def _knows_the_account(_server: Any, _session: Any, _envelope: Any, _how: str, told: Any) -> AuthResult:
    is_known = (told.login, told.password) == (b"peta", b"r@hasia")
    return AuthResult(success=is_known, handled=False)  # the server tells the client so


ONE_MAIL = ["--as-of", DAY, "--region", "3601", "--mail-to", "pimpinan@contoh.go.id"]


def test_a_server_with_tls_and_an_account_takes_the_mail(
    safe_box: tuple[Box, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    box, port = safe_box
    monkeypatch.setenv("PETA_SMTP_URL", f"smtp+starttls://peta:r%40hasia@localhost:{port}")
    assert main(ONE_MAIL) == 0
    (mail,) = box.mails
    assert [each.get_content_type() for each in mail.iter_attachments()] == ["application/pdf"]


@pytest.mark.parametrize(
    ("address", "vouched"),
    [
        ("smtp+starttls://peta:salah@localhost:{port}", "ca.pem"),  # wrong password
        ("smtp://peta:r%40hasia@localhost:{port}", "ca.pem"),  # no TLS: the account must not travel openly
        ("smtp+starttls://peta:r%40hasia@localhost:{port}", ""),  # a certificate nobody vouches for
    ],
)
def test_a_server_that_does_not_agree_gets_nothing(
    safe_box: tuple[Box, int], monkeypatch: pytest.MonkeyPatch, address: str, vouched: str
) -> None:
    box, port = safe_box
    monkeypatch.setenv("PETA_SMTP_URL", address.format(port=port))
    if not vouched:
        monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(UserError, match="Surel tidak terkirim") as refused:
        main(ONE_MAIL)
    assert refused.value.where == f"localhost:{port}"
    assert "hasia" not in str(refused.value)
    assert box.mails == []
    assert exports() == ()


def test_a_briefing_arrives_with_one_sentence_and_the_file(box: Box) -> None:
    assert main(["--as-of", DAY, "--region", "3601", "--mail-to", "pimpinan@contoh.go.id"]) == 0
    (mail,) = box.mails
    assert mail["To"] == "pimpinan@contoh.go.id"
    assert mail["Subject"].startswith("[Data ilustratif] Netralitas ASN: Kabupaten Pandeglang")
    (attached,) = mail.iter_attachments()
    (line,) = exports()
    assert attached.get_content_type() == "application/pdf"
    assert line.id in str(attached.get_filename())
    assert attached.get_content().startswith(b"%PDF-")
    body = mail.get_body()
    assert body is not None
    assert line.link in body.get_content()


def test_without_a_server_the_error_says_what_to_set() -> None:
    with pytest.raises(UserError, match="Server surel belum diatur") as refused:
        main(["--as-of", DAY, "--mail-to", "pimpinan@contoh.go.id"])
    assert refused.value.where == "PETA_SMTP_URL"
    assert exports() == ()


def test_a_server_that_is_away_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_SMTP_URL", "smtp://nama:rahasia@127.0.0.1:1")
    with pytest.raises(UserError, match="Surel tidak terkirim") as refused:
        main(["--as-of", DAY, "--region", "3601", "--mail-to", "pimpinan@contoh.go.id"])
    assert "rahasia" not in f"{refused.value.what} {refused.value.where}"
    assert exports() == ()


@pytest.mark.parametrize("address", ["pimpinan", "a@b\r\nBcc: c@d"])
def test_a_bad_address_is_refused_before_anything_is_made(box: Box, address: str) -> None:
    with pytest.raises(UserError, match="tidak dapat dipakai"):
        main(["--as-of", DAY, "--mail-to", address])
    assert box.mails == []


def test_a_digest_tells_a_change_once(box: Box, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["digest", "--as-of", DAY, "--days", "30", "--mail-to", "pimpinan@contoh.go.id"]
    assert main(asked) == 0
    (mail,) = box.mails
    body = mail.get_body()
    assert body is not None
    assert "Kabupaten Lombok Tengah naik dari kuning ke merah" in body.get_content()
    assert "Data ilustratif" in mail["Subject"]
    capsys.readouterr()
    assert main(asked) == 0
    assert len(box.mails) == 1
    assert capsys.readouterr().out == ""


def test_a_digest_that_could_not_be_sent_is_told_again(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["digest", "--as-of", DAY, "--days", "30", "--mail-to", "pimpinan@contoh.go.id"]
    with monkeypatch.context() as away:
        away.setenv("PETA_SMTP_URL", "smtp://127.0.0.1:1")
        with pytest.raises(UserError):
            main(asked)
    assert main(asked) == 0
    assert len(box.mails) == 1


def test_nowhere_to_put_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ke mana"):
        main(["--as-of", DAY])
    with pytest.raises(UserError, match="satu berkas"):
        main(["--as-of", DAY, "--all-provinces", "--out", str(tmp_path / "x.pdf")])


def test_a_saved_arrangement_serves_the_command_line(tmp_path: Path) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    saved = save_preset(
        "  Rapat   Senin ", preset("provinsi").parts[:2], selection=Selection(as_of=at.date()), at=at
    )
    assert list(presets())[-1] == saved.code == "Rapat Senin"
    assert [part.section for part in preset("Rapat Senin").parts] == [part.section for part in saved.parts]
    assert (
        main(["--as-of", DAY, "--preset", "Rapat Senin", "--out-dir", str(tmp_path), "--format", "xlsx"]) == 0
    )
    assert [each.suffix for each in tmp_path.iterdir() if each.is_file()] == [".xlsx"]
    drop_preset("Rapat Senin", at=at)
    with pytest.raises(UserError, match="tidak ada"):
        preset("Rapat Senin")


@pytest.mark.parametrize("name", ["", "  ", "pekanan", "x" * 61])
def test_a_name_that_cannot_be_used_is_refused(name: str) -> None:
    with pytest.raises(UserError):
        save_preset(
            name,
            preset("provinsi").parts,
            selection=Selection(as_of=date(2020, 9, 21)),
            at=datetime(2026, 1, 1, tzinfo=UTC),
        )

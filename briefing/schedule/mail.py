"""Sending a briefing by mail over the SMTP server of the institution."""

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import parseaddr
from urllib.parse import SplitResult, unquote, urlsplit

from briefing.content import Briefing
from briefing.files import FileFormat, file_name
from briefing.identity import state_link
from briefing.schedule.digest import Digest
from charts.answers import provenance
from charts.export.table import illustrative_notice
from charts.words import illustrative_mark
from data.errors import UserError
from data.settings import read_settings
from language import _, format_date, speaking

_SECONDS = 30.0
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
_MEDIA = {
    FileFormat.PDF: ("application", "pdf"),
    FileFormat.PPTX: ("application", "vnd.openxmlformats-officedocument.presentationml.presentation"),
    FileFormat.XLSX: ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    FileFormat.PNG: ("image", "png"),
    FileFormat.SVG: ("image", "svg+xml"),
}


@dataclass(frozen=True)
class Mail:
    """Who sends to whom.

    Attributes:
        sender: address of the sender.
        to: addresses of the recipients.
    """

    sender: str
    to: tuple[str, ...]


def mail_to(addresses: Sequence[str]) -> Mail:
    """Return who sends to whom, checked before anything is made.

    Raises:
        UserError: where no server or sender is set, or an address is none.
    """
    known = read_settings()
    _server()
    sender = _address(known.mail_from, where="PETA_MAIL_FROM")
    return Mail(sender, tuple(_address(each, where="--mail-to") for each in addresses))


def brief_message(mail: Mail, briefing: Briefing, form: FileFormat, content: bytes) -> EmailMessage:
    """Return the mail of a briefing: its first sentence in the body, the file attached."""
    with speaking(briefing.language):
        subject = _subject(f"{briefing.title}, {briefing.subtitle}", briefing.mark)
    told = (briefing.map.figure.sentence, briefing.mark_notice, briefing.link)
    message = _message(mail, subject, told)
    main, sub = _MEDIA[form]
    message.add_attachment(content, maintype=main, subtype=sub, filename=file_name(briefing, form))
    return message


def digest_message(mail: Mail, found: Digest, *, language: str) -> EmailMessage:
    """Return the mail of a digest: what changed, and the address that opens the view."""
    source, selection = found.after
    with speaking(language):
        mark = illustrative_mark() if source.release.illustrative else ""
        title = _("Perubahan zona per {day}").format(day=format_date(selection.as_of))
        origin = provenance(source, selection)
        notice = illustrative_notice(origin) if mark else ""
    link = state_link(selection, source.release, language=language)
    return _message(mail, _subject(title, mark), (found.text, notice, link))


def _message(mail: Mail, subject: str, told: Sequence[str]) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, mail.sender, ", ".join(mail.to)
    message.set_content("\n\n".join(filter(None, told)) + "\n")
    return message


def send(message: EmailMessage) -> None:
    """Hand a mail to the server.

    Raises:
        UserError: where the server cannot be reached, does not accept the account, or refuses the mail.
    """
    server = _server()
    try:
        with _connect(server) as connection:
            if server.scheme == "smtp+starttls":
                connection.starttls(context=ssl.create_default_context())
            if server.username:
                connection.login(unquote(server.username), unquote(server.password or ""))
            refused = connection.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        raise UserError(
            _("Surel tidak terkirim: {reason}.").format(reason=str(error).rstrip(".")),
            where=f"{server.hostname}:{_port(server)}",
            expected=_("server SMTP yang dapat dihubungi dan menerima pengirim ini"),
            next_step=_("Periksa PETA_SMTP_URL dan PETA_MAIL_FROM, lalu ulangi."),
        ) from error
    if refused:
        raise UserError(_("Server menolak sebagian alamat."), where=", ".join(refused))


def _connect(server: SplitResult) -> smtplib.SMTP:
    host = server.hostname or ""
    if server.scheme == "smtps":
        return smtplib.SMTP_SSL(host, _port(server), timeout=_SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, _port(server), timeout=_SECONDS)


def _server() -> SplitResult:
    address = urlsplit(read_settings().smtp_url)
    if address.scheme not in _PORTS or not address.hostname:
        raise UserError(
            _("Server surel belum diatur."),
            where="PETA_SMTP_URL",
            expected=_("misalnya smtp+starttls://nama:sandi@surel.contoh.go.id:587"),
            next_step=_("Atur PETA_SMTP_URL dan PETA_MAIL_FROM, atau jalankan tanpa --mail-to."),
        )
    return address


def _port(server: SplitResult) -> int:
    return server.port or _PORTS[server.scheme]


def _address(text: str, *, where: str) -> str:
    address = parseaddr(text)[1]
    if "@" not in address or any(sign in text for sign in "\r\n"):
        raise UserError(
            _("Alamat surel {text} tidak dapat dipakai.").format(text=text or "?"),
            where=where,
            expected=_("misalnya pimpinan@contoh.go.id"),
        )
    return text


def _subject(subject: str, mark: str) -> str:
    return f"[{mark}] {subject}" if mark else subject

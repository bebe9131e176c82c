"""`queue`, `decide` and `decisions`: what of a file awaits a person, and what was decided."""

import argparse
import json
from dataclasses import asdict

from data.commands.given import Commands, add_file_options, add_signature, examined, now
from data.decisions import (
    Decision,
    Subject,
    decide_place,
    decide_term,
    decision_history,
    decisions_in_force,
    take_back_decision,
    vocabularies,
)
from data.errors import UserError
from data.review import queue_json, queue_text
from geo.match import match
from language import _


def add_to(commands: Commands) -> None:
    """Add the three commands."""
    waiting = commands.add_parser("queue", help=_("lihat tempat dan istilah yang menunggu keputusan"))
    add_file_options(waiting)
    waiting.set_defaults(work=_queue)
    _add_decide(commands)
    listed = commands.add_parser("decisions", help=_("daftar keputusan tentang tempat dan istilah"))
    listed.add_argument("--all", action="store_true", help=_("juga yang diganti atau dibatalkan"))
    listed.add_argument("--json", action="store_true", help=_("keluaran JSON"))
    listed.set_defaults(work=_decisions)


def _add_decide(commands: Commands) -> None:
    command = commands.add_parser(
        "decide", help=_("putuskan arti sebuah tempat atau istilah, atau batalkan keputusan")
    )
    command.add_argument("written", nargs="?", help=_("tempat atau istilah sebagaimana tertulis"))
    means = command.add_mutually_exclusive_group(required=True)
    means.add_argument("--region", help=_("wilayah yang dimaksud: kode Kemendagri atau nama lengkap"))
    means.add_argument("--unknown", action="store_true", help=_("tempat ini tetap tidak diketahui"))
    means.add_argument("--term", help=_("istilah yang dimaksud: kode atau sebutannya"))
    means.add_argument("--undo", metavar="ID", help=_("batalkan keputusan ini"))
    command.add_argument("--province", default="", help=_("provinsi yang tertulis di samping tempat itu"))
    command.add_argument("--vocabulary", choices=vocabularies(), help=_("daftar istilah"))
    add_signature(command)
    command.set_defaults(work=_decide)


def _queue(arguments: argparse.Namespace) -> int:
    found = examined(arguments)
    print(
        queue_json(found.queue, found.code_question)
        if arguments.json
        else queue_text(found.queue, found.code_question)
    )
    return 1 if found.queue or found.code_question else 0


def _decide(arguments: argparse.Namespace) -> int:
    if arguments.undo:
        print(_line(take_back_decision(arguments.undo, at=now(), author=arguments.by)))
        return 0
    if not arguments.written:
        raise UserError(_("Sebutkan tempat atau istilah sebagaimana tertulis."))
    print(_line(_decided(arguments)))
    return 0


def _decided(arguments: argparse.Namespace) -> Decision:
    if arguments.term is None:
        return decide_place(
            arguments.written,
            province=arguments.province,
            code=_region(arguments.region) if arguments.region else "",
            at=now(),
            author=arguments.by,
            note=arguments.note,
        )
    if arguments.vocabulary is None:
        raise UserError(
            _("Sebutkan daftar istilahnya."), expected="--vocabulary " + ", ".join(vocabularies())
        )
    return decide_term(
        arguments.written,
        vocabulary=arguments.vocabulary,
        code=arguments.term,
        at=now(),
        author=arguments.by,
        note=arguments.note,
    )


def _region(written: str) -> str:
    found = match(written)
    if found.code is None:
        raise UserError(
            found.reason, where=f"--region {written}", expected=_("kode Kemendagri atau nama lengkap")
        )
    return found.code


def _decisions(arguments: argparse.Namespace) -> int:
    known = decision_history() if arguments.all else decisions_in_force()
    if arguments.json:
        print(json.dumps([asdict(decision) for decision in known], ensure_ascii=False, indent=2))
    else:
        print("\n".join(map(_line, known)) or _("Belum ada keputusan."))
    return 0


def _line(decision: Decision) -> str:
    beside = f" ({decision.context})" if decision.context else ""
    unknown = _("tetap tidak diketahui") if decision.subject is Subject.PLACE else ""
    ended = _("dibatalkan atau diganti {when}").format(when=decision.taken_back_at)
    parts = (
        decision.id,
        f"“{decision.written}”{beside} → {decision.code or unknown}",
        decision.author,
        decision.decided_at,
        ended if decision.taken_back_at else "",
        decision.note,
    )
    return "  ".join(filter(None, parts))

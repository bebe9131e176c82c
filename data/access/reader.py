"""Somebody who asks."""

from dataclasses import dataclass
from functools import cached_property

from data.access.rights import Right, Role, rights_of


@dataclass(frozen=True)
class Reader:
    """Somebody who asks, as far as it matters for what they get.

    Attributes:
        subject: what the provider calls the person: opaque, stable; "" for somebody who did not sign in.
        roles: what the person is here for; none: no rights.
        provinces: two-digit codes the person is narrowed to; empty: the whole country.
    """

    subject: str
    roles: frozenset[Role] = frozenset()
    provinces: frozenset[str] = frozenset()

    @cached_property
    def rights(self) -> frozenset[Right]:
        """What the roles allow together."""
        return rights_of(self.roles)

    def may(self, right: Right) -> bool:
        """Return whether a right is held."""
        return right in self.rights

    def covers(self, place: str) -> bool:
        """Return whether a place lies within the provinces the person is for; "" is the nation."""
        return not self.provinces or place[:2] in self.provinces


LOCAL = Reader("setempat", frozenset({Role.LEADER, Role.ANALYST, Role.STEWARD}))
"""The one person in front of an installation without a provider: it listens to this machine only."""

SYSTEM = Reader("sistem", LOCAL.roles)
"""The product itself, such as while it prepares what the public gets."""

NOBODY = Reader("")

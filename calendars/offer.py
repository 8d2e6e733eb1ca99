"""Offers: what a paper would change of the events that the calendar has."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from calendars.event import Change, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What changes of an event, old and new; or what has changed, once the offer was taken.

    `weighty` offers want a tap of their own: "add all" leaves them out.
    """

    event: Event
    changes: tuple[Change, ...]
    weighty: bool = False


Offers = Mapping[str, Offer]
"""Offers by the id of their proposal."""

NO_OFFERS: Offers = MappingProxyType({})

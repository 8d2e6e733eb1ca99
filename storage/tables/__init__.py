"""The tables, one module per noun. Rows stay in storage: nobody else sees them."""

from storage.tables.base import Table
from storage.tables.deliveries import DeliveryRow
from storage.tables.details import DetailsColumns
from storage.tables.events import EventRow, RevisionRow
from storage.tables.feeds import FeedRow, FragmentRow
from storage.tables.papers import PaperMessageRow, PaperRow, ProposalRow
from storage.tables.people import CalendarRow, ChatRow, FollowerRow, MemberRow
from storage.tables.updates import ConversationRow, InboxRow

__all__ = [
    "CalendarRow",
    "ChatRow",
    "ConversationRow",
    "DeliveryRow",
    "DetailsColumns",
    "EventRow",
    "FeedRow",
    "FollowerRow",
    "FragmentRow",
    "InboxRow",
    "MemberRow",
    "PaperMessageRow",
    "PaperRow",
    "ProposalRow",
    "RevisionRow",
    "Table",
]

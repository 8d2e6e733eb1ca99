"""Calendar files: iCalendar (RFC 5545, RFC 7986), written by hand so that the same events are always the same bytes."""

from calendars.ics.document import document
from calendars.ics.found import render_found
from calendars.ics.fragment import RENDERER, RENDERER_SINCE, Fragment, render
from calendars.ics.options import FeedOptions

__all__ = ["RENDERER", "RENDERER_SINCE", "FeedOptions", "Fragment", "document", "render", "render_found"]

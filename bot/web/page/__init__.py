"""The calendar as a page for people: month grid, agenda, what is undated, and how to subscribe. No JavaScript."""

from bot.web.page.handler import PageHandler

__all__ = ["PageHandler"]

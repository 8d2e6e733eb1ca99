"""Keyboards: pure functions of what is shown."""

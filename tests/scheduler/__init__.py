"""Waking, pacing, sending and settling."""

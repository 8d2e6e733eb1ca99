"""Kazakh, as data and endings."""

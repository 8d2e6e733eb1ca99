"""Turkish, as data and endings."""

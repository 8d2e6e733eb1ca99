"""English, as data and endings."""

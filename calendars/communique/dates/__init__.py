"""How words become dates and times."""

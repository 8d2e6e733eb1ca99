"""What a calendar means: events, dates, papers and people, with no framework underneath."""

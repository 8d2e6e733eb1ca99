"""The ports of calendars/ports.py over SQL, one module per noun."""

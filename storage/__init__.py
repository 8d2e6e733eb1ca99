"""Where a calendar is kept: tables, and the ports of calendars/ over them."""

"""What the bot says: typed functions of domain values, in the reader's language, as Telegram HTML."""

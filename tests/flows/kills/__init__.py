"""The delivery killed again and again, against a Telegram that outlives it and keeps a ledger."""

"""How Attaché speaks: Telegram to people, HTTP to calendar programs; and, in app.py, how everything fits together."""

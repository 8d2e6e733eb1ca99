"""`python -m bot` is `attache`."""

import sys

from bot.cli import main

sys.exit(main())

"""The texts of the labelled papers of this repository."""

import json
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "cases" / "labelled"
TEXTS: list[str] = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(_FOLDER.glob("*.json"))]

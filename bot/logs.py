"""Log records: a sentence for people, or JSON lines for machines."""

import json
import logging

_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    """One JSON object a record, with whatever `extra` gave."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_extra(record),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


class Sentences(logging.Formatter):
    """A sentence, with whatever `extra` gave behind it."""

    def format(self, record: logging.LogRecord) -> str:
        told = ", ".join(f"{name}={value}" for name, value in _extra(record).items() if name != "action")
        head, newline, traceback = super().format(record).partition("\n")
        return f"{head} ({told}){newline}{traceback}" if told else head + newline + traceback


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _PLAIN}


def set_up_logs(form: str) -> None:
    """Logs to stderr, as `text` or `json`."""
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonLines() if form == "json" else Sentences("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("aiogram.event").setLevel(logging.WARNING)  # one line an update is noise, and names people
    logging.getLogger("alembic").setLevel(logging.WARNING)  # a start that has nothing to migrate needs no lines
    logging.getLogger("apscheduler").setLevel(logging.WARNING)  # it ticks every second

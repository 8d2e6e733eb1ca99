"""`attache sandbox`: a Telegram in a box, for any bot written with any library."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.cli.failure import CommandFailed
from bot.cli.until_stopped import until_stopped
from bot.clock import real_now
from bot.sandbox import Sandbox, serve


def run(asked: Namespace) -> int:
    """Serves until interrupted."""
    asyncio.run(_serve(asked))
    return 0


async def _serve(asked: Namespace) -> None:
    sandbox = Sandbox(now=real_now, limits=asked.limits, ledger=Path(asked.ledger) if asked.ledger else None)
    try:
        runner = await serve(sandbox, "127.0.0.1", asked.port)
    except OSError as failure:
        raise CommandFailed(f"Port {asked.port} cannot be used: {failure.strerror}. Try --port 0.") from None
    host, port = runner.addresses[0][:2]
    print(f"Attaché sandbox: http://{host}:{port}/", flush=True)
    try:
        await until_stopped()
    finally:
        await sandbox.close()
        await runner.cleanup()

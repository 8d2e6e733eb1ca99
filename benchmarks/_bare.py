"""The least that aiohttp can do with a file: `python -m benchmarks._bare FILE`. Prints its address."""

import asyncio
import sys
from pathlib import Path

from aiohttp import web


async def main(body: bytes) -> None:
    async def answer(request: web.Request) -> web.Response:
        if "If-None-Match" in request.headers:
            return web.Response(status=304, headers={"ETag": '"x"'})
        return web.Response(body=body, headers={"ETag": '"x"'})

    app = web.Application()
    app.router.add_get("/feeds/{token}.ics", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}/feeds/x.ics", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]).read_bytes()))

"""Programs to measure against, where they are installed: nginx, wrk, Radicale."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_NGINX = """
daemon off; worker_processes 1; error_log /dev/null crit; pid {folder}/nginx.pid;
events {{ worker_connections 256; }}
http {{
  access_log off; sendfile on; tcp_nopush on; default_type "text/calendar; charset=utf-8"; types {{ }}
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root {folder}; add_header Cache-Control "private, max-age=0"; }}
}}
"""

_RADICALE = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[rights]
type = authenticated
[storage]
filesystem_folder = {folder}/store
[logging]
level = error
"""


@contextmanager
def ours(events: int) -> Iterator[str]:
    """Our own server with so many events; its feed's address."""
    with _address_of("benchmarks._serve", str(events)) as address:
        yield address


@contextmanager
def bare(path: Path) -> Iterator[str]:
    """The same bytes from the least that aiohttp can do: what of the distance to nginx is not ours."""
    with _address_of("benchmarks._bare", str(path)) as address:
        yield address


@contextmanager
def _address_of(module: str, argument: str) -> Iterator[str]:
    command = [*_on_core(0), sys.executable, "-m", module, argument]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


@contextmanager
def nginx(body: bytes) -> Iterator[str | None]:
    """nginx with one worker and the bytes as a file; None where it is not installed."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        yield None
        return
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)  # the worker of a master run by root is nobody
        (folder / "feed.ics").write_bytes(body)
        (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port))
        with _running([*_on_core(0), program, "-c", str(folder / "nginx.conf"), "-p", name], port):
            yield f"http://127.0.0.1:{port}/feed.ics"


@contextmanager
def radicale(body: bytes) -> Iterator[str | None]:
    """Radicale with the calendar put into it; None where it is not installed."""
    program = shutil.which("radicale")
    if program is None:
        yield None
        return
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        (folder / "config").write_text(_RADICALE.format(folder=folder, port=port))
        with _running([program, "--config", str(folder / "config")], port):
            address = f"http://127.0.0.1:{port}/desk/calendar/"
            put = urllib.request.Request(address, body, {**_BASIC, "Content-Type": "text/calendar"}, method="PUT")
            urllib.request.urlopen(put).read()
            yield address


_BASIC = {"Authorization": "Basic ZGVzazpkZXNr"}
"""desk:desk; Radicale believes anybody, but wants to be told a name."""


def requests_per_second(address: str, seconds: int = 2, etag: str | None = None, connections: int = 16) -> float | None:
    """wrk's figure for connections that have the bytes of an ETag already; None where it is not installed."""
    program = shutil.which("wrk")
    if program is None:
        return None
    asked = {**_BASIC, **({"If-None-Match": etag} if etag else {})}
    named = [f"-H{name}: {value}" for name, value in asked.items()]
    command = [*_on_core(1), program, "-t1", f"-c{connections}", f"-d{seconds}s", *named, address]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in told, told
    found = re.search(r"Requests/sec:\s*([\d.]+)", told)
    assert found is not None, told
    return float(found[1])


def fetched(address: str) -> tuple[bytes, str]:
    """The bytes of an address and their ETag."""
    with urllib.request.urlopen(urllib.request.Request(address, headers=_BASIC)) as answer:
        return answer.read(), answer.headers.get("ETag", "")


def _on_core(number: int) -> list[str]:
    """Keeps a server and what asks it apart, where the machine has two cores to spare."""
    able = shutil.which("taskset") and (os.cpu_count() or 1) >= 2
    return ["taskset", "-c", str(number)] if able else []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield
        finally:
            server.terminate()

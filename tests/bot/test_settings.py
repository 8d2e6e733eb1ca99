"""Settings: every mistake is told at once, in a sentence that names the setting."""

import pytest

from bot.settings import BadSettings, Settings, database_url


@pytest.fixture(autouse=True)
def _no_dotenv(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.chdir(str(tmp_path))


def sentences(monkeypatch: pytest.MonkeyPatch, **variables: str) -> list[str]:
    for name, value in variables.items():
        monkeypatch.setenv(f"ATTACHE_{name}", value)
    with pytest.raises(BadSettings) as refused:
        Settings.read()
    return refused.value.sentences


def test_a_missing_token_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sentences(monkeypatch) == ["ATTACHE_TOKEN is missing: set it in the environment or in .env."]


def test_all_mistakes_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = sentences(
        monkeypatch,
        TOKEN="not a token",
        LISTEN="8080",
        ADMINS="1, two",
        ZONE="Asia/Astana",
        ROLES="bot,butler",
        LANGUAGE="de",
        PUBLIC_URL="calendar.example.org",
        DATABASE="mysql://x",
        OPEN="perhaps",
    )
    named = {sentence.partition(" ")[0] for sentence in told}
    settings = ("TOKEN", "LISTEN", "ADMINS", "ZONE", "ROLES", "LANGUAGE", "PUBLIC_URL", "DATABASE", "OPEN")
    assert named == {f"ATTACHE_{name}" for name in settings}
    assert all(sentence.endswith(".") for sentence in told)


def test_a_wrong_token_is_never_repeated_in_the_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "s3cret" not in " ".join(sentences(monkeypatch, TOKEN="s3cret"))


def test_what_is_given_is_what_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"TOKEN": "1:x", "ADMINS": "7, 8", "ROLES": "bot,web", "PUBLIC_URL": "https://c.example/", "OPEN": "true"}
    for name, value in given.items():
        monkeypatch.setenv(f"ATTACHE_{name}", value)
    settings = Settings.read()
    assert settings.admins == (7, 8)
    assert settings.roles == ("bot", "web")
    assert settings.feed_base == "https://c.example"
    assert settings.open
    assert settings.listen_at == ("127.0.0.1", 8080)
    assert settings.database_url == "sqlite:///data/attache.sqlite"
    assert "x" not in repr(settings.token)


def test_looking_after_the_database_needs_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTACHE_DATABASE", "postgresql://desk@localhost/calendar")
    assert database_url() == "postgresql://desk@localhost/calendar"

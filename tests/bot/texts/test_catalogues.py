"""Every sentence has its words in every language, with the same blanks to fill."""

import ast
import io
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bot.texts.catalogue import DOMAIN, LOCALES, words
from calendars.people import LANGUAGES

TEXTS = LOCALES.parent / "texts"
SPOKEN = {
    message if isinstance(message, str) else tuple(message[:2])
    for _, _, message, _, _ in extract_from_dir(TEXTS, keywords={"_": None, "ngettext_": (1, 2)})
}


def catalogue(language: str) -> Catalog:
    po = LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    return read_po(io.BytesIO(po.read_bytes()), locale=language)


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def kept(language: str) -> dict[str | tuple[str, ...], Message]:
    return {key(message): message for message in catalogue(language) if message.id}


def key(message: Message) -> str | tuple[str, ...]:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message, language: str) -> list[str]:
    """The translations; English may leave them out, since the sentences are English."""
    said = [message.string] if isinstance(message.string, str) else list(message.string)
    own = [message.id] if isinstance(message.id, str) else list(message.id)
    return own if language == "en" and not any(said) else said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_program_is_translated_and_no_other(language: str) -> None:
    translated = kept(language)
    assert set(translated) == SPOKEN
    assert [message.id for message in translated.values() if message.fuzzy or not all(forms(message, language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_blanks_of_its_sentence(language: str) -> None:
    for message in kept(language).values():
        plural = message.id if isinstance(message.id, str) else message.id[-1]
        for form in forms(message, language):
            assert blanks(form) == blanks(plural), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_not_older_than_its_words(language: str) -> None:
    for sentence, message in kept(language).items():
        if isinstance(sentence, str):
            assert words(language)(sentence) == forms(message, language)[0]


@pytest.mark.parametrize("file", sorted(TEXTS.glob("*.py")), ids=lambda file: file.stem)
def test_sentences_stand_where_the_extraction_sees_them(file: Path) -> None:
    """Not within an f-string, which older Pythons do not look into, and not behind another name than `_`."""
    tree = ast.parse(file.read_text("utf-8"))
    within = [node for outer in ast.walk(tree) if isinstance(outer, ast.JoinedStr) for node in ast.walk(outer)]
    hidden = [node.lineno for node in within if isinstance(node, ast.Call) and ast.unparse(node.func) == "_"]
    direct = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Call)]
    assert hidden + direct == []

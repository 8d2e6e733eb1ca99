"""A page: all that is known of a text before events are looked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from calendars.communique.dates.nodes import Node
from calendars.communique.language import Language
from calendars.communique.text.segments import Segment
from calendars.communique.text.tokens import Token

T = TypeVar("T")

_TYPED = 160
"""How many letters a line that somebody types has at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text in tokens and nodes; `at` gives each token its node, or the next, `pieces` are its sentences and rows."""

    text: str
    tokens: Sequence[Token]
    nodes: Sequence[Node]
    at: Sequence[int]
    language: Language
    pieces: Sequence[Segment] = ()
    memo: dict[tuple[str, int, int], Any] = field(default_factory=dict)

    @property
    def typed(self) -> bool:
        """Whether the text is one short line, as people type it to themselves: it speaks of what is to come."""
        return len(self.pieces) == 1 and len(self.text) <= _TYPED

    def once(self, what: str, first: int, last: int, find: Callable[[], T]) -> T:
        """What was found among tokens [first, last), looked for once."""
        key = (what, first, last)
        if key not in self.memo:
            self.memo[key] = find()
        found: T = self.memo[key]
        return found

    def node(self, token: int) -> Node:
        """The node that covers the token; a word that the grammar of dates leaves out ("the") has a plain one."""
        node = self.nodes[self.at[token]]
        return node if node.first <= token < node.last else Node("w", None, token, token + 1)

    def nodes_of(self, first: int, last: int) -> list[Node]:
        """The nodes of tokens [first, last), barriers left out."""
        return [node for node in self._between(first, last) if node.last > node.first]

    def dates_of(self, first: int, last: int) -> list[Node]:
        """The dates that begin among tokens [first, last)."""
        return [node for node in self._between(first, last) if node.tag == "@" and node.first >= first]

    def _between(self, first: int, last: int) -> Sequence[Node]:
        if first >= len(self.at):
            return ()
        end = self.at[last] if last < len(self.at) else len(self.nodes)
        while end < len(self.nodes) and self.nodes[end].first < last:
            end += 1
        return self.nodes[self.at[first] : end]

    def words(self, first: int, last: int) -> str:
        """The clean text of tokens [first, last)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

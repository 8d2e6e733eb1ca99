"""Nodes: the text as a row of tags, and rules that replace a run of tags by one.

Every node has a one-letter tag, a value and the tokens it covers. A rule is a regular expression over the tags and a
function from the values of its named groups to a new value; where the function returns None the run stays as it is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

Values = dict[str, Any]
BARRIER = "¶"
_SENTENCE = re.compile(f"{BARRIER}?[^{BARRIER}]*")
_BY_PLACE = attrgetter("first", "last")


@dataclass(slots=True)
class Node:
    """A run of tokens [first, last) with a tag and a value."""

    tag: str
    value: Any
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Rule:
    """What a run of tags becomes."""

    pattern: re.Pattern[str]
    tag: str
    make: Callable[[Values], Any]


def rule(pattern: str, tag: str, make: Callable[[Values], Any]) -> Rule:
    """A rule; blanks in the pattern are for the eye."""
    return Rule(re.compile(pattern.replace(" ", "")), tag, make)


def _reduced(nodes: list[Node], rules: Sequence[Rule]) -> list[Node]:
    tags = "".join(node.tag for node in nodes)
    for each in rules:
        if each.pattern.search(tags):
            nodes = _apply(nodes, tags, each)
            tags = "".join(node.tag for node in nodes)
    return nodes


def reduce(nodes: list[Node], stages: Sequence[Sequence[Rule]], idle: str) -> list[Node]:
    """The nodes after every rule of each stage, in order, has been applied from left to right.

    No rule crosses a barrier, or makes anything of a sentence of idle tags alone.
    """
    tags = "".join(node.tag for node in nodes)
    telling: list[Node] = []
    others: list[Node] = []
    for sentence in _SENTENCE.finditer(tags):
        tells = sentence.group().strip(idle)
        (telling if tells else others).extend(nodes[sentence.start() : sentence.end()])
    for rules in stages:
        telling = _reduced(telling, rules)
    return sorted([*others, *telling], key=_BY_PLACE)


def _apply(nodes: list[Node], tags: str, each: Rule) -> list[Node]:
    kept: list[Node] = []
    done = 0
    for found in each.pattern.finditer(tags):
        start, end = found.span("it") if "it" in each.pattern.groupindex else found.span()
        values = {name: nodes[found.start(name)].value for name, text in found.groupdict().items() if text}
        made = each.make(values)
        if made is None or start < done or start == end:
            continue
        kept += nodes[done:start]
        kept.append(Node(each.tag, made, nodes[start].first, nodes[end - 1].last))
        done = end
    return kept + nodes[done:]

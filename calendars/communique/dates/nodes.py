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
_CLASS = re.compile(r"\[[^\]]*\]")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|:|(?P<looks><?[=!])))?(?P<body>[^()]*)\)(?P<optional>[?*]|\{0)?")
_LETTER = re.compile(r"[A-Za-z@#~&](?![?*{])")
_PLAIN = re.compile("w{5,}")
_MARGIN = 2
"""How many plain words a rule may see beside a date."""
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
    """What a run of tags becomes; no run has it that lacks one of the tags `needs`."""

    pattern: re.Pattern[str]
    tag: str
    make: Callable[[Values], Any]
    needs: frozenset[str]


def rule(pattern: str, tag: str, make: Callable[[Values], Any]) -> Rule:
    """A rule; blanks in the pattern are for the eye."""
    said = pattern.replace(" ", "")
    return Rule(re.compile(said), tag, make, _needed(said))


def _needed(pattern: str) -> frozenset[str]:
    """Tags that every match has: letters that are neither optional nor one of several."""
    said = _CLASS.sub(".", pattern)
    while (less := _GROUP.sub(_kept, said)) != said:
        said = less
    return frozenset(_LETTER.findall(said))


def _kept(group: re.Match[str]) -> str:
    """What a group without groups in it adds to what is needed."""
    return "." if group["looks"] or group["optional"] or "|" in group["body"] else group["body"]


def _reduced(nodes: list[Node], rules: Sequence[Rule]) -> list[Node]:
    tags = "".join(node.tag for node in nodes)
    present = set(tags)
    for each in rules:
        if each.needs <= present and each.pattern.search(tags):
            nodes = _apply(nodes, tags, each)
            tags = "".join(node.tag for node in nodes)
            present = set(tags)
    return nodes


def reduce(nodes: list[Node], stages: Sequence[Sequence[Rule]], idle: str) -> list[Node]:
    """The nodes after every rule of each stage, in order, has been applied from left to right.

    No rule crosses a barrier or many plain words, or makes anything of a sentence of idle tags alone.
    """
    tags = "".join(node.tag for node in nodes)
    telling: list[Node] = []
    others: list[Node] = []
    for sentence in _SENTENCE.finditer(tags):
        at, end = sentence.span()
        if not sentence.group().strip(idle):
            others += nodes[at:end]
            continue
        for run in _PLAIN.finditer(tags, at, end):
            first, last = run.start() + _MARGIN, run.end() - _MARGIN
            telling += nodes[at:first]
            others += nodes[first:last]
            at = last
        telling += nodes[at:end]
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

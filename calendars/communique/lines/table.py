"""Tables: a row of headings says what the cells of the rows below hold: the time, the event, its place."""

from dataclasses import dataclass
from itertools import pairwise

from calendars.communique.events.mention import Mention
from calendars.communique.language import Noun
from calendars.communique.places.gazetteer import spots
from calendars.communique.places.place import Where
from calendars.communique.text.page import Page
from calendars.kinds import Kind

Cell = tuple[int, int]
_BAR = "|"
_ROLES = ("when", "time", "what", "where", "other")
_LONGEST_HEADING = 5
_MOST_CELLS = 16
_LONGEST_PLACE = 8


@dataclass(frozen=True, slots=True)
class Row:
    """A row whose cells are known: tokens [first, last) of the event, of its place (None without one), of its dates."""

    what: Cell
    where: Cell | None
    when: tuple[Cell, ...] = ()


def cells(page: Page, first: int, last: int, size: int = 0) -> list[Cell]:
    """The token spans between the bars of a row.

    The outermost bars of a row are no cells; unless it then lacks cells of `size`: they set off empty ones.
    """
    opens, closes = page.tokens[first].text == _BAR, page.tokens[last - 1].text == _BAR
    made = [_between(page, first + a, last - b) for a in (opens, 0) for b in (closes, 0)]
    return next((parts for parts in made if len(parts) == size), made[0])


def _between(page: Page, first: int, last: int) -> list[Cell]:
    found = [first - 1, *(at for at in range(first, last) if page.tokens[at].text == _BAR), last]
    return [(start + 1, end) for start, end in pairwise(found)]


def headings(page: Page, first: int, last: int) -> tuple[str, ...]:
    """What each cell of the row says that its column holds; empty when the row is not one of headings."""
    parts = cells(page, first, last)
    roles = tuple(_role(page, cell) for cell in parts) if len(parts) <= _MOST_CELLS else ()
    known = [role for role in roles if role != "other"]
    sure = len(roles) > 1 and roles.count("what") == 1 and len(known) > 1
    return roles if sure else ()


def _role(page: Page, cell: Cell) -> str:
    words = page.words(*cell)
    if cell[1] - cell[0] <= _LONGEST_HEADING:
        for role in _ROLES[:-1]:
            if page.language.has(f"column_{role}", words):
                return role
    return "other"


def row(page: Page, roles: tuple[str, ...], first: int, last: int) -> Row | None:
    """The row's event and place, when it has a cell for every column."""
    parts = cells(page, first, last, len(roles))
    if len(parts) != len(roles) or parts[roles.index("what")][0] == parts[roles.index("what")][1]:
        return None
    when = tuple(part for part, role in zip(parts, roles, strict=True) if role == "when" and part[0] < part[1])
    return Row(parts[roles.index("what")], parts[roles.index("where")] if "where" in roles else None, when)


def place_in(page: Page, cell: Cell) -> Where:
    """The place that a cell names: as it stands, with its country when the gazetteer knows a name in it."""
    named = spots(page.tokens, *cell, page.language)
    best = next((spot for spot in named if not spot.is_country), named[0] if named else None)
    first, last = cell
    note = next((at for at in range(first + 1, last) if page.tokens[at].text == "("), last)
    last = note if best is None or note >= best.last else last
    while last > first and page.tokens[last - 1].text in "?.":
        last -= 1
    said = page.words(first, last)
    is_name = first < last and last - first <= _LONGEST_PLACE and said[0].isalnum() and page.node(first).tag != "O"
    if best and (best.last - best.first == last - first or not is_name):
        return Where(best.shown, best.country)
    if not is_name or not said[0].isupper() or page.language.has("tentative", said):
        return Where()
    return Where(said, best.country if best else None)


def chief(named: list[Mention]) -> Mention | None:
    """The mention that says most of a row: its kind is the body's, its number the session's."""
    if not named:
        return None
    bodies = [mention for mention in named if not mention.noun.carrier and not mention.verb and not mention.aside]
    strong = [mention for mention in named if mention.noun.strong and not mention.aside]
    best = (strong or bodies or named)[0]
    strongest = sorted(bodies, key=lambda each: not each.noun.strong)
    kind = (strongest or [best])[0].noun.kind if best.noun.carrier else best.noun.kind
    ordinal = best.ordinal or next((mention.ordinal for mention in named if mention.ordinal), None)
    return Mention(best.first, best.last, best.head, best.lemma, Noun(kind), ordinal, best.verb, years=best.years)


def label(cell: Cell) -> Mention:
    """A cell that names its event in words of its own."""
    return Mention(*cell, cell[0], "", Noun(Kind.OTHER))

"""The answer to a paper: what it proposes, each with the sentence it comes from."""

from collections.abc import Iterator, Sequence

from bot.texts.catalogue import plurals, words
from bot.texts.details import day_said, detail_lines
from bot.texts.html import bold, fits, plain, quoted
from calendars.paper import Paper
from calendars.proposal import Answer, Proposal
from calendars.wording import name

PAGE = 6
"""Proposals on one page: three buttons each stay far below Telegram's limit of a hundred."""

QUOTES = (400, 250, 150, 80)
"""How long a quoted sentence may be; the first that lets the page fit."""


def offered(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Those with a number and buttons: what the paper does not merely recall."""
    return tuple(each for each in proposals if not each.recalled)


def pages(proposals: Sequence[Proposal]) -> int:
    return max(1, -(-len(offered(proposals)) // PAGE))


def on_page(proposals: Sequence[Proposal], page: int) -> tuple[Proposal, ...]:
    return offered(proposals)[page * PAGE : (page + 1) * PAGE]


def page_of(proposals: Sequence[Proposal], proposal_id: str) -> int:
    """The page a proposal stands on; the first when it is not among them."""
    for place, each in enumerate(offered(proposals)):
        if each.id == proposal_id:
            return place // PAGE
    return 0


def proposals_text(paper: Paper, proposals: Sequence[Proposal], language: str, *, page: int, known: bool) -> str:
    """One message, within Telegram's limits: quotes are shortened until it fits."""
    for longest in QUOTES:
        text = _page(paper, proposals, language, page, known, longest)
        if fits(text):
            return text
    return text


def nothing_found(language: str) -> str:
    _ = words(language)
    return _(
        "I found no event with a date in this text. Write it in one line, for example: "
        "“4th session of the Council, 3-4 March 2022, Astana”."
    )


def fixed(proposal: Proposal, language: str) -> str:
    _ = words(language)
    return _("Proposal {number} now reads: {when}. It is not added yet.").format(
        number=proposal.number, when=bold(name(proposal.when, language))
    )


def _page(paper: Paper, proposals: Sequence[Proposal], language: str, page: int, known: bool, longest: int) -> str:
    parts = [_head(paper, proposals, language, page, known)]
    parts += ["\n".join(_entry(each, language, longest)) for each in on_page(proposals, page)]
    recalled = [each for each in proposals if each.recalled]
    if recalled and page == pages(proposals) - 1:
        parts.append(_recalled(recalled, language))
    return "\n\n".join(parts)


def _head(paper: Paper, proposals: Sequence[Proposal], language: str, page: int, known: bool) -> str:
    _, ngettext_ = words(language), plurals(language)
    count = len(offered(proposals))
    if known:
        said = _("This paper has been read before; it proposes nothing new. What became of it:")
    else:
        said = ngettext_("Found {n} event", "Found {n} events", count).format(n=count)
    dated = _("paper of {date}").format(date=day_said(paper.published, language))
    pages_said = f" · {page + 1}/{pages(proposals)}" if pages(proposals) > 1 else ""
    return f"{bold(said)}\n{plain(dated)}{pages_said}"


def _entry(proposal: Proposal, language: str, longest: int) -> Iterator[str]:
    yield bold(f"{proposal.number}. {proposal.title}")
    yield from detail_lines(proposal, language)
    yield quoted(proposal.evidence, longest)
    outcome = _outcome(proposal.answer, language)
    if outcome:
        yield outcome


def _outcome(answer: Answer, language: str) -> str | None:
    _ = words(language)
    return {
        Answer.WAITING: None,
        Answer.ADDED: _("✅ Added"),
        Answer.SKIPPED: _("➖ Not added"),
        Answer.KNOWN: _("✅ Already in the calendar"),
    }[answer]


def _recalled(recalled: Sequence[Proposal], language: str) -> str:
    _ = words(language)
    told = "\n".join(f"• {plain(each.title)}: {plain(name(each.when, language))}" for each in recalled[:10])
    return f"{_('Also recalled, already held:')}\n{told}"

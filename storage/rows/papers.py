"""Paper and Proposal <-> rows."""

from typing import Any

from calendars.paper import Paper
from calendars.proposal import Answer, Proposal
from calendars.when import When
from storage.rows.details import details, details_values
from storage.tables import PaperRow, ProposalRow


def paper_values(paper: Paper) -> dict[str, Any]:
    return {
        "id": paper.id,
        "calendar_id": paper.calendar_id,
        "chat_id": paper.chat_id,
        "message_id": paper.message_id,
        "person_id": paper.person_id,
        "name": paper.name,
        "text": paper.text,
        "language": paper.language,
        "published": paper.published,
        "received_at": paper.received_at,
        "digest": paper.digest,
        "about": paper.about,
        "picture": paper.picture,
    }


def paper(row: PaperRow) -> Paper:
    return Paper(
        id=row.id,
        calendar_id=row.calendar_id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        person_id=row.person_id,
        name=row.name,
        text=row.text,
        language=row.language,
        published=row.published,
        received_at=row.received_at,
        about=row.about,
        picture=row.picture,
    )


def proposal_values(proposal: Proposal) -> dict[str, Any]:
    return {
        **details_values(proposal),
        "id": proposal.id,
        "paper_id": proposal.paper_id,
        "number": proposal.number,
        "evidence": proposal.evidence,
        "span_start": proposal.span[0],
        "span_end": proposal.span[1],
        "recalled": proposal.recalled,
        "was": proposal.was and proposal.was.edtf,
        "part_of": proposal.part_of,
        "why": proposal.why,
        "answer": proposal.answer.value,
        "event_id": proposal.event_id,
    }


def proposal(row: ProposalRow) -> Proposal:
    return Proposal(
        **details(row),
        id=row.id,
        paper_id=row.paper_id,
        number=row.number,
        evidence=row.evidence,
        span=(row.span_start, row.span_end),
        recalled=row.recalled,
        was=When.parse(row.was) if row.was else None,
        part_of=row.part_of,
        why=tuple((field, words) for field, words in row.why),
        answer=Answer(row.answer),
        event_id=row.event_id,
    )

"""Titles in other languages: an event's language, and the titles that papers in others gave it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# An event speaks the language of the paper that brought it.
_FILL = """
UPDATE events SET language = (
    SELECT papers.language FROM revisions
    JOIN proposals ON proposals.id = revisions.proposal_id
    JOIN papers ON papers.id = proposals.paper_id
    WHERE revisions.event_id = events.id AND revisions.number = 0
)
"""


def upgrade() -> None:
    with op.batch_alter_table("events") as events:
        events.add_column(sa.Column("language", sa.Text(), nullable=True))
        events.add_column(sa.Column("second_titles", sa.Text(), nullable=False, server_default="[]"))
    op.execute(_FILL)
    with op.batch_alter_table("events") as events:
        events.alter_column("second_titles", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("events") as events:
        events.drop_column("second_titles")
        events.drop_column("language")

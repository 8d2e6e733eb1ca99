"""Papers by their messages, lines about papers, pictures kept as papers, and the date something was moved from."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Until now a paper knew one message of its own; several papers may name the same one, as parts of one did.
_FILL = """
INSERT INTO paper_messages (chat_id, message_id, paper_id)
SELECT chat_id, message_id, MAX(id) FROM papers WHERE message_id IS NOT NULL GROUP BY chat_id, message_id
"""


def upgrade() -> None:
    with op.batch_alter_table("papers") as papers:
        papers.add_column(sa.Column("about", sa.Text(), nullable=True))
        papers.add_column(sa.Column("picture", sa.Text(), nullable=True))
    with op.batch_alter_table("proposals") as proposals:
        proposals.add_column(sa.Column("was", sa.Text(), nullable=True))
    op.create_table(
        "paper_messages",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("paper_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["papers.id"], name=op.f("fk_paper_messages_paper_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_paper_messages")),
    )
    op.create_index(op.f("ix_paper_messages_paper_id"), "paper_messages", ["paper_id"])
    op.execute(_FILL)


def downgrade() -> None:
    op.drop_table("paper_messages")
    with op.batch_alter_table("proposals") as proposals:
        proposals.drop_column("was")
    with op.batch_alter_table("papers") as papers:
        papers.drop_column("picture")
        papers.drop_column("about")

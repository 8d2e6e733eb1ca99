"""Parts of a whole: the number of the proposal of the same paper that a proposal is within."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("proposals") as proposals:
        proposals.add_column(sa.Column("part_of", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("proposals") as proposals:
        proposals.drop_column("part_of")

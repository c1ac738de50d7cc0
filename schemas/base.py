"""What every record of the schemas has in common."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

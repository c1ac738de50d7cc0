"""Every error a user can meet.

    SummaryError                 exit 1
    ├── UsageError               exit 2   options that do not go together
    ├── ArticleError             exit 3   the article cannot be used
    ├── ModelError               exit 4   the model cannot be reached or refuses; `kind` says how
    ├── AnswerError              exit 5   the model answered, but no answer passed validation
    ├── CheckError               exit 6   a golden case differs, or a check failed under --strict
    ├── BatchError               exit 7   some articles of a batch failed
    ├── ReplayError              exit 8   no recorded answer for this request
    └── BudgetError              exit 9   the budget would be exceeded

A message is one or two plain sentences: what is wrong, with what, and the next thing to try.
"""

from __future__ import annotations

from typing import ClassVar, Literal

ModelFault = Literal[
    "auth",
    "quota",
    "rate_limit",
    "timeout",
    "unreachable",
    "server",
    "bad_request",
    "not_found",
    "context_overflow",
    "truncated",
    "content_filter",
    "refusal",
    "malformed",
    "missing_package",
    "unknown",
]


class SummaryError(Exception):
    """Any error that is not a bug. Catch it for all."""

    exit_code: ClassVar[int] = 1


class UsageError(SummaryError):
    """Raised when options contradict each other or a value is not one of the known ones."""

    exit_code: ClassVar[int] = 2


class ArticleError(SummaryError):
    """Raised when an article is missing, unreadable, empty, binary or too large."""

    exit_code: ClassVar[int] = 3


class ModelError(SummaryError):
    """Raised when the model cannot be reached, is misconfigured or refuses. Holds what was spent on it in vain."""

    exit_code: ClassVar[int] = 4

    def __init__(
        self, kind: ModelFault, message: str, *, calls: int = 1, input_tokens: int = 0, output_tokens: int = 0
    ) -> None:
        super().__init__(message)
        self.kind: ModelFault = kind
        self.calls = calls
        self.input_tokens = input_tokens
        self.output_tokens = output_tokens


class AnswerError(SummaryError):
    """Raised when the model answered but nothing of its answers passed validation."""

    exit_code: ClassVar[int] = 5


class CheckError(SummaryError):
    """Raised when a golden case differs, or under --strict when a check failed."""

    exit_code: ClassVar[int] = 6


class BatchError(SummaryError):
    """Raised at the end of a batch in which some articles failed."""

    exit_code: ClassVar[int] = 7


class ReplayError(SummaryError):
    """Raised when a replay finds no recorded answer to a request."""

    exit_code: ClassVar[int] = 8


class BudgetError(SummaryError):
    """Raised before the call that would exceed --max-tokens or --max-cost."""

    exit_code: ClassVar[int] = 9

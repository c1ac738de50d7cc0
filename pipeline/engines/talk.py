"""The talk with a model over one chunk: every call counted, the budget asked before each."""

from __future__ import annotations

from ...schemas.chat import Answer, Chat, Request
from ..errors import ModelError
from . import Effort
from .budget import Budget, Cost, cost_of, estimated, priced

# A server that silently cuts a prompt reports fewer tokens than were sent. No tokenizer known gets more than nine
# characters into a token of news or JSON; a tiny prompt is never cut.
CHARS_PER_TOKEN_AT_MOST = 9
LONG_PROMPT = 8000  # characters


class Talk:
    """Asks one chat on behalf of one chunk and keeps count."""

    def __init__(self, chat: Chat, budget: Budget) -> None:
        self.chat = chat
        self.budget = budget
        self.effort = Effort()
        self.model: str | None = None

    async def ask(self, request: Request) -> Answer:
        """Ask one question. Raise BudgetError where it does not fit the budget any more."""
        try:
            answer = await self._asked(request)
        except ModelError as error:
            spent = priced(error.input_tokens, error.output_tokens, self.chat.model, self.model)
            self._count(error.calls, error.calls, spent)
            raise
        self._count(answer.calls, answer.calls - 1, cost_of(request, answer, self.chat.model))
        self.model = self.model or answer.model
        return answer

    async def _asked(self, request: Request) -> Answer:
        if not self.budget.limited:
            return await self.chat.ask(request)
        with self.budget.reserved(estimated(request, self.chat.model)):
            return await self.chat.ask(request)

    def _count(self, calls: int, in_vain: int, cost: Cost) -> None:
        effort = Effort(calls, in_vain, cost.input_tokens, cost.output_tokens, cost.usd)
        self.budget.spend(effort)
        self.effort += effort


def was_cut(request: Request, answer: Answer, model: str) -> bool:
    """Tell whether the server dropped a good part of the prompt without a word."""
    sent = sum(len(message.content) for message in request.messages)
    counted = answer.usage.input_tokens
    if not counted or sent < LONG_PROMPT or model.startswith("ollama:"):  # Ollama leaves out what it had cached
        return False
    return counted * CHARS_PER_TOKEN_AT_MOST * answer.calls < sent

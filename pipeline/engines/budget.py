"""Tokens and money: what calls cost, and the limit that stops before the call which would exceed it.

    budget = Budget(max_tokens=20_000)
    with budget.reserved(estimate):           # raises BudgetError where the call would not fit any more
        answer = await chat.ask(request)
    budget.spend(effort)

One budget serves a whole run: calls that are under way count with their estimate until their real cost is known.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from ...schemas.chat import Answer, Request
from ..errors import BudgetError
from . import Effort
from .tokens import count_tokens

MESSAGE_TOKENS = 4  # what chat formats add to each message
# Tokens of an answer for one of the article, in the shipped recordings (`benchmarks/recordings.py`): 1.3 to 4.2.
USUAL_ANSWER = 3.0
LONGEST_ANSWER = 4.3


@dataclass(frozen=True, slots=True)
class Cost:
    """Tokens in and out, and US dollars where the model has a known price."""

    input_tokens: int = 0
    output_tokens: int = 0
    usd: float | None = 0.0

    @property
    def tokens(self) -> int:
        """Return the tokens in both directions."""
        return self.input_tokens + self.output_tokens


class Budget:
    """What a run may spend. None is no limit."""

    def __init__(self, max_tokens: int | None = None, max_cost: float | None = None) -> None:
        self.max_tokens = max_tokens
        self.max_cost = max_cost
        self.spent = Effort()
        self._reserved_tokens = 0
        self._reserved_usd = 0.0

    @property
    def limited(self) -> bool:
        """Tell whether there is any limit."""
        return self.max_tokens is not None or self.max_cost is not None

    @contextmanager
    def reserved(self, estimate: Cost) -> Generator[None]:
        """Keep the estimated cost free while a call is under way. Raise BudgetError where it does not fit."""
        self._check(estimate)
        self._reserve(estimate, 1)
        try:
            yield
        finally:
            self._reserve(estimate, -1)

    def spend(self, effort: Effort) -> None:
        """Count what a question did take."""
        self.spent += effort

    def _reserve(self, cost: Cost, sign: int) -> None:
        self._reserved_tokens += sign * cost.tokens
        self._reserved_usd += sign * (cost.usd or 0.0)

    def _check(self, estimate: Cost) -> None:
        tokens = self.spent.input_tokens + self.spent.output_tokens + self._reserved_tokens
        if self.max_tokens is not None and tokens + estimate.tokens > self.max_tokens:
            raise BudgetError(
                f"The next call needs about {estimate.tokens} tokens, and {max(0, self.max_tokens - tokens)} of "
                f"--max-tokens {self.max_tokens} are left. Raise the limit or summarize fewer articles."
            )
        if self.max_cost is None:
            return
        if estimate.usd is None:
            raise BudgetError("The model has no known price, so --max-cost cannot be kept. Use --max-tokens instead.")
        usd = (self.spent.cost_usd or 0.0) + self._reserved_usd
        if usd + estimate.usd > self.max_cost:
            raise BudgetError(
                f"The next call costs about ${estimate.usd:.4f}, and ${max(0.0, self.max_cost - usd):.4f} of "
                f"--max-cost {self.max_cost} are left. Raise the limit or summarize fewer articles."
            )


def estimated(request: Request, model: str, *, answer: float = LONGEST_ANSWER) -> Cost:
    """Estimate what a request will cost before it is sent, with so many tokens of `answer` for one of the article."""
    article = count_tokens(request.messages[-1].content)
    return priced(_input_tokens(request), round(answer * article), model, None)


def cost_of(request: Request, answer: Answer, model: str) -> Cost:
    """Return what a call did cost, as the server counts tokens, or by our own count where it does not say."""
    usage = answer.usage
    sent = _input_tokens(request) if usage.input_tokens is None else usage.input_tokens
    received = count_tokens(answer.text) if usage.output_tokens is None else usage.output_tokens
    return priced(sent, received, model, answer.model)


def _input_tokens(request: Request) -> int:
    schema = count_tokens(json.dumps(request.json_schema, ensure_ascii=False, separators=(",", ":")))
    return schema + sum(MESSAGE_TOKENS + count_tokens(message.content) for message in request.messages)


def priced(sent: int, received: int, model: str, answered_by: str | None) -> Cost:
    """Put the price to tokens: of the model that answered or, where that is unknown, of the one asked for."""
    prices = _prices(model, answered_by)
    usd = None if prices is None else sent * prices[0] + received * prices[1]
    return Cost(sent, received, usd)


_PROVIDERS = {"google_genai": "google", "google_vertexai": "google", "mistralai": "mistral", "xai": "x-ai"}
_FREE = frozenset({"ollama", "builtin"})


@lru_cache
def _prices(model: str, answered_by: str | None) -> tuple[float, float] | None:
    """Return US dollars for one token in and one out, or None where nobody knows."""
    provider, _, name = model.partition(":")
    if provider in _FREE:
        return 0.0, 0.0
    for candidate in (answered_by, name):
        if candidate:
            found = _quoted(_PROVIDERS.get(provider, provider), candidate)
            if found is not None:
                return found
    return None


def _quoted(provider: str, name: str) -> tuple[float, float] | None:
    from genai_prices import Usage, calc_price

    try:
        price = calc_price(Usage(input_tokens=1000, output_tokens=1000), model_ref=name, provider_id=provider)
    except LookupError:
        return None
    return float(price.input_price) / 1000, float(price.output_price) / 1000

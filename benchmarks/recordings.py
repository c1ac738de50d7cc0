"""What the recorded answers took, in tokens: python benchmarks/recordings.py [FOLDER...]

The tokens of each first request and its answer as o200k counts them, the answer's tokens for one of the article, and
what repairs and second looks added. The estimates of `--dry-run` and of budgets rest on these figures.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path

from structured_summary.pipeline.cassettes.file import read_cassette
from structured_summary.pipeline.engines.tokens import count_tokens
from structured_summary.schemas.cassette import Cassette, Interaction

FOLDERS = ("examples/golden", "examples/summaries")


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:] or FOLDERS]
    cassettes = [
        (path.parent.name, read_cassette(path)) for folder in folders for path in folder.glob("*/cassette.json")
    ]
    print(f"{'':24}{'rules':>8}{'form':>8}{'article':>9}{'answer':>8}{'answer/article':>16}{'more calls':>12}")
    shares: list[float] = []
    first, more = 0, 0
    for name, cassette in sorted(cassettes):
        own = [one for one in cassette.interactions if one.form == "Draft"]
        rules = sum(count_tokens(one.messages[0].content) for one in own)
        form = sum(_form(one, cassette) for one in own)
        article = sum(count_tokens(one.messages[-1].content) for one in own)
        answer = sum(count_tokens(one.answer.text) for one in own)
        later = sum(_tokens(one, cassette) for one in cassette.interactions if one.form != "Draft")
        shares.append(answer / article)
        first, more = first + rules + form + article + answer, more + later
        print(f"{name:24}{rules:8}{form:8}{article:9}{answer:8}{answer / article:16.2f}{later:12}")
    print(f"answer/article: {min(shares):.1f} to {max(shares):.1f}, median {statistics.median(shares):.1f}")
    print(f"repairs and second looks: {more / first:.1%} of the first calls")


def _form(one: Interaction, cassette: Cassette) -> int:
    schema = cassette.schemas[one.digests.json_schema]
    return count_tokens(json.dumps(schema, ensure_ascii=False, separators=(",", ":")))


def _tokens(one: Interaction, cassette: Cassette) -> int:
    said = sum(count_tokens(message.content) for message in one.messages) + count_tokens(one.answer.text)
    return said + _form(one, cassette)


if __name__ == "__main__":
    main()

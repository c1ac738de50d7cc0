"""A small summary made by hand, with something in every section and every check, for the tests of the renderings."""

from __future__ import annotations

import hashlib

from structured_summary.schemas.article import Article, Span
from structured_summary.schemas.summary import (
    Actor,
    Agreement,
    AttributionConflict,
    Checks,
    Citation,
    Dropped,
    ExpertView,
    Notice,
    Overview,
    Provenance,
    Provision,
    QuotationCheck,
    QuotedClause,
    Reaction,
    Statement,
    Summary,
    Unsupported,
)

TEXT = """Velmark and Osterholt sign harbour pact

PORT ELLEN, March 3, 2031 (Gull Wire) - Velmark and Osterholt signed a harbour pact in Port Ellen on Monday.

Article 7 of the pact says: “Ships of either state may enter <any> port & stay for thirty days.”

“We are not amused,” said Ada Brandt, foreign minister of Norland. Norland would recall its envoy, she added.

“The pact changes little,” said Ivo Lenz, a fellow at the Strand Institute, “but it ends a long quarrel.”

Nobody knows who wrote “Keep the gulls away from here” on the wall.

Read more: five harbours to visit this summer.
"""


def find(words: str, after: str = "") -> Span:
    """Cut the first place of `words` after the place of `after`."""
    start = TEXT.index(words, TEXT.index(after) + len(after))
    return Span.cut(TEXT, start, start + len(words))


SIGNED = find("Velmark and Osterholt signed a harbour pact in Port Ellen on Monday.")
CLAUSE = find("Article 7 of the pact says: “Ships of either state may enter <any> port & stay for thirty days.”")
NOT_AMUSED = find("“We are not amused,” said Ada Brandt, foreign minister of Norland.")
LENZ = find("“The pact changes little,” said Ivo Lenz, a fellow at the Strand Institute, “but it ends a long quarrel.”")


def actor(identity: str, name: str, kind: str, **more: object) -> Actor:
    fields = {"role": None, "affiliation": None, "country": None, "aliases": (), "mentions": (find(name),)} | more
    return Actor.model_validate({"id": identity, "name": name, "kind": kind} | fields)


BRANDT_SAYS = Statement(
    id="statement-1", kind="direct", text="We are not amused,", spans=(find("We are not amused,"),),
    speaker="actor-3", source=find("Ada Brandt"), cue=find("said", "We are not amused"), listener=None,
)  # fmt: skip
LENZ_SAYS = Statement(
    id="statement-3", kind="direct", text="The pact changes little, but it ends a long quarrel.",
    spans=(find("The pact changes little,"), find("but it ends a long quarrel.")),
    speaker="actor-5", source=find("Ivo Lenz"), cue=find("said", "The pact changes"), listener=None,
)  # fmt: skip
RECALL = Statement(
    id="statement-2", kind="indirect", text="Norland would recall its envoy,",
    spans=(find("Norland would recall its envoy,"),), speaker="actor-3",
    source=find("she"), cue=find("added"), listener=None,
)  # fmt: skip

SUMMARY = Summary(
    article=Article(
        title="Velmark and Osterholt sign harbour pact",
        authors=("Nina Vale",),
        publisher="Gull Wire",
        published="2031-03-03",
        dateline="PORT ELLEN",
        language="en",
        source="harbour.txt",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        text=TEXT,
        boilerplate=(find("Read more: five harbours to visit this summer."),),
    ),
    overview=Overview(
        text="Velmark and Osterholt signed a harbour pact. Norland objects.", evidence=(SIGNED, NOT_AMUSED)
    ),
    actors=(
        actor("actor-1", "Velmark", "country"),
        actor("actor-2", "Osterholt", "country"),
        actor("actor-3", "Ada Brandt", "person", role="foreign minister", affiliation="actor-4"),
        actor("actor-4", "Norland", "country", mentions=(find("Norland", "minister of"), find("Norland", "Norland."))),
        actor("actor-5", "Ivo Lenz", "person", role="fellow", affiliation="actor-6", aliases=("Mr Lenz",)),
        actor("actor-6", "Strand Institute", "organization"),
    ),
    agreements=(
        Agreement(
            id="agreement-1", name="harbour pact", kind="pact", status="signed", parties=("actor-1", "actor-2"),
            date="2031-03-03", place="Port Ellen",
            provisions=(Provision(text="Ships may stay for thirty days in any port.", evidence=(CLAUSE,)),),
            evidence=(SIGNED,),
        ),
    ),
    articles_quoted=(
        QuotedClause(
            id="clause-1", instrument="agreement-1", label="Article 7",
            text="Ships of either state may enter <any> port & stay for thirty days.",
            span=find("Ships of either state may enter <any> port & stay for thirty days."),
            cites=(Citation(instrument="Sea Charter", label="Article 2"),), evidence=(CLAUSE,),
        ),
    ),
    reactions=(
        Reaction(
            id="reaction-1", actor="actor-3", about="agreement-1", stance="criticize", plover="REJECT",
            summary="Ada Brandt says that Norland is not amused by the pact of 1931.", announced="recall its envoy",
            quotes=(BRANDT_SAYS,), evidence=(NOT_AMUSED,),
        ),
    ),
    expert_views=(
        ExpertView(
            id="view-1", expert="actor-5", affiliation="actor-6", about="agreement-1", assessment="mixed",
            claim="The pact changes little but ends a quarrel.", quotes=(LENZ_SAYS,), evidence=(LENZ,),
        ),
    ),
    statements=(BRANDT_SAYS, RECALL, LENZ_SAYS),
    checks=Checks(
        quotations=QuotationCheck(total=4, used=3, unused=(find("Keep the gulls away from here"),)),
        unsupported=(
            Unsupported(record="reaction-1", field="summary", detail="1931", kind="date", evidence=(NOT_AMUSED,)),
        ),
        attribution_conflicts=(
            AttributionConflict(
                statement="statement-2", speaker="actor-3", rule_speaker="actor-4",
                reason="the sentence names Norland", span=find("Norland would recall its envoy,"),
            ),
        ),
        dropped=(Dropped(section="actors", reasons=("no sentence names it",), content={"name": "Suderland"}),),
        warnings=(Notice(kind="instruction", message="A sentence gives orders.", span=SIGNED, records=()),),
    ),
    provenance=Provenance(
        engine="llm", model="tern-1", prompt_version="ab12", chunks=1, calls=1, retries=0,
        input_tokens=900, output_tokens=200, cost_usd=0.0021,
    ),
)  # fmt: skip

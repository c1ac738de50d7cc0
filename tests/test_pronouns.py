"""Whom “he” and “she” mean: the one the paragraph is about goes before the one who spoke before it."""

from __future__ import annotations

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment

BEFORE = "Mayor Ruth Calder said the plan was dead. Gov. Tom Brandt agreed.\n\n"


def speaker_of(words: str, text: str) -> str | None:
    """Return who says the words."""
    segments = segment(read_text(text, None))
    (found,) = [one for one in read(segments).sayings if any(words in span.words(text) for span in one.spans)]
    return found.speaker


def test_she_is_the_subject_of_the_sentence_before_and_no_earlier_speaker() -> None:
    text = BEFORE + "In the square, where a band was packing up, Ana Solvay was counting coins. “They lied,” she said."

    assert speaker_of("They lied", text) == "Ana Solvay"


def test_he_is_whom_the_paragraph_goes_on_about() -> None:
    text = BEFORE + "In Ulm, Paul Okafor had heard the news. He chairs a club without boats. “They lied,” he said."

    assert speaker_of("They lied", text) == "Paul Okafor"


def test_he_stays_the_one_before_where_somebody_else_is_only_spoken_of() -> None:
    text = BEFORE + "He also attacked Paul Okafor. “They lied,” he said."

    assert speaker_of("They lied", text) == "Tom Brandt"


def test_she_is_the_unnamed_one_who_spoke_last() -> None:
    text = BEFORE + "Their secretary accused the city of fraud. She said that nobody had written to them."

    assert speaker_of("nobody had written", text) == "secretary"


def test_she_is_the_counterpart_named_behind_the_description() -> None:
    text = BEFORE + "Her rival on the council, Dora Lind, was calmer. The plan “threatens nobody,” she said."

    assert speaker_of("threatens nobody", text) == "Dora Lind"


def test_for_somebody_opens_what_they_hold() -> None:
    text = BEFORE + "For Paul Okafor, Tom Brandt was a hero. He said, “They lied about him for years.”"

    assert speaker_of("They lied", text) == "Paul Okafor"


def test_who_speaks_in_the_lead_without_a_name_is_the_one_named_soon_after() -> None:
    text = (
        "A county judge said the ferry may sail.\n\nThe pier was full. Judge Ruth Calder wrote that nobody had asked."
    )

    assert speaker_of("the ferry may sail", text) == "Ruth Calder"


def test_who_speaks_in_the_lead_stays_unnamed_where_two_may_be_meant() -> None:
    text = "A county judge said the ferry may sail.\n\nJudge Ruth Calder left. Judge Paul Okafor wrote a book."

    assert speaker_of("the ferry may sail", text) == "county judge"


def test_she_is_the_named_one_who_spoke_after_the_one_the_paragraph_began_with() -> None:
    text = "Coun Parveen Akhtar met them. Nurse Jean Lund said the bus was late. “They told us last time,” she said."

    assert speaker_of("They told us last time", text) == "Jean Lund"


def test_she_is_the_one_with_a_title_in_small_letters_whom_the_sentence_before_is_about() -> None:
    text = BEFORE + "On the pier, where it rained, ferry driver Ana Solvay from Ulm was calm. “They lied,” she said."

    assert speaker_of("They lied", text) == "Ana Solvay"


def test_he_is_the_unnamed_one_whom_the_sentence_before_is_about() -> None:
    text = BEFORE + "A city official, who asked not to be named because he was afraid, was calm. “They lied,” he said."

    assert speaker_of("They lied", text) == "city official"


def test_he_is_nobody_known_where_the_sentence_before_is_about_anybody() -> None:
    text = BEFORE + "A neighbor, who asked not to be named because he was afraid, was calm. “They lied,” he said."

    assert speaker_of("They lied", text) is None


def test_the_plaintiff_is_the_one_named_behind_a_description() -> None:
    text = "Gov. Tom Brandt left. The lead plaintiff, a landlord named Paul Okafor, said they lied."

    assert speaker_of("they lied", text) == "Paul Okafor"


def test_police_and_state_media_are_the_ones_named_before() -> None:
    text = (
        "Ulm police found the car. According to Norwegian state media, it sank. They left, police said on Monday. "
        "The boat was late, according to state media."
    )

    assert speaker_of("They left", text) == "Ulm police"
    assert speaker_of("The boat was late", text) == "Norwegian state media"


def test_police_are_nobody_where_two_are_named() -> None:
    assert (
        speaker_of("They left", "Ulm police met them. Kelp police did not. They left, police said on Monday.") is None
    )


def test_the_party_is_the_one_named_alone_behind_it() -> None:
    assert speaker_of("demand", "The main opposition party, the Kelpers, vowed to demand a vote.") == "Kelpers"


def test_the_growers_association_is_the_one_named_alone_behind_it() -> None:
    assert speaker_of("it was late", "Later, the kelp growers’ association, Kelpras, said it was late.") == "Kelpras"


def test_it_is_the_body_that_spoke_before_a_person_did() -> None:
    text = "Norway said the pier must go. Mayor Ruth Calder said no. It added that the sea was rising."

    assert speaker_of("the sea was rising", text) == "Norway"


def test_the_company_is_the_one_named_most_just_before() -> None:
    text = "Kelpras met Oslo. Jane Marlow of Kelpras spoke with Norway and Kelpras. The company said it was late."

    assert speaker_of("it was late", text) == "Kelpras"


def test_the_company_is_nobody_where_none_is_named_more_than_others() -> None:
    text = "Kelpras met Fluvix, said Kelpras. Jane Marlow of Fluvix spoke to Fluvix. The company said it was late."

    assert speaker_of("it was late", text) is None


def test_the_rebels_are_the_one_group_that_is_called_so() -> None:
    told = "The Salt Front, a rebel group from Ulm, met Norway. The rebels said it was late."
    two = "The Salt Front, a rebel group, met the Kelp Front, a rebel movement. The rebels said it was late."

    assert speaker_of("it was late", told) == "Salt Front"
    assert speaker_of("it was late", two) is None


def test_he_is_no_one_of_a_double_given_name_that_begins_like_a_womans() -> None:
    text = BEFORE + "“They lied,” said AnnMarie Lind, an aide. “It was late,” he said."

    assert speaker_of("It was late", text) == "Tom Brandt"

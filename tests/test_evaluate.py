from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from structured_summary.pipeline.errors import UsageError
from structured_summary.pipeline.evaluation import Evaluation, compare, evaluate
from structured_summary.pipeline.evaluation.facts import Facts, facts_of
from structured_summary.pipeline.evaluation.gold import load_gold
from structured_summary.pipeline.evaluation.scores import evaluate_paths, render_scores, scores_json
from structured_summary.pipeline.evaluation.wording import WordingError, find_nearest, find_words
from structured_summary.schemas.segments import Extent
from structured_summary.schemas.summary import Summary

from . import harbour

GOLD: dict[str, Any] = {
    "actors": [
        {"name": "Ada Brandt", "kind": "person", "role": "foreign minister", "affiliation": "Norland"},
        {"name": "Norland", "kind": "country"},
        {"name": "Ivo Lenz", "aliases": ["Ivo"], "role": ["researcher", "fellow"], "affiliation": "Strand Institute"},
        {"name": "Strand Institute", "optional": True},
        {"name": "Velmark", "optional": True},
        {"name": "Osterholt", "optional": True},
        {"name": "Gull Wire", "optional": True},
    ],
    "statements": [
        {"kind": "direct", "text": "We are not amused", "speaker": "Ada Brandt", "source": "Ada Brandt", "cue": "said"},
        {"kind": "direct", "text": ["The pact changes little", "but it ends a long quarrel"], "speaker": "Ivo"},
    ],
}


def case(folder: Path, gold: dict[str, Any], name: str = "harbour") -> Path:
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / name / "article.txt").write_text(harbour.TEXT, "utf-8")
    (folder / name / "gold.json").write_text(json.dumps(gold), "utf-8")
    return folder / name


def scored(folder: Path, gold: dict[str, Any], summary: Summary = harbour.SUMMARY) -> Evaluation:
    facts = load_gold(case(folder, gold)).facts
    found = facts_of(summary)
    return evaluate([Facts(found.name, facts.article, found.sections)], [facts])


def test_what_is_not_annotated_is_not_scored(tmp_path: Path):
    rows = {score.row.split(".")[0] for score in scored(tmp_path, {"actors": GOLD["actors"]}).scores}

    assert rows == {"actors"}


def test_right_actors_count_once_and_optional_ones_not_at_all(tmp_path: Path):
    actors = scored(tmp_path, GOLD).score("actors")

    assert actors.counts.hits == 3
    assert actors.counts.missed == 0


def test_a_field_is_right_with_any_of_the_right_values(tmp_path: Path):
    assert scored(tmp_path, GOLD).score("actors.role").value == 1.0


def test_words_that_a_gold_file_lists_beside_a_name_are_right_too(tmp_path: Path):
    gold = {"actor": "Ada Brandt", "about": ["Velmark", "the old quarrel"], "evidence": []}
    reaction = harbour.SUMMARY.reactions[0].model_copy(update={"about": "the old quarrel"})
    summary = harbour.SUMMARY.model_copy(update={"reactions": (reaction,)})

    assert scored(tmp_path, {**GOLD, "reactions": [gold]}, summary).score("reactions.about").value == 1.0


def test_speakers_are_scored_on_matched_statements(tmp_path: Path):
    statements: list[dict[str, Any]] = [{**GOLD["statements"][0], "speaker": "Ivo Lenz"}, GOLD["statements"][1]]

    evaluation = scored(tmp_path, {**GOLD, "statements": statements})

    assert evaluation.score("statements@0.8").counts.hits == 2
    assert evaluation.score("statements.speaker").value == 0.5
    assert evaluation.score("direct+speaker@0.8").counts.hits == 1


def test_a_span_cut_in_half_counts_at_the_looser_overlap_only(tmp_path: Path):
    statements = [{"kind": "direct", "text": "We are not"}]

    evaluation = scored(tmp_path, {"statements": statements})

    assert evaluation.score("statements").counts.hits == 1
    assert evaluation.score("statements@0.8").counts.hits == 0


def test_all_faults_of_a_gold_file_are_told_at_once(tmp_path: Path):
    actors = [{"name": "Nobody At All", "affiliation": "Elsewhere"}]
    statements = [{"kind": "direct", "text": "never said", "speaker": "A Stranger"}]

    with pytest.raises(UsageError) as raised:
        load_gold(case(tmp_path, {"actors": actors, "statements": statements}))

    for fault in (
        "'Nobody At All' does not occur",
        "'Elsewhere' is no actor",
        "'never said' does not occur",
        "'A Stranger'",
    ):
        assert fault in str(raised.value)


def test_unknown_fields_of_a_gold_file_are_refused(tmp_path: Path):
    with pytest.raises(UsageError, match=r"actors\.0\.rol"):
        load_gold(case(tmp_path, {"actors": [{"name": "Ada Brandt", "rol": "minister"}]}))


def test_words_name_one_place():
    text = "He said yes. The others said no."

    assert find_words(text, "yes […] no") == Extent(8, 31)
    assert find_words(text, "said", 2) == Extent(24, 28)
    with pytest.raises(WordingError, match="occurs 2 times"):
        find_words(text, "said")
    assert find_nearest(text, "said", [Extent(29, 31)]) == Extent(24, 28)
    with pytest.raises(WordingError):
        find_words(text, "he")


def test_a_gold_article_without_prediction_is_an_error(tmp_path: Path):
    with pytest.raises(UsageError, match="no prediction for 'harbour'"):
        evaluate([], [load_gold(case(tmp_path, GOLD)).facts])


def test_what_is_no_gold_is_told_in_plain_words(tmp_path: Path):
    def complaint(gold: object) -> str:
        (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
        with pytest.raises(UsageError) as caught:
            load_gold(tmp_path)
        return str(caught.value)

    assert "  actors.0.name is missing\n  actors.0.nam is no field of ours" in complaint({"actors": [{"nam": "x"}]})
    assert complaint({"actors": [{"name": "x", "kind": "ship"}]}).endswith(
        "\n  actors.0.kind is 'ship', not 'person', 'country', 'organization', 'group' or 'media'"
    )
    assert complaint([]).endswith("\n  the document should be an object")
    (tmp_path / "article.txt").write_text("It rains.", "utf-8")
    assert complaint({"statements": [{"kind": "direct", "text": "It snows"}]}).endswith(
        "\n  statements 1: 'It snows' does not occur in the article"
    )


def test_gold_that_is_not_there_is_called_gold(tmp_path: Path):
    summaries = many(tmp_path / "summaries", "")
    (tmp_path / "empty").mkdir()

    with pytest.raises(UsageError, match=r"The gold .*nowhere' does not exist. Give a folder with gold.json"):
        evaluate_paths(summaries, tmp_path / "nowhere")
    with pytest.raises(UsageError, match=r"There is no gold in .*empty'. Give a folder with gold.json"):
        evaluate_paths(summaries, tmp_path / "empty")


def test_a_run_against_itself_does_not_differ(tmp_path: Path):
    evaluation = scored(tmp_path, GOLD)

    assert not any(one.beyond_noise or one.value != one.other for one in compare(evaluation, evaluation))


def many(folder: Path, speaker: str) -> Path:
    """Write the same summary for several articles, each with another text."""
    folder.mkdir()
    for number in range(6):
        summary = harbour.SUMMARY.model_dump(mode="json")
        summary["article"] |= {"sha256": f"{number}", "source": f"{number}.txt"}
        for statement in summary["statements"]:
            statement["speaker"] = speaker or statement["speaker"]
        (folder / f"{number}.json").write_text(json.dumps(summary), "utf-8")
    return folder


def test_two_runs_stand_side_by_side_with_what_is_beyond_noise(tmp_path: Path):
    right, silent = many(tmp_path / "right", ""), many(tmp_path / "silent", "nobody")

    report = evaluate_paths(silent, right, against=right)

    table, figures = render_scores(report), json.loads(scores_json(report))
    beyond = {one["row"] for one in figures["differences"] if one["beyond_noise"]}
    assert "statements.speaker" in beyond
    assert "actors" not in beyond
    assert "worse" in table
    assert "F1 by article" in table
    assert scores_json(report) == scores_json(evaluate_paths(silent, right, against=right))


def test_what_is_no_summary_is_named(tmp_path: Path):
    (tmp_path / "other.json").write_text("{}")

    with pytest.raises(UsageError, match=r"other\.json' holds something that is no summary"):
        evaluate_paths(tmp_path, tmp_path)


def test_an_array_is_what_json_prints_for_several_articles(tmp_path: Path):
    gold = many(tmp_path / "gold", "")
    summaries = [path.read_text("utf-8") for path in sorted(gold.rglob("*.json"))]
    (tmp_path / "array.json").write_text(f"[{','.join(summaries)}]", "utf-8")

    report = evaluate_paths(tmp_path / "array.json", gold)

    assert len(report.evaluation.articles) == len(summaries)


def test_a_file_that_is_not_there_is_named_once_with_what_to_give(tmp_path: Path):
    with pytest.raises(UsageError, match=r"cannot be read: No such file or directory\. Give what"):
        evaluate_paths(tmp_path / "nowhere.json", many(tmp_path / "gold", ""))

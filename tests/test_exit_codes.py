"""How the command ends: the exit code of the contract, a plain sentence on standard error, nothing else printed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from structured_summary.pipeline.cli import main; main()"]
STORY = "Velmark and Osterholt signed a harbour pact on Monday.\n"


def summarize(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], input=stdin, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"  \n\n", "empty"), (b"\x7fELF\x00\x01\x02\x00\x00", ""), (b"\x89PNG\r\n\x1a\n\x00\x00", "")],
)
def test_what_is_no_text_cannot_be_used(tmp_path: Path, content: bytes, words: str) -> None:
    article = tmp_path / "odd.txt"
    article.write_bytes(content)

    ended = summarize(article, "--json", "--quiet")

    assert (ended.returncode, ended.stdout) == (3, b"")
    assert ended.stderr.startswith(b"summarize: ")
    assert b"odd.txt" in ended.stderr
    assert words.encode() in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for article in (tmp_path / "nowhere.txt", tmp_path):
        ended = summarize(article, "--quiet")

        assert (ended.returncode, ended.stdout) == (3, b"")
        assert article.name.encode() in ended.stderr


def test_bytes_that_are_no_utf_8_end_in_a_summary_or_a_sentence(tmp_path: Path) -> None:
    article = tmp_path / "latin.txt"
    article.write_bytes("The café owners of Velmark signed a pact on Monday.\n".encode("cp1252"))

    ended = summarize(article, "--json", "--quiet")

    assert ended.returncode in (0, 3)
    assert b"Traceback" not in ended.stderr


def test_fifty_megabytes_are_too_much(tmp_path: Path) -> None:
    article = tmp_path / "huge.txt"
    article.write_bytes(STORY.encode() * (50_000_000 // len(STORY)))

    ended = summarize(article, "--quiet")

    assert ended.returncode == 3
    assert b"huge.txt" in ended.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("a.txt", "--json", "--format", "text"),
        ("a.txt", "--replay"),
        ("a.txt", "--sections", "actors,weather"),
        ("a.txt", "b.txt", "--format", "html"),
        ("a.txt", "--concurrency", "0"),
        ("a.txt", "--model", "builtin", "--base-url", "http://127.0.0.1:9"),
        ("a.txt", "--model", "builtin", "--record", "--cassettes", "c"),
        ("batch", "a.txt", "--out", "-"),
        ("batch", "a.txt", "--out", "."),
        ("batch", "a.txt", "--out", "nowhere/out.jsonl"),
        ("a.txt", "--model", ""),
        ("-q", "--model", "builtin", "batch", "a.txt", "--out", "b"),
        ("schema", "nonsense"),
        (),
    ],
)
def test_wrong_usage_is_exit_2(arguments: tuple[str, ...]) -> None:
    ended = summarize(*arguments)

    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("a.txt", "--max-cost", "abc"), "--max-cost takes a number such as 0.5, and 0 at least, not 'abc'."),
        (("a.txt", "--max-cost", "nan"), "--max-cost takes a number such as 0.5, and 0 at least, not 'nan'."),
        (("a.txt", "--timeout", "inf"), "--timeout takes a number such as 120, and 0.001 at least, not 'inf'."),
        (("batch", "a", "-o", "b", "--max-tokens", "1.5"), "--max-tokens takes a whole number such as 50000, and 1"),
        (("a.txt", "--format", "pdf"), "--format takes text, json, jsonl, markdown, html or annotations, not 'pdf'."),
        (("schema", "all"), "The command schema takes summary or draft, not 'all'."),
    ],
)
def test_a_wrong_value_is_told_in_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    ended = summarize(*arguments)

    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode().startswith(f"summarize: {sentence}")
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("word", "meant"), [("bach", "summarize batch"), ("eval", "summarize evaluate"), ("help", "summarize --help")]
)
def test_a_word_that_is_nearly_a_command_is_taken_for_a_slip(word: str, meant: str) -> None:
    ended = summarize(word, "a.txt")

    assert ended.returncode == 2
    assert f"Is `{meant}` meant?" in ended.stderr.decode()


def test_a_missing_article_is_no_slip_and_neither_is_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "bach").write_text(STORY, encoding="utf-8")

    assert summarize("story").returncode == 3
    assert in_shell("summarize bach -q", tmp_path).returncode == 0


def test_a_failed_check_is_counted_in_good_english(tmp_path: Path) -> None:
    article = tmp_path / "vertrag.txt"
    article.write_text("Die Minister haben den Vertrag über die Fischerei unterzeichnet. " * 3, encoding="utf-8")

    ended = summarize(article, "--strict", "--model", "builtin")

    assert ended.returncode == 6
    assert b"found 1 warning. The summary" in ended.stderr


def test_one_article_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    good, missing = tmp_path / "good.txt", tmp_path / "missing.txt"
    good.write_text(STORY, encoding="utf-8")

    ended = summarize(missing, good, "--format", "jsonl", "--quiet", "--model", "builtin")

    assert ended.returncode == 3
    assert ended.stdout.count(b"\n") == 1
    assert b"missing.txt" in ended.stderr


def test_a_batch_says_why_the_first_one_failed(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    alone = summarize("batch", tmp_path / "empty", "--out", tmp_path / "out.jsonl")
    several = summarize("batch", tmp_path / "a.txt", tmp_path / "b.txt", "--out", tmp_path / "out.jsonl")

    assert (alone.returncode, several.returncode) == (7, 7)
    assert b"holds no article: nothing in or below it ends in one of .txt" in alone.stderr
    assert b"1 of 1 failed; it is named" in alone.stderr
    assert b"a.txt' does not exist" in several.stderr
    assert b"2 of 2 failed; each is named" in several.stderr


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text(STORY * 300, encoding="utf-8")
    command = [*COMMAND, str(article), "--json", "--quiet"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        complaints = process.stderr.read()

    assert (process.returncode, complaints) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_leaves_at_once_with_a_sentence() -> None:
    listening = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # ignored in a background job
    )
    command = [COMMAND[0], "-c", listening + COMMAND[2], "-", "--quiet"]

    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        wait_until_it_reads(process)
        process.send_signal(signal.SIGINT)
        complaints = process.stderr.read()

    assert (process.returncode, complaints) == (130, b"Interrupted.\n")


def in_shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell, in which `summarize` is the command and a.txt an article."""
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    script = f"""summarize() {{ '{COMMAND[0]}' -c '{COMMAND[2]}' "$@"; }}; {line}"""
    return subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, check=False, timeout=60)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110
@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("summarize --help > /dev/full", 2, "standard output: No space left"),
        ("summarize --version >&-", 2, "standard output: it is closed"),
        ("summarize a.txt -q >&-", 2, "standard output: it is closed"),
        ("summarize a.txt -q > /dev/full", 2, "Free space"),
        ("summarize a.txt -q -o /dev/full", 2, "'/dev/full': No space left"),
        ("summarize a.txt -q -o nowhere/x", 2, "its folder does not exist. Give another -o"),
        ("summarize batch a.txt --out /dev/full", 2, "keeps a journal beside its output"),
        ("summarize - -q <&-", 3, "Standard input is closed"),
        ("summarize report - <&-", 3, "standard input"),
        ("summarize a.txt -q -o a.txt", 2, "an input as well"),
        ("summarize report a.txt -o a.txt", 2, "an input as well"),
        ("summarize batch a.txt --out a.txt", 2, "another --out"),
        ("summarize '' -q", 3, "no name"),
    ],
)
def test_what_cannot_be_read_or_written_is_a_sentence(tmp_path: Path, line: str, code: int, words: str) -> None:
    ended = in_shell(line, tmp_path)

    assert ended.returncode == code
    assert words in ended.stderr.decode()
    assert ended.stderr.count(b"\n") == 1
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == STORY


@pytest.mark.skipif(os.name == "nt", reason="streams of Unix")
@pytest.mark.parametrize("line", ["summarize a.txt -o x >&-; cat x", "summarize a.txt 2>&-", "summarize a.txt -o -"])
def test_the_result_comes_where_another_stream_is_closed(tmp_path: Path, line: str) -> None:
    ended = in_shell(line, tmp_path)

    assert ended.returncode == 0
    assert b"harbour pact" in ended.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_who_is_told_to_end_leaves_no_half_file(tmp_path: Path, name: str) -> None:
    told = signal.Signals[name]
    article, fifo = tmp_path / "a.txt", tmp_path / "slow.txt"
    article.write_text(STORY, encoding="utf-8")
    os.mkfifo(fifo)
    command = [*COMMAND, str(article), str(fifo), "--quiet", "-o", str(tmp_path / "out.txt")]

    def heed() -> None:
        signal.signal(told, signal.SIG_DFL)  # nohup has us ignore it

    with subprocess.Popen(command, preexec_fn=heed) as process:
        while len(list(tmp_path.iterdir())) < 3:
            time.sleep(0.02)
        writer = open_when_it_reads(fifo)
        process.send_signal(told)
        os.close(writer)  # a signal just before a read would only be seen when the read ends

    assert process.returncode == 128 + told
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "slow.txt"]


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_who_stops_a_batch_is_told_how_to_go_on(tmp_path: Path) -> None:
    article, fifo = tmp_path / "a.txt", tmp_path / "slow.txt"
    article.write_text(STORY, encoding="utf-8")
    os.mkfifo(fifo)
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [COMMAND[0], "-c", listening + COMMAND[2], "batch", str(article), str(fifo), "-qo", str(tmp_path / "out")]

    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr
        writer = open_when_it_reads(fifo)
        process.send_signal(signal.SIGINT)
        os.close(writer)
        complaints = process.stderr.read()

    assert process.returncode == 130
    assert b"Run the same command again to go on from here.\nInterrupted.\n" in complaints


def open_when_it_reads(fifo: Path) -> int:
    """Open the pipe for writing as soon as the command has it open."""
    while True:
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.02)


def wait_until_it_reads(process: subprocess.Popen[bytes]) -> None:
    """Fill the pipe until the command has taken more than a pipe can hold: it is reading then."""
    assert process.stdin
    process.stdin.write(b" " * 1_000_000)
    process.stdin.flush()
    time.sleep(0.5)  # a signal just before a read would only be seen when the read ends

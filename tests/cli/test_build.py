"""`quizgen build`: what it reports, and how it ends when it is interrupted."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.lesson import FACTS, LONELY, write_lesson
from tests.waiting import is_group_gone, wait_until


@pytest.mark.usefixtures("quick_print")
def test_summary_tells_what_became_of_the_facts(run: Run, lesson: Path) -> None:
    """Facts, items, refusals with their reason, forms, pages and files."""
    lesson.write_text(FACTS + LONELY)
    result = run("build", lesson, "-j", "1", "--forms", "2", "--title", "Week 3")

    assert result.code == 0
    assert result.out.splitlines() == [
        "Week 3: built in out/bridge",
        "  facts       4, 1 of them without an item",
        "  items       0 proven, 3 vouched for, of 4 questions",
        "  refused     1 too-few-distractors: paint-maker",
        "  forms       A, B, with 3 questions each",
        "  questions   0 proven, 3 vouched for",
        "  drawn from  a new secret",
        "  pages       2 a paper, key 2, guide 2",
        "  learner/    paper-A.pdf, paper-B.pdf",
        "  trainer/    key.pdf, guide.pdf, quiz.json, forms.jsonl, secret, manifest.json, run.json",
    ]
    assert result.err == "Why facts were left out: quizgen check -v bridge.facts.yaml\n"


@pytest.mark.parametrize(
    ("forms", "row"),
    [
        (26, ""),
        (27, "strips, but no stencils: those go up to 26 forms"),
        (301, "no strips and no stencils: strips go up to 300 forms, stencils up to 26"),
    ],
)
def test_summary_tells_what_many_forms_go_without(run: Run, lesson: Path, forms: int, row: str) -> None:
    """Who wants to mark by hand reads it here, and not from a file that is missing."""
    result = run("build", lesson, "-j", "1", "--forms", str(forms), "--sheet", "page", "--dry-run")
    found = [line.split("  ", 2)[-1].strip() for line in result.out.splitlines() if line.startswith("  by hand")]

    assert result.code == 0
    assert [row] * bool(row) == found


@pytest.mark.usefixtures("quick_print")
def test_verbose_tells_why_facts_were_left_out(run: Run, lesson: Path) -> None:
    """With -v each question without an item is told with its place."""
    lesson.write_text(FACTS + LONELY)
    result = run("build", lesson, "-v", "-j", "1")

    assert "bridge.facts.yaml:42:5: warning[too-few-distractors]" in result.err


@pytest.mark.usefixtures("quick_print")
def test_quiet_build_says_nothing(run: Run, lesson: Path) -> None:
    """With -q a build that succeeds is silent."""
    result = run("build", lesson, "-q", "-j", "1")

    assert (result.code, result.out, result.err) == (0, "", "")
    assert Path("out/bridge/trainer/key.pdf").exists()


@pytest.mark.usefixtures("quick_print")
def test_summary_tells_where_the_forms_come_from(run: Run, lesson: Path) -> None:
    """A seed is for practice, a secret is kept."""
    assert "the seed “one”: for practice" in run("build", lesson, "--seed", "one", "-j", "1").out
    assert "a new secret" in run("build", lesson, "-j", "1").out
    assert "the secret of the earlier build" in run("build", lesson, "-j", "1").out
    assert "a new secret" in run("build", lesson, "--new-secret", "-j", "1").out


@pytest.mark.usefixtures("quick_print")
def test_json_has_all_that_is_shown(run: Run, lesson: Path) -> None:
    """The same as data, of every build, with faults in their place."""
    lesson.write_text(FACTS + LONELY)
    bad = write_lesson(lesson.parent / "a", FACTS.replace("quizgen: 1", "quizgen: 2"), name="bad.facts.yaml")
    result = run("build", lesson, bad, "--json", "-j", "1", "--forms", "1")
    built, failed = json.loads(result.out)

    assert result.code == 1
    assert result.err == ""
    assert (built["built"], built["folder"], built["stated"]) == (True, "out/bridge", 4)
    assert (built["proven"], built["vouched"], built["asked"]) == (0, 3, {"proven": 0, "vouched": 3})
    assert (built["silent"], built["forms"], built["seed"], built["secret_kept"]) == (
        ["paint-maker"],
        ["A"],
        None,
        False,
    )
    assert built["files"][0] == {"name": "learner/paper-A.pdf", "bytes": 19, "pages": 2}
    assert [one["code"] for one in built["refused"]] == ["too-few-distractors"]
    assert failed["built"] is False
    assert [one["code"] for one in failed["diagnostics"]] == ["unknown-version"]


@pytest.mark.usefixtures("quick_print")
def test_what_proven_leaves_out_is_named_with_the_reason(run: Run, lesson: Path) -> None:
    """With --proven the summary names the items that rest on the author's word, and on which."""
    crowd = "  - id: crowd\n    ask: How many people came?\n    quote: More than 4,000 people came\n"
    lesson.write_text(f"{FACTS}{crowd}    answer: more than 4,000 people\n")
    out = run("build", lesson, "--proven", "-j", "1").out
    data = json.loads(run("build", lesson, "--proven", "-j", "1", "--json").out)[0]

    assert "  not proven  3 left out that rest on your word:\n" in out
    assert "designer: “Anna Moss”: the author says that this is wrong (and 2 more)\n" in out
    assert "  questions   1 proven, 0 vouched for\n" in out
    assert ["designer", "stone", "colour"] == [one["item"] for one in data["not_proven"]]
    assert {"proven": 1, "vouched": 0} == data["asked"]


def test_dry_run_names_the_files(run: Run, lesson: Path) -> None:
    """Nothing is written, and the summary says so."""
    result = run("build", lesson, "--dry-run")

    assert result.code == 0
    assert "The Aba bridge: would be built in out/bridge" in result.out
    assert "paper-A.pdf, paper-B.pdf, paper-C.pdf, paper-D.pdf" in result.out
    assert not Path("out").exists()


@pytest.mark.usefixtures("quick_print")
def test_many_forms_are_summed_up(run: Run, lesson: Path) -> None:
    """Thirty forms do not fill the screen, nor a folder: more than there are letters stand in one file."""
    result = run("build", lesson, "--forms", "30", "-j", "1")

    assert "A, B, C, D, E, F, G, H and 22 more" in result.out
    assert [path.name for path in Path("out/bridge/learner").iterdir()] == ["papers.pdf"]
    run("build", lesson, "--forms", "2", "--title", "Others", "-j", "1")
    assert len(list(Path("out/bridge/learner").iterdir())) == 2


@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.slow), "2"])
def test_build_from_the_shell(lesson: Path, tmp_path: Path, workers: str) -> None:
    """A real process, workers and all: exit code 0, private key, no progress where nobody looks.

    The fonts that typesetting unpacks are gone when the process is, its workers' among them.
    """
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    call = [sys.executable, "-m", "quizgen.cli", "build", str(lesson), "--forms", "2", "-j", workers]
    told = {**os.environ, "TMPDIR": str(scratch)}
    process = subprocess.run(call, env=told, capture_output=True, text=True, check=False)

    assert (process.returncode, process.stderr) == (0, "")
    assert "built in out/bridge" in process.stdout
    assert stat.S_IMODE(Path("out/bridge/trainer").stat().st_mode) == 0o700
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("everybody", [True, False])
def test_interrupted_build_leaves_nothing(lesson: Path, tmp_path: Path, everybody: bool) -> None:
    """Ctrl-C while papers are printed: exit code 130, one line, no file, temporary or not, no process."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    call = [sys.executable, "-m", "quizgen.cli", "build", str(lesson), "--forms", "40", "-j", "2"]
    told = {**os.environ, "TMPDIR": str(scratch)}
    process = subprocess.Popen(call, env=told, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert wait_until(lambda: list(Path().glob("out/.quizgen-*/new")))
    time.sleep(0.3)
    if everybody:
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)

    assert process.returncode == 130
    assert errors.strip() == "Interrupted. Nothing was left half-written."
    assert not Path("out").exists()
    assert list(scratch.iterdir()) == []
    assert is_group_gone(process.pid)


QUICKLY = """
import sys
from quizgen.cli.main import main
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
jobs.print_document = lambda task: PaperPdf(task.name.encode(), 1)
sys.exit(main(["build", sys.argv[1], "--forms", "20", "-j", "1", "-q"]))
"""


@pytest.mark.usefixtures("quick_print")
@pytest.mark.parametrize("builds", [2, pytest.param(4, marks=pytest.mark.slow)])
def test_builds_at_the_same_time_leave_one_whole_quiz(run: Run, lesson: Path, builds: int) -> None:
    """Several builds into one folder: the last one stands, its forms those of its own secret."""
    processes = [subprocess.Popen([sys.executable, "-c", QUICKLY, str(lesson)]) for _ in range(builds)]
    assert [process.wait() for process in processes] == [0] * builds

    assert [path.name for path in Path("out").iterdir()] == ["bridge"]
    before = Path("out/bridge/trainer/forms.jsonl").read_bytes()
    assert run("build", lesson, "--forms", "20", "-j", "1", "-q").code == 0
    assert Path("out/bridge/trainer/forms.jsonl").read_bytes() == before


@pytest.mark.usefixtures("quick_print")
def test_quiz_is_built_into_a_store(run: Run, lesson: Path) -> None:
    """An address after -o is where the quiz goes, and what the report says."""
    memory = pytest.importorskip("fsspec.implementations.memory", reason="needs fsspec").MemoryFileSystem()
    memory.store.clear()
    result = run("build", lesson, "-o", "memory://exams", "-j", "1", "--forms", "1")

    assert result.code == 0
    assert "built in memory://exams/bridge" in result.out
    assert "/exams/bridge/trainer/manifest.json" in memory.find("/")
    assert not Path("out").exists()
    memory.store.clear()


@pytest.mark.parametrize("address", ["dask://", "10.0.0.5:8786", "dask://host", "dask://a b:1", "ray://host:1"])
def test_executor_that_there_is_not_is_refused(run: Run, lesson: Path, address: str) -> None:
    """The message shows what an address looks like."""
    result = run("build", lesson, "--executor", address)

    assert result.code == 2
    assert "dask://10.0.0.5:8786" in result.err


def test_cluster_that_does_not_answer_is_told(run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With exit code 2, nothing written, and no traceback."""
    pytest.importorskip("distributed", reason="needs distributed")
    monkeypatch.setattr("quizgen.workflows.execution.cluster.PATIENCE", 0.5)
    result = run("build", lesson, "--executor", "dask://127.0.0.1:9")

    assert result.code == 2
    assert "No Dask cluster answers at dask://127.0.0.1:9" in result.err
    assert not Path("out").exists()


INTERRUPTED = """
import os, signal, sys
from quizgen.cli.main import main
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
def print_document(task):
    if task.quiz.source.facts == "second.facts.yaml":
        os.kill(os.getpid(), signal.SIGINT)
    return PaperPdf(task.name.encode(), 1)
jobs.print_document = print_document
sys.exit(main(["build", *sys.argv[1:], "--forms", "1", "-j", "1", "-q"]))
"""


def test_interrupt_says_what_is_there(lesson: Path) -> None:
    """Of several quizzes, those that were finished before Ctrl-C, and those that are as they were."""
    others = [write_lesson(Path(), name=f"{name}.facts.yaml") for name in ("second", "third", "fourth")]
    (Path("out") / "third").mkdir(parents=True)
    call = [sys.executable, "-c", INTERRUPTED, str(lesson), *map(str, others)]
    process = subprocess.run(call, capture_output=True, text=True, check=False)

    assert process.returncode == 130
    said = "Interrupted. Nothing was left half-written. Built: out/bridge. As it was before: out/third."
    assert process.stderr.strip() == said
    assert sorted(path.name for path in Path("out").iterdir()) == ["bridge", "third"]

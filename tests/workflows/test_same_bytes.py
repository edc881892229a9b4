"""Same input, same bytes: whoever builds, wherever and whenever, and whoever else is on the list."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from quizgen.records import layout
from quizgen.records.form_file import form_lines
from quizgen.workflows.composition import compose
from quizgen.workflows.execution.executor import count_nothing
from quizgen.workflows.jobs import Job, Printed, do_job, tasks_of
from quizgen.workflows.request import BuildRequest
from tests.lesson import write_lesson
from tests.workflows.folders import found

PEOPLE = ("Ann Õe,7,Red,", "Ben,8,Blue,", "Chloé,9,Red,large print", "=1+1,10,Blue,")
BUILD = """
import sys
from pathlib import Path
from quizgen.workflows.build import Built, build
from quizgen.workflows.request import BuildRequest
if __name__ == "__main__":
    here, workers = Path(sys.argv[1]), int(sys.argv[2])
    asked = {"out": here / "out", "seed": "x"}
    people = {"roster": here / "people.csv", **asked}
    run = {"group_by": "group", "seats": "2x3", "part_size": 2, "sheet": "page"}
    outcomes = build([
        BuildRequest(facts=here / "run.facts.yaml", **run, **people),
        BuildRequest(facts=here / "split.facts.yaml", split=True, items=1, **people),
        BuildRequest(facts=here / "plain.facts.yaml", forms=1, read_aloud=True, sheet="strip", **asked),
    ], workers=workers)
    assert all(isinstance(one, Built) for one in outcomes), outcomes
"""
LATER = """
import datetime, time
_days = 400 * 86400
_now, _format = time.time, time.strftime
time.time = lambda: _now() + _days
time.gmtime = lambda seconds=None, real=time.gmtime: real(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None, real=time.localtime: real(time.time() if seconds is None else seconds)
time.strftime = lambda words, when=None: _format(words, time.localtime() if when is None else when)
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    utcnow = classmethod(lambda cls: cls.now(datetime.timezone.utc).replace(tzinfo=None))
    today = now
datetime.datetime = Later
"""
"""What a process reads first: it takes the day for one of the year after."""
_DATE = re.compile(rb"/(?:CreationDate|ModDate)|<xmp:(?:Create|Modify)Date>")


def _inputs(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name in ("run", "split", "plain"):
        write_lesson(folder, name=f"{name}.facts.yaml")
    (folder / "people.csv").write_text("\n".join(["name,id,group,theme", *PEOPLE]), "utf-8")
    return folder


def _built(folder: Path, workers: int, **environment: str) -> dict[str, bytes]:
    script = folder / "build.py"
    script.write_text(BUILD, "utf-8")
    subprocess.run([sys.executable, str(script), str(folder), str(workers)], check=True, env=os.environ | environment)
    return found(folder / "out")


@pytest.mark.slow
def test_files_do_not_depend_on_who_builds_them_where_or_when(tmp_path: Path) -> None:
    """Workers, time zone, locale, hash seed, folder, working folder, day, and the ages of files: all else at once."""
    first = _built(_inputs(tmp_path / "one"), 1, TZ="UTC", LC_ALL="C", LANG="C", PYTHONHASHSEED="0")
    other = _inputs(tmp_path / "a second, other földer")
    for path in other.iterdir():
        os.utime(path, (10**9, 10**9))
    (tmp_path / "later").mkdir()
    (tmp_path / "later/sitecustomize.py").write_text(LATER, "utf-8")
    modules = os.pathsep.join([str(tmp_path / "later"), os.environ.get("PYTHONPATH", ""), str(Path.cwd())])
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "HOME": str(tmp_path)}
    second = _built(other, 2, PYTHONHASHSEED="1", PYTHONPATH=modules, **elsewhere)

    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()
    assert {"run/learner/papers-002.pdf", "run/learner/papers-large-print.pdf"} <= first.keys()
    assert {"run/trainer/key-table.xlsx", "plain/learner/read-aloud-A.txt", "run/trainer/sheet.json"} <= first.keys()
    assert not [name for name, data in first.items() if _DATE.search(data)]


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of a roster's builds, and those where the rows are turned round and somebody else has joined."""
    folder = _inputs(tmp_path_factory.mktemp("turned") / "here")
    roster = folder / "people.csv"
    both = []
    for people in (PEOPLE, ("Eve,12,Blue,", *reversed(PEOPLE))):
        roster.write_text("\n".join(["name,id,group,theme", *people]), "utf-8")
        run = BuildRequest(facts=folder / "run.facts.yaml", out=folder / "out", seed="x", roster=roster)
        both.append(_printed(run) | _printed(replace(run, split=True, items=1)))
    return both[0], both[1]


def _printed(request: BuildRequest) -> dict[str, bytes]:
    """What the learners get, and the forms' data."""
    composition = compose(request)
    files = {layout.FORMS: b"".join(form_lines(composition.quiz.forms))} if not request.split else {}
    for task in tasks_of(composition):
        if not layout.is_private(task.name):
            printed = do_job(Job(task), count_nothing)
            assert isinstance(printed, Printed)
            assert isinstance(printed.data, bytes)
            files[task.name] = printed.data
    codes = {form.learner.id: form.code for form in composition.quiz.forms if form.learner is not None}
    signs = {"codes": codes, "sign": composition.printing.edition.sign}
    return files | {"split" if request.split else "run": json.dumps(signs).encode("utf-8")}


Two = tuple[dict[str, bytes], dict[str, bytes]]


@pytest.mark.slow
def test_own_files_do_not_depend_on_the_other_rows(turned: Two) -> None:
    """With a file each, every learner's says the same; sign and code alone are of the edition."""
    papers = [
        {
            learner: _unsigned(files[f"learner/paper-{code}.pdf"], files["split"])
            for learner, code in json.loads(files["split"])["codes"].items()
        }
        for files in turned
    ]

    assert len(papers[0]) == len(PEOPLE)
    assert papers[0] == {learner: text for learner, text in papers[1].items() if learner in papers[0]}


@pytest.mark.slow
def test_own_forms_of_a_run_do_not_depend_on_the_other_rows(turned: Two) -> None:
    """With one file for the printer, each learner has the same questions and options in the same order."""
    orders = []
    for files in turned:
        lines = [json.loads(line) for line in files["trainer/forms.jsonl"].splitlines()]
        asked = {line["form"]: line["questions"] for line in lines}
        orders.append({learner: asked[code] for learner, code in json.loads(files["run"])["codes"].items()})

    assert orders[0] == {learner: order for learner, order in orders[1].items() if learner in orders[0]}


def _unsigned(data: bytes, signs: bytes) -> str:
    """The text of a paper without the sign of its edition and without codes."""
    told = json.loads(signs)
    with pypdfium2.PdfDocument(data) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    for word in (told["sign"], *told["codes"].values()):
        text = text.replace(word, "")
    return text

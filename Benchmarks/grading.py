#!/usr/bin/env python3
"""Grading a class, in whole processes: the program against C and against SymPy.

A class of learners with numbers of their own answers twenty numeric questions of the shipped course.
The program reads their sheets, draws each one's numbers, judges, explains, and writes a record of
everything. The two others are given each answer with its truth, and only read and compare. All run
in turn, round by round, so that the ratios hold whatever the machine does. Standard library only;
SymPy is left out where it can't be imported.

    swift build -c release --package-path Benchmarks      # the floor
    swift build -c release --product weightroom           # the program
    python3 Benchmarks/grading.py [--rounds 5] [--learners 1000] [--memory]
"""

import argparse
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
QUESTIONS = 20


def numeric_questions(content):
    """The first questions of the course that ask for a number and draw parameters."""
    found = []
    for path in sorted(content.glob("*/questions/*.yaml")):
        for entry in re.split(r"(?m)^(?=- id: )", path.read_text(encoding="utf-8"))[1:]:
            kind = re.search(r"(?m)^  kind: (\S+)", entry)
            if (not kind or kind[1] == "numeric") and re.search(r"(?m)^  vary:", entry):
                found.append(entry.split()[2])
    return found[:QUESTIONS]


def run(command, stdin=None):
    """Runs a command, and gives its output, its processor time and the most memory it held."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(
            [str(part) for part in command], stdin=stdin, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        elapsed = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            sys.exit(f"{command[0]}: exit status {child.returncode}")
        output.seek(0)
        text = output.read().decode()
    memory = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    return text, elapsed, usage.ru_utime + usage.ru_stime, memory


def make_class(folder, program, content, learners, seed=1):
    """Writes the sheets, and each answer beside its truth; most are right."""
    questions = numeric_questions(content)
    quiz = folder / "class.yaml"
    listed = "".join(f"  - {question}\n" for question in questions)
    quiz.write_text(f"title: A class\nfeedback: solutions\nquestions:\n{listed}")
    blank = folder / "blank.jsonl"
    names = [f"learner {index}" for index in range(learners)]
    blank.write_text("".join(json.dumps({"student": name, "answers": {}}) + "\n" for name in names))
    solved, *_ = run([program, "grade", quiz, blank, "--content", content, "--format", "jsonl"])
    quiz.write_text(f"title: A class\nfeedback: remarks\nquestions:\n{listed}")
    generator = random.Random(seed)
    sheets, pairs = [], []
    for line in solved.splitlines():
        record = json.loads(line)
        answers = {}
        for item in record["items"]:
            truth = re.search(r"The answer is (.*?)\. ?", item["explanation"] + " ")[1]
            truth = re.match(r"-?[0-9.]+(?:e-?[0-9]+)?", truth)[0].rstrip(".")
            form = generator.choice(["{}", "{}", "{}", "({})", "{}*1", "2*{}/2"])
            number = truth if generator.random() < 0.7 else f"{generator.uniform(0.1, 9):.3g}"
            answers[item["question"]] = form.format(number)
            pairs.append(f"{answers[item['question']]}\t{truth}\n")
        sheets.append(json.dumps({"student": record["student"], "answers": answers}) + "\n")
    (folder / "class.jsonl").write_text("".join(sheets))
    (folder / "pairs.tsv").write_text("".join(pairs))
    return quiz, folder / "class.jsonl", folder / "pairs.tsv", len(pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--learners", type=int, default=1000)
    parser.add_argument("--content", type=pathlib.Path, default=ROOT / "content")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/weightroom")
    parser.add_argument("--floor", type=pathlib.Path, default=HERE / ".build/release/grading-floor")
    parser.add_argument(
        "--memory", action="store_true", help="grade a hundred times as many learners, too")
    arguments = parser.parse_args()
    if not arguments.program.exists() or not arguments.floor.exists():
        sys.exit("Build first:" + __doc__.split("imported.")[1])
    has_sympy = subprocess.run(
        [sys.executable, "-c", "import sympy"], stderr=subprocess.DEVNULL).returncode == 0

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        quiz, sheets, pairs, count = make_class(
            folder, arguments.program, arguments.content, arguments.learners)
        grade = [arguments.program, "grade", quiz, "--content", arguments.content]
        commands = {
            "weightroom, JSON Lines": grade + [sheets, "--format", "jsonl"],
            "weightroom, CSV": grade + [sheets, "--format", "csv"],
            "C": [arguments.floor, pairs],
        }
        if has_sympy:
            commands["SymPy"] = [sys.executable, HERE / "sympy_grading.py", pairs]
        measured = {command: [] for command in commands}
        for _ in range(arguments.rounds):
            for command, words in commands.items():
                measured[command].append(run(words)[1:])
        ours = measured["weightroom, JSON Lines"]
        print(f"{arguments.learners} learners, {count} answers, {arguments.rounds} rounds")
        for command, runs in measured.items():
            seconds = statistics.median(run[0] for run in runs)
            processor = statistics.median(run[1] for run in runs)
            ratio = statistics.median(a[1] / b[1] for a, b in zip(ours, runs))
            print(
                f"{command:24}{seconds:8.3f} s{count / processor:12.0f} answers/s a core"
                f"{statistics.median(run[2] for run in runs):8.1f} MiB   we take {ratio:.3g} times it")
        if arguments.memory:
            many = folder / "many.jsonl"
            lines = sheets.read_text().splitlines()
            with open(many, "w", encoding="utf-8") as file:
                for turn in range(100):
                    for line in lines:
                        file.write(line.replace('"learner ', f'"learner {turn}-', 1) + "\n")
            command = " ".join(
                f"'{part}'" for part in grade + [many, "--format", "jsonl"]) + " > /dev/null"
            start = time.perf_counter()
            child = subprocess.Popen(["sh", "-c", "exec " + command])
            _, _, usage = os.wait4(child.pid, 0)
            print(
                f"{100 * arguments.learners} learners: {time.perf_counter() - start:.0f} s, "
                f"{usage.ru_maxrss / 1024:.1f} MiB")
    print(f"(load of the machine: {os.getloadavg()[0]:.1f})")


main()

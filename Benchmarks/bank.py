#!/usr/bin/env python3
"""Reading banks of questions, in whole processes: the program against libyaml's bare events.

Makes a bank of 10,000 questions in 100 files, and a tenth of it, and lets `weightroom doctor` read
them: every key located, every formula and text parsed and checked, every reference followed. libyaml
runs over the same files and throws its events away. Both run in turn, round by round, so that the
ratios hold whatever the machine does. Standard library only.

    swift build -c release --package-path Benchmarks      # the floor
    swift build -c release --product weightroom           # the program
    python3 Benchmarks/bank.py [--rounds 5]
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CONCEPTS = 20
AIM = 3

QUESTION = r"""- id: q-{number}
  kind: numeric
  concepts: [concept-{concept}]
  difficulty: {difficulty}
  vary:
    activation: [{first}, {second}, {third}, {fourth}]
    p_drop: {{from: 0.1, to: 0.4, step: 0.05}}
  where: activation * p_drop != 1
  prompt: |
    A unit of layer {number} with activation {{{{activation}}}} survives inverted dropout with
    $p_{{\text{{drop}}}} = {{{{p_drop}}}}$. What value does it pass on?
  answer: activation * dropout_scale(p_drop) + {shift}
  accuracy: 3
  mistakes:
    - id: keep-and-drop-swapped
      value: activation / p_drop + {shift}
      say: You divided by the drop probability. The survivors are the kept ones.
  hints:
    - The average over kept and dropped must come out as {{{{activation}}}}.
  solution: |
    ${{{{activation}}}} / (1 - {{{{p_drop}}}}) + {shift} = {{{{truth | 4}}}}$.
"""


def question(number):
    first = 2 + number % 7
    return QUESTION.format(
        number=number, concept=number % CONCEPTS, difficulty=1 + number % 3, first=first,
        second=first + 1, third=first + 2, fourth=first + 3, shift=round(0.05 * (1 + number % 19), 2))


def make_bank(folder, files, questions):
    """Writes a course whose questions lie in so many files of so many questions."""
    for name in ["questions", "lessons"]:
        (folder / name).mkdir(parents=True)
    concepts = "".join(f"  - {{id: concept-{i}, title: Concept {i}}}\n" for i in range(CONCEPTS))
    (folder / "course.yaml").write_text(
        f"format: 1\ntitle: A bank\nlessons: [one]\nconcepts:\n{concepts}")
    (folder / "lessons/one.md").write_text("---\ntitle: One\n---\n```question q-0\n```\n")
    paths = []
    for file in range(files):
        path = folder / f"questions/bank-{file}.yaml"
        path.write_text("".join(question(file * questions + i) for i in range(questions)))
        paths.append(path)
    return paths


def seconds(command, environment):
    """Runs a command, and gives its processor time."""
    child = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment)
    output = child.stdout.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0 or "trouble" in output:
        sys.exit(f"{command[0]}: exit status {child.returncode}\n{output}")
    return usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/weightroom")
    parser.add_argument("--floor", type=pathlib.Path, default=HERE / ".build/release/bank-floor")
    arguments = parser.parse_args()
    if not arguments.program.exists() or not arguments.floor.exists():
        sys.exit("Build first:" + __doc__.split("Standard library only.")[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = {**os.environ, "XDG_DATA_HOME": str(folder / "data")}
        large = make_bank(folder / "large", 100, 100)
        make_bank(folder / "small", 10, 100)
        doctor = [arguments.program, "doctor", "--content"]
        rounds = []
        for _ in range(arguments.rounds):
            rounds.append((
                seconds(doctor + [folder / "large"], environment),
                seconds(doctor + [folder / "small"], environment),
                seconds([arguments.floor, *large], environment)))
    ratio = statistics.median(large / floor for large, _, floor in rounds)
    growth = statistics.median(large / small for large, small, _ in rounds)
    took = statistics.median(large for large, _, _ in rounds)
    above = "" if ratio <= AIM else "   ABOVE THE AIM"
    print(f"10,000 questions in 100 files   {took:.2f} s   {ratio:.2f} of libyaml's events"
          f"   aim {AIM}{above}")
    print(f"ten times as many questions take {growth:.1f} times as long")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Start-up of the program against the least that such programs need, in whole processes.

Each round runs all commands once, in turn, so that whatever the machine does hits all alike; each round
gives ratios of its own, and their medians are shown. Times are from the call to the exit, memory is the
greatest that was resident. Standard library only.

    swift build -c release --package-path Benchmarks      # the floors
    swift build -c release --product weightroom           # the program
    python3 Benchmarks/startup.py [--rounds 51] [--program NAME=PATH ...]
"""

import argparse
import datetime
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
BUILT = "release"


def built(package, name, scratch=".build"):
    path = package / scratch / BUILT / name
    return path if path.exists() else None


class Case:
    """A command, what it is held against, and what is good."""

    def __init__(self, name, command, stdin=b"", against=None, aim="", environment=None):
        self.name, self.command, self.stdin = name, [str(part) for part in command], stdin
        self.against, self.aim, self.environment = against, aim, environment or os.environ
        self.times, self.memory = [], []

    def run(self, counts):
        with tempfile.TemporaryFile() as typed:
            typed.write(self.stdin)
            typed.seek(0)
            start = time.perf_counter()
            child = subprocess.Popen(
                self.command, stdin=typed, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, env=self.environment)
            _, status, usage = os.wait4(child.pid, 0)
            elapsed = time.perf_counter() - start
        # The process has been waited for; Popen need not know.
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{' '.join(self.command)}: exit status {child.returncode}")
        if counts:
            self.times.append(elapsed * 1e3)
            # KiB on Linux, bytes on macOS.
            unit = 1024 if sys.platform != "darwin" else 1024 * 1024
            self.memory.append(usage.ru_maxrss / unit)


def history(course, count):
    """The history of somebody who has answered so much in two years, as `progress import` takes it."""
    chance = random.Random(20261121)
    lessons = re.search(r"^lessons:(.*?)^\S", course.read_text() + "\nend", re.S | re.M).group(1)
    lessons = re.findall(r"[a-z0-9][a-z0-9-]*[a-z0-9]", lessons)
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)

    def stamp(time):
        return {"time": time.strftime("%Y-%m-%dT%H:%M:%S.000+00:00"),
                "time_ms": int(time.timestamp()) * 1000}

    yield {"format": "weightroom-progress", "version": 1}
    for number in range(count):
        time = now - datetime.timedelta(seconds=(count - number) * 730 * 86_400 // count)
        verdict = chance.choices(["correct", "mistake", "wrong", "skipped"], [65, 15, 15, 5])[0]
        question = (chance.randrange(40) + number * 730 // count // 2) % 376
        yield {
            "kind": "attempt", "learner": "learner", "course": course.parent.name,
            "question": f"question-{question}", "question_version": 1,
            "meaning": f"{question:016x}", "variant_index": number // 376,
            "variant_seed": f"{chance.getrandbits(64):016x}",
            "parameters": '{"prior_variance": "0.25", "p_drop": "0.2"}',
            "answer": str(chance.randrange(10_000) / 100), "verdict": verdict,
            "note": "upside-down" if verdict == "mistake" else verdict,
            "score": 1 if verdict == "correct" else 0, "hints_used": 0, "calculator_used": False,
            "milliseconds": chance.randrange(3_000, 60_000), "mode": "lesson",
            "activity": lessons[0], **stamp(time),
            "concepts": [f"concept-{question % 48}", f"concept-{(question * 7 + 5) % 48}"]}
    for lesson in lessons:
        yield {"kind": "position", "learner": "learner", "course": course.parent.name,
               "lesson": lesson, "step": 2, "item": 0, "is_finished": False, **stamp(now)}


def quantile(values, share):
    return sorted(values)[round(share * (len(values) - 1))]


def report(cases, rounds):
    print(f"{'what':28}{'ms':>8}{'10-90 %':>14}{'MiB':>8}   ratio (median of {rounds} rounds)")
    for case in cases:
        line = f"{case.name:28}{statistics.median(case.times):8.1f}"
        spread = f"{quantile(case.times, 0.1):.1f}-{quantile(case.times, 0.9):.1f}"
        line += f"{spread:>14}{statistics.median(case.memory):8.1f}"
        if case.against:
            pairs = zip(case.times, case.against.times)
            ratio = statistics.median(ours / floor for ours, floor in pairs)
            line += f"   {ratio:.2f} x {case.against.name}"
        print(line + (f"   aim: {case.aim}" if case.aim else ""))


def long_history(programs, arguments, course, environment, folder):
    """The same learner's home screen and progress, and the derivation of all that is derived."""
    data = os.path.join(folder, "long")
    lines = "".join(json.dumps(line) + "\n" for line in history(course, arguments.answers))
    environment = environment | {"XDG_DATA_HOME": data, "XDG_CACHE_HOME": data}
    subprocess.run(
        [programs[0][1], "progress", "import", "-"], input=lines.encode(), env=environment,
        check=True, stdout=subprocess.DEVNULL)
    cases = []
    for name, path in programs:
        place = ["--content", arguments.content]
        cases.append(Case(
            f"home, long history ({name})", [path, *place], aim="50 ms", environment=environment))
        cases.append(Case(
            f"progress ({name})", [path, "progress", *place], aim="50 ms",
            environment=environment))
        cases.append(Case(
            f"progress rebuild ({name})", [path, "progress", "rebuild"], aim="2000 ms",
            environment=environment))
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=51)
    parser.add_argument("--content", type=pathlib.Path, default=ROOT / "content")
    parser.add_argument(
        "--answers", type=int, default=100_000,
        help="how many answers lie behind the learner whose progress is shown; 0 leaves that out")
    parser.add_argument(
        "--program", action="append", default=[], metavar="NAME=PATH",
        help="a program to measure; by default what was built in .build and .build-install")
    arguments = parser.parse_args()

    programs = [tuple(named.split("=", 1)) for named in arguments.program]
    if not programs:
        found = [("run", built(ROOT, "weightroom")),
                 ("install", built(ROOT, "weightroom", ".build-install"))]
        programs = [(name, path) for name, path in found if path]
    floor, bare = built(HERE, "startup-floor"), built(HERE, "startup-bare")
    if not programs or not floor or not bare:
        sys.exit("Build first:" + __doc__.split("only.")[1])

    course = next(arguments.content.glob("*/course.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        environment = {"XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder}
        for kept in ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ"):
            if kept in os.environ:
                environment[kept] = os.environ[kept]
        c_floor = Case("C floor", [floor, course, os.path.join(folder, "floor.db")])
        swift_floor = Case("Swift with Foundation", [bare])
        cases = [c_floor, swift_floor]
        for name, path in programs:
            cases.append(Case(
                f"calc 1/0.25 ({name})", [path, "calc", "1/0.25"], against=swift_floor,
                aim="2", environment=environment))
            cases.append(Case(
                f"home screen ({name})", [path, "--content", arguments.content], against=c_floor,
                aim="20 ms, 30 MiB", environment=environment))
        if arguments.answers:
            cases += long_history(programs, arguments, course, environment, folder)
        for round_number in range(arguments.rounds + 2):
            for case in cases:
                case.run(counts=round_number >= 2)
    load = os.getloadavg()[0]
    report(cases, arguments.rounds)
    print(f"(load of the machine: {load:.1f})")


main()

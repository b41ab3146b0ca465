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
import os
import pathlib
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=51)
    parser.add_argument("--content", type=pathlib.Path, default=ROOT / "content")
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
        for round_number in range(arguments.rounds + 2):
            for case in cases:
                case.run(counts=round_number >= 2)
    load = os.getloadavg()[0]
    report(cases, arguments.rounds)
    print(f"(load of the machine: {load:.1f})")


main()

"""Times whole processes side by side: every round runs each job once, in turn, so that a drift of the machine's speed
hits all alike; ratios are between medians of the same rounds."""

import csv
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


@dataclass
class Limit:
    """What a job must keep; `ratio` is to the wall time of the job named `of` (the first one, the floor, unless told)."""

    ratio: float | None = None
    of: str | None = None
    seconds: float | None = None
    mebibytes: float | None = None


@dataclass
class Job:
    name: str
    command: str
    before: str = ""  # run in the shell ahead of each round, not timed
    limit: Limit = field(default_factory=Limit)
    check: object = None  # called after each round; raises when the result is wrong
    runs: list = field(default_factory=list)

    def median(self, what):
        return statistics.median(run[what] for run in self.runs)


def shell(command):
    """Runs a preparing command; ends the benchmark with its output when it fails."""
    done = subprocess.run(["/bin/bash", "-c", command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"bench: `{command}` failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def run_once(job, log):
    with open(log, "wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(
            ["/bin/bash", "-c", job.command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: `{job.command}` failed:\n{Path(log).read_text(errors='replace')[-2000:]}")
    job.runs.append({"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss / 1024})


def compare(title, jobs, rounds, folder):
    """Runs the jobs in turn, prints their table and writes it; returns the limits that were not kept."""
    for _ in range(rounds):
        for job in jobs:
            if job.before:
                shell(job.before)
            # Else one job pays for writing out what another left in memory.
            os.sync()
            run_once(job, folder / "output.log")
            if job.check:
                job.check()
    rows = [row(title, job, jobs) for job in jobs]
    print_table(title, rounds, rows)
    write_csv(RESULTS, title, rows)
    return [f"{title}: {row['job']}: {row['missed']}" for row in rows if row["missed"]]


def row(title, job, jobs):
    named = {other.name: other for other in jobs}
    reference = named[job.limit.of] if job.limit.of else jobs[0]
    wall, peak = job.median("wall"), job.median("peak")
    ratio = wall / reference.median("wall")
    walls = [run["wall"] for run in job.runs]
    limits = [
        ("ratio", job.limit.ratio, ratio, "×"), ("seconds", job.limit.seconds, wall, " s"),
        ("memory", job.limit.mebibytes, peak, " MiB"),
    ]
    limits = [limit for limit in limits if limit[1] is not None]
    return {
        "workload": title, "job": job.name, "wall_s": round(wall, 4), "min_s": round(min(walls), 4),
        "max_s": round(max(walls), 4), "cpu_s": round(job.median("cpu"), 4), "peak_mib": round(peak, 1),
        "ratio": round(ratio, 3), "reference": reference.name,
        "target": ", ".join(f"≤ {allowed:g}{unit}" for _, allowed, _, unit in limits),
        "missed": ", ".join(
            f"{value:.3g}{unit} where {allowed:g}{unit} is the target"
            for _, allowed, value, unit in limits if value > allowed),
    }


def print_table(title, rounds, rows):
    width = max(len(row["job"]) for row in rows)
    print(f"\n{title} (median of {rounds}; load {os.getloadavg()[0]:.1f})")
    print(f"  {'':{width}} {'wall s':>8} {'min–max':>15} {'cpu s':>8} {'MiB':>6} {'ratio':>6}  target")
    for row in rows:
        span = f"{row['min_s']:.3f}–{row['max_s']:.3f}"
        mark = "" if not row["target"] else "  missed" if row["missed"] else "  met"
        of = f" of {row['reference']}" if row["reference"] != rows[0]["job"] else ""
        print(
            f"  {row['job']:{width}} {row['wall_s']:8.3f} {span:>15} {row['cpu_s']:8.3f} {row['peak_mib']:6.0f}"
            f" {row['ratio']:6.2f}  {row['target']}{of}{mark}", flush=True)


def write_csv(folder, title, rows):
    folder.mkdir(exist_ok=True)
    name = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    with open(folder / f"{name}.csv", "w", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)

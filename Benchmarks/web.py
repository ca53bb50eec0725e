"""The workbench under load: its pages and the submitting of reviews beside two floors, in turn, with `wrk` on loopback."""

import json
import math
import os
import re
import sqlite3
import statistics
from contextlib import ExitStack, closing
from dataclasses import dataclass, field

from measure import RESULTS, shell, write_csv
from server import Server
from team import AGENT, CLOCK, MANAGER, MONTH, PASSWORD, REVIEWER, REVIEWER_NAMES

FLOOR, BARE = "floor: 50 rows, GRDB, by hand", "floor: bare Hummingbird"


@dataclass
class Row:
    """A page under load; `least` is the share of the floor's throughput that it has to reach."""

    name: str
    server: Server
    path: str
    cookie: str = ""
    least: float | None = None
    slowest: float | None = None  # p99 in ms at 16 connections
    script: object = None
    warm: float = 0  # requests a second before anything was measured
    runs: list = field(default_factory=list)

    def median(self, what):
        return statistics.median(run[what] for run in self.runs)


class Web:
    def __init__(self, team, assay, floor, folder, quick):
        self.team, self.assay, self.floor, self.folder = team, assay, floor, folder
        self.rounds, self.seconds = (1, 1) if quick else (3, 3)
        self.connections = [1, 16] if quick else [1, 16, 64]
        self.submits = {1: 100, 16: 400} if quick else {1: 200, 16: 500, 64: 600}
        self.copy = folder / "web.db"

    def measure(self):
        shell(f"rm -f {self.copy}*; cp {self.team.database()} {self.copy}")
        serve = [self.assay, "serve", "--port", "0", "--clock", CLOCK, "--database", self.copy]
        with ExitStack() as servers:
            ours = servers.enter_context(Server(serve, self.folder / "ours.log"))
            floor = servers.enter_context(Server([self.floor, self.copy], self.folder / "floor.log"))
            cookies = {name: ours.sign_in(name, PASSWORD) for name in (MANAGER, AGENT, *REVIEWER_NAMES)}
            pages = self.pages(ours, floor, cookies)
            for row in pages:
                row.warm = row.server.load(row.path, 4, 1, row.cookie)["rate"]
            return [miss for count in self.connections for miss in self.table(count, pages, ours, cookies)]

    def pages(self, ours, floor, cookies):
        agent, month = self.value("SELECT id FROM agent WHERE name = ?", AGENT), f"{MONTH:%Y-%m}"
        rows = [
            Row(BARE, floor, "/bare"), Row(FLOOR, floor, "/list"),
            Row("sign-in page", ours, "/sign-in"),
            Row("home, reviewer", ours, "/", cookies[REVIEWER]),
            Row("home, manager", ours, "/", cookies[MANAGER]),
            Row("review page", ours, "/review", cookies[REVIEWER]),
            Row("scorecard, one agent", ours, f"/scorecards/{month}/agents/{agent}", cookies[MANAGER]),
            Row("scorecard, everybody", ours, f"/scorecards/{month}", cookies[MANAGER]),
            Row("own reviews, a list of 50", ours, "/my-reviews", cookies[AGENT], least=0.7),
        ]
        for row in rows:
            row.server.page(row.path, row.cookie)
        return rows

    def table(self, connections, pages, ours, cookies):
        submit = Row("submit a review", ours, "/", slowest=25)
        for row in pages:
            row.runs = []
        for _ in range(self.rounds):
            for row in pages:
                # Long enough for each connection of a slow page to be answered.
                seconds = max(self.seconds, math.ceil(4 * connections / row.warm))
                row.runs.append(row.server.load(row.path, connections, seconds, row.cookie))
            submit.runs.append(self.submit(connections, ours, cookies))
        return report(f"The web, {connections} connections", [*pages, submit], connections, self.rounds)

    def submit(self, connections, ours, cookies):
        """Distinct reviews of what waits for all reviewers, each in the own session."""
        count, lines = self.submits[connections], self.folder / "submits.tsv"
        # One is asked for before the load begins, and some are under way when it ends.
        self.write_submits(lines, count + connections + 2, ours, cookies)
        return ours.load("/", connections, 60, script=("submit.lua", str(lines), str(count)))

    def write_submits(self, path, count, ours, cookies):
        tokens = {name: form_token(ours.page("/review", cookies[name])) for name in REVIEWER_NAMES}
        rubric = self.value(
            "SELECT hash FROM publication WHERE kind = 'rubric' AND name = 'service-quality' ORDER BY id DESC")
        body = json.dumps(review(rubric))
        with closing(sqlite3.connect(self.copy)) as db, open(path, "w") as out:
            waiting = db.execute(
                f"""SELECT a.id, r.name FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
                WHERE a.state = 'open' AND r.name IN ({','.join('?' * len(tokens))}) ORDER BY a.id LIMIT ?""",
                (*tokens, count)).fetchall()
            assert len(waiting) == count, f"{len(waiting)} reviews wait, {count} are needed"
            for number, name in waiting:
                out.write(f"/review/{number}/submission\t{cookies[name]}\t{tokens[name]}\t{body}\n")

    def value(self, query, *values):
        with closing(sqlite3.connect(self.copy)) as db:
            return db.execute(query, values).fetchone()[0]


def form_token(page):
    return re.search(r'name="csrf" value="(\w+)"', page).group(1)


def review(rubric):
    verdicts = {
        name: {"points": points, "isNotApplicable": False}
        for name, points in (("resolution", 4), ("attitude", 5), ("communication", 4))}
    draft = {"verdicts": verdicts, "fatal": [], "comment": "处理得当 (handled well)", "rubric": rubric}
    return {"version": 0, "draft": draft, "focus": 3, "worked": 62_000}


def report(title, rows, connections, rounds):
    """Prints a table and writes it; returns the targets that were missed."""
    named = {row.name: row for row in rows}
    lines = [line(title, row, named[BARE].median("rate"), named[FLOOR].median("rate"), connections) for row in rows]
    print(f"\n{title} (median of {rounds}; load {os.getloadavg()[0]:.1f})")
    print(f"  {'':30} {'req/s':>8} {'p50 ms':>8} {'p99 ms':>8} {'CPU µs':>8} {'MiB':>6} {'of bare':>8} {'of floor':>8}  target")
    for one in lines:
        mark = "" if not one["target"] else "  missed" if one["missed"] else "  met"
        print(
            f"  {one['page']:30} {one['req_s']:8.0f} {one['p50_ms']:8.2f} {one['p99_ms']:8.2f} {one['cpu_us']:8.0f}"
            f" {one['peak_mib']:6.0f} {one['of_bare']:8.3f} {one['of_floor']:8.3f}  {one['target']}{mark}", flush=True)
    write_csv(RESULTS, title, lines)
    return [f"{title}: {one['page']}: {one['missed']}" for one in lines if one["missed"]]


def line(title, row, bare, floor, connections):
    rate, p99, peak = row.median("rate"), row.median("p99"), row.median("peak")
    limits = []
    if row.least:
        limits.append((f"≥ {row.least:g}× of floor", rate / floor >= row.least, f"{rate / floor:.2f}×"))
    if row.slowest and connections == 16:
        limits.append((f"p99 ≤ {row.slowest:g} ms", p99 <= row.slowest, f"{p99:.1f} ms"))
    if not row.name.startswith("floor"):
        limits.append(("≤ 120 MiB", peak <= 120, f"{peak:.0f} MiB"))
    return {
        "workload": title, "page": row.name, "connections": connections, "req_s": round(rate, 1),
        "p50_ms": round(row.median("p50"), 3), "p99_ms": round(p99, 3), "cpu_us": round(row.median("cpu"), 1),
        "peak_mib": round(peak, 1), "of_bare": round(rate / bare, 4), "of_floor": round(rate / floor, 4),
        "target": ", ".join(target for target, _, _ in limits),
        "missed": ", ".join(f"{value} where {target} is the target" for target, met, value in limits if not met),
    }

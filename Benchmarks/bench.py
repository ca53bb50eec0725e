"""Runs the workloads: ours beside its floor, in turn. Settings come from the environment; README.md lists them."""

import os
import sys
from pathlib import Path

from checks import rejects_are_the_manifest
from growth import Growth
from inputs import Inputs
from measure import Job, Limit, compare
from team import Team
from web import Web

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".build-bench" / "data"
BIN = ROOT / ".build-bench" / "bin"
ASSAY = os.environ["ASSAY"]
WEB_FLOOR = os.environ["WEB_FLOOR"]
PYTHON = sys.executable
PEERS = ROOT / "Benchmarks" / "peers"

QUICK = bool(os.environ.get("QUICK"))
WITH_PEERS = bool(os.environ.get("PEERS"))
ROUNDS = int(os.environ.get("ROUNDS", "2" if QUICK else "5"))
ROWS = [int(rows) for rows in os.environ.get("ROWS", "100000" if QUICK else "100000 1000000").split()]
MONTH_ROWS = int(os.environ.get("MONTH_ROWS", "200000" if QUICK else "3000000"))
HISTORY = int(os.environ.get("HISTORY", "2900000"))
DAY = "2026-09-01"
MONTH = "2026-09"
DAY_START = 1788192000  # 2026-09-01T00:00 in Shanghai

inputs = Inputs(FOLDER, ASSAY, BIN)


def remove(name):
    return f"rm -f {FOLDER}/{name} {FOLDER}/{name}-*"


def fresh_copy(base, name):
    return f"{remove(name)}; cp {base} {FOLDER}/{name}"


def imports(rows):
    """A first import, the same file again, the same rows in another file, and 100,000 rows more."""
    table, manifest = inputs.tickets(rows, bad=0.005)
    more, _ = inputs.tickets(rows // 10, bad=0.005, first=rows)
    again = inputs.with_one_row_more(table)
    floor, ours, rejects = FOLDER / "floor.db", FOLDER / "ours.db", FOLDER / "rejects.csv"
    take = f"{ASSAY} import --database {ours} --rejects {rejects}"
    small = "append a tenth"
    jobs = [
        Job("floor", f"{BIN}/import tickets {table} {floor}", before=remove("floor.db")),
        Job("ours", f"{take} {table}", before=fresh_copy(inputs.published(), "ours.db"),
            limit=Limit(ratio=1.2, mebibytes=300),
            check=lambda: rejects_are_the_manifest(rejects, manifest)),
        Job("ours, the same file again", f"{take} {table}", limit=Limit(ratio=0.5, of="ours")),
        Job("ours, the same rows in another file", f"{take} {again}", limit=Limit(ratio=0.5, of="ours")),
        Job(f"ours, {small}", f"{take} {more}", limit=Limit(ratio=0.12, of="ours")),
        Job("floor, the same rows again", f"{BIN}/import tickets {table} {floor} --skip-unchanged"),
        Job(f"floor, {small}", f"{BIN}/import tickets {more} {floor}"),
    ]
    if WITH_PEERS:
        jobs += [
            Job("sqlite3 .import, checks in SQL", f"{PEERS}/import_sqlite {table} {FOLDER}/peer.db", before=remove("peer.db")),
            Job("DuckDB, checks in SQL", f"{PYTHON} {PEERS}/import_duckdb.py {table} {FOLDER}/peer.duck",
                before=remove("peer.duck")),
        ]
    return compare(f"Import {rows:,} tickets", jobs, ROUNDS, FOLDER)


def messages():
    rows = 20_000 if QUICK else 100_000
    table = inputs.messages(rows)
    base = inputs.imported(rows)
    ours = FOLDER / "ours.db"
    jobs = [
        Job("floor", f"{BIN}/import messages {table} {FOLDER}/floor.db", before=remove("floor.db")),
        Job("ours", f"{ASSAY} import {table} --kind messages --database {ours}", before=fresh_copy(base, "ours.db"),
            limit=Limit(ratio=1.1)),
    ]
    return compare(f"Import {rows * 5:,} messages", jobs, ROUNDS, FOLDER)


def postgres_import():
    rows = 50_000 if QUICK else 1_000_000
    table, _ = inputs.tickets(rows, bad=0)
    url = os.environ["ASSAY_DATABASE"]
    empty = (
        f"psql -X -q -c 'SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public' {url}"
        f" && {ASSAY} publish {ROOT}/Rubrics --database {url} && psql -X -q -c CHECKPOINT {url}")
    jobs = [
        Job("floor: COPY, checks in SQL", f"{ROOT}/Benchmarks/floors/import_postgres {table} {url}"),
        Job("ours", f"{ASSAY} import {table} --database {url}", before=empty, limit=Limit(ratio=1.2)),
    ]
    return compare(f"Import {rows:,} tickets into PostgreSQL", jobs, ROUNDS, FOLDER)


def draw():
    rows = 100_000
    base, floor = inputs.day(rows)
    ours = FOLDER / "ours.db"
    jobs = [
        Job("floor", f"{BIN}/draw {FOLDER}/floor.db {DAY_START} {DAY_START + 86400} 7", before=fresh_copy(floor, "floor.db")),
        Job("ours", f"{ASSAY} draw {DAY} --database {ours}", before=fresh_copy(base, "ours.db"),
            limit=Limit(ratio=2.5, mebibytes=60)),
        Job("ours, verify", f"{ASSAY} draw verify {DAY} --database {ours}", limit=Limit(ratio=1, of="ours")),
    ]
    if WITH_PEERS:
        store = inputs.duckdb(inputs.tickets(rows, bad=0, days=1)[0])
        jobs.append(Job("DuckDB", f"{PYTHON} {PEERS}/draw_duckdb.py {store}"))
    return compare("Draw 20 % of 100,000 tickets", jobs, ROUNDS, FOLDER)


def scorecard():
    base, floor, reviews = inputs.month(MONTH_ROWS, MONTH)
    out = FOLDER / "out"
    card = f"{ASSAY} scorecard --month {MONTH} --database {base} --output {out}"
    jobs = [
        Job("floor: C over day segments", f"{BIN}/scorecard month {floor} {FOLDER}/floor.csv"),
        Job("ours, CSV", f"{card} --format csv", before=f"rm -rf {out}", limit=Limit(ratio=1.4, mebibytes=150)),
        Job("ours, one agent", f"{card} --format csv --agent A0500", before=f"rm -rf {out}", limit=Limit(seconds=0.02)),
    ]
    if WITH_PEERS:
        store = inputs.duckdb(inputs.tickets(MONTH_ROWS, bad=0)[0], reviews)
        jobs += [
            Job(name, f"{PYTHON} {PEERS}/month.py {name.lower()} {store} {FOLDER}/peer.csv")
            for name in ("DuckDB", "polars", "pandas")
        ]
    return compare(f"Scorecard of {MONTH_ROWS:,} tickets", jobs, ROUNDS, FOLDER)


def workbook():
    base, _, _ = inputs.month(MONTH_ROWS, MONTH)
    out = FOLDER / "out"
    command = f"{ASSAY} scorecard --month {MONTH} --format xlsx --database {base} --output {out}"
    cells = inputs.cells_of(command, out)
    jobs = [
        Job("floor: libxlsxwriter, the same cells", f"{BIN}/workbook {cells} {FOLDER}/floor.xlsx"),
        Job("ours, XLSX", command, before=f"rm -rf {out}", limit=Limit(ratio=3)),
    ]
    return compare("Workbook of 1,000 agents", jobs, ROUNDS, FOLDER)


def verify():
    base, floor, _ = inputs.month(MONTH_ROWS, MONTH)
    jobs = [
        Job("floor: C over the rows", f"{BIN}/scorecard rows {floor} {FOLDER}/floor.csv"),
        Job("ours, verify", f"{ASSAY} verify --database {base}", limit=Limit(ratio=2)),
    ]
    return compare(f"Verify {MONTH_ROWS:,} tickets", jobs, ROUNDS, FOLDER)


def web():
    return Web(Team(inputs), ASSAY, WEB_FLOOR, FOLDER, QUICK).measure()


def growth():
    return Growth([Team(inputs), Team(inputs, history=HISTORY)], ASSAY, FOLDER, QUICK).measure()


WORKLOADS = {
    "import": lambda: [miss for rows in ROWS for miss in imports(rows)],
    "messages": messages,
    "postgres": postgres_import,
    "draw": draw,
    "scorecard": scorecard,
    "workbook": workbook,
    "verify": verify,
    "web": web,
    "growth": growth,
}
# Too long for every run.
ON_DEMAND = {"growth"}


def main():
    usual = [name for name in WORKLOADS if name not in ON_DEMAND or os.environ.get(name.upper())]
    chosen = os.environ.get("ONLY", " ".join(usual)).split()
    unknown = set(chosen) - set(WORKLOADS)
    if unknown:
        sys.exit(f"bench: no workload is called {', '.join(sorted(unknown))}; there are {', '.join(WORKLOADS)}.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    missed = [miss for name in chosen for miss in WORKLOADS[name]()]
    print("\nEvery target was met." if not missed else "\nMissed:\n  " + "\n  ".join(missed))


main()

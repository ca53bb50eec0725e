"""The files and databases that the workloads start from, made once and kept; those that hold our schema are made again
when the program is newer."""

import csv
import os
import random
import sqlite3
import sys
import xml.etree.ElementTree as xml
import zipfile
from contextlib import closing
from pathlib import Path

from measure import shell

RUBRICS = Path(__file__).parent.parent / "Rubrics"
GENERATOR = Path(__file__).parent / "generate.py"
GENERATE = f"{sys.executable} {GENERATOR}"


class Inputs:
    def __init__(self, folder, assay, programs):
        self.folder, self.assay, self.programs = folder, assay, programs

    def make(self, path, command, ours=False):
        """Runs the command, which writes to {part}, unless the file is there and new enough."""
        newest = os.path.getmtime(self.assay if ours else GENERATOR)
        if not path.exists() or path.stat().st_mtime < newest:
            part = path.with_name(f"part-{path.name}")
            shell(f"rm -f {part}*; {command.format(part=part)}")
            part.rename(path)
        return path

    def build(self, path, fill):
        """One of our databases in which `fill` runs several commands, made again when the program is newer."""
        if not path.exists() or path.stat().st_mtime < os.path.getmtime(self.assay):
            part = path.with_name(f"part-{path.name}")
            shell(f"rm -f {part}*")
            fill(part)
            part.rename(path)
        return path

    def generated(self, what, rows, first, start, days, agents):
        """Clean tickets, or their messages, of days from one on."""
        return self.make(
            self.folder / f"{what}-{first}-{rows}-0-{days}-{agents}.csv",
            f"{GENERATE} {what} --rows {rows} --first {first} --start {start}T00:00:00 --days {days} --agents {agents}"
            f" --out {{part}}")

    def tickets(self, rows, bad, first=0, days=30):
        name = f"tickets-{first}-{rows}-{bad:g}-{days}"
        manifest = self.folder / f"{name}-rejects.csv"
        table = self.make(
            self.folder / f"{name}.csv",
            f"{GENERATE} tickets --rows {rows} --first {first} --bad {bad} --repeat {0.002 if bad else 0} --days {days}"
            f" --rejects {manifest} --out {{part}}")
        return table, manifest

    def with_one_row_more(self, table):
        """The same rows in a file with another digest."""
        row = "0,ZD-X,chat,other,low,gold,A0001,T01,2026-09-01T10:00:00+08:00,,,0,,0,One more"
        return self.make(table.with_name(f"again-{table.name}"), f"cp {table} {{part}} && echo '{row}' >> {{part}}")

    def messages(self, rows):
        return self.make(self.folder / f"messages-{rows}.csv", f"{GENERATE} messages --rows {rows} --out {{part}}")

    def published(self):
        """Our database with the shipped rubrics and standards and sixty reviewers, and no ticket."""
        publish = f"{self.assay} publish {RUBRICS} --database {{part}}"
        add = f"for n in $(seq 60); do {self.assay} reviewer add Q$n --load 1000 --database {{part}} || exit 1; done"
        return self.make(self.folder / "published.db", f"{publish} && {add}", ours=True)

    def imported(self, rows, days=30):
        """The same with clean tickets."""
        table, _ = self.tickets(rows, bad=0, days=days)
        command = f"cp {self.published()} {{part}} && {self.assay} import {table} --database {{part}}"
        return self.make(self.folder / f"imported-{rows}-{days}.db", command, ours=True)

    def floor_month(self, rows, days=30):
        table, _ = self.tickets(rows, bad=0, days=days)
        return self.make(self.folder / f"floor-{rows}-{days}.db", f"{self.programs}/import month {table} {{part}}")

    def day(self, rows):
        """One day's tickets: our database and the floor's."""
        return self.imported(rows, days=1), self.floor_month(rows, days=1)

    def month(self, rows, month):
        """A month's tickets, every day of it drawn and reviewed: our database, the floor's, and the reviews' scores."""
        scores = self.folder / f"scores-{rows}.csv"
        forms = self.folder / f"reviews-{rows}.csv"
        ours = self.folder / f"month-{rows}.db"
        fresh = ours.exists() and ours.stat().st_mtime >= os.path.getmtime(self.assay)
        if not fresh:
            part = self.folder / f"part-{ours.name}"
            shell(f"rm -f {part}*; cp {self.imported(rows)} {part}")
            for day in range(1, 31):
                shell(f"{self.assay} draw {month}-{day:02d} --database {part}")
            write_reviews(part, forms, scores)
            shell(f"{self.assay} review submit {forms} --rubric service-quality --database {part}")
            part.rename(ours)
        floor = self.folder / f"floor-month-{rows}.db"
        if not fresh or not floor.exists():
            shell(f"cp {self.floor_month(rows)} {floor}")
            load_reviews(floor, scores)
            shell(f"{self.programs}/scorecard segments {floor}")
        return ours, floor, scores

    def duckdb(self, table, reviews=None):
        """Clean tickets, and reviews, in a DuckDB file and as Parquet beside it."""
        import duckdb

        store = table.with_suffix(".duck")
        if store.exists():
            return store
        part = table.with_suffix(".duck-part")
        part.unlink(missing_ok=True)
        db = duckdb.connect(str(part))
        db.execute(f"CREATE TABLE ticket AS SELECT * FROM read_csv('{table}', header = true)")
        db.execute(f"COPY ticket TO '{store}.ticket.parquet'")
        if reviews:
            db.execute(f"CREATE TABLE review AS SELECT * FROM read_csv('{reviews}', header = true)")
            db.execute(f"COPY review TO '{store}.review.parquet'")
        db.close()
        part.rename(store)
        return store

    def cells_of(self, command, out):
        """Every cell of the workbook that the command writes, as the floor reads them."""
        shell(f"rm -rf {out}; {command}")
        [workbook] = out.glob("*.xlsx")
        path = self.folder / "cells.tsv"
        with zipfile.ZipFile(workbook) as book, open(path, "w") as cells:
            strings = shared_strings(book)
            sheets = sorted(
                (name for name in book.namelist() if name.startswith("xl/worksheets/sheet")),
                key=lambda name: int("".join(filter(str.isdigit, name))))
            for number, name in enumerate(sheets, 1):
                cells.write(f"Sheet{number}\n")
                write_cells(book, name, strings, cells)
        return path


def write_reviews(database, forms, scores=os.devnull, until="9999"):
    """A review for every assignment up to a day, good for most agents and varying by agent, as a team would submit them."""
    chance = random.Random(1)
    with closing(sqlite3.connect(database)) as db, open(forms, "w", newline="") as form, open(scores, "w", newline="") as score:
        form_rows, score_rows = csv.writer(form), csv.writer(score)
        form_rows.writerow(["ticket", "agent", "reviewer", "day", "resolution", "attitude", "communication"])
        score_rows.writerow(["agent", "score"])
        assignments = db.execute("""
            SELECT t.external_id, a.name, r.name, d.day, a.id, s.part FROM assignment s
            JOIN draw d ON d.id = s.draw_id JOIN ticket t ON t.id = s.ticket_id JOIN agent a ON a.id = s.agent_id
            JOIN reviewer r ON r.id = s.reviewer_id WHERE d.day <= ? ORDER BY s.id""", (str(until),))
        for ticket, agent, reviewer, day, number, part in assignments:
            points = chance.choices([3, 4, 5], [1 + number % 7, 5, 4], k=3)
            form_rows.writerow([ticket, agent, reviewer, day, *points])
            if part == 0:
                score_rows.writerow([agent, sum(point - 1 for point in points) / 12 * 100])


def load_reviews(floor, scores):
    with closing(sqlite3.connect(floor)) as db, db, open(scores, newline="") as rows:
        db.execute("DROP TABLE IF EXISTS review")
        db.execute("CREATE TABLE review (agent TEXT NOT NULL, score REAL NOT NULL)")
        db.executemany("INSERT INTO review VALUES (:agent, :score)", csv.DictReader(rows))
        db.execute("CREATE INDEX review_agent ON review (agent, score)")


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def shared_strings(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = xml.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in item.iter(f"{MAIN}t")) for item in root.iter(f"{MAIN}si")]


def write_cells(book, sheet, strings, out):
    for cell in xml.fromstring(book.read(sheet)).iter(f"{MAIN}c"):
        value = cell.find(f"{MAIN}v")
        if value is None:
            continue
        row, column = position(cell.get("r"))
        kind, text = "n", value.text
        if cell.get("t") == "s":
            kind, text = "s", strings[int(text)]
        elif cell.get("t") == "str":
            kind = "s"
        text = text.replace("\t", " ").replace("\n", " ")
        if text:
            out.write(f"{row}\t{column}\t{kind}\t{text}\n")


def position(name):
    """`B3` → row 2, column 1."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(name[len(letters):]) - 1, column - 1

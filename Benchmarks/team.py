"""A support team's database for the workbench: three months of tickets with conversations, as many as a scorecard looks
at, drawn day by day and reviewed up to the middle of the last; and behind them as much history as asked for, drawn and
reviewed, at the same number of tickets a day."""

import datetime
import sqlite3
from contextlib import closing

from inputs import RUBRICS, write_reviews
from measure import shell

AGENTS, REVIEWERS = 150, 16
MONTH = datetime.date(2026, 9, 1)
UNREVIEWED = datetime.date(2026, 9, 11)
START, DAYS, ROWS = datetime.date(2026, 7, 1), 92, 100_000
# The tickets of these months have the same numbers, whatever lies before them.
FIRST = 2_900_000
# The morning on which the pages are looked at.
CLOCK = "2026-10-01T09:30"
PASSWORD = "made-up team of the bench"
AGENT, REVIEWER, MANAGER = "A0001", "Q1", "manager"
REVIEWER_NAMES = [f"Q{number}" for number in range(1, REVIEWERS + 1)]


def days(start, count):
    return [start + datetime.timedelta(days=number) for number in range(count)]


class Team:
    def __init__(self, inputs, history=0):
        self.inputs, self.assay, self.history = inputs, inputs.assay, history
        self.rows = history + ROWS
        self.history_days = history * DAYS // ROWS
        self.start = START - datetime.timedelta(days=self.history_days)

    def database(self):
        return self.inputs.build(self.inputs.folder / f"team-{self.history}.db", self.fill)

    def fill(self, path):
        self.run(path, f"publish {RUBRICS}")
        self.run(path, *(f"reviewer add {name} --load 1000" for name in REVIEWER_NAMES))
        if self.history:
            self.run(path, f"import {self.generated('tickets', self.history, 0, self.start, self.history_days)}")
        self.run(path, f"import {self.generated('tickets', ROWS, FIRST, START, DAYS)}")
        self.run(path, f"import --kind messages {self.generated('messages', ROWS, FIRST, START, DAYS)}")
        self.add_users(path)
        self.run(path, *(f"draw {day}" for day in days(self.start, self.history_days + DAYS)))
        self.review(path)

    def add_users(self, path):
        self.run(path, f"user add {MANAGER} --role manager", f"user add {AGENT} --agent {AGENT}")
        self.run(path, *(f"user add {name} --reviewer" for name in REVIEWER_NAMES))
        for name in [MANAGER, AGENT, *REVIEWER_NAMES]:
            shell(f"echo '{PASSWORD}' | {self.assay} user password {name} --stdin --database {path}")

    def review(self, path):
        """Every drawn ticket but those of the last weeks, each on the morning after its day."""
        forms = self.inputs.folder / "forms.csv"
        write_reviews(path, forms, until=UNREVIEWED - datetime.timedelta(days=1))
        self.run(path, f"review submit {forms} --rubric service-quality")
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE review SET submitted_at = unixepoch(day, '+1 day', '+10 hours') * 1000 + id % 1000")
            db.execute("UPDATE draw SET drawn_at = unixepoch(day, '+1 day') * 1000")
            # Ratings given in an outage have to be found among all.
            db.execute(f"INSERT INTO incident (title, starts_at, ends_at) SELECT 'outage', t, t + 21600000 "
                       f"FROM (SELECT unixepoch('{MONTH}', '+9 days') * 1000 AS t)")

    def run(self, path, *commands):
        # A shell takes only so long a line.
        for start in range(0, len(commands), 100):
            shell(" && ".join(f"{self.assay} {command} --database {path}" for command in commands[start:start + 100]))

    def generated(self, what, rows, first, start, length):
        return self.inputs.generated(what, rows, first, start, length, AGENTS)

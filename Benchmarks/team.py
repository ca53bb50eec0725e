"""A support team's database for the workbench: a month of tickets with conversations, drawn day by day and reviewed up
to its middle, and behind it as much history as asked for, drawn and reviewed, at the same number of tickets a day."""

import datetime
import sqlite3
from contextlib import closing

from inputs import write_reviews
from measure import shell

AGENTS, REVIEWERS = 150, 16
MONTH = datetime.date(2026, 9, 1)
MONTH_ROWS, MONTH_DAYS, REVIEWED_DAYS = 100_000, 30, 14
# What the tickets of the month are numbered from, whatever lies before it.
FIRST = 2_900_000
# The morning on which the pages are looked at.
CLOCK = "2026-10-01T09:30"
PASSWORD = "made-up team of the bench"
AGENT, REVIEWER, MANAGER = "A0001", "Q1", "manager"


def days(start, count):
    return [start + datetime.timedelta(days=number) for number in range(count)]


class Team:
    def __init__(self, inputs, history=0):
        self.inputs, self.assay, self.history = inputs, inputs.assay, history
        self.rows = history + MONTH_ROWS
        self.history_days = history * MONTH_DAYS // MONTH_ROWS
        self.start = MONTH - datetime.timedelta(days=self.history_days)

    def database(self):
        path = self.inputs.folder / f"team-{self.history}.db"
        return self.inputs.build(path, self.fill)

    def fill(self, path):
        shell(f"cp {self.inputs.published()} {path}")
        if self.history:
            self.run(path, f"import {self.tickets(self.history, 0, self.start, self.history_days)}")
        self.run(path, f"import {self.tickets(MONTH_ROWS, FIRST, MONTH, MONTH_DAYS)}")
        self.run(path, f"import --kind messages {self.messages()}")
        self.run(path, f"user add {MANAGER} --role manager", f"user add {AGENT} --agent {AGENT}")
        self.run(path, *(f"user add Q{number} --reviewer" for number in range(1, REVIEWERS + 1)))
        for name in [MANAGER, AGENT, *(f"Q{number}" for number in range(1, REVIEWERS + 1))]:
            shell(f"echo '{PASSWORD}' | {self.assay} user password {name} --stdin --database {path}")
        self.run(path, *(f"draw {day}" for day in days(self.start, self.history_days + MONTH_DAYS)))
        self.review(path)

    def review(self, path):
        """Every drawn ticket but those of the last days, each on the evening after its day."""
        forms = self.inputs.folder / "forms.csv"
        write_reviews(path, forms, until=MONTH + datetime.timedelta(days=REVIEWED_DAYS - 1))
        self.run(path, f"review submit {forms} --rubric service-quality")
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE review SET submitted_at = unixepoch(day, '+1 day', '+10 hours') * 1000 + id % 1000")
            db.execute("UPDATE draw SET drawn_at = unixepoch(day, '+1 day') * 1000")

    def run(self, path, *commands):
        shell(" && ".join(f"{self.assay} {command} --database {path}" for command in commands))

    def tickets(self, rows, first, start, length):
        return self.inputs.generated("tickets", rows, first, start, length, AGENTS)

    def messages(self):
        return self.inputs.generated("messages", MONTH_ROWS, FIRST, MONTH, MONTH_DAYS, AGENTS)

"""What must be true of a result, or its time means nothing."""

import csv
import sys

# How our importer names each kind of malformed row: the column (empty: the whole row) and the reason.
REASONS = {
    "missing_external_id": ("ticket_id", "missing value"),
    "answered_by_nobody": ("agent", "answered, but no agent is named"),
    "unknown_channel": ("channel", "unknown value"),
    "unknown_priority": ("priority", "unknown value"),
    "bad_time": ("created_at", "not a time"),
    "no_offset": ("created_at", "time without an offset or zone"),
    "solved_before_created": ("solved_at", "solved before it was created"),
    "csat_out_of_range": ("csat", "out of range"),
    "csat_not_a_number": ("csat", "not a number"),
    "negative_reopens": ("reopens", "out of range"),
    "complaint_not_boolean": ("complaint", "not yes or no"),
    "too_few_fields": ("", "too few fields"),
    "too_many_fields": ("", "too many fields"),
    "invalid_utf8": ("subject", "not valid text"),
}


def rejects_are_the_manifest(rejects, manifest):
    """Every malformed row of the manifest is in our list with its line, column and reason, and no other row is."""
    expected = {int(row["line"]): REASONS[row["kind"]] for row in read(manifest)}
    found = {int(row["line"]): (row["column"], row["reason"]) for row in read(rejects)}
    wrong = [line for line in expected.keys() | found.keys() if expected.get(line) != found.get(line)]
    for line in sorted(wrong)[:10]:
        print(f"line {line}: expected {expected.get(line)}, found {found.get(line)}", file=sys.stderr)
    if wrong:
        sys.exit(f"bench: {len(wrong)} of {len(expected)} malformed rows were not listed as they should be")


def read(path):
    with open(path, newline="", encoding="utf-8", errors="replace") as file:
        yield from csv.DictReader(file)

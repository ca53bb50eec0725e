"""month.py duckdb|polars|pandas STORE OUT.csv: the month's scorecard as one would write it in each.

STORE is a DuckDB file; beside it lie STORE.ticket.parquet and STORE.review.parquet."""

import sys

REPLY_TARGETS = {"chat": 60, "phone": 40, "email": 14400, "app": 1200, "social": 3600}
STRICTNESS = {"low": 2, "normal": 1, "high": 0.75, "urgent": 0.5}
TARGETS = [
    (channel, priority, seconds * factor, 86400 * factor)
    for channel, seconds in REPLY_TARGETS.items() for priority, factor in STRICTNESS.items()
]
SHARES = [0.5, 0.9, 0.95]


def duckdb_month(store):
    import duckdb

    def percentiles(column):
        return ", ".join(f"quantile_disc({column}, {share})" for share in SHARES)

    values = ", ".join(map(str, TARGETS))
    return duckdb.connect(store, read_only=True).execute(f"""
        WITH target(channel, priority, reply_target, solution_target) AS (VALUES {values}),
        spans AS (
          SELECT agent, csat, complaint, reopens, epoch(first_reply_at) - epoch(created_at) AS reply,
            epoch(solved_at) - epoch(created_at) AS solution, reply_target, solution_target
          FROM ticket JOIN target USING (channel, priority)),
        quality AS (
          SELECT agent, count(*) AS n, avg(score) AS mean, 1.96 * stddev_samp(score) / sqrt(count(*)) AS half
          FROM review GROUP BY agent)
        SELECT spans.agent, count(*), count(reply), avg(reply), {percentiles("reply")},
          avg(CASE WHEN reply IS NOT NULL THEN (reply <= reply_target)::INT END), count(solution), avg(solution),
          {percentiles("solution")}, avg(CASE WHEN solution IS NOT NULL THEN (solution <= solution_target)::INT END),
          count(csat), avg(csat), avg(complaint), avg((reopens > 0)::INT), any_value(n), any_value(mean),
          any_value(mean - half), any_value(mean + half)
        FROM spans LEFT JOIN quality USING (agent) GROUP BY spans.agent ORDER BY spans.agent""").fetchall()


def polars_month(store):
    import polars as pl

    def spans(name, column):
        return (pl.col(column) - pl.col("created_at")).dt.total_seconds().alias(name)

    def figures(name):
        column = pl.col(name)
        percentiles = [column.quantile(share, "nearest").alias(f"{name}_p{share}") for share in SHARES]
        met = (column <= pl.col(f"{name}_target")).mean().alias(f"{name}_met")
        return [column.count().alias(f"{name}_n"), column.mean().alias(f"{name}_mean"), *percentiles, met]

    targets = pl.LazyFrame(
        TARGETS, schema=["channel", "priority", "reply_target", "solution_target"], orient="row")
    quality = pl.scan_parquet(f"{store}.review.parquet").group_by("agent").agg(
        pl.len().alias("n"), pl.col("score").mean().alias("mean"),
        (1.96 * pl.col("score").std() / pl.len().sqrt()).alias("half"))
    return (
        pl.scan_parquet(f"{store}.ticket.parquet")
        .with_columns(spans("reply", "first_reply_at"), spans("solution", "solved_at"))
        .join(targets, on=["channel", "priority"])
        .group_by("agent")
        .agg(pl.len().alias("tickets"), *figures("reply"), *figures("solution"), pl.col("csat").count().alias("answers"),
             pl.col("csat").mean().alias("csat_mean"), pl.col("complaint").mean().alias("complaints"),
             (pl.col("reopens") > 0).mean().alias("reopened"))
        .join(quality, on="agent", how="left").sort("agent").collect().rows())


def pandas_month(store):
    import pandas as pd

    tickets = pd.read_parquet(f"{store}.ticket.parquet", columns=[
        "agent", "channel", "priority", "created_at", "first_reply_at", "solved_at", "csat", "complaint", "reopens"])
    tickets["reply"] = (tickets.first_reply_at - tickets.created_at).dt.total_seconds()
    tickets["solution"] = (tickets.solved_at - tickets.created_at).dt.total_seconds()
    targets = pd.DataFrame(TARGETS, columns=["channel", "priority", "reply_target", "solution_target"])
    tickets = tickets.merge(targets, on=["channel", "priority"])
    for name in ("reply", "solution"):
        tickets[f"{name}_met"] = (tickets[name] <= tickets[f"{name}_target"]).where(tickets[name].notna()).astype(float)
    tickets["reopened"] = tickets.reopens > 0
    groups = tickets.groupby("agent")
    columns = [groups.size()]
    for name in ("reply", "solution"):
        columns += [groups[name].count(), groups[name].mean(), groups[name].quantile(SHARES).unstack()]
        columns.append(groups[f"{name}_met"].mean())
    columns += [groups.csat.count(), groups.csat.mean(), groups.complaint.mean(), groups.reopened.mean()]
    reviews = pd.read_parquet(f"{store}.review.parquet", columns=["agent", "score"]).groupby("agent").score
    quality = pd.DataFrame({"n": reviews.size(), "mean": reviews.mean(), "half": 1.96 * reviews.std() / reviews.size() ** 0.5})
    return pd.concat(columns, axis=1).join(quality).reset_index().values.tolist()


def main(peer, store, out):
    import csv

    rows = {"duckdb": duckdb_month, "polars": polars_month, "pandas": pandas_month}[peer](store)
    with open(out, "w", newline="") as file:
        csv.writer(file).writerows(rows)


main(*sys.argv[1:])

"""draw_duckdb.py DATABASE: 20 % of the day by largest remainder, at least one an agent, in one statement."""

import sys

import duckdb

db = duckdb.connect(sys.argv[1])
db.execute("""
    CREATE OR REPLACE TABLE sample AS
    WITH ranked AS (
      SELECT id, agent, row_number() OVER (PARTITION BY agent ORDER BY hash(id + 7), id) AS rank FROM ticket),
    share AS (
      SELECT agent, greatest(1, count(*) // 5) AS quota, CASE WHEN count(*) < 5 THEN -1 ELSE count(*) % 5 END AS rest,
        count(*) AS tickets
      FROM ranked GROUP BY agent),
    total AS (SELECT sum(tickets) // 5 - sum(quota) AS gap FROM share),
    quota AS (
      SELECT agent, gap, quota, row_number() OVER (ORDER BY rest DESC, agent) AS up,
        row_number() OVER (ORDER BY quota <= 1, rest, agent) AS down
      FROM share, total)
    SELECT ranked.id, ranked.agent FROM ranked JOIN quota USING (agent)
    WHERE rank <= quota + CASE WHEN gap > 0 AND up <= gap THEN 1 WHEN gap < 0 AND down <= -gap THEN -1 ELSE 0 END""")
db.close()

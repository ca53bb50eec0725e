"""import_duckdb.py CSV DATABASE: read as text, checked in SQL, upserted into a table with the same three indexes."""

import sys

import duckdb

COLUMNS = (
    "id external_id channel category priority tier agent team created_at first_reply_at solved_at reopens csat complaint "
    "subject"
).split()
SHAPE = r"'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)'"


def is_time(column):
    return f"(regexp_full_match({column}, {SHAPE}) AND try_cast({column} AS TIMESTAMPTZ) IS NOT NULL)"


def is_late(column):
    later = f"try_cast({column} AS TIMESTAMPTZ) >= try_cast(created_at AS TIMESTAMPTZ)"
    return f"{column} <> '' AND NOT ({is_time(column)} AND {later})"


def main(table, database):
    db = duckdb.connect(database)
    db.execute("""
        CREATE TABLE ticket (
          id BIGINT, external_id VARCHAR NOT NULL UNIQUE, channel VARCHAR NOT NULL, category VARCHAR NOT NULL,
          priority VARCHAR NOT NULL, tier VARCHAR NOT NULL, agent VARCHAR NOT NULL, team VARCHAR NOT NULL,
          created_at TIMESTAMPTZ NOT NULL, first_reply_at TIMESTAMPTZ, solved_at TIMESTAMPTZ,
          reopens INTEGER NOT NULL, csat TINYINT, complaint TINYINT NOT NULL, subject VARCHAR);
        CREATE INDEX ticket_created ON ticket (created_at);
        CREATE INDEX ticket_agent ON ticket (agent, created_at)""")
    db.execute(f"""
        CREATE TEMP TABLE stage AS SELECT * FROM read_csv('{table}', header = true, auto_detect = false,
          columns = {dict.fromkeys(COLUMNS, "VARCHAR")}, delim = ',', quote = '"', escape = '"', strict_mode = true,
          ignore_errors = true, store_rejects = true, rejects_limit = 0)""")
    db.execute(f"""
        CREATE TEMP TABLE checked AS SELECT *, row_number() OVER () AS record, CASE
          WHEN coalesce(external_id, '') = '' THEN 'external_id'
          WHEN channel NOT IN ('chat', 'phone', 'email', 'app', 'social') THEN 'channel'
          WHEN coalesce(category, '') = '' THEN 'category'
          WHEN priority NOT IN ('low', 'normal', 'high', 'urgent') THEN 'priority'
          WHEN tier NOT IN ('standard', 'silver', 'gold', 'vip') THEN 'tier'
          WHEN coalesce(agent, '') = '' THEN 'agent'
          WHEN coalesce(team, '') = '' THEN 'team'
          WHEN NOT {is_time('created_at')} THEN 'created_at'
          WHEN {is_late('first_reply_at')} THEN 'first_reply_at'
          WHEN {is_late('solved_at')} THEN 'solved_at'
          WHEN NOT regexp_full_match(coalesce(reopens, ''), '\\d+') THEN 'reopens'
          WHEN csat NOT IN ('', '1', '2', '3', '4', '5') THEN 'csat'
          WHEN coalesce(complaint, '') NOT IN ('0', '1') THEN 'complaint' END AS wrong
        FROM stage""")
    db.execute("""
        CREATE TABLE reject AS SELECT record, wrong FROM checked WHERE wrong IS NOT NULL
        UNION ALL SELECT line, min(error_type::VARCHAR) FROM reject_errors GROUP BY line""")
    db.execute("""
        INSERT INTO ticket
        SELECT id::BIGINT, external_id, channel, category, priority, tier, agent, team, created_at::TIMESTAMPTZ,
          nullif(first_reply_at, '')::TIMESTAMPTZ, nullif(solved_at, '')::TIMESTAMPTZ, reopens::INTEGER,
          nullif(csat, '')::TINYINT, complaint::TINYINT, subject
        FROM checked WHERE wrong IS NULL
        QUALIFY row_number() OVER (PARTITION BY external_id ORDER BY record DESC) = 1""")
    db.execute("CHECKPOINT")


main(*sys.argv[1:])

// The floor of an import: CSV into SQLite through the C API on one thread, in one transaction, durable at the end.
//
//   import tickets CSV DATABASE [--skip-unchanged]   every row checked, bad rows listed, upsert on external_id, three
//                                                    secondary indexes kept up to date
//   import month CSV DATABASE                        clean rows into a new database, indexes after the load: what the
//                                                    scorecard's floors read
//   import messages CSV DATABASE                     one row a message, upsert on ticket and sequence
#include <string.h>

#include "csv.h"
#include "sqlite.h"

enum { ID, EXTERNAL_ID, CHANNEL, CATEGORY, PRIORITY, TIER, AGENT, TEAM, CREATED, REPLIED, SOLVED, REOPENS, CSAT,
       COMPLAINT, SUBJECT, TICKET_FIELDS };

static const char *const NAMES[] = {"id", "external_id", "channel", "category", "priority", "tier", "agent", "team",
                                    "created_at", "first_reply_at", "solved_at", "reopens", "csat", "complaint",
                                    "subject"};
static const char *const CHANNELS[] = {"chat", "phone", "email", "app", "social", NULL};
static const char *const PRIORITIES[] = {"normal", "low", "high", "urgent", NULL};
static const char *const TIERS[] = {"standard", "silver", "gold", "vip", NULL};

typedef struct {
  Field text[MAX_FIELDS];
  int64_t id, created, replied, solved;
  int reopens, csat, complaint;
} Ticket;

static int is_one_of(Field field, const char *const *words) {
  for (; *words; words++) {
    if ((int)strlen(*words) == field.length && !memcmp(*words, field.bytes, field.length)) return 1;
  }
  return 0;
}

static int small(Field field, int low, int high, int *value) {
  int ok = 1;
  int64_t number = whole_number(field, &ok);
  *value = (int)number;
  return ok && number >= low && number <= high;
}

// An absent later stamp is -1; a present one may not lie before the creation.
static int later(Field field, int64_t created, int64_t *value) {
  *value = field.length ? instant(field) : -1;
  return !field.length || *value >= created;
}

// The field that makes the row bad, or NULL; "fields" when their number is wrong.
static const char *check(Ticket *t, int count) {
  Field *f = t->text;
  int ok = 1;
  if (count != TICKET_FIELDS) return "fields";
  t->id = whole_number(f[ID], &ok);
  if (!ok) return NAMES[ID];
  if (!f[EXTERNAL_ID].length || f[EXTERNAL_ID].length > 128) return NAMES[EXTERNAL_ID];
  if (!is_one_of(f[CHANNEL], CHANNELS)) return NAMES[CHANNEL];
  if (!f[CATEGORY].length) return NAMES[CATEGORY];
  if (!is_one_of(f[PRIORITY], PRIORITIES)) return NAMES[PRIORITY];
  if (!is_one_of(f[TIER], TIERS)) return NAMES[TIER];
  if (!f[AGENT].length) return NAMES[AGENT];
  if (!f[TEAM].length) return NAMES[TEAM];
  t->created = instant(f[CREATED]);
  if (t->created < 0) return NAMES[CREATED];
  if (!later(f[REPLIED], t->created, &t->replied)) return NAMES[REPLIED];
  if (!later(f[SOLVED], t->created, &t->solved)) return NAMES[SOLVED];
  if (!small(f[REOPENS], 0, 1000, &t->reopens)) return NAMES[REOPENS];
  t->csat = -1;
  if (f[CSAT].length && !small(f[CSAT], 1, 5, &t->csat)) return NAMES[CSAT];
  if (!small(f[COMPLAINT], 0, 1, &t->complaint)) return NAMES[COMPLAINT];
  if (f[SUBJECT].length > 1000) return NAMES[SUBJECT];
  for (int i = EXTERNAL_ID; i < TICKET_FIELDS; i++) {
    if ((i <= TEAM || i == SUBJECT) && !is_utf8(f[i])) return NAMES[i];
  }
  return NULL;
}

static void bind_text(sqlite3_stmt *s, int column, Field field) {
  sqlite3_bind_text(s, column, field.bytes, field.length, SQLITE_STATIC);
}

static void bind_optional(sqlite3_stmt *s, int column, int64_t value) {
  if (value < 0) sqlite3_bind_null(s, column);
  else sqlite3_bind_int64(s, column, value);
}

static void bind_ticket(sqlite3_stmt *s, const Ticket *t) {
  sqlite3_bind_int64(s, 1, t->id);
  for (int i = EXTERNAL_ID; i <= TEAM; i++) bind_text(s, i + 1, t->text[i]);
  sqlite3_bind_int64(s, 9, t->created);
  bind_optional(s, 10, t->replied);
  bind_optional(s, 11, t->solved);
  sqlite3_bind_int(s, 12, t->reopens);
  bind_optional(s, 13, t->csat);
  sqlite3_bind_int(s, 14, t->complaint);
  bind_text(s, 15, t->text[SUBJECT]);
}

static const char TABLES[] =
    "CREATE TABLE IF NOT EXISTS ticket(id INTEGER PRIMARY KEY, external_id TEXT NOT NULL, channel TEXT NOT NULL, "
    "category TEXT NOT NULL, priority TEXT NOT NULL, tier TEXT NOT NULL, agent TEXT NOT NULL, team TEXT NOT NULL, "
    "created_at INTEGER NOT NULL, first_reply_at INTEGER, solved_at INTEGER, reopens INTEGER NOT NULL, csat INTEGER, "
    "complaint INTEGER NOT NULL, subject TEXT);"
    "CREATE TABLE IF NOT EXISTS reject(line INTEGER NOT NULL, field TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS message(external_id TEXT NOT NULL, seq INTEGER NOT NULL, author TEXT NOT NULL, "
    "role TEXT NOT NULL, public INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, "
    "PRIMARY KEY (external_id, seq)) WITHOUT ROWID";
static const char INDEXES[] =
    "CREATE UNIQUE INDEX IF NOT EXISTS ticket_external ON ticket(external_id);"
    "CREATE INDEX IF NOT EXISTS ticket_created ON ticket(created_at);"
    "CREATE INDEX IF NOT EXISTS ticket_agent ON ticket(agent, created_at)";

#define INSERT_TICKET "INSERT INTO ticket VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)"
#define UPSERT_TICKET INSERT_TICKET \
  " ON CONFLICT(external_id) DO UPDATE SET channel=excluded.channel, category=excluded.category," \
  " priority=excluded.priority, tier=excluded.tier, agent=excluded.agent, team=excluded.team," \
  " created_at=excluded.created_at, first_reply_at=excluded.first_reply_at, solved_at=excluded.solved_at," \
  " reopens=excluded.reopens, csat=excluded.csat, complaint=excluded.complaint, subject=excluded.subject"
#define IF_CHANGED \
  " WHERE (channel, category, priority, tier, agent, team, created_at, first_reply_at, solved_at, reopens, csat," \
  " complaint, subject) IS NOT (excluded.channel, excluded.category, excluded.priority, excluded.tier," \
  " excluded.agent, excluded.team, excluded.created_at, excluded.first_reply_at, excluded.solved_at," \
  " excluded.reopens, excluded.csat, excluded.complaint, excluded.subject)"

static void tickets(sqlite3 *db, Csv *csv, const char *sql) {
  sqlite3_stmt *good = prepare(db, sql), *bad = prepare(db, "INSERT INTO reject VALUES(?1, ?2)");
  Ticket ticket;
  long line, rows = 0, rejects = 0;
  for (int count; (count = csv_next(csv, ticket.text, &line)) >= 0;) {
    const char *field = check(&ticket, count);
    if (field) {
      sqlite3_bind_int64(bad, 1, line);
      sqlite3_bind_text(bad, 2, field, -1, SQLITE_STATIC);
      insert(db, bad);
      rejects++;
    } else {
      bind_ticket(good, &ticket);
      insert(db, good);
      rows++;
    }
  }
  sqlite3_finalize(good);
  sqlite3_finalize(bad);
  printf("rows %ld rejects %ld\n", rows, rejects);
}

static void messages(sqlite3 *db, Csv *csv) {
  sqlite3_stmt *s = prepare(
      db, "INSERT INTO message VALUES(?1,?2,?3,?4,?5,?6,?7) ON CONFLICT(external_id, seq) DO UPDATE SET "
          "author=excluded.author, role=excluded.role, public=excluded.public, at=excluded.at, body=excluded.body");
  Field f[MAX_FIELDS];
  long line, rows = 0;
  while (csv_next(csv, f, &line) == 7) {
    int ok = 1;
    int64_t at = instant(f[5]), seq = whole_number(f[1], &ok), is_public = whole_number(f[4], &ok);
    if (!ok || at < 0 || !is_utf8(f[6])) {
      fprintf(stderr, "line %ld is bad\n", line);
      exit(1);
    }
    bind_text(s, 1, f[0]);
    sqlite3_bind_int64(s, 2, seq);
    bind_text(s, 3, f[2]);
    bind_text(s, 4, f[3]);
    sqlite3_bind_int64(s, 5, is_public);
    sqlite3_bind_int64(s, 6, at);
    bind_text(s, 7, f[6]);
    insert(db, s);
    rows++;
  }
  sqlite3_finalize(s);
  printf("messages %ld\n", rows);
}

int main(int count, char **arguments) {
  if (count < 4) {
    fprintf(stderr, "import tickets|month|messages CSV DATABASE [--skip-unchanged]\n");
    return 2;
  }
  int month = !strcmp(arguments[1], "month"), skip = count > 4;
  Csv csv = csv_open(arguments[2]);
  Field header[MAX_FIELDS];
  long line;
  csv_next(&csv, header, &line);

  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3 *db = open_database(arguments[3], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  run(db, "PRAGMA journal_mode=wal;PRAGMA synchronous=normal;PRAGMA temp_store=memory;PRAGMA locking_mode=exclusive");
  run(db, TABLES);
  if (!month) run(db, INDEXES);
  run(db, "BEGIN");
  if (!strcmp(arguments[1], "messages")) messages(db, &csv);
  else tickets(db, &csv, month ? INSERT_TICKET : skip ? UPSERT_TICKET IF_CHANGED : UPSERT_TICKET);
  if (month) run(db, INDEXES);
  run(db, "COMMIT;PRAGMA wal_checkpoint(TRUNCATE)");
  sqlite3_close(db);
  return 0;
}

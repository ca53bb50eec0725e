// The floor of a daily draw: 20 % of a day's tickets, spread over agents by largest remainder, at least one each.
//
//   draw DATABASE FROM TO SEED      reads what `import tickets` wrote; FROM and TO are seconds since 1970
#include "agents.h"
#include "sqlite.h"

typedef struct {
  uint64_t rank;
  int64_t ticket;
  int agent;
} Candidate;

static Agents agents;
static long tickets_of[MAX_AGENTS], quota[MAX_AGENTS];

static uint64_t mix(uint64_t z) {
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ z >> 27) * 0x94D049BB133111EBull;
  return z ^ z >> 31;
}

static Candidate *read_day(sqlite3 *db, int64_t from, int64_t to, uint64_t seed, long *count) {
  sqlite3_stmt *s = prepare(db, "SELECT id, agent FROM ticket WHERE created_at >= ?1 AND created_at < ?2");
  sqlite3_bind_int64(s, 1, from);
  sqlite3_bind_int64(s, 2, to);
  long capacity = 1 << 16;
  Candidate *all = malloc(capacity * sizeof *all);
  for (*count = 0; sqlite3_step(s) == SQLITE_ROW; ++*count) {
    if (*count == capacity) all = realloc(all, (capacity *= 2) * sizeof *all);
    int64_t ticket = sqlite3_column_int64(s, 0);
    const char *name = (const char *)sqlite3_column_text(s, 1);
    int agent = agent_number(&agents, name, sqlite3_column_bytes(s, 1));
    all[*count] = (Candidate){mix(ticket + seed * 0x9E3779B97F4A7C15ull), ticket, agent};
    tickets_of[agent]++;
  }
  sqlite3_finalize(s);
  return all;
}

// Whether `a` should get the next ticket before `b` when too few are given, or lose one later when too many.
static int comes_before(int a, int b) {
  long left_a = tickets_of[a] % 5, left_b = tickets_of[b] % 5;
  return left_a != left_b ? left_a > left_b : strcmp(agents.name[a], agents.name[b]) < 0;
}

static int by_remainder(const void *a, const void *b) { return comes_before(*(const int *)a, *(const int *)b) ? -1 : 1; }

static void share_out(long total) {
  int order[MAX_AGENTS];
  long given = 0;
  for (int a = 0; a < agents.count; a++) {
    order[a] = a;
    quota[a] = tickets_of[a] < 5 ? 1 : tickets_of[a] / 5;
    given += quota[a];
  }
  qsort(order, agents.count, sizeof *order, by_remainder);
  for (int i = 0; i < agents.count && given < total; i++) {
    if (tickets_of[order[i]] < 5) continue;
    quota[order[i]]++;
    given++;
  }
  for (int i = agents.count - 1; i >= 0 && given > total; i--) {
    if (quota[order[i]] < 2) continue;
    quota[order[i]]--;
    given--;
  }
}

static int by_agent_and_rank(const void *x, const void *y) {
  const Candidate *a = x, *b = y;
  if (a->agent != b->agent) return a->agent < b->agent ? -1 : 1;
  return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static long store(sqlite3 *db, const Candidate *all, long count) {
  sqlite3_stmt *s = prepare(db, "INSERT INTO sample VALUES(?1, ?2)");
  long chosen = 0, taken = 0;
  for (long i = 0; i < count; i++) {
    if (i == 0 || all[i].agent != all[i - 1].agent) taken = 0;
    if (taken++ >= quota[all[i].agent]) continue;
    sqlite3_bind_int64(s, 1, all[i].ticket);
    sqlite3_bind_text(s, 2, agents.name[all[i].agent], -1, SQLITE_STATIC);
    insert(db, s);
    chosen++;
  }
  sqlite3_finalize(s);
  return chosen;
}

int main(int count, char **arguments) {
  if (count != 5) {
    fprintf(stderr, "draw DATABASE FROM TO SEED\n");
    return 2;
  }
  sqlite3 *db = open_database(arguments[1], SQLITE_OPEN_READWRITE);
  run(db, "PRAGMA journal_mode=wal;PRAGMA synchronous=full;"
          "CREATE TABLE IF NOT EXISTS sample(ticket_id INTEGER PRIMARY KEY, agent TEXT NOT NULL);DELETE FROM sample");
  long tickets;
  Candidate *all =
      read_day(db, atoll(arguments[2]), atoll(arguments[3]), strtoull(arguments[4], NULL, 10), &tickets);
  share_out((tickets + 2) / 5);
  qsort(all, tickets, sizeof *all, by_agent_and_rank);
  run(db, "BEGIN");
  long chosen = store(db, all, tickets);
  run(db, "COMMIT");
  printf("chose %ld of %ld for %d agents\n", chosen, tickets, agents.count);
  sqlite3_close(db);
  return 0;
}

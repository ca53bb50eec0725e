// The floors of the monthly scorecard, over what `import month` wrote; percentiles are exact, by nearest rank.
//
//   scorecard segments DATABASE         packs each day's tickets into one blob of 12-byte facts
//   scorecard month DATABASE OUT.csv    the scorecard from those segments
//   scorecard rows DATABASE OUT.csv     the same from every ticket row: the floor of a full check
#include <math.h>

#include "agents.h"
#include "sqlite.h"

typedef struct {
  uint16_t agent;
  uint8_t mix;   // channel * 4 + priority
  uint8_t bits;  // CSAT in three bits, complaint, reopened
  int32_t reply, solution;  // seconds from creation; -1 when there is none
} Fact;

typedef struct {
  Fact *facts;
  long count, capacity;
} Facts;

typedef struct {
  int32_t *values;
  long count, filled, met;
  double sum;
} Durations;

typedef struct {
  Durations reply, solution;
  long tickets, answers, csat, complaints, reopened, reviews;
  double score, score_squared;
} Agent;

static Agents agents;
static Agent card[MAX_AGENTS];

static const char CHANNEL_INITIALS[] = "cpeas", PRIORITY_INITIALS[] = "lnhu";
static const double REPLY_TARGET[] = {60, 40, 14400, 1200, 3600}, STRICTNESS[] = {2, 1, .75, .5};
static const double DAY = 86400;

static void append(Facts *facts, Fact fact) {
  if (facts->count == facts->capacity) {
    facts->capacity = facts->capacity ? 2 * facts->capacity : 1024;
    facts->facts = realloc(facts->facts, facts->capacity * sizeof(Fact));
  }
  facts->facts[facts->count++] = fact;
}

static int position(const char *initials, sqlite3_stmt *s, int column) {
  const char *found = strchr(initials, *(const char *)sqlite3_column_text(s, column));
  return found ? (int)(found - initials) : 0;
}

static int32_t span(sqlite3_stmt *s, int column, int64_t created) {
  return sqlite3_column_type(s, column) == SQLITE_NULL ? -1 : (int32_t)(sqlite3_column_int64(s, column) - created);
}

#define TICKETS \
  "SELECT agent, channel, priority, created_at, first_reply_at, solved_at, csat, complaint, reopens FROM ticket"

static Fact read_fact(sqlite3_stmt *s) {
  int64_t created = sqlite3_column_int64(s, 3);
  const char *name = (const char *)sqlite3_column_text(s, 0);
  return (Fact){
      .agent = agent_number(&agents, name, sqlite3_column_bytes(s, 0)),
      .mix = position(CHANNEL_INITIALS, s, 1) * 4 + position(PRIORITY_INITIALS, s, 2),
      .bits = sqlite3_column_int(s, 6) | sqlite3_column_int(s, 7) << 3 | (sqlite3_column_int(s, 8) > 0) << 4,
      .reply = span(s, 4, created),
      .solution = span(s, 5, created)};
}

static void build_segments(sqlite3 *db) {
  enum { DAYS = 40000 };
  static Facts days[DAYS];
  run(db, "PRAGMA synchronous=normal;BEGIN;DROP TABLE IF EXISTS segment;DROP TABLE IF EXISTS agent;"
          "CREATE TABLE segment(day INTEGER PRIMARY KEY, facts BLOB NOT NULL);"
          "CREATE TABLE agent(id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
  sqlite3_stmt *s = prepare(db, TICKETS);
  while (sqlite3_step(s) == SQLITE_ROW) {
    // The business day in Shanghai, which has no daylight saving.
    append(&days[(sqlite3_column_int64(s, 3) + 28800) / 86400], read_fact(s));
  }
  sqlite3_finalize(s);
  s = prepare(db, "INSERT INTO segment VALUES(?1, ?2)");
  for (int day = 0; day < DAYS; day++) {
    if (!days[day].count) continue;
    sqlite3_bind_int(s, 1, day);
    sqlite3_bind_blob64(s, 2, days[day].facts, days[day].count * sizeof(Fact), SQLITE_STATIC);
    insert(db, s);
  }
  sqlite3_finalize(s);
  s = prepare(db, "INSERT INTO agent VALUES(?1, ?2)");
  for (int i = 0; i < agents.count; i++) {
    sqlite3_bind_int(s, 1, i);
    sqlite3_bind_text(s, 2, agents.name[i], -1, SQLITE_STATIC);
    insert(db, s);
  }
  sqlite3_finalize(s);
  run(db, "COMMIT;PRAGMA wal_checkpoint(TRUNCATE)");
}

static Facts read_segments(sqlite3 *db) {
  sqlite3_stmt *s = prepare(db, "SELECT name FROM agent ORDER BY id");
  while (sqlite3_step(s) == SQLITE_ROW) {
    agent_number(&agents, (const char *)sqlite3_column_text(s, 0), sqlite3_column_bytes(s, 0));
  }
  sqlite3_finalize(s);
  Facts all = {0};
  s = prepare(db, "SELECT facts FROM segment ORDER BY day");
  while (sqlite3_step(s) == SQLITE_ROW) {
    long count = sqlite3_column_bytes(s, 0) / sizeof(Fact);
    if (all.count + count > all.capacity) {
      all.capacity = 2 * (all.count + count);
      all.facts = realloc(all.facts, all.capacity * sizeof(Fact));
    }
    memcpy(all.facts + all.count, sqlite3_column_blob(s, 0), count * sizeof(Fact));
    all.count += count;
  }
  sqlite3_finalize(s);
  return all;
}

static Facts read_rows(sqlite3 *db) {
  Facts all = {0};
  sqlite3_stmt *s = prepare(db, TICKETS);
  while (sqlite3_step(s) == SQLITE_ROW) append(&all, read_fact(s));
  sqlite3_finalize(s);
  return all;
}

static void add_duration(Durations *d, int32_t value, double target) {
  if (value < 0) return;
  d->values[d->filled++] = value;
  d->sum += value;
  d->met += value <= target;
}

static void group(Facts all) {
  for (long i = 0; i < all.count; i++) {
    Agent *a = &card[all.facts[i].agent];
    a->reply.count += all.facts[i].reply >= 0;
    a->solution.count += all.facts[i].solution >= 0;
  }
  for (int i = 0; i < agents.count; i++) {
    card[i].reply.values = malloc((card[i].reply.count + 1) * sizeof(int32_t));
    card[i].solution.values = malloc((card[i].solution.count + 1) * sizeof(int32_t));
  }
  for (long i = 0; i < all.count; i++) {
    Fact f = all.facts[i];
    Agent *a = &card[f.agent];
    a->tickets++;
    add_duration(&a->reply, f.reply, REPLY_TARGET[f.mix / 4] * STRICTNESS[f.mix % 4]);
    add_duration(&a->solution, f.solution, DAY * STRICTNESS[f.mix % 4]);
    a->answers += (f.bits & 7) > 0;
    a->csat += f.bits & 7;
    a->complaints += f.bits >> 3 & 1;
    a->reopened += f.bits >> 4 & 1;
  }
}

static void read_reviews(sqlite3 *db) {
  sqlite3_stmt *s = prepare(db, "SELECT agent, count(*), sum(score), sum(score * score) FROM review GROUP BY agent");
  while (sqlite3_step(s) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(s, 0);
    Agent *a = &card[agent_number(&agents, name, sqlite3_column_bytes(s, 0))];
    a->reviews = sqlite3_column_int64(s, 1);
    a->score = sqlite3_column_double(s, 2);
    a->score_squared = sqlite3_column_double(s, 3);
  }
  sqlite3_finalize(s);
}

// Hoare's selection: afterwards values[k] is the k-th smallest of [low, count) and what lies before it is not larger.
static int32_t select_kth(int32_t *values, long low, long count, long k) {
  for (long high = count - 1; low < high;) {
    int32_t pivot = values[low + (high - low) / 2];
    long i = low, j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      int32_t kept = values[i];
      values[i++] = values[j];
      values[j--] = kept;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k];
}

static void write_durations(FILE *out, Durations *d) {
  static const double shares[] = {.5, .9, .95};
  fprintf(out, ",%ld,%.6f", d->count, d->sum / d->count);
  long from = 0;
  for (int i = 0; i < 3; i++) {
    long k = (long)ceil(shares[i] * d->count) - 1;
    fprintf(out, ",%d", d->count ? select_kth(d->values, from, d->count, k) : 0);
    from = k > 0 ? k : 0;
  }
  fprintf(out, ",%.6f", (double)d->met / d->count);
}

static int by_name(const void *a, const void *b) {
  return strcmp(agents.name[*(const int *)a], agents.name[*(const int *)b]);
}

static void write_cards(const char *path) {
  FILE *out = fopen(path, "w");
  if (!out) {
    perror(path);
    exit(1);
  }
  fputs("agent,tickets,replies,reply_mean,reply_p50,reply_p90,reply_p95,reply_attainment,solutions,solution_mean,"
        "solution_p50,solution_p90,solution_p95,solution_attainment,csat_answers,csat_mean,complaint_rate,reopen_rate,"
        "reviews,quality_mean,quality_low,quality_high\n", out);
  int order[MAX_AGENTS];
  for (int i = 0; i < agents.count; i++) order[i] = i;
  qsort(order, agents.count, sizeof *order, by_name);
  for (int i = 0; i < agents.count; i++) {
    Agent *a = &card[order[i]];
    fprintf(out, "%s,%ld", agents.name[order[i]], a->tickets);
    write_durations(out, &a->reply);
    write_durations(out, &a->solution);
    double n = a->reviews, mean = a->score / n;
    double half = 1.96 * sqrt((a->score_squared - n * mean * mean) / (n - 1) / n);
    fprintf(out, ",%ld,%.6f,%.6f,%.6f,%ld,%.6f,%.6f,%.6f\n", a->answers, (double)a->csat / a->answers,
            (double)a->complaints / a->tickets, (double)a->reopened / a->tickets, a->reviews, mean, mean - half,
            mean + half);
  }
  fclose(out);
}

int main(int count, char **arguments) {
  int segments = count == 3 && !strcmp(arguments[1], "segments");
  int rows = count == 4 && !strcmp(arguments[1], "rows");
  if (!segments && !rows && !(count == 4 && !strcmp(arguments[1], "month"))) {
    fprintf(stderr, "scorecard segments DATABASE | month|rows DATABASE OUT.csv\n");
    return 2;
  }
  double start = seconds();
  sqlite3 *db = open_database(arguments[2], segments ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  run(db, "PRAGMA mmap_size=8000000000");
  if (segments) {
    build_segments(db);
    printf("segments %.3f s\n", seconds() - start);
    return 0;
  }
  Facts all = rows ? read_rows(db) : read_segments(db);
  double read = seconds();
  group(all);
  double grouped = seconds();
  read_reviews(db);
  double reviewed = seconds();
  write_cards(arguments[3]);
  printf("tickets %ld: read %.3f group %.3f reviews %.3f percentiles and CSV %.3f\n", all.count, read - start,
         grouped - read, reviewed - grouped, seconds() - reviewed);
  return 0;
}

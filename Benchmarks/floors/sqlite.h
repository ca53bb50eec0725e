// The few calls of SQLite that every floor makes; each ends the process with a message when it fails.
#ifndef SQLITE_H
#define SQLITE_H

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline void must(sqlite3 *db, int ok, const char *what) {
  if (ok) return;
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static inline void run(sqlite3 *db, const char *sql) { must(db, sqlite3_exec(db, sql, 0, 0, 0) == SQLITE_OK, sql); }

static inline sqlite3 *open_database(const char *path, int flags) {
  sqlite3 *db;
  int result = sqlite3_open_v2(path, &db, flags | SQLITE_OPEN_NOMUTEX, 0);
  must(db, result == SQLITE_OK, path);
  run(db, "PRAGMA cache_size=-65536");
  return db;
}

static inline sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = NULL;
  must(db, sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0) == SQLITE_OK, sql);
  return statement;
}

static inline void insert(sqlite3 *db, sqlite3_stmt *statement) {
  must(db, sqlite3_step(statement) == SQLITE_DONE, "insert");
  sqlite3_reset(statement);
}

static inline double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

#endif

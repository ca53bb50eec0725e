// A CSV file read record by record, in place; enough of RFC 4180 for the benchmark's own input.
#ifndef CSV_H
#define CSV_H

#include <stddef.h>
#include <stdint.h>

enum { MAX_FIELDS = 16 };

typedef struct {
  const char *bytes;
  int length;
} Field;

typedef struct {
  const char *at;
  const char *end;
  long line;
  char *unescaped;
  size_t unescaped_used;
} Csv;

// Maps the file; ends the process with a message when it cannot.
Csv csv_open(const char *path);

// The next record's fields and first line; the number of fields (only MAX_FIELDS are kept), or -1 at the end.
// Fields stay valid until the next call.
int csv_next(Csv *csv, Field *fields, long *line);

// Seconds since 1970 UTC of `2026-09-01T10:00:05+08:00` (or `Z`); -1 when it is no such instant.
int64_t instant(Field field);

// The field as a whole number; `*ok` becomes 0 when it is none.
int64_t whole_number(Field field, int *ok);

int is_utf8(Field field);

#endif

#include "csv.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

enum { UNESCAPED_BYTES = 1 << 20 };

Csv csv_open(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) {
    perror(path);
    exit(1);
  }
  const char *start = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  madvise((void *)start, status.st_size, MADV_SEQUENTIAL);
  return (Csv){start, start + status.st_size, 1, malloc(UNESCAPED_BYTES), 0};
}

// A quoted field whose first quote has been read; leaves `csv->at` on the separator after it.
static Field quoted(Csv *csv) {
  const char *start = csv->at, *p = start, *end = csv->end;
  int doubled = 0;
  for (; p < end; p++) {
    if (*p == '\n') csv->line++;
    if (*p != '"') continue;
    if (p + 1 == end || p[1] != '"') break;
    doubled = 1;
    p++;
  }
  Field field = {start, (int)(p - start)};
  if (doubled) {
    if (csv->unescaped_used + field.length > UNESCAPED_BYTES) {
      fprintf(stderr, "a record is too long\n");
      exit(1);
    }
    char *to = csv->unescaped + csv->unescaped_used;
    field.bytes = to;
    for (const char *from = start; from < p; from++) {
      *to++ = *from;
      if (*from == '"') from++;
    }
    field.length = (int)(to - field.bytes);
    csv->unescaped_used += field.length;
  }
  while (p < end && *p != ',' && *p != '\n') p++;
  csv->at = p;
  return field;
}

static Field plain(Csv *csv) {
  const char *start = csv->at, *p = start;
  while (p < csv->end && *p != ',' && *p != '\n') p++;
  csv->at = p;
  int length = (int)(p - start);
  if (length && p < csv->end && *p == '\n' && start[length - 1] == '\r') length--;
  return (Field){start, length};
}

int csv_next(Csv *csv, Field *fields, long *line) {
  if (csv->at >= csv->end) return -1;
  *line = csv->line;
  csv->unescaped_used = 0;
  for (int count = 0;;) {
    int is_quoted = csv->at < csv->end && *csv->at == '"';
    if (is_quoted) csv->at++;
    Field field = is_quoted ? quoted(csv) : plain(csv);
    if (count < MAX_FIELDS) fields[count] = field;
    count++;
    int last = csv->at >= csv->end || *csv->at == '\n';
    csv->at++;
    if (last) {
      csv->line++;
      return count;
    }
  }
}

static int digits(const char *p, int count) {
  for (int i = 0; i < count; i++) {
    if ((unsigned)(p[i] - '0') > 9) return 0;
  }
  return 1;
}

static int two(const char *p) { return (p[0] - '0') * 10 + p[1] - '0'; }

// Days since 1970-01-01 in the proleptic Gregorian calendar; the year is taken to start in March.
static int64_t days_from_civil(int year, int month, int day) {
  year -= month <= 2;
  int era = year / 400, year_of_era = year - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return (int64_t)era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static int has_instant_shape(const char *p, int length) {
  if (length < 20 || !digits(p, 4) || p[4] != '-' || !digits(p + 5, 2) || p[7] != '-' || !digits(p + 8, 2)) return 0;
  if (p[10] != 'T' || !digits(p + 11, 2) || p[13] != ':' || !digits(p + 14, 2) || p[16] != ':') return 0;
  if (!digits(p + 17, 2)) return 0;
  if (length == 20) return p[19] == 'Z';
  return length == 25 && (p[19] == '+' || p[19] == '-') && digits(p + 20, 2) && p[22] == ':' && digits(p + 23, 2);
}

int64_t instant(Field field) {
  static const int longest[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const char *p = field.bytes;
  if (!has_instant_shape(p, field.length)) return -1;
  int year = two(p) * 100 + two(p + 2), month = two(p + 5), day = two(p + 8);
  int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (month < 1 || month > 12 || day < 1 || day > longest[month - 1] || (month == 2 && day == 29 && !leap)) return -1;
  if (two(p + 11) > 23 || two(p + 14) > 59 || two(p + 17) > 59) return -1;
  int64_t local = days_from_civil(year, month, day) * 86400 + two(p + 11) * 3600 + two(p + 14) * 60 + two(p + 17);
  if (field.length == 20) return local;
  int offset = two(p + 20) * 3600 + two(p + 23) * 60;
  return local - (p[19] == '-' ? -offset : offset);
}

int64_t whole_number(Field field, int *ok) {
  int negative = field.length && field.bytes[0] == '-';
  if (field.length == negative || field.length > 18 || !digits(field.bytes + negative, field.length - negative)) {
    *ok = 0;
    return 0;
  }
  int64_t value = 0;
  for (int i = negative; i < field.length; i++) value = value * 10 + field.bytes[i] - '0';
  return negative ? -value : value;
}

int is_utf8(Field field) {
  const unsigned char *p = (const unsigned char *)field.bytes, *end = p + field.length;
  while (p < end) {
    if (*p < 0x80) {
      p++;
      continue;
    }
    int length = *p > 0xF4 ? 0 : *p >= 0xF0 ? 4 : *p >= 0xE0 ? 3 : *p >= 0xC2 ? 2 : 0;
    if (!length || end - p < length) return 0;
    for (int i = 1; i < length; i++) {
      if ((p[i] & 0xC0) != 0x80) return 0;
    }
    // Overlong forms, surrogates, and what lies past U+10FFFF.
    if ((*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F)) return 0;
    if ((*p == 0xF0 && p[1] < 0x90) || (*p == 0xF4 && p[1] > 0x8F)) return 0;
    p += length;
  }
  return 1;
}

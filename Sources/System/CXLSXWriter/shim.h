#include <stdio.h>
#include <xlsxwriter.h>

// The library prints a line of its own when it cannot write; its outcome tells the same, and users read our sentence.
// Only what C prints through `stderr` meanwhile is lost.
static inline lxw_error workbook_close_quietly(lxw_workbook *workbook) {
  static FILE *nowhere = NULL;
  FILE *const kept = stderr;
  if (nowhere == NULL) nowhere = fopen("/dev/null", "w");
  if (nowhere != NULL) stderr = nowhere;
  const lxw_error outcome = workbook_close(workbook);
  stderr = kept;
  return outcome;
}

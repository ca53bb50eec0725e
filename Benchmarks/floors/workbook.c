// The floor of an XLSX export: libxlsxwriter writing the same cells, and nothing else.
//
//   workbook CELLS.tsv OUT.xlsx     a line is a sheet's name alone, or row, column, "n" or "s", and the value
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
  FILE *cells = count == 3 ? fopen(arguments[1], "r") : NULL;
  if (!cells) {
    fprintf(stderr, "workbook CELLS.tsv OUT.xlsx\n");
    return 2;
  }
  lxw_workbook *book = workbook_new(arguments[2]);
  lxw_worksheet *sheet = NULL;
  char *line = NULL;
  size_t capacity = 0;
  long written = 0;
  for (ssize_t length; (length = getline(&line, &capacity, cells)) > 0;) {
    line[length - 1] = 0;
    char *rest, *row = strtok_r(line, "\t", &rest), *column = strtok_r(NULL, "\t", &rest);
    if (!column) {
      sheet = workbook_add_worksheet(book, row);
      continue;
    }
    char *kind = strtok_r(NULL, "\t", &rest);
    if (*kind == 'n') worksheet_write_number(sheet, atoi(row), atoi(column), atof(rest), NULL);
    else worksheet_write_string(sheet, atoi(row), atoi(column), rest, NULL);
    written++;
  }
  printf("cells %ld\n", written);
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}

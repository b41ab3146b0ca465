// What a tutor has to do at the least before its first prompt: read the course, see what was done
// before, and write. Called with a course.yaml and a database, which is made where it doesn't exist.
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

static int print_titles(const char *path) {
  FILE *file = fopen(path, "rb");
  yaml_parser_t parser;
  if (!file || !yaml_parser_initialize(&parser)) return 0;
  yaml_parser_set_input_file(&parser, file);
  int is_done = 0, is_title = 0;
  while (!is_done) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) return 0;
    if (event.type == YAML_SCALAR_EVENT) {
      const char *text = (const char *)event.data.scalar.value;
      if (is_title) puts(text);
      is_title = !strcmp(text, "title");
    }
    is_done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  fclose(file);
  return 1;
}

int main(int count, char **arguments) {
  if (count != 3 || !print_titles(arguments[1])) return 2;
  sqlite3 *database;
  sqlite3_stmt *statement;
  if (sqlite3_open(arguments[2], &database) != SQLITE_OK ||
      sqlite3_exec(
          database,
          "PRAGMA synchronous = EXTRA;"
          "CREATE TABLE IF NOT EXISTS attempt (id INTEGER PRIMARY KEY, question TEXT, score REAL)",
          NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2(
          database, "SELECT count(*), sum(score) FROM attempt", -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_step(statement) != SQLITE_ROW)
    return 2;
  printf("%d answers\n> ", sqlite3_column_int(statement, 0));
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return 0;
}

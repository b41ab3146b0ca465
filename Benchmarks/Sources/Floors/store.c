#include "floors.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  sqlite3 *database;
  sqlite3_stmt *insertion;
} store;

static const char *const schema =
    "PRAGMA journal_mode = DELETE;"
    "PRAGMA synchronous = EXTRA;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "CREATE TABLE attempt ("
    "  id INTEGER PRIMARY KEY, learner TEXT NOT NULL, course TEXT NOT NULL, question TEXT NOT NULL,"
    "  question_version INTEGER NOT NULL, meaning TEXT NOT NULL, variant_index INTEGER NOT NULL,"
    "  variant_seed TEXT NOT NULL, parameters TEXT NOT NULL, answer TEXT NOT NULL,"
    "  verdict TEXT NOT NULL, score REAL NOT NULL, time TEXT NOT NULL) STRICT;"
    "CREATE INDEX attempt_by_question ON attempt (learner, course, question, verdict, score);";

static const char *const insertion =
    "INSERT INTO attempt VALUES (?, 'learner', 'regularization', 'prior-to-penalty', 1,"
    " '0123456789abcdef', ?, '0123456789abcdef', '{\"prior_variance\":0.25}', '1/0.25', 'correct',"
    " 1.0, '2026-01-01T12:00:00.000+00:00')";

void *floor_store_open(const char *path) {
  store *s = calloc(1, sizeof *s);
  if (s && sqlite3_open(path, &s->database) == SQLITE_OK &&
      sqlite3_exec(s->database, schema, NULL, NULL, NULL) == SQLITE_OK &&
      sqlite3_prepare_v2(s->database, insertion, -1, &s->insertion, NULL) == SQLITE_OK)
    return s;
  if (s) fprintf(stderr, "%s\n", sqlite3_errmsg(s->database));
  floor_store_close(s);
  return NULL;
}

int floor_store_commit(void *opened, int number) {
  store *s = opened;
  sqlite3_bind_int(s->insertion, 1, number);
  sqlite3_bind_int(s->insertion, 2, number);
  const int result = sqlite3_step(s->insertion);
  sqlite3_reset(s->insertion);
  return result == SQLITE_DONE;
}

void floor_store_close(void *opened) {
  store *s = opened;
  if (!s) return;
  sqlite3_finalize(s->insertion);
  sqlite3_close(s->database);
  free(s);
}

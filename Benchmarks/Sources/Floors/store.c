#include "floors.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  sqlite3 *database;
  sqlite3_stmt *begin, *insertion, *sum, *commit;
} store;

// Three tables change with an answer, as in the program: the answers, their numbering, and what has come
// of each question so far.
static const char *const schema =
    "PRAGMA journal_mode = DELETE;"
    "PRAGMA synchronous = EXTRA;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "CREATE TABLE attempt ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, learner TEXT NOT NULL, course TEXT NOT NULL,"
    "  question TEXT NOT NULL, question_version INTEGER NOT NULL, meaning TEXT NOT NULL,"
    "  variant_index INTEGER NOT NULL, variant_seed TEXT NOT NULL, parameters TEXT NOT NULL,"
    "  answer TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, time TEXT NOT NULL) STRICT;"
    "CREATE INDEX attempt_by_question ON attempt (learner, course, question);"
    "CREATE TABLE question_summary (question TEXT PRIMARY KEY, attempts INTEGER NOT NULL)"
    "  STRICT, WITHOUT ROWID;";

static const char *const insertion =
    "INSERT INTO attempt VALUES (NULL, 'learner', 'regularization', 'prior-to-penalty', 1,"
    " '0123456789abcdef', ?, '0123456789abcdef', '{\"prior_variance\":0.25}', '1/0.25', 'correct',"
    " 1.0, '2026-01-01T12:00:00.000+00:00')";

static const char *const sum =
    "INSERT INTO question_summary VALUES ('prior-to-penalty', 1)"
    " ON CONFLICT DO UPDATE SET attempts = attempts + 1";

static int prepare(store *s, const char *sql, sqlite3_stmt **statement) {
  return sqlite3_prepare_v2(s->database, sql, -1, statement, NULL) == SQLITE_OK;
}

static int run(sqlite3_stmt *statement) {
  const int result = sqlite3_step(statement);
  sqlite3_reset(statement);
  return result == SQLITE_DONE;
}

void *floor_store_open(const char *path) {
  store *s = calloc(1, sizeof *s);
  if (s && sqlite3_open(path, &s->database) == SQLITE_OK &&
      sqlite3_exec(s->database, schema, NULL, NULL, NULL) == SQLITE_OK &&
      prepare(s, "BEGIN IMMEDIATE", &s->begin) && prepare(s, insertion, &s->insertion) &&
      prepare(s, sum, &s->sum) && prepare(s, "COMMIT", &s->commit))
    return s;
  if (s) fprintf(stderr, "%s\n", sqlite3_errmsg(s->database));
  floor_store_close(s);
  return NULL;
}

int floor_store_commit(void *opened, int number) {
  store *s = opened;
  sqlite3_bind_int(s->insertion, 1, number);
  return run(s->begin) && run(s->insertion) && run(s->sum) && run(s->commit);
}

void floor_store_close(void *opened) {
  store *s = opened;
  if (!s) return;
  sqlite3_finalize(s->begin);
  sqlite3_finalize(s->insertion);
  sqlite3_finalize(s->sum);
  sqlite3_finalize(s->commit);
  sqlite3_close(s->database);
  free(s);
}

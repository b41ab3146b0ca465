#include "floors.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum { NUMBER, VARIABLE, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, CALL } operation;

typedef struct {
  operation operation;
  int left, right;
  double number;
  double (*function)(double);
} node;

struct floor_formula {
  node nodes[64];
  int count;
};

typedef struct {
  const char *next;
  const char *const *names;
  int name_count, failed;
  floor_formula *formula;
} reader;

static int sum(reader *r);

static int add(reader *r, node n) {
  if (r->formula->count == 64) {
    r->failed = 1;
    return 0;
  }
  r->formula->nodes[r->formula->count] = n;
  return r->formula->count++;
}

static void skip(reader *r) {
  while (*r->next == ' ') r->next++;
}

static double inverse(double x) { return 1 / x; }

// The one function of the catalogue that the keys here call is one over its argument; what comes
// behind a comma is read over.
static double (*function(const char *name, size_t length))(double) {
  static const struct {
    const char *name;
    double (*function)(double);
  } functions[] = {{"sqrt", sqrt}, {"exp", exp}, {"ln", log}, {"lambda_from_sigma2", inverse}};
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    if (strlen(functions[i].name) == length && !memcmp(functions[i].name, name, length))
      return functions[i].function;
  return NULL;
}

static int primary(reader *r) {
  skip(r);
  if (*r->next == '(') {
    r->next++;
    const int inner = sum(r);
    skip(r);
    if (*r->next++ != ')') r->failed = 1;
    return inner;
  }
  if (isdigit((unsigned char)*r->next) || *r->next == '.') {
    char *end;
    const double number = strtod(r->next, &end);
    r->next = end;
    return add(r, (node){.operation = NUMBER, .number = number});
  }
  const char *name = r->next;
  while (isalnum((unsigned char)*r->next) || *r->next == '_') r->next++;
  const size_t length = (size_t)(r->next - name);
  if (length && *r->next == '(') {
    r->next++;
    const int argument = sum(r);
    skip(r);
    if (*r->next == ',')
      while (*r->next && *r->next != ')') r->next++;
    double (*called)(double) = function(name, length);
    if (*r->next++ != ')' || !called) r->failed = 1;
    return add(r, (node){.operation = CALL, .left = argument, .function = called});
  }
  for (int i = 0; length && i < r->name_count; i++)
    if (strlen(r->names[i]) == length && !memcmp(r->names[i], name, length))
      return add(r, (node){.operation = VARIABLE, .left = i});
  r->failed = 1;
  return 0;
}

static int sign(reader *r) {
  skip(r);
  if (*r->next == '-') {
    r->next++;
    return add(r, (node){.operation = NEGATE, .left = sign(r)});
  }
  const int base = primary(r);
  skip(r);
  if (*r->next != '^') return base;
  r->next++;
  return add(r, (node){.operation = POWER, .left = base, .right = sign(r)});
}

static int product(reader *r) {
  int left = sign(r);
  for (;;) {
    skip(r);
    const char c = *r->next;
    if (c != '*' && c != '/') return left;
    r->next++;
    const int right = sign(r);
    left = add(r, (node){.operation = c == '*' ? MULTIPLY : DIVIDE, .left = left, .right = right});
  }
}

static int sum(reader *r) {
  int left = product(r);
  for (;;) {
    skip(r);
    const char c = *r->next;
    if (c != '+' && c != '-') return left;
    r->next++;
    const int right = product(r);
    left = add(r, (node){.operation = c == '+' ? ADD : SUBTRACT, .left = left, .right = right});
  }
}

static int read_formula(
    floor_formula *formula, const char *text, const char *const *names, int count) {
  reader r = {.next = text, .names = names, .name_count = count, .formula = formula};
  formula->count = 0;
  sum(&r);
  skip(&r);
  return !r.failed && !*r.next;
}

floor_formula *floor_parse(const char *text, const char *const *names, int count) {
  floor_formula *formula = malloc(sizeof *formula);
  if (formula && read_formula(formula, text, names, count)) return formula;
  free(formula);
  return NULL;
}

double floor_evaluate(const floor_formula *formula, const double *variables) {
  double values[64];
  for (int i = 0; i < formula->count; i++) {
    const node *n = &formula->nodes[i];
    switch (n->operation) {
      case NUMBER: values[i] = n->number; break;
      case VARIABLE: values[i] = variables[n->left]; break;
      case ADD: values[i] = values[n->left] + values[n->right]; break;
      case SUBTRACT: values[i] = values[n->left] - values[n->right]; break;
      case MULTIPLY: values[i] = values[n->left] * values[n->right]; break;
      case DIVIDE: values[i] = values[n->left] / values[n->right]; break;
      case POWER: values[i] = pow(values[n->left], values[n->right]); break;
      case NEGATE: values[i] = -values[n->left]; break;
      case CALL: values[i] = n->function(values[n->left]); break;
    }
  }
  return values[formula->count - 1];
}

void floor_release(floor_formula *formula) { free(formula); }

int floor_judge(const char *answer, double truth, double tolerance) {
  floor_formula formula;
  if (!read_formula(&formula, answer, NULL, 0)) return 0;
  return fabs(floor_evaluate(&formula, NULL) - truth) <= tolerance * fabs(truth);
}

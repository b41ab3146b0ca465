// The least that grading numbers can be: for each line of a file, an answer, a tab and the truth, the
// answer is read as an expression, computed and compared. Called with the file; writes how many are
// right. No variant is drawn, nothing is explained, and nothing is kept.
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *place;
static int is_bad;

static double sum(void);

static double atom(void) {
  if (*place == '(') {
    place++;
    double value = sum();
    if (*place == ')') place++;
    else is_bad = 1;
    return value;
  }
  if (isdigit((unsigned char)*place) || *place == '.') {
    char *end;
    double value = strtod(place, &end);
    place = end;
    return value;
  }
  if (!strncmp(place, "sqrt(", 5)) {
    place += 5;
    double value = sum();
    if (*place == ')') place++;
    else is_bad = 1;
    return sqrt(value);
  }
  is_bad = 1;
  return 0;
}

static double factor(void) {
  if (*place == '-') {
    place++;
    return -factor();
  }
  double base = atom();
  if (*place != '^') return base;
  place++;
  return pow(base, factor());
}

static double product(void) {
  double value = factor();
  for (;;) {
    if (*place == '*') place++, value *= factor();
    else if (*place == '/') place++, value /= factor();
    else return value;
  }
}

static double sum(void) {
  double value = product();
  for (;;) {
    if (*place == '+') place++, value += product();
    else if (*place == '-') place++, value -= product();
    else return value;
  }
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 2;
  char line[512];
  long right = 0;
  while (fgets(line, sizeof line, file)) {
    char *tab = strchr(line, '\t');
    if (!tab) continue;
    *tab = 0;
    double truth = strtod(tab + 1, NULL);
    place = line;
    is_bad = 0;
    double value = sum();
    right += !is_bad && !*place && fabs(value - truth) <= 5e-3 * fabs(truth);
  }
  printf("%ld\n", right);
  return 0;
}

// The bare work in C, to hold the library's own code against.
//
// No checks, no errors, no generality: what a program that did only this would do. Each function
// returns or leaves behind something that depends on all of its work.
#ifndef FLOORS_H
#define FLOORS_H

#include <stddef.h>
#include <stdint.h>

// optimizer.c

/// Steps of AdamW on a quadratic loss of two weights; `path`, where it is not null, gets the two
/// weights after each step.
void floor_adamw_quadratic(
    double w[2], const double minimum[2], const double curvature[2], double rate, double decay,
    long steps, double *path);

/// AdamW step `t` over many weights.
void floor_adamw_float(float *w, float *m, float *v, const float *g, size_t n, long t);
void floor_adamw_double(double *w, double *m, double *v, const double *g, size_t n, long t);

// dropout.c

/// Copies memory, for the machine's bandwidth.
void floor_copy(void *to, const void *from, size_t bytes);

/// Inverted dropout in place; the random bits are a hash of the index.
void floor_dropout_float(float *a, size_t n, double drop_probability, uint32_t seed);
void floor_dropout_double(double *a, size_t n, double drop_probability, uint32_t seed);

/// Running means of the sum of eight units under inverted dropout.
void floor_monte_carlo(
    float *means, size_t draws, const double a[8], double drop_probability, uint64_t seed);

// ridge.c

/// A whole ridge path without intercept: powers 1 to `degree` of the points, one eigendecomposition,
/// and the coefficients for each strength. Returns their sum.
double floor_ridge_path(
    const double *points, const double *targets, int n, int degree, const double *strengths,
    int count);

// plot.c

/// Two curves through points from 0 to 10 with heights from -1 to 1, in braille on 92 x 27 cells, in two
/// colours, in a frame with labels at its ticks that are known beforehand; as UTF-8. `text` has room for
/// 16,000 bytes. Returns how many bytes it wrote.
size_t floor_plot(
    const double *points, const double *first, const double *second, int count, char *text);

// formula.c

/// A formula as an array of nodes, each behind its parts.
typedef struct floor_formula floor_formula;

/// Reads a formula, whose variables have the names given; null where it is none.
floor_formula *floor_parse(const char *text, const char *const *names, int count);
double floor_evaluate(const floor_formula *formula, const double *variables);
void floor_release(floor_formula *formula);

/// Reads an answer, and says whether it is within a relative tolerance of the truth.
int floor_judge(const char *answer, double truth, double tolerance);

// store.c

/// A table of attempts in a file of its own, each commit on the disk when it returns.
void *floor_store_open(const char *path);
int floor_store_commit(void *store, int number);
void floor_store_close(void *store);

#endif

// The bare work in C, to hold the library's own code against.
#ifndef FLOORS_H
#define FLOORS_H

#include <stddef.h>
#include <stdint.h>

/// Steps of AdamW on a quadratic of two weights; the weights end up in `w`.
void floor_adamw_trajectory(double w[2], int steps);

/// One AdamW step over many weights.
void floor_adamw_float(float *w, float *m, float *v, const float *g, size_t n);

/// Copies memory, for the machine's bandwidth.
void floor_copy(float *to, const float *from, size_t n);

/// Inverted dropout in place; a counter-based generator of 32 bits an activation.
void floor_dropout_float(float *a, size_t n, float p_drop, uint64_t seed);

/// Running means of the sum of eight units under inverted dropout.
void floor_monte_carlo(float *means, size_t draws, const double a[8], double p_drop, uint64_t seed);

/// Sums of the coefficients of a ridge path from an eigendecomposition that is there already.
double floor_ridge_path(
    const double *vectors, const double *values, const double *projected, int p,
    const double *alphas, size_t n);

/// An expression as an array of nodes, evaluated as C would do it.
typedef struct {
  int operation;  // 0 number, 1 variable, 2 add, 3 multiply, 4 divide, 5 subtract
  int left, right;
  double number;
} floor_node;

double floor_evaluate(const floor_node *nodes, int root, const double *variables);

#endif

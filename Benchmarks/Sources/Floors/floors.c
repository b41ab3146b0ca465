#include "floors.h"

#include <math.h>
#include <string.h>

void floor_adamw_trajectory(double w[2], int steps) {
  const double theta[2] = {2, 1.5}, h[2] = {1, 4};
  const double lr = 0.15, decay = 0.15, b1 = 0.9, b2 = 0.999, eps = 1e-8;
  double m[2] = {0, 0}, v[2] = {0, 0}, p1 = 1, p2 = 1;
  for (int t = 0; t < steps; t++) {
    p1 *= b1;
    p2 *= b2;
    const double c1 = 1 / (1 - p1), c2 = 1 / (1 - p2);
    for (int i = 0; i < 2; i++) {
      const double g = h[i] * (w[i] - theta[i]);
      m[i] = b1 * m[i] + (1 - b1) * g;
      v[i] = b2 * v[i] + (1 - b2) * g * g;
      w[i] = (1 - lr * decay) * w[i] - lr * (m[i] * c1) / (sqrt(v[i] * c2) + eps);
    }
  }
}

void floor_adamw_float(
    float *restrict w, float *restrict m, float *restrict v, const float *restrict g, size_t n) {
  const float lr = 1e-3f, decay = 1e-2f, b1 = 0.9f, b2 = 0.999f, eps = 1e-8f;
  const float c1 = 1 / (1 - b1), c2 = 1 / (1 - b2);
  for (size_t i = 0; i < n; i++) {
    m[i] = b1 * m[i] + (1 - b1) * g[i];
    v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
    w[i] = (1 - lr * decay) * w[i] - lr * (m[i] * c1) / (sqrtf(v[i] * c2) + eps);
  }
}

void floor_copy(float *to, const float *from, size_t n) { memcpy(to, from, n * sizeof *to); }

static inline uint32_t mixed(uint64_t counter, uint64_t seed) {
  uint32_t x = (uint32_t)(counter ^ seed) * 0x9E3779B1u;
  x ^= x >> 15;
  x *= 0x85EBCA77u;
  x ^= x >> 13;
  x *= 0xC2B2AE3Du;
  return x ^ (x >> 16);
}

void floor_dropout_float(float *a, size_t n, float p_drop, uint64_t seed) {
  const uint32_t threshold = (uint32_t)(p_drop * 4294967296.0);
  const float scale = 1 / (1 - p_drop);
  for (size_t i = 0; i < n; i++) a[i] = mixed(i, seed) < threshold ? 0 : a[i] * scale;
}

void floor_monte_carlo(
    float *means, size_t draws, const double a[8], double p_drop, uint64_t seed) {
  const uint32_t threshold = (uint32_t)(p_drop * 4294967296.0);
  const double scale = 1 / (1 - p_drop);
  double total = 0;
  for (size_t d = 0; d < draws; d++) {
    double sum = 0;
    for (int i = 0; i < 8; i++) sum += mixed(d * 8 + i, seed) < threshold ? 0 : a[i] * scale;
    total += sum;
    means[d] = (float)(total / (double)(d + 1));
  }
}

double floor_ridge_path(
    const double *vectors, const double *values, const double *projected, int p,
    const double *alphas, size_t n) {
  double checksum = 0;
  for (size_t k = 0; k < n; k++) {
    double coefficients[64] = {0};
    for (int j = 0; j < p; j++) {
      const double share = projected[j] / (values[j] + alphas[k]);
      for (int i = 0; i < p; i++) coefficients[i] += vectors[j * p + i] * share;
    }
    for (int i = 0; i < p; i++) checksum += coefficients[i];
  }
  return checksum;
}

double floor_evaluate(const floor_node *nodes, int root, const double *variables) {
  const floor_node node = nodes[root];
  switch (node.operation) {
    case 0: return node.number;
    case 1: return variables[node.left];
    case 2: return floor_evaluate(nodes, node.left, variables) + floor_evaluate(nodes, node.right, variables);
    case 3: return floor_evaluate(nodes, node.left, variables) * floor_evaluate(nodes, node.right, variables);
    case 4: return floor_evaluate(nodes, node.left, variables) / floor_evaluate(nodes, node.right, variables);
    default: return floor_evaluate(nodes, node.left, variables) - floor_evaluate(nodes, node.right, variables);
  }
}

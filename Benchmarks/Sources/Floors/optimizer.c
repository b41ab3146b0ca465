#include "floors.h"

#include <math.h>

static const double rate = 0.15, decay = 0.15, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;

void floor_adamw_quadratic(
    double w[2], const double minimum[2], const double curvature[2], long steps, double *path) {
  double m[2] = {0, 0}, v[2] = {0, 0}, power1 = 1, power2 = 1;
  const double keep = 1 - rate * decay;
  for (long t = 0; t < steps; t++) {
    power1 *= beta1;
    power2 *= beta2;
    const double step = rate / (1 - power1), root = 1 / sqrt(1 - power2);
    for (int i = 0; i < 2; i++) {
      const double g = curvature[i] * (w[i] - minimum[i]);
      m[i] = beta1 * m[i] + (1 - beta1) * g;
      v[i] = beta2 * v[i] + (1 - beta2) * g * g;
      w[i] = keep * w[i] - step * m[i] / (sqrt(v[i]) * root + epsilon);
    }
    if (path) {
      path[2 * t] = w[0];
      path[2 * t + 1] = w[1];
    }
  }
}

#define ADAMW(NAME, T, SQRT)                                                                       \
  void NAME(T *restrict w, T *restrict m, T *restrict v, const T *restrict g, size_t n, long t) {  \
    const T b1 = (T)beta1, b2 = (T)beta2, o1 = (T)(1 - beta1), o2 = (T)(1 - beta2);                \
    const T keep = (T)(1 - rate * decay), eps = (T)epsilon;                                        \
    const T step = (T)(rate / (1 - pow(beta1, (double)t)));                                        \
    const T root = (T)(1 / sqrt(1 - pow(beta2, (double)t)));                                       \
    for (size_t i = 0; i < n; i++) {                                                               \
      const T mi = b1 * m[i] + o1 * g[i], vi = b2 * v[i] + o2 * g[i] * g[i];                       \
      m[i] = mi;                                                                                   \
      v[i] = vi;                                                                                   \
      w[i] = keep * w[i] - step * mi / (SQRT(vi) * root + eps);                                    \
    }                                                                                              \
  }
ADAMW(floor_adamw_float, float, sqrtf)
ADAMW(floor_adamw_double, double, sqrt)

#include "floors.h"

#include <math.h>
#include <string.h>

enum { LARGEST = 32 };

// Cyclic Jacobi rotations until a symmetric matrix is diagonal; the columns of `vectors` are its
// eigenvectors then.
static void diagonalize(int p, double a[LARGEST][LARGEST], double vectors[LARGEST][LARGEST]) {
  for (int i = 0; i < p; i++)
    for (int j = 0; j < p; j++) vectors[i][j] = i == j;
  for (int sweep = 0; sweep < 30; sweep++) {
    int rotated = 0;
    for (int i = 0; i < p; i++) {
      for (int j = i + 1; j < p; j++) {
        if (fabs(a[i][j]) <= 0x1p-52 * sqrt(fabs(a[i][i] * a[j][j]))) continue;
        rotated = 1;
        const double cotangent = (a[j][j] - a[i][i]) / (2 * a[i][j]);
        const double t = copysign(1, cotangent) / (fabs(cotangent) + sqrt(1 + cotangent * cotangent));
        const double c = 1 / sqrt(1 + t * t), s = c * t;
        for (int k = 0; k < p; k++) {
          const double x = a[k][i], y = a[k][j];
          a[k][i] = c * x - s * y;
          a[k][j] = s * x + c * y;
        }
        for (int k = 0; k < p; k++) {
          const double x = a[i][k], y = a[j][k];
          a[i][k] = c * x - s * y;
          a[j][k] = s * x + c * y;
        }
        for (int k = 0; k < p; k++) {
          const double x = vectors[k][i], y = vectors[k][j];
          vectors[k][i] = c * x - s * y;
          vectors[k][j] = s * x + c * y;
        }
      }
    }
    if (!rotated) return;
  }
}

double floor_ridge_path(
    const double *points, const double *targets, int n, int degree, const double *strengths,
    int count) {
  const int p = degree < LARGEST ? degree : LARGEST;
  double gram[LARGEST][LARGEST] = {{0}}, vectors[LARGEST][LARGEST], moments[LARGEST] = {0};
  for (int row = 0; row < n; row++) {
    double powers[LARGEST], power = 1;
    for (int i = 0; i < p; i++) powers[i] = power *= points[row];
    for (int i = 0; i < p; i++) {
      moments[i] += powers[i] * targets[row];
      for (int j = 0; j < p; j++) gram[i][j] += powers[i] * powers[j];
    }
  }
  diagonalize(p, gram, vectors);
  double shares[LARGEST] = {0}, directions[LARGEST][LARGEST];
  for (int k = 0; k < p; k++)
    for (int i = 0; i < p; i++) {
      directions[k][i] = vectors[i][k];
      shares[k] += vectors[i][k] * moments[i];
    }
  double checksum = 0;
  for (int l = 0; l < count; l++) {
    double coefficients[LARGEST] = {0};
    for (int k = 0; k < p; k++) {
      const double share = shares[k] / (gram[k][k] + strengths[l]);
      for (int i = 0; i < p; i++) coefficients[i] += share * directions[k][i];
    }
    for (int i = 0; i < p; i++) checksum += coefficients[i];
  }
  return checksum;
}

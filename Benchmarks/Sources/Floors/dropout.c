#include "floors.h"

#include <string.h>

void floor_copy(void *to, const void *from, size_t bytes) { memcpy(to, from, bytes); }

// A 32-bit finalizer of two multiplications, as good as a coin for this.
static inline uint32_t mixed(uint32_t x) {
  x ^= x >> 16;
  x *= 0x21F0AAADu;
  x ^= x >> 15;
  x *= 0x735A2D97u;
  return x ^ (x >> 15);
}

#define DROPOUT(NAME, T)                                                                           \
  void NAME(T *restrict a, size_t n, double drop_probability, uint32_t seed) {                     \
    const uint32_t threshold = (uint32_t)(drop_probability * 0x1p32), start = mixed(seed);         \
    const T scale = (T)(1 / (1 - drop_probability));                                               \
    for (size_t i = 0; i < n; i++)                                                                 \
      a[i] *= mixed((uint32_t)i ^ start) < threshold ? (T)0 : scale;                               \
  }
DROPOUT(floor_dropout_float, float)
DROPOUT(floor_dropout_double, double)

// The eight units' bits of a draw are a byte, which is an index of the 256 sums that there can be.
void floor_monte_carlo(
    float *means, size_t draws, const double a[8], double drop_probability, uint64_t seed) {
  double sums[256];
  for (int mask = 0; mask < 256; mask++) {
    sums[mask] = 0;
    for (int i = 0; i < 8; i++)
      if (mask >> i & 1) sums[mask] += a[i] / (1 - drop_probability);
  }
  // Eight comparisons at once, in the bytes of a word: both sides have 7 bits, so that the eighth can
  // tell which is less. It makes p a multiple of 1/128, which is for the floor to allow itself.
  const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
  const uint64_t threshold = ones * (uint64_t)(drop_probability * 128);
  double total = 0;
  for (size_t draw = 0; draw < draws; draw++) {
    seed += 0x9E3779B97F4A7C15u;
    uint64_t bits = seed;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    bits ^= bits >> 31;
    const uint64_t kept = (((bits & ~high) | high) - threshold) & high;
    total += sums[((kept >> 7) * 0x0102040810204080u) >> 56];
    means[draw] = (float)(total / (double)(draw + 1));
  }
}

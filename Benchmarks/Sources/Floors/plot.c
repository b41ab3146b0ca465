#include "floors.h"

#include <math.h>
#include <string.h>

enum { COLUMNS = 92, ROWS = 24, ACROSS = 2 * COLUMNS, DOWN = 4 * ROWS };

static void put_dot(unsigned char cells[ROWS][COLUMNS], int x, int y) {
  static const unsigned char bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  if (x < 0 || y < 0 || x >= ACROSS || y >= DOWN) return;
  cells[y >> 2][x >> 1] |= bits[y & 3][x & 1];
}

static void put_line(unsigned char cells[ROWS][COLUMNS], int x, int y, int to_x, int to_y) {
  const int dx = to_x > x ? to_x - x : x - to_x, dy = to_y > y ? y - to_y : to_y - y;
  const int step_x = to_x > x ? 1 : -1, step_y = to_y > y ? 1 : -1;
  int error = dx + dy;
  for (;;) {
    put_dot(cells, x, y);
    if (x == to_x && y == to_y) return;
    const int twice = 2 * error;
    if (twice >= dy) error += dy, x += step_x;
    if (twice <= dx) error += dx, y += step_y;
  }
}

size_t floor_plot(
    const double *points, const double *first, const double *second, int count, char *text) {
  unsigned char cells[ROWS][COLUMNS];
  memset(cells, 0, sizeof cells);
  for (int curve = 0; curve < 2; curve++) {
    const double *heights = curve ? second : first;
    int last_x = 0, last_y = 0;
    for (int i = 0; i < count; i++) {
      const int x = (int)lrint(points[i] / 10 * (ACROSS - 1));
      const int y = (int)lrint((1 - heights[i]) / 2 * (DOWN - 1));
      if (i) put_line(cells, last_x, last_y, x, y);
      last_x = x;
      last_y = y;
    }
  }
  char *out = text;
  for (int row = 0; row < ROWS; row++) {
    for (int column = 0; column < COLUMNS; column++) {
      const unsigned char dots = cells[row][column];
      if (!dots) {
        *out++ = ' ';
        continue;
      }
      *out++ = (char)0xE2;
      *out++ = (char)(0xA0 | dots >> 6);
      *out++ = (char)(0x80 | (dots & 0x3F));
    }
    *out++ = '\n';
  }
  return (size_t)(out - text);
}

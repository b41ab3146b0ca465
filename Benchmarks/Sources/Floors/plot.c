#include "floors.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { COLUMNS = 92, ROWS = 27, ACROSS = 2 * COLUMNS, DOWN = 4 * ROWS };

// A cell has the colour of the curve that set a dot in it last.
struct canvas {
  unsigned char dots[ROWS][COLUMNS];
  unsigned char colors[ROWS][COLUMNS];
};

static void put_dot(struct canvas *canvas, int x, int y, int color) {
  static const unsigned char bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  if (x < 0 || y < 0 || x >= ACROSS || y >= DOWN) return;
  canvas->dots[y >> 2][x >> 1] |= bits[y & 3][x & 1];
  canvas->colors[y >> 2][x >> 1] = (unsigned char)color;
}

static void put_line(struct canvas *canvas, int x, int y, int to_x, int to_y, int color) {
  const int dx = to_x > x ? to_x - x : x - to_x, dy = to_y > y ? y - to_y : to_y - y;
  const int step_x = to_x > x ? 1 : -1, step_y = to_y > y ? 1 : -1;
  int error = dx + dy;
  for (;;) {
    put_dot(canvas, x, y, color);
    if (x == to_x && y == to_y) return;
    const int twice = 2 * error;
    if (twice >= dy) error += dy, x += step_x;
    if (twice <= dx) error += dx, y += step_y;
  }
}

static char *put(char *out, const char *text) {
  const size_t length = strlen(text);
  memcpy(out, text, length);
  return out + length;
}

static char *put_row(char *out, const struct canvas *canvas, int row) {
  int color = 0;
  for (int column = 0; column < COLUMNS; column++) {
    const unsigned char dots = canvas->dots[row][column];
    if (!dots) {
      *out++ = ' ';
      continue;
    }
    if (canvas->colors[row][column] != color) {
      color = canvas->colors[row][column];
      out = put(out, color == 1 ? "\033[94m" : "\033[92m");
    }
    *out++ = (char)0xE2;
    *out++ = (char)(0xA0 | dots >> 6);
    *out++ = (char)(0x80 | (dots & 0x3F));
  }
  return color ? put(out, "\033[0m") : out;
}

size_t floor_plot(
    const double *points, const double *first, const double *second, int count, char *text) {
  struct canvas canvas;
  memset(&canvas, 0, sizeof canvas);
  for (int curve = 0; curve < 2; curve++) {
    const double *heights = curve ? second : first;
    int last_x = 0, last_y = 0;
    for (int i = 0; i < count; i++) {
      const int x = (int)lrint(points[i] / 10 * (ACROSS - 1));
      const int y = (int)lrint((1 - heights[i]) / 2 * (DOWN - 1));
      if (i) put_line(&canvas, last_x, last_y, x, y, curve + 1);
      last_x = x;
      last_y = y;
    }
  }
  char *out = put(text, "      \u250C");
  for (int column = 0; column < COLUMNS; column++) out = put(out, "\u2500");
  out = put(out, "\u2510\n");
  for (int row = 0; row < ROWS; row++) {
    if (row % 5 == 0) {
      out += sprintf(out, "%6.2f", 1 - 2.0 * row / (ROWS - 1));
      out = put(out, "\u2524");
    } else {
      out = put(out, "      \u2502");
    }
    out = put(put_row(out, &canvas, row), "\u2502\n");
  }
  out = put(out, "      \u2514");
  for (int column = 0; column < COLUMNS; column++) {
    out = put(out, column % 23 == 0 ? "\u252C" : "\u2500");
  }
  out = put(out, "\u2518\n      0.0                    2.5                    5.0");
  out = put(out, "                    7.5                   10.0\n");
  return (size_t)(out - text);
}

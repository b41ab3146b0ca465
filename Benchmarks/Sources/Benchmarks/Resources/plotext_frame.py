"""Two curves in 100 x 30 cells for each line on standard input, and the length of the text for an answer."""

import math
import sys

import plotext

# Version 6 has another interface.
plotext.clear_figure()
points = [10 * index / 399 for index in range(400)]
first = [math.sin(point) for point in points]
second = [0.8 * math.cos(point) for point in points]
print(f"plotext {plotext.__version__}", flush=True)
for _ in sys.stdin:
    plotext.clear_figure()
    plotext.plot_size(100, 30)
    plotext.plot(points, first, marker="braille", label="sine")
    plotext.plot(points, second, marker="braille", label="cosine")
    plotext.title("Two curves")
    print(len(plotext.build()), flush=True)

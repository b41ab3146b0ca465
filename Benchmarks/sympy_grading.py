"""What other graders do with a number: SymPy reads what was typed, and its value is compared.

Called with a file of lines `answer, tab, truth`; writes how many are right.
"""

import sys

from sympy.parsing.sympy_parser import convert_xor, parse_expr, standard_transformations

TRANSFORMATIONS = standard_transformations + (convert_xor,)


def is_right(answer, truth):
    try:
        value = float(parse_expr(answer, transformations=TRANSFORMATIONS))
    except Exception:
        return False
    return abs(value - truth) <= 5e-3 * abs(truth)


with open(sys.argv[1], encoding="utf-8") as file:
    pairs = [line.rstrip("\n").split("\t") for line in file]
print(sum(is_right(answer, float(truth)) for answer, truth in pairs))

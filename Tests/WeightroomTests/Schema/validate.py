"""Holds YAML files against a JSON Schema; one line of JSON for each file.

    validate.py SCHEMA FILE...

The YAML is read by libyaml, and scalars are typed as YAML 1.2 has it, as editors do: `no` is a text,
`1e-6` a number.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.CSafeLoader):
    pass


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), list(first)
    )
# PyYAML's own constructor reads 010 as octal.
Loader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        content = yaml.load(file, Loader)
    errors = [
        {"place": "/".join(map(str, error.absolute_path)), "message": error.message[:200]}
        for error in validator.iter_errors(content)
    ]
    print(json.dumps({"file": path, "errors": errors}))

#!/usr/bin/env python3
"""The JSON schema for editors accepts what spark-operator accepts.

    schema_test.py --schema FILE --cases DIR [--examples DIR]

All documents of the recordings that the CRD accepts (crd_alone), and all of the operator's examples (its Go
module, if it is here), are valid; those that the CRD refuses are not.
"""
import argparse
import glob
import json
import os
import re
import sys

try:
    import yaml
except ImportError:
    print("skipped: Python's yaml is not installed; .ci/install tests brings it")
    sys.exit(77)

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}


def has_type(value, name):
    if name in ("integer", "number"):
        return isinstance(value, (int, float) if name == "number" else int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


class Checker:
    """The part of draft 7 that the schema uses, for machines without the package jsonschema."""

    def __init__(self, schema):
        self.schema = schema

    def errors(self, value, schema=None, path=""):
        schema = self.schema if schema is None else schema
        if "$ref" in schema:
            schema = self.schema["definitions"][schema["$ref"].rsplit("/", 1)[1]]
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(has_type(value, each) for each in types):
            return ["%s: not %s" % (path, types)]
        more = []
        if "if" in schema:
            branch = "else" if self.errors(value, schema["if"], path) else "then"
            more = self.errors(value, schema[branch], path)
        return [*self.scalar_errors(value, schema, path), *self.member_errors(value, schema, path), *more]

    @staticmethod
    def scalar_errors(value, schema, path):
        if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
            yield "%s: %s" % (path, value)
        if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
            yield "%s: %s does not match" % (path, value)
        if has_type(value, "integer") and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            yield "%s: %s is out of range" % (path, value)

    def member_errors(self, value, schema, path):
        if isinstance(value, list) and "items" in schema:
            for i, each in enumerate(value):
                yield from self.errors(each, schema["items"], "%s[%d]" % (path, i))
        if isinstance(value, dict):
            for name in schema.get("required", []):
                if name not in value:
                    yield "%s.%s: required" % (path, name)
            for name, each in value.items():
                other = schema.get("additionalProperties", True)
                member = schema.get("properties", {}).get(name, other)
                if member is False:
                    yield "%s.%s: unknown" % (path, name)
                elif member is not True:
                    yield from self.errors(each, member, "%s.%s" % (path, name))


def without_nulls(value):
    """The API server drops them."""
    if isinstance(value, dict):
        return {key: without_nulls(each) for key, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value


def checkers(schema):
    yield "own checker", lambda value: list(Checker(schema).errors(value))
    try:
        import jsonschema
    except ImportError:
        return
    validator = jsonschema.Draft7Validator(schema)
    jsonschema.Draft7Validator.check_schema(schema)
    yield "jsonschema", lambda value: ["%s: %s" % (list(e.path), e.message) for e in validator.iter_errors(value)]


def documents(path):
    with open(path, encoding="utf-8") as file:
        return [without_nulls(each) for each in yaml.safe_load_all(file) if each]


# What the CRD refuses; everything else that the operator refuses is refused by its webhook or by spark-submit.
REFUSED = {"bad-required", "bad-unknown-field", "bad-wrong-types", "bad-yaml-words"}


# Placeholders in braces, which nobody can read as YAML.
NO_YAML = {"spark-pi-prometheus.yaml"}


def check_recordings(folder, check, failures):
    paths = sorted(glob.glob(os.path.join(folder, "*.yaml")))
    for path in paths:
        name = os.path.basename(path)[:-5]
        errors = [e for each in documents(path) for e in check(each)]
        if bool(errors) != (name in REFUSED):
            failures.append("%s: %s" % (name, errors or "valid, but the CRD refuses it"))
    return len(paths)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--schema", required=True)
    parser.add_argument("--cases", action="append", required=True)
    parser.add_argument("--examples")
    options = parser.parse_args()
    with open(options.schema, encoding="utf-8") as file:
        schema = json.load(file)
    failures, count = [], 0
    for name, check in checkers(schema):
        found = []
        for folder in options.cases:
            count += check_recordings(folder, check, found)
        for path in sorted(glob.glob(os.path.join(options.examples or "", "*.yaml"))) if options.examples else []:
            for each in documents(path) if os.path.basename(path) not in NO_YAML else []:
                if each["kind"] == "SparkApplication":
                    count += 1
                    found += ["%s: %s" % (os.path.basename(path), e) for e in check(each)]
        failures += ["%s: %s" % (name, each) for each in found]
    print("\n".join(failures + ["%d documents, %d failures" % (count, len(failures))]))
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Random SparkApplications neither crash nor hang the program, and what validate accepts is rendered.

    random_test.py --firesteel PROGRAM [--count 300] [--seed 1]

The documents are drawn from the schemas of both operators (`firesteel validate --schema`).  Three quarters fit the
schema; the others have one value of another type, one unknown field, or one field too few.  Each is refused with 64 or
accepted by validate, `run --dry-run` and `render`, which must agree, and rendered twice to the same bytes.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
APIS = {"sparkoperator.k8s.io/v1beta2": "else", "spark.apache.org/v1": "then"}
TEXTS = ["a", "local:///a.jar", "1", "1g", "", "x" * 70, "ä", "a\nb", "true", "{{x}}", "%s", "-", "spark.a=b", "0.1", "a.b/c", "http://x", "64Mi"]
NUMBERS = [0, 1, 2, 7, 80, 4040, 65535, 2**31 - 1, -1]
# So that half of the documents reach the objects: fields that another field or the file system decides on.
KNOWN = {"image": ["spark:4.3.0"], "sparkVersion": ["4.3.0", "4.2.0", "3.5.7"], "mainApplicationFile": ["local:///a.jar", "local:///a.py"],
         "jars": ["local:///a.jar"], "pyFiles": ["local:///a.py"], "sparkRFiles": ["local:///a.R"], "files": ["local:///a"],
         "memory": ["1g", "900m"], "memoryOverhead": ["500m"], "memoryLimit": ["3g"], "coreRequest": ["1", "500m"], "coreLimit": ["2"],
         "mode": ["cluster"], "deploymentMode": ["ClusterMode"], "batchScheduler": ["volcano", "yunikorn"], "mainClass": ["a.B"],
         "memoryOverheadFactor": ["0.2"], "proxyUser": ["u"], "suspend": [False]}


class Generator:
    def __init__(self, schema, seed):
        self.schema, self.random = schema, random.Random(seed)

    def node(self, reference):
        return self.schema["definitions"][reference["$ref"].rsplit("/", 1)[1]]

    def value(self, reference, name, depth):
        node, chance = self.node(reference), self.random
        if name in KNOWN and node.get("type") in ("string", "boolean"):
            return chance.choice(KNOWN[name])
        if "properties" in node:
            return self.members(node, depth)
        if "items" in node:
            return [self.value(node["items"], name, depth + 1) for _ in range(chance.choice((0, 1, 1, 2)))]
        if isinstance(node.get("additionalProperties"), dict):
            return {chance.choice(("spark.ui.port", "a", "a.b/c", "x y")): self.value(node["additionalProperties"], "", depth + 1)
                    for _ in range(chance.choice((0, 1, 2)))}
        return self.scalar(node)

    def members(self, node, depth):
        required, chance = node.get("required", []), 0.3 if depth == 0 else 0.3 / depth
        return {name: self.value(member, name, depth + 1) for name, member in node["properties"].items()
                if name in required or self.random.random() < chance}

    def scalar(self, node):
        types = node.get("type")
        if "enum" in node:
            return self.random.choice(node["enum"])
        if types == "integer":
            least, most = node.get("minimum", -2**63), node.get("maximum", 2**63 - 1)
            return min(max(self.random.choice(NUMBERS), least), most)
        if types == "boolean":
            return self.random.random() < 0.5
        if types == "object":
            return {"metadata": {"labels": {"a": "b"}}, "spec": {}}
        return self.random.choice(("1", "500m", "2Gi", 3) if isinstance(types, list) else TEXTS)

    def spec(self, api):
        node = self.node(self.schema[APIS[api]]["properties"]["spec"])
        spec = self.members(node, 0)
        if api == "spark.apache.org/v1":
            spec.update(mainClass="a.B", sparkConf={**spec.get("sparkConf", {}), "spark.kubernetes.container.image": "i"})
        else:
            spec["image"] = "spark:4.3.0"
        if self.random.random() < 0.25:
            self.spoil(spec)
        return spec

    def spoil(self, spec):
        """At a random depth: another type, an unknown field, or a field less."""
        target = spec
        while self.random.random() < 0.6:
            inner = [each for each in target.values() if isinstance(each, dict) and each]
            if not inner:
                break
            target = self.random.choice(inner)
        name = self.random.choice(sorted(target))
        how = self.random.randrange(3)
        if how == 0:
            target[name] = self.random.choice(([], {}, 1.5, True, "t", None, [[]], 10**30))
        elif how == 1:
            target[name + "x"] = 1
        else:
            del target[name]


def run(options, command, path, *more):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "KUBECONFIG": "/dev/null", "LANG": "C.UTF-8"}
    environment.update({name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ})
    return subprocess.run([options.firesteel, command, "-q", "-f", path, *more], env=environment, capture_output=True, timeout=60, check=False)


def failures_of(options, path):
    """What is wrong with the answers to one document; and whether it was accepted."""
    master = ("--master", "k8s://http://127.0.0.1:1")
    answers = {"validate": run(options, "validate", path), "run": run(options, "run", path, "--dry-run", *master),
               "render": run(options, "render", path, *master)}
    found = ["%s: exit code %d: %s" % (name, done.returncode, (done.stdout + done.stderr)[-600:]) for name, done in answers.items()
             if done.returncode not in (0, 64, 66) or done.returncode != 0 and not done.stdout + done.stderr]
    if len({done.returncode == 0 for done in answers.values()}) != 1:
        found.append("they do not agree: " + "; ".join("%s: %d %s" % (name, done.returncode, (done.stdout + done.stderr)[-400:])
                                                        for name, done in answers.items()))
    accepted = answers["render"].returncode == 0
    if accepted and run(options, "render", path, *master).stdout != answers["render"].stdout:
        found.append("rendered twice, it differs")
    return found, accepted


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--firesteel", required=True)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    schema = json.loads(subprocess.run([options.firesteel, "validate", "--schema"], capture_output=True, check=True).stdout)
    failures = accepted = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.count):
            seed = "%d.%d" % (options.seed, number)
            generator = Generator(schema, seed)
            api = generator.random.choice(sorted(APIS))
            path = os.path.join(folder, "app.yaml")
            with open(path, "w", encoding="utf-8") as file:
                json.dump({"apiVersion": api, "kind": "SparkApplication", "metadata": {"name": "a"}, "spec": generator.spec(api)}, file)
            found, good = failures_of(options, path)
            accepted += good
            failures += bool(found)
            for each in found:
                print("document %s (%s): %s" % (seed, api, each))
    print("%d documents, %d accepted, %d failures" % (options.count, accepted, failures))
    return 1 if failures or not accepted else 0


if __name__ == "__main__":
    sys.exit(main())

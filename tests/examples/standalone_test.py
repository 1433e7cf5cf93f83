"""examples/standalone: the scheduler and the job that it calls."""
import json
import os
import re
import unittest

import example


class Standalone(example.ExampleTest):
    def test_the_scheduler_gets_the_drivers_result(self):
        place = self.copy("standalone", "jobs")
        with example.ScriptedApi(steps=example.waits.WAITS["failure"]) as api:
            self.connect(api)
            done = self.run_words("python3", os.path.join(place, "scheduler.py"), "2026-11-28")
            [pod] = self.driver_pods(api)
        self.assertEqual(done.returncode, 3, done.stderr)
        result = json.loads(done.stdout)
        self.assertEqual((result["exitStatus"], result["exitStatusOf"], result["result"]), (3, "driver", "failed"))
        container = pod["spec"]["containers"][0]
        self.assertIn(("/srv/jobs", "jobs", True), [(mount["mountPath"], mount["name"], mount.get("readOnly"))
                                                    for mount in container["volumeMounts"]])
        self.assertIn({"name": "jobs", "persistentVolumeClaim": {"claimName": "jobs", "readOnly": True}}, pod["spec"]["volumes"])
        self.assertEqual(container["args"][-2:], ["local:///srv/jobs/nightly.jar", "2026-11-28"])

    def test_the_scripts_differ_only_where_the_readme_says(self):
        options = {name: dict(re.findall(r"(--[\w-]+) (\S+) \\\n", example.text_of("standalone", name)))
                   for name in ("nightly-before", "nightly")}
        for option in ("--name", "--driver-memory"):
            self.assertEqual(options["nightly-before"][option], options["nightly"][option])
        cores = int(re.search(r"--executor-cores (\d+) --num-executors (\d+)", example.text_of("standalone", "nightly")).group(1))
        executors = int(re.search(r"--num-executors (\d+)", example.text_of("standalone", "nightly")).group(1))
        self.assertEqual(int(options["nightly-before"]["--total-executor-cores"]), cores * executors)


if __name__ == "__main__":
    unittest.main()

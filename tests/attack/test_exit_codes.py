"""Exit codes that no kubelet writes: what is no exit code is never taken for success."""
import json
import unittest

from program import ProgramTest
from server import Server, pod

# What stands for the exit code, and what the shell gets.
CODES = {"3": 3, "0": 0, "255": 255,
         "256": 255, "777": 255, "4294967296": 255, "4294967299": 255, "99999999999999999999": 255,
         "-1": 255, "-9223372036854775808": 255, "1.5": 255, '"7"': 255, "null": 255, "true": 255, "[]": 255, "1e3": 255}
ENDED = pod(state={"terminated": {"exitCode": "@", "reason": "Error", "startedAt": "2026-11-28T13:00:00Z",
                                  "finishedAt": "2026-11-28T13:01:00Z"}}, phase="Failed")


class ExitCodes(ProgramTest):
    def answer(self, request, answers):
        if request.watches:
            answers.begin()
            return answers.wait()
        if request.path.endswith("/pods/drv"):
            answers.send(200, json.dumps(ENDED).replace('"@"', self.code))
        elif request.path.endswith("/pods"):
            answers.send(200, {"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "5"}, "items": []})
        else:
            answers.not_found()
        return False

    def test_what_is_no_exit_code_is_a_failure_and_the_last_line_says_what_the_shell_gets(self):
        with Server(self.answer) as api:
            for self.code, expected in CODES.items():
                with self.subTest(self.code):
                    done = self.run_program("wait", "drv", env={"KUBECONFIG": self.kubeconfig(api)})
                    self.assertEqual(done.returncode, expected, done.stderr)
                    self.assertIn("firesteel: exit status %d is " % expected, done.stderr.splitlines()[-1])

    def kubeconfig(self, api):
        path = self.home + "/kubeconfig"
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"clusters": [{"name": "c", "cluster": {"server": api.master[len("k8s://"):]}}], "current-context": "x",
                       "contexts": [{"name": "x", "context": {"cluster": "c"}}]}, file)
        return path


if __name__ == "__main__":
    unittest.main()

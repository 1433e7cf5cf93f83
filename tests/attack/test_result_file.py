"""--result-file in hostile places: planted links, links, full disks, limits, pipes, and lines that are wrong."""
import json
import os
import shlex
import stat
import subprocess
import unittest

from program import FIRESTEEL, ProgramTest, environment
from server import Server, healthy

SUBMIT = ["submit", "--no-wait", "--deploy-mode", "cluster", "--class", "a.B", "--conf",
          "spark.kubernetes.container.image=x"]
JAR = "local:///a.jar"
LAST = "firesteel: exit status 0 is Firesteel's"


class ResultFile(ProgramTest):
    def setUp(self):
        super().setUp()
        self.api = Server(healthy)
        self.addCleanup(self.api.__exit__)
        self.folder = os.path.join(self.home, "shared")
        os.mkdir(self.folder)

    def line(self, path):
        return [*SUBMIT, "--master", self.api.master, "--result-file", path, JAR]

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def result(self, path):
        with open(path, encoding="utf-8") as file:
            return json.load(file)["result"]

    def shell(self, text, *arguments):
        return subprocess.run(["sh", "-c", text, "sh", *arguments], env=environment(self.home), cwd=self.home,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              timeout=60, check=False)

    def test_a_link_planted_under_the_name_of_a_draft_is_not_followed(self):
        victim = os.path.join(self.home, "victim.txt")
        self.write(victim, "precious\n")
        done = self.shell('ln -s ../victim.txt shared/res.json.$$; exec "$0" "$@"'.replace('"$0" "$@"', " ".join(
            shlex.quote(word) for word in [FIRESTEEL, *self.line("shared/res.json")])))
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(victim, encoding="utf-8") as file:
            self.assertEqual(file.read(), "precious\n")
        self.assertEqual(self.result(self.path("res.json")), "deployed")

    def test_the_target_of_a_link_is_replaced_and_not_the_link(self):
        target = os.path.join(self.home, "real.json")
        for target_exists in (True, False):
            with self.subTest(target_exists=target_exists):
                link = self.path("link-%s.json" % target_exists)
                os.symlink("../real.json", link)
                if target_exists:
                    self.write(target, "{}")
                    os.chmod(target, 0o640)
                elif os.path.exists(target):
                    os.unlink(target)
                self.assertEqual(self.run_program(*self.line(link)).returncode, 0)
                self.assertTrue(os.path.islink(link))
                self.assertEqual(self.result(target), "deployed")
                if target_exists:
                    self.assertEqual(stat.S_IMODE(os.stat(target).st_mode), 0o640)

    def test_a_new_file_has_the_mode_that_the_umask_leaves(self):
        command = " ".join(shlex.quote(word) for word in [FIRESTEEL, *self.line(self.path("new.json"))])
        self.assertEqual(self.shell("umask 027; exec " + command).returncode, 0)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("new.json")).st_mode), 0o640)

    def test_a_full_disk_leaves_nothing_behind_and_the_last_line_comes(self):
        command = " ".join(shlex.quote(word) for word in [FIRESTEEL, *self.line("small/res.json")])
        os.mkdir(os.path.join(self.home, "small"))
        done = subprocess.run(
            ["unshare", "--mount", "--map-root-user", "sh", "-c",
             "mount -t tmpfs -o size=64k tmpfs small || exit 99; head -c 65536 /dev/zero > small/fill 2>/dev/null\n"
             + command + "; code=$?; ls small; exit $code"],
            env=environment(self.home), cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, timeout=60, check=False)
        if done.returncode in (1, 99) and "exit status" not in done.stderr:
            self.skipTest("no mount namespace here: " + done.stderr.strip())
        self.assertEqual((done.returncode, done.stdout), (0, "fill\n"), done.stderr)
        self.assertIn("No space left on device", done.stderr)
        self.assertTrue(done.stderr.splitlines()[-1].startswith(LAST), done.stderr)

    def test_a_limit_of_file_sizes_ends_nothing(self):
        command = " ".join(shlex.quote(word) for word in [FIRESTEEL, *self.line(self.path("res.json"))])
        done = self.shell("ulimit -f 0; exec " + command)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("File too large", done.stderr)
        self.assertTrue(done.stderr.splitlines()[-1].startswith(LAST), done.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_what_stdout_goes_to_is_written_and_not_replaced(self):
        out = self.path("out.txt")
        command = " ".join(shlex.quote(word) for word in [FIRESTEEL, *self.line("/dev/fd/1")])
        self.assertEqual(self.shell("exec >%s; echo before; %s; echo after" % (shlex.quote(out), command)).returncode, 0)
        with open(out, encoding="utf-8") as file:
            text = file.read()
        self.assertTrue(text.startswith("before\n{") and text.endswith("}\nafter\n"), text)

    def test_a_named_pipe_that_is_read_gets_the_result_and_one_that_is_not_only_a_warning(self):
        pipe = self.path("pipe")
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
            self.assertEqual(self.run_program(*self.line(pipe)).returncode, 0)
            self.assertEqual(json.loads(reader.communicate(timeout=30)[0])["result"], "deployed")
        done = self.run_program(*self.line(pipe))
        self.assertEqual(done.returncode, 0)
        self.assertIn("nobody reads it", done.stderr)

    def test_every_line_that_is_wrong_has_a_result(self):
        path = self.path("res.json")
        lines = [["submit", "--result-file", path, "--nonsense", JAR], ["submit", "--nonsense", "--result-file=" + path, JAR],
                 ["submit", "--nonsense", "value", "--result-file", path, JAR],
                 ["submit", "--result-file", path, "--if-exists", "nonsense", JAR], ["submit", "--result-file", path, "--conf"],
                 ["submit", "--result-file", path], ["submit", "--result-file", path, "--deploy-mode", "nonsense", JAR],
                 ["wait", "--nonsense", "--result-file", path, "drv"], ["wait", "drv", "--result-file=" + path, "--timeout", "x"],
                 ["wait", "--result-file", path], ["wait", "drv", "another", "--result-file", path],
                 ["wait", "drv", "--result-file", path, "--on-timeout", "nonsense"]]
        for line in lines:
            with self.subTest(line):
                self.write(path, '{"result": "succeeded"}')
                done = self.run_program(*line)
                self.assertEqual(done.returncode, 64, done.stderr)
                self.assertIn("firesteel: exit status 64 is Firesteel's", done.stderr.splitlines()[-1])
                with open(path, encoding="utf-8") as file:
                    result = json.load(file)
                self.assertEqual((result["result"], result["exitStatus"]), ("error", 64))

    def test_what_follows_the_application_is_its_own(self):
        path = self.path("res.json")
        done = self.run_program("submit", "--nonsense=1", JAR, "--result-file", path)
        self.assertEqual(done.returncode, 64)
        self.assertFalse(os.path.exists(path))


if __name__ == "__main__":
    unittest.main()

"""What the program answers to a command line, without any cluster."""
import json
import os
import re
import signal
import unittest

from program import FIRESTEEL, ProgramTest

USAGE = "Usage: %s [OPTIONS] <app jar | python file | R file> [ARGUMENTS]\nRun %s --help for the options.\n"


def refusal(code, what, hint):
    return ("firesteel: error: %s\nfiresteel: hint: %s\nfiresteel: exit status %d is Firesteel's "
            "(invalid command line or configuration)\n" % (what, hint, code))


class Usage(ProgramTest):
    def refused(self, words, what, hint, code=64, env=None):
        self.check(self.run_program("submit", *words, env=env), code, refusal(code, what, hint))

    def test_help_goes_to_stdout(self):
        for words, name in ((["--help"], "help.txt"), (["help", "submit"], "help-submit.txt"),
                            (["submit", "--help"], "help-submit.txt"), (["submit", "-h"], "help-submit.txt"),
                            (["submit", "--help-all"], "help-submit-all.txt"), (["help"], "help.txt")):
            with self.subTest(words):
                done = self.run_program(*words)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.check_golden(name, done.stdout)
                self.assertLessEqual(max(map(len, done.stdout.splitlines())), 110)

    def test_version_says_which_spark_is_imitated(self):
        self.assertRegex(self.run_program("version").stdout,
                         r"\Afiresteel \d+\.\d+\.\d+\nSpark versions: 3\.1, .*, 4\.3 \(firesteel help spark-versions\)\n\Z")
        done = self.run_program("submit", "--version")
        self.assertRegex(done.stdout, r"version 4\.3\.0\n")
        self.assertIn("\nProfiles for --spark-version: 3.1, 3.2, 3.3, 3.4, 3.5, 4.0, 4.1, 4.2, 4.3\n", done.stdout)
        done = self.run_program("submit", "--version", env={"FIRESTEEL_SPARK_VERSION": "3.5.7"})
        self.assertRegex(done.stdout, r"version 3\.5\.7\n")

    def test_version_as_json_names_the_libraries_inside_and_their_versions(self):
        done = self.run_program("version", "-o", "json")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        info = json.loads(done.stdout)
        self.assertEqual("firesteel " + info["version"], self.run_program("version").stdout.splitlines()[0])
        self.assertEqual(info["profiles"][0::8], ["3.1", "4.3"])
        self.assertRegex(info["platform"], r"\A(linux|darwin)-\w+\Z")
        self.assertRegex(info.get("commit", ""), r"\A(?:[0-9a-f]{40}(-dirty)?)?\Z")
        libraries = {library["name"]: library for library in info["libraries"]}
        self.assertEqual(sorted(libraries), ["OpenSSL", "expat", "fmt", "libcurl", "libyaml", "nghttp2", "nlohmann-json",
                                             "zlib"])
        self.assertIs(libraries["nlohmann-json"]["static"], True)
        self.assertIn('version: "%s"\n' % libraries["OpenSSL"]["version"], self.run_program("version", "-o", "yaml").stdout)

    def test_the_version_is_the_newest_of_the_changelog(self):
        root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        with open(os.path.join(root, "CHANGELOG.md"), encoding="utf-8") as file:
            releases = re.findall(r"(?m)^## (\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\)$", file.read())
        self.assertEqual(self.run_program("version").stdout.splitlines()[0], "firesteel " + releases[0])

    def test_no_arguments_is_usage_on_stderr(self):
        name = "firesteel submit"
        self.check(self.run_program("submit"), 64, USAGE % (name, name))
        self.check(self.run_program("submit", env={"FIRESTEEL_EXIT_CODE": "spark"}), 255, USAGE % (name, name))
        self.assertEqual(self.run_program().returncode, 64)
        self.assertIn("firesteel submit", self.run_program().stderr)

    def test_called_as_spark_submit_it_is_submit(self):
        for name in ("spark-submit", "spark2-submit", "spark3-submit"):
            link = os.path.join(self.home, name)
            os.symlink(FIRESTEEL, link)
            self.check(self.run_program(program=link), 64, USAGE % (name, name))
            self.check(self.run_program("--bogus-option", program=link), 64,
                       refusal(64, "Unrecognized option: --bogus-option",
                               "run: firesteel submit --help-all"))

    def test_quiet_has_one_short_name_in_every_command_and_none_as_spark_submit(self):
        words = ["-q", "--retry-for", "0s", "--master", "k8s://http://127.0.0.1:1"]
        submission = [*words, "--deploy-mode", "cluster", "--conf", "spark.kubernetes.container.image=i", "a.jar"]
        for command in (["list", *words], ["submit", *submission[:-1], "local:///a.py"]):
            self.assertEqual(self.run_program(*command).returncode, 69)
        link = os.path.join(self.home, "spark-submit")
        os.symlink(FIRESTEEL, link)
        self.check(self.run_program(*submission, program=link), 64,
                   refusal(64, "Unrecognized option: -q", "write --quiet"))
        self.check(self.run_program("--image", *submission, program=link), 64,
                   refusal(64, "Unrecognized option: --image",
                           "call firesteel submit, which has --image, or set the property with --conf"))
        self.assertIn("  -q, --quiet", self.run_program("submit", "--help").stdout)
        self.assertNotIn("-q,", self.run_program("--help-all", program=link).stdout)

    def test_every_command_shows_its_help(self):
        listed = self.run_program("--help").stdout.split("Commands:\n")[1].split("\n\n")[0]
        for line in listed.splitlines():
            command, summary = line.split(None, 1)
            with self.subTest(command):
                for words in ([command, "--help"], ["help", command]):
                    done = self.run_program(*words)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assertTrue(done.stdout.startswith("Usage: firesteel " + command))
                    self.assertIn(summary + ".\n" if command != "submit" else "Usage", done.stdout)

    def test_unknown_command_names_the_nearest(self):
        self.check(self.run_program("submt"), 64,
                   "firesteel: error: unknown command 'submt'\nfiresteel: hint: did you mean: firesteel submit\n")
        self.check(self.run_program("frobnicate"), 64, "firesteel: error: unknown command 'frobnicate'\n"
                   "firesteel: hint: run: firesteel --help\n")
        self.check(self.run_program("--mastre", "x"), 64, "firesteel: error: unknown option '--mastre'\n"
                   "firesteel: hint: put options after the command, for example: firesteel submit --help\n")

    def test_unknown_option_names_the_nearest(self):
        self.refused(["--clas", "x", "local:///a.jar"], "Unrecognized option: --clas", "did you mean --class?")
        self.refused(["--on-interupt=kill", "a"], "Unrecognized option: --on-interupt", "did you mean --on-interrupt?")

    def test_spark_style_codes_are_kept_for_wrong_lines(self):
        self.refused(["--exit-code", "spark", "--clas"], "Unrecognized option: --clas", "did you mean --class?", 1)
        self.refused(["--clas"], "Unrecognized option: --clas", "did you mean --class?", 1,
                     {"FIRESTEEL_EXIT_CODE": "spark"})
        self.refused(["local:///a.jar"], "'0' is not a valid value for FIRESTEEL_EXIT_CODE",
                     "use driver or spark", 64, {"FIRESTEEL_EXIT_CODE": "0"})

    def test_missing_things_are_named(self):
        self.refused(["--master"], "Missing argument for option '--master'.", "write --master URL")
        self.refused(["--master", "k8s://http://127.0.0.1:1"], "Missing application resource.",
                     "put the application's jar, .py or .R file after the options; for a file in the image: "
                     "local:///opt/spark/app.jar")
        self.refused(["--conf", "x", "a"], "Invalid argument to --conf: x", "write --conf KEY=VALUE")

    def test_client_mode_and_other_masters_are_refused(self):
        for words in (["--deploy-mode", "client"], ["--master", "yarn", "--deploy-mode", "cluster"],
                      ["--master", "spark://h:7077", "--deploy-mode", "cluster"], ["--master", "local[2]"]):
            with self.subTest(words):
                done = self.run_program("submit", *words, "--conf", "spark.kubernetes.container.image=i",
                                        "local:///a.py")
                self.assertEqual(done.returncode, 64)
                self.assertRegex(done.stderr, r"\Afiresteel: error: .+\nfiresteel: hint: .+\n"
                                              r"firesteel: exit status 64 is Firesteel's .*\n\Z")

    def test_a_properties_file_that_is_not_there_is_an_input_error(self):
        done = self.run_program("submit", "--properties-file", "/nonexistent/p.conf", "--deploy-mode", "cluster",
                                "--master", "k8s://http://127.0.0.1:1", "local:///a.py")
        self.assertEqual(done.returncode, 66)
        self.assertIn("/nonexistent/p.conf", done.stderr)

    def test_a_time_without_a_unit_is_refused(self):
        for option, value in (("--retry-for", "30x"), ("--retry-for", "-1s"), ("--request-timeout", "0s"),
                              ("--request-timeout", "soon")):
            self.refused([option, value, "--master", "k8s://http://127.0.0.1:1", "--deploy-mode", "cluster", "--conf",
                          "spark.kubernetes.container.image=i", "local:///a.py"],
                         "'%s' is not a valid duration for %s" % (value, option), "use a duration such as 500ms, 30s, 10m or 1h30m" +
                         (" (greater than 0)" if option == "--request-timeout" else ""))

    def test_an_unreachable_server_is_69_and_named(self):
        done = self.run_program("submit", "--quiet", "--retry-for", "1s", "--master", "k8s://http://127.0.0.1:1",
                                "--deploy-mode", "cluster", "--conf", "spark.kubernetes.container.image=i",
                                "local:///a.py")
        self.assertEqual(done.returncode, 69)
        self.assertIn("127.0.0.1:1", done.stderr)
        self.assertIn("retrying for up to 1s (change this with --retry-for)", done.stderr)
        self.assertTrue(done.stderr.endswith("firesteel: exit status 69 is Firesteel's (API server unreachable)\n"))

    def test_every_command_that_connects_tries_again_for_as_long_as_it_is_told(self):
        for command in (["list"], ["whoami"], ["status", "pi"]):
            with self.subTest(command):
                done = self.run_program(*command, "--retry-for", "1s", "--master", "k8s://http://127.0.0.1:1")
                self.assertEqual(done.returncode, 69)
                self.assertIn("retrying for up to 1s (change this with --retry-for)", done.stderr)

    def test_a_wrong_address_is_given_up_after_ten_seconds(self):
        done = self.run_program("list", "--anonymous", "--master", "k8s://https://127.0.0.1:1")
        self.assertEqual(done.returncode, 69)
        self.assertIn("retrying for up to 10s (change this with --retry-for)", done.stderr)

    def test_a_signal_ends_trying_again(self):
        process = self.start_program("submit", "--retry-for", "1h", "--master", "k8s://http://127.0.0.1:1",
                                     "--deploy-mode", "cluster", "--conf", "spark.kubernetes.container.image=i",
                                     "local:///a.py")
        for line in process.stderr:
            if "retrying for up to 3600s" in line:
                break
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(60), 130)
        self.assertIn("nothing was submitted", process.stderr.read())


if __name__ == "__main__":
    unittest.main()

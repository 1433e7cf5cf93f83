"""spark-submit finds its Spark folder as Spark's own script does, and stays spark-submit when its link is resolved."""
import os

from program import FIRESTEEL, ProgramTest

SUBMISSION = ("--master", "k8s://http://127.0.0.1:1", "--deploy-mode", "cluster", "--name", "x", "--dry-run", "local:///a.py")
IMAGE = "spark.kubernetes.container.image"


class SparkFolder(ProgramTest):
    def folder(self, release="3.5.7", jars=()):
        """A Spark folder whose spark-submit is the program; its path."""
        folder = os.path.join(self.home, "spark")
        for part in ("bin", "conf", "jars"):
            os.makedirs(os.path.join(folder, part))
        os.symlink(os.path.abspath(FIRESTEEL), os.path.join(folder, "bin", "spark-submit"))
        self.write("spark/conf/spark-defaults.conf", "spark.kubernetes.namespace from-defaults\n%s i:1\n" % IMAGE)
        self.write("spark/conf/spark-env.sh", "SPARK_USER=from-env\n")
        if release:
            self.write("spark/RELEASE", "Spark %s built for Hadoop 3.3.4\n" % release)
        for jar in jars:
            self.write("spark/jars/" + jar, "")
        return folder

    def write(self, name, text):
        with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
            file.write(text)

    def check_used(self, done):
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("namespace: from-defaults", done.stdout)
        self.assertIn("from-env", done.stdout)
        self.assertRegex(done.stdout, r'spark-version: "?3\.5\.7')

    def test_by_its_own_path(self):
        folder = self.folder()
        self.check_used(self.run_program(*SUBMISSION, program=folder + "/bin/spark-submit"))
        self.check_used(self.run_program(*SUBMISSION, program="spark/bin/spark-submit"))
        self.check_used(self.run_program(*SUBMISSION, program=folder + "/bin/spark-submit", env={"SPARK_HOME": ""}))

    def test_found_in_the_path(self):
        self.folder()
        done = self.run_program("-c", 'PATH=$0/spark/bin:$PATH; exec spark-submit "$@"', self.home, *SUBMISSION, program="bash")
        self.check_used(done)

    def test_spark_home_wins(self):
        folder = self.folder()
        done = self.run_program(*SUBMISSION, program=folder + "/bin/spark-submit", env={"SPARK_HOME": "/nonexistent"})
        self.assertEqual(done.returncode, 64)
        self.assertIn("Must specify the driver container image", done.stderr)

    def test_a_link_outside_of_spark_adds_nothing(self):
        os.mkdir(os.path.join(self.home, "bin"))
        link = os.path.join(self.home, "bin", "spark-submit")
        os.symlink(os.path.abspath(FIRESTEEL), link)
        done = self.run_program("--conf", IMAGE + "=i", *SUBMISSION, program=link)
        self.assertRegex(done.stdout, r'spark-version: "?4\.3\.0')

    def test_the_package_of_pip(self):
        os.makedirs(os.path.join(self.home, "venv/bin"))
        package = os.path.join(self.home, "venv/lib/python3.11/site-packages/pyspark")
        os.makedirs(package + "/jars")
        self.write("venv/bin/find_spark_home.py", "")
        self.write("venv/lib/python3.11/site-packages/pyspark/jars/spark-core_2.13-4.0.5.jar", "")
        link = os.path.join(self.home, "venv/bin/spark-submit")
        os.symlink(os.path.abspath(FIRESTEEL), link)
        self.assertIn("version 4.0.5\n", self.run_program("--version", program=link).stderr)

    def test_a_resolved_link_is_spark_submit(self):
        # Kyuubi starts the canonical path of $SPARK_HOME/bin/spark-submit.
        folder = self.folder()
        real = os.path.realpath(folder + "/bin/spark-submit")
        for first in (["--class", "a.B"], ["--conf", "spark.x=y"], ["--conf=spark.x=y"], ["-c", "spark.x=y"], ["--name=x"], ["-v"]):
            with self.subTest(first):
                done = self.run_program(*first, *SUBMISSION, program=real, env={"SPARK_HOME": folder})
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn("namespace: from-defaults", done.stdout)
        self.assertEqual(self.run_program("--clas", "x").returncode, 64)
        self.assertTrue(self.run_program("--version").stdout.startswith("firesteel "))

    def test_version_as_spark_submit(self):
        folder = self.folder()
        program = folder + "/bin/spark-submit"
        done = self.run_program("--version", program=program)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertRegex(done.stderr, r"version 3\.5\.7\n")
        self.assertRegex(done.stderr, r"Using Scala version 2\.12\.18,")
        self.write("spark/jars/scala-library-2.13.8.jar", "")
        self.assertRegex(self.run_program("--version", program=program).stderr, r"Using Scala version 2\.13\.8,")
        done = self.run_program("--version", program=program, env={"FIRESTEEL_SPARK_VERSION": "4.1.1"})
        self.assertRegex(done.stderr, r"version 4\.1\.1\n[^$]*Using Scala version 2\.13\.17,")
        self.assertIn("version 3.5.7\n", self.run_program("submit", "--version", env={"SPARK_HOME": folder}).stdout)

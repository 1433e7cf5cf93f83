#include "conf/carried_files.h"

#include <algorithm>
#include <string>
#include <vector>

#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

namespace conf = firesteel::conf;
using firesteel::CarriedFile;
using firesteel::testing::refusal;
using firesteel::testing::Resolved;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;
using firesteel::testing::warns;

namespace {

std::vector<std::string> paths_of(const Resolved& resolved) {
  std::vector<std::string> paths;
  for (const CarriedFile& file : resolved.carried_files) {
    paths.push_back(file.path);
  }
  return paths;
}

}  // namespace

TEST_CASE("Inlining reads the application and all files of the lists, each once") {
  const TempFolder folder;
  const std::string job = folder.write("my job.py", "import util");
  const std::string util = folder.write("util.py", "x = 1");
  const Resolved resolved = Submission()
                                .app(job)
                                .conf("spark.submit.pyFiles", util + ",s3a://b/far.py")
                                .conf("spark.files", util)
                                .inlined()
                                .resolve();
  CHECK(paths_of(resolved) == std::vector<std::string>{"my job.py", "util.py"});
  CHECK(resolved.carried_files.front().content == "import util");
  CHECK(conf::carried_uri("local", resolved.carried_files.front()) ==
        "local:///opt/firesteel/files/my%20job.py");
}

TEST_CASE("R scripts and jars travel too") {
  const TempFolder folder;
  CHECK(paths_of(Submission().app(folder.write("job.R", "1")).inlined().resolve()) ==
        std::vector<std::string>{"job.R"});
  CHECK(paths_of(Submission().app(folder.write("app.jar", "PK")).inlined().resolve()) ==
        std::vector<std::string>{"app.jar"});
}

TEST_CASE("Files with the same name, and names that a path may not begin with, get a directory") {
  const TempFolder folder;
  const Resolved resolved =
      Submission()
          .conf("spark.files", folder.write("a/x", "1") + "," + folder.write("b/x", "2") + "," +
                                   folder.write("..c", "3"))
          .inlined()
          .resolve();
  CHECK(paths_of(resolved) == std::vector<std::string>{"x", "2/x", "3/..c"});
}

TEST_CASE("Java cannot open a name beyond ASCII: the application gets another, a file a warning") {
  const TempFolder folder;
  const Resolved job =
      Submission().without("--class").app(folder.write("größe.py", "1")).inlined().resolve();
  CHECK(paths_of(job) == std::vector<std::string>{"gr__e.py"});
  CHECK(job.app_name.value == "größe.py");
  CHECK_FALSE(warns(job, "file-name-beyond-ascii"));
  const std::string data = folder.write("größe.csv", "1");
  CHECK(
      warns(Submission().conf("spark.files", data).inlined().resolve(), "file-name-beyond-ascii"));
  CHECK_FALSE(warns(Submission()
                        .conf("spark.files", data)
                        .conf("spark.kubernetes.driverEnv.LC_ALL", "C.UTF-8")
                        .inlined()
                        .resolve(),
                    "file-name-beyond-ascii"));
}

TEST_CASE("A script from standard input is the application, and needs no option") {
  Submission submission;
  submission.without("--class");
  submission.resource = std::nullopt;
  submission.script = "print(1)";
  const Resolved resolved = submission.resolve();
  CHECK(resolved.primary_resource.value == "local:///opt/firesteel/files/stdin.py");
  CHECK(resolved.app_name.value == "stdin.py");
  CHECK(paths_of(resolved) == std::vector<std::string>{"stdin.py"});
  CHECK(resolved.carried_files.front().content == "print(1)");
}

TEST_CASE("What a ConfigMap cannot hold is refused with the sizes, before it is read") {
  const TempFolder folder;
  const std::string half(600U << 10U, 'x');
  const std::string a = folder.write("a", half);
  const std::string b = folder.write("b", half);
  CHECK(refusal(Submission().conf("spark.files", a).inlined()).empty());
  const std::string both = refusal(Submission().conf("spark.files", a + "," + b).inlined());
  CHECK(both.find(a + " (600 KiB), " + b + " (600 KiB) cannot travel in the ConfigMap") == 0);
  CHECK(both.find("spark.kubernetes.file.upload.path") != std::string::npos);
  CHECK(refusal(Submission().conf("spark.files", folder.write("c", half + half)).inlined())
            .find("(1.2 MiB) cannot travel") != std::string::npos);
}

TEST_CASE("A file that does not exist is an error of the input, whatever the list") {
  CHECK(refusal(Submission().app("/nonexistent/job.py").inlined())
            .find("cannot read /nonexistent/job.py: no such file") == 0);
}

TEST_CASE("The hint for a script without an upload path names the ways that work") {
  const TempFolder folder;
  const std::string hint = refusal(Submission().app(folder.write("a b.py", "1")));
  for (const char* const way :
       {"--inline-files", "kubectl create secret generic script", "'a b.py'", "http URL",
        "local:///PATH", "spark.kubernetes.file.upload.path"}) {
    CHECK(hint.find(way) != std::string::npos);
  }
}

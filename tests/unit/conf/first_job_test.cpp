#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "unit/conf/resolving.h"

using firesteel::testing::refusal;
using firesteel::testing::Submission;
using firesteel::testing::TempFolder;

namespace {

const std::string kFirst = "firesteel init -n ";

Submission without_image() {
  return Submission().without("--conf");
}

bool offers(const Submission& submission, const std::string& commands) {
  const std::string text = refusal(submission);
  INFO(text);
  return text.find(commands) != std::string::npos;
}

}  // namespace

TEST_CASE("Who lacks an image and names no service account gets the commands of a first job") {
  CHECK(offers(without_image().without("--class").app("local:///pi.py"),
               "firesteel init -n spark --apply && firesteel submit -n spark --service-account "
               "spark --image spark:4.0.1-python3 local:///pi.py"));
  CHECK(offers(without_image().app("local:///a.jar"), "--class M local:///a.jar"));
  CHECK(offers(without_image().app("local:///it's.jar"), "--class M 'local:///it'\\''s.jar'"));
  Submission etl = without_image();
  etl.conf("spark.kubernetes.namespace", "etl");
  CHECK(offers(etl, "firesteel init -n etl --apply && firesteel submit -n etl "));
  Submission known = without_image();
  known.conf("spark.kubernetes.authenticate.driver.serviceAccountName", "mine");
  CHECK_FALSE(offers(known, kFirst));
}

TEST_CASE("The first job of a local script carries it, with the image that is given") {
  const TempFolder folder;
  const std::string script = folder.write("job.py", "x");
  Submission submission;
  submission.without("--class").app(script);
  CHECK(offers(submission, "--inline-files " + script));
  CHECK_FALSE(offers(submission, "--image spark:4.0.1"));
  CHECK_FALSE(offers(Submission().app(folder.write("a.jar", "x")), kFirst));  // jars are too large
}

TEST_CASE("Arguments stay in the first job, unless one may be a misplaced option") {
  Submission submission = without_image().without("--class").app("local:///pi.py");
  submission.arguments = {"10", "a b"};
  CHECK(offers(submission, "local:///pi.py 10 'a b'"));
  submission.arguments = {"--image", "spark:4.3.0"};
  CHECK_FALSE(offers(submission, "local:///pi.py --image"));
}

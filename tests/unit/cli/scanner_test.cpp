#include "cli/scanner.h"

#include <string>
#include <vector>

#include "cli/options/option.h"
#include "cli/options/submit.h"
#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::cli::scan;
using firesteel::cli::ScannedLine;
using firesteel::cli::submit_options;
using firesteel::cli::Takes;
using Words = std::vector<std::string>;

namespace {

/// "--name=value" of each option, switches bare; then "|", the resource and the arguments.
Words shown(const Words& words) {
  const ScannedLine line = scan(submit_options(), words);
  Words out;
  for (const auto& [option, value] : line.options) {
    const bool has_value = option->takes == Takes::kValue || !value.empty();
    out.push_back(std::string(option->name) + (has_value ? "=" + value : ""));
  }
  if (line.primary_resource) {
    out.push_back("|" + *line.primary_resource);
  }
  out.insert(out.end(), line.app_arguments.begin(), line.app_arguments.end());
  return out;
}

std::string refusal(const Words& words) {
  try {
    static_cast<void>(scan(submit_options(), words));
  } catch (const Error& error) {
    REQUIRE(error.kind() == ErrorKind::kUsage);
    return std::string(error.what()) + " / " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("an option's value is the next word, whatever it begins with") {
  CHECK(shown({"--name", "--conf", "app.jar"}) == Words{"--name=--conf", "|app.jar"});
  CHECK(shown({"--name", "", "app.jar"}) == Words{"--name=", "|app.jar"});
  CHECK(shown({"--name", "a=b", "app.jar"}) == Words{"--name=a=b", "|app.jar"});
}

TEST_CASE("a long option takes its value after the first equals sign") {
  CHECK(shown({"--conf=a=b=c", "app.jar"}) == Words{"--conf=a=b=c", "|app.jar"});
  CHECK(shown({"--name=-x", "app.jar"}) == Words{"--name=-x", "|app.jar"});
}

TEST_CASE("an empty value after an equals sign is no option, as in Spark") {
  CHECK(
      refusal({"--name=", "app.jar"}).starts_with("Unrecognized option: --name= / pass an empty"));
  CHECK(
      refusal({"--name=two\nlines", "a"}).starts_with("Unrecognized option: --name=two\nlines / "));
  CHECK(refusal({"--=x", "app.jar"}).starts_with("Unrecognized option: --=x"));
}

TEST_CASE("a short option takes no equals sign, as in Spark") {
  CHECK(shown({"-c", "a=b", "-v", "app.jar"}) == Words{"--conf=a=b", "--verbose", "|app.jar"});
  CHECK(refusal({"-c=a=b", "app.jar"}).starts_with("Unrecognized option: -c=a=b / write -c"));
  CHECK(refusal({"-ca=b", "app.jar"}).starts_with("Unrecognized option: -ca=b"));
}

TEST_CASE("the value of a switch of Spark's is ignored") {
  CHECK(shown({"--verbose=x", "--supervise=no", "app.jar"}) ==
        Words{"--verbose", "--supervise", "|app.jar"});
}

TEST_CASE("a switch of ours with a value is refused") {
  CHECK(refusal({"--no-wait=false", "a"}).starts_with("--no-wait takes no value"));
}

TEST_CASE("the first word that is no option is the resource and the rest is the application's") {
  CHECK(shown({"app.jar", "--conf", "--", "--wait", "-h"}) ==
        Words{"|app.jar", "--conf", "--", "--wait", "-h"});
  CHECK(shown({""}) == Words{"|"});
}

TEST_CASE("two dashes alone are an unknown option") {
  CHECK(refusal({"--", "app.jar"}).starts_with("Unrecognized option: --"));
}

TEST_CASE("an unknown option names the nearest one") {
  CHECK(refusal({"--clas", "x"}) == "Unrecognized option: --clas / did you mean --class?");
  CHECK(refusal({"--executor-memroy=1g"}) ==
        "Unrecognized option: --executor-memroy / did you mean --executor-memory?");
  CHECK(refusal({"-name", "x"}) == "Unrecognized option: -name / did you mean --name?");
  CHECK(refusal({"--nowait"}) == "Unrecognized option: --nowait / did you mean --no-wait?");
  CHECK(refusal({"--zzzzzzzz"}) ==
        "Unrecognized option: --zzzzzzzz / run: firesteel submit --help-all");
}

TEST_CASE("an option without its value says what is missing") {
  CHECK(refusal({"--master"}) == "Missing argument for option '--master'. / write --master URL");
  CHECK(refusal({"-c"}) == "Missing argument for option '-c'. / write --conf KEY=VALUE");
}

TEST_CASE("our options follow the same grammar") {
  CHECK(shown({"--on-interrupt", "kill", "--exit-code=spark", "--wait", "app.jar"}) ==
        Words{"--on-interrupt=kill", "--exit-code=spark", "--wait", "|app.jar"});
  CHECK(refusal({"--on-interrupt", "stop", "a"}) ==
        "'stop' is not a valid value for --on-interrupt / use detach or kill");
}

TEST_CASE("an optional value follows an equals sign only") {
  CHECK(shown({"--dry-run", "app.jar"}) == Words{"--dry-run", "|app.jar"});
  CHECK(shown({"--dry-run=server", "app.jar"}) == Words{"--dry-run=server", "|app.jar"});
  CHECK(refusal({"--dry-run=never", "app.jar"}) ==
        "'never' is not a valid value for --dry-run / use client or server");
}

TEST_CASE("after the class of a shell or server unknown words are the application's, as in Spark") {
  CHECK(shown({"--class", "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2", "--hiveconf",
               "x", "--name", "n"}) ==
        Words{"--class=org.apache.spark.sql.hive.thriftserver.HiveThriftServer2", "--name=n",
              "|spark-internal", "--hiveconf", "x"});
}

TEST_CASE("run-example is refused with what to write instead") {
  CHECK(refusal({"run-example", "SparkPi"}).find("--class org.apache.spark.examples.SparkPi") !=
        std::string::npos);
}

TEST_CASE("a dash alone is standard input for people, and an unknown option for spark-submit") {
  const Words words = {"--name", "x", "-", "1"};
  const ScannedLine line = scan(submit_options(), words, {.dash = firesteel::cli::Dash::kResource});
  CHECK(line.primary_resource == "-");
  CHECK(line.app_arguments == Words{"1"});
  CHECK(refusal(words).starts_with("Unrecognized option: -"));
}

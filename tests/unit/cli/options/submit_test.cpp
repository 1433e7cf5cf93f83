#include "cli/options/submit.h"

#include <chrono>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options/exit_code_variable.h"
#include "cli/scanner.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submit.h"
#include "support/catch.h"

using firesteel::Environment;
using firesteel::Error;
using firesteel::OnInterrupt;
using firesteel::cli::Action;
using firesteel::cli::exit_code_style;
using firesteel::cli::ExitCodeStyle;
using firesteel::cli::interpret;
using firesteel::cli::scan;
using firesteel::cli::spark_submit_options;
using firesteel::cli::submit_options;
using firesteel::cli::SubmitLine;
using Words = std::vector<std::string>;

namespace {

SubmitLine line(const Words& words) {
  return interpret(scan(submit_options(), words));
}

std::string refusal(const Words& words) {
  try {
    static_cast<void>(line(words));
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

ExitCodeStyle style(const Words& words, const Environment& environment) {
  return exit_code_style(submit_options(), words, environment);
}

Environment with_variable(const std::string& value) {
  Environment environment;
  environment.variables["FIRESTEEL_EXIT_CODE"] = value;
  return environment;
}

}  // namespace

TEST_CASE("Spark's options reach the library in their order and by their long names") {
  const SubmitLine result =
      line({"-c", "a=b", "--no-wait", "--driver-memory", "2g", "--supervise", "app.jar", "x"});
  const auto& options = result.request.arguments.options;
  REQUIRE(options.size() == 3);
  CHECK(options[0].name == "--conf");
  CHECK(options[0].value == "a=b");
  CHECK(options[1].name == "--driver-memory");
  CHECK(options[2].value.empty());
  CHECK(result.request.arguments.primary_resource == "app.jar");
  CHECK(result.request.arguments.app_arguments == Words{"x"});
  CHECK(result.request.wait == false);
}

TEST_CASE("the last of --wait and --no-wait wins, and none leaves it to the configuration") {
  CHECK(line({"--no-wait", "--wait", "a"}).request.wait == true);
  CHECK(line({"--wait", "--no-wait", "a"}).request.wait == false);
  CHECK_FALSE(line({"a"}).request.wait.has_value());
}

TEST_CASE("our options are understood") {
  const SubmitLine result =
      line({"--on-interrupt", "kill", "--context", "c", "--kubeconfig", "k", "--spark-version",
            "3.5.7", "--quiet", "--result-file", "r.json", "-v", "a"});
  CHECK(result.options.on_interrupt == OnInterrupt::kKill);
  CHECK(result.request.connection.context->value == "c");
  CHECK(result.request.connection.context->origin.describe() == "--context");
  CHECK(result.request.connection.kubeconfig->value == "k");
  CHECK(result.request.spark_version->value == "3.5.7");
  CHECK(result.reporting.result_file == "r.json");
  CHECK(result.logging.quiet);
  CHECK(result.logging.verbosity == 1);
}

TEST_CASE("short options are understood by firesteel submit, and not by spark-submit") {
  const SubmitLine result = line({"-q", "--dry-run", "-o", "json", "a"});
  CHECK(result.logging.quiet);
  CHECK(result.own.format == firesteel::ManifestFormat::kJson);
  for (const std::string word : {"-q", "-o"}) {
    CHECK_THROWS_WITH(scan(spark_submit_options(), Words{word, "a"}),
                      "Unrecognized option: " + word);
  }
}

TEST_CASE("the last of --progress and --no-progress wins, and none leaves it to the terminal") {
  CHECK(line({"--no-progress", "--progress", "a"}).reporting.progress == true);
  CHECK(line({"--progress", "--no-progress", "a"}).reporting.progress == false);
  CHECK_FALSE(line({"a"}).reporting.progress.has_value());
}

TEST_CASE("every option of the connection reaches the request") {
  const auto connection =
      line({"--cluster=c", "--user=u", "--as=jane", "--as-uid=1", "--as-group=a", "--as-group=b",
            "--anonymous", "--request-timeout=5s", "--retry-for=1m", "a"})
          .request.connection;
  CHECK(connection.cluster->value == "c");
  CHECK(connection.user->value == "u");
  CHECK(connection.impersonate_user->origin.describe() == "--as");
  CHECK(connection.impersonate_uid->value == "1");
  CHECK(connection.impersonate_groups == Words{"a", "b"});
  CHECK(connection.anonymous);
  CHECK(connection.request_timeout == std::chrono::seconds(5));
  CHECK(connection.retry_for == std::chrono::seconds(60));
}

TEST_CASE("what happens to a driver that exists already comes from options") {
  const SubmitLine result = line({"--submission-id", "nightly", "--if-exists=replace", "a"});
  CHECK(result.request.idempotency_key == "nightly");
  CHECK(result.options.if_exists == firesteel::IfExists::kReplace);
  CHECK(refusal({"--submission-id", "", "a"}) ==
        "--submission-id requires a value that is not empty");
}

TEST_CASE("what is shown while waiting comes from options") {
  const SubmitLine result = line({"--logs", "--ui", "--strict", "--exit-code=spark", "a"});
  CHECK(result.own.logs);
  CHECK(result.options.forward_ui);
  CHECK(result.request.strict);
  CHECK(result.reporting.exit_code == ExitCodeStyle::kSpark);
  CHECK(refusal({"--logs", "--no-wait", "a"}) == "--logs and --no-wait cannot be combined");
}

TEST_CASE("A length of time of the connection that is wrong is refused by its option's name") {
  for (const char* value : {"30x", "-1s", "soon", "", "0s"}) {
    CHECK(refusal({"--request-timeout", value, "a"}).find("for --request-timeout") !=
          std::string::npos);
  }
}

TEST_CASE("a dry run prints YAML unless JSON is asked for") {
  CHECK(line({"--dry-run", "a"}).own.action == Action::kDryRun);
  CHECK_FALSE(line({"--dry-run", "a"}).own.format.has_value());
  CHECK(line({"--dry-run=client", "--output=json", "a"}).own.format ==
        firesteel::ManifestFormat::kJson);
  CHECK(line({"--dry-run=server", "a"}).own.action == Action::kServerDryRun);
  CHECK(line({"--dry-run=server", "--output=json", "a"}).own.format ==
        firesteel::ManifestFormat::kJson);
  CHECK(refusal({"--output", "json", "a"}) == "--output requires --dry-run");
}

TEST_CASE("the first of --help and --version decides") {
  CHECK(line({"--help", "--version"}).logging.help);
  CHECK(line({"--version", "--help"}).own.action == Action::kVersion);
  CHECK_FALSE(line({"--version", "--help"}).logging.help);
  CHECK(line({"--name", "x", "-h"}).logging.help);
  CHECK(line({"--help-all"}).own.action == Action::kHelpAll);
}

TEST_CASE("without a resource there is nothing to submit") {
  CHECK(refusal({"--name", "x"}) == "Missing application resource.");
}

TEST_CASE("kill and status need no resource and exclude each other") {
  CHECK(line({"--kill", "ns:pod"}).own.action == Action::kKill);
  CHECK(line({"--status", "ns:pod"}).own.spark_submission_id == "ns:pod");
  CHECK(refusal({"--kill", "a", "--status", "b"}).starts_with("Action cannot be both"));
}

TEST_CASE("a --conf without an equals sign is refused") {
  CHECK(refusal({"--conf", "spark.app.name", "a"}) == "Invalid argument to --conf: spark.app.name");
}

TEST_CASE("whose exit code is wanted is known even when the line is wrong") {
  CHECK(style(Words{"--exit-code", "spark", "--bogus"}, {}) == ExitCodeStyle::kSpark);
  CHECK(style(Words{"--exit-code=driver", "a"}, with_variable("spark")) == ExitCodeStyle::kDriver);
  CHECK(style(Words{}, with_variable("spark")) == ExitCodeStyle::kSpark);
  CHECK(style(Words{"--name", "--exit-code=spark", "a"}, {}) == ExitCodeStyle::kDriver);
  CHECK(style(Words{"a", "--exit-code=spark"}, {}) == ExitCodeStyle::kDriver);
}

TEST_CASE("an unknown FIRESTEEL_EXIT_CODE is refused") {
  CHECK_THROWS_AS(firesteel::cli::check_exit_code_variable(with_variable("0")), Error);
  CHECK_NOTHROW(firesteel::cli::check_exit_code_variable(with_variable("")));
}

TEST_CASE("What ends a wait early and what happens then come from options") {
  const SubmitLine result =
      line({"--start-timeout=5m", "--timeout", "2h", "--on-timeout=keep", "--fail-fast",
            "--cleanup=success", "--on-driver-exit=delete", "a"});
  CHECK(result.options.limits.start_timeout == std::chrono::minutes(5));
  CHECK(result.options.limits.timeout == std::chrono::hours(2));
  CHECK(result.options.limits.fail_fast == std::chrono::seconds(30));
  CHECK(result.options.limits.keep_driver);
  CHECK(result.options.cleanup == firesteel::Cleanup::kSuccess);
  CHECK(result.options.delete_pod_kept_by_sidecar);
  CHECK(line({"--fail-fast=5s", "a"}).options.limits.fail_fast == std::chrono::seconds(5));
  CHECK(refusal({"--timeout=soon", "a"}) == "'soon' is not a valid duration for --timeout");
}

TEST_CASE("An option of Firesteel after the application's file is warned about, others are not") {
  const auto ids = [](const std::vector<std::string>& arguments) {
    std::vector<std::string> messages;
    for (const firesteel::Remark& warning : firesteel::cli::argument_warnings(arguments)) {
      CHECK(warning.id == "option-after-file");
      messages.push_back(warning.message.substr(0, warning.message.find(' ')));
    }
    return messages;
  };
  CHECK(ids({"10", "--dry-run"}) == Words{"--dry-run"});
  CHECK(ids({"--timeout=5m", "--wait"}) == Words{"--timeout", "--wait"});
  CHECK(ids({"--output", "s3a://b/x", "--output=/data", "--name", "x", "-n", "5", "dry-run"})
            .empty());
  CHECK(ids({"--output", "json"}) == Words{"--output"});
}

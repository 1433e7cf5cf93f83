#include "base/process.h"

#include <chrono>
#include <string>

#include "firesteel/error.h"
#include "support/catch.h"

namespace base = firesteel::base;

namespace {

base::ProcessOptions usual() {
  return {.environment = {{"PATH", "/usr/bin:/bin"}, {"GREETING", "hello"}},
          .working_directory = {},
          .input = {}};
}

}  // namespace

TEST_CASE("A program gets its arguments unchanged, its environment and its input") {
  base::ProcessOptions options = usual();
  options.input = "from input";
  options.working_directory = "/";
  const auto result = base::run_process(
      {"sh", "-c", R"(printf '%s|%s|' "$1" "$GREETING"; pwd; cat; exit 3)", "sh", "a b; $(x)"},
      options);
  CHECK(result.output == "a b; $(x)|hello|/\nfrom input");
  CHECK(result.exit_code == 3);
  CHECK(result.signal == 0);
}

TEST_CASE("A program that does not exist is an error") {
  CHECK_THROWS_AS(base::run_process({"firesteel-no-such-program"}, usual()), firesteel::Error);
}

TEST_CASE("A program that takes too long or writes too much is killed") {
  base::ProcessOptions options = usual();
  options.timeout = std::chrono::milliseconds(50);
  CHECK(base::run_process({"sleep", "60"}, options).timed_out);
  options = usual();
  options.output_limit = 1000;
  CHECK(base::run_process({"yes"}, options).signal != 0);
}

TEST_CASE("A child that leaves a process behind ends all the same") {
  const auto result = base::run_process({"sh", "-c", "sleep 2 & echo done"}, usual());
  CHECK(result.output == "done\n");
  CHECK_FALSE(result.timed_out);
}

TEST_CASE("More output than a pipe holds arrives whole") {
  const auto result = base::run_process({"sh", "-c", "head -c 3000000 /dev/zero"}, usual());
  CHECK(result.output.size() == 3'000'000);
}

TEST_CASE("Input that nobody reads is no harm") {
  base::ProcessOptions options = usual();
  options.input = std::string(2'000'000, 'x');
  CHECK(base::run_process({"true"}, options).exit_code == 0);
}

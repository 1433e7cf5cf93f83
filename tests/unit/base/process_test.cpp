#include "base/process.h"

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "base/text.h"
#include "firesteel/error.h"
#include "support/catch.h"

namespace base = firesteel::base;

namespace {

/// Each test that calls this runs twice: with the system's own way to start a program, and with the
/// one of other systems.
base::ProcessOptions usual() {
  base::ProcessOptions options = {.environment = {{"PATH", "/usr/bin:/bin"}, {"GREETING", "hello"}},
                                  .working_directory = {},
                                  .input = {}};
  options.by_fork = GENERATE(false, true);
  return options;
}

/// True when the process runs no more, or not any longer within five seconds.  A zombie is dead:
/// only its parent has not asked yet what became of it.
bool ends(const std::string& process) {
  for (int i = 0; i < 500; ++i) {
    std::ifstream file("/proc/" + process + "/stat");
    const std::string stat((std::istreambuf_iterator<char>(file)), {});
    const std::size_t name_end = stat.rfind(") ");
    if (name_end == std::string::npos || stat.at(name_end + 2) == 'Z' ||
        stat.at(name_end + 2) == 'X') {
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
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

TEST_CASE("A program is looked up in the PATH of this process") {
  base::ProcessOptions options = usual();
  options.environment["PATH"] = "/nowhere";
  CHECK(base::run_process({"true"}, options).exit_code == 0);
}

TEST_CASE("A program inherits no descriptor and no blocked signal") {
  std::FILE* const file = std::tmpfile();
  REQUIRE(file != nullptr);
  const auto result = base::run_process(
      {"sh", "-c", R"(ls /proc/self/fd | wc -l; grep SigBlk /proc/self/status)"}, usual());
  (void)std::fclose(file);
  CHECK(result.output == "4\nSigBlk:\t0000000000000000\n");  // 3, and the folder that ls reads
}

TEST_CASE("A program in a folder that does not exist is an error") {
  base::ProcessOptions options = usual();
  options.working_directory = "/no/such/folder";
  CHECK_THROWS_AS(base::run_process({"true"}, options), firesteel::Error);
}

TEST_CASE("A program that takes too long or writes too much is killed") {
  base::ProcessOptions options = usual();
  options.timeout = std::chrono::milliseconds(50);
  CHECK(base::run_process({"sleep", "60"}, options).timed_out);
  options = usual();
  options.output_limit = 1000;
  CHECK(base::run_process({"yes"}, options).signal != 0);
}

TEST_CASE("A program with a session of its own is killed with what it started") {
  base::ProcessOptions options = usual();
  options.own_session = true;
  options.timeout = std::chrono::milliseconds(500);
  const auto result =
      base::run_process({"sh", "-c", R"(sleep 60 & printf '%s' $!; sleep 61)"}, options);
  CHECK(result.timed_out);
  REQUIRE(!result.output.empty());
  CHECK(ends(result.output));
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

TEST_CASE("A shell reads a quoted word as the text that was quoted") {
  for (const char* shell : {"sh", "bash"}) {
    for (const char* text : {"",    "plain", "a b",   "$(echo x)", "`echo x`", "it's",    "\\",
                             "\\'", "a\nb",  "~",     "=sh",       "!!",       "*",       "{a,b}",
                             "#x",  "-n",    "\"q\"", "$HOME",     ";exit 3",  "\xC3\xA9"}) {
      CAPTURE(shell, text);
      const base::ProcessResult result =
          base::run_process({shell, "-c", "printf %s " + base::shell_quoted(text)}, usual());
      CHECK(result.exit_code == 0);
      CHECK(result.output == text);
    }
  }
}

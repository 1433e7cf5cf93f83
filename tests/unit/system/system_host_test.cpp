#include "firesteel/system_host.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "support/catch.h"

using firesteel::Environment;
using firesteel::environment_of;

TEST_CASE("Random bytes come from the kernel's call and, where there is none, from its device") {
  const bool by_device = GENERATE(false, true);
  firesteel::SystemRandom random(by_device);
  std::array<std::byte, 64> first{};
  std::array<std::byte, 64> second{};
  random.fill(first);
  random.fill(second);
  CHECK(first != second);
  CHECK(first != std::array<std::byte, 64>{});
  random.fill({});
}

TEST_CASE("the host of the system has its clocks, randomness, no signals and the caller's log") {
  struct Log : firesteel::LogSink {
    void write(const firesteel::LogMessage& message) override { text = message.text; }
    std::string text;
  };
  Log log;
  firesteel::SystemHost system(log);
  const firesteel::Host host = system.host();
  const auto before = std::chrono::system_clock::now();
  const auto steady_before = std::chrono::steady_clock::now();
  CHECK(host.clock.now() >= before);
  CHECK(host.clock.steady_now() >= steady_before);
  CHECK(host.stop_signals.descriptor() == -1);
  CHECK(host.stop_signals.received() == 0);
  std::array<std::byte, 64> bytes{};
  host.random.fill(bytes);
  CHECK(bytes != std::array<std::byte, 64>{});
  host.log.write(firesteel::LogLevel::kInfo, "Client", "said");
  CHECK(log.text == "said");
}

TEST_CASE("an environment has the variables that it is given, set and empty ones too") {
  const std::array<const char*, 5> variables = {"A=1", "EMPTY=", "B=x=y", "no-variable", nullptr};
  const Environment environment = environment_of(variables.data());
  CHECK(environment.variables.size() == 3);
  CHECK(environment.find("A") == "1");
  CHECK(environment.find("EMPTY") == "");
  CHECK(environment.find("B") == "x=y");
}

TEST_CASE("an environment always has a user, a home and a working directory, and no terminal") {
  const Environment environment = environment_of(nullptr);
  CHECK(environment.variables.empty());
  CHECK_FALSE(environment.user.empty());
  CHECK(environment.home.starts_with('/'));
  CHECK(environment.working_directory.starts_with('/'));
  CHECK_FALSE(environment.stdin_is_terminal);
}

TEST_CASE("HOME wins over the user database, but a relative one does not count") {
  const std::array<const char*, 2> absolute = {"HOME=/elsewhere", nullptr};
  CHECK(environment_of(absolute.data()).home == "/elsewhere");
  const std::array<const char*, 2> relative = {"HOME=elsewhere", nullptr};
  CHECK(environment_of(relative.data()).home.starts_with('/'));
}

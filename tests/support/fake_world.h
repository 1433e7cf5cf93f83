#pragma once
/// The outside world for unit tests: a clock that only moves when told, known randomness, a log to
/// look into, signals at will.

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "firesteel/stop_signals.h"

namespace firesteel::testing {

class FakeClock final : public Clock {
 public:
  [[nodiscard]] SystemTime now() const override {
    return SystemTime{std::chrono::seconds(1'795'237'920)} +
           std::chrono::duration_cast<SystemTime::duration>(passed_);
  }
  [[nodiscard]] SteadyTime steady_now() const override { return SteadyTime{} + passed_; }
  void advance(std::chrono::nanoseconds by) { passed_ += by; }
  [[nodiscard]] std::chrono::nanoseconds passed() const { return passed_; }

 private:
  std::chrono::nanoseconds passed_{0};
};

/// Counts upwards, so that everything random differs and is the same in every run.
class FakeRandom final : public RandomSource {
 public:
  void fill(std::span<std::byte> bytes) override {
    for (std::byte& byte : bytes) {
      byte = static_cast<std::byte>(next_++);
    }
  }

 private:
  unsigned next_ = 1;
};

struct LogLine {
  LogLevel level;
  std::string logger, message;
  std::string pod_name;  ///< of the application that it is about
};

class FakeLog final : public LogSink {
 public:
  void write(const LogMessage& message) override {
    lines_.push_back({.level = message.level,
                      .logger = std::string(message.logger),
                      .message = std::string(message.text),
                      .pod_name = message.application != nullptr ? message.application->pod_name
                                                                 : std::string()});
  }
  using LogSink::write;
  [[nodiscard]] const std::vector<LogLine>& lines() const { return lines_; }
  /// How many lines of that level contain `part`.
  [[nodiscard]] int count(LogLevel level, std::string_view part) const {
    int found = 0;
    for (const LogLine& line : lines_) {
      found += line.level == level && line.message.find(part) != std::string::npos ? 1 : 0;
    }
    return found;
  }

 private:
  std::vector<LogLine> lines_;
};

class FakeSignals final : public StopSignals {
 public:
  [[nodiscard]] int descriptor() const override { return -1; }
  int received() override { return count_; }
  [[nodiscard]] int signal() const override { return signal_; }
  void raise(int signal) {
    signal_ = count_ == 0 ? signal : signal_;
    ++count_;
  }

 private:
  int count_ = 0;
  int signal_ = 0;
};

struct FakeWorld {
  FakeClock clock;
  FakeRandom random;
  FakeLog log;
  FakeSignals stop_signals;
  [[nodiscard]] Host host() {
    return {.clock = clock, .random = random, .log = log, .stop_signals = stop_signals};
  }
};

}  // namespace firesteel::testing

#pragma once
/// The outside world as arguments: clock, randomness, log and interruption.  The program passes
/// real ones, tests pass fakes.

#include <chrono>
#include <cstddef>
#include <span>
#include <string_view>

namespace firesteel {

using SystemTime = std::chrono::system_clock::time_point;
using SteadyTime = std::chrono::steady_clock::time_point;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual SystemTime now() const = 0;
  [[nodiscard]] virtual SteadyTime steady_now() const = 0;
};

class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual void fill(std::span<std::byte> bytes) = 0;
};

/// kNotice is information that is shown without --verbose, but not with --quiet.
enum class LogLevel { kDebug, kInfo, kNotice, kWarn, kError };

/// Takes one message for people.  `logger` is the simple class name that Spark logs it under
/// ("Client", "LoggingPodStatusWatcherImpl"), or "Firesteel" for messages that Spark does not have.
class LogSink {
 public:
  virtual ~LogSink() = default;
  virtual void write(LogLevel level, std::string_view logger, std::string_view message) = 0;
};

/// Signals that request a stop, with a descriptor that the event loop polls.
class Interrupt {
 public:
  virtual ~Interrupt() = default;
  /// Readable while a signal is pending; -1: nothing to poll.
  [[nodiscard]] virtual int descriptor() const = 0;
  /// The number of stop signals so far.  Drains the descriptor.
  virtual int count() = 0;
  /// The number of the first signal; 0: none.
  [[nodiscard]] virtual int signal() const = 0;
};

struct Runtime {
  Clock& clock;
  RandomSource& random;
  LogSink& log;
  Interrupt& interrupt;
};

}  // namespace firesteel

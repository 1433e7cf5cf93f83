#pragma once
/// The outside world as arguments: clock, randomness, log and interruption.  The program passes the
/// real ones, tests their own.

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

enum class LogLevel { kDebug, kInfo, kWarn, kError };

/// Takes one message for a person.  `logger` is the simple class name real Spark logs it under
/// ("Client", "LoggingPodStatusWatcherImpl"), or "Firesteel" for what only Firesteel says.
class LogSink {
 public:
  virtual ~LogSink() = default;
  virtual void write(LogLevel level, std::string_view logger, std::string_view message) = 0;
};

/// Signals that ask to stop, seen through a descriptor the event loop can poll.
class Interrupt {
 public:
  virtual ~Interrupt() = default;
  /// Readable when a signal is pending; -1 when there is none to watch.
  [[nodiscard]] virtual int descriptor() const = 0;
  /// How many stop signals have arrived so far (drains the descriptor).
  virtual int count() = 0;
  /// Number of the first signal that arrived, 0 for none.
  [[nodiscard]] virtual int signal() const = 0;
};

struct Runtime {
  Clock& clock;
  RandomSource& random;
  LogSink& log;
  Interrupt& interrupt;
};

}  // namespace firesteel

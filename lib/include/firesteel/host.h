#pragma once
/// The outside world as arguments: clock, randomness, log and stop signals.  The program passes
/// real ones, tests pass fakes.

#include <span>

namespace firesteel {

class Clock;
class LogSink;
class Outlet;
class RandomSource;
class StopSignals;

struct Host {
  Clock& clock;
  RandomSource& random;
  LogSink& log;
  StopSignals& stop_signals;
  /// Of the log sink and of log writers.
  std::span<Outlet* const> outlets = {};
};

}  // namespace firesteel

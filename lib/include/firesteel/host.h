#pragma once
/// The outside world as arguments: clock, randomness, log and stop signals.  The program passes
/// real ones, tests pass fakes.

namespace firesteel {

class Clock;
class LogSink;
class RandomSource;
class StopSignals;

struct Host {
  Clock& clock;
  RandomSource& random;
  LogSink& log;
  StopSignals& stop_signals;
};

}  // namespace firesteel

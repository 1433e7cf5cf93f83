#pragma once
/// The signals that request a stop.

namespace firesteel {

/// Signals that request a stop, with a descriptor that the event loop polls.
class StopSignals {
 public:
  virtual ~StopSignals() = default;
  /// Readable while a signal is pending; -1: nothing to poll.
  [[nodiscard]] virtual int descriptor() const = 0;
  /// The number of stop signals so far.  Drains the descriptor.
  virtual int received() = 0;
  /// The number of the first signal; 0: none.
  [[nodiscard]] virtual int signal() const = 0;
};

}  // namespace firesteel

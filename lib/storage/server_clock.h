#pragma once
/// The time at a server, for requests that it refuses if their time is not its own.

#include <chrono>

#include "firesteel/clock.h"
#include "http/transport.h"

namespace firesteel::storage {

class ServerClock {
 public:
  /// `clock` must outlive this object.
  explicit ServerClock(const Clock& clock) : clock_(clock) {}

  /// The time of `clock`, as far as correct() has not found another.
  [[nodiscard]] SystemTime now() const { return clock_.now() + offset_; }
  /// Takes the time from an answer that perhaps refuses a request for its time.  True if it differs
  /// by more than a minute, so that another attempt may be accepted; at most once.
  [[nodiscard]] bool correct(const http::Response& response);

 private:
  const Clock& clock_;
  std::chrono::seconds offset_{0};
};

}  // namespace firesteel::storage

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
  /// How often it was corrected.
  [[nodiscard]] int corrections() const { return offset_.count() != 0 ? 1 : 0; }
  /// Takes the time from an answer that perhaps refuses a request for its time, at most once.
  /// `corrections`: as many were made before the request.  True if its time differs from that of
  /// now() by more than a minute now, so that another attempt may be accepted.
  [[nodiscard]] bool correct(const http::Response& response, int corrections);

 private:
  const Clock& clock_;
  std::chrono::seconds offset_{0};
};

}  // namespace firesteel::storage

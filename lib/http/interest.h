#pragma once
/// The events to wait for on a descriptor.

namespace firesteel::http {

struct Interest {
  bool readable = false;
  bool writable = false;
  [[nodiscard]] bool any() const { return readable || writable; }
  bool operator==(const Interest&) const = default;
};

}  // namespace firesteel::http

#pragma once
/// What a descriptor is waited for.

namespace firesteel::http {

struct Interest {
  bool readable = false;
  bool writable = false;
  [[nodiscard]] bool any() const { return readable || writable; }
  bool operator==(const Interest&) const = default;
};

}  // namespace firesteel::http

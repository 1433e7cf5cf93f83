#pragma once
/// Output with a reader who may be slow.

namespace firesteel {

/// Keeps the text that its reader has not taken yet.  The event loop of each function that gets a
/// Host with outlets passes it on as the reader takes it.
class Outlet {
 public:
  virtual ~Outlet() = default;
  /// Becomes writable when the reader takes more; -1 while nothing is kept.
  [[nodiscard]] virtual int waiting_descriptor() const = 0;
  /// Writes what the reader takes without waiting for it.
  virtual void flush() = 0;
};

}  // namespace firesteel

#pragma once
/// An exchange that somebody owns.

#include <utility>

#include "http/transport.h"

namespace firesteel::http {

/// Cancels its exchange when it is destroyed or assigned to, also while an exception passes: so the
/// callbacks may refer to whatever lives as long as this does.  The transport outlives it.
class Exchange {
 public:
  Exchange() = default;
  Exchange(Transport& transport, const Request& request, const Tls& tls, Callbacks callbacks)
      : transport_(&transport), id_(transport.start(request, tls, std::move(callbacks))) {}
  ~Exchange() { cancel(); }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;
  Exchange(Exchange&& other) noexcept
      : transport_(std::exchange(other.transport_, nullptr)), id_(other.id_) {}
  Exchange& operator=(Exchange&& other) noexcept {
    if (this != &other) {
      cancel();
      transport_ = std::exchange(other.transport_, nullptr);
      id_ = other.id_;
    }
    return *this;
  }

  /// It was started and neither cancelled nor done().
  [[nodiscard]] bool is_open() const { return transport_ != nullptr; }
  /// Its callbacks never run again.
  void cancel() {
    if (Transport* const transport = std::exchange(transport_, nullptr)) {
      transport->cancel(id_);
    }
  }
  /// To be called by on_done: there is nothing left to cancel.
  void done() { transport_ = nullptr; }

 private:
  Transport* transport_ = nullptr;
  Transport::Id id_ = 0;
};

}  // namespace firesteel::http
